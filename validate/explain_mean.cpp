#include "validate/explain_mean.h"

#include <algorithm>
#include <map>

#include "validate/accounts.h"
#include "validate/facts.h"
#include "validate/figures.h"
#include "validate/mean_search.h"
#include "validate/means.h"
#include "validate/rounding.h"

namespace tulga {

std::optional<std::vector<Tally>> stated_counts(const MeanConflict& conflict) {
  if (conflict.column == nullptr || conflict.summary == nullptr) return std::nullopt;
  Counted stated = counted(conflict.facts.submission, *conflict.summary);
  if (stated.problem) return std::nullopt;
  return std::move(stated.tallies);
}

namespace {

/// E1.
void try_rounding(MeanSearch& search) {
  const Fraction computed = mean(search.conflict.tallies);
  const auto gives = [&](Rounding mode) { return rounds_to(computed, search.conflict.reading, mode); };
  search.offer_if(gives(Rounding::up), Rank::rounding, ExplanationKind::rounding, {"explain-rounded-up", {}});
  search.offer_if(gives(Rounding::cut), Rank::rounding, ExplanationKind::rounding, {"explain-cut", {}});
}

/// E2.
void try_other_column(MeanSearch& search) {
  const Column* own = search.conflict.column;
  if (own == nullptr) return;
  const bool is_self = own->assessor == Assessor::self;
  const Column& other = is_self ? search.conflict.facts.higher : search.conflict.facts.self;
  if (mean_problem(other) || same_ratings(*own, other)) return;
  search.offer_if(search.would_agree(tallies(other)), Rank::column, ExplanationKind::column,
                  {is_self ? "explain-other-column-higher" : "explain-other-column-self", {}});
}

std::vector<Tally> without_zero(std::vector<Tally> items) {
  std::erase_if(items, [](const Tally& tally) { return tally.value == Decimal{}; });
  return items;
}

/// How many rows are rated 0 % and speak of plans only: their time has not come.
std::int64_t planned_at_zero(const MeanConflict& conflict) {
  std::int64_t planned = 0;
  for (const std::size_t row : conflict.column->rows_rated({}))
    planned += only_planned(conflict.facts.submission.rows[row].progress.text) ? 1 : 0;
  return planned;
}

/// E3: all that is rated 0 %; of it what is only planned; what is not rated counted as 0 %; one section alone.
void try_exclusions(MeanSearch& search) {
  const std::vector<Tally>& items = search.conflict.tallies;
  const std::int64_t zeros = tally_of(items, {});
  if (const auto rest = without_zero(items); zeros > 0 && search.would_agree(rest))
    search.offer(Rank::exclusion, ExplanationKind::exclusion,
                 {"explain-without-zero", {{"n", std::to_string(zeros)}, {"formula", mean_formula(rest)}}});
  const Column* column = search.conflict.column;
  if (column == nullptr) return;
  const std::int64_t planned = planned_at_zero(search.conflict);
  std::vector<Tally> without_planned = items;
  add_to(without_planned, {}, -planned);
  if (planned > 0 && planned < zeros && search.would_agree(without_planned))
    search.offer(
        Rank::named_rows, ExplanationKind::exclusion,
        {"explain-without-planned", {{"n", std::to_string(planned)}, {"formula", mean_formula(without_planned)}}});
  const auto not_rated = static_cast<std::int64_t>(column->rows_of(RatingKind::excluded).size());
  std::vector<Tally> with_not_rated = items;
  add_to(with_not_rated, {}, not_rated);
  if (not_rated > 0 && search.would_agree(with_not_rated))
    search.offer(
        Rank::exclusion, ExplanationKind::exclusion,
        {"explain-not-due-as-zero", {{"n", std::to_string(not_rated)}, {"formula", mean_formula(with_not_rated)}}});
}

/// The ratings of a column, section by section.
std::map<std::string, std::vector<Tally>> by_section(const MeanConflict& conflict) {
  std::map<std::string, std::vector<Tally>> sections;
  for (std::size_t i = 0; i < conflict.column->ratings.size(); ++i)
    if (const Rating& rating = conflict.column->ratings[i]; rating.kind == RatingKind::rated)
      add_to(sections[conflict.facts.submission.rows[i].section], rating.value, 1);
  return sections;
}

/// E3 by section, and of E6 the mean of the sections' means.
void try_sections(MeanSearch& search) {
  if (search.conflict.column == nullptr) return;
  const auto sections = by_section(search.conflict);
  if (sections.size() < 2) return;
  for (const auto& [name, items] : sections)
    search.offer_if(search.would_agree(items), Rank::exclusion, ExplanationKind::exclusion,
                    {"explain-section", {{"section", name}, {"formula", mean_formula(items)}}});
  if (sections.size() != 2) return;
  const Fraction first = mean(sections.begin()->second), second = mean(sections.rbegin()->second);
  const Fraction middle = fraction(first.numerator * second.denominator + second.numerator * first.denominator,
                                   2 * first.denominator * second.denominator);
  search.offer_if(fit(middle, search.conflict.reading) <= Fit::tie, Rank::formula, ExplanationKind::formula,
                  {"explain-mean-of-sections", {}});
}

/// E4: the sum of the ratings over the total that the summary states.
void try_stated_total(MeanSearch& search) {
  if (search.conflict.summary == nullptr) return;
  const auto stated = search.conflict.summary->total.count();
  const std::int64_t items = total(search.conflict.tallies);
  if (!stated || *stated <= 0 || *stated > most_count || *stated == items) return;
  std::vector<Tally> widened = search.conflict.tallies;
  add_to(widened, {}, *stated - items);  // items of 0 % change the denominator only
  search.offer_if(search.would_agree(widened), Rank::denominator, ExplanationKind::denominator,
                  {"explain-stated-total", {{"formula", mean_formula(widened)}}});
}

/// E5: the counts of the summary instead of the rows, or the rows instead of its counts.
void try_counts(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  if (const auto counts = stated_counts(conflict)) {
    search.offer_if(search.would_agree(*counts), Rank::counts, ExplanationKind::counts,
                    {"explain-counts", {{"formula", mean_formula(*counts)}}});
  } else if (conflict.column == nullptr && conflict.summary != nullptr) {
    const Column& rows = *conflict.facts.columns_of(*conflict.summary).front();
    if (!mean_problem(rows) && search.would_agree(tallies(rows)))
      search.offer(Rank::counts, ExplanationKind::counts, {"explain-rows", {{"formula", mean_formula(tallies(rows))}}});
  }
}

/// E6: the share of what is rated 100 %.
void try_share(MeanSearch& search) {
  const std::int64_t full = tally_of(search.conflict.tallies, {100, 0});
  const std::int64_t items = total(search.conflict.tallies);
  const std::vector<Tally> share{{{100, 0}, full}, {{}, items - full}};
  if (full > 0 && search.would_agree(share))
    search.offer(Rank::formula, ExplanationKind::formula,
                 {"explain-share", {{"formula", std::to_string(full) + "*100/" + std::to_string(items)}}});
}

/// The value with so many decimals, cut.
Decimal cut_to(const Fraction& value, int places) {
  const Decimal near = rounded(value, places);
  return rounds_to(value, near, Rounding::cut) ? near : Decimal{near.digits - 1, near.places};
}

/// E7 on the percentage: the computed mean as it would be spelled, rounded or, where that is too far and the author may
/// cut, cut; then with one decimal less or more.
void try_digit(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::string from = spelled(conflict.stated);
  const Fraction computed = mean(conflict.tallies);
  const bool with_point = from.find('.') != std::string::npos;
  const auto consider = [&](Rank rank, const Decimal& target) {
    std::string to = to_string(target);
    if (!with_point) std::replace(to.begin(), to.end(), '.', ',');
    const bool agrees = one_edit(from, to) && passes(fit(computed, target, conflict.author_rounds));
    if (agrees) search.found.push_back({rank, digit_explanation(from, to)});
    return agrees;
  };
  const int places = conflict.reading.places;
  if (!consider(Rank::digit, rounded(computed, places))) consider(Rank::digit, cut_to(computed, places));
  if (places > 0) consider(Rank::lone_digit, rounded(computed, places - 1));
  if (places < max_places) consider(Rank::lone_digit, rounded(computed, places + 1));
}

}  // namespace

std::vector<Explanation> explain_mean(const MeanConflict& conflict) {
  if (!is_percentage(conflict.reading)) return {};
  MeanSearch search{conflict, {}};
  for (const auto attempt : {try_rounding, try_other_column, try_exclusions, try_sections, try_stated_total, try_counts,
                             try_share, try_digit, try_rows, try_hole})
    attempt(search);
  return likeliest(std::move(search.found));
}

}  // namespace tulga
