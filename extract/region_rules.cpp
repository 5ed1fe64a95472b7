#include "extract/region_finder.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

}  // namespace

std::vector<std::size_t> RegionFinder::lines_between(const Bar& top, const Bar& bottom) const {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const double y = middle(lines_[i].box), x = (lines_[i].box.left + lines_[i].box.right) / 2;
    if (!used_[i] && y > top.at && y < bottom.at && x > top.from && x < top.to) out.push_back(i);
  }
  return out;
}

/// Among lines of the same length one below the other: the stretches between which text stands in columns.
void RegionFinder::try_bands(const std::vector<Bar>& group) {
  for (std::size_t start = 0; start + 1 < group.size();) {
    std::vector<std::size_t> members;
    std::size_t end = start, parted_lines = 0;
    bool numbered = false;  // then long cells are no running text
    for (; end + 1 < group.size(); ++end) {
      const std::vector<std::size_t> band = lines_between(group[end], group[end + 1]);
      std::size_t more = 0;
      for (const std::size_t i : band) more += parted(i);
      if (!numbered && is_running_text(band)) break;
      for (const std::size_t i : band) numbered = numbered || columns_numbered(page_, lines_[i]) > 0;
      parted_lines += more;
      members.insert(members.end(), band.begin(), band.end());
    }
    const bool head_only = end == start + 1 && goes_on_below(members);
    if (parted_lines >= 2 && !head_only) take_ruled(members, false);
    start = std::max(end, start + 1);
  }
}

/// Whether what stands between two rules is running text: hardly a line is parted, and the others do not hang in a
/// column of their own below the first parted one.
bool RegionFinder::is_running_text(const std::vector<std::size_t>& band) const {
  const auto first = std::find_if(band.begin(), band.end(), [&](std::size_t i) { return parted(i); });
  if (first == band.end()) return band.size() > 1;
  const auto count = std::count_if(band.begin(), band.end(), [&](std::size_t i) { return parted(i); });
  if (count * 4 >= static_cast<long>(band.size()) || band.size() <= 5) return false;
  const double second = segments(page_, lines_[*first], 0.75 * height_)[1].left;
  const auto at_margin = std::count_if(band.begin(), band.end(),
                                       [&](std::size_t i) { return !parted(i) && lines_[i].box.left < second - 2; });
  return at_margin * 2 > static_cast<long>(band.size());
}

/// Whether parted lines follow right below: what stands between two rules is then the head of an open table.
bool RegionFinder::goes_on_below(const std::vector<std::size_t>& members) const {
  if (members.empty() || members.back() + 2 >= lines_.size()) return false;
  for (std::size_t i = members.back() + 1; i <= members.back() + 2; ++i)
    if (!parted(i) || middle(lines_[i].box) - middle(lines_[i - 1].box) > 2.2 * height_) return false;
  return true;
}

void RegionFinder::take_ruled(const std::vector<std::size_t>& members, bool is_part) {
  std::vector<Line> lines;
  for (const std::size_t i : members) lines.push_back(lines_[i]);
  std::optional<Region> region = region_of(page_, std::move(lines), true);
  if (!region) return;
  if (const std::size_t head = second_head(page_, *region); head > 0) {
    take_ruled({members.begin(), members.begin() + head}, true);
    take_ruled({members.begin() + head, members.end()}, true);
    return;
  }
  if (is_part) trim(page_, *region);
  for (const std::size_t i : members)
    used_[i] = std::any_of(region->lines.begin(), region->lines.end(),
                           [&](const Line& line) { return line.words == lines_[i].words; });
  found_.push_back(std::move(*region));
}

void RegionFinder::ruled_regions() {
  std::vector<bool> grouped(rules_.size(), false);
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (grouped[i] || rules_[i].length() < 5 * height_) continue;
    std::vector<Bar> group{rules_[i]};
    for (std::size_t j = i + 1; j < rules_.size(); ++j) {
      const double slack = std::max(4.0, 0.02 * rules_[i].length());
      if (grouped[j] || std::abs(rules_[j].from - rules_[i].from) > slack ||
          std::abs(rules_[j].to - rules_[i].to) > slack)
        continue;
      grouped[j] = true;
      group.push_back(rules_[j]);
    }
    if (group.size() > 1) try_bands(group);
  }
}

}  // namespace tulga
