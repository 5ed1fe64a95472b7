#pragma once
// Text whose columns are aligned by spaces, as `pdftotext -layout` prints it.

#include <vector>

#include "extract/document.h"
#include "extract/text_lines.h"

namespace tulga {

/// Whether spaces align columns: many lines with gaps of two spaces or more, and neither tabs nor bars between cells.
bool stands_in_columns(const std::vector<TextLine>& lines);

/// The paragraphs and tables of such a text, page by page (a form feed ends a page): it is laid out as a page of words
/// with one character a column, and read like any page without ruling lines.
std::vector<Block> read_columns(const std::vector<TextLine>& lines, std::vector<Doubt>& doubts);

}  // namespace tulga
