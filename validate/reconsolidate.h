#pragma once
// The consolidated table as the soums' reports give it.

#include "validate/cross.h"

namespace tulga {

/// A line for each soum that can be counted, and the footer over them; columns, order, decimals and the sign for none
/// as the aimag's own table of that column has them, where there is one. Soums whose report is missing keep their line,
/// with blank figures, and so does the footer then: it is never a part of the whole.
Consolidated reconsolidated(const Group& group, Assessor assessor);

}  // namespace tulga
