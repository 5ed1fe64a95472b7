#pragma once
// The frames of a shard's file: a letter, a length in eight bytes, and so many bytes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/keeper.h"

namespace tulga {

enum class Frame : char { head = 'H', outcome = 'O', path = 'P', end = 'E' };

constexpr std::string_view shard_magic = "tulga shard 1\n";
constexpr std::size_t frame_head = 9;

/// The last frame.
struct ShardEnd {
  std::uint64_t frames = 0;  // between the first and the last
  std::string sha256;        // of all bytes before this frame
};

std::string framed(Frame kind, std::string_view bytes);

/// The length that the nine bytes before a frame's content tell.
std::uint64_t frame_length(std::string_view head);

}  // namespace tulga
