#pragma once
// Unicode, behind ICU: one form for texts that are kept, another for words that are compared.

#include <cstddef>
#include <string>
#include <string_view>

namespace tulga {

/// NFC. Invalid UTF-8 becomes U+FFFD; more than 30 combining marks on one base are cut, as NFC is quadratic in
/// them. NFC only: NFKC would turn "¹47", a legacy "№47", into 147.
std::string normalise(std::string_view utf8);

/// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);
/// How many bytes at the front are valid UTF-8.
std::size_t valid_prefix(std::string_view bytes);
/// Valid UTF-8: what is not becomes U+FFFD, by maximal subpart.
std::string valid_utf8(std::string_view bytes);

/// The code points of UTF-8; invalid bytes come as U+FFFD.
std::u32string to_code_points(std::string_view utf8);
std::string to_utf8(std::u32string_view code_points);

/// UTF-8 from another encoding, by ICU's name for it ("windows-1251", "UTF-16LE"); what is not of the encoding becomes
/// U+FFFD. Empty where ICU does not know the encoding.
std::string from_code_page(std::string_view bytes, std::string_view encoding);

/// For comparing words and labels: lower case, letters and digits only (no spaces, quotes, hyphens, marks), NFC.
std::string fold(std::string_view utf8);

/// Whether fold(utf8) is `folded`.
bool folds_to(std::string_view utf8, std::string_view folded);

/// fold(), and letters that look alike or are exchanged in real documents made one: Latin a and Cyrillic а, ө and о, ү,
/// у and v, и and й, е and ё. For comparing names and titles, never for numbers.
std::string alike_letters(std::string_view utf8);

/// Lower case only, NFC kept: for patterns on running text. Every byte offset stays where it was for Cyrillic and
/// Latin letters.
std::string lower(std::string_view utf8);

/// Code points in valid UTF-8.
std::size_t code_points(std::string_view utf8);
/// Columns that valid UTF-8 takes on a terminal: none for a combining mark, two for a wide character.
std::size_t display_width(std::string_view utf8);

/// White space at both ends removed, runs of white space (no-break space too) and line ends made one space.
std::string squeeze(std::string_view utf8);

/// Edits (insert, delete, replace, swap of neighbours) between two texts, in code points; stops counting above
/// `limit` and gives limit + 1. (Damerau-Levenshtein, optimal string alignment.)
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace tulga
