#pragma once
// Bytes as letters, for data: addresses and for the hashes of a Content-Security-Policy.

#include <string>
#include <string_view>

namespace tulga {

std::string base64(std::string_view bytes);

/// "sha256-…" of a script or a style, as a Content-Security-Policy names it.
std::string policy_hash(std::string_view text);

}  // namespace tulga
