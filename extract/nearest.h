#pragma once
// What a misspelt word was probably meant to be.

#include <span>
#include <string_view>

namespace tulga {

/// The known word with the fewest edits from `word`, the first of several; empty where none is known.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

}  // namespace tulga
