#include "extract/lines.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// White space between two words of a line, the second to the right of the first.
bool has_space_between(const Page& page, int left, int right) {
  const Word &a = page.words[left], &b = page.words[right];
  if (right == left + 1 && a.space_after) return true;
  return b.box.left - a.box.right > 0.1 * std::min(a.box.height(), b.box.height());
}

void add_word(Text& text, const Page& page, int word, std::string_view separator) {
  text.text += separator;
  Place place;
  place.page = page.number;
  place.box = page.words[word].box;
  text.spans.push_back({text.text.size(), page.words[word].text.size(), std::move(place)});
  text.text += page.words[word].text;
}

}  // namespace

std::vector<Line> lines_of(const Page& page, const std::vector<int>& words) {
  std::vector<int> sorted = words;
  const auto box = [&](int word) -> const Box& { return page.words[word].box; };
  std::stable_sort(sorted.begin(), sorted.end(), [&](int a, int b) { return middle(box(a)) < middle(box(b)); });
  std::vector<Line> lines;
  double last_middle = 0;
  for (const int word : sorted) {
    const Box& b = box(word);
    const bool same =
        !lines.empty() && middle(b) - last_middle < 0.35 * std::min(b.height(), lines.back().box.height());
    if (!same) {
      lines.emplace_back();
      last_middle = middle(b);
    }
    lines.back().words.push_back(word);
    lines.back().box = unite(lines.back().box, b);
  }
  for (Line& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(), [&](int a, int b) { return box(a).left < box(b).left; });
  return lines;
}

Text text_of(const Page& page, const std::vector<Line>& lines) {
  Text text;
  for (const Line& line : lines) {
    int last = -1;
    for (const int word : line.words) {
      std::string_view separator;
      if (last >= 0)
        separator = has_space_between(page, last, word) ? " " : "";
      else if (!text.text.empty() && text.text.back() != '-')
        separator = " ";
      add_word(text, page, word, separator);
      last = word;
    }
  }
  return text;
}

Text text_of(const Page& page, const std::vector<int>& words) { return text_of(page, lines_of(page, words)); }

double usual_height(const Page& page) {
  if (page.words.empty()) return 10;
  std::vector<double> heights;
  heights.reserve(page.words.size());
  for (const Word& word : page.words) heights.push_back(word.box.height());
  std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
  return std::max(1.0, heights[heights.size() / 2]);
}

}  // namespace tulga
