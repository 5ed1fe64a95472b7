#include "validate/possible.h"

#include <algorithm>

#include "validate/figures.h"
#include "validate/reachability.h"

namespace tulga {

namespace {

/// The counts of a summary, for each value of the scale; nullopt where it gives none that can be read.
std::vector<std::optional<std::int64_t>> known_counts(const Submission& submission, const Summary& summary,
                                                      std::span<const int> values) {
  std::vector<std::optional<std::int64_t>> out(values.size());
  for (const Category& category : summary.categories) {
    const std::vector<Decimal> of_line = values_of(submission, category);
    const std::vector<std::int64_t> readings = counts(category.count);
    if (of_line.size() != 1 || readings.size() != 1) continue;
    for (std::size_t i = 0; i < values.size(); ++i)
      if (of_line[0] == Decimal{values[i], 0}) out[i] = readings[0];
  }
  return out;
}

/// How many items do not count in the mean: as many as the rows say or, without rows, as the summary does.
std::int64_t items_left_out(const Submission& submission, const Summary& summary, const Column& column) {
  if (!column.ratings.empty()) return static_cast<std::int64_t>(column.rows_of(RatingKind::excluded).size());
  std::int64_t out = 0;
  for (const Category& category : summary.categories)
    if (const auto readings = counts(category.count);
        readings.size() == 1 && is_excluded_label(submission, category.label.text))
      out += readings.front();
  return out;
}

}  // namespace

std::vector<std::int64_t> possible_items(const Submission& submission, const Summary& summary, const Column& column) {
  const std::int64_t left_out = items_left_out(submission, summary, column);
  std::vector<std::int64_t> out;
  if (summary.total.stated())
    for (const std::int64_t total : counts(summary.total)) out.push_back(total - left_out);
  if (!column.ratings.empty()) out.push_back(static_cast<std::int64_t>(column.ratings.size()) - left_out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::erase_if(out, [](std::int64_t items) { return items <= 0; });
  return out;
}

bool unreachable(const Submission& submission, const Decimal& stated, std::int64_t items, bool author_rounds) {
  const Scale* scale = scale_of(submission);
  if (scale == nullptr || !is_percentage(stated)) return false;
  const std::vector<int> values = scale->values();
  if (!worth_asking(values, items, stated.places)) return false;
  const ReachableSums sums(values, items);
  return !sums.any_in(window(stated, items, Rounding::nearest)) &&
         (author_rounds || !sums.any_in(window(stated, items, Rounding::cut)));
}

Fraction nearest_mean(const Scale& scale, const Decimal& stated, std::int64_t items) {
  const std::vector<int> values = scale.values();
  const ReachableSums sums(values, items);
  const Window missed = window(stated, items, Rounding::nearest);
  const auto below = sums.below(missed), above = sums.above(missed);
  if (!below || !above) return fraction(below ? *below : *above, items);
  const Fraction low = fraction(*below, items), high = fraction(*above, items);
  const Fraction to_low = miss(low, stated), to_high = miss(high, stated);
  return Fraction{-to_low.numerator, to_low.denominator} <= to_high ? low : high;
}

bool counts_contradict(const Submission& submission, const Summary& summary, const Scale& scale, std::int64_t items,
                       bool author_rounds) {
  constexpr std::int64_t most_unknown = 3;
  const std::vector<int> values = scale.values();
  const auto known = known_counts(submission, summary, values);
  if (std::count(known.begin(), known.end(), std::nullopt) > most_unknown) return false;
  const auto possible = [&](Rounding mode) {
    return count_vectors(values, known, items, window(*summary.overall.value(), items, mode), 1) > 0;
  };
  return !possible(Rounding::nearest) && (author_rounds || !possible(Rounding::cut));
}

}  // namespace tulga
