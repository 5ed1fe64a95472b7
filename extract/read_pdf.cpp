#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/pdf_problems.h"
#include "extract/pdf_rulings.h"
#include "extract/pdf_words.h"
#include "extract/readers.h"

namespace tulga {

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

namespace {

double foot_of(const Page& page) {
  double out = 0;
  for (const Word& word : page.words) out = std::max(out, word.box.bottom);
  for (const Ruling& line : page.rulings) out = std::max(out, line.bottom);
  return out;
}

void add_drawings(std::vector<Page>& pages, std::vector<PdfDrawing>& drawings) {
  if (pages.size() != drawings.size()) return;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].rulings = std::move(drawings[i].rulings);
    pages[i].has_image = drawings[i].has_image;
  }
}

}  // namespace

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
  add_drawings(document.pages, drawings.pages);
  for (Page& page : document.pages) page.foot = foot_of(page);
  return document;
}

}  // namespace tulga
