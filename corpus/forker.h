#pragma once
// The process that forks the workers.
//
// It is split off before any library starts a thread and never reads a document itself, so that every worker begins
// clean. It ends, and every worker with it, when the process that split it off is gone.

#include "corpus/descriptor.h"
#include "corpus/wishes.h"

namespace tulga {

/// Splits the forker off; does nothing where it is there already. Call it first thing.
void start_forker();

/// Ends it and every worker; the next call for a worker splits another off.
void stop_forker();

/// The forker for as long as it lives.
struct Forking {
  Forking() { start_forker(); }
  ~Forking() { stop_forker(); }
  Forking(const Forking&) = delete;
  Forking& operator=(const Forking&) = delete;
};

/// Asks for a worker and gives the connection to it. Packets come from both: hello, exit and not_started from the
/// forker, the others from the worker. Throws std::system_error where no process can be made at all.
Descriptor hire(const Limits& limits, bool programs);

}  // namespace tulga
