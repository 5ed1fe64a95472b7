// Rows that would make a mean agree: with another rating, or that were not read.

#include <algorithm>

#include "validate/edits.h"
#include "validate/facts.h"
#include "validate/figures.h"
#include "validate/mean_search.h"
#include "validate/means.h"
#include "validate/reachability.h"
#include "validate/sequences.h"

namespace tulga {

namespace {

constexpr std::size_t most_explanations = 3;
constexpr int most_row_edits = 2;

/// Above this many items almost any figure has some row that would explain it (numeric.md, section 8).
std::int64_t most_items_for_row_edits(int places) { return places == 0 ? 15 : 15 * power_of_ten(std::min(places, 6)); }

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

}  // namespace

void try_rows(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::int64_t items = total(conflict.tallies);
  if (items > most_items_for_row_edits(conflict.reading.places)) return;
  std::vector<ValueCount> counted_items;
  for (const Tally& tally : conflict.tallies) {
    if (tally.value.places != 0) return;
    if (tally.count > 0) counted_items.push_back({static_cast<int>(tally.value.digits), tally.count});
  }
  const std::vector<int> scale = whole_percents(scale_values(conflict.facts.submission));
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

void try_hole(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  const std::int64_t items = total(conflict.tallies);
  if (conflict.column == nullptr || items >= most_items_for_row_edits(conflict.reading.places)) return;
  const std::vector<int> scale = whole_percents(scale_values(conflict.facts.submission));
  const std::vector<std::string> missing = missing_numbers(conflict.facts.submission);
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

}  // namespace tulga
