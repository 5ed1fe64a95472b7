#pragma once
// A process that reads documents for another one, and the other's view of it.

#include <chrono>
#include <optional>
#include <string>

#include "corpus/descriptor.h"
#include "corpus/packet.h"
#include "corpus/task.h"

namespace tulga {

/// The life of a worker: takes a document at a time from `socket` and answers with its result, until the other end
/// is gone.
[[noreturn]] void serve_as_worker(int socket, const Limits& limits, bool programs) noexcept;

/// A worker seen from outside. At most one document is given to it at a time, to be judged or drawn.
class Worker {
 public:
  /// Where a document stands after what was heard of it.
  enum class News { none, done, failed, needs_programs };

  Worker(const Limits& limits, bool programs);
  ~Worker();  // ends it
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void give(const Descriptor& document, const Wishes& wishes);
  void give(const Descriptor& document, const Drawing& drawing);
  int socket() const { return socket_.get(); }
  std::chrono::steady_clock::time_point deadline() const { return deadline_; }
  bool spent() const { return spent_; }  // it is not to be given another document
  /// It failed, maybe from what earlier documents left behind.
  bool deserves_another_try() const { return spent_ && documents_ > 1 && problem_.id != "limit-time"; }

  /// Takes what has come. After `done`, result() has it; after `failed`, problem(), and the worker is spent.
  News listen();
  /// Ends it: the document takes too long.
  News stop();

  std::string take_result() { return std::move(result_); }
  const Message& problem() const { return problem_; }
  const std::string& sha256() const { return sha256_; }

 private:
  void hand_over(const Descriptor& document, Note note, const std::string& bytes);
  News take(const Packet& packet);
  News fail(Message problem);
  void kill();

  Limits limits_;
  Descriptor socket_, process_;
  std::chrono::steady_clock::time_point deadline_;
  std::string result_, sha256_;
  Message problem_;
  int documents_ = 0;
  bool spent_ = false;
};

}  // namespace tulga
