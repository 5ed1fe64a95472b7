#pragma once
// Shutting a process in: what a worker may still do once it touches a stranger's document.

#include "corpus/wishes.h"

namespace tulga {

/// Whether the program was built with a sanitizer, which needs more memory and files than a worker is given.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

/// For good, for the calling process: no new privileges, no core dumps, bounded memory, files open for reading below
/// the system's own folders alone, no network, no other processes; `programs` leaves it able to run the system's
/// programs, which take four times the memory, and to write below the folder for temporary files. What this kernel does
/// not offer is left out.
void shut_in(const Limits& limits, bool programs);

/// Processor time for the next document: the kernel ends the process when it is spent.
void allow_processor_seconds(int seconds);

}  // namespace tulga
