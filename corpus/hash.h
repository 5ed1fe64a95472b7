#pragma once
// Hashes: by which content is known, and the rules that judged it.

#include <memory>
#include <string>
#include <string_view>

#include "corpus/wishes.h"

namespace tulga {

/// SHA-256 of bytes that come one after the other.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  void add(std::string_view bytes);
  /// Lower-case hexadecimal, of everything so far; more may follow.
  std::string hexadecimal() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Lower-case hexadecimal SHA-256.
std::string sha256(std::string_view bytes);

/// That of a regular file's content, read from its start; the next read starts there too. Empty where reading fails.
std::string sha256_of_file(int descriptor);

/// Lower-case hexadecimal SHA-256 of the rule set: names, levels, switches and wordings, as the wishes have them, with
/// the user's own scales and headings.
std::string rules_hash(const Wishes& wishes = {});

}  // namespace tulga
