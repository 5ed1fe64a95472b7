#include "extract/readers.h"

#include <array>

namespace tulga {

std::span<const Reader> readers() {
  static constexpr std::array<Reader, 8> all = {{
      {"pdf", is_pdf, read_pdf},
      {"docx", is_docx, read_docx},
      {"xlsx", is_xlsx, read_xlsx},
      {"odt", is_odt, read_odt},
      {"ods", is_ods, read_ods},
      {"doc", is_doc, read_doc},
      {"xls", is_xls, read_xls},
      {"text", is_text, read_text},
  }};
  return all;
}

}  // namespace tulga
