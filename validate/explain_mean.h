#pragma once
// Explanations of a stated mean, E1 to E9.

#include <optional>
#include <vector>

#include "validate/explain.h"
#include "validate/ratings.h"

namespace tulga {

class Facts;

/// A stated mean that does not fit the mean of `tallies`.
struct MeanConflict {
  const Facts& facts;
  const Stated& stated;
  Decimal reading;
  std::vector<Tally> tallies;
  bool author_rounds = false;
  const Column* column = nullptr;    // the column that the tallies come from; nullptr where they are stated counts
  const Summary* summary = nullptr;  // the summary that states the mean; nullptr in a narrative
};

std::vector<Explanation> explain_mean(const MeanConflict& conflict);

}  // namespace tulga
