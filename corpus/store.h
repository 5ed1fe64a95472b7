#pragma once
// An outcome into the archive's tables.

#include "corpus/archive.h"

namespace tulga {

/// Puts an outcome in, in place of what the archive has of the same document. Within the caller's transaction.
void store(Database& database, const Outcome& outcome, const Maker& maker, const Say& say);

/// Lets a path hold a document; nothing where the archive does not have the document.
void store_path(Database& database, const std::string& path, const std::string& sha256);

}  // namespace tulga
