#pragma once
// The text side of a PDF, behind Poppler: pages with their words.

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace tulga {

struct PdfText {
  std::vector<Page> pages;                           // words and sizes; no rulings yet
  std::vector<std::size_t> outside;                  // a page: words beyond its edges, left out
  std::vector<std::vector<std::string>> complaints;  // a page: what Poppler said while reading it
};

/// Throws InputError where the document cannot be opened, needs a password, or has no pages.
PdfText read_pdf_text(std::string_view bytes);

}  // namespace tulga
