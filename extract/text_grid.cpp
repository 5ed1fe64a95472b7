#include "extract/text_grid.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/row_joiner.h"

namespace tulga {

namespace {

std::vector<double> column_edges(const TextRows& rows) {
  std::vector<double> xs{rows.columns.front().left};
  for (std::size_t c = 0; c + 1 < rows.columns.size(); ++c)
    xs.push_back((rows.columns[c].right + rows.columns[c + 1].left) / 2);
  xs.push_back(rows.columns.back().right);
  for (const Line& line : rows.lines) {
    xs.front() = std::min(xs.front(), line.box.left);
    xs.back() = std::max(xs.back(), line.box.right);
  }
  for (std::size_t i = 1; i < xs.size(); ++i) xs[i] = std::max(xs[i], xs[i - 1] + 0.01);
  return xs;
}

std::vector<double> row_edges(const TextRows& rows, const std::vector<Band>& bands) {
  std::vector<double> ys{rows.lines.front().box.top};
  for (std::size_t i = 0; i + 1 < bands.size(); ++i)
    ys.push_back((rows.lines[bands[i].last].box.bottom + rows.lines[bands[i + 1].first].box.top) / 2);
  ys.push_back(rows.lines.back().box.bottom);
  for (std::size_t i = 1; i < ys.size(); ++i) ys[i] = std::max(ys[i], ys[i - 1] + 0.01);
  return ys;
}

/// The cells of a row: pieces of its lines that share columns are one cell.
std::vector<DraftCell> cells_of(const TextRows& rows, const Band& band, int row) {
  std::vector<DraftCell> cells;
  for (std::size_t line = band.first; line <= band.last; ++line) {
    for (const Piece& piece : rows.pieces[line]) {
      DraftCell cell{row, piece.first, 1, piece.last - piece.first + 1, piece.words};
      for (std::size_t i = 0; i < cells.size();) {
        const int end = std::max(cells[i].column + cells[i].column_span, cell.column + cell.column_span);
        if (cells[i].column >= cell.column + cell.column_span ||
            cell.column >= cells[i].column + cells[i].column_span) {
          ++i;
          continue;
        }
        cell.column = std::min(cells[i].column, cell.column);
        cell.column_span = end - cell.column;
        cell.words.insert(cell.words.begin(), cells[i].words.begin(), cells[i].words.end());
        cells.erase(cells.begin() + i);
        i = 0;
      }
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

void add_blanks(std::vector<DraftCell>& cells, int row, int columns) {
  std::vector<bool> covered(columns, false);
  for (const DraftCell& cell : cells) std::fill_n(covered.begin() + cell.column, cell.column_span, true);
  for (int c = 0; c < columns; ++c)
    if (!covered[c]) cells.push_back({row, c, 1, 1});
}

Box box_of(const Page& page, const DraftCell& cell) {
  Box box;
  for (const int w : cell.words) box = unite(box, page.words[w].box);
  return box;
}

/// Headings over several columns: each reaches as far as its middle says, over columns that have something right
/// below: it stands in the middle of the columns, or of what the head has below it.
void widen_headings(const TextRows& rows, std::vector<DraftCell>& cells, const std::vector<DraftCell>& row_below,
                    const Page& page) {
  std::vector<bool> below(rows.columns.size(), false);
  std::vector<Box> texts = rows.columns;
  for (const DraftCell& cell : row_below) {
    std::fill_n(below.begin() + cell.column, cell.column_span, true);
    if (cell.column_span == 1) texts[cell.column] = box_of(page, cell);
  }
  std::sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].column == 0) continue;
    const Box box = box_of(page, cells[i]);
    const auto off_middle = [&](int first, int last) {
      const auto off = [&](const std::vector<Box>& columns) {
        return std::abs(columns[first].left + columns[last].right - box.left - box.right) / 2;
      };
      return std::min(off(rows.columns), off(texts));
    };
    const int before = i == 0 ? 0 : cells[i - 1].column + cells[i - 1].column_span - 1;
    const int after = i + 1 == cells.size() ? static_cast<int>(rows.columns.size()) : cells[i + 1].column;
    const int first = cells[i].column, last = first + cells[i].column_span - 1;
    double best = off_middle(first, last);
    for (int f = first; f == first || (f > std::max(before, 0) && below[f]); --f)
      for (int l = last; l == last || (l < after && below[l]); ++l) {
        const double off = off_middle(f, l);
        if (off < best - 0.4 * box.height()) best = off, cells[i].column = f, cells[i].column_span = l - f + 1;
      }
  }
}

/// A row of one piece that runs over several columns, or stands in the middle of the table, is a heading over all.
void widen_section(const TextRows& rows, const Page& page, std::vector<DraftCell>& cells) {
  if (cells.size() != 1) return;
  const Box box = box_of(page, cells[0]);
  const double left = rows.columns.front().left, right = rows.columns.back().right;
  const bool centred = std::abs((box.left + box.right) - (left + right)) < 2 * std::max(3.0, 0.01 * (right - left)) &&
                       std::abs(box.left - rows.columns[cells[0].column].left) > 3;
  if (!centred && (cells[0].column > 0 || cells[0].column_span == 1)) return;
  cells[0].column = 0, cells[0].column_span = static_cast<int>(rows.columns.size());
}

}  // namespace

Draft grid_of(const Page& page, const TextRows& rows, const std::vector<Bar>& rules) {
  const RowJoiner joiner(page, rows, rules);
  const std::vector<Band> bands = joiner.bands();
  Draft draft{column_edges(rows), row_edges(rows, bands), {}};
  for (std::size_t i = 0; i < bands.size(); ++i) {
    std::vector<DraftCell> cells = cells_of(rows, bands[i], static_cast<int>(i));
    const bool whole = cells.size() == 1 && cells[0].column == 0;
    if (!whole && bands[i].last < joiner.header() && i + 1 < bands.size()) {
      widen_headings(rows, cells, cells_of(rows, bands[i + 1], 0), page);
    } else {
      widen_section(rows, page, cells);
    }
    add_blanks(cells, static_cast<int>(i), draft.columns());
    std::move(cells.begin(), cells.end(), std::back_inserter(draft.cells));
  }
  return draft;
}

}  // namespace tulga
