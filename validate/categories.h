#pragma once
// The lines of a summary, one a category, and what the rows give for each.

#include <cstdint>
#include <optional>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"
#include "validate/ratings.h"

namespace tulga {

class Facts;

/// A category line with what the rows of a column give for it.
struct CategoryLine {
  const Category* category = nullptr;
  std::optional<std::int64_t> stated;
  std::vector<Decimal> values;    // empty for a line of items that do not count in the mean
  std::vector<std::size_t> rows;  // of the column, with these values
  bool known = false;

  std::int64_t difference() const { return *stated - static_cast<std::int64_t>(rows.size()); }
};

/// The line of a category, held against a column of ratings.
CategoryLine line_of(const Submission& submission, const Category& category, const Column& column);

/// The rule category-count: each stated count against the rows with that rating.
std::vector<Check> category_count(const Facts& facts);

}  // namespace tulga
