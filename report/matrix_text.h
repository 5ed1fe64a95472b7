#pragma once
// The matrix for a terminal.

#include <iosfwd>

#include "report/writer.h"
#include "validate/cross.h"

namespace tulga {

/// Provisions by soums in blocks of as many soums as 80 columns hold, soums by number with a key below, then the
/// provisions. Coloured where the style has it.
void matrix_as_text(std::ostream& out, const CrossResult& result, const Style& style);

}  // namespace tulga
