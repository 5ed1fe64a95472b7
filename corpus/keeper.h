#pragma once
// Whoever keeps outcomes: an archive, or a shard of one.

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "corpus/outcome.h"

namespace tulga {

/// By whom an outcome was made: where all is the same, so is the outcome.
struct Maker {
  std::string version;  // of the program
  std::string rules;    // rules_hash()
  std::string wishes;   // what the caller wished that changes outcomes: the scale, and what is accepted
  bool operator==(const Maker&) const = default;
};

/// A document that is kept already.
struct Known {
  Maker maker;
  Status status = Status::read;
};

/// A path, and the SHA-256 of the document that it holds.
using Held = std::pair<std::string, std::string>;

class Keeper {
 public:
  virtual ~Keeper() = default;
  virtual std::optional<Known> known(const std::string& sha256) = 0;
  /// The document that a path holds; empty where it holds none.
  virtual std::string held_by(const std::string& path) = 0;
  /// Takes outcomes with their source's path, and more paths of documents that are kept already or are among the
  /// outcomes, all or nothing. Paths of documents that are not are left out.
  virtual void add(std::span<const Outcome> outcomes, const Maker& maker, std::span<const Held> more_paths) = 0;
};

}  // namespace tulga
