#pragma once
// Ctrl-C and SIGTERM as a question that long work asks itself.

namespace tulga {

/// For as long as it lives, the first SIGINT or SIGTERM is only noted; a second one ends the process.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;
};

bool interrupted();

/// Becomes readable on an interrupt; -1 where nobody listens for one.
int interrupt_descriptor();

}  // namespace tulga
