#pragma once
// What summaries and sentences count: so many items of each percentage.

#include <optional>
#include <vector>

#include "validate/check.h"
#include "validate/ratings.h"

namespace tulga {

/// Items and their percentages as a summary or a sentence counts them. `problem` tells why they make no mean.
struct Counted {
  std::vector<Tally> tallies;
  std::optional<Message> problem;
  bool doubted = false;
};

/// The counts of a summary; items that do not count in the mean are left out.
Counted counted(const Submission& submission, const Summary& summary);

/// The parts of an inline summary. A part with a label only has the percentage of its label's group, where that has
/// one value. A percentage above 100, or on no known scale, is a problem: such figures are garbled.
Counted counted(const Submission& submission, const Claim& claim);

}  // namespace tulga
