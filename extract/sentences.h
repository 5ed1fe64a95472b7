#pragma once
// Where sentences end.

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace tulga {

/// Whether a text has any of some words, as they are spelled: a cheap look before patterns are tried.
bool mentions(std::string_view text, std::initializer_list<std::string_view> words);

/// Behind the full stop that ends the sentence which holds `from`: one that no figure, initial or web address goes on
/// from. The length of the text where there is none.
std::size_t sentence_end(std::string_view text, std::size_t from);

/// Where the sentence that holds `at` begins.
std::size_t sentence_start(std::string_view text, std::size_t at);

}  // namespace tulga
