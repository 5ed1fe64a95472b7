#pragma once
// Words to lines, and lines to texts that know where they stand.

#include <vector>

#include "extract/document.h"

namespace tulga {

/// Words of a page, by index, on one line from left to right.
struct Line {
  std::vector<int> words;
  Box box;
};

/// The given words as lines, top to bottom. Boxes of neighbouring lines may overlap: what counts is the middle.
std::vector<Line> lines_of(const Page& page, const std::vector<int>& words);

/// The lines as one text: one space between words where the page has white space, and between lines, but none
/// after a line that ends in a hyphen.
Text text_of(const Page& page, const std::vector<Line>& lines);

/// The given words as one text.
Text text_of(const Page& page, const std::vector<int>& words);

/// The middle of the heights of a page's words; 10 where there are none.
double usual_height(const Page& page);

}  // namespace tulga
