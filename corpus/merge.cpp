#include <algorithm>
#include <filesystem>

#include "corpus/coding.h"
#include "corpus/shard_reader.h"

namespace tulga {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t batch = 64;  // documents a transaction

std::vector<std::string> shard_files(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("shard-") && name.ends_with(".tulga")) out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::string name_of(const Shard& shard) { return fs::path(shard.file).filename().string(); }

bool is_same_run(ShardHead a, const ShardHead& b) {
  a.index = b.index;
  return encoded(a) == encoded(b);
}

std::vector<Shard> read_all(const std::string& folder) {
  std::vector<Shard> out;
  for (const std::string& file : shard_files(folder)) {
    auto shard = read_shard(file);
    if (!shard) throw InputError{{"shard-damaged", {{"name", fs::path(file).filename().string()}}}};
    if (!out.empty() && !is_same_run(shard->head, out.front().head))
      throw InputError{{"shards-mixed", {{"name", name_of(*shard)}}}};
    out.push_back(std::move(*shard));
  }
  if (out.empty()) throw InputError{{"shards-none", {}}};
  return out;
}

/// Every share has its shard.
void require_all(const std::vector<Shard>& shards) {
  std::vector<bool> there(static_cast<std::size_t>(shards.front().head.count));
  for (const Shard& shard : shards) there[static_cast<std::size_t>(shard.head.index)] = true;
  std::string missing;
  for (std::size_t i = 0; i < there.size(); ++i)
    if (!there[i]) missing += (missing.empty() ? "" : ", ") + std::to_string(i);
  if (!missing.empty())
    throw InputError{{"shards-missing", {{"count", std::to_string(there.size())}, {"shards", missing}}}};
}

struct Where {
  const Shard* shard;
  const ShardEntry* entry;
};

std::vector<Where> sorted(const std::vector<Shard>& shards) {
  std::vector<Where> out;
  for (const Shard& shard : shards)
    for (const ShardEntry& entry : shard.entries) out.push_back({&shard, &entry});
  std::sort(out.begin(), out.end(), [](const Where& a, const Where& b) {
    return std::tie(a.entry->sha256, a.entry->path) < std::tie(b.entry->sha256, b.entry->path);
  });
  return out;
}

}  // namespace

void merge(const std::string& folder, const std::function<Archive&()>& open) {
  const std::vector<Shard> shards = read_all(folder);
  require_all(shards);
  const ShardHead& head = shards.front().head;
  const Maker maker{head.version, head.rules, head.wishes};
  Archive& archive = open();
  std::vector<Outcome> outcomes;
  for (const auto& [shard, entry] : sorted(shards)) {
    auto outcome = read_entry(*shard, *entry);
    if (!outcome) throw InputError{{"shard-damaged", {{"name", name_of(*shard)}}}};
    outcomes.push_back(std::move(*outcome));
    if (outcomes.size() < batch) continue;
    archive.add(outcomes, maker);
    outcomes.clear();
  }
  archive.add(outcomes, maker);
  for (const Shard& shard : shards) archive.add({}, maker, shard.more_paths);
}

}  // namespace tulga
