#pragma once
// The provisions of a group, put side by side.

#include "validate/cross.h"
#include "validate/match_decisions.h"

namespace tulga {

/// The rows of all soums, each where others report the same provision. A row that nobody else has is unmatched; one
/// that may belong to a provision of others, or that repeats one, is ambiguous.
ProvisionMatrix match(const Group& group);

}  // namespace tulga
