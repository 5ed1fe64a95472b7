#include "tests/planted.h"

#include <algorithm>

#include "extract/number.h"

namespace tulga::test {

namespace {

constexpr Severity note = Severity::note, warning = Severity::warning;

const std::vector<Kind>& all_kinds() {
  static const std::vector<Kind> all = {
      {"row-count", "total mistyped", warning, plant_total, {"category-sum"}},
      {"row-count", "row left out", warning, plant_row_left_out, {"category-count", "percent-from-rows"}},
      {"category-count", "rating changed", warning, plant_rating, {"percent-from-rows"}},
      {"category-count", "count mistyped", warning, plant_count, {"category-sum"}},
      {"category-sum", "count mistyped", warning, plant_count_in_sum, {"category-count"}},
      {"percent-from-rows", "mistyped", warning, plant_overall, {"percent-from-counts", "percent-twins"}},
      {"percent-from-rows", "of the other column", warning, plant_other_column, {"percent-from-counts"}},
      {"percent-from-rows",
       "not due as zero",
       warning,
       plant_not_due_as_zero,
       {"percent-from-counts", "percent-twins"}},
      {"percent-from-rows", "without the zeros", warning, plant_without_zero, {"percent-from-counts", "percent-twins"}},
      {"percent-from-rows", "cut beside rounded", warning, plant_cut_beside_rounded, {"percent-from-counts"}},
      {"percent-from-counts", "mistyped", warning, plant_overall, {"percent-from-rows", "percent-twins"}},
      {"percent-rounding", "cut", note, plant_cut, {}},
      {"percent-twins", "one mistyped", warning, plant_twin, {"percent-from-rows", "percent-from-counts"}},
      {"percent-unreachable", "no rows", warning, plant_unreachable, {}},
      {"rating-off-scale", "mistyped", warning, plant_off_scale, {"category-count", "percent-from-rows"}},
      {"rating-missing", "both blank", warning, plant_missing, {}},
      {"label-vs-percent", "label a line off", warning, plant_label, {}},
      {"label-vs-percent", "in a narrative", warning, plant_label_in_plan, {}},
      {"self-vs-higher", "one differs", note, plant_higher_rating, {}},
      {"numbering-gap", "one left out", warning, plant_gap, {}},
      {"numbering-duplicate", "decision", warning, plant_decision_twice, {}},
      {"numbering-duplicate", "provision", warning, plant_provision_twice, {}},
      {"duplicate-row", "entered twice", warning, plant_row_twice, {}},
      {"date-vs-number-year", "one", warning, plant_number_year, {}},
      {"date-vs-number-year", "a section", warning, plant_number_years, {}},
      {"number-date-order", "two swapped", note, plant_number_order, {}},
      {"date-invalid", "decision", warning, plant_no_date, {}},
      {"date-invalid", "report", warning, plant_no_report_date, {}},
      {"date-after-report", "decision", warning, plant_late_date, {}},
      {"period-mismatch", "heading", warning, plant_other_year, {}},
      {"inline-summary", "count mistyped", warning, plant_plan_part, {}},
      {"inline-summary", "total mistyped", warning, plant_plan_total, {}},
      {"inline-summary", "mean mistyped", warning, plant_plan_overall, {}},
      {"part-whole", "part too large", warning, plant_part, {}},
      {"part-whole", "part of all", warning, plant_part_of_all, {}},
      {"part-whole", "whole mistyped", warning, plant_whole, {}},
      {"empty-with-100", "one word", note, plant_empty, {}},
      {"planned-not-done", "planned", note, plant_planned, {}},
      {"planned-not-done", "done at 0 %", note, plant_done_at_zero, {}},
      {"near-duplicate", "copied", note, plant_copied, {}},
      {"percent-over-100", "mean", note, plant_over_100, {}},
      {"money-sum", "addend", warning, plant_money_sum, {"part-whole"}},
      {"share", "percentage", warning, plant_share, {}},
      {"money-format", "unit lost", note, plant_money_format, {}},
      {"restated-count", "restated", note, plant_restated, {}},
  };
  return all;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_number(const std::string& text) {
  if (text.empty() || text.back() == ',' || (text[0] == '0' && text.size() > 1 && text[1] != ',')) return false;
  return text[0] != ',';
}

}  // namespace

std::span<const Kind> kinds() { return all_kinds(); }

std::string one_slip(const std::string& text, Random& random) {
  std::string out = text;
  const std::size_t i = random.below(std::max<std::size_t>(out.size(), 1));
  if (i >= out.size() || !is_digit(out[i])) return out;
  const char digit = static_cast<char>('0' + random.below(10));
  switch (random.below(4)) {
    case 0:
      out[i] = digit;
      break;
    case 1:
      out.erase(i, 1);
      break;
    case 2:
      out.insert(i, 1, random.chance(50) ? out[i] : digit);
      break;
    default:
      if (i + 1 < out.size() && is_digit(out[i + 1])) std::swap(out[i], out[i + 1]);
  }
  return out;
}

std::string mistyped(const std::string& number, Random& random) {
  for (;;) {
    std::string out = one_slip(number, random);
    if (out == number || !is_number(out)) continue;
    const auto before = readings(number, NumberContext::percentage), now = readings(out, NumberContext::percentage);
    if (!now.empty() && fraction(now[0]) != fraction(before[0])) return out;
  }
}

}  // namespace tulga::test
