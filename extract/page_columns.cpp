#include <algorithm>
#include <cmath>

#include "extract/stream.h"

namespace tulga {

namespace {

constexpr int deepest = 4;
constexpr std::size_t fewest_lines = 8;  // of text on both sides of a strip that parts columns of a page

struct Strip {
  double x = 0;
  std::size_t first = 0, last = 0;  // lines
};

/// Whether a word stands over a place.
bool covers(const Page& page, const Line& line, double x, double margin) {
  return std::any_of(line.words.begin(), line.words.end(), [&](int w) {
    return page.words[w].box.left < x + margin && page.words[w].box.right > x - margin;
  });
}

/// The part of a line on one side of a place.
Line side_of(const Page& page, const Line& line, double x, bool right) {
  Line out;
  for (const int w : line.words) {
    if ((page.words[w].box.left >= x) != right) continue;
    out.words.push_back(w);
    out.box = unite(out.box, page.words[w].box);
  }
  return out;
}

/// Running text: many lines of one piece that have several words and fill the column. Tables may stand among them.
bool is_prose(const Page& page, const std::vector<Line>& lines, double wide_gap) {
  double left = 1e9, right = -1e9;
  for (const Line& line : lines) left = std::min(left, line.box.left), right = std::max(right, line.box.right);
  const auto full = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i)
      if (page.words[line.words[i + 1]].box.left - page.words[line.words[i]].box.right > wide_gap) return false;
    return line.words.size() >= 4 && line.box.width() > 0.85 * (right - left);
  });
  return full >= 6 && full * 10 >= static_cast<long>(lines.size()) * 3;
}

/// Whether a strip parts running text from running text, or from something whose lines stand at other heights.
bool parts_text(const Page& page, const std::vector<Line>& lines, const Strip& strip, double height) {
  std::vector<int> words[2];
  for (std::size_t i = strip.first; i <= strip.last; ++i)
    for (const int w : lines[i].words) words[page.words[w].box.left >= strip.x].push_back(w);
  const std::vector<Line> left = lines_of(page, words[0]), right = lines_of(page, words[1]);
  if (left.size() < fewest_lines || right.size() < fewest_lines) return false;
  const bool left_prose = is_prose(page, left, 0.8 * height), right_prose = is_prose(page, right, 0.8 * height);
  if (left_prose && right_prose) return true;
  if (!left_prose && !right_prose) return false;
  std::size_t beside = 0;
  const auto middle = [](const Line& line) { return (line.box.top + line.box.bottom) / 2; };
  const std::vector<Line>&text = left_prose ? left : right, &other = left_prose ? right : left;
  std::size_t j = 0;
  for (const Line& line : other) {
    while (j + 1 < text.size() && middle(text[j]) < middle(line) - 0.15 * height) ++j;
    if (std::abs(middle(text[j]) - middle(line)) < 0.15 * height) ++beside;
  }
  return beside * 2 < other.size();
}

/// The tallest strip at which a page falls into columns; none where `last` is before `first`.
Strip find_strip(const Page& page, const std::vector<Line>& lines, double height) {
  double left = 1e9, right = -1e9;
  for (const Line& line : lines) left = std::min(left, line.box.left), right = std::max(right, line.box.right);
  std::vector<Strip> strips;
  for (double x = left + 0.15 * (right - left); x < right - 0.15 * (right - left); x += 0.4 * height) {
    for (std::size_t i = 0; i < lines.size();) {
      std::size_t end = i;
      while (end < lines.size() && !covers(page, lines[end], x, 0.3 * height)) ++end;
      if (end - i >= fewest_lines) strips.push_back({x, i, end - 1});
      i = end + 1;
    }
  }
  std::sort(strips.begin(), strips.end(),
            [](const Strip& a, const Strip& b) { return a.last - a.first > b.last - b.first; });
  if (strips.size() > 40) strips.resize(40);
  for (const Strip& strip : strips)
    if (parts_text(page, lines, strip, height)) return strip;
  return {0, 1, 0};
}

void split(const Page& page, std::vector<Line> lines, double height, int depth, std::vector<std::vector<Line>>& out) {
  if (lines.empty()) return;
  const Strip strip = depth < deepest ? find_strip(page, lines, height) : Strip{0, 1, 0};
  if (strip.last < strip.first) {
    out.push_back(std::move(lines));
    return;
  }
  split(page, {lines.begin(), lines.begin() + strip.first}, height, depth + 1, out);
  for (const bool right : {false, true}) {
    std::vector<int> words;
    for (std::size_t i = strip.first; i <= strip.last; ++i) {
      const Line side = side_of(page, lines[i], strip.x, right);
      words.insert(words.end(), side.words.begin(), side.words.end());
    }
    split(page, lines_of(page, words), height, depth + 1, out);
  }
  split(page, {lines.begin() + strip.last + 1, lines.end()}, height, depth + 1, out);
}

}  // namespace

std::vector<std::vector<Line>> text_columns(const Page& page, const std::vector<int>& words) {
  std::vector<std::vector<Line>> out;
  split(page, lines_of(page, words), usual_height(page), 0, out);
  return out;
}

}  // namespace tulga
