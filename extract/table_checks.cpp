#include <algorithm>
#include <utility>
#include <vector>

#include "extract/lines.h"
#include "extract/refine.h"

namespace tulga {

namespace {

/// Which stretches between edges have words of cells that cover no other stretch, and which are thick enough.
std::vector<double> without_thin(const std::vector<double>& edges, const std::vector<bool>& used, double thickness) {
  std::vector<double> out{edges.front()};
  for (std::size_t i = 1; i < edges.size(); ++i) {
    const bool thin = !used[i - 1] && edges[i] - edges[i - 1] < thickness;
    if (!thin)
      out.push_back(edges[i]);
    else if (i + 1 == edges.size() && out.size() > 1)
      out.back() = edges[i];
  }
  return out;
}

}  // namespace

void drop_thin(const Page& page, Draft& draft) {
  std::vector<bool> rows(draft.rows(), false), columns(draft.columns(), false);
  for (const DraftCell& cell : draft.cells) {
    if (cell.words.empty()) continue;
    if (cell.row_span == 1) rows[cell.row] = true;
    if (cell.column_span == 1) columns[cell.column] = true;
  }
  const double height = usual_height(page);
  const std::vector<double> xs = without_thin(draft.xs, columns, 0.5 * height);
  const std::vector<double> ys = without_thin(draft.ys, rows, 0.5 * height);
  if (xs.size() < 2 || ys.size() < 2 || (xs.size() == draft.xs.size() && ys.size() == draft.ys.size())) return;
  const auto index = [](const std::vector<double>& edges, double value) {
    return static_cast<int>(std::upper_bound(edges.begin(), edges.end(), value + 0.001) - edges.begin()) - 1;
  };
  std::vector<DraftCell> cells;
  for (DraftCell& cell : draft.cells) {
    const Box box = draft.box(cell);
    cell.column = index(xs, box.left), cell.column_span = index(xs, box.right) - cell.column;
    cell.row = index(ys, box.top), cell.row_span = index(ys, box.bottom) - cell.row;
    if (cell.column_span > 0 && cell.row_span > 0) cells.push_back(std::move(cell));
  }
  draft.xs = xs, draft.ys = ys, draft.cells = std::move(cells);
}

bool is_table(const Draft& draft) {
  std::vector<int> rows(draft.rows(), 0), columns(draft.columns(), 0);
  int filled = 0;
  for (const DraftCell& cell : draft.cells) {
    if (cell.words.empty()) continue;
    ++filled, ++rows[cell.row], ++columns[cell.column];
  }
  const auto used = [](const std::vector<int>& counts) {
    return std::count_if(counts.begin(), counts.end(), [](int n) { return n > 0; });
  };
  if (used(columns) < 2 || (used(rows) < 2 && filled < 3)) return false;
  return filled * 5 >= static_cast<int>(draft.cells.size());
}

bool is_full_enough(const Draft& draft) {
  std::vector<int> rows(draft.rows(), 0);
  int filled = 0, titles = 0;  // and totals: one cell over all columns
  for (const DraftCell& cell : draft.cells)
    if (!cell.words.empty())
      filled += cell.column_span, ++rows[cell.row], titles += cell.column_span == draft.columns();
  const auto parted = std::count_if(rows.begin(), rows.end(), [](int n) { return n > 1; });
  return filled * 5 >= draft.rows() * draft.columns() * 2 && parted * 2 >= draft.rows() - titles;
}

}  // namespace tulga
