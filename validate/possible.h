#pragma once
// What the figures of a summary leave possible, where some of them are missing.

#include <cstdint>
#include <vector>

#include "extract/submission.h"
#include "validate/ratings.h"

namespace tulga {

/// How many ratings the mean may be of: the stated total, and the rows that are not left out; ascending.
std::vector<std::int64_t> possible_items(const Submission& submission, const Summary& summary, const Column& column);

/// Whether no `items` ratings of the submission's scale have a mean that rounds to the figure, or is cut to it where
/// its author does not round. false where the scale is not known or the question is idle.
bool unreachable(const Submission& submission, const Decimal& stated, std::int64_t items, bool author_rounds);

/// The mean nearest to the stated one that so many ratings can have.
Fraction nearest_mean(const Scale& scale, const Decimal& stated, std::int64_t items);

/// Whether the counts that can be read leave no others with which `items` ratings give the overall percentage, which
/// is stated. false where more than a few are unknown: they leave enough.
bool counts_contradict(const Submission& submission, const Summary& summary, const Scale& scale, std::int64_t items,
                       bool author_rounds);

}  // namespace tulga
