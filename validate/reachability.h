#pragma once
// Which sums a number of ratings can have, and with which counts: a percentage that no ratings give was mistyped.
// The analogue of GRIM and CORVIDS for a rating scale.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/number.h"
#include "validate/rounding.h"

namespace tulga {

/// The sums from `low` to `high`, both included; none where low > high.
struct Window {
  std::int64_t low = 0, high = -1;
  bool empty() const { return low > high; }
  bool has(std::int64_t sum) const { return low <= sum && sum <= high; }
  bool operator==(const Window&) const = default;
};

/// The sums of `items` ratings whose mean rounds to `stated`; mode is nearest, half_up, cut or up.
Window window(const Decimal& stated, std::int64_t items, Rounding mode);

/// The sums that exactly `items` ratings of a scale can have.
class ReachableSums {
 public:
  /// `values` of the scale in percent, not empty, in any order. Costs items * range * values.
  ReachableSums(std::span<const int> values, std::int64_t items);

  bool has(std::int64_t sum) const;
  bool any_in(const Window& window) const;
  /// The nearest reachable sums below and above what is in the window; nullopt where there is none.
  std::optional<std::int64_t> below(const Window& window) const;
  std::optional<std::int64_t> above(const Window& window) const;

 private:
  std::int64_t items_;
  std::int64_t base_;                // the least value of the scale
  std::int64_t step_;                // the values are base + multiples of step
  std::int64_t top_;                 // the greatest value, in steps above base
  std::vector<std::int64_t> least_;  // by sum in steps: the fewest ratings above base that make it up
};

/// Whether unreachable means say anything for so many items: only where the values that can be stated lie closer
/// together than those that can be reached.
bool worth_asking(std::span<const int> values, std::int64_t items, int places);

/// How many ways there are to give `items` ratings a sum in the window, some of the counts being known. The known
/// counts go with `values` one by one; nullopt is unknown. Stops at `most`, and gives `most`.
std::int64_t count_vectors(std::span<const int> values, std::span<const std::optional<std::int64_t>> known,
                           std::int64_t items, const Window& window, std::int64_t most = 1'000'000);

}  // namespace tulga
