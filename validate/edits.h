#pragma once
// The fewest ratings that would have to be others for a sum to be right.

#include <cstdint>
#include <span>
#include <vector>

#include "validate/reachability.h"

namespace tulga {

/// So many items with a value, in whole percent.
struct ValueCount {
  int value = 0;
  std::int64_t count = 0;
};

/// Items that would be others: `from[i]` being `to[i]`, both sorted from high to low; the pairing is arbitrary.
struct Edit {
  std::vector<int> from, to;
  bool operator==(const Edit&) const = default;
};

/// Every way to bring the sum into the window with the fewest edits, at most `most` of them; a sum that is there
/// already needs one edit without items. `scale` are the values that an item may have. The cost does not depend on
/// how many items there are.
std::vector<Edit> least_edits(std::span<const ValueCount> items, std::span<const int> scale, const Window& window,
                              int most);

}  // namespace tulga
