#pragma once
// Hashes: by which content is known, and the rules that judged it.

#include <string>
#include <string_view>

namespace tulga {

/// Lower-case hexadecimal SHA-256.
std::string sha256(std::string_view bytes);

/// That of a regular file's content, read from its start; the next read starts there too. Empty where reading fails.
std::string sha256_of_file(int descriptor);

/// Lower-case hexadecimal SHA-256 of the rule set: names, levels, switches and wordings.
std::string rules_hash();

}  // namespace tulga
