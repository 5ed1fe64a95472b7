#include "corpus/packet.h"

#include <fcntl.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace tulga {

namespace {

/// Room for one descriptor beside a packet.
struct Enclosure {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> bytes{};

  void attach(msghdr& message) {
    message.msg_control = bytes.data();
    message.msg_controllen = bytes.size();
  }
  void enclose(msghdr& message, int descriptor) {
    attach(message);
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptor);
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
};

Descriptor enclosed(msghdr& message) {
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    int descriptor = -1;
    std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
    return Descriptor(descriptor);
  }
  return Descriptor();
}

}  // namespace

std::pair<Descriptor, Descriptor> connection() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
    throw std::system_error(errno, std::generic_category(), "socketpair");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

bool send(int socket, Note note, std::string_view bytes, int descriptor) {
  auto letter = static_cast<char>(note);
  iovec parts[2] = {{&letter, 1}, {const_cast<char*>(bytes.data()), bytes.size()}};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = 2;
  Enclosure enclosure;
  if (descriptor >= 0) enclosure.enclose(message, descriptor);
  ssize_t sent = 0;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent >= 0;
}

std::optional<Packet> receive(int socket, bool wait, bool* ended) {
  Packet packet;
  packet.bytes.resize(largest_packet);
  char letter = 0;
  iovec parts[2] = {{&letter, 1}, {packet.bytes.data(), packet.bytes.size()}};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = 2;
  Enclosure enclosure;
  enclosure.attach(message);
  ssize_t got = 0;
  do got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT));
  while (got < 0 && errno == EINTR);
  if (ended) *ended = got == 0 || (got < 0 && errno != EAGAIN);
  if (got <= 0) return std::nullopt;
  packet.note = static_cast<Note>(letter);
  packet.bytes.resize(static_cast<std::size_t>(got) - 1);
  packet.descriptor = enclosed(message);
  return packet;
}

}  // namespace tulga
