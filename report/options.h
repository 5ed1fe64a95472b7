#pragma once
// The command line: one row a command, one row an option. Help, and whatever else lists options, comes from here.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/message.h"

namespace tulga {

struct Option {
  std::string_view name;        // "--format"
  std::string_view short_name;  // "-o", or empty
  std::string_view value;       // what it takes: "LEVEL"; empty for a switch
  std::string_view values;      // the values that it accepts, separated by "|", or a range: "1..9"; empty for any
  std::string_view initial;
  std::string_view commands;  // "audit extract"
  std::string_view en, mn;
};

struct Command {
  std::string_view name;
  std::string_view arguments;  // "INPUT..."
  std::string_view en, mn;
};

std::span<const Option> options();
std::span<const Command> commands();

/// A call as given. `problem` says what is wrong with it.
struct Call {
  std::string command;
  std::map<std::string, std::string, std::less<>> values;  // by option name, without the dashes
  std::vector<std::string> inputs;
  bool help = false;
  bool version = false;
  std::vector<Message> problems;

  std::string value(std::string_view name) const;
  int number(std::string_view name) const;  // 0 where there is none
  bool given(std::string_view name) const;
};

Call parse(std::span<const std::string> arguments);

/// The help of a command, or of the program where `command` is empty.
std::string help(std::string_view command, Language language);

}  // namespace tulga
