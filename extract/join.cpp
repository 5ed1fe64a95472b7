#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/tables.h"

namespace tulga {

namespace {

constexpr double same_edge = 3.0;  // points within which two column edges are one

std::vector<const Cell*> row_cells(const Table& table, int row) {
  const auto cells = std::ranges::equal_range(table.cells, row, {}, &Cell::row);
  std::vector<const Cell*> out;
  for (const Cell& cell : cells) out.push_back(&cell);
  return out;
}

bool is_column_numbers(const Table& table, int row) {
  auto cells = row_cells(table, row);
  std::erase_if(cells, [](const Cell* cell) { return cell->text.empty(); });
  return number_columns(cells);
}

std::string folded_row(const Table& table, int row) {
  std::string out;
  for (const Cell* cell : row_cells(table, row)) out += fold(cell->text.text) + "|";
  return out;
}

/// How many rows at the top of `next` repeat the top of `first`, the row of column numbers included.
int repeated_head(const Table& first, const Table& next) {
  int rows = 0;
  while (rows < std::min({first.rows, next.rows, 4}) && !is_column_numbers(next, rows) &&
         folded_row(first, rows) == folded_row(next, rows) &&
         folded_row(next, rows).size() > static_cast<std::size_t>(next.columns))
    ++rows;
  // Repeated in part: only the row of column numbers comes back, or rows of the head and then it.
  if (rows < next.rows && is_column_numbers(next, rows)) ++rows;
  return rows;
}

std::vector<double> left_edges(const Table& table) {
  std::vector<double> edges(table.columns, -1);
  for (const Cell& cell : table.cells)
    if (cell.column_span == 1 && edges[cell.column] < 0) edges[cell.column] = cell.box.left;
  return edges;
}

bool same_columns(const Table& a, const Table& b) {
  if (a.columns != b.columns) return false;
  const auto left = left_edges(a), right = left_edges(b);
  for (std::size_t i = 0; i < left.size(); ++i)
    if (left[i] >= 0 && right[i] >= 0 && std::abs(left[i] - right[i]) > same_edge) return false;
  return true;
}

/// The first row has nothing in its first column but something elsewhere: a page end cut the row above it.
bool continues_a_row(const Table& table, int row) {
  const Cell* first = table.at(row, 0);
  if (first && (first->column_span > 1 || !first->text.empty())) return false;
  const auto cells = row_cells(table, row);
  return std::any_of(cells.begin(), cells.end(), [](const Cell* cell) { return !cell->text.empty(); });
}

Cell* cell_at(Table& table, int row, int column) {
  const Cell* found = table.at(row, column);
  return found ? &table.cells[found - table.cells.data()] : nullptr;
}

void continue_row(Table& whole, const Table& next, int row) {
  for (const Cell* cell : row_cells(next, row)) {
    if (cell->text.empty()) continue;
    Cell* above = cell_at(whole, whole.rows - 1, cell->column);
    if (above)
      append(above->text, cell->text, separator_after(above->text.text));
    else
      whole.cells.push_back({.row = whole.rows - 1, .column = cell->column, .text = cell->text, .box = cell->box});
  }
}

void append_rows(Table& whole, Table next, int head) {
  int from = head;
  if (from < next.rows && continues_a_row(next, from)) continue_row(whole, next, from++);
  const int shift = whole.rows - from;
  for (Cell& cell : next.cells) {
    if (cell.row < from) continue;
    cell.row += shift;
    whole.cells.push_back(std::move(cell));
  }
  whole.rows += next.rows - from;
}

/// Whether `next` goes on with `whole` on the following page, or after a blank line in text.
bool goes_on(const Table& whole, int last_page, const Table& next) {
  if (next.page != 0 && next.page != last_page + 1) return false;
  if (whole.columns != next.columns || whole.columns < 3) return false;
  if (repeated_head(whole, next) > 0) return true;
  return next.page != 0 && same_columns(whole, next) && next.rows > 0;
}

bool is_page_furniture(const Block& block) {
  // A page number: "- 3 -", "3", "3/12".
  static const Pattern page_number(R"(^[-–—\pZ]*\p{Nd}{1,4}(?:\pZ*/\pZ*\p{Nd}{1,4})?[-–—\pZ]*$)");
  return !block.is_table && block.page != 0 && page_number.matches(block.paragraph.text);
}

/// The heading of a section that a page end parted from its rows: the one paragraph below a table that goes on.
bool is_parted_heading(std::span<const Block> out, int last_page, const Block& next) {
  if (out.size() < 2 || !next.is_table || next.table.page == 0) return false;
  const Block &heading = out[out.size() - 1], &above = out[out.size() - 2];
  return !heading.is_table && heading.page == last_page && above.is_table &&
         goes_on(above.table, last_page, next.table);
}

/// Takes the last paragraph into the table above it, as a row of one cell.
void take_heading(std::vector<Block>& out) {
  Text heading = std::move(out.back().paragraph);
  out.pop_back();
  Table& table = out.back().table;
  table.cells.push_back({.row = table.rows++, .column_span = table.columns, .text = std::move(heading)});
}

}  // namespace

bool number_columns(std::span<const Cell* const> filled) {
  return filled.size() >= 3 && std::all_of(filled.begin(), filled.end(), [](const Cell* cell) {
           return squeeze(cell->text.text) == std::to_string(cell->column + 1);
         });
}

std::string_view separator_after(std::string_view text) {
  static const Pattern broken_word(R"([\pL\p{Nd}/)]-$)");
  return broken_word.matches(text) ? "" : " ";
}

std::vector<Block> join_blocks(std::vector<Block> blocks) {
  std::vector<Block> out;
  int last_page = 0;
  for (Block& block : blocks) {
    if (is_page_furniture(block)) continue;
    if (is_parted_heading(out, last_page, block)) take_heading(out);
    if (block.is_table && !out.empty() && out.back().is_table && goes_on(out.back().table, last_page, block.table)) {
      last_page = block.table.page;
      const int head = repeated_head(out.back().table, block.table);
      append_rows(out.back().table, std::move(block.table), head);
    } else {
      last_page = block.is_table ? block.table.page : block.page;
      out.push_back(std::move(block));
    }
  }
  return out;
}

}  // namespace tulga
