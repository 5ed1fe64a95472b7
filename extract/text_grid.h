#pragma once
// A table from lines of text and the gutters between its columns.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/draft.h"
#include "extract/gutters.h"
#include "extract/lines.h"

namespace tulga {

/// What stands on one line in one column, or runs over several.
struct Piece {
  int first = 0, last = 0;  // columns
  std::vector<int> words{};
  Box box{};
  bool figure = false;
};

/// Lines of a table cut at its gutters.
struct TextRows {
  std::vector<Line> lines;
  std::vector<std::vector<Piece>> pieces;  // one list a line, from left to right
  std::vector<bool> numeric;               // one flag a column: mostly figures
  std::vector<Box> columns;                // around what stands in one column only
};

/// The gutters that part columns: not those around signs, such as "$" or "%", around headings that stand beside
/// their columns, or between figures and words of one column.
std::vector<Gutter> true_gutters(const Page& page, const std::vector<Line>& lines, std::vector<Gutter> gutters);

TextRows cut(const Page& page, std::vector<Line> lines, const std::vector<Gutter>& gutters);

/// Rows as they are meant: lines that a cell was wrapped to are joined. `rules` are the horizontal lines of the page.
Draft grid_of(const Page& page, const TextRows& rows, const std::vector<Bar>& rules);

}  // namespace tulga
