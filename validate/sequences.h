#pragma once
// Sequences of numbers in the columns of decisions and provisions: where they restart, and what they miss.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// One of the two columns of numbers.
using NumberOf = const Text& (*)(const Row&);
const Text& decision_number(const Row& row);
const Text& provision_number(const Row& row);

/// A row's number: "2.3" is 2, and {3} below it.
struct Numbered {
  std::size_t row = 0;
  std::int64_t top = 0;
  std::vector<std::int64_t> below;
};

/// Numbers that go on from one another, without a restart.
using Run = std::vector<Numbered>;

/// The runs of a column. Numbers may restart at 1, or where a section begins; a cell without a number is passed over.
/// `is_one` tells whether they were meant as a sequence at all: nearly every number follows from the one before.
struct Sequence {
  std::vector<Run> runs;
  bool is_one = false;
};
Sequence sequence(const Submission& submission, NumberOf number_of);

/// What a sequence misses, as "4" or "2.3", in order; nothing where it is none.
std::vector<std::string> missing_numbers(const Sequence& sequence);

/// What the numbers of decisions miss or, where they miss nothing, those of provisions.
std::vector<std::string> missing_numbers(const Submission& submission);

/// The rows that stand right after a gap.
std::vector<std::size_t> rows_after_gaps(const Sequence& sequence);

/// How many decisions the rows are about, by their numbers.
std::int64_t decision_count(const Submission& submission);

}  // namespace tulga
