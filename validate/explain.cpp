#include "validate/explain.h"

#include <algorithm>

#include "extract/normalise.h"
#include "validate/figures.h"

namespace tulga {

namespace {

constexpr std::size_t most_explanations = 3;
constexpr std::size_t most_named_rows = 3;

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
    out.push_back({fits_rows ? Rank::supported : lone ? Rank::lone_digit : Rank::digit, digit_explanation(from, to)});
  };
  for (const Addend& addend : addends) consider(addend, addend.value + total.value - sum);
  consider(total, sum);
  return out;
}

}  // namespace tulga
