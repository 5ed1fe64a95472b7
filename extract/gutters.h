#pragma once
// White strips between columns of text.

#include <vector>

#include "extract/document.h"
#include "extract/lines.h"

namespace tulga {

/// A strip between two columns, and on how many lines there are words on both sides of it and none in it.
struct Gutter {
  double left = 0, right = 0;
  int support = 0;
  double middle() const { return (left + right) / 2; }
  double width() const { return right - left; }
};

/// The strips that words of (nearly) no line enter, from left to right. Words that run on across a strip, such as
/// headings over several columns, may do so on few lines. The fewer lines, the wider a strip must be.
std::vector<Gutter> find_gutters(const Page& page, const std::vector<Line>& lines);

/// Narrows gutters to what a further line leaves of them, and gives the number of columns that the line meets; 0, and
/// the gutters as they were, where it leaves too little of one.
int narrow(const Page& page, const Line& line, std::vector<Gutter>& gutters);

/// The usual space between words of a page, in points.
double usual_space(const Page& page);

}  // namespace tulga
