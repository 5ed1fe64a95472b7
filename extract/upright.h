#pragma once
// Pages whose text stands sideways or upside down, or is very small: turned and enlarged for reading, and back.

#include "extract/document.h"

namespace tulga {

/// How a page is to be seen so that most of its letters stand upright, and are of an ordinary size.
struct PageView {
  int degrees = 0;   // by which the letters are turned, clockwise
  double scale = 1;  // by which the page is enlarged
  bool plain() const { return degrees == 0 && scale == 1; }
  bool operator==(const PageView&) const = default;
};

PageView view_of(const Page& page);

/// The page as it is to be seen.
Page seen(const Page& page, const PageView& view);

/// Moves the places of a block that was found on the page as seen back to the page as displayed.
void move_back(Block& block, const PageView& view, const Page& seen_page);

}  // namespace tulga
