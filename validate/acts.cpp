// The acts that rows report on: their dates, their numbers, and whether one was entered twice.

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "extract/normalise.h"
#include "validate/act_lessons.h"
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
  out.reserve(off.size());
  for (const YearPair& pair : off) out.push_back(year_finding(submission, {&pair, 1}));
  return out;
}

// number-date-order

/// A number without its year: "7/30" of a session, "А/71" of a governor, "131".
struct ActNumber {
  std::string series;  // what two numbers must share to be of one series
  std::vector<std::int64_t> parts;
};

std::optional<ActNumber> act_number(std::string_view text) {
  std::string number = squeeze(text);
  if (year_prefix(number)) number.erase(0, 5);
  ActNumber out;
  bool in_digits = false;
  for (const char c : number) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !in_digits) out.parts.push_back(0), out.series += '0';
    if (digit && out.parts.back() > 99'999) return std::nullopt;
    if (digit) out.parts.back() = out.parts.back() * 10 + (c - '0');
    if (!digit) out.series += c;
    in_digits = digit;
  }
  if (out.parts.empty()) return std::nullopt;
  return out;
}

struct Act {
  std::size_t row = 0;
  Date date;
  std::vector<std::int64_t> number;
};

bool earlier(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

/// The acts of one issuer, year and series, by date; an act that several rows report on once.
std::map<std::string, std::vector<Act>> series_of_acts(const Submission& submission) {
  std::map<std::string, std::vector<Act>> out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    const auto number = act_number(row.decision.number.text);
    if (!number || !row.decision.date) continue;
    const std::string key = row.section + '\n' + std::to_string(row.decision.date->year) + '\n' + number->series;
    out[key].push_back({i, *row.decision.date, number->parts});
  }
  for (auto& [key, acts] : out) {
    std::stable_sort(acts.begin(), acts.end(), [](const Act& a, const Act& b) {
      return earlier(a.date, b.date) || (a.date == b.date && a.number < b.number);
    });
    const auto same = [](const Act& a, const Act& b) { return a.date == b.date && a.number == b.number; };
    acts.erase(std::unique(acts.begin(), acts.end(), same), acts.end());
  }
  return out;
}

/// The fewest acts without which the numbers would rise: what the longest rising subsequence leaves out.
std::vector<std::size_t> out_of_order(const std::vector<Act>& acts) {
  std::vector<std::size_t> tails, before(acts.size(), acts.size());  // patience sorting
  for (std::size_t i = 0; i < acts.size(); ++i) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), i, [&](std::size_t tail, std::size_t now) {
      return acts[tail].number < acts[now].number;
    });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<bool> rising(acts.size(), false);
  for (std::size_t i = tails.empty() ? acts.size() : tails.back(); i < acts.size(); i = before[i]) rising[i] = true;
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < acts.size(); ++i)
    if (!rising[i]) out.push_back(i);
  return out;
}

/// The act that one out of order contradicts: the highest number before it, or the lowest after it.
const Act& contradicted(const std::vector<Act>& acts, std::size_t which) {
  const auto by_number = [](const Act& a, const Act& b) { return a.number < b.number; };
  const auto highest = std::max_element(acts.begin(), acts.begin() + which, by_number);
  if (highest != acts.begin() + which && highest->number > acts[which].number) return *highest;
  return *std::min_element(acts.begin() + which + 1, acts.end(), by_number);
}

Check order_finding(const Submission& submission, const Act& act, const Act& other) {
  const Decision &mine = submission.rows[act.row].decision, &its = submission.rows[other.row].decision;
  Check check = begin_check("number-date-order", {"subject-row", {{"i", std::to_string(act.row + 1)}}});
  check.stated = squeeze(mine.number.text);
  check.rows = {act.row};
  for (const Text& text : {mine.number, mine.date_text, its.number, its.date_text}) add_evidence(check, text);
  Message message{"number-date-order",
                  {{"a", check.stated},
                   {"d1", to_string(act.date)},
                   {"b", squeeze(its.number.text)},
                   {"d2", to_string(other.date)}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

/// Numbers in no order at all are no series: more than a third of them would have to go.
std::vector<Check> number_date_order(const Submission& submission) {
  std::vector<Check> out;
  bool compared = false;
  for (const auto& [key, acts] : series_of_acts(submission)) {
    const std::vector<std::size_t> off = out_of_order(acts);
    if (acts.size() < 3 || 3 * off.size() > acts.size()) continue;
    compared = true;
    for (const std::size_t which : off)
      out.push_back(order_finding(submission, acts[which], contradicted(acts, which)));
  }
  if (compared && out.empty()) out.push_back(passed(begin_check("number-date-order", {"subject-table", {}})));
  return out;
}

// duplicate-row

/// What two rows must share to be one decision and provision; empty where a row does not tell.
std::string act_key(const Row& row) {
  if (!row.decision.date || row.decision.number.empty() || row.provision.empty()) return {};
  return to_string(*row.decision.date) + '\n' + squeeze(row.decision.number.text);
}

std::vector<Check> duplicate_row(const Submission& submission) {
  std::unordered_map<std::string, std::vector<std::size_t>> by_act;
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    if (std::string key = act_key(submission.rows[i]); !key.empty()) by_act[std::move(key)].push_back(i);
  if (by_act.empty()) return {};
  std::map<std::size_t, std::vector<std::size_t>> twins;  // by their first row
  for (const auto& [key, rows] : by_act) {
    if (rows.size() < 2) continue;
    std::unordered_map<std::string, std::size_t> first;
    for (const std::size_t row : rows) {
      const auto [known, fresh] = first.emplace(fold(submission.rows[row].provision.text), row);
      if (!fresh) twins[known->second].push_back(row);
    }
  }
  if (twins.empty()) return {passed(begin_check("duplicate-row", {"subject-table", {}}))};
  std::vector<Check> out;
  for (const auto& [first, others] : twins) {
    Check check = begin_check("duplicate-row", {});
    check.rows = {first};
    check.rows.insert(check.rows.end(), others.begin(), others.end());
    for (const std::size_t row : check.rows) add_evidence(check, submission.rows[row].decision.number);
    const std::string rows = row_numbers(check.rows), number = squeeze(submission.rows[first].decision.number.text);
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
