#pragma once
// Ruling lines made whole: pieces joined, double lines made one.

#include <vector>

#include "extract/document.h"

namespace tulga {

/// A line of either direction: where it lies across, and from where to where it runs. `half` is half of its
/// thickness: a double line counts as one thick line.
struct Bar {
  double at = 0, from = 0, to = 0, half = 0;
  double length() const { return to - from; }
};

struct Bars {
  std::vector<Bar> horizontal, vertical;  // each ascending by `at`
};

/// The rulings of a page as bars. Empty where there are so many that they are a drawing.
Bars bars_of(const Page& page);

}  // namespace tulga
