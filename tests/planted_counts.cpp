// Planted in counts and ratings.

#include <algorithm>

#include "tests/planted.h"

namespace tulga::test {

namespace {

const std::string& cell_of(const ReportRow& row, Assessor assessor) {
  return assessor == Assessor::higher ? row.higher : row.self;
}

std::size_t rows_rated(const Report& report, Assessor assessor, int value) {
  return static_cast<std::size_t>(std::count_if(report.rows.begin(), report.rows.end(), [&](const ReportRow& row) {
    return rating_value(cell_of(row, assessor)) == value;
  }));
}

bool is_rated(const ReportRow& row) { return rating_value(row.self).has_value(); }

/// A line that counts something, of a value.
SummaryLine* some_line(ReportSummary& summary, Random& random) {
  std::vector<SummaryLine*> found;
  for (SummaryLine& line : summary.lines)
    if (!line.percent.empty() && !line.count.empty() && line.count != "-" && line.count != "0") found.push_back(&line);
  return found.empty() ? nullptr : random.pick(found);
}

}  // namespace

Plant plant_total(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  const std::string was = std::exchange(summary.total, mistyped(summary.total, random));
  return Planted{.subject = subject_of(summary),
                 .stated = summary.total,
                 .computed = was,
                 .truth = Truth{ExplanationKind::digit, summary.total, was}};
}

Plant plant_row_left_out(Report& report, Random& random) {
  const std::size_t before = report.rows.size();
  report.rows.erase(report.rows.begin() + static_cast<std::ptrdiff_t>(random.below(before)));
  number_rows(report);
  return Planted{.subject = "subject-self-summary",
                 .stated = std::to_string(before),
                 .computed = std::to_string(before - 1),
                 .truth = Truth{ExplanationKind::hole, "", ""}};
}

Plant plant_rating(Report& report, Random& random) {
  const std::size_t row = *some_row(report, random, is_rated);
  const int was = *rating_value(report.rows[row].self);
  int now = was;
  while (now == was) now = random.pick(report.scale->values());
  report.rows[row].self = std::to_string(now) + report.house.rated;
  return Planted{.subject = "subject-self-summary",
                 .row = row,
                 .computed = std::to_string(rows_rated(report, Assessor::self, now)),
                 .truth = Truth{ExplanationKind::row, std::to_string(now), std::to_string(was)}};
}

Plant plant_count(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  SummaryLine* line = some_line(summary, random);
  const std::string was = std::exchange(line->count, mistyped(line->count, random));
  return Planted{.subject = subject_of(summary),
                 .stated = line->count,
                 .computed = was,
                 .truth = Truth{ExplanationKind::digit, line->count, was}};
}

Plant plant_count_in_sum(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  SummaryLine* line = some_line(summary, random);
  const std::string was = std::exchange(line->count, mistyped(line->count, random));
  const int sum = std::stoi(summary.total) - std::stoi(was) + std::stoi(line->count);
  return Planted{.subject = subject_of(summary),
                 .stated = summary.total,
                 .computed = std::to_string(sum),
                 .truth = Truth{ExplanationKind::digit, line->count, was}};
}

Plant plant_off_scale(Report& report, Random& random) {
  const std::size_t row = *some_row(report, random, is_rated);
  const std::string was = std::to_string(*rating_value(report.rows[row].self));
  for (;;) {
    const std::string now = was == "0" ? std::to_string(random.between(1, 9)) : mistyped(was, random);
    if (now.find(',') != std::string::npos || now.size() > 3 || report.scale->has(std::stoi(now))) continue;
    report.rows[row].self = now + report.house.rated;
    return Planted{.row = row, .stated = now, .truth = Truth{ExplanationKind::digit, now, was}};
  }
}

Plant plant_missing(Report& report, Random& random) {
  const std::size_t row = *some_row(report, random, is_rated);
  report.rows[row].self = report.rows[row].higher = "";
  return Planted{.row = row};
}

/// A label that stands a line off, as where a merged cell was moved; on a scale of single values, two that changed
/// places.
Plant plant_label(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  auto& lines = summary.lines;
  const bool grouped = report.scale->groups[1].values.size() > 1;
  if (grouped)
    lines[2].label = std::exchange(lines[3].label, "");
  else
    std::swap(lines[1].label, lines[2].label);
  return Planted{.subject = subject_of(summary), .stated = "70"};
}

Plant plant_label_in_plan(Report& report, Random& random) {
  const auto labelled = [](const PlanPart& part) { return !part.label.empty() && !part.percent.empty(); };
  const auto row = some_row(report, random, [&](const ReportRow& r) {
    return r.plan && std::count_if(r.plan->parts.begin(), r.plan->parts.end(), labelled) >= 2;
  });
  if (!row) return std::nullopt;
  auto& parts = report.rows[*row].plan->parts;
  const auto first = std::find_if(parts.begin(), parts.end(), labelled);
  const auto second = std::find_if(first + 1, parts.end(), labelled);
  std::swap(first->label, second->label);
  return Planted{.row = row, .stated = first->percent};
}

Plant plant_higher_rating(Report& report, Random& random) {
  if (!report.house.same_ratings) return std::nullopt;
  const std::size_t row = *some_row(report, random, is_rated);
  const int was = *rating_value(report.rows[row].self);
  int now = was;
  while (now == was) now = random.pick(report.scale->values());
  report.rows[row].higher = std::to_string(now) + report.house.rated;
  report.summaries[1] = sum_up(report, Assessor::higher, random);
  return Planted{.row = row, .computed = "1"};
}

}  // namespace tulga::test
