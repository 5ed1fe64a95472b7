#include <array>

#include "report/cross_writer.h"

namespace tulga {

std::span<const CrossFormat> cross_formats() {
  static constexpr std::array<CrossFormat, 5> all = {{
      {"text", cross_as_text, {}, false, true},
      {"json", cross_as_json, {}, false, true},
      {"html", cross_as_html, "index.html"},
      {"xlsx", cross_as_xlsx, {}, true},
      {"tsv", cross_as_tabs},
  }};
  return all;
}

}  // namespace tulga
