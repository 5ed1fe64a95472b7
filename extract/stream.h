#pragma once
// Tables that only white space, or lines between rows, make.

#include <vector>

#include "extract/bars.h"
#include "extract/document.h"
#include "extract/gutters.h"
#include "extract/lines.h"
#include "extract/text_grid.h"

namespace tulga {

/// Lines of a page that make a table, and the gutters between its columns.
struct Region {
  std::vector<Line> lines;
  std::vector<Gutter> gutters;
  bool ruled = false;    // lines are drawn above and below
  bool unclear = false;  // it may be read in another way
  double quality = 0;    // how well the gutters part the lines
  double parts = 0;      // how many wide gaps there are to part
};

/// The lines of a page that are columns of text side by side, each column on its own.
std::vector<std::vector<Line>> text_columns(const Page& page, const std::vector<int>& words);

/// Regions among the lines of one column of a page, top to bottom.
std::vector<Region> find_regions(const Page& page, const std::vector<Line>& lines, const Bars& bars);

}  // namespace tulga
