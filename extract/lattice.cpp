#include "extract/lattice.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tulga {

namespace {

constexpr double touch = 2.0;             // points by which lines may miss each other and still meet
constexpr double same_line = 1.2;         // points between the halves of a double line
constexpr double thinnest_cell = 2.5;     // points; grid lines that are nearer are one
constexpr std::size_t most_lines = 3000;  // a page, each way; beyond it is a drawing

/// A line of either direction: where it lies across, and from where to where it runs.
struct Bar {
  double at = 0, from = 0, to = 0;
  double length() const { return to - from; }
};

/// Collinear pieces as one, in order of `at`.
std::vector<Bar> merge(std::vector<Bar> bars) {
  std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.at < b.at; });
  std::vector<Bar> out;
  for (std::size_t start = 0; start < bars.size();) {
    std::size_t end = start;
    while (end < bars.size() && bars[end].at - bars[start].at < same_line) ++end;
    std::sort(bars.begin() + start, bars.begin() + end, [](const Bar& a, const Bar& b) { return a.from < b.from; });
    const std::size_t first = out.size();
    for (std::size_t i = start; i < end; ++i) {
      if (out.size() > first && bars[i].from <= out.back().to + touch)
        out.back().to = std::max(out.back().to, bars[i].to);
      else
        out.push_back(bars[i]);
    }
    start = end;
  }
  std::erase_if(out, [](const Bar& bar) { return bar.length() < 4; });
  return out;
}

std::vector<Bar> bars_of(const Page& page, bool horizontal) {
  std::vector<Bar> bars;
  for (const Ruling& r : page.rulings) {
    if (r.horizontal() != horizontal) continue;
    bars.push_back(horizontal ? Bar{r.top, r.left, r.right} : Bar{r.left, r.top, r.bottom});
  }
  return merge(std::move(bars));
}

bool meet(const Bar& horizontal, const Bar& vertical) {
  return vertical.at >= horizontal.from - touch && vertical.at <= horizontal.to + touch &&
         horizontal.at >= vertical.from - touch && horizontal.at <= vertical.to + touch;
}

