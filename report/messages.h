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

/// Text of a document made harmless for a terminal: control characters, and those that turn the direction of
/// writing, come as \x1b or \u202e.
std::string visible(std::string_view text);

/// "page 3", "line 25, column 812".
std::string say(const Place& place, Language language);

}  // namespace tulga
