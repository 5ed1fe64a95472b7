#include "extract/layout.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/gutters.h"
#include "extract/lattice.h"
#include "extract/paragraphs.h"
#include "extract/refine.h"
#include "extract/text_grid.h"

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// Whether a word stands in a chart or another drawing, or beside it as the labels of its axes do.
bool belongs_to(const std::vector<Box>& drawings, const Box& word) {
  const double x = (word.left + word.right) / 2, y = middle(word), reach = 2 * word.height();
  return std::any_of(drawings.begin(), drawings.end(), [&](const Box& box) {
    return x > box.left - 2 * reach && x < box.right + 2 * reach && y > box.top - reach && y < box.bottom + reach;
  });
}

constexpr long few_lines = 3;  // above or below a table: a page number, a running head

struct Placed {
  Box box;
  Block block;
};

Block table_block(const Page& page, Draft draft) {
  Block block;
  block.is_table = true;
  block.page = page.number;
  block.table = to_table(page, std::move(draft));
  return block;
}

void tell_unclear(const Page& page, const Region& region, std::vector<Doubt>& doubts) {
  const Text evidence = text_of(page, {region.lines.front()});
  doubts.push_back({"table-unclear", {"pdf-table-unclear", {{"page", std::to_string(page.number)}}}, evidence});
}

}  // namespace

Layout::Layout(const Page& page) : source_(page), view_(view_of(page)), taken_(page.words.size(), false) {
  if (!view_.plain()) seen_ = seen(page, view_);
  bars_ = bars_of(this->page());
  find_ruled();
  find_open();
}

// Several small frames on a page are a drawing, such as a chart of offices or of the flow of funds.
void Layout::find_ruled() {
  std::vector<Box> frames;
  for (Draft& draft : find_lattices(page(), bars_, taken_)) {
    split_by_text(page(), draft);
    drop_thin(page(), draft);
    if (is_table(draft)) {
      ruled_.push_back(std::move(draft));
      continue;
    }
    const Box box = draft.box();
    if (draft.cells.size() >= 4) drawings_.push_back(box);
    if (box.width() < 0.5 * page().width && box.height() < 0.2 * page().height) frames.push_back(box);
    for (const DraftCell& cell : draft.cells)
      for (const int w : cell.words) taken_[w] = false;
  }
  if (frames.size() >= 3) drawings_.insert(drawings_.end(), frames.begin(), frames.end());
}

void Layout::find_open() {
  std::vector<int> free;
  for (int w = 0; w < static_cast<int>(page().words.size()); ++w)
    if (!taken_[w] && page().words[w].rotation == 0 && !belongs_to(drawings_, page().words[w].box)) free.push_back(w);
  Bars bars = bars_;
  const auto in_table = [&](double x, double y) {
    return std::any_of(ruled_.begin(), ruled_.end(), [&](const Draft& draft) {
      const Box box = draft.box();
      return x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2;
    });
  };
  std::erase_if(bars.horizontal, [&](const Bar& bar) { return in_table((bar.from + bar.to) / 2, bar.at); });
  std::erase_if(bars.vertical, [&](const Bar& bar) { return in_table(bar.at, (bar.from + bar.to) / 2); });
  bars_ = std::move(bars);
  for (const std::vector<Line>& column : text_columns(page(), free))
    for (Region& region : find_regions(page(), column, bars_)) {
      const Draft draft = grid_of(page(), cut(page(), region.lines, region.gutters), bars_.horizontal);
      if (is_table(draft) && draft.rows() > 1 && is_full_enough(draft)) regions_.push_back(std::move(region));
    }
  extend_wordy();
}

std::vector<Line> Layout::open_lines() const {
  std::vector<int> free;
  for (int w = 0; w < static_cast<int>(page().words.size()); ++w)
    if (!taken_[w] && page().words[w].rotation == 0) free.push_back(w);
  return lines_of(page(), free);
}

namespace {

/// Lines from one on that keep clear of gutters, which they narrow: how many there are. A few may run over the
/// gutters, as headings do; lines in the first column only are none of the last.
std::size_t lines_clear(const Page& page, const std::vector<Line>& lines, std::size_t first,
                        std::vector<Gutter>& gutters) {
  const double height = usual_height(page), first_column = gutters.front().middle();
  std::size_t end = first, clear = 0, parted = 0, seen = 0;
  for (std::size_t i = first; i < lines.size(); ++i, ++seen) {
    if (i > 0 && i > first && middle(lines[i].box) - middle(lines[i - 1].box) > 3 * height) break;
    const int columns = narrow(page, lines[i], gutters);
    if (columns == 0 && lines[i].box.left < first_column) break;
    if (columns > 0) ++clear;
    if (columns > 1) ++parted;
    if (columns > 1 || (columns == 1 && lines[i].box.left > first_column)) end = i + 1;
  }
  return clear * 10 >= seen * 8 && parted > 0 ? end - first : 0;
}

}  // namespace

