#include "corpus/interrupt.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

namespace tulga {

namespace {

volatile std::sig_atomic_t noted = 0;
int event = -1;

void note(int) {
  const int error = errno;
  noted = 1;
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = write(event, &one, sizeof one);
  errno = error;
}

}  // namespace

Interrupts::Interrupts() {
  noted = 0;
  event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

Interrupts::~Interrupts() {
  std::signal(SIGINT, SIG_DFL);
  std::signal(SIGTERM, SIG_DFL);
  close(event);
  event = -1;
  noted = 0;
}

bool interrupted() { return noted != 0; }
int interrupt_descriptor() { return event; }

}  // namespace tulga
