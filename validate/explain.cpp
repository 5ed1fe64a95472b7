#include "validate/explain.h"

#include <algorithm>
#include <map>

#include "extract/normalise.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/rounding.h"

namespace tulga {

namespace {

constexpr std::size_t most_explanations = 3;
constexpr std::size_t most_named_rows = 3;

// Ranks, the likeliest first. What the document itself supports elsewhere comes before what is only possible.
constexpr int supported = 0;
constexpr int by_column = 10;
constexpr int by_counts = 15;
constexpr int by_digit = 20;
constexpr int by_exclusion = 30;
constexpr int by_denominator = 35;
constexpr int by_row = 40;
constexpr int by_formula = 50;
constexpr int by_rounding = 60;
constexpr int by_lone_digit = 70;  // any one-digit number is one edit away from any other

/// Above this many items almost any figure has some row that would explain it (numeric.md, section 8).
std::int64_t most_items_for_row_edits(int places) { return places == 0 ? 15 : 15 * power_of_ten(std::min(places, 6)); }

struct MeanSearch {
  const MeanConflict& conflict;
  std::vector<Candidate> found;

  bool would_agree(std::span<const Tally> items) const {
    if (total(items) == 0) return false;
    const Fit how = fit(mean(items), conflict.reading, conflict.author_rounds);
    return how == Fit::agrees || how == Fit::tie;
  }
  void offer(int rank, ExplanationKind kind, Message text) { found.push_back({rank, {kind, std::move(text), {}, {}}}); }
  void offer_if(bool agrees, int rank, ExplanationKind kind, Message text) {
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
  search.offer_if(gives(Rounding::up), by_rounding, ExplanationKind::rounding, {"explain-rounded-up", {}});
  search.offer_if(gives(Rounding::cut), by_rounding, ExplanationKind::rounding, {"explain-cut", {}});
}

/// E2.
void try_other_column(MeanSearch& search) {
  const Column* own = search.conflict.column;
  if (own == nullptr) return;
  const bool is_self = own->assessor == Assessor::self;
  const Column other = column(search.conflict.submission, is_self ? Assessor::higher : Assessor::self);
  if (mean_problem(other) || same_ratings(*own, other)) return;
  search.offer_if(search.would_agree(tallies(other)), by_column, ExplanationKind::column,
                  {is_self ? "explain-other-column-higher" : "explain-other-column-self", {}});
}

std::vector<Tally> without_zero(std::vector<Tally> items) {
  std::erase_if(items, [](const Tally& tally) { return tally.value == Decimal{}; });
  return items;
}

/// E3: all that is rated 0 %; what is not rated counted as 0 %; one section alone.
void try_exclusions(MeanSearch& search) {
  const std::vector<Tally>& items = search.conflict.tallies;
  const std::int64_t zeros = tally_of(items, {});
  if (const auto rest = without_zero(items); zeros > 0 && search.would_agree(rest))
    search.offer(by_exclusion, ExplanationKind::exclusion,
                 {"explain-without-zero", {{"n", std::to_string(zeros)}, {"formula", mean_formula(rest)}}});
  const Column* column = search.conflict.column;
  if (column == nullptr) return;
  const auto not_rated = static_cast<std::int64_t>(column->rows_of(RatingKind::excluded).size());
  std::vector<Tally> with_not_rated = items;
  add_to(with_not_rated, {}, not_rated);
  if (not_rated > 0 && search.would_agree(with_not_rated))
    search.offer(
        by_exclusion, ExplanationKind::exclusion,
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
    search.offer_if(search.would_agree(items), by_exclusion, ExplanationKind::exclusion,
                    {"explain-section", {{"section", name}, {"formula", mean_formula(items)}}});
  if (sections.size() != 2) return;
  const Fraction first = mean(sections.begin()->second), second = mean(sections.rbegin()->second);
  const Fraction middle = fraction(first.numerator * second.denominator + second.numerator * first.denominator,
                                   2 * first.denominator * second.denominator);
  search.offer_if(fit(middle, search.conflict.reading) <= Fit::tie, by_formula, ExplanationKind::formula,
                  {"explain-mean-of-sections", {}});
}

/// E4: the sum of the ratings over the total that the summary states.
void try_stated_total(MeanSearch& search) {
  if (search.conflict.summary == nullptr) return;
  const auto stated = search.conflict.summary->total.count();
  const std::int64_t items = total(search.conflict.tallies);
  if (!stated || *stated <= 0 || *stated == items) return;
  std::vector<Tally> widened = search.conflict.tallies;
  add_to(widened, {}, *stated - items);  // items of 0 % change the denominator only
  search.offer_if(search.would_agree(widened), by_denominator, ExplanationKind::denominator,
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
    search.offer_if(search.would_agree(*counts), by_counts, ExplanationKind::counts,
                    {"explain-counts", {{"formula", mean_formula(*counts)}}});
  } else if (conflict.column == nullptr && conflict.summary != nullptr) {
    const Column rows = columns_of(conflict.submission, *conflict.summary).front();
    if (!mean_problem(rows) && search.would_agree(tallies(rows)))
      search.offer(by_counts, ExplanationKind::counts, {"explain-rows", {{"formula", mean_formula(tallies(rows))}}});
  }
}

/// E6: the share of what is rated 100 %.
void try_share(MeanSearch& search) {
  const std::int64_t full = tally_of(search.conflict.tallies, {100, 0});
  const std::int64_t items = total(search.conflict.tallies);
  const std::vector<Tally> share{{{100, 0}, full}, {{}, items - full}};
  if (full > 0 && search.would_agree(share))
    search.offer(by_formula, ExplanationKind::formula,
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
      search.found.push_back({by_digit, digit_explanation(from, to)});
  }
}

/// Whether moving one row from one value to the other turns what stands in the rows into what the summary counts.
bool counts_support(const std::optional<std::vector<Tally>>& counts, std::vector<Tally> moved) {
  if (!counts) return false;
  for (const Tally& tally : *counts) add_to(moved, tally.value, -tally.count);
  return std::all_of(moved.begin(), moved.end(), [](const Tally& tally) { return tally.count == 0; });
}

/// E8: one row, or one counted item, with another value of the scale.
void try_rows(MeanSearch& search) {
  const MeanConflict& conflict = search.conflict;
  if (total(conflict.tallies) > most_items_for_row_edits(conflict.reading.places)) return;
  const std::optional<std::vector<Tally>> counts = stated_counts(conflict);
  const std::vector<Decimal> values = scale_values(conflict.submission);
  for (const Tally& from : conflict.tallies) {
    if (from.count == 0) continue;
    for (const Decimal& to : values) {
      std::vector<Tally> moved = conflict.tallies;
      add_to(moved, from.value, -1);
      add_to(moved, to, 1);
      if (to == from.value || !search.would_agree(moved)) continue;
      const int rank = counts_support(counts, moved) ? supported : by_row;
      if (conflict.column != nullptr)
        search.found.push_back({rank, row_explanation(conflict.column->rows_rated(from.value), from.value, to)});
      else
        search.found.push_back(
            {rank,
             {ExplanationKind::row,
              {"explain-item",
               {{"n", std::to_string(from.count)}, {"from", percent_text(from.value)}, {"to", percent_text(to)}}},
              percent_text(from.value),
              percent_text(to)}});
    }
  }
}

}  // namespace

std::vector<Explanation> likeliest(std::vector<Candidate> candidates) {
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
  std::vector<Explanation> out;
  for (Candidate& candidate : candidates) {
    if (out.size() == most_explanations) break;
    if (std::find(out.begin(), out.end(), candidate.explanation) == out.end())
      out.push_back(std::move(candidate.explanation));
  }
  return out;
}

bool one_edit(std::string_view from, std::string_view to) { return edit_distance(from, to, 1) == 1; }

Explanation digit_explanation(std::string from, std::string to) {
  Message text{"explain-digit", {{"from", from}, {"to", to}}};
  return {ExplanationKind::digit, std::move(text), std::move(from), std::move(to)};
}

Explanation row_explanation(std::span<const std::size_t> rows, const Decimal& from, const Decimal& to) {
  std::string from_text = percent_text(from), to_text = percent_text(to);
  const std::string_view id = rows.size() == 1                 ? "explain-row"
                              : rows.size() <= most_named_rows ? "explain-one-of-rows"
                                                               : "explain-any-row";
  Message text{std::string(id), {{"from", from_text}, {"to", to_text}}};
  if (rows.size() <= most_named_rows)
    text.arguments.emplace_back("rows", row_numbers(rows));
  else
    text.arguments.emplace_back("n", std::to_string(rows.size()));
  return {ExplanationKind::row, std::move(text), std::move(from_text), std::move(to_text)};
}

std::vector<Candidate> sum_candidates(std::span<const Addend> addends, const Addend& total) {
  std::vector<Candidate> out;
  std::int64_t sum = 0;
  for (const Addend& addend : addends) sum += addend.value;
  const auto consider = [&](const Addend& figure, std::int64_t needed) {
    const std::string from = figure.value == 0 ? "0" : figure.spelling, to = std::to_string(needed);
    const bool fits_rows = figure.expected == needed;
    if (needed < 0 || needed == figure.value || !(one_edit(from, to) || (fits_rows && figure.value == 0))) return;
    const bool lone = from.size() < 2 && to.size() < 2;
    out.push_back({fits_rows ? supported : lone ? by_lone_digit : by_digit, digit_explanation(from, to)});
  };
  for (const Addend& addend : addends) consider(addend, addend.value + total.value - sum);
  consider(total, sum);
  return out;
}

std::vector<Explanation> explain_mean(const MeanConflict& conflict) {
  MeanSearch search{conflict, {}};
  for (const auto attempt : {try_rounding, try_other_column, try_exclusions, try_sections, try_stated_total, try_counts,
                             try_share, try_digit, try_rows})
    attempt(search);
  return likeliest(std::move(search.found));
}

}  // namespace tulga
