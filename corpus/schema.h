#pragma once
// The archive's tables, in both dialects, and how they grow from version to version.

#include <cstdint>

#include "corpus/database.h"

namespace tulga {

/// The version that this program writes.
std::int64_t schema_version();

/// The version that a database holds; 0 where it has no archive yet.
std::int64_t stored_version(Database& database);

/// Brings the tables to `version`, in one transaction. Throws DatabaseError where they are newer than that.
void migrate(Database& database, std::int64_t version = schema_version());

}  // namespace tulga
