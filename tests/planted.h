#pragma once
// Errors planted in made reports, one kind a row: what is done, and what has to be said about it.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tests/generator.h"
#include "validate/check.h"

namespace tulga::test {

/// Why figures disagree: what an explanation has to say. `from` and `to` are empty where the kind tells enough.
struct Truth {
  ExplanationKind kind = ExplanationKind::digit;
  std::string from, to;
};

/// What the finding has to name. What is empty is not compared.
struct Planted {
  std::string subject;             // id of the message: "subject-self-summary"
  std::optional<std::size_t> row;  // 0-based, among the rows of the finding
  std::string stated, computed, formula;
  std::optional<Truth> truth;
  std::optional<std::size_t> or_row;  // of two rows that contradict each other, the other one
};

struct Kind {
  std::string_view rule, name;
  Severity least;                                     // the finding has to be at this level at least
  std::optional<Planted> (*plant)(Report&, Random&);  // nullopt where the report has no place for it
  std::vector<std::string_view> follows;              // rules that rightly speak about the same error
  bool read = true;                                   // false: no reader takes up such figures yet
};

std::span<const Kind> kinds();

/// The text with a digit typed wrong, left out, put in, doubled or swapped with the next. As it was, where the place of
/// the slip has no digit.
std::string one_slip(const std::string& text, Random& random);

/// The number with one slip, so that it is another number than before, without leading zeros or a dangling comma.
std::string mistyped(const std::string& number, Random& random);

// The planters by family; kinds() names each.
using Plant = std::optional<Planted>;

Plant plant_total(Report& report, Random& random);
Plant plant_row_left_out(Report& report, Random& random);
Plant plant_rating(Report& report, Random& random);
Plant plant_count(Report& report, Random& random);
Plant plant_count_in_sum(Report& report, Random& random);
Plant plant_off_scale(Report& report, Random& random);
Plant plant_missing(Report& report, Random& random);
Plant plant_label(Report& report, Random& random);
Plant plant_label_in_plan(Report& report, Random& random);
Plant plant_higher_rating(Report& report, Random& random);

Plant plant_overall(Report& report, Random& random);
Plant plant_other_column(Report& report, Random& random);
Plant plant_not_due_as_zero(Report& report, Random& random);
Plant plant_without_zero(Report& report, Random& random);
Plant plant_cut_beside_rounded(Report& report, Random& random);
Plant plant_cut(Report& report, Random& random);
Plant plant_twin(Report& report, Random& random);
Plant plant_unreachable(Report& report, Random& random);

Plant plant_gap(Report& report, Random& random);
Plant plant_decision_twice(Report& report, Random& random);
Plant plant_provision_twice(Report& report, Random& random);
Plant plant_number_year(Report& report, Random& random);
Plant plant_number_years(Report& report, Random& random);
Plant plant_number_order(Report& report, Random& random);
Plant plant_row_twice(Report& report, Random& random);
Plant plant_no_date(Report& report, Random& random);
Plant plant_no_report_date(Report& report, Random& random);
Plant plant_late_date(Report& report, Random& random);
Plant plant_other_year(Report& report, Random& random);

Plant plant_plan_part(Report& report, Random& random);
Plant plant_plan_total(Report& report, Random& random);
Plant plant_plan_overall(Report& report, Random& random);
Plant plant_part(Report& report, Random& random);
Plant plant_part_of_all(Report& report, Random& random);
Plant plant_whole(Report& report, Random& random);
Plant plant_money_sum(Report& report, Random& random);
Plant plant_share(Report& report, Random& random);
Plant plant_money_format(Report& report, Random& random);
Plant plant_restated(Report& report, Random& random);
Plant plant_empty(Report& report, Random& random);
Plant plant_planned(Report& report, Random& random);
Plant plant_done_at_zero(Report& report, Random& random);
Plant plant_copied(Report& report, Random& random);
Plant plant_over_100(Report& report, Random& random);

/// Where the report can hold the error: one of the rows that `fits`; nullopt where there is none.
template <typename Fits>
std::optional<std::size_t> some_row(const Report& report, Random& random, Fits fits) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < report.rows.size(); ++i)
    if (fits(report.rows[i])) found.push_back(i);
  if (found.empty()) return std::nullopt;
  return random.pick(found);
}

inline std::string subject_of(const ReportSummary& summary) {
  return summary.assessor == Assessor::self ? "subject-self-summary" : "subject-higher-summary";
}

}  // namespace tulga::test
