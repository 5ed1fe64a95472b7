#pragma once
// Which documents a call is about.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/message.h"

namespace tulga {

/// One input as found: a file (or "-", standard input), or a problem with what was named.
struct Input {
  std::string path;
  std::optional<Message> problem;
};

/// The files that the arguments name: a file as it is, a folder walked recursively in sorted order (hidden files and
/// folders and tulga.toml left out, links to folders not followed). What does not exist, and a folder without any file,
/// come as an Input with its problem, in place.
std::vector<Input> gather(std::span<const std::string> arguments);

/// The bytes of a regular file, or of standard input for "-". Throws InputError where it cannot be read, is not a
/// regular file, or has more than 512 MiB.
std::string read_bytes(const std::string& path);

std::span<const Wording> gather_wordings();

}  // namespace tulga
