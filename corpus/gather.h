#pragma once
// Which documents a call is about.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/descriptor.h"
#include "extract/message.h"

namespace tulga {

/// One input as found: a file (or "-", standard input), or a problem with what was named.
struct Input {
  std::string path;
  std::optional<Message> problem;
  std::optional<std::string> sha256 = {};  // that the file is to have
};

/// The files that the arguments name: a file as it is, a folder walked recursively in sorted order (hidden files and
/// folders and tulga.toml left out, links to folders not followed). What does not exist, and a folder without any file,
/// come as an Input with its problem, in place.
std::vector<Input> gather(std::span<const std::string> arguments);

/// A regular file, or standard input for "-", open for reading. Throws InputError where it cannot be read, is not a
/// regular file, or has more than 512 MiB.
Descriptor open_input(const std::string& path);

/// All bytes from where the descriptor stands. Throws InputError where it cannot be read, or has more than 512 MiB.
std::string read_bytes(int descriptor);
/// All bytes of what open_input() opens.
std::string read_bytes(const std::string& path);

std::span<const Wording> gather_wordings();

}  // namespace tulga
