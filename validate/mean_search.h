#pragma once
// The search for what would make a stated mean agree.

#include <optional>
#include <utility>
#include <vector>

#include "validate/explain.h"
#include "validate/explain_mean.h"
#include "validate/rounding.h"

namespace tulga {

/// A mean that disagrees, and what was found so far.
struct MeanSearch {
  const MeanConflict& conflict;
  std::vector<Candidate> found;

  bool would_agree(std::span<const Tally> items) const {
    if (total(items) == 0) return false;
    return passes(fit(mean(items), conflict.reading, conflict.author_rounds));
  }
  void offer(Rank rank, ExplanationKind kind, Message text) {
    found.push_back({rank, {kind, std::move(text), {}, {}}});
  }
  void offer_if(bool agrees, Rank rank, ExplanationKind kind, Message text) {
    if (agrees) offer(rank, kind, std::move(text));
  }
};

/// What the summary counts, where the mean is that of rows; nullopt where it cannot be read.
std::optional<std::vector<Tally>> stated_counts(const MeanConflict& conflict);

/// E8: one row, or one counted item, with another value of the scale; two where one does not do.
void try_rows(MeanSearch& search);

/// E9: rows that the numbering misses, with ratings that would mend the mean.
void try_hole(MeanSearch& search);

}  // namespace tulga
