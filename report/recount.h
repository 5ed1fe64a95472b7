#pragma once
// What the rows give for the figures of a summary: as formulas over the cells of the rows, and as exact values.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

/// The ratings that a summary sums up, and the cells where they stand.
struct Ratings {
  std::string range;               // "'Мөрүүд'!$I$2:$I$10"; empty where there are no rows
  std::vector<Decimal> values;     // without trailing zeros
  std::vector<std::string> marks;  // of rows without a value, in lower case
};

Ratings ratings_of(const Submission& submission, bool self, std::string range);

/// Which column a summary sums up: self or higher. Where the document does not say, the checks tell which one it fits.
bool sums_up_self(const Outcome& outcome, const Summary& summary);

/// A mean of percentages; nullopt of nothing.
std::optional<Fraction> mean_of(std::span<const Decimal> values, std::span<const std::int64_t> weights = {});

/// The mean by the counts that a summary states; nullopt where a line has no single percentage or no clear count.
std::optional<Fraction> mean_of_counts(const Submission& submission, const Summary& summary);

/// With so many decimals, halves up, as spreadsheets round.
Decimal rounded_half_up(const Fraction& value, int places);

/// A percentage as a ratio: 740/9 is 0.82222.
double exact_ratio(const Fraction& percent);

/// A count that can be read; blank and a dash mean none.
bool is_clear_count(const Stated& figure);

/// The values of a line: its percentage, else those that its label has on the scale.
std::vector<Decimal> line_values(const Submission& submission, const Category& line);

struct Recount {
  std::string formula;
  double value = 0;
};

/// How often the ratings of a line stand in the rows; nullopt where it is not known what they are. `percent_cell`
/// holds the only value of a line that has one.
std::optional<Recount> recount(const Submission& submission, const Category& line, const Ratings& ratings,
                               const std::string& percent_cell);

}  // namespace tulga
