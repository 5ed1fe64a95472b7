#include "extract/region_finder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/text_grid.h"

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

}  // namespace

/// Heading lines right above that stand over columns other than the first.
void RegionFinder::add_headings(Region& region, std::size_t& first) {
  const TextRows rows = cut(page_, region.lines, region.gutters);
  for (int n = 0; first > 0 && n < 3; ++n) {
    const Line& above = lines_[first - 1];
    const double pitch = middle(lines_[first].box) - middle(above.box);
    if (used_[first - 1] || pitch > 1.8 * height_ || above.box.left < rows.columns[0].right) return;
    if (above.box.right > rows.columns.back().right + height_) return;
    --first;
    used_[first] = true;
    region.lines.insert(region.lines.begin(), above);
  }
}

/// Lines right below that go on with the last row: in a column of their own, where the line above had no room.
void RegionFinder::add_tails(Region& region, std::size_t& last) {
  const TextRows rows = cut(page_, region.lines, region.gutters);
  double tight = 1e9;
  for (std::size_t i = 0; i + 1 < region.lines.size(); ++i)
    tight = std::min(tight, std::max(0.8 * height_, middle(region.lines[i + 1].box) - middle(region.lines[i].box)));
  for (; last + 1 < lines_.size() && !used_[last + 1]; ++last) {
    const Line& below = lines_[last + 1];
    if (middle(below.box) - middle(lines_[last].box) > 1.25 * tight) return;
    const auto column = std::find_if(rows.columns.begin(), rows.columns.end(), [&](const Box& box) {
      return std::abs(below.box.left - box.left) < 2 && below.box.right < box.right + 0.5 * height_;
    });
    if (column == rows.columns.end() || parted(last + 1)) return;
    if (column == rows.columns.begin()) {
      const Piece above = cut(page_, {region.lines.back()}, region.gutters).pieces.front().front();
      if (above.first > 0 || column->right - above.box.right > page_.words[below.words.front()].box.width()) return;
    }
    used_[last + 1] = true;
    region.lines.push_back(below);
  }
}

/// Where all rows have one pitch, wider than that of running text, lines that keep it belong to the table, whatever
/// they cross: titles and totals.
void RegionFinder::add_by_pitch(Region& region, std::size_t first, std::size_t last) {
  const std::size_t count = region.lines.size();
  if (count < 4) return;
  const double pitch =
      (middle(region.lines.back().box) - middle(region.lines.front().box)) / static_cast<double>(count - 1);
  if (pitch < 1.25 * height_) return;
  const auto keeps = [&](const Line& above, const Line& below) {
    return std::abs(middle(below.box) - middle(above.box) - pitch) < 0.04 * pitch;
  };
  Box all;
  for (std::size_t i = 0; i < count; ++i) {
    all = unite(all, region.lines[i].box);
    if (i > 0 && !keeps(region.lines[i - 1], region.lines[i])) return;
  }
  const auto beside = [&](const Line& line) {
    return line.box.left > all.left - 0.1 * all.width() && line.box.right < all.right + 0.1 * all.width();
  };
  std::size_t above = first, below = last;
  while (above > 0 && !used_[above - 1] && beside(lines_[above - 1]) && keeps(lines_[above - 1], lines_[above]))
    --above;
  while (below + 1 < lines_.size() && !used_[below + 1] && beside(lines_[below + 1]) &&
         keeps(lines_[below], lines_[below + 1]))
    ++below;
  if (first - above > 3 || below - last > 3) return;
  region.unclear = above < first || below > last;
  region.lines.insert(region.lines.begin(), lines_.begin() + above, lines_.begin() + first);
  region.lines.insert(region.lines.end(), lines_.begin() + last + 1, lines_.begin() + below + 1);
  for (std::size_t i = above; i <= below; ++i) used_[i] = true;
}

void RegionFinder::keep(Region region, std::size_t first) {
  trim(page_, region);
  if (region.lines.size() < 2) return;
  std::size_t last = first;
  for (std::size_t i = first, n = 0; i < lines_.size() && n < region.lines.size(); ++i)
    if (lines_[i].words == region.lines[n].words) {
      if (n++ == 0) first = i;
      used_[i] = true;
      last = i;
    }
  add_headings(region, first);
  add_tails(region, last);
  add_by_pitch(region, first, last);
  found_.push_back(std::move(region));
}

}  // namespace tulga
