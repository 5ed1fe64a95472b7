#pragma once
// A consolidated table and the soums' reports that it adds up.

#include <cstddef>
#include <optional>
#include <vector>

#include "validate/cross.h"
#include "validate/ratings.h"

namespace tulga {

/// The report behind a line, or why nothing can be said of it.
struct LinePart {
  const UnitLine* line = nullptr;
  std::optional<std::size_t> soum;  // of the group
  Message problem;                  // without an id where the report can be compared
  bool comparable() const { return problem.id.empty(); }
};

/// One table of a consolidated report, with the parts of its lines and the columns of the soums that it counts.
struct Parts {
  const Party& report;
  const Consolidated& table;
  std::vector<LinePart> parts;      // one for each line of the table
  std::vector<std::size_t> beside;  // soums with a report and without a line, that are not later than the table
  std::vector<Column> columns;      // one for each soum of the group
  bool assessor_told = false;       // the title names the column; else the one that fits better was taken
};

/// The parts of every consolidated table of a group.
std::vector<Parts> parts_of(const Group& group);

/// Whether a report came after the one that should hold it.
bool is_later(const Party& party, const Party& than);

}  // namespace tulga
