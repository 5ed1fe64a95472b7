#pragma once
// Messages: an id and its arguments. The wording stands once, in both languages, in a table of Wordings.

#include <exception>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tulga {

/// What a person is to be told, without a language: the id of a Wording, and values for its placeholders.
struct Message {
  std::string id;
  std::vector<std::pair<std::string, std::string>> arguments;
  bool operator==(const Message&) const = default;
};

/// One message in both languages; "{name}" is replaced by the argument of that name.
struct Wording {
  std::string_view id;
  std::string_view en;
  std::string_view mn;
};

enum class Language { en, mn };

/// The wording with its arguments filled in. A placeholder without an argument stays as it is.
std::string fill(const Wording& wording, const Message& message, Language language);

/// A document that cannot be read: the message says what was expected and what to do.
struct InputError : std::exception {
  explicit InputError(Message told) : message(std::move(told)) {}
  const char* what() const noexcept override { return message.id.c_str(); }
  Message message;
};

}  // namespace tulga
