#include "extract/nearest.h"

#include <limits>

#include "extract/normalise.h"

namespace tulga {

std::string_view nearest(std::string_view word, std::span<const std::string_view> known) {
  std::string_view best;
  int least = std::numeric_limits<int>::max();
  for (const std::string_view candidate : known) {
    const int distance = edit_distance(word, candidate, static_cast<int>(word.size() + candidate.size()));
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

}  // namespace tulga
