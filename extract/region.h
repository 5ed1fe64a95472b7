#pragma once
// Lines that stand in columns, and whether they are a table.

#include <optional>
#include <vector>

#include "extract/document.h"
#include "extract/gutters.h"
#include "extract/lines.h"

namespace tulga {

/// Lines of a page that make a table, and the gutters between its columns.
struct Region {
  std::vector<Line> lines;
  std::vector<Gutter> gutters;
  bool ruled = false;     // lines are drawn above and below
  bool numbered = false;  // a line numbers the columns
  bool unclear = false;   // it may be read in another way
  double quality = 0;     // how well the gutters part the lines
  double parts = 0;       // how many wide gaps there are to part
};

/// Gutters of some lines, and how well they part all of them.
struct Parting {
  std::vector<Gutter> gutters{};
  double quality = -1e9;
};

/// What words of a line stand together: less than a wide gap parts them.
std::vector<Box> segments(const Page& page, const Line& line, double wide_gap);

/// How many wide gaps there are to part in lines.
double wide_gaps(const Page& page, const std::vector<Line>& lines);

/// How many columns a line numbers: "1 2 3 ... 7" is 7. 0 where it is another line, or numbers fewer than five.
std::size_t columns_numbered(const Page& page, const Line& line);

/// Titles and notes caught with a table hide its gutters: lines at the ends are left out where that shows more.
Parting best_parting(const Page& page, const std::vector<Line>& lines, bool ruled);

/// The lines as a table; nullopt where they are none. `ruled`: lines are drawn above and below, so that less is
/// asked for. A line that numbers the columns makes a table of whatever stands in them.
std::optional<Region> region_of(const Page& page, std::vector<Line> lines, bool ruled);

/// Takes off lines at the ends that are of one piece over the columns: titles and notes.
void trim(const Page& page, Region& region);

/// Where the notes, the title and the head of another table begin below the figures of a first one: at lines of one
/// piece above a parted line without figures. 0 where there is only one table.
std::size_t second_head(const Page& page, const Region& region);

}  // namespace tulga
