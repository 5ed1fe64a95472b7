#pragma once
// What stands outside tables.

#include <vector>

#include "extract/document.h"
#include "extract/lines.h"

namespace tulga {

/// Lines of one column as paragraphs: a line goes on with the one above where that had no room for its first word,
/// or where both are centred.
std::vector<Text> paragraphs_of(const Page& page, const std::vector<Line>& lines);

}  // namespace tulga
