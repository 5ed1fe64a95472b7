#pragma once
// Packets between the parent, the forker and the workers, over sockets that keep packets whole.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/descriptor.h"

namespace tulga {

/// What a packet is about.
enum class Note : char {
  job = 'J',          // to a worker: wishes, and the document's descriptor
  drawing = 'A',      // to a worker: the page to draw, and the document's descriptor
  identity = 'I',     // from a worker: the document's SHA-256
  data = 'D',         // from a worker: a stretch of the encoded result, or of the picture
  end = 'E',          // from a worker: the result is whole; "r" where the worker wants to be replaced
  refusal = 'R',      // from a worker: an encoded Message that says why the document cannot be read
  memory = 'M',       // from a worker: the memory limit was reached
  output = 'O',       // from a worker: the result is larger than allowed
  programs = 'P',     // from a worker: the document's reader runs other programs, which this worker may not
  worker = 'W',       // to the forker: limits, and the descriptor that the worker is to have
  hello = 'H',        // from the forker: the worker runs; its process descriptor
  exit = 'X',         // from the forker: the worker ended; its wait status
  not_started = 'N',  // from the forker: no worker could be started; why
};

struct Packet {
  Note note = Note::end;
  std::string bytes;
  Descriptor descriptor;  // one that came along
};

constexpr std::size_t largest_packet = 60'000;  // bytes; well under the kernel's default for a socket's buffer

/// Both ends of a connection, closed when another program is run.
std::pair<Descriptor, Descriptor> connection();

/// False where the other end is gone.
bool send(int socket, Note note, std::string_view bytes, int descriptor = -1);

/// The next packet; nullopt at the end of the connection, or where none has come and `wait` is false. `ended` tells
/// the two apart.
std::optional<Packet> receive(int socket, bool wait, bool* ended = nullptr);

}  // namespace tulga
