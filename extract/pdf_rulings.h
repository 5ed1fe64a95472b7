#pragma once
// The drawing side of a PDF, behind libqpdf: ruling lines, images, and how much text is shown.

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/pdf_marks.h"

namespace tulga {

struct PdfDrawing {
  std::vector<Ruling> rulings{};  // in the coordinates of Page
  std::vector<TextMark> marks{};  // where text is shown, on pages where some of it is not legible
  bool has_image = false;
  bool is_scan = false;      // an image fills the page
  std::size_t shown = 0;     // letters that the page shows
  std::size_t unmapped = 0;  // of them in fonts that do not say which letters they are
  std::size_t outside = 0;   // strings that it shows beyond its edges
  bool whole = true;         // false where its content could not be read to the end, or is beyond all bounds
};

struct PdfDrawings {
  std::vector<PdfDrawing> pages;
  bool damaged = false;  // the cross-reference had to be rebuilt
};

/// Never throws; where the document cannot be read there are no pages.
PdfDrawings read_pdf_drawings(std::string_view bytes);

}  // namespace tulga
