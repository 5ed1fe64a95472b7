#pragma once
// What the whole numbers of a table were rounded to before they were written.
//
// XBRL Calculations 1.1 takes every fact as an interval of half a unit either side, and the unit is told with the fact.
// A table on paper tells it with its decimals and, where it has none, only by its totals: where people counted, all of
// them agree; where money, areas or statistics were rounded, many are off by a little. One slip of a finger is off in
// the total of a row and of a column, no more. So whole numbers are rounded where three totals of a table at least are
// off by no more than rounding leaves, and a figure reaches 1,000; smaller ones are counts.

#include <cstdint>
#include <span>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// The greatest of 1, 5, 10, 50 and 100 of which 19 in 20 of the whole figures from 1,000 on are multiples; 1 where
/// they are fewer than ten.
std::int64_t rounding_unit(std::span<const std::int64_t> figures);

/// Whether whole numbers that were rounded to `unit` can make up the total, the first of them: a multiple of it is off
/// by half a unit at most, any other figure by a half, and nought by nothing.
bool adds_up_rounded(std::span<const std::int64_t> total_and_addends, std::int64_t unit);

/// For each claim, what its figures were rounded to; 0 where they stand for themselves, and for all but the totals of a
/// table.
std::vector<std::int64_t> rounding_units(std::span<const Claim> claims);

}  // namespace tulga
