#pragma once
// Tables that only white space, or lines between rows, make.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/lines.h"
#include "extract/region.h"

namespace tulga {

/// The lines of a page that are columns of text side by side, each column on its own.
std::vector<std::vector<Line>> text_columns(const Page& page, const std::vector<int>& words);

/// Regions among the lines of one column of a page, top to bottom.
std::vector<Region> find_regions(const Page& page, const std::vector<Line>& lines, const Bars& bars);

}  // namespace tulga
