#include "corpus/forker.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>
#include <map>
#include <mutex>
#include <system_error>

#include "corpus/packet.h"
#include "corpus/sandbox.h"
#include "corpus/worker.h"

namespace tulga {

namespace {

/// What a worker is started with.
struct Contract {
  Limits limits;
  bool programs = false;
};

std::string_view bytes_of(const Contract& contract) {
  return {reinterpret_cast<const char*>(&contract), sizeof contract};
}

/// Leaves the process with `keep`, as descriptor 3, and nothing else but the standard three.
void keep_only(int keep) {
  dup2(keep, 3);
  fcntl(3, F_SETFD, FD_CLOEXEC);
  close_range(4, ~0U, 0);
}

void silence() {
  const Descriptor nothing(open("/dev/null", O_RDWR | O_CLOEXEC));
  dup2(nothing.get(), STDIN_FILENO);
  dup2(nothing.get(), STDOUT_FILENO);
  if (!sanitized) dup2(nothing.get(), STDERR_FILENO);
}

class Forker {
 public:
  [[noreturn]] void run() noexcept {
    for (;;) {
      pollfd sources[] = {{control_, POLLIN, 0}, {children_.get(), POLLIN, 0}};
      poll(sources, 2, -1);
      if (sources[1].revents) bury();
      if (!sources[0].revents) continue;
      bool ended = false;
      auto packet = receive(control_, false, &ended);
      if (ended) end();
      if (packet && packet->bytes.size() == sizeof(Contract)) start(std::move(*packet));
    }
  }

 private:
  static Descriptor children_signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return Descriptor(signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK));
  }

  void start(Packet packet) {
    Contract contract;
    std::memcpy(&contract, packet.bytes.data(), sizeof contract);
    const pid_t forker = getpid(), worker = fork();
    if (worker == 0) become_worker(contract, packet.descriptor.get(), forker);
    if (worker < 0) {
      send(packet.descriptor.get(), Note::not_started, std::strerror(errno));
      return;
    }
    setpgid(worker, worker);
    const Descriptor process(static_cast<int>(syscall(SYS_pidfd_open, worker, 0)));
    send(packet.descriptor.get(), Note::hello, {}, process.get());
    workers_.emplace(worker, std::move(packet.descriptor));
  }

  [[noreturn]] static void become_worker(const Contract& contract, int socket, pid_t forker) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != forker) _exit(0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    keep_only(socket);
    serve_as_worker(3, contract.limits, contract.programs);
  }

  void bury() {
    signalfd_siginfo told;
    while (read(children_.get(), &told, sizeof told) > 0) {
    }
    siginfo_t ended{};
    while (waitid(P_ALL, 0, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid > 0) {
      kill(-ended.si_pid, SIGKILL);  // its number is its own until it is waited for
      int status = 0;
      waitpid(ended.si_pid, &status, 0);
      if (const auto worker = workers_.find(ended.si_pid); worker != workers_.end()) {
        send(worker->second.get(), Note::exit, {reinterpret_cast<const char*>(&status), sizeof status});
        workers_.erase(worker);
        end_orphans();
      }
      ended.si_pid = 0;
    }
  }

  /// With all workers, and waits for them: their time is counted as that of the program.
  [[noreturn]] void end() {
    for (const auto& [worker, connection] : workers_) kill(-worker, SIGKILL);
    for (const auto& [worker, connection] : workers_) waitpid(worker, nullptr, 0);
    workers_.clear();
    end_orphans();
    _exit(0);
  }

  /// Ends what workers left behind: programs that read for them, which have come to us.
  void end_orphans() const {
    std::ifstream children("/proc/self/task/" + std::to_string(getpid()) + "/children");
    for (pid_t child = 0; children >> child;)
      if (!workers_.contains(child)) kill(child, SIGKILL);
  }

  int control_ = 3;
  Descriptor children_ = children_signals();
  std::map<pid_t, Descriptor> workers_;
};

std::mutex guard;
Descriptor control;
pid_t forker_of_ours = 0;

Descriptor split_off() {
  auto [here, there] = connection();
  const pid_t forker = fork();
  if (forker < 0) throw std::system_error(errno, std::generic_category(), "fork");
  forker_of_ours = forker;
  if (forker > 0) return std::move(here);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) std::signal(signal, SIG_IGN);  // the parent decides
  std::signal(SIGCHLD, SIG_DFL);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  keep_only(there.get());
  silence();
  Forker().run();
}

}  // namespace

void start_forker() {
  const std::lock_guard lock(guard);
  if (!control) control = split_off();
}

void stop_forker() {
  const std::lock_guard lock(guard);
  if (!control) return;
  control = Descriptor();
  while (waitpid(forker_of_ours, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Descriptor hire(const Limits& limits, bool programs) {
  auto [here, there] = connection();
  const Contract contract{limits, programs};
  const std::lock_guard lock(guard);
  if (!control || !send(control.get(), Note::worker, bytes_of(contract), there.get())) {
    control = split_off();  // never started, or killed from outside
    send(control.get(), Note::worker, bytes_of(contract), there.get());
  }
  return std::move(here);
}

}  // namespace tulga
