// Dates and numbers of decisions.

#include <algorithm>

#include "extract/normalise.h"
#include "validate/families.h"
#include "validate/figures.h"

namespace tulga {

namespace {

constexpr std::size_t rows_that_make_a_pattern = 3;

/// The year that a number such as "2021_131" or "2021-7/30" begins with.
std::optional<int> year_prefix(std::string_view number) {
  if (number.size() < 5) return std::nullopt;
  const std::string_view century = number.substr(0, 2);
  const bool digits = std::all_of(number.begin(), number.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
  const bool marked = number[4] == '_' || number[4] == '/' || number[4] == '-';
  if ((century != "19" && century != "20") || !digits || !marked) return std::nullopt;
  int year = 0;
  for (const char c : number.substr(0, 4)) year = year * 10 + (c - '0');
  return year;
}

// date-vs-number-year

struct YearPair {
  std::size_t row = 0;
  int of_number = 0, of_date = 0;
};

std::vector<YearPair> year_pairs(const Submission& submission) {
  std::vector<YearPair> pairs;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Decision& decision = submission.rows[i].decision;
    const auto year = year_prefix(squeeze(decision.number.text));
    if (year && decision.date) pairs.push_back({i, *year, decision.date->year});
  }
  return pairs;
}

std::string distinct_years(std::span<const YearPair> pairs, int YearPair::*year) {
  std::vector<std::string> years;
  for (const YearPair& pair : pairs) years.push_back(std::to_string(pair.*year));
  std::sort(years.begin(), years.end());
  years.erase(std::unique(years.begin(), years.end()), years.end());
  return listed(years);
}

Check year_finding(const Submission& submission, std::span<const YearPair> pairs) {
  Check check = begin_check("date-vs-number-year", {"subject-row", {{"i", std::to_string(pairs[0].row + 1)}}});
  for (const YearPair& pair : pairs) {
    const Decision& decision = submission.rows[pair.row].decision;
    check.rows.push_back(pair.row);
    add_evidence(check, decision.number);
    add_evidence(check, decision.date_text);
  }
  check.stated = distinct_years(pairs, &YearPair::of_number);
  check.computed = distinct_years(pairs, &YearPair::of_date);
  Message message{"date-vs-number-year", {{"a", check.stated}, {"b", check.computed}}};
  if (pairs.size() > 1) {
    const std::string rows = row_numbers(check.rows);
    check.subject = {"subject-rows", {{"rows", rows}}};
    message.id = "date-vs-number-year-many";
    message.arguments.emplace_back("rows", rows);
  }
  return failed(std::move(check), Severity::warning, std::move(message));
}

std::vector<Check> date_vs_number_year(const Submission& submission) {
  const std::vector<YearPair> pairs = year_pairs(submission);
  if (pairs.empty()) return {};
  std::vector<YearPair> off;
  for (const YearPair& pair : pairs)
    if (pair.of_number != pair.of_date) off.push_back(pair);
  if (off.empty()) return {passed(begin_check("date-vs-number-year", {"subject-table", {}}))};
  if (off.size() >= rows_that_make_a_pattern || 2 * off.size() >= pairs.size()) return {year_finding(submission, off)};
  std::vector<Check> out;
  for (const YearPair& pair : off) out.push_back(year_finding(submission, {&pair, 1}));
  return out;
}

constexpr Wording year_wordings[] = {
    {"date-vs-number-year", "year of the number {a}, year of the date {b}", "дугаарын он {a}, огнооны он {b}"},
    {"date-vs-number-year-many", "rows {rows}: year of the number {a}, year of the date {b}",
     "мөр {rows}: дугаарын он {a}, огнооны он {b}"}};

constexpr Rule rules_of_dates[] = {
    {"date-vs-number-year", Severity::warning, true, "the year that a decision's number begins with against its date",
     "шийдвэрийн дугаарын оныг огнооны онтой тулгана", year_wordings, date_vs_number_year},
};

}  // namespace

std::span<const Rule> date_rules() { return rules_of_dates; }

}  // namespace tulga
