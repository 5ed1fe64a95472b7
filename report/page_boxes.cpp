#include "report/page_boxes.h"

#include <algorithm>

namespace tulga {

namespace {

constexpr double margin = 2;    // points around a figure outside all tables
constexpr double much = 0.5;    // a figure that is so much of its cell's width needs no mark of its own, ...
constexpr double narrow = 130;  // ... nor does one in a narrow cell of one line
constexpr double one_line = 40;

bool holds(const Box& outer, const Box& inner) {
  const double x = (inner.left + inner.right) / 2, y = (inner.top + inner.bottom) / 2;
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

bool fills(const Box& figure, const Box& cell) {
  return figure.width() > much * cell.width() || (cell.width() < narrow && cell.height() < one_line);
}

}  // namespace

const std::vector<Box>& PageBoxes::cells(int page) const {
  if (cells_.empty())
    for (const Block& block : document_->blocks)
      if (block.is_table)
        for (const Cell& cell : block.table.cells) cells_[block.table.page].push_back(cell.box);
  return cells_[page];
}

Box PageBoxes::cell_around(int page, const Box& figure) const {
  for (const Box& cell : cells(page))
    if (cell != Box{} && holds(cell, figure)) return cell;
  return {figure.left - margin, figure.top - margin, figure.right + margin, figure.bottom + margin};
}

void PageBoxes::add(const Text& figure, std::size_t finding, bool strong) {
  for (const Place& place : places(figure)) {
    if (place.page == 0 || place.box == Box{}) continue;
    const Box around = cell_around(place.page, place.box);
    std::vector<PageBox>& boxes = pages_[place.page];
    auto known = std::find_if(boxes.begin(), boxes.end(), [&](const PageBox& box) { return box.box == around; });
    if (known == boxes.end()) known = boxes.insert(boxes.end(), PageBox{around, {}, {}});
    bool& strongly = known->findings[finding];
    strongly = strongly || strong;
    const bool inside = holds(around, place.box) && !fills(place.box, around);
    if (inside && std::find(known->figures.begin(), known->figures.end(), place.box) == known->figures.end())
      known->figures.push_back(place.box);
  }
}

std::optional<PageBoxes::Position> PageBoxes::find(const Text& figure) const {
  for (const Place& place : places(figure)) {
    const auto page = pages_.find(place.page);
    if (page == pages_.end()) continue;
    const Box around = cell_around(place.page, place.box);
    for (std::size_t i = 0; i < page->second.size(); ++i)
      if (page->second[i].box == around) return Position{place.page, i + 1};
  }
  return std::nullopt;
}

std::vector<int> PageBoxes::pages() const {
  const auto is_strong = [](const PageBox& box) {
    return std::any_of(box.findings.begin(), box.findings.end(), [](const auto& finding) { return finding.second; });
  };
  std::vector<int> strong, weak;
  for (const auto& [page, boxes] : pages_)
    (std::any_of(boxes.begin(), boxes.end(), is_strong) ? strong : weak).push_back(page);
  strong.insert(strong.end(), weak.begin(), weak.end());
  return strong;
}

const std::vector<PageBox>& PageBoxes::on(int page) const {
  static const std::vector<PageBox> none;
  const auto found = pages_.find(page);
  return found == pages_.end() ? none : found->second;
}

}  // namespace tulga
