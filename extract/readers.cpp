#include "extract/readers.h"

#include <array>

namespace tulga {

std::span<const Reader> readers() {
  static constexpr std::array<Reader, 2> all = {{
      {"pdf", is_pdf, read_pdf},
      {"text", is_text, read_text},
  }};
  return all;
}

}  // namespace tulga
