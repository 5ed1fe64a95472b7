#include <array>

#include "report/cross_writer.h"

namespace tulga {

std::span<const CrossFormat> cross_formats() {
  static constexpr std::array<CrossFormat, 2> all = {{
      {"text", cross_as_text},
      {"json", cross_as_json},
  }};
  return all;
}

}  // namespace tulga
