#pragma once
// What a PDF reader tells of what it could not read, or took out.

#include "extract/document.h"
#include "extract/pdf_rulings.h"
#include "extract/pdf_words.h"

namespace tulga {

/// Takes out of the pages what no eye can see and what is not letters, and tells what is missing in problems and
/// doubts of the document. Its pages are those of `text`, moved there.
void tell_what_is_missing(const PdfText& text, const PdfDrawings& drawings, Document& document);

}  // namespace tulga
