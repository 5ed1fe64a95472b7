#include "extract/lattice.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tulga {

namespace {

constexpr double touch = 2.0;  // points by which lines may miss each other and still meet
constexpr std::size_t most_cells = 100'000;
constexpr std::size_t most_grids = 500;
constexpr double thinnest_cell = 2.5;  // points; grid lines that are nearer are one

bool meet(const Bar& horizontal, const Bar& vertical) {
  const double x = touch + vertical.half, y = touch + horizontal.half;
  return vertical.at >= horizontal.from - x && vertical.at <= horizontal.to + x && horizontal.at >= vertical.from - y &&
         horizontal.at <= vertical.to + y;
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
std::vector<DraftCell> cells_of(const std::vector<double>& xs, const std::vector<double>& ys, const Net& net) {
  const Drawn vertical(xs, ys, net.vertical), horizontal(ys, xs, net.horizontal);
  const std::size_t columns = xs.size() - 1, rows = ys.size() - 1;
  std::vector<bool> taken(columns * rows, false);
  std::vector<DraftCell> cells;
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
      cells.push_back({static_cast<int>(row), static_cast<int>(column), static_cast<int>(bottom - row + 1),
                       static_cast<int>(right - column + 1)});
    }
  }
  return cells;
}

/// Puts the words of the page whose middle lies in the grid into its cells.
void fill(Draft& draft, const Page& page, std::vector<bool>& taken) {
  std::vector<int> owner(static_cast<std::size_t>(draft.rows()) * draft.columns(), -1);
  for (std::size_t i = 0; i < draft.cells.size(); ++i) {
    const DraftCell& cell = draft.cells[i];
    for (int r = cell.row; r < cell.row + cell.row_span; ++r)
      for (int c = cell.column; c < cell.column + cell.column_span; ++c)
        owner[static_cast<std::size_t>(r) * draft.columns() + c] = static_cast<int>(i);
  }
  const Box all = draft.box();
  for (int w = 0; w < static_cast<int>(page.words.size()); ++w) {
    const Box& box = page.words[w].box;
    const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
    if (taken[w] || x < all.left || x > all.right || y < all.top || y > all.bottom) continue;
    const int row = stretch_at(draft.ys, y), column = stretch_at(draft.xs, x);
    draft.cells[owner[static_cast<std::size_t>(row) * draft.columns() + column]].words.push_back(w);
    taken[w] = true;
  }
}

}  // namespace

std::vector<Draft> find_lattices(const Page& page, const Bars& bars, std::vector<bool>& taken) {
  std::vector<Draft> drafts;
  for (const Net& net : nets_of(bars.horizontal, bars.vertical)) {
    Draft draft{edges(net.vertical, net.horizontal), edges(net.horizontal, net.vertical), {}};
    if (draft.rows() < 1 || draft.columns() < 1) continue;
    if (static_cast<std::size_t>(draft.rows()) * draft.columns() > most_cells) continue;
    draft.cells = cells_of(draft.xs, draft.ys, net);
    drafts.push_back(std::move(draft));
  }
  // The inner of two nested grids takes its words first.
  const auto area = [](const Draft& draft) { return draft.box().width() * draft.box().height(); };
  std::stable_sort(drafts.begin(), drafts.end(), [&](const Draft& a, const Draft& b) { return area(a) < area(b); });
  if (drafts.size() > most_grids) drafts.clear();
  for (Draft& draft : drafts) fill(draft, page, taken);
  return drafts;
}

}  // namespace tulga
