#include "extract/stream.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "extract/draft.h"
#include "extract/region_finder.h"

namespace tulga {

namespace {

constexpr std::size_t most_lines = 2000;  // of one region
constexpr int deepest = 5;

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// Whether lines that are parted so stand in the same columns.
bool same_columns(const Parting& above, const Parting& below) {
  return !above.gutters.empty() &&
         std::equal(above.gutters.begin(), above.gutters.end(), below.gutters.begin(), below.gutters.end(),
                    [](const Gutter& a, const Gutter& b) { return a.left < b.right && b.left < a.right; });
}

}  // namespace

/// Whether lines of one piece between parted ones belong to one column of the line that follows.
bool RegionFinder::hangs_together(const std::vector<std::size_t>& singles, std::size_t line) const {
  const std::vector<Box> below = segments(page_, lines_[line], 0.75 * height_);
  std::size_t aligned = 0, in_first = 0;
  for (const std::size_t i : singles) {
    const Box& box = lines_[i].box;
    if (std::abs(below[0].left - box.left) < 2 && box.right < below[1].left) ++in_first;
    for (std::size_t s = 1; s < below.size(); ++s)
      if (std::abs(below[s].left - box.left) < 2) {
        ++aligned;
        break;
      }
  }
  return aligned * 10 >= singles.size() * 7 || (in_first == singles.size() && in_first <= 6);
}

std::size_t RegionFinder::run_end(std::size_t first) const {
  std::size_t last = first;
  double pitches = 0, count = 0;
  std::vector<std::size_t> singles;
  for (std::size_t i = first + 1; i < lines_.size() && !used_[i]; ++i) {
    const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box);
    if (pitch > std::max(3.0 * height_, count > 1 ? 2.0 * pitches / count : 0)) break;
    pitches += pitch, ++count;
    if (!parted(i)) {
      singles.push_back(i);
      if (singles.size() > 60) break;
      continue;
    }
    if (singles.size() > 3 && !hangs_together(singles, i)) break;
    singles.clear();
    last = i;
  }
  return last;
}

/// Where one table ends and the next begins, among lines that no common gutters part: 0 where they are better
/// taken together.
std::size_t RegionFinder::best_cut(std::size_t first, std::size_t last) const {
  const auto parting = [&](std::size_t from, std::size_t to) {
    return best_parting(page_, {lines_.begin() + from, lines_.begin() + to}, false);
  };
  std::vector<std::pair<double, std::size_t>> places;
  for (std::size_t i = first + 2; i + 1 < last; ++i) {
    const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box);
    places.emplace_back(pitch + (parted(i) ? 0 : height_), i);
  }
  std::sort(places.rbegin(), places.rend());
  if (places.size() > 10) places.resize(10);
  double best = 1.1 * std::max(0.0, parting(first, last + 1).quality) + 2;
  std::size_t cut_at = 0;
  for (const auto& [pitch, place] : places) {
    const Parting above = parting(first, place), below = parting(place, last + 1);
    const double both = std::max(0.0, above.quality) + std::max(0.0, below.quality);
    if (both > best && !same_columns(above, below)) best = both, cut_at = place;
  }
  return cut_at;
}

void RegionFinder::try_run(std::size_t first, std::size_t last, int depth) {
  if (last <= first || depth > deepest || last - first > most_lines) return;
  std::optional<Region> region = region_of(page_, {lines_.begin() + first, lines_.begin() + last + 1}, false);
  const bool doubtful = !region || (!region->numbered && region->quality < region->parts * 0.9);
  const std::size_t head = region ? second_head(page_, *region) : 0;
  std::size_t place = head > 0 ? first + head : 0;
  if (place == 0 && doubtful) place = best_cut(first, last);
  if (region && place == 0) {
    keep(std::move(*region), first);
    return;
  }
  if (place == 0) {
    double widest = 1.2 * height_;
    for (std::size_t i = first + 1; i <= last; ++i) {
      const double pitch = middle(lines_[i].box) - middle(lines_[i - 1].box) + (parted(i) ? 0 : 0.5 * height_);
      if (pitch > widest) widest = pitch, place = i;
    }
  }
  if (place == 0) return;
  try_run(first, place - 1, depth + 1);
  try_run(place, last, depth + 1);
}

void RegionFinder::open_regions() {
  for (std::size_t i = 0; i < lines_.size();) {
    if (used_[i] || !parted(i)) {
      ++i;
      continue;
    }
    const std::size_t last = run_end(i);
    try_run(i, last, 0);
    i = last + 1;
  }
}

std::vector<Region> RegionFinder::find() {
  if (lines_.size() <= most_lines) {
    ruled_regions();
    open_regions();
  }
  std::sort(found_.begin(), found_.end(),
            [](const Region& a, const Region& b) { return a.lines.front().box.top < b.lines.front().box.top; });
  return std::move(found_);
}

std::vector<Region> find_regions(const Page& page, const std::vector<Line>& lines, const Bars& bars) {
  return RegionFinder(page, lines, bars).find();
}

}  // namespace tulga
