#include "validate/reachability.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace tulga {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t most_items = 10'000;  // the table of sums grows with the items
constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::max() / 2;

/// Towards minus infinity; the denominator is above zero.
std::int64_t floor_of(Wide numerator, Wide denominator) {
  const Wide quotient = numerator / denominator;
  return static_cast<std::int64_t>(numerator % denominator < 0 ? quotient - 1 : quotient);
}

std::int64_t ceiling_of(Wide numerator, Wide denominator) { return -floor_of(-numerator, denominator); }

std::int64_t step_of(std::span<const int> values) {
  const int base = *std::min_element(values.begin(), values.end());
  std::int64_t step = 0;
  for (const int value : values) step = std::gcd(step, std::int64_t{value} - base);
  return std::max<std::int64_t>(step, 1);
}

}  // namespace

Window window(const Decimal& stated, std::int64_t items, Rounding mode) {
  const Wide p = stated.digits, n = items, unit = power_of_ten(stated.places);
  switch (mode) {
    case Rounding::nearest:
    case Rounding::half_even:
      return {ceiling_of((2 * p - 1) * n, 2 * unit), floor_of((2 * p + 1) * n, 2 * unit)};
    case Rounding::half_up:
      return {ceiling_of((2 * p - 1) * n, 2 * unit), ceiling_of((2 * p + 1) * n, 2 * unit) - 1};
    case Rounding::cut:
      return {ceiling_of(p * n, unit), ceiling_of((p + 1) * n, unit) - 1};
    case Rounding::up:
      return {floor_of((p - 1) * n, unit) + 1, floor_of(p * n, unit)};
  }
  return {};
}

ReachableSums::ReachableSums(std::span<const int> values, std::int64_t items)
    : items_(items), base_(*std::min_element(values.begin(), values.end())), step_(step_of(values)) {
  assert(items >= 0);
  top_ = (*std::max_element(values.begin(), values.end()) - base_) / step_;
  least_.assign(static_cast<std::size_t>(items * top_ + 1), unreachable);
  least_[0] = 0;
  for (std::size_t sum = 1; sum < least_.size(); ++sum)
    for (const int value : values) {
      const auto coin = static_cast<std::size_t>((value - base_) / step_);
      if (coin > 0 && coin <= sum) least_[sum] = std::min(least_[sum], least_[sum - coin] + 1);
    }
}

bool ReachableSums::has(std::int64_t sum) const {
  const std::int64_t above_base = sum - items_ * base_;
  if (above_base < 0 || above_base % step_ != 0) return false;
  const auto steps = static_cast<std::size_t>(above_base / step_);
  return steps < least_.size() && least_[steps] <= items_;
}

bool ReachableSums::any_in(const Window& window) const {
  const std::int64_t low = std::max(window.low, items_ * base_);
  const std::int64_t high = std::min(window.high, items_ * (base_ + top_ * step_));
  for (std::int64_t sum = low; sum <= high; ++sum)
    if (has(sum)) return true;
  return false;
}

std::optional<std::int64_t> ReachableSums::below(const Window& window) const {
  for (std::int64_t sum = std::min(window.low - 1, items_ * (base_ + top_ * step_)); sum >= items_ * base_; --sum)
    if (has(sum)) return sum;
  return std::nullopt;
}

std::optional<std::int64_t> ReachableSums::above(const Window& window) const {
  for (std::int64_t sum = std::max(window.high + 1, items_ * base_); sum <= items_ * (base_ + top_ * step_); ++sum)
    if (has(sum)) return sum;
  return std::nullopt;
}

bool worth_asking(std::span<const int> values, std::int64_t items, int places) {
  return values.size() > 1 && items > 0 && items <= most_items && Wide{power_of_ten(places)} * step_of(values) >= items;
}

namespace {

/// Two unknown counts x and y: x + y and a*x + b*y are fixed, so that each sum has one solution or none.
std::int64_t count_pairs(int a, int b, std::int64_t items, const Window& sums) {
  if (a == b) return sums.has(a * items) ? items + 1 : 0;
  std::int64_t ways = 0;
  const std::int64_t lowest = std::max(sums.low, std::min(a, b) * items);
  const std::int64_t highest = std::min(sums.high, std::max(a, b) * items);
  for (std::int64_t sum = lowest; sum <= highest; ++sum) {
    const std::int64_t scaled = sum - b * items;
    ways += scaled % (a - b) == 0 ? 1 : 0;  // within the bounds x is between 0 and items
  }
  return ways;
}

/// Three and more: the first takes each count in turn, and the rest are left with what remains.
std::int64_t count_rest(std::span<const int> unknown, std::int64_t items, const Window& sums, std::int64_t most) {
  if (items < 0 || sums.empty()) return 0;
  if (unknown.empty()) return items == 0 && sums.has(0) ? 1 : 0;
  if (unknown.size() == 1) return sums.has(unknown[0] * items) ? 1 : 0;
  const auto [least, greatest] = std::minmax_element(unknown.begin(), unknown.end());
  if (sums.high < *least * items || sums.low > *greatest * items) return 0;
  if (unknown.size() == 2) return std::min(most, count_pairs(unknown[0], unknown[1], items, sums));
  std::int64_t ways = 0;
  for (std::int64_t count = 0; count <= items && ways < most; ++count) {
    const std::int64_t taken = unknown[0] * count;
    ways += count_rest(unknown.subspan(1), items - count, {sums.low - taken, sums.high - taken}, most - ways);
  }
  return std::min(ways, most);
}

}  // namespace

std::int64_t count_vectors(std::span<const int> values, std::span<const std::optional<std::int64_t>> known,
                           std::int64_t items, const Window& window, std::int64_t most) {
  assert(known.size() == values.size());
  std::vector<int> unknown;
  Window rest = window;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!known[i]) {
      unknown.push_back(values[i]);
      continue;
    }
    items -= *known[i];
    rest.low -= values[i] * *known[i];
    rest.high -= values[i] * *known[i];
  }
  return count_rest(unknown, items, rest, most);
}

}  // namespace tulga
