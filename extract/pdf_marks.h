#pragma once
// Where a PDF page shows text, and whether the eye can see it.

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/pdf_canvas.h"

namespace tulga {

/// The start of one shown string, on the page as displayed.
struct TextMark {
  double x = 0, y = 0;
  bool hidden = false;  // invisible, white on nothing, or too small for any eye
};

/// The part of the graphics state that text has to itself.
struct TextStyle {
  double size = 1, leading = 0, rise = 0;
  int mode = 0;
};

/// Follows the text operators of a page.
class TextMarks {
 public:
  explicit TextMarks(const Box& page) : page_(page) {}

  void begin() { line_ = here_ = Matrix{}; }
  void set_matrix(const Matrix& matrix) { line_ = here_ = matrix; }
  void next_line(double x, double y);

  /// A string of so many bytes is shown.
  void show(const TextStyle& style, const Pen& pen, const Canvas& canvas, std::size_t bytes);

  /// All marks where one of them is hidden; else none.
  std::vector<TextMark> marks() const;
  std::size_t shown() const { return shown_; }
  std::size_t outside() const { return outside_; }

 private:
  Box page_;
  Matrix line_, here_;
  std::vector<TextMark> marks_;
  bool any_hidden_ = false;
  std::size_t shown_ = 0;    // bytes
  std::size_t outside_ = 0;  // strings beyond the edge of the page
};

/// Takes the words that no eye can see out of a page: those that start at hidden marks.
std::vector<Word> take_hidden(Page& page, const std::vector<TextMark>& marks);

}  // namespace tulga
