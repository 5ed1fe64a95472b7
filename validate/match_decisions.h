#pragma once
// Which rows of several soums are about one decision.

#include <cstddef>
#include <optional>
#include <vector>

#include "validate/act_numbers.h"
#include "validate/cross.h"
#include "validate/titles.h"

namespace tulga {

/// A decision in the one spelling that some rows have.
struct Spelling {
  std::optional<Date> date;
  ActNumber number;
  Act act;
  Comparable title;
  std::vector<std::size_t> soums;  // ascending, each once
  std::vector<Loose> rows;         // their rows, without candidates
};

/// Every spelling of a decision, that of most soums first.
using SameDecision = std::vector<Spelling>;

/// The decisions of a group in the order in which they first stand. Number, date and issuer tell which rows are about
/// one decision; the title decides where one of the first two differs or is missing, never alone. Decisions that one
/// soum reports both are two. What soums decide themselves is matched with nothing.
std::vector<SameDecision> same_decisions(const Group& group);

/// Whether two decisions, seen by what is told of them, may be one after all.
bool may_be_same(const Spelling& a, const Spelling& b);

}  // namespace tulga
