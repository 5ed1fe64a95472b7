#pragma once
// Which cells of a submission the findings are about: found by where their figures stand.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

/// The columns of a provision's row.
enum class RowField { number, decision_no, provision_no, section, decision, provision, progress, self, higher };

/// A cell of row `row`, or, where `summary` is given, line `line` of a summary: 0 is the total, then come the
/// categories, and last the overall percentage.
struct MarkedCell {
  int summary = -1;
  std::size_t row = 0;
  RowField field = RowField::number;
  std::size_t line = 0;
  bool of_label = false;  // the label and the percentage of the line, not its count
  auto operator<=>(const MarkedCell&) const = default;
};

/// The cells of one finding, the most telling first; empty where none is known.
std::vector<MarkedCell> cells_of(const Check& check, const Submission& submission);

/// The row in which a figure stands; nullopt where it stands in none.
std::optional<std::size_t> row_of(const Text& figure, const Submission& submission);

/// Every marked cell, and the findings about it.
std::map<MarkedCell, std::vector<const Check*>> marks_of(std::span<const Check> checks, const Submission& submission);

}  // namespace tulga
