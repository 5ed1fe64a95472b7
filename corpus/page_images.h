#pragma once
// Pictures of a document's pages, for whoever shows them.

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/descriptor.h"
#include "corpus/outcome.h"
#include "corpus/wishes.h"

namespace tulga {

class Worker;

/// Has pages drawn by a worker of its own, one that is replaced where a page crashes or outgrows it.
class PageImages {
 public:
  /// The seconds are those of one document, all its pages together.
  explicit PageImages(const Limits& limits);
  ~PageImages();

  /// The pages (1-based) of a PDF as PNGs, one each, empty where there is none: of other kinds, of standard input, of a
  /// file that is gone or has changed since it was read, of a page that cannot be drawn within the limits. Ends early
  /// where all of them would have more than `most_bytes`, and on an interrupt.
  std::vector<std::string> of(const Source& source, std::span<const int> pages, double dpi, std::size_t most_bytes);

 private:
  using Time = std::chrono::steady_clock::time_point;

  std::optional<std::string> drawn(const Descriptor& document, const Drawing& drawing, Time deadline);

  Limits limits_;
  std::unique_ptr<Worker> worker_;
};

}  // namespace tulga