/// Sets that are joined where something connects them.
class Sets {
 public:
  explicit Sets(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

struct Net {
  std::vector<Bar> horizontal, vertical;
};

/// Lines that are connected, as one net each.
std::vector<Net> nets_of(const std::vector<Bar>& horizontal, const std::vector<Bar>& vertical) {
  Sets sets(horizontal.size() + vertical.size());
  for (std::size_t h = 0; h < horizontal.size(); ++h)
    for (std::size_t v = 0; v < vertical.size(); ++v)
      if (meet(horizontal[h], vertical[v])) sets.join(h, horizontal.size() + v);
  std::vector<Net> nets(horizontal.size() + vertical.size());
  for (std::size_t h = 0; h < horizontal.size(); ++h) nets[sets.find(h)].horizontal.push_back(horizontal[h]);
  for (std::size_t v = 0; v < vertical.size(); ++v)
    nets[sets.find(horizontal.size() + v)].vertical.push_back(vertical[v]);
  std::erase_if(nets, [](const Net& net) { return net.horizontal.empty() || net.vertical.empty(); });
  return nets;
}

/// Grid lines: where bars lie, and where the bars across them end.
std::vector<double> edges(const std::vector<Bar>& along, const std::vector<Bar>& across) {
  std::vector<double> all;
  for (const Bar& bar : along) all.push_back(bar.at);
  const auto [from, to] =
      std::pair(std::min_element(across.begin(), across.end(), [](auto& a, auto& b) { return a.from < b.from; }),
                std::max_element(across.begin(), across.end(), [](auto& a, auto& b) { return a.to < b.to; }));
  std::sort(all.begin(), all.end());
  std::vector<double> out;
  for (const double at : all)
    if (out.empty() || at - out.back() >= thinnest_cell) out.push_back(at);
  if (out.empty() || from->from < out.front() - thinnest_cell - touch) out.insert(out.begin(), from->from);
  if (to->to > out.back() + thinnest_cell + touch) out.push_back(to->to);
  return out;
}

/// Which stretches of a grid line are drawn: one flag for each gap between the lines across.
class Drawn {
 public:
  Drawn(const std::vector<double>& at, const std::vector<double>& across, const std::vector<Bar>& bars)
      : gaps_(across.size() - 1), flags_(at.size() * gaps_, false) {
    for (const Bar& bar : bars) {
      const std::size_t line = nearest(at, bar.at);
      for (std::size_t gap = 0; gap < gaps_; ++gap) {
        const double middle = (across[gap] + across[gap + 1]) / 2;
        if (bar.from <= middle && middle <= bar.to) flags_[line * gaps_ + gap] = true;
      }
    }
  }
  bool operator()(std::size_t line, std::size_t gap) const { return flags_[line * gaps_ + gap]; }

 private:
  static std::size_t nearest(const std::vector<double>& at, double value) {
    std::size_t i = std::lower_bound(at.begin(), at.end(), value) - at.begin();
    if (i == at.size() || (i > 0 && value - at[i - 1] < at[i] - value)) --i;
    return i;
  }

  std::size_t gaps_;
  std::vector<bool> flags_;
};

/// Cells of a grid: each as far to the right, then down, as no line is drawn.
std::vector<Cell> cells_of(const std::vector<double>& xs, const std::vector<double>& ys, const Net& net) {
  const Drawn vertical(xs, ys, net.vertical), horizontal(ys, xs, net.horizontal);
  const std::size_t columns = xs.size() - 1, rows = ys.size() - 1;
  std::vector<bool> taken(columns * rows, false);
  std::vector<Cell> cells;
  const auto open_row = [&](std::size_t row, std::size_t left, std::size_t right) {
    for (std::size_t c = left; c <= right; ++c) {
      if (horizontal(row, c) || taken[row * columns + c]) return false;
      if (c > left && vertical(c, row)) return false;
    }
    return true;
  };
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      if (taken[row * columns + column]) continue;
      std::size_t right = column, bottom = row;
      while (right + 1 < columns && !vertical(right + 1, row) && !taken[row * columns + right + 1]) ++right;
      while (bottom + 1 < rows && open_row(bottom + 1, column, right)) ++bottom;
      for (std::size_t r = row; r <= bottom; ++r)
        for (std::size_t c = column; c <= right; ++c) taken[r * columns + c] = true;
      Cell cell;
      cell.row = static_cast<int>(row), cell.column = static_cast<int>(column);
      cell.row_span = static_cast<int>(bottom - row + 1), cell.column_span = static_cast<int>(right - column + 1);
      cell.box = {xs[column], ys[row], xs[right + 1], ys[bottom + 1]};
      cells.push_back(std::move(cell));
    }
  }
  return cells;
}

}  // namespace

std::vector<Table> find_lattices(const Page& page) {
  const std::vector<Bar> horizontal = bars_of(page, true), vertical = bars_of(page, false);
  std::vector<Table> tables;
  if (horizontal.size() > most_lines || vertical.size() > most_lines) return tables;
  for (const Net& net : nets_of(horizontal, vertical)) {
    const std::vector<double> xs = edges(net.vertical, net.horizontal), ys = edges(net.horizontal, net.vertical);
    if (xs.size() < 2 || ys.size() < 2) continue;
    Table table;
    table.page = page.number;
    table.box = {xs.front(), ys.front(), xs.back(), ys.back()};
    table.rows = static_cast<int>(ys.size() - 1), table.columns = static_cast<int>(xs.size() - 1);
    table.cells = cells_of(xs, ys, net);
    if (table.cells.size() > 1) tables.push_back(std::move(table));
  }
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.box.top < b.box.top; });
  return tables;
}

}  // namespace tulga
