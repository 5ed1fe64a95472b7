#pragma once
// Finding words in an archive.

#include <span>

#include "corpus/archive.h"

namespace tulga {

/// Rows and titles that have words beginning with every one of `words`, whatever their case; the first `limit`.
std::vector<Hit> search(Database& database, std::span<const std::string> words, std::size_t limit);

}  // namespace tulga
