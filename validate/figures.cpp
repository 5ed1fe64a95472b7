#include "validate/figures.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t most_listed = 10;
constexpr std::size_t most_readings = 64;

/// The next combination of one choice from each list, as an odometer counts; false after the last.
bool next(std::vector<std::size_t>& choice, const std::vector<std::vector<std::int64_t>>& lists) {
  for (std::size_t i = 0; i < choice.size(); ++i) {
    if (++choice[i] < lists[i].size()) return true;
    choice[i] = 0;
  }
  return false;
}

}  // namespace

bool is_dash(std::string_view text) {
  constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", "−"};
  return std::find(dashes.begin(), dashes.end(), text) != dashes.end();
}

std::string spelled(const Stated& figure) {
  std::string text = squeeze(figure.spelling.text);
  while (!text.empty() && (text.back() == '%' || text.back() == ' ')) text.pop_back();
  return text;
}

Text plain_text(std::string text) {
  Text out;
  out.text = std::move(text);
  return out;
}

Stated stated_figure(std::string spelling, const Decimal& value) {
  Stated out;
  out.spelling = plain_text(std::move(spelling));
  out.readings = {value};
  return out;
}

bool is_none(const Stated& count) {
  const std::string text = squeeze(count.spelling.text);
  return text.empty() || is_dash(text);
}

std::vector<std::int64_t> counts(const Stated& figure) {
  if (figure.readings.empty() && is_none(figure)) return {0};
  std::vector<std::int64_t> out;
  for (const Decimal& reading : figure.readings)
    if (const auto count = whole(reading); count && *count >= 0 && *count <= most_count) out.push_back(*count);
  return out;
}

Decimal reduced(Decimal value) {
  while (value.places > 0 && value.digits % 10 == 0) value = {value.digits / 10, value.places - 1};
  return value;
}

bool is_percentage(const Decimal& value) { return std::abs(value.digits) <= 1000 * power_of_ten(value.places); }

std::string percent_text(const Decimal& value) {
  std::string text = to_string(reduced(value));
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string shown(const Fraction& value, int places) {
  return value.denominator == 1 ? std::to_string(value.numerator) : decimal_digits(value, places);
}

std::string listed(std::span<const std::string> items) {
  std::string out;
  for (std::size_t i = 0; i < std::min(items.size(), most_listed); ++i) out.append(i == 0 ? "" : ", ").append(items[i]);
  if (items.size() > most_listed) out += ", ... (+" + std::to_string(items.size() - most_listed) + ")";
  return out;
}

std::string row_numbers(std::span<const std::size_t> rows) {
  std::vector<std::string> numbers;
  for (const std::size_t row : rows) numbers.push_back(std::to_string(row + 1));
  return listed(numbers);
}

Check begin_check(std::string_view rule, Message subject) {
  Check check;
  check.rule = rule;
  check.subject = std::move(subject);
  return check;
}

Check begin_claim_check(std::string_view rule, const Claim& claim) {
  if (claim.row == no_row) return begin_check(rule, {"subject-report", {}});
  Check check = begin_check(rule, {"subject-row", {{"i", std::to_string(claim.row + 1)}}});
  check.rows = {claim.row};
  return check;
}

Check passed(Check check) {
  check.verdict = Verdict::pass;
  return check;
}

Check failed(Check check, Severity severity, Message message) {
  check.verdict = Verdict::fail;
  check.severity = severity;
  check.message = std::move(message);
  return check;
}

Check opened(Check check, Message because) {
  check.verdict = Verdict::open;
  check.because = std::move(because);
  return check;
}

Message unreadable(const Stated& figure) { return {"because-unreadable", {{"spelling", figure.spelling.text}}}; }

Severity capped(Severity severity, bool doubted) { return doubted ? std::min(severity, Severity::warning) : severity; }

Check judge_counts(Check check, std::span<const Stated* const> figures,
                   const std::function<Check(Check, std::span<const std::int64_t>)>& judge) {
  std::vector<std::vector<std::int64_t>> lists;
  std::size_t combinations = 1;
  bool doubted = false;
  for (const Stated* figure : figures) {
    lists.push_back(counts(*figure));
    if (lists.back().empty()) return opened(std::move(check), unreadable(*figure));
    if (combinations * lists.back().size() > most_readings)
      lists.back().erase(lists.back().begin() + 1, lists.back().end());
    combinations *= lists.back().size();
    doubted = doubted || figure->doubted;
  }
  std::vector<std::size_t> choice(lists.size());
  std::optional<Check> first_failed;
  do {
    std::vector<std::int64_t> values;
    for (std::size_t i = 0; i < lists.size(); ++i) values.push_back(lists[i][choice[i]]);
    Check judged = judge(combinations == 1 ? std::move(check) : check, values);
    if (judged.verdict != Verdict::fail) return judged;
    if (!first_failed) first_failed = std::move(judged);
  } while (next(choice, lists));
  first_failed->severity = capped(first_failed->severity, doubted || combinations > 1);
  return std::move(*first_failed);
}

void add_evidence(Check& check, const Text& text) {
  if (!text.empty()) check.evidence.push_back(text);
}

}  // namespace tulga
