// The acts that rows report on: their dates, their numbers, and whether one was entered twice.

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

#include "extract/normalise.h"
#include "validate/act_lessons.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/number_order.h"
#include "validate/rows_by_key.h"

namespace tulga {

namespace {

constexpr std::size_t rows_that_make_a_pattern = 3;

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

std::vector<Check> date_vs_number_year(const Facts& facts) {
  const Submission& submission = facts.submission;
  const std::vector<YearPair> pairs = year_pairs(submission);
  if (pairs.empty()) return {};
  std::vector<YearPair> off;
  for (const YearPair& pair : pairs)
    if (pair.of_number != pair.of_date) off.push_back(pair);
  if (off.empty()) return {passed(begin_check("date-vs-number-year", {"subject-table", {}}))};
  if (off.size() >= rows_that_make_a_pattern || 2 * off.size() >= pairs.size()) return {year_finding(submission, off)};
  std::vector<Check> out;
  out.reserve(off.size());
  for (const YearPair& pair : off) out.push_back(year_finding(submission, {&pair, 1}));
  return out;
}

// duplicate-row

/// What two rows must share to be one decision and provision; empty where a row does not tell. Issuers, each a section,
/// number their acts apart.
std::string act_key(const Row& row) {
  if (!row.decision.date || row.decision.number.empty() || row.provision.empty()) return {};
  std::string key = squeeze(row.decision.number.text);
  for (const int part : {row.decision.date->year, row.decision.date->month, row.decision.date->day})
    key.append(1, '\n').append(std::to_string(part));
  return key.append(1, '\n').append(row.section);
}

/// A row on an act, by which rows on one act are told: its first row.
struct RowOfAct {
  std::size_t act = 0, row = 0;
  auto operator<=>(const RowOfAct&) const = default;
};

std::vector<RowOfAct> rows_of_acts(const Submission& submission) {
  RowsByKey first_row(submission.rows.size());
  std::vector<RowOfAct> out;
  out.reserve(submission.rows.size());
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    if (const std::string key = act_key(submission.rows[i]); !key.empty()) out.push_back({first_row.at(key, i), i});
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Check> duplicate_row(const Facts& facts) {
  const Submission& submission = facts.submission;
  const std::vector<RowOfAct> all = rows_of_acts(submission);
  if (all.empty()) return {};
  std::map<std::size_t, std::vector<std::size_t>> twins;  // by their first row
  for (auto act = all.begin(), next = act; act != all.end(); act = next) {
    next = std::find_if(act, all.end(), [&](const RowOfAct& row) { return row.act != act->act; });
    if (next - act < 2) continue;
    std::unordered_map<std::string, std::size_t> first;  // by provision
    for (const RowOfAct& one : std::span(act, next)) {
      const auto [known, fresh] = first.emplace(fold(submission.rows[one.row].provision.text), one.row);
      if (!fresh) twins[known->second].push_back(one.row);
    }
  }
  if (twins.empty()) return {passed(begin_check("duplicate-row", {"subject-table", {}}))};
  std::vector<Check> out;
  for (const auto& [before, others] : twins) {
    Check check = begin_check("duplicate-row", {});
    check.rows = {before};
    check.rows.insert(check.rows.end(), others.begin(), others.end());
    for (const std::size_t row : check.rows) add_evidence(check, submission.rows[row].decision.number);
    const std::string rows = row_numbers(check.rows), number = squeeze(submission.rows[before].decision.number.text);
    check.subject = {"subject-rows", {{"rows", rows}}};
    check.stated = number;
    out.push_back(failed(std::move(check), Severity::warning, {"duplicate-row", {{"k", number}, {"rows", rows}}}));
  }
  return out;
}

constexpr Wording order_wordings[] = {{"number-date-order", "no. {a} ({d1}) is out of order with no. {b} ({d2})",
                                       "дугаар {a} ({d1}) нь дугаар {b} ({d2}): дараалал зөрсөн"}};
constexpr Wording duplicate_row_wordings[] = {{"duplicate-row",
                                               "decision {k} is entered twice with the same provision (rows {rows})",
                                               "шийдвэр {k}: нэг заалт давхар бүртгэгдсэн (мөр {rows})"}};
constexpr Wording year_wordings[] = {
    {"date-vs-number-year", "year of the number {a}, year of the date {b}", "дугаарын он {a}, огнооны он {b}"},
    {"date-vs-number-year-many", "rows {rows}: year of the number {a}, year of the date {b}",
     "мөр {rows}: дугаарын он {a}, огнооны он {b}"}};

constexpr Rule rules_of_acts[] = {
    {"date-vs-number-year", Severity::warning, true, "the year that a decision's number begins with against its date",
     "шийдвэрийн дугаарын оныг огнооны онтой тулгана", year_wordings, date_vs_number_year, date_vs_number_year_lesson},
    {"number-date-order", Severity::note, true, "numbers of decisions against the order of their dates",
     "шийдвэрийн дугаар огнооны дарааллаар өсөж буй эсэх", order_wordings, number_date_order, number_date_order_lesson},
    {"duplicate-row", Severity::warning, true, "one decision and provision in several rows",
     "нэг шийдвэрийн нэг заалт хэд хэдэн мөрөнд", duplicate_row_wordings, duplicate_row, duplicate_row_lesson},
};

}  // namespace

std::span<const Rule> act_rules() { return rules_of_acts; }

}  // namespace tulga
