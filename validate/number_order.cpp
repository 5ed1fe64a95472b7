#include "validate/number_order.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "extract/normalise.h"
#include "validate/facts.h"
#include "validate/figures.h"

namespace tulga {

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

namespace {

/// A number without its year: "7/30" of a session, "А/71" of a governor, "131".
struct SeriesNumber {
  std::string series;  // what two numbers must share to be of one series
  std::vector<std::int64_t> parts;
};

std::optional<SeriesNumber> series_number(std::string_view text) {
  std::string number = squeeze(text);
  if (year_prefix(number)) number.erase(0, 5);
  SeriesNumber out;
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

struct DatedAct {
  std::size_t row = 0;
  Date date;
  std::vector<std::int64_t> number;
};

bool earlier(const Date& a, const Date& b) {
  return std::tie(a.year, a.month, a.day) < std::tie(b.year, b.month, b.day);
}

/// Section, year, and what the numbers have in common.
using Series = std::tuple<std::string_view, int, std::string>;

/// The acts of one issuer, year and series, by date; an act that several rows report on once.
std::map<Series, std::vector<DatedAct>> series_of_acts(const Submission& submission) {
  std::map<Series, std::vector<DatedAct>> out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    auto number = row.decision.date ? series_number(row.decision.number.text) : std::nullopt;
    if (!number) continue;
    Series series{row.section, row.decision.date->year, std::move(number->series)};
    out[std::move(series)].push_back({i, *row.decision.date, std::move(number->parts)});
  }
  for (auto& [key, acts] : out) {
    std::stable_sort(acts.begin(), acts.end(), [](const DatedAct& a, const DatedAct& b) {
      return earlier(a.date, b.date) || (a.date == b.date && a.number < b.number);
    });
    const auto same = [](const DatedAct& a, const DatedAct& b) { return a.date == b.date && a.number == b.number; };
    acts.erase(std::unique(acts.begin(), acts.end(), same), acts.end());
  }
  return out;
}

/// The fewest acts without which the numbers would rise: what the longest rising subsequence leaves out.
std::vector<std::size_t> out_of_order(const std::vector<DatedAct>& acts) {
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
const DatedAct& contradicted(const std::vector<DatedAct>& acts, std::size_t which) {
  const auto by_number = [](const DatedAct& a, const DatedAct& b) { return a.number < b.number; };
  const auto highest = std::max_element(acts.begin(), acts.begin() + which, by_number);
  if (highest != acts.begin() + which && highest->number > acts[which].number) return *highest;
  return *std::min_element(acts.begin() + which + 1, acts.end(), by_number);
}

Check order_finding(const Submission& submission, const DatedAct& act, const DatedAct& other) {
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

}  // namespace

std::vector<Check> number_date_order(const Facts& facts) {
  std::vector<Check> out;
  bool compared = false;
  for (const auto& [key, acts] : series_of_acts(facts.submission)) {
    const std::vector<std::size_t> off = out_of_order(acts);
    if (acts.size() < 3 || 3 * off.size() > acts.size()) continue;
    compared = true;
    for (const std::size_t which : off)
      out.push_back(order_finding(facts.submission, acts[which], contradicted(acts, which)));
  }
  if (compared && out.empty()) out.push_back(passed(begin_check("number-date-order", {"subject-table", {}})));
  return out;
}

}  // namespace tulga
