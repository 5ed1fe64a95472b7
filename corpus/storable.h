#pragma once
// Texts that every database takes.

#include <string>
#include <string_view>

namespace tulga {

/// The text as it is where it is UTF-8 without zero bytes; zero bytes and what is no UTF-8 come as "\\x00".
std::string storable(std::string_view text);

}  // namespace tulga
