#pragma once
// Where a PDF page shows text, and whether the eye can see it.

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/pdf_canvas.h"

namespace tulga {

/// Whether a shown string can be read: not where it is invisible, white on nothing or too small for any eye, nor
/// where its font does not say which letters it shows.
enum class Legible { yes, hidden, unmapped };

/// The start of one shown string, on the page as displayed.
struct TextMark {
  double x = 0, y = 0;
  Legible legible = Legible::yes;
};

/// The part of the graphics state that text has to itself.
struct TextStyle {
  double size = 1, leading = 0, rise = 0;
  int mode = 0;
  bool says_letters = true;  // the font does
};

/// Follows the text operators of a page.
class TextMarks {
 public:
  explicit TextMarks(const Box& page) : page_(page) {}

  void begin() { line_ = here_ = Matrix{}; }
  void set_matrix(const Matrix& matrix) { line_ = here_ = matrix; }
  void next_line(double x, double y);

  /// A string of so many letters is shown.
  void show(const TextStyle& style, const Pen& pen, const Canvas& canvas, std::size_t letters);

  /// All marks where one of them is not legible; else none.
  std::vector<TextMark> marks() const;
  std::size_t shown() const { return shown_; }
  std::size_t unmapped() const { return unmapped_; }
  std::size_t outside() const { return outside_; }

 private:
  Box page_;
  Matrix line_, here_;
  std::vector<TextMark> marks_;
  bool any_illegible_ = false;
  std::size_t shown_ = 0;     // letters
  std::size_t unmapped_ = 0;  // letters of fonts that do not say which they are
  std::size_t outside_ = 0;   // strings beyond the edge of the page
};

/// Takes words out of a page: those of strings that are not legible in the given way.
std::vector<Word> take_illegible(Page& page, const std::vector<TextMark>& marks, Legible how);

}  // namespace tulga
