#pragma once
// A sheet of a workbook: its cells as they are shown, and the blocks that they make.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/document.h"

namespace tulga {

/// Rows and columns count from 0 and include both ends.
struct CellRange {
  int top = 0, left = 0, bottom = 0, right = 0;
  bool operator==(const CellRange&) const = default;
};

/// "B7" or "B7:D9"; nullopt where it is no reference, or lies beyond XFD1048576.
std::optional<CellRange> read_reference(std::string_view reference);

struct SheetCell {
  int row = 0, column = 0;
  Text text;
};

struct SheetCells {
  std::vector<SheetCell> cells;  // those that have text
  std::vector<CellRange> merges;
  std::vector<int> hidden_rows;                     // ascending, each once
  std::vector<std::pair<int, int>> hidden_columns;  // first and last, within the sheet
  std::vector<int> ruled_rows;                      // ascending, each once: rows that have a cell with a border
};

/// The paragraphs and tables of a sheet, as a person sees them: rows that follow each other are a table, rows of one
/// cell before it are paragraphs, blank rows separate unless they are ruled as the table is. `unseen` gets what is in
/// hidden rows and columns, `covered` what merged cells cover, and `too_large` counts what is larger than any report.
std::vector<Block> sheet_blocks(SheetCells sheet, std::vector<Text>& unseen, std::vector<Text>& covered,
                                int& too_large);

}  // namespace tulga
