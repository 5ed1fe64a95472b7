#include "extract/upright.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extract/lines.h"

namespace tulga {

namespace {

constexpr double smallest_height = 5;  // points; below it the page is enlarged
constexpr double ordinary_height = 12;

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

Box scaled(const Box& box, double scale) {
  return {box.left * scale, box.top * scale, box.right * scale, box.bottom * scale};
}

void move_back(Text& text, const auto& back) {
  for (Span& span : text.spans) span.place.box = back(span.place.box);
}

/// By how many degrees, clockwise, most letters of a page are turned.
int turn_of(const Page& page) {
  std::array<std::size_t, 4> letters{};
  for (const Word& word : page.words) letters[(word.rotation / 90) & 3] += word.text.size();
  return 90 * static_cast<int>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

}  // namespace

PageView view_of(const Page& page) {
  PageView view{turn_of(page), 1};
  const double height = usual_height(page);
  if (height < smallest_height) view.scale = ordinary_height / height;
  return view;
}

Page seen(const Page& page, const PageView& view) {
  Page out = page;
  const auto moved = [&](const Box& box) {
    return scaled(turned(box, view.degrees, page.width, page.height), view.scale);
  };
  if (view.degrees % 180 == 90) std::swap(out.width, out.height);
  out.width *= view.scale, out.height *= view.scale;
  for (Word& word : out.words) {
    word.box = moved(word.box);
    word.rotation = (word.rotation - view.degrees + 360) % 360;
  }
  for (Ruling& ruling : out.rulings) {
    const Box box = moved({ruling.left, ruling.top, ruling.right, ruling.bottom});
    ruling = {box.left, box.top, box.right, box.bottom};
  }
  return out;
}

void move_back(Block& block, const PageView& view, const Page& page) {
  if (view.plain()) return;
  const auto back = [&](const Box& box) {
    return turned(scaled(box, 1 / view.scale), (360 - view.degrees) % 360, page.width / view.scale,
                  page.height / view.scale);
  };
  move_back(block.paragraph, back);
  if (!block.is_table) return;
  block.table.box = back(block.table.box);
  for (Cell& cell : block.table.cells) {
    cell.box = back(cell.box);
    move_back(cell.text, back);
  }
}

}  // namespace tulga
