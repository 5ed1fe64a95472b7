#include "extract/interpret.h"

namespace tulga {

Grid::Grid(const Table& table)
    : rows_(table.rows), columns_(table.columns), cells_(static_cast<std::size_t>(table.rows) * table.columns) {
  for (const Cell& cell : table.cells)
    for (int row = cell.row; row < cell.row + cell.row_span && row < rows_; ++row)
      for (int column = cell.column; column < cell.column + cell.column_span && column < columns_; ++column)
        cells_[row * columns_ + column] = &cell;
}

std::vector<const Cell*> Grid::filled(int row) const {
  std::vector<const Cell*> out;
  for (int column = 0; column < columns_; ++column) {
    const Cell* cell = at(row, column);
    if (cell && !cell->text.empty() && (out.empty() || out.back() != cell)) out.push_back(cell);
  }
  return out;
}

Text Grid::row_text(int row) const {
  Text out;
  for (const Cell* cell : filled(row)) append(out, cell->text, " ");
  return out;
}

}  // namespace tulga
