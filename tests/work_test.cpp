#include "corpus/work.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <thread>

#include "corpus/forker.h"
#include "corpus/interrupt.h"
#include "corpus/sandbox.h"
#include "corpus/task.h"
#include "tests/catch.h"
#include "tests/folder.h"

using namespace tulga;

namespace {

volatile unsigned sink = 0;

// Sanitizers take the signals of a crash for themselves.
constexpr int crash_signal = sanitized ? SIGUSR1 : SIGSEGV;
const std::string crashed = sanitized ? "worker-crashed SIGUSR1" : "worker-crashed SIGSEGV";

[[noreturn]] void hang() {
  for (;;) sink = sink + 1;
}

void bomb() {
  for (;;) {
    auto* block = new char[1 << 20];
    for (int i = 0; i < 1 << 20; i += 4096) block[i] = 1;
    sink = static_cast<unsigned char>(block[4096]);
  }
}

/// As Poppler's allocator does it.
void bomb_of_c() {
  for (;;) {
    auto* block = static_cast<char*>(std::malloc(8 << 20));
    if (!block) {
      std::fputs("Out of memory\n", stderr);
      std::abort();
    }
    block[0] = 1;
    sink = static_cast<unsigned char>(block[0]);
  }
}

std::string reached() {
  std::string out;
  if (Descriptor(open("/tmp/tulga-test-escaped", O_WRONLY | O_CREAT, 0600))) out += " writing";
  if (Descriptor(open("/etc/passwd", O_RDONLY))) out += " reading";
  if (Descriptor(open("/usr/share/dict", O_RDONLY)), open("/usr", O_RDONLY | O_DIRECTORY) < 0) out += " no-fonts";
  if (Descriptor(socket(AF_INET, SOCK_STREAM, 0))) out += " network";
  if (const pid_t child = fork(); child == 0)
    _exit(0);
  else if (child > 0)
    out += " processes";
  if (kill(getppid(), 0) == 0) out += " signals";
  return out.empty() ? " nothing" : out;
}

/// Does what the document says.
Result misbehave(std::string_view bytes, const Wishes&) {
  const std::string what(bytes.substr(0, bytes.find('\n')));
  if (what == "hang") hang();
  if (what == "sleep") pause();
  if (what == "crash") std::raise(crash_signal);
  if (what == "abort") std::abort();
  if (what == "exit") _exit(3);
  if (what == "bomb") bomb();
  if (what == "bomb of C") bomb_of_c();
  if (what == "throw") throw std::runtime_error("nobody expects this");
  Result out;
  out.outcome.source.kind = what == "escape" ? reached() : what;
  if (what == "flood") out.outcome.source.kind = std::string(std::size_t{33} << 20, 'x');
  return out;
}

/// Workers that misbehave for as long as it lives.
struct Misbehaviour {
  Misbehaviour() {
    stop_forker();
    workers_task = misbehave;
  }
  ~Misbehaviour() {
    workers_task = judge;
    stop_forker();
  }
};

/// "kind", or the reason, its arguments behind it.
std::string told(const Outcome& outcome) {
  if (outcome.status != Status::unreadable) return outcome.source.kind;
  std::string out = outcome.problems.front().id;
  for (const auto& [name, value] : outcome.problems.front().arguments) out += " " + value;
  return out;
}

std::vector<std::string> told_of(const std::vector<std::string>& documents, int jobs, Limits limits = {30, 256}) {
  const Folder folder;
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < documents.size(); ++i)
    inputs.push_back({folder.add(std::to_string(i), documents[i] + "\n" + std::to_string(i)), {}});
  std::vector<std::string> out;
  work(inputs, {.limits = limits, .jobs = jobs}, [&](const Outcome& outcome, const Extraction&) {
    if (!interrupted()) CHECK(outcome.source.path == inputs[out.size()].path);
    CHECK(outcome.source.sha256.size() == (outcome.status == Status::unreadable ? 64 : 0));
    out.push_back(told(outcome));
  });
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a crash, a hang or a bomb becomes one unreadable document that says which limit or signal", "[work]") {
  const Misbehaviour misbehaviour;
  CHECK(told_of({"a", "crash", "b", "abort", "exit", "throw", "c"}, 2) ==
        Strings{"a", crashed, "b", "worker-crashed SIGABRT", "worker-ended 3", "worker-crashed SIGABRT", "c"});
  CHECK(told_of({"hang", "a", "sleep"}, 3, {2, 256}) == Strings{"limit-time 2", "a", "limit-time 2"});
  CHECK(told_of({"flood"}, 1, {30, 1024}) == Strings{"limit-output 32"});
  if (!sanitized)
    CHECK(told_of({"a", "bomb", "bomb of C", "b"}, 1, {30, 256}) ==
          Strings{"a", "limit-memory 256", "limit-memory 256", "b"});
}

TEST_CASE("a worker reaches no files but the system's own, no network and no processes", "[work]") {
  const Misbehaviour misbehaviour;
  if (!sanitized) CHECK(told_of({"escape"}, 1) == Strings{" nothing"});
}

TEST_CASE("results come in input order whatever the number of jobs", "[work]") {
  const Misbehaviour misbehaviour;
  Strings documents;
  for (int i = 0; i < 200; ++i) documents.push_back(i % 10 == 3 ? "crash" : std::to_string(i * 7919 % 1000));
  const Strings one = told_of(documents, 1);
  CHECK(one.size() == documents.size());
  CHECK(told_of(documents, 2) == one);
  CHECK(told_of(documents, 7) == one);
}

TEST_CASE("after an interrupt what was finished is reported, and what hangs is left", "[work]") {
  const Misbehaviour misbehaviour;
  const Interrupts interrupts;
  std::thread([] {
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    kill(getpid(), SIGTERM);
  }).detach();
  const auto start = std::chrono::steady_clock::now();
  CHECK(told_of({"sleep", "a", "b", "sleep"}, 2, {30, 256}) == Strings{"a", "b"});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
  CHECK(interrupted());
}

TEST_CASE("isolation costs at most 15 % of the processor time of 1,000 small PDFs", "[.benchmark]") {
  std::vector<Input> inputs;
  for (int i = 0; i < 143; ++i)
    for (const char* name :
         {"Burenkhaan/Angirt-2023", "Burenkhaan/Khuvchgol-2024-half", "Burenkhaan/Takhilt-2023", "Saridag/Burdene-2019",
          "Saridag/Mungentolgoi-2024", "Saridag/Ulaandel-2022", "Tsagaankhad/Khukhburd-2023"})
      inputs.push_back({TULGA_SOURCE_DIR "/corpus/reference/" + std::string(name) + "/input.pdf", {}});
  const auto seconds = [] {
    double out = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
      rusage used{};
      getrusage(who, &used);
      out += static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
             static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    }
    return out;
  };
  const auto spent = [&](bool isolated) {
    const double before = seconds();
    work(inputs, {.isolated = isolated}, [](const Outcome&, const Extraction&) {});
    stop_forker();
    return seconds() - before;
  };
  stop_forker();
  const double apart = spent(true), together = spent(false);
  WARN(inputs.size() << " PDFs: " << together << " s in one process, " << apart << " s isolated");
  CHECK(apart <= 1.15 * together);
}

TEST_CASE("workers whose forker was lost are replaced", "[work]") {
  const Misbehaviour misbehaviour;
  CHECK(told_of({"a"}, 1) == Strings{"a"});
  stop_forker();
  CHECK(told_of({"b"}, 1) == Strings{"b"});
}
