#pragma once
// A soum's report and the one before it.

#include <cstddef>
#include <utility>
#include <vector>

#include "validate/cross.h"
#include "validate/ratings.h"

namespace tulga {

struct Pair {
  const Party& before;
  const Party& now;
  std::vector<std::pair<std::size_t, std::size_t>> rows;  // of one provision: before, now; in order of the latter
  std::vector<std::size_t> vanished;                      // rows of before whose decision now has nothing like
  Column self_before, self_now;
};

/// The soums of a group that have a last report, each with it.
std::vector<Pair> pairs_of(const Group& group);

}  // namespace tulga
