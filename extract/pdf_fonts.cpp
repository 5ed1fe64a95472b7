#include "extract/pdf_fonts.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <string_view>

namespace tulga {

namespace {

/// The number in a name like "g12", "cid345" or "glyph7"; -1 for names that mean a letter.
int glyph_number(std::string_view name) {
  const std::size_t digits = name.find_first_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos || digits > 5) return -1;
  const std::string_view prefix = name.substr(0, digits), rest = name.substr(digits);
  if (prefix == "uni" || prefix == "u" || prefix == "afii") return -1;
  const auto is_digit = [](unsigned char c) { return std::isdigit(c) != 0; };
  if (rest.size() > 5 || !std::all_of(rest.begin(), rest.end(), is_digit)) return -1;
  return std::atoi(std::string(rest).c_str());
}

// Type 3 fonts of TeX name the glyph of code 65 "a65", and such codes are ASCII: they have letters among them.
bool names_are_codes(const std::vector<std::pair<int, std::string>>& differences) {
  std::size_t same = 0, letters = 0;
  for (const auto& [code, name] : differences) {
    if (glyph_number(name) == code) ++same;
    if (code >= 'a' && code <= 'z') ++letters;
  }
  return same == differences.size() && letters * 4 >= differences.size();
}

}  // namespace

bool says_letters(const FontFacts& font) {
  if (font.to_unicode) return true;
  if (font.subtype == "/Type0")
    return font.encoding.rfind("/Identity", 0) != 0 || (!font.ordering.empty() && font.ordering != "Identity");
  if (!font.differences.empty()) {
    const auto numbered = std::count_if(font.differences.begin(), font.differences.end(),
                                        [](const auto& difference) { return glyph_number(difference.second) >= 0; });
    return static_cast<std::size_t>(numbered) * 2 < font.differences.size() || names_are_codes(font.differences);
  }
  if (!font.encoding.empty()) return true;
  return font.subtype != "/TrueType" || !font.embedded || !font.symbolic || font.first_code >= 32;
}

}  // namespace tulga
