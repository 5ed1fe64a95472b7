// Planted in the numbers and dates of decisions.

#include <algorithm>

#include "tests/planted.h"

namespace tulga::test {

namespace {

bool same_decision(const ReportRow& a, const ReportRow& b) {
  return a.section == b.section && a.decision_no == b.decision_no;
}

/// Whether a row is the first of its decision.
bool begins_decision(const Report& report, std::size_t row) {
  return row == 0 || !same_decision(report.rows[row - 1], report.rows[row]);
}

/// The rows that begin a decision and stand behind another decision of their section.
std::vector<std::size_t> later_decisions(const Report& report) {
  std::vector<std::size_t> out;
  for (std::size_t i = 2; i < report.rows.size(); ++i)
    if (begins_decision(report, i) && report.rows[i - 1].section == report.rows[i].section &&
        report.rows[i].decision_no != "1")
      out.push_back(i);
  return out;
}

/// Adds to the numbers from a row on, up to where they start again.
void shift(Report& report, std::size_t from, std::string ReportRow::*number, int change) {
  for (std::size_t i = from; i < report.rows.size(); ++i) {
    if (report.house.restarts && report.rows[i].section != report.rows[from].section) return;
    report.rows[i].*number = std::to_string(std::stoi(report.rows[i].*number) + change);
  }
}

/// Calls change(row) for all rows of the decision of a row.
template <typename Change>
void each_of_decision(Report& report, std::size_t row, Change change) {
  const ReportRow like = report.rows[row];
  for (ReportRow& other : report.rows)
    if (same_decision(like, other)) change(other);
}

std::size_t first_of_decision(const Report& report, std::size_t row) {
  while (row > 0 && same_decision(report.rows[row - 1], report.rows[row])) --row;
  return row;
}

bool has_year(const ReportRow& row) { return row.number.size() > 4 && row.number[4] == '_'; }

}  // namespace

Plant plant_gap(Report& report, Random& random) {
  const std::vector<std::size_t> found = later_decisions(report);
  if (found.empty()) return std::nullopt;
  const std::size_t row = random.pick(found);
  const std::string left_out = report.rows[row].decision_no;
  shift(report, row, &ReportRow::decision_no, 1);
  return Planted{.row = row, .formula = left_out};
}

Plant plant_decision_twice(Report& report, Random& random) {
  std::vector<std::size_t> found = later_decisions(report);
  std::erase_if(found, [&](std::size_t i) {
    return report.rows[i].title == report.rows[i - 1].title || report.rows[i].number == report.rows[i - 1].number;
  });
  if (found.empty()) return std::nullopt;
  const std::size_t row = random.pick(found);
  shift(report, row, &ReportRow::decision_no, -1);
  return Planted{.row = row, .stated = report.rows[row].decision_no};
}

Plant plant_provision_twice(Report& report, Random& random) {
  std::vector<std::size_t> found;
  for (std::size_t i = 1; i < report.rows.size(); ++i)
    if (!begins_decision(report, i)) found.push_back(i);
  if (found.empty()) return std::nullopt;
  const std::size_t row = random.pick(found);
  shift(report, row, &ReportRow::provision_no, -1);
  return Planted{.row = row, .stated = report.rows[row].provision_no};
}

Plant plant_number_year(Report& report, Random& random) {
  const auto row = some_row(report, random, has_year);
  if (!row) return std::nullopt;
  const std::string year =
      std::to_string(std::stoi(report.rows[*row].number.substr(0, 4)) + (random.chance(50) ? 1 : -1));
  each_of_decision(report, *row, [&](ReportRow& r) { r.number = year + r.number.substr(4); });
  return Planted{.row = row};
}

Plant plant_number_years(Report& report, Random& random) {
  const auto row = some_row(report, random, has_year);
  if (!row) return std::nullopt;
  const std::size_t section = report.rows[*row].section;
  const std::string year = std::to_string(report.year);
  for (ReportRow& r : report.rows)
    if (r.section == section && has_year(r)) r.number = year + r.number.substr(4);
  return Planted{.row = row, .stated = year};
}

/// The numbers of two decisions that follow one another in a year, changed over.
Plant plant_number_order(Report& report, Random& random) {
  std::vector<std::size_t> found;
  const std::vector<std::size_t> later = later_decisions(report);
  for (const std::size_t i : later) {
    const ReportRow &now = report.rows[i], &before = report.rows[i - 1];
    std::size_t of_year = 0;
    for (std::size_t k = 0; k < report.rows.size(); ++k)
      of_year += begins_decision(report, k) && report.rows[k].section == now.section &&
                 report.rows[k].date.substr(0, 4) == now.date.substr(0, 4);
    if (now.date.substr(0, 4) == before.date.substr(0, 4) && of_year >= 3) found.push_back(i);
  }
  if (found.empty()) return std::nullopt;
  const std::size_t second = random.pick(found), first = first_of_decision(report, second - 1);
  const std::string now = report.rows[second].number, before = report.rows[first].number;
  each_of_decision(report, second, [&](ReportRow& r) { r.number = before; });
  each_of_decision(report, first, [&](ReportRow& r) { r.number = now; });
  return Planted{.row = second, .or_row = first};
}

/// One more row, a copy of another at the end of its section; all figures are those of the longer table.
Plant plant_row_twice(Report& report, Random& random) {
  const std::size_t row = random.below(report.rows.size());
  const ReportRow copy = report.rows[row];
  const auto end = std::find_if(report.rows.begin() + static_cast<std::ptrdiff_t>(row), report.rows.end(),
                                [&](const ReportRow& r) { return r.section != copy.section; });
  const auto place = static_cast<std::size_t>(end - report.rows.begin());
  if (same_decision(report.rows[place - 1], copy)) return std::nullopt;
  report.rows.insert(end, copy);
  number_rows(report);
  for (ReportSummary& summary : report.summaries) summary = sum_up(report, summary.assessor, random);
  return Planted{.row = place, .stated = copy.number};
}

Plant plant_no_date(Report& report, Random& random) {
  const std::size_t row = random.below(report.rows.size());
  constexpr std::string_view days[] = {"-02-30", "-04-31", "-13-05", "-11-00", "-06-32"};
  const std::string date = report.rows[row].date.substr(0, 4) + std::string(random.pick(days));
  each_of_decision(report, row, [&](ReportRow& r) { r.date = date; });
  return Planted{.row = row, .stated = date};
}

Plant plant_no_report_date(Report& report, Random& random) {
  report.date =
      std::to_string(report.year) + (random.chance(50) ? " оны 06 дугаар сарын 31" : " оны 11 дүгээр сарын 31");
  return Planted{.subject = "subject-report", .stated = report.date};
}

Plant plant_late_date(Report& report, Random& random) {
  const std::size_t row = random.below(report.rows.size());
  const std::string year = std::to_string(report.year);
  each_of_decision(report, row, [&](ReportRow& r) {
    r.date = year + "-12-" + std::to_string(29 + static_cast<int>(row % 3));
    if (has_year(r)) r.number = year + r.number.substr(4);
  });
  return Planted{.row = row};
}

Plant plant_other_year(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  const std::string other = std::to_string(report.year - 1);
  summary.title.replace(summary.title.find(std::to_string(report.year)), 4, other);
  return Planted{.subject = "subject-heading", .stated = other};
}

}  // namespace tulga::test
