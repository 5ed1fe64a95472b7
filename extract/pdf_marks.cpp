#include "extract/pdf_marks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tulga {

namespace {

constexpr std::size_t most_marks = 50'000;
constexpr double smallest_type = 0.7;  // points
constexpr double letter_width = 0.5;   // of the font size: a guess, as widths are not looked up
constexpr double descent = 0.25;       // of a word's height, below its baseline

/// A word or mark in the direction of its text: how far along, and at which height its baseline is.
struct Position {
  double along = 0, baseline = 0;
};

Position start_of(const Word& word) {
  const Box& b = word.box;
  switch (word.rotation) {
    case 90:
      return {b.top, b.left + descent * b.width()};
    case 180:
      return {-b.right, b.top + descent * b.height()};
    case 270:
      return {-b.bottom, b.right - descent * b.width()};
    default:
      return {b.left, b.bottom - descent * b.height()};
  }
}

Position seen_as(const TextMark& mark, int rotation) {
  switch (rotation) {
    case 90:
      return {mark.y, mark.x};
    case 180:
      return {-mark.x, mark.y};
    case 270:
      return {-mark.y, mark.x};
    default:
      return {mark.x, mark.y};
  }
}

/// How legible the last string is that begins on the word's line, at or before it.
Legible legible(const Word& word, const std::vector<TextMark>& marks) {
  const Position start = start_of(word);
  const double height = word.rotation % 180 == 90 ? word.box.width() : word.box.height();
  double nearest = 1e9;
  Legible out = Legible::yes;
  for (const TextMark& mark : marks) {
    const Position at = seen_as(mark, word.rotation);
    const double before = start.along - at.along;
    if (std::abs(at.baseline - start.baseline) > 0.3 * height || before < -1) continue;
    if (before < nearest - 0.5 || (before < nearest + 0.5 && mark.legible == Legible::yes))
      nearest = std::min(nearest, before), out = mark.legible;
  }
  return out;
}

}  // namespace

void TextMarks::next_line(double x, double y) {
  line_ = Matrix{1, 0, 0, 1, x, y}.then(line_);
  here_ = line_;
}

void TextMarks::show(const TextStyle& style, const Pen& pen, const Canvas& canvas, std::size_t letters) {
  if (letters == 0) return;
  shown_ += letters;
  if (!style.says_letters) unmapped_ += letters;
  const Matrix whole = here_.then(pen.matrix);
  const Point start = Point{0, style.rise} * whole;
  const double width = letter_width * style.size * static_cast<double>(letters);
  const Point end = Point{width, style.rise} * whole;
  here_ = Matrix{1, 0, 0, 1, width, 0}.then(here_);
  if (std::max(start.x, end.x) < page_.left || std::min(start.x, end.x) > page_.right ||
      std::max(start.y, end.y) < page_.top || std::min(start.y, end.y) > page_.bottom)
    ++outside_;
  if (marks_.size() >= most_marks) return;
  const bool invisible = style.mode == 3 || style.mode == 7;
  const bool white = (style.mode == 0 || style.mode == 4) && pen.white_fill && !canvas.has_colour(start);
  const bool tiny = std::abs(style.size) * whole.scale() < smallest_type;
  const Legible how = !style.says_letters          ? Legible::unmapped
                      : invisible || white || tiny ? Legible::hidden
                                                   : Legible::yes;
  marks_.push_back({start.x, start.y, how});
  any_illegible_ = any_illegible_ || how != Legible::yes;
}

std::vector<TextMark> TextMarks::marks() const { return any_illegible_ ? marks_ : std::vector<TextMark>{}; }

std::vector<Word> take_illegible(Page& page, const std::vector<TextMark>& marks, Legible how) {
  std::vector<Word> out;
  if (marks.empty() || marks.size() * page.words.size() > 20'000'000) return out;
  const auto first = std::stable_partition(page.words.begin(), page.words.end(),
                                           [&](const Word& word) { return legible(word, marks) != how; });
  out.assign(std::make_move_iterator(first), std::make_move_iterator(page.words.end()));
  page.words.erase(first, page.words.end());
  return out;
}

}  // namespace tulga
