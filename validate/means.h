#pragma once
// Stated means, and how the ladder judges them.

#include <optional>
#include <vector>

#include "validate/check.h"
#include "validate/explain_mean.h"
#include "validate/ratings.h"
#include "validate/rounding.h"

namespace tulga {

/// Why a column makes no mean; nullopt where it does.
std::optional<Message> mean_problem(const Column& column);

/// The ladder over the readings of `conflict.stated`: the first that passes, else the first. `message_id` names a
/// wording with {p}, {fraction} and {x}; the one with "-unreachable" after its id has {n} too. Fills in stated,
/// computed, formula, mode and, where it fails, severity, message and explanations. `worst` caps the severity.
Check judge_mean(Check check, MeanConflict conflict, std::string_view message_id, bool doubted,
                 Severity worst = Severity::error);

}  // namespace tulga
