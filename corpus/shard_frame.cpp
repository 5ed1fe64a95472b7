#include "corpus/shard_frame.h"

namespace tulga {

std::string framed(Frame kind, std::string_view bytes) {
  std::string out(1, static_cast<char>(kind));
  for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(bytes.size() >> shift & 0xFF);
  out += bytes;
  return out;
}

std::uint64_t frame_length(std::string_view head) {
  std::uint64_t out = 0;
  for (int i = 0; i < 8; ++i) out |= std::uint64_t{static_cast<unsigned char>(head[1 + i])} << (8 * i);
  return out;
}

}  // namespace tulga
