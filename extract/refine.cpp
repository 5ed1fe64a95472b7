#include "extract/refine.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "extract/gutters.h"
#include "extract/lines.h"

namespace tulga {

namespace {

/// The cells of a row, as columns and spans: rows of the same shape are read together.
using Shape = std::vector<std::pair<int, int>>;

/// Where a cell is to be split, and which edge of the grid stands for the split.
struct Split {
  Gutter gutter;
  double edge = 0;
};

std::vector<std::vector<int>> cells_by_row(const Draft& draft) {
  std::vector<std::vector<int>> rows(draft.rows());
  for (int i = 0; i < static_cast<int>(draft.cells.size()); ++i) rows[draft.cells[i].row].push_back(i);
  return rows;
}

Shape shape_of(const Draft& draft, const std::vector<int>& row) {
  Shape shape;
  for (const int i : row) {
    if (draft.cells[i].row_span != 1) return {};
    shape.emplace_back(draft.cells[i].column, draft.cells[i].column_span);
  }
  return shape;
}

double share_of_figures(const Page& page, const std::vector<Line>& lines, double left, double right) {
  int figures = 0, words = 0;
  for (const Line& line : lines)
    for (const int w : line.words) {
      const double x = (page.words[w].box.left + page.words[w].box.right) / 2;
      if (x < left || x > right) continue;
      ++words;
      if (is_figure(page.words[w].text)) ++figures;
    }
  return words == 0 ? 0 : static_cast<double>(figures) / words;
}

/// Gutters that part columns for sure. `alone`: lines close this column in on both sides already, so that only
/// figures on one side show that there is more than one.
std::vector<Gutter> sure_gutters(const Page& page, const std::vector<Line>& lines, bool alone) {
  std::vector<Gutter> gutters = find_gutters(page, lines);
  const double height = usual_height(page);
  const auto count = static_cast<int>(lines.size());
  std::erase_if(gutters, [&](const Gutter& g) {
    return g.width() < 0.8 * height || g.support < 2 || (alone ? g.support * 5 < count * 3 : g.support * 5 < count);
  });
  if (!alone) return gutters;
  std::vector<Gutter> out;
  for (std::size_t i = 0; i < gutters.size(); ++i) {
    const double before = i == 0 ? -1e9 : gutters[i - 1].middle();
    const double after = i + 1 == gutters.size() ? 1e9 : gutters[i + 1].middle();
    if (share_of_figures(page, lines, before, gutters[i].middle()) > 0.6 ||
        share_of_figures(page, lines, gutters[i].middle(), after) > 0.6)
      out.push_back(gutters[i]);
  }
  return out;
}

/// The edge that stands for a gutter in a cell over `span` columns: one of its own, else one that was added for
/// other cells, else a new one.
std::vector<Split> splits_of(const Draft& draft, int column, int span, const std::vector<Gutter>& gutters,
                             std::vector<double>& added) {
  std::vector<Split> out;
  const std::vector<double> inner(draft.xs.begin() + column + 1, draft.xs.begin() + column + span);
  for (std::size_t i = 0; i < gutters.size(); ++i) {
    const Gutter& g = gutters[i];
    const auto within = [&](double x) { return x >= g.left - 2 && x <= g.right + 2; };
    const auto own = std::find_if(inner.begin(), inner.end(), within);
    const auto other = std::find_if(added.begin(), added.end(), within);
    if (gutters.size() == inner.size())
      out.push_back({g, inner[i]});
    else if (own != inner.end())
      out.push_back({g, *own});
    else if (other != added.end())
      out.push_back({g, *other});
    else
      added.push_back(g.middle()), out.push_back({g, g.middle()});
  }
  return out;
}

/// Whether text of a cell runs on across a gutter.
bool runs_across(const Page& page, const std::vector<Line>& lines, const Gutter& gutter, double space) {
  for (const Line& line : lines) {
    double before = -1e9, after = 1e9;
    for (const int w : line.words) {
      const Box& box = page.words[w].box;
      if (box.left < gutter.middle() && box.right > gutter.middle()) return true;
      if (box.right <= gutter.middle()) before = std::max(before, box.right);
      if (box.left >= gutter.middle()) after = std::min(after, box.left);
    }
    if (after - before < 1.6 * space) return true;
  }
  return false;
}

void split_cell(const Page& page, Draft& draft, int index, const std::vector<Split>& splits, double space,
                std::vector<DraftCell>& out) {
  const DraftCell cell = draft.cells[index];
  const std::vector<Line> lines = lines_of(page, cell.words);
  DraftCell part = cell;
  double left = -1e9;
  const auto finish = [&](double right, int end) {
    part.column_span = end - part.column;
    part.words.clear();
    for (const int w : cell.words) {
      const double x = (page.words[w].box.left + page.words[w].box.right) / 2;
      if (x >= left && x < right) part.words.push_back(w);
    }
    if (part.column_span > 0) out.push_back(part);
    left = right, part.column = end;
  };
  for (const Split& split : splits) {
    if (runs_across(page, lines, split.gutter, space)) continue;
    const auto edge = std::lower_bound(draft.xs.begin(), draft.xs.end(), split.edge);
    finish(split.gutter.middle(), static_cast<int>(edge - draft.xs.begin()));
  }
  finish(1e9, cell.column + cell.column_span);
}

std::vector<Line> lines_in(const Page& page, const Draft& draft, const std::vector<std::vector<int>>& rows,
                           const std::vector<int>& same_shape, std::size_t position) {
  std::vector<Line> lines;
  for (const int row : same_shape) {
    std::vector<Line> more = lines_of(page, draft.cells[rows[row][position]].words);
    std::move(more.begin(), more.end(), std::back_inserter(lines));
  }
  return lines;
}

void split_columns(const Page& page, Draft& draft, double space) {
  const std::vector<std::vector<int>> rows = cells_by_row(draft);
  std::map<Shape, std::vector<int>> shapes;
  for (int row = 0; row < draft.rows(); ++row) {
    const Shape shape = shape_of(draft, rows[row]);
    if (!shape.empty()) shapes[shape].push_back(row);
  }
  std::vector<double> added;
  std::map<int, std::vector<Split>> by_cell;
  for (const auto& [shape, same_shape] : shapes) {
    for (std::size_t position = 0; position < shape.size(); ++position) {
      const auto [column, span] = shape[position];
      const std::vector<Line> lines = lines_in(page, draft, rows, same_shape, position);
      if (lines.size() < 2) continue;
      const std::vector<Gutter> gutters = sure_gutters(page, lines, span == 1 && shape.size() > 1);
      if (gutters.empty()) continue;
      const std::vector<Split> splits = splits_of(draft, column, span, gutters, added);
      for (const int row : same_shape) by_cell[rows[row][position]] = splits;
    }
  }
  if (by_cell.empty()) return;
  add_columns(draft, added);
  std::vector<DraftCell> cells;
  for (int i = 0; i < static_cast<int>(draft.cells.size()); ++i) {
    const auto splits = by_cell.find(i);
    if (splits == by_cell.end())
      cells.push_back(draft.cells[i]);
    else
      split_cell(page, draft, i, splits->second, space, cells);
  }
  draft.cells = std::move(cells);
}

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

bool is_figure_line(const Page& page, const Line& line) {
  return std::all_of(line.words.begin(), line.words.end(), [&](int w) { return is_figure(page.words[w].text); });
}

/// The heights at which a row is to be split, where figures of a column stand one below the other, and most lines
/// of the other columns stand beside them.
std::vector<double> row_splits(const Page& page, const Draft& draft, const std::vector<int>& row, double height) {
  std::vector<double> lines_at, figures_at;
  for (const int i : row) {
    const std::vector<Line> lines = lines_of(page, draft.cells[i].words);
    const bool figures = lines.size() > 1 && std::all_of(lines.begin(), lines.end(),
                                                         [&](const Line& line) { return is_figure_line(page, line); });
    for (const Line& line : lines) {
      lines_at.push_back(middle(line.box));
      if (figures) figures_at.push_back(middle(line.box));
    }
  }
  const auto distinct = [&](std::vector<double>& at) {
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end(), [&](double a, double b) { return b - a < 0.4 * height; }), at.end());
  };
  const std::size_t all = lines_at.size();
  distinct(lines_at), distinct(figures_at);
  std::vector<double> out;
  if (figures_at.size() < 2 || figures_at.size() * 5 < lines_at.size() * 3 || all * 5 < lines_at.size() * 7) return out;
  for (std::size_t i = 0; i + 1 < lines_at.size(); ++i) out.push_back((lines_at[i] + lines_at[i + 1]) / 2);
  return out;
}

