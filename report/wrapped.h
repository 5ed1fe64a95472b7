#pragma once
// Lines for a terminal.

#include <cstddef>
#include <string>
#include <string_view>

namespace tulga {

/// A text in lines of at most 80 code points, each behind `indent` spaces and with its line end; nothing for a blank
/// text.
std::string wrapped(std::string_view text, std::size_t indent);

/// With spaces behind it, up to so many code points.
std::string padded(std::string text, std::size_t to);

}  // namespace tulga
