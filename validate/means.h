#pragma once
// Stated means: what they are the mean of, and how the ladder judges them.

#include <optional>
#include <vector>

#include "validate/check.h"
#include "validate/explain_mean.h"
#include "validate/ratings.h"
#include "validate/rounding.h"

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

/// Why a column makes no mean; nullopt where it does.
std::optional<Message> mean_problem(const Column& column);

/// The stated means that only rounding explains: their value was rounded up.
std::vector<const Stated*> rounded_up(const Submission& submission);

/// Whether a figure other than `figure` was rounded up.
bool author_rounds(const std::vector<const Stated*>& rounded_up, const Stated& figure);

/// The ladder over the readings of `conflict.stated`: the first that passes, else the first. `message_id` names a
/// wording with {p}, {fraction} and {x}; the one with "-unreachable" after its id has {n} too. Fills in stated,
/// computed, formula, mode and, where it fails, severity, message and explanations. `worst` caps the severity.
Check judge_mean(Check check, MeanConflict conflict, std::string_view message_id, bool doubted,
                 Severity worst = Severity::error);

}  // namespace tulga