void split_rows(const Page& page, Draft& draft, double height) {
  const std::vector<std::vector<int>> rows = cells_by_row(draft);
  std::vector<double> added;
  std::vector<bool> splits(draft.cells.size(), false);
  for (const std::vector<int>& row : rows) {
    const Shape shape = shape_of(draft, row);
    int span = 0;
    for (const auto& [column, columns] : shape) span += columns;
    if (span != draft.columns() || shape.size() < 2) continue;
    const std::vector<double> more = row_splits(page, draft, row, height);
    if (more.empty()) continue;
    added.insert(added.end(), more.begin(), more.end());
    for (const int i : row) splits[i] = true;
  }
  if (added.empty()) return;
  add_rows(draft, added);
  std::vector<DraftCell> cells;
  for (std::size_t i = 0; i < draft.cells.size(); ++i) {
    const DraftCell& cell = draft.cells[i];
    if (!splits[i]) {
      cells.push_back(cell);
      continue;
    }
    for (int row = cell.row; row < cell.row + cell.row_span; ++row)
      cells.push_back({row, cell.column, 1, cell.column_span});
    for (const int w : cell.words) {
      const int row =
          std::clamp(stretch_at(draft.ys, middle(page.words[w].box)), cell.row, cell.row + cell.row_span - 1);
      cells[cells.size() - cell.row_span + (row - cell.row)].words.push_back(w);
    }
  }
  draft.cells = std::move(cells);
}

}  // namespace

void split_by_text(const Page& page, Draft& draft) {
  split_columns(page, draft, usual_space(page));
  split_rows(page, draft, usual_height(page));
}

}  // namespace tulga
