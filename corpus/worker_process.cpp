// The worker's own side.

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "corpus/gather.h"
#include "corpus/hash.h"
#include "corpus/sandbox.h"
#include "corpus/worker.h"

namespace tulga {

namespace {

constexpr std::size_t largest_result = std::size_t{32} << 20;
constexpr int most_documents = 256;          // until a worker is replaced
constexpr long most_resident_pages = 32768;  // 128 MiB left over from earlier documents

int home = -1;            // the socket, for handlers
int memory = -1;          // /proc/self/statm
int complaints = -1;      // what libraries print
long pages_at_first = 0;  // resident

[[noreturn]] void tell_memory_is_out() {
  send(home, Note::memory, {});
  _exit(1);
}

/// Poppler ends the process itself where it gets no memory, and says so in two words.
void on_abort(int) {
  char last[16] = {};
  const off_t size = lseek(complaints, 0, SEEK_END);
  constexpr std::string_view words = "Out of memory\n";
  if (size >= static_cast<off_t>(words.size()) &&
      pread(complaints, last, words.size(), size - static_cast<off_t>(words.size())) > 0 && words == last)
    tell_memory_is_out();
}

void listen_to_complaints() {
  if (sanitized) return;
  complaints = memfd_create("complaints", MFD_CLOEXEC);
  dup2(complaints, STDERR_FILENO);
  std::signal(SIGABRT, on_abort);
}

/// The allocator keeps what is freed and hands it out again: a document's first memory comes in large pages. A page
/// fault for every 4 KiB took a tenth of an audit's time.
void take_memory_in_large_pages() {
  constexpr std::uintptr_t large_page = std::uintptr_t{2} << 20;
  constexpr std::uintptr_t size = 8 * large_page;
  void* const heap = std::malloc(size);
  const std::uintptr_t start = reinterpret_cast<std::uintptr_t>(heap);
  const std::uintptr_t first = (start + large_page - 1) / large_page * large_page;
  if (heap) madvise(reinterpret_cast<void*>(first), (start + size - first) / large_page * large_page, MADV_HUGEPAGE);
  std::free(heap);
}

long resident_pages() {
  char text[64] = {};
  long size = 0, resident = 0;
  if (pread(memory, text, sizeof text - 1, 0) <= 0) return 0;
  std::sscanf(text, "%ld %ld", &size, &resident);
  return resident;
}

/// Whether earlier documents left much behind, beyond what the worker has from the process that it was forked from.
bool is_worn() { return resident_pages() - pages_at_first > most_resident_pages; }

bool send_result(const std::string& bytes, bool replace) {
  if (bytes.size() > largest_result) return send(home, Note::output, std::to_string(largest_result >> 20));
  for (std::size_t at = 0; at < bytes.size(); at += largest_packet)
    if (!send(home, Note::data, std::string_view(bytes).substr(at, largest_packet))) return false;
  return send(home, Note::end, replace ? "r" : "");
}

/// What was asked for; nullopt where nobody who runs this program asks so.
std::optional<std::string> done(const Packet& job, const std::string& bytes) {
  if (job.note == Note::drawing) {
    const auto drawing = decode_drawing(job.bytes);
    return drawing ? std::optional(workers_drawing(bytes, *drawing)) : std::nullopt;
  }
  const auto wishes = decode_wishes(job.bytes);
  return wishes ? std::optional(encode(workers_task(bytes, *wishes))) : std::nullopt;
}

/// Answers for one document; whether it did, and the worker may go on.
bool answer(const Packet& job, const Limits& limits, bool programs, int documents) {
  allow_processor_seconds(limits.seconds);
  try {
    const std::string bytes = read_bytes(job.descriptor.get());
    send(home, Note::identity, sha256(bytes));
    if (!programs && runs_programs(bytes)) return send(home, Note::programs, {});
    const auto result = done(job, bytes);
    return result && send_result(*result, documents >= most_documents || is_worn());
  } catch (const InputError& error) {
    return send(home, Note::refusal, encode(error.message));
  } catch (const std::bad_alloc&) {
    tell_memory_is_out();
  }
}

}  // namespace

void serve_as_worker(int socket, const Limits& limits, bool programs) noexcept {
  home = socket;
  memory = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  pages_at_first = resident_pages();
  listen_to_complaints();
  if (!sanitized) take_memory_in_large_pages();
  shut_in(limits, programs);
  if (!sanitized) std::set_new_handler(tell_memory_is_out);
  for (int documents = 1;; ++documents) {
    const auto job = receive(socket, true);
    if (!job || !answer(*job, limits, programs, documents)) _exit(0);
    if (complaints >= 0 && ftruncate(complaints, 0) == 0) lseek(complaints, 0, SEEK_SET);
  }
}

}  // namespace tulga
