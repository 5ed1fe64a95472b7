#include "corpus/worker.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <system_error>

#include "corpus/forker.h"

namespace tulga {

namespace {

constexpr std::size_t largest_result = std::size_t{64} << 20;  // a worker that sends more is not ours any more

Message crash(int status) {
  if (!WIFSIGNALED(status)) return {"worker-ended", {{"status", std::to_string(WEXITSTATUS(status))}}};
  const char* name = sigabbrev_np(WTERMSIG(status));
  return {"worker-crashed", {{"signal", name ? "SIG" + std::string(name) : std::to_string(WTERMSIG(status))}}};
}

Message too_slow(const Limits& limits) { return {"limit-time", {{"seconds", std::to_string(limits.seconds)}}}; }

Message ended(const Packet& packet, const Limits& limits) {
  int status = 0;
  std::memcpy(&status, packet.bytes.data(), std::min(sizeof status, packet.bytes.size()));
  const bool out_of_time = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
  return out_of_time ? too_slow(limits) : crash(status);
}

}  // namespace

Worker::Worker(const Limits& limits, bool programs)
    : limits_(limits), socket_(hire(limits, programs)), deadline_(decltype(deadline_)::max()) {}

Worker::~Worker() { kill(); }

void Worker::give(const Descriptor& document, const Wishes& wishes) { hand_over(document, Note::job, encode(wishes)); }

void Worker::give(const Descriptor& document, const Drawing& drawing) {
  hand_over(document, Note::drawing, encode(drawing));
}

void Worker::hand_over(const Descriptor& document, Note note, const std::string& bytes) {
  ++documents_;
  result_.clear();
  sha256_.clear();
  deadline_ = std::chrono::steady_clock::now() + std::chrono::seconds(limits_.seconds);
  lseek(document.get(), 0, SEEK_SET);
  send(socket_.get(), note, bytes, document.get());  // where it fails, the exit packet tells why
}

Worker::News Worker::listen() {
  for (;;) {
    bool over = false;
    auto packet = receive(socket_.get(), false, &over);
    if (over) return fail({"worker-lost", {}});
    if (!packet) return News::none;
    if (packet->note == Note::hello) process_ = std::move(packet->descriptor);
    if (const News news = take(*packet); news != News::none) return news;
  }
}

Worker::News Worker::take(const Packet& packet) {
  switch (packet.note) {
    case Note::identity:
      sha256_ = packet.bytes;
      return News::none;
    case Note::data:
      result_ += packet.bytes;
      return result_.size() > largest_result ? fail({"worker-lost", {}}) : News::none;
    case Note::end:
      spent_ = !packet.bytes.empty();
      return News::done;
    case Note::refusal: {
      const auto message = decode_message(packet.bytes);
      problem_ = message ? *message : Message{"worker-lost", {}};
      return News::failed;
    }
    case Note::memory:
      return fail({"limit-memory", {{"megabytes", std::to_string(limits_.megabytes)}}});
    case Note::output:
      return fail({"limit-output", {{"megabytes", packet.bytes}}});
    case Note::exit:
      return fail(ended(packet, limits_));
    case Note::not_started:
      return fail({"worker-missing", {{"reason", packet.bytes}}});
    case Note::programs:
      return News::needs_programs;
    default:
      return News::none;
  }
}

Worker::News Worker::stop() { return fail(too_slow(limits_)); }

Worker::News Worker::fail(Message problem) {
  problem_ = std::move(problem);
  spent_ = true;
  kill();
  return News::failed;
}

void Worker::kill() {
  if (process_) syscall(SYS_pidfd_send_signal, process_.get(), SIGKILL, nullptr, 0);
}

}  // namespace tulga
