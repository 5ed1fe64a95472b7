#include "corpus/page_images.h"

#include "corpus/gather.h"
#include "corpus/work.h"
#include "extract/render.h"

namespace tulga {

namespace {

/// The bytes that were read before; empty where they cannot be had again.
std::string same_bytes(const Source& source) {
  if (source.path == "-") return {};
  try {
    std::string bytes = read_bytes(source.path);
    return sha256(bytes) == source.sha256 ? bytes : std::string();
  } catch (const InputError&) {
    return {};
  }
}

}  // namespace

std::vector<std::string> page_images(const Source& source, std::span<const int> pages, double dpi,
                                     std::size_t most_bytes) {
  std::vector<std::string> out(pages.size());
  if (source.kind != "pdf" || pages.empty()) return out;
  const std::string bytes = same_bytes(source);
  std::size_t used = 0;
  for (std::size_t i = 0; i < pages.size() && !bytes.empty(); ++i) {
    std::string image = render_page_png(bytes, pages[i], dpi);
    if (used += image.size(); used > most_bytes) break;
    out[i] = std::move(image);
  }
  return out;
}

}  // namespace tulga
