#include "corpus/page_images.h"

#include <poll.h>

#include <algorithm>

#include "corpus/gather.h"
#include "corpus/interrupt.h"
#include "corpus/worker.h"

namespace tulga {

namespace {

using Clock = std::chrono::steady_clock;

/// The document as it can be had again; none where it cannot.
Descriptor opened_again(const Source& source) {
  if (source.kind != "pdf" || source.path == "-") return Descriptor();
  try {
    return open_input(source.path);
  } catch (const InputError&) {
    return Descriptor();
  }
}

void wait_for(const Worker& worker, Clock::time_point deadline) {
  pollfd sources[] = {{interrupt_descriptor(), POLLIN, 0}, {worker.socket(), POLLIN, 0}};
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  poll(sources, 2, static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000)));
}

}  // namespace

PageImages::PageImages(const Limits& limits) : limits_(limits) {}

PageImages::~PageImages() = default;

std::vector<std::string> PageImages::of(const Source& source, std::span<const int> pages, double dpi,
                                        std::size_t most_bytes) {
  std::vector<std::string> out(pages.size());
  if (pages.empty()) return out;
  const Descriptor document = opened_again(source);
  const Time deadline = Clock::now() + std::chrono::seconds(limits_.seconds);
  std::size_t used = 0;
  for (std::size_t i = 0; i < pages.size() && document && Clock::now() < deadline && !interrupted(); ++i) {
    auto image = drawn(document, {.page = pages[i], .dpi = dpi}, deadline);
    if (!image) continue;
    if (worker_->sha256() != source.sha256 || (used += image->size()) > most_bytes) break;
    out[i] = std::move(*image);
  }
  return out;
}

std::optional<std::string> PageImages::drawn(const Descriptor& document, const Drawing& drawing, Time deadline) {
  if (!worker_ || worker_->spent()) worker_ = std::make_unique<Worker>(limits_, false);
  worker_->give(document, drawing);
  for (;;) {
    wait_for(*worker_, deadline);
    if (interrupted() || Clock::now() >= deadline) worker_->stop();
    if (worker_->spent()) return std::nullopt;
    const Worker::News news = worker_->listen();
    if (news == Worker::News::done) return worker_->take_result();
    if (news != Worker::News::none) return std::nullopt;
  }
}

}  // namespace tulga
