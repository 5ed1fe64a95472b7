#include "extract/readers.h"

#include <array>

namespace tulga {

std::span<const Reader> readers() {
  static constexpr std::array<Reader, 8> all = {{
      {"pdf", is_pdf, read_pdf},
      {"docx", is_docx, read_docx},
      {"xlsx", is_xlsx, read_xlsx},
      {"odt", is_odt, read_odt, true},
      {"ods", is_ods, read_ods, true},
      {"doc", is_doc, read_doc, true},
      {"xls", is_xls, read_xls, true},
      {"text", is_text, read_text},
  }};
  return all;
}

}  // namespace tulga
