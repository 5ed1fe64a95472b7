#pragma once
// Letters that a wrong decoding, an old font or a typist put in place of Mongolian ones.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tulga {

/// The letter that an old Mongolian font shows for a byte of code page 1251: є ї are ө ү. 0 where the byte has none.
char32_t mongolian_1251(std::uint8_t byte);

/// Whether the letter is one of the Mongolian alphabet.
bool is_mongolian(char32_t letter);

/// A word as it was meant, and whether anything was changed.
struct RepairedWord {
  std::string text;
  bool repaired = false;
};

/// Repairs one word (no white space inside), letter by letter:
/// - code page 1251 that was shown as 1252: "ÒªÐÈÉÍ" is ТӨРИЙН, "¹47" is №47; pairs that UTF-8 merged into one
///   letter are taken apart again ("ÅЪÍÕÈÉ˪Ã×ÈÉÍ" is ЕРӨНХИЙЛӨГЧИЙН); real letters among them stay;
/// - є ї, ѳ ɵ θ ӧ ӱ, and Latin v Y ö ü inside Cyrillic words, are ө and ү;
/// - the Cyrillic letter З at the end of a number is 3 ("199З", "2.З."), not in an index ("0280/З").
/// - a few words that scanners misread in every report ("опы" is оны, "-ыгтус" is -ыг тус).
/// Latin words with accents, and words of Latin letters only, stay as they are.
RepairedWord repair_word(std::string_view word);

/// A stretch of a repaired text, in bytes, and what was read there.
struct Repair {
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string seen;
};

/// Repairs every word of a text; white space stays. A letter З alone before "дугаар" is a 3. `repairs` gets what was
/// changed, in ascending order.
std::string repair_letters(std::string_view text, std::vector<Repair>& repairs);

}  // namespace tulga
