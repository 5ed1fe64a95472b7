#pragma once
// Every message in the language of the reader. The wordings stand where their ids are defined.

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/message.h"

namespace tulga {

/// The message in a language; its id where no wording is known (a test sees to it that there is one).
std::string say(const Message& message, Language language);
/// A message without arguments.
std::string say(std::string_view id, Language language);

/// Every wording of the program.
std::vector<Wording> all_wordings();

/// --lang, else TULGA_LANG, LC_ALL, LC_MESSAGES, LANG: mn* is Mongolian, all else English. `option` is empty where
/// it was not given.
Language choose_language(std::string_view option);

/// A character of UTF-8 text: its bytes and its code point; where it is not valid, one byte and its value.
struct Character {
  std::string_view bytes;
  unsigned code = 0;
  bool valid = true;
};
Character character(std::string_view text, std::size_t at);

/// Control characters, and those that end a line or turn the direction of writing.
bool is_harmful(unsigned code);

/// Text of a document made harmless for a terminal: control characters, those that turn the direction of writing and
/// bytes that are no UTF-8 come as \x1b or \u202e.
std::string visible(std::string_view text);

/// "page 3", "line 25, column 812".
std::string say(const Place& place, Language language);

}  // namespace tulga
