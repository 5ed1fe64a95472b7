#pragma once
// A share of the outcomes of a manifest, in a file of a run's folder; many of them make an archive.
//
// A shard's bytes depend on the manifest, the share, the program and the documents alone. It is written under a name
// of its own and renamed when it is whole; its last frame says how many there are and the hash of all before.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "corpus/keeper.h"
#include "corpus/manifest.h"

namespace tulga {

/// What a shard is a part of. Shards whose heads differ in anything but the index do not belong together.
struct ShardHead {
  std::string version, rules, wishes;  // as Maker
  std::string manifest;                // SHA-256 of its bytes
  int index = 0, count = 1;
};

/// Its name in the folder of the run: "shard-00003-of-00016.tulga".
std::string shard_name(const ShardHead& head);

/// Whether the folder has this very shard, whole; `visit` is given all its outcomes then.
bool visit_finished(const std::string& folder, const ShardHead& head, const std::function<void(const Outcome&)>& visit);

/// Keeps outcomes in a shard. Throws DatabaseError where it cannot be written.
class ShardWriter : public Keeper {
 public:
  ShardWriter(const std::string& folder, ShardHead head);
  ~ShardWriter() override;  // leaves nothing behind where finish() was not reached
  std::optional<Known> known(const std::string& sha256) override;
  std::string held_by(const std::string& path) override;
  void add(std::span<const Outcome> outcomes, const Maker& maker, std::span<const Held> more_paths) override;
  void finish();

 private:
  struct File;
  std::unique_ptr<File> file_;
};

/// Puts the shards of a run's folder into an archive, which is asked for when they are known to be whole; the result
/// does not depend on how many they are, nor on their order. Throws InputError where shards are missing, damaged or of
/// different runs.
void merge(const std::string& folder, const std::function<Archive&()>& open);

std::span<const Wording> shard_wordings();

}  // namespace tulga
