#pragma once
// A summary recomputed from the rows, in the form that the document gives it.

#include <cstddef>
#include <optional>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// One value of a column: the rows that are rated so.
struct RatedRows {
  Decimal value;                  // in percent
  std::vector<std::size_t> rows;  // 0-based
  Fraction product;               // value times rows
};

/// The mean of one column, in full.
struct Arithmetic {
  Assessor assessor = Assessor::self;
  std::vector<RatedRows> values;      // highest first
  std::vector<std::size_t> left_out;  // rows that do not count: not yet due
  std::vector<std::size_t> unrated;   // rows without a rating, or with one that cannot be read
  std::size_t items = 0;
  Fraction sum;
  std::optional<Fraction> mean;  // nullopt where no row is rated
};

Arithmetic arithmetic(const Submission& submission, Assessor assessor);

/// Whether a stated percentage passes for the mean, as the ladder has it: a cut figure does.
bool agrees(const Arithmetic& sums, const Stated& stated);

/// The summary that the document states for an assessor, or whose form stands for it: its own, else one that does
/// not tell, else any other; nullptr where the document has none.
const Summary* form_of(const Submission& submission, Assessor assessor);

/// The summary of a column as the rows give it: labels, lines, decimals, decimal mark and the sign for none as the
/// document mostly has them, halves rounded up. Where the document has no summary, the lines are those of its scale.
/// The overall percentage is blank where a row has no rating that can be read. `assessor` is self or higher.
Summary recomputed(const Submission& submission, Assessor assessor);

/// Whether a recomputed summary can be had: whether the column has any rating.
bool is_rated(const Submission& submission, Assessor assessor);

}  // namespace tulga
