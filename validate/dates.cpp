// Dates: that they exist, that they do not lie after the report, and that headings are of its year.

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/normalise.h"
#include "validate/date_lessons.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"

namespace tulga {

namespace {

constexpr std::size_t rows_that_make_a_pattern = 3;

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : days[month - 1];
}

bool exists(const Date& date) {
  return date.year > 0 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in(date.year, date.month);
}

/// The runs of digits in a text, as numbers; runs of more than four digits as -1.
std::vector<int> numbers_in(std::string_view text) {
  std::vector<int> out;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') {
      digits = 0;
      continue;
    }
    if (digits++ == 0) out.push_back(0);
    out.back() = digits > 4 || out.back() < 0 ? -1 : out.back() * 10 + (c - '0');
  }
  return out;
}

/// A date as it was read or, where it could not be, as its text has year, month and day; nullopt where that has not
/// just these three numbers.
std::optional<Date> date_as_written(const std::optional<Date>& date, const Text& text) {
  if (date) return date;
  const std::vector<int> numbers = numbers_in(text.text);
  if (numbers.size() != 3 || numbers[0] < 1900 || numbers[0] > 2100) return std::nullopt;
  if (numbers[1] < 0 || numbers[1] > 99 || numbers[2] < 0 || numbers[2] > 99) return std::nullopt;
  return Date{numbers[0], numbers[1], numbers[2]};
}

// date-invalid

std::vector<Check> date_invalid(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  bool any = false;
  const auto judge = [&](const std::optional<Date>& date, const Text& text, Message subject,
                         std::vector<std::size_t> rows) {
    const auto written = date_as_written(date, text);
    if (!written && text.empty()) return;
    any = true;
    if (written && exists(*written)) return;
    Check check = begin_check("date-invalid", std::move(subject));
    check.stated = text.empty() ? to_string(*written) : squeeze(text.text);
    check.rows = std::move(rows);
    add_evidence(check, text);
    Message message{"date-invalid", {{"d", check.stated}}};
    out.push_back(written ? failed(std::move(check), Severity::error, std::move(message))
                          : opened(std::move(check), {"because-no-date", {{"spelling", check.stated}}}));
  };
  judge(submission.date, submission.date_text, {"subject-report", {}}, {});
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Decision& decision = submission.rows[i].decision;
    judge(decision.date, decision.date_text, {"subject-row", {{"i", std::to_string(i + 1)}}}, {i});
  }
  if (any && out.empty()) out.push_back(passed(begin_check("date-invalid", {"subject-report", {}})));
  return out;
}

// date-after-report

bool later(const Date& a, const Date& b) { return std::tie(a.year, a.month, a.day) > std::tie(b.year, b.month, b.day); }

Check after_report(const Submission& submission, const std::vector<std::size_t>& rows) {
  Check check = begin_check("date-after-report", {"subject-rows", {{"rows", row_numbers(rows)}}});
  if (rows.size() == 1) check.subject = {"subject-row", {{"i", std::to_string(rows[0] + 1)}}};
  check.rows = rows;
  check.stated = to_string(*submission.rows[rows[0]].decision.date);
  for (const std::size_t row : rows) add_evidence(check, submission.rows[row].decision.date_text);
  add_evidence(check, submission.date_text);
  Message message{rows.size() == 1 ? "date-after-report" : "date-after-report-many",
                  {{"d", check.stated}, {"r", to_string(*submission.date)}, {"rows", row_numbers(rows)}}};
  return failed(std::move(check), Severity::warning, std::move(message));
}

std::vector<Check> date_after_report(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (!submission.date || !exists(*submission.date)) return {};
  std::vector<std::size_t> rows;
  bool any = false;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const auto& date = submission.rows[i].decision.date;
    any = any || date.has_value();
    if (date && exists(*date) && later(*date, *submission.date)) rows.push_back(i);
  }
  if (!any) return {};
  if (rows.empty()) return {passed(begin_check("date-after-report", {"subject-table", {}}))};
  if (rows.size() >= rows_that_make_a_pattern) return {after_report(submission, rows)};
  std::vector<Check> out;
  for (const std::size_t row : rows) out.push_back(after_report(submission, {row}));
  return out;
}

// period-mismatch

std::set<int> years_in(const Text& text) {
  std::set<int> out;
  for (const int number : numbers_in(text.text))
    if (number >= 1990 && number <= 2100) out.insert(number);
  return out;
}

std::string listed_years(const std::set<int>& years) {
  std::vector<std::string> out;
  for (const int year : years) out.push_back(std::to_string(year));
  return listed(out);
}

/// The year of the report: that of its title or, where that has none, that of its date. A report on a year may be
/// dated in the next.
std::vector<Check> period_mismatch(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::set<int> report = years_in(submission.title);
  if (report.empty() && submission.date) report.insert(submission.date->year);
  if (report.empty()) return {};
  std::vector<Check> out;
  const auto compare = [&](Message subject, const Text& heading, std::string stated, const std::set<int>& years) {
    if (years.empty()) return;
    Check check = begin_check("period-mismatch", std::move(subject));
    check.stated = std::move(stated);
    check.computed = listed_years(report);
    add_evidence(check, heading);
    add_evidence(check, submission.title);
    const bool agrees = std::any_of(years.begin(), years.end(), [&](int year) { return report.contains(year); });
    Message message{"period-mismatch", {{"a", check.stated}, {"b", check.computed}}};
    out.push_back(agrees ? passed(std::move(check)) : failed(std::move(check), Severity::warning, std::move(message)));
  };
  for (const Summary& summary : submission.summaries) {
    const std::set<int> years = years_in(summary.title);
    compare({"subject-heading", {}}, summary.title, listed_years(years), years);
  }
  if (submission.date && !submission.title.empty()) {
    const int year = submission.date->year;
    compare({"subject-report", {}}, submission.date_text, std::to_string(year), {year, year - 1});
  }
  return out;
}

constexpr Wording invalid_wordings[] = {{"date-invalid", "{d} is not a date", "{d} гэдэг өдөр байхгүй"}};
constexpr Wording after_wordings[] = {
    {"date-after-report", "{d} is after the report date {r}", "{d} нь тайлангийн огнооноос ({r}) хойш"},
    {"date-after-report-many", "rows {rows}: dates after the report date {r}, the first is {d}",
     "мөр {rows}: огноо нь тайлангийн огнооноос ({r}) хойш, эхнийх нь {d}"}};
constexpr Wording period_wordings[] = {
    {"period-mismatch", "year of the heading {a}, of the report {b}", "гарчгийн он {a}, тайлангийн он {b}"}};

constexpr Rule rules_of_dates[] = {
    {"date-invalid", Severity::error, true, "dates that no calendar has", "байхгүй өдөр", invalid_wordings,
     date_invalid, date_invalid_lesson},
    {"date-after-report", Severity::warning, true, "dates of decisions against the date of the report",
     "шийдвэрийн огноог тайлангийн огноотой тулгана", after_wordings, date_after_report, date_after_report_lesson},
    {"period-mismatch", Severity::warning, true, "years in headings against the year of the report",
     "гарчгийн оныг тайлангийн онтой тулгана", period_wordings, period_mismatch, period_mismatch_lesson},
};

}  // namespace

std::span<const Rule> date_rules() { return rules_of_dates; }

}  // namespace tulga
