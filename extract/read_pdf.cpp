#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/pdf_problems.h"
#include "extract/pdf_rulings.h"
#include "extract/pdf_words.h"
#include "extract/readers.h"

namespace tulga {

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Document read_pdf(std::string_view bytes) {
  if (bytes.empty()) throw InputError{{"pdf-empty", {}}};
  if (!is_pdf(bytes)) throw InputError{{"pdf-not-pdf", {}}};
  PdfText text = read_pdf_text(bytes);
  PdfDrawings drawings = read_pdf_drawings(bytes);
  Document document;
  document.kind = "pdf";
  document.page_count = static_cast<int>(std::max(text.pages.size(), drawings.pages.size()));
  document.pages = std::move(text.pages);
  tell_what_is_missing(text, drawings, document);
  if (document.pages.size() != drawings.pages.size()) return document;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    document.pages[i].rulings = std::move(drawings.pages[i].rulings);
    document.pages[i].has_image = drawings.pages[i].has_image;
  }
  return document;
}

}  // namespace tulga
