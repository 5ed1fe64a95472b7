#pragma once
// Runs the content of a PDF page: what it draws, and where it shows text.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/pdf_canvas.h"
#include "extract/pdf_content.h"
#include "extract/pdf_marks.h"

namespace tulga {

/// Which numbers of a colour space mean white.
enum class Ink { ones, zeros, none };

class PdfResources;

/// Content that is painted by name.
struct PdfForm {
  std::string_view content{};
  Matrix matrix{};
  std::vector<double> bounds{};  // left, bottom, right, top; or none
  PdfResources* resources = nullptr;
};

/// What content refers to by name.
class PdfResources {
 public:
  virtual ~PdfResources() = default;
  virtual Ink ink(std::string_view colour_space) = 0;
  virtual bool says_letters(std::string_view font) = 0;
  virtual bool is_image(std::string_view name) = 0;
  /// nullptr where there is no such form. It stays until the next page.
  virtual const PdfForm* form(std::string_view name) = 0;
};

class PdfPainter {
 public:
  PdfPainter(const Box& page, const Matrix& matrix);

  /// False where the content exceeds all bounds, and was not run to its end.
  bool run(std::string_view content, PdfResources& resources);

  const Canvas& canvas() const { return canvas_; }
  const TextMarks& marks() const { return marks_; }

 private:
  struct State {
    Pen pen{};
    Ink stroke = Ink::ones;
    Ink fill = Ink::ones;
    TextStyle text{};
  };

  void run(std::string_view content, PdfResources& resources, int depth);
  void apply(unsigned code, ContentLexer& lexer, PdfResources& resources, int depth);
  bool path(unsigned code);
  bool paint(unsigned code);
  bool colour(unsigned code, PdfResources& resources);
  bool text(unsigned code, PdfResources& resources);
  void external(PdfResources& resources, int depth);
  void run_form(const PdfForm& form, int depth);
  bool spend(std::size_t bytes);
  bool white(Ink ink) const;
  double operand(std::size_t i) const { return i < operands_.size() ? operands_[i] : 0; }
  Point point(std::size_t i) const { return {operand(i), operand(i + 1)}; }

  Canvas canvas_;
  TextMarks marks_;
  State state_;
  std::vector<State> saved_;
  std::vector<double> operands_;
  std::string_view name_;
  std::size_t letters_ = 0;  // in the strings among the operands
  std::size_t spent_ = 0;
  bool whole_ = true;
};

}  // namespace tulga
