#pragma once
// Which encoding the bytes of a text are in.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tulga {

/// A text in UTF-8, and how it was told.
struct Decoded {
  std::string text;
  std::string encoding;                       // "UTF-8", "UTF-16LE", "windows-1251", ...
  bool guessed = false;                       // neither a byte-order mark nor strict UTF-8 told it
  std::string runner_up;                      // another encoding that fits about as well; empty where there is none
  std::optional<std::size_t> first_bad_byte;  // offset of bytes that are not of the encoding, shown as U+FFFD
};

/// Byte-order mark, then strict UTF-8, then the pattern of NULs (UTF-16, UTF-32), then damaged UTF-8, then a score of
/// letters over the Cyrillic code pages 1251, 866, KOI8-U, ISO 8859-5 and that of the Macintosh. nullopt where no
/// encoding makes Mongolian or Latin text of the bytes. ICU's detector is not used: it takes Mongolian in code page
/// 1251 for Hebrew.
std::optional<Decoded> decode(std::string_view bytes);

/// Whether the first 64 KiB look like text in some encoding: hardly any control characters.
bool looks_like_text(std::string_view bytes);

}  // namespace tulga
