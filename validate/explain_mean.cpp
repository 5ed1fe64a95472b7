#include "validate/explain_mean.h"

#include <algorithm>
#include <map>

#include "validate/accounts.h"
#include "validate/edits.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/reachability.h"
#include "validate/rounding.h"
#include "validate/sequences.h"

namespace tulga {

namespace {

constexpr std::size_t most_explanations = 3;
constexpr int most_row_edits = 2;

/// Above this many items almost any figure has some row that would explain it (numeric.md, section 8).
std::int64_t most_items_for_row_edits(int places) { return places == 0 ? 15 : 15 * power_of_ten(std::min(places, 6)); }

struct MeanSearch {
  const MeanConflict& conflict;
  std::vector<Candidate> found;

  bool would_agree(std::span<const Tally> items) const {
    if (total(items) == 0) return false;
    return passes(fit(mean(items), conflict.reading, conflict.author_rounds));
  }
  void offer(Rank rank, ExplanationKind kind, Message text) {
    found.push_back({rank, {kind, std::move(text), {}, {}}});
  }
  void offer_if(bool agrees, Rank rank, ExplanationKind kind, Message text) {
    if (agrees) offer(rank, kind, std::move(text));
  }
};

void add_to(std::vector<Tally>& items, const Decimal& value, std::int64_t change) {
  const auto known = std::find_if(items.begin(), items.end(), [&](const Tally& t) { return t.value == value; });
  if (known != items.end())
    known->count += change;
  else
    items.push_back({value, change});
}

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
  const Column other = column(search.conflict.submission, is_self ? Assessor::higher : Assessor::self);
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
    planned += only_planned(conflict.submission.rows[row].progress.text) ? 1 : 0;
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
      add_to(sections[conflict.submission.rows[i].section], rating.value, 1);
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

std::optional<std::vector<Tally>> stated_counts(const MeanConflict& conflict) {
  if (conflict.column == nullptr || conflict.summary == nullptr) return std::nullopt;
  Counted stated = counted(conflict.submission, *conflict.summary);
  if (stated.problem) return std::nullopt;
  return std::move(stated.tallies);
}

/// E5: the counts of the summary instead of the rows, or the rows instead of its counts.
void try_counts(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  if (const auto counts = stated_counts(conflict)) {
    search.offer_if(search.would_agree(*counts), Rank::counts, ExplanationKind::counts,
                    {"explain-counts", {{"formula", mean_formula(*counts)}}});
  } else if (conflict.column == nullptr && conflict.summary != nullptr) {
    const Column rows = columns_of(conflict.submission, *conflict.summary).front();
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

/// E7 on the percentage: the computed mean, with as many decimals or one more or less, as it would be spelled.
void try_digit(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::string from = spelled(conflict.stated);
  const Fraction computed = mean(conflict.tallies);
  const bool with_point = from.find('.') != std::string::npos;
  for (const int change : {0, -1, 1}) {
    const int places = conflict.reading.places + change;
    if (places < 0 || places > max_places) continue;
    const Decimal target = rounded(computed, places);
    std::string to = to_string(target);
    if (!with_point) std::replace(to.begin(), to.end(), '.', ',');
    if (one_edit(from, to) && fit(computed, target) <= Fit::tie)
      search.found.push_back({change == 0 ? Rank::digit : Rank::lone_digit, digit_explanation(from, to)});
  }
}

/// Whether the edit turns what stands in the rows into what the summary counts.
bool counts_support(const std::optional<std::vector<Tally>>& counts, std::vector<Tally> items, const Edit& edit) {
  if (!counts) return false;
  for (const Tally& tally : *counts) add_to(items, tally.value, -tally.count);
  for (const int value : edit.from) add_to(items, {value, 0}, -1);
  for (const int value : edit.to) add_to(items, {value, 0}, 1);
  return std::all_of(items.begin(), items.end(), [](const Tally& tally) { return tally.count == 0; });
}

Explanation edit_explanation(const MeanConflict& conflict, const Edit& edit) {
  const Decimal from{edit.from[0], 0}, to{edit.to[0], 0};
  if (edit.from.size() == 1 && conflict.column != nullptr)
    return row_explanation(conflict.column->rows_rated(from), from, to);
  Message text{"explain-item",
               {{"n", std::to_string(tally_of(conflict.tallies, from))},
                {"from", percent_text(from)},
                {"to", percent_text(to)}}};
  if (edit.from.size() == 1) return {ExplanationKind::row, std::move(text), percent_text(from), percent_text(to)};
  text = {"explain-two", {}};
  std::string both_from, both_to;
  for (std::size_t i = 0; i < edit.from.size(); ++i) {
    both_from += (i == 0 ? "" : ", ") + std::to_string(edit.from[i]);
    both_to += (i == 0 ? "" : ", ") + std::to_string(edit.to[i]);
  }
  text.arguments = {{"from", both_from}, {"to", both_to}};
  return {ExplanationKind::row, std::move(text), std::move(both_from), std::move(both_to)};
}

std::vector<int> whole_percents(std::span<const Decimal> values) {
  std::vector<int> out;
  for (const Decimal& value : values)
    if (value.places == 0) out.push_back(static_cast<int>(value.digits));
  return out;
}

/// E8: one row, or one counted item, with another value of the scale; two where one does not do.
void try_rows(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::int64_t items = total(conflict.tallies);
  if (items > most_items_for_row_edits(conflict.reading.places)) return;
  std::vector<ValueCount> counted_items;
  for (const Tally& tally : conflict.tallies) {
    if (tally.value.places != 0) return;
    if (tally.count > 0) counted_items.push_back({static_cast<int>(tally.value.digits), tally.count});
  }
  const std::vector<int> scale = whole_percents(scale_values(conflict.submission));
  const Window goal = window(conflict.reading, items, Rounding::nearest);
  const std::vector<Edit> edits = least_edits(counted_items, scale, goal, most_row_edits);
  const std::optional<std::vector<Tally>> counts = stated_counts(conflict);
  for (const Edit& edit : edits) {
    if (edit.from.empty()) return;
    const bool backed = counts_support(counts, conflict.tallies, edit);
    const bool too_many = edit.from.size() > 1 && edits.size() > most_explanations;
    if (backed || !too_many)
      search.found.push_back({backed ? Rank::supported : Rank::row, edit_explanation(conflict, edit)});
  }
}

/// E9: rows that the numbering misses, with ratings that would mend the mean.
void try_hole(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::int64_t items = total(conflict.tallies);
  if (conflict.column == nullptr || items >= most_items_for_row_edits(conflict.reading.places)) return;
  const std::vector<int> scale = whole_percents(scale_values(conflict.submission));
  const std::vector<std::string> missing = missing_numbers(conflict.submission);
  const auto holes = static_cast<std::int64_t>(missing.size());
  const Fraction sum = fraction(mean(conflict.tallies).numerator * items, mean(conflict.tallies).denominator);
  if (scale.empty() || holes == 0 || items + holes > most_items_for_row_edits(conflict.reading.places) ||
      sum.denominator != 1)
    return;
  Window needed = window(conflict.reading, items + holes, Rounding::nearest);
  needed.low = std::max<std::int64_t>(0, needed.low - sum.numerator);
  needed.high -= sum.numerator;
  const ReachableSums reachable(scale, holes);
  if (needed.empty() || !reachable.any_in(needed)) return;
  const bool total_says_so = conflict.summary != nullptr && conflict.summary->total.count() == items + holes;
  const std::string sums = needed.low == needed.high ? std::to_string(needed.low)
                                                     : std::to_string(needed.low) + "-" + std::to_string(needed.high);
  search.offer(total_says_so ? Rank::supported : Rank::denominator, ExplanationKind::hole,
               {"explain-hole", {{"list", listed(missing)}, {"sum", sums}}});
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
