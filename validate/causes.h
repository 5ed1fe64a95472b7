#pragma once
// Findings that go back to one thing.

#include <vector>

#include "validate/check.h"

namespace tulga {

/// Tells the cause of findings that one explanation would mend together, and puts that explanation first in each.
/// What the rows of a gap in the numbering would mend is a note: rather the table was not read whole.
void find_causes(std::vector<Check>& checks);

}  // namespace tulga