// A table of running text has lines in which few columns show: what follows below in its columns belongs to it.
void Layout::extend_wordy() {
  const std::vector<Line> lines = open_lines();
  for (std::size_t r = 0; r < regions_.size(); ++r) {
    Region& region = regions_[r];
    const Draft draft = grid_of(page(), cut(page(), region.lines, region.gutters), bars_.horizontal);
    if (region.gutters.size() < 3 || draft.rows() * 2 > static_cast<int>(region.lines.size())) continue;
    const double bottom = middle(region.lines.back().box);
    const auto next =
        std::find_if(lines.begin(), lines.end(), [&](const Line& line) { return middle(line.box) > bottom + 1; });
    const std::size_t first = next - lines.begin();
    if (next == lines.end() || middle(next->box) - bottom > 3 * usual_height(page())) continue;
    std::vector<Gutter> gutters = region.gutters;
    const std::size_t more = lines_clear(page(), lines, first, gutters);
    if (more == 0) continue;
    const double end = lines[first + more - 1].box.bottom;
    const auto swallowed = [&](const Region& other) {
      return other.lines.front().box.top > region.lines.front().box.top && other.lines.front().box.top < end;
    };
    if (std::any_of(regions_.begin(), regions_.end(), [&](const Region& other) {
          return swallowed(other) && (other.gutters.size() > gutters.size() || other.lines.back().box.bottom > end + 1);
        }))
      continue;
    Region extended = region;
    extended.lines.insert(extended.lines.end(), next, next + more);
    extended.gutters = std::move(gutters);
    std::erase_if(regions_, swallowed);
    regions_[r] = std::move(extended);
  }
}

// The lines from the top that keep clear of the model's gutters are a table with its columns.
bool Layout::adopt(const Region& model) {
  if (!ruled_.empty()) return false;
  const std::vector<Line> lines = open_lines();
  std::vector<Gutter> gutters = model.gutters;
  const std::size_t end = lines_clear(page(), lines, 0, gutters);
  if (end < 2) return false;
  const double bottom = lines[end - 1].box.bottom;
  const auto stands_there = [&](const Region& region) { return region.lines.front().box.top < bottom; };
  for (const Region& region : regions_)
    if (stands_there(region) && region.gutters.size() > model.gutters.size() &&
        region.lines.size() > model.lines.size())
      return false;  // it has seen more than the model
  std::erase_if(regions_, stands_there);
  regions_.insert(regions_.begin(), Region{{lines.begin(), lines.begin() + end}, std::move(gutters), false});
  return true;
}

void Layout::share_columns(Layout& before, Layout& after) {
  if (before.regions_.empty() || before.view_ != after.view_) return;
  Region& last = before.regions_.back();
  const auto beyond = [](const Layout& layout, const auto& is_beyond) {
    const std::vector<Line> lines = layout.open_lines();
    return std::count_if(lines.begin(), lines.end(), [&](const Line& line) { return is_beyond(middle(line.box)); });
  };
  const double bottom = last.lines.back().box.bottom;
  if (beyond(before, [&](double y) { return y > bottom; }) > few_lines) return;
  if (last.gutters.size() > 1 && after.adopt(last)) return;
  if (after.regions_.empty()) return;
  const Region& first = after.regions_.front();
  const double top = first.lines.front().box.top;
  if (first.gutters.size() <= last.gutters.size() || beyond(after, [&](double y) { return y < top; }) > few_lines)
    return;
  std::vector<Gutter> gutters = first.gutters;
  const auto clear = std::count_if(last.lines.begin(), last.lines.end(),
                                   [&](const Line& line) { return narrow(before.page(), line, gutters) > 0; });
  if (clear * 10 >= static_cast<long>(last.lines.size()) * 8) last.gutters = std::move(gutters);
}

std::vector<Block> Layout::blocks(std::vector<Doubt>& doubts) const {
  std::vector<Placed> placed;
  std::vector<bool> taken = taken_;
  for (const Draft& draft : ruled_) placed.push_back({draft.box(), table_block(page(), draft)});
  for (const Region& region : regions_) {
    for (const Line& line : region.lines)
      for (const int w : line.words) taken[w] = true;
    Draft draft = grid_of(page(), cut(page(), region.lines, region.gutters), bars_.horizontal);
    placed.push_back({draft.box(), table_block(page(), std::move(draft))});
    if (region.unclear) tell_unclear(page(), region, doubts);
  }
  const auto by_top = [](const Placed& a, const Placed& b) { return a.box.top < b.box.top; };
  std::stable_sort(placed.begin(), placed.end(), by_top);
  std::vector<Block> out;
  const auto add_paragraphs = [&](const std::vector<Line>& lines) {
    for (Text& text : paragraphs_of(page(), lines)) {
      Block block;
      block.page = page().number;
      block.paragraph = std::move(text);
      out.push_back(std::move(block));
    }
  };
  std::vector<int> words, sideways;
  for (int w = 0; w < static_cast<int>(page().words.size()); ++w)
    if (!taken[w]) (page().words[w].rotation == 0 ? words : sideways).push_back(w);
  std::stable_sort(words.begin(), words.end(),
                   [&](int a, int b) { return middle(page().words[a].box) < middle(page().words[b].box); });
  std::size_t next = 0;
  const auto flush = [&](double until) {
    std::vector<int> above;
    while (next < words.size() && middle(page().words[words[next]].box) < until) above.push_back(words[next++]);
    for (const std::vector<Line>& column : text_columns(page(), above)) add_paragraphs(column);
  };
  for (Placed& table : placed) {
    flush(table.box.top);
    out.push_back(std::move(table.block));
  }
  flush(1e9);
  for (const int degrees : {90, 180, 270}) {
    std::vector<int> same;
    std::copy_if(sideways.begin(), sideways.end(), std::back_inserter(same),
                 [&](int w) { return page().words[w].rotation == degrees; });
    add_paragraphs(lines_of(page(), same));
  }
  for (Block& block : out) move_back(block, view_, page());
  return out;
}

}  // namespace tulga
