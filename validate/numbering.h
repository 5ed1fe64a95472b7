#pragma once
// Sequences of numbers in the columns of decisions and provisions.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// What is missing from the two columns of numbers, as "4" or "2.3", in order. Restarts at 1 are allowed, and so
/// are several rows of one number.
std::vector<std::string> missing_decision_numbers(const Submission& submission);
std::vector<std::string> missing_provision_numbers(const Submission& submission);

/// How many decisions the rows are about: rows that begin a new decision number, or a new run of them.
std::int64_t decision_count(const Submission& submission);

}  // namespace tulga
