#include "extract/upright.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tulga {

namespace {

/// Where a box of a page comes to stand when the page is turned back by `degrees`, counterclockwise; `width` and
/// `height` are those of the page before.
Box turned(const Box& box, int degrees, double width, double height) {
  switch (degrees) {
    case 90:
      return {box.top, width - box.right, box.bottom, width - box.left};
    case 180:
      return {width - box.right, height - box.bottom, width - box.left, height - box.top};
    case 270:
      return {height - box.bottom, box.left, height - box.top, box.right};
    default:
      return box;
  }
}

void turn(Text& text, int degrees, const Page& page) {
  for (Span& span : text.spans) span.place.box = turned(span.place.box, degrees, page.width, page.height);
}

}  // namespace

int turn_of(const Page& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) letters[(word.rotation / 90) & 3] += word.text.size();
  return 90 * static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

Page upright(const Page& page, int degrees) {
  Page out = page;
  if (degrees % 180 == 90) std::swap(out.width, out.height);
  for (Word& word : out.words) {
    word.box = turned(word.box, degrees, page.width, page.height);
    word.rotation = (word.rotation - degrees + 360) % 360;
  }
  for (Ruling& ruling : out.rulings) {
    const Box box = turned({ruling.left, ruling.top, ruling.right, ruling.bottom}, degrees, page.width, page.height);
    ruling = {box.left, box.top, box.right, box.bottom};
  }
  return out;
}

void turn_back(Block& block, int degrees, const Page& page) {
  const int back = (360 - degrees) % 360;
  if (back == 0) return;
  turn(block.paragraph, back, page);
  if (!block.is_table) return;
  block.table.box = turned(block.table.box, back, page.width, page.height);
  for (Cell& cell : block.table.cells) {
    cell.box = turned(cell.box, back, page.width, page.height);
    turn(cell.text, back, page);
  }
}

}  // namespace tulga
