#include "extract/lines.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace tulga {

namespace {

double middle(const Box& box) { return (box.top + box.bottom) / 2; }

/// The box of a word as it stands where the page is turned so that the word reads from left to right.
Box reading_box(const Word& word) {
  const Box& b = word.box;
  switch (word.rotation) {
    case 90:
      return {b.top, -b.right, b.bottom, -b.left};
    case 180:
      return {-b.right, -b.bottom, -b.left, -b.top};
    case 270:
      return {-b.bottom, b.left, -b.top, b.right};
    default:
      return b;
  }
}

/// White space between two words of a line, the second after the first.
bool has_space_between(const Page& page, int first, int second) {
  const Word &a = page.words[first], &b = page.words[second];
  if (second == first + 1 && a.space_after) return true;
  const Box left = reading_box(a), right = reading_box(b);
  return right.left - left.right > 0.1 * std::min(left.height(), right.height());
}

/// A line in the making, with boxes as its words are read.
struct Forming {
  std::vector<int> words{};
  Box box{};
  double height = 0;  // of its highest word
};

/// Whether all words of a line are small and stand right beside words of another line, as raised numbers of notes do.
bool is_raised(const Page& page, const Forming& small, const Forming& line) {
  if (small.height > 0.8 * line.height) return false;
  const double shared = std::min(small.box.bottom, line.box.bottom) - std::max(small.box.top, line.box.top);
  if (shared < 0.5 * small.height) return false;
  return std::all_of(small.words.begin(), small.words.end(), [&](int w) {
    const Box box = reading_box(page.words[w]);
    return std::any_of(line.words.begin(), line.words.end(), [&](int other) {
      const Box beside = reading_box(page.words[other]);
      return std::max(box.left - beside.right, beside.left - box.right) < 0.35 * line.height;
    });
  });
}

void merge_raised(const Page& page, std::vector<Forming>& lines) {
  constexpr std::size_t most_raised_words = 20;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.size() > most_raised_words) continue;
    for (const std::size_t j : {i + 1, i - 1}) {
      if (j >= lines.size() || !is_raised(page, lines[i], lines[j])) continue;
      lines[j].words.insert(lines[j].words.end(), lines[i].words.begin(), lines[i].words.end());
      lines[j].box = unite(lines[j].box, lines[i].box);
      lines.erase(lines.begin() + i--);
      break;
    }
  }
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
  std::vector<std::pair<double, int>> sorted;
  sorted.reserve(words.size());
  for (const int word : words) sorted.emplace_back(middle(reading_box(page.words[word])), word);
  std::sort(sorted.begin(), sorted.end());
  std::vector<Forming> drafts;
  double last_middle = 0;
  for (const auto& [word_middle, word] : sorted) {
    const Box b = reading_box(page.words[word]);
    if (drafts.empty() || word_middle - last_middle >= 0.35 * std::min(b.height(), drafts.back().box.height())) {
      drafts.emplace_back();
      last_middle = word_middle;
    }
    Forming& draft = drafts.back();
    draft.words.push_back(word);
    draft.box = unite(draft.box, b);
    draft.height = std::max(draft.height, b.height());
  }
  merge_raised(page, drafts);
  std::vector<Line> lines;
  lines.reserve(drafts.size());
  for (Forming& draft : drafts) {
    const auto left = [&](int word) { return reading_box(page.words[word]).left; };
    std::stable_sort(draft.words.begin(), draft.words.end(), [&](int a, int b) { return left(a) < left(b); });
    Line& line = lines.emplace_back();
    line.words = std::move(draft.words);
    for (const int word : line.words) line.box = unite(line.box, page.words[word].box);
  }
  return lines;
}

Text text_of(const Page& page, const std::vector<Line>& lines) {
  Text text;
  bool ends_in_hyphen = false;
  for (const Line& line : lines) {
    int last = -1;
    for (const int word : line.words) {
      std::string_view separator;
      if (last >= 0)
        separator = has_space_between(page, last, word) ? " " : "";
      else if (!text.text.empty() && !ends_in_hyphen)
        separator = " ";
      add_word(text, page, word, separator);
      last = word;
    }
    const std::string& end = page.words[last].text;
    ends_in_hyphen = end.size() > 1 && end.back() == '-';
  }
  return text;
}

Text text_of(const Page& page, const std::vector<int>& words) { return text_of(page, lines_of(page, words)); }

double usual_height(const Page& page) {
  if (page.words.empty()) return 10;
  std::vector<double> heights;
  heights.reserve(page.words.size());
  for (const Word& word : page.words) heights.push_back(reading_box(word).height());
  std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
  return std::max(1.0, heights[heights.size() / 2]);
}

}  // namespace tulga
