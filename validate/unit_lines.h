#pragma once
// Lines of a consolidated table as figures.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "validate/counted.h"
#include "validate/cross.h"
#include "validate/ratings.h"

namespace tulga {

/// What a line counts, as items and their percentages; `problem` where a column's percentage or a count is not known.
Counted counted(const Submission& submission, const Consolidated& table, const UnitLine& line);

/// The sum of the counts of a line; `rated`: without those that do not count in the mean. nullopt where one is unclear.
std::optional<std::int64_t> sum_of_counts(const Submission& submission, const Consolidated& table, const UnitLine& line,
                                          bool rated);

/// How many rows of a column belong into a column of the table; nullopt where that cannot be told.
std::optional<std::int64_t> rows_in_category(const Submission& submission, const Consolidated& table,
                                             std::size_t category, const Party& party, const Column& column);

/// "100 %", or the label.
std::string name_of(const Category& category);

/// Message of the line: its name, or that it is the footer.
Message subject_of(const Consolidated& table, const UnitLine& line);

}  // namespace tulga
