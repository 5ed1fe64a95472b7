#include "corpus/work.h"

#include <poll.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <memory>

#include "corpus/acceptance.h"
#include "corpus/interrupt.h"
#include "corpus/task.h"
#include "corpus/worker.h"

namespace tulga {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_waiting_bytes = std::size_t{8} << 20;  // results that wait for an earlier one
constexpr std::size_t most_waiting_each = 32;                     // the same, in documents a job

constexpr std::array<Wording, 7> wordings = {{
    {"limit-time", "reading took more than {seconds} s and was stopped; --timeout gives it more",
     "{seconds} секундээс удаан уншсан тул зогсоов; --timeout хугацааг уртасгана"},
    {"limit-memory", "reading needed more than {megabytes} MB of memory and was stopped; --max-memory gives it more",
     "унших санах ой {megabytes} МБ-аас хэтэрсэн тул зогсоов; --max-memory хязгаарыг нэмнэ"},
    {"limit-output", "what was read takes more than {megabytes} MB and was dropped; split the document",
     "уншсан зүйл {megabytes} МБ-аас хэтэрсэн тул хаяв; баримтыг хуваана уу"},
    {"worker-crashed", "reading it crashed ({signal}); the document is damaged: export it again",
     "унших явцад програм унав ({signal}); баримт гэмтсэн байна: дахин гаргана уу"},
    {"worker-ended", "reading it ended early (status {status}); the document is damaged: export it again",
     "унших ажил дутуу дуусав (төлөв {status}); баримт гэмтсэн байна: дахин гаргана уу"},
    {"worker-lost", "the process that read it was lost; try again",
     "уншиж байсан процесс алга болов; дахин оролдоно уу"},
    {"worker-missing", "no process could be started to read it: {reason}", "унших процесс эхлүүлж чадсангүй: {reason}"},
}};

struct Item {
  std::size_t number = 0;
  Input input;
  Descriptor document;
};

/// What is known of a document until its turn to be reported comes.
struct Finished {
  std::string path, sha256, bytes;  // bytes: the encoded result
  std::optional<Message> problem;
};

Outcome unreadable(const Finished& finished, Message problem) {
  Outcome outcome;
  outcome.source.path = finished.path;
  outcome.source.sha256 = finished.sha256;
  outcome.status = Status::unreadable;
  outcome.problems = {std::move(problem)};
  return outcome;
}

/// What workers are asked: acceptances go by path, which they do not know.
Wishes of_workers(Wishes wishes) {
  wishes.accepted.clear();
  return wishes;
}

/// A place to work at: a worker, and what it is working on.
struct Desk {
  std::unique_ptr<Worker> worker;
  std::optional<Item> item;
};

class Office {
 public:
  Office(const NextInput& next, const Wishes& wishes, const Report& each)
      : next_(next),
        wishes_(wishes),
        each_(each),
        asked_(of_workers(wishes)),
        desks_(static_cast<std::size_t>(std::max(1, wishes.jobs))) {}

  void run() {
    for (;;) {
      hand_out();
      report();
      if (interrupted() || (exhausted_ && !busy())) break;
      wait();
    }
    for (const auto& [number, finished] : finished_) tell(finished);  // after an interrupt there may be gaps
  }

 private:
  bool busy() const {
    return std::any_of(desks_.begin(), desks_.end(), [](const Desk& desk) { return desk.item.has_value(); });
  }

  bool may_take() const {
    return !exhausted_ && !interrupted() && waiting_bytes_ < most_waiting_bytes &&
           taken_ - reported_ < most_waiting_each * desks_.size();
  }

  void hand_out() {
    for (Desk& desk : desks_)
      while (!desk.item && may_take()) take_next(desk);
  }

  void take_next(Desk& desk) {
    auto input = next_();
    if (!input) {
      exhausted_ = true;
      return;
    }
    Item item{taken_++, std::move(*input), Descriptor()};
    try {
      if (item.input.problem) throw InputError{*item.input.problem};
      item.document = open_input(item.input.path);
    } catch (const InputError& error) {
      return finish(item, {.path = {}, .sha256 = {}, .bytes = {}, .problem = error.message});
    }
    if (!wishes_.isolated) return work_here(item);
    desk.item = std::move(item);
    give(desk, false);
  }

