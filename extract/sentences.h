#pragma once
// Where sentences end.

#include <cstddef>
#include <string_view>

namespace tulga {

/// Behind the full stop that ends the sentence which holds `from`: one that no figure, initial or web address goes on
/// from. The length of the text where there is none.
std::size_t sentence_end(std::string_view text, std::size_t from);

/// Where the sentence that holds `at` begins.
std::size_t sentence_start(std::string_view text, std::size_t at);

}  // namespace tulga
