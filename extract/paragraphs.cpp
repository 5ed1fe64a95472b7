#include "extract/paragraphs.h"

#include <algorithm>
#include <cmath>

namespace tulga {

namespace {

double middle_x(const Box& box) { return (box.left + box.right) / 2; }

bool continues(const Page& page, const Line& above, const Line& below, double right_edge) {
  const double height = above.box.height();
  if (below.box.top - above.box.bottom > 0.5 * height) return false;
  if (std::abs(below.box.height() - height) > 0.15 * height) return false;
  const double room = right_edge - above.box.right, needed = page.words[below.words.front()].box.width();
  if (room < needed + 0.3 * height) return true;
  const bool centred = std::abs(middle_x(above.box) - middle_x(below.box)) < 0.3 * height;
  return centred && std::abs(above.box.left - below.box.left) > height;
}

}  // namespace

std::vector<Text> paragraphs_of(const Page& page, const std::vector<Line>& lines) {
  std::vector<Text> out;
  double right_edge = 0;
  for (const Line& line : lines) right_edge = std::max(right_edge, line.box.right);
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i + 1;
    while (end < lines.size() && continues(page, lines[end - 1], lines[end], right_edge)) ++end;
    out.push_back(text_of(page, std::vector<Line>(lines.begin() + i, lines.begin() + end)));
    i = end;
  }
  return out;
}

}  // namespace tulga
