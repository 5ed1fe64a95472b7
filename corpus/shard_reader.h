#pragma once
// Shards as they are read.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/shard.h"

namespace tulga {

/// An outcome of a shard, and where its bytes stand in the file.
struct ShardEntry {
  std::string sha256, path;
  std::uint64_t offset = 0, length = 0;
};

struct Shard {
  std::string file;
  ShardHead head;
  std::vector<ShardEntry> entries;
  std::vector<Held> more_paths;
};

/// A shard that is whole; nullopt where there is none, or it is cut or damaged.
std::optional<Shard> read_shard(const std::string& file);

/// The outcome of an entry; nullopt where the file has changed since.
std::optional<Outcome> read_entry(const Shard& shard, const ShardEntry& entry);

}  // namespace tulga
