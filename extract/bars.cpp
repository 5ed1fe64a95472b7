#include "extract/bars.h"

#include <algorithm>
#include <cmath>

namespace tulga {

namespace {

constexpr double same_line = 1.2;        // points across which pieces are one line
constexpr double double_line = 3.6;      // points between the two lines of a double one
constexpr double join = 2.0;             // points between pieces of a line, as at the corners of cells
constexpr double longest_dash = 8.0;     // points
constexpr double dash_gap = 4.0;         // points between dashes
constexpr double shortest = 4.0;         // points
constexpr std::size_t most_bars = 3000;  // a page, each way

/// Collinear pieces as one.
std::vector<Bar> join_pieces(std::vector<Bar> bars) {
  std::sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) { return a.at < b.at; });
  std::vector<Bar> out;
  for (std::size_t start = 0; start < bars.size();) {
    std::size_t end = start;
    while (end < bars.size() && bars[end].at - bars[start].at < same_line) ++end;
    std::sort(bars.begin() + start, bars.begin() + end, [](const Bar& a, const Bar& b) { return a.from < b.from; });
    const std::size_t first = out.size();
    for (std::size_t i = start; i < end; ++i) {
      const double gap =
          bars[i].length() < longest_dash ? std::max(join, std::min(dash_gap, 1.2 * bars[i].length())) : join;
      if (out.size() > first && bars[i].from <= out.back().to + gap)
        out.back().to = std::max(out.back().to, bars[i].to);
      else
        out.push_back(bars[i]);
    }
    start = end;
  }
  std::erase_if(out, [](const Bar& bar) { return bar.length() < shortest; });
  std::sort(out.begin(), out.end(), [](const Bar& a, const Bar& b) { return a.at < b.at; });
  return out;
}

bool run_alike(const Bar& a, const Bar& b) {
  const double shared = std::min(a.to, b.to) - std::max(a.from, b.from);
  return shared > 0.8 * std::max(a.length(), b.length());
}

/// Two lines that run beside each other, nearer than any text could stand between, as one.
std::vector<Bar> join_double(const std::vector<Bar>& bars) {
  std::vector<Bar> out;
  for (const Bar& bar : bars) {
    Bar* other = nullptr;
    for (auto known = out.rbegin(); known != out.rend() && bar.at - known->at < double_line; ++known)
      if (run_alike(*known, bar)) other = &*known;
    if (other == nullptr) {
      out.push_back(bar);
      continue;
    }
    const double top = other->at - other->half, middle = (top + bar.at) / 2;
    *other = {middle, std::min(other->from, bar.from), std::max(other->to, bar.to), middle - top};
  }
  std::sort(out.begin(), out.end(), [](const Bar& a, const Bar& b) { return a.at < b.at; });
  return out;
}

std::vector<Bar> bars_of(const Page& page, bool horizontal) {
  std::vector<Bar> bars;
  for (const Ruling& r : page.rulings) {
    if (r.horizontal() != horizontal) continue;
    bars.push_back(horizontal ? Bar{r.top, r.left, r.right} : Bar{r.left, r.top, r.bottom});
  }
  bars = join_pieces(std::move(bars));
  if (bars.size() > most_bars) return {};
  return join_double(bars);
}

}  // namespace

Bars bars_of(const Page& page) { return {bars_of(page, true), bars_of(page, false)}; }

}  // namespace tulga
