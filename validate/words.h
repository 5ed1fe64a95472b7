#pragma once
// Texts as words, fast: for comparing narratives with one another.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tulga {

/// The words of a text, in lower case: runs of letters and digits. Lower case is that of Latin and Cyrillic.
std::vector<std::string> words(std::string_view utf8);

/// Calls `visit` for each of the words, without keeping them, as long as it gives true.
void each_word(std::string_view utf8, const std::function<bool(std::string_view)>& visit);

/// A hash for every three words that follow one another, in the order of the text.
std::vector<std::uint64_t> shingles(std::string_view utf8);
void append_shingles(std::vector<std::uint64_t>& out, std::string_view utf8);

}  // namespace tulga
