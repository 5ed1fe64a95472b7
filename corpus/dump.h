#pragma once
// Archives as text, for comparing them.

#include <string>

#include "corpus/database.h"

namespace tulga {

/// Everything in an archive, one line a row, in an order that does not depend on how it came in.
std::string dump(Database& database);

}  // namespace tulga
