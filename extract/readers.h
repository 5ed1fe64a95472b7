#pragma once
// The kinds of input: one row a kind.

#include <span>
#include <string_view>

#include "extract/document.h"

namespace tulga {

/// One kind of input. `takes` tells it by content. `read` throws InputError where the document cannot be read at
/// all; what is missing or doubtful goes into the Document's problems and doubts.
struct Reader {
  std::string_view kind;
  bool (*takes)(std::string_view bytes);
  Document (*read)(std::string_view bytes);
  bool runs_programs = false;  // reads with the help of another program, which the worker's process has to be let run
};

/// Every reader, in the order in which they are asked; plain text, which takes what no other takes, is the last.
std::span<const Reader> readers();

bool is_pdf(std::string_view bytes);
Document read_pdf(std::string_view bytes);

bool is_docx(std::string_view bytes);
Document read_docx(std::string_view bytes);

bool is_xlsx(std::string_view bytes);
Document read_xlsx(std::string_view bytes);

// Through LibreOffice, where it is installed.
bool is_doc(std::string_view bytes);
bool is_xls(std::string_view bytes);
bool is_odt(std::string_view bytes);
bool is_ods(std::string_view bytes);
Document read_doc(std::string_view bytes);
Document read_xls(std::string_view bytes);
Document read_odt(std::string_view bytes);
Document read_ods(std::string_view bytes);

bool is_text(std::string_view bytes);
Document read_text(std::string_view bytes);

/// The wordings of the readers' messages.
std::span<const Wording> pdf_wordings();
std::span<const Wording> docx_wordings();
std::span<const Wording> xlsx_wordings();
std::span<const Wording> legacy_wordings();
std::span<const Wording> text_wordings();

}  // namespace tulga
