#include "corpus/shard_reader.h"

#include <fstream>

#include "corpus/coding.h"
#include "corpus/hash.h"
#include "corpus/shard_frame.h"

namespace tulga {

namespace {

constexpr std::uint64_t largest_frame = std::uint64_t{128} << 20;

/// Reads frame after frame, and hashes what has gone by.
class Reader {
 public:
  explicit Reader(const std::string& file) : in_(file, std::ios::binary) {}

  /// Exactly so many bytes, or false.
  bool take(std::uint64_t size, std::string& bytes) {
    bytes.resize(size);
    in_.read(bytes.data(), static_cast<std::streamsize>(size));
    offset_ += size;
    return in_.gcount() == static_cast<std::streamsize>(size);
  }

  struct Content {
    Frame kind = Frame::end;
    std::string bytes;
    std::uint64_t offset = 0;
  };

  std::optional<Content> next() {
    std::string head;
    if (!take(frame_head, head) || frame_length(head) > largest_frame) return std::nullopt;
    Content out{static_cast<Frame>(head.front()), {}, offset_};
    if (!take(frame_length(head), out.bytes)) return std::nullopt;
    if (out.kind != Frame::end) {
      hash.add(head);
      hash.add(out.bytes);
    }
    return out;
  }

  bool at_end() { return in_.peek() == std::ifstream::traits_type::eof(); }

  Sha256 hash;

 private:
  std::ifstream in_;
  std::uint64_t offset_ = 0;
};

bool add(Shard& shard, const Reader::Content& frame) {
  if (frame.kind == Frame::path) {
    const auto held = decoded<Held>(frame.bytes);
    if (held) shard.more_paths.push_back(*held);
    return held.has_value();
  }
  const auto outcome = decoded<Outcome>(frame.bytes);
  if (outcome)
    shard.entries.push_back({outcome->source.sha256, outcome->source.path, frame.offset, frame.bytes.size()});
  return outcome.has_value() && frame.kind == Frame::outcome;
}

}  // namespace

std::optional<Shard> read_shard(const std::string& file) {
  Reader reader(file);
  std::string magic;
  if (!reader.take(shard_magic.size(), magic) || magic != shard_magic) return std::nullopt;
  reader.hash.add(magic);
  const auto first = reader.next();
  const auto head = first && first->kind == Frame::head ? decoded<ShardHead>(first->bytes) : std::nullopt;
  if (!head || head->index < 0 || head->index >= head->count || head->count > most_shares) return std::nullopt;
  Shard shard{.file = file, .head = *head, .entries = {}, .more_paths = {}};
  for (std::uint64_t frames = 0;; ++frames) {
    const auto frame = reader.next();
    if (!frame) return std::nullopt;
    if (frame->kind == Frame::end) {
      const auto end = decoded<ShardEnd>(frame->bytes);
      const bool whole = end && end->frames == frames && end->sha256 == reader.hash.hexadecimal() && reader.at_end();
      return whole ? std::optional(std::move(shard)) : std::nullopt;
    }
    if (!add(shard, *frame)) return std::nullopt;
  }
}

std::optional<Outcome> read_entry(const Shard& shard, const ShardEntry& entry) {
  std::ifstream in(shard.file, std::ios::binary);
  in.seekg(static_cast<std::streamoff>(entry.offset));
  std::string bytes(entry.length, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return in ? decoded<Outcome>(bytes) : std::nullopt;
}

}  // namespace tulga
