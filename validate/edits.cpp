#include "validate/edits.h"

#include <algorithm>
#include <map>

namespace tulga {

namespace {

using Choices = std::vector<std::vector<int>>;

/// Every choice of `size` values with repetition, from values that descend; at most `available` of each.
void choose(std::span<const ValueCount> available, std::size_t size, std::vector<int>& chosen, Choices& out) {
  if (size == 0) {
    out.push_back(chosen);
    return;
  }
  if (available.empty()) return;
  const auto [value, count] = available.front();
  const auto most = static_cast<std::size_t>(std::min<std::int64_t>(count, static_cast<std::int64_t>(size)));
  for (std::size_t taken = 0; taken <= most; ++taken) {
    chosen.insert(chosen.end(), taken, value);
    choose(available.subspan(1), size - taken, chosen, out);
    chosen.resize(chosen.size() - taken);
  }
}

Choices choices(std::vector<ValueCount> available, std::size_t size) {
  std::sort(available.begin(), available.end(),
            [](const ValueCount& a, const ValueCount& b) { return a.value > b.value; });
  std::vector<int> chosen;
  Choices out;
  choose(available, size, chosen, out);
  return out;
}

std::int64_t sum_of(const std::vector<int>& values) {
  std::int64_t sum = 0;
  for (const int value : values) sum += value;
  return sum;
}

bool disjoint(const std::vector<int>& a, const std::vector<int>& b) {
  return std::none_of(a.begin(), a.end(), [&](int v) { return std::find(b.begin(), b.end(), v) != b.end(); });
}

/// The distance of a sum from the window.
std::int64_t distance(std::int64_t sum, const Window& window) {
  return std::max<std::int64_t>({window.low - sum, sum - window.high, 0});
}

}  // namespace

std::vector<Edit> least_edits(std::span<const ValueCount> items, std::span<const int> scale, const Window& window,
                              int most) {
  if (window.empty() || items.empty() || scale.empty()) return {};
  std::int64_t sum = 0;
  int lowest = scale[0], highest = scale[0];
  for (const int value : scale) lowest = std::min(lowest, value), highest = std::max(highest, value);
  for (const ValueCount& item : items) {
    sum += item.value * item.count;
    lowest = std::min(lowest, item.value), highest = std::max(highest, item.value);
  }
  if (window.has(sum)) return {Edit{}};
  std::vector<ValueCount> any;
  for (const int value : scale) any.push_back({value, most});
  for (int edits = 1; edits <= most; ++edits) {
    if (distance(sum, window) > std::int64_t{edits} * (highest - lowest)) continue;
    std::multimap<std::int64_t, std::vector<int>> additions;
    for (std::vector<int>& to : choices(any, edits)) additions.emplace(sum_of(to), std::move(to));
    std::vector<Edit> found;
    for (const std::vector<int>& from : choices({items.begin(), items.end()}, edits)) {
      const std::int64_t left = sum - sum_of(from);
      for (auto to = additions.lower_bound(window.low - left); to != additions.end() && to->first <= window.high - left;
           ++to)
        if (disjoint(from, to->second)) found.push_back({from, to->second});
    }
    if (!found.empty()) return found;
  }
  return {};
}

}  // namespace tulga
