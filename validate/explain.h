#pragma once
// Explanations: the simplest ways in which figures that disagree would agree. They never say which one is wrong.
//
// Kinds and their order are E1 to E9 of the catalogue. Each candidate is put through the verdict again, and only
// those that pass are kept.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "validate/check.h"
#include "validate/ratings.h"

namespace tulga {

/// How likely explanations are, the likeliest first: what the document itself supports elsewhere, then what is only
/// possible.
enum class Rank {
  supported,
  named_rows,  // a set of rows that the document itself marks
  column,
  counts,
  digit,
  rounding,  // only figures that are next to one another differ by it
  exclusion,
  denominator,
  row,
  formula,
  lone_digit,  // any one-digit number is one edit away from any other
};

struct Candidate {
  Rank rank = Rank::digit;
  Explanation explanation;
};

/// The three likeliest, without repetitions.
std::vector<Explanation> likeliest(std::vector<Candidate> candidates);

/// Whether one character typed wrong, dropped, inserted or swapped with its neighbour turns one into the other.
bool one_edit(std::string_view from, std::string_view to);

Explanation digit_explanation(std::string from, std::string to);

/// Row `from` being `to`: names up to three rows, and counts them where more could be meant.
Explanation row_explanation(std::span<const std::size_t> rows, const Decimal& from, const Decimal& to);

/// A count in a sum. `expected` is what the rows give for it, where they do.
struct Addend {
  std::string spelling;
  std::int64_t value = 0;
  std::optional<std::int64_t> expected;
};

/// One digit of one addend or of the total, so that the addends make up the total.
std::vector<Candidate> sum_candidates(std::span<const Addend> addends, const Addend& total);

}  // namespace tulga