  void give(Desk& desk, bool programs) {
    if (!desk.worker || desk.worker->spent()) desk.worker = std::make_unique<Worker>(asked_.limits, programs);
    desk.worker->give(desk.item->document, asked_);
  }

  void work_here(const Item& item) {
    Finished finished;
    try {
      finished.bytes = encode(judge(read_bytes(item.document.get()), wishes_));
    } catch (const InputError& error) {
      finished.problem = error.message;
    }
    finish(item, std::move(finished));
  }

  void wait() {
    std::vector<pollfd> sources{{interrupt_descriptor(), POLLIN, 0}};
    auto deadline = Clock::time_point::max();
    for (const Desk& desk : desks_) {
      sources.push_back({desk.item ? desk.worker->socket() : -1, POLLIN, 0});
      if (desk.item) deadline = std::min(deadline, desk.worker->deadline());
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    poll(sources.data(), sources.size(), static_cast<int>(std::clamp<std::int64_t>(left, 0, 1'000'000)));
    for (std::size_t i = 0; i < desks_.size(); ++i) {
      Desk& desk = desks_[i];
      if (sources[i + 1].revents) take_news(desk, desk.worker->listen());
      if (desk.item && desk.worker->deadline() <= Clock::now()) take_news(desk, desk.worker->stop());
    }
  }

  void take_news(Desk& desk, Worker::News news) {
    Worker& worker = *desk.worker;
    if (news == Worker::News::none) return;
    if (news == Worker::News::needs_programs) {
      desk.worker.reset();
      return give(desk, true);
    }
    if (news == Worker::News::failed && worker.deserves_another_try()) return give(desk, false);
    Finished finished{.path = {}, .sha256 = worker.sha256(), .bytes = {}, .problem = {}};
    if (news == Worker::News::done)
      finished.bytes = worker.take_result();
    else
      finished.problem = worker.problem();
    finish(*desk.item, std::move(finished));
    desk.item.reset();
    if (worker.spent()) desk.worker.reset();
  }

  void finish(const Item& item, Finished finished) {
    finished.path = item.input.path;
    waiting_bytes_ += finished.bytes.size();
    finished_.emplace(item.number, std::move(finished));
  }

  void report() {
    for (auto first = finished_.begin(); first != finished_.end() && first->first == reported_;
         first = finished_.begin()) {
      const Finished finished = std::move(first->second);
      finished_.erase(first);
      waiting_bytes_ -= finished.bytes.size();
      ++reported_;
      tell(finished);
      hand_out();  // the workers need not wait for a slow reader
    }
  }

  void tell(const Finished& finished) {
    if (finished.problem) return each_(unreadable(finished, *finished.problem), {});
    auto result = decode_result(finished.bytes);
    if (!result) return each_(unreadable(finished, {"worker-lost", {}}), {});
    result->outcome.source.path = finished.path;
    accept(result->outcome, wishes_.accepted, wishes_.today);
    each_(std::move(result->outcome), {std::move(result->document), {}});
  }

  const NextInput& next_;
  const Wishes& wishes_;
  const Report& each_;
  const Wishes asked_;
  std::vector<Desk> desks_;
  std::map<std::size_t, Finished> finished_;
  std::size_t taken_ = 0, reported_ = 0, waiting_bytes_ = 0;
  bool exhausted_ = false;
};

}  // namespace

std::span<const Wording> work_wordings() { return wordings; }

void work(const NextInput& next, const Wishes& wishes, const Report& each) { Office(next, wishes, each).run(); }

void work(std::span<const Input> inputs, const Wishes& wishes, const Report& each) {
  std::size_t at = 0;
  const NextInput next = [&]() -> std::optional<Input> {
    if (at == inputs.size()) return std::nullopt;
    return inputs[at++];
  };
  work(next, wishes, each);
}

int processors() {
  cpu_set_t set;
  return sched_getaffinity(0, sizeof set, &set) == 0 ? std::max(1, CPU_COUNT(&set)) : 1;
}

}  // namespace tulga
