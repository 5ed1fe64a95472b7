#pragma once
// Summaries of the same ratings: those of the submitter and of the higher body, where they rate alike.

#include <vector>

#include "validate/check.h"

namespace tulga {

class Facts;

/// The rule percent-twins: summaries of the same ratings, or without rows of the same counts, state one percentage.
std::vector<Check> percent_twins(const Facts& facts);

}  // namespace tulga
