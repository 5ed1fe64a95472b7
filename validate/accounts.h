#pragma once
// What an account of work speaks of, by the endings of its words. Rests on few documents: for notes and hints only.

#include <string_view>

namespace tulga {

/// What the words of an account speak of.
struct Account {
  bool plans = false;     // what is still to come
  bool work = false;      // what was done, anywhere in the text
  bool failure = false;   // what was not
  bool attached = false;  // "хавсралт": the account is elsewhere
};

Account account_of(std::string_view narrative);

/// Whether a text speaks of plans and of nothing that was done.
bool only_planned(std::string_view narrative);

}  // namespace tulga
