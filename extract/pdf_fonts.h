#pragma once
// Whether a PDF font says which letters it shows.

#include <string>
#include <utility>
#include <vector>

namespace tulga {

/// What a font's dictionary says, as far as letters go.
struct FontFacts {
  std::string subtype{};   // "/Type0", "/TrueType", ...
  std::string encoding{};  // the name of its encoding, or of the base of it; empty where it has none
  std::string ordering{};  // of a Type0 font: the character collection, "Identity", "Japan1", ...
  bool to_unicode = false;
  bool embedded = false;
  bool symbolic = false;
  int first_code = 32;
  std::vector<std::pair<int, std::string>> differences{};  // codes and the names of their glyphs
};

/// False where codes are mere numbers of glyphs: text in such a font cannot be told from its codes.
bool says_letters(const FontFacts& font);

}  // namespace tulga
