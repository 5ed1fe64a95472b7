#pragma once
// Many documents and what came of them, kept in a database: a SQLite file, or PostgreSQL.
//
// A document is known by its SHA-256; several paths may hold it. Documents come in batches, whole or not at all.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "corpus/database.h"
#include "corpus/keeper.h"
#include "corpus/outcome.h"

namespace tulga {

/// Puts a message into words.
using Say = std::function<std::string(const Message&, Language)>;

/// How many there are.
struct Counts {
  std::int64_t paths = 0, read = 0, partial = 0, unreadable = 0;  // documents, and paths that gave none
  std::int64_t superseded = 0;                                    // documents that no path holds any more
  std::int64_t errors = 0, warnings = 0, notes = 0;
};

struct Hit {
  std::string path;
  std::int64_t row = 0;  // 1-based; 0 for the title
  std::string excerpt;   // the words that were found in brackets
};

/// A path that could not be read, and why.
struct Unread {
  std::string path, sha256, code, en, mn;
};

/// A document as far as it tells whose report it is: checks, claims and summaries are left out, and one blank row
/// stands for all.
struct Head {
  Outcome outcome;
  std::int64_t document = 0;  // 0 where the path gave none
};

class Archive : public Keeper {
 public:
  enum class Mode { create, existing };

  /// `name` is a file, or a "postgresql://" address. Throws DatabaseError.
  Archive(const std::string& name, Mode mode, Say say);

  std::optional<Known> known(const std::string& sha256) override;
  std::string held_by(const std::string& path) override;
  /// One transaction. What the archive has of the same documents is replaced.
  void add(std::span<const Outcome> outcomes, const Maker& maker, std::span<const Held> more_paths = {}) override;

  /// Every path with its outcome, in order of the paths; a document that several paths hold comes once, under the
  /// first. An outcome that was written in another layout is passed over and counted in the result.
  std::size_t each(const std::function<void(const Outcome&)>& visit);

  /// The heads of what each() gives, in its order, and how many it would pass over.
  std::pair<std::vector<Head>, std::size_t> heads();
  /// All of a document; nullopt where it is in another layout.
  std::optional<Outcome> whole(const Head& head);

  Counts counts();
  std::vector<Unread> unread();
  /// Rows and titles that have words beginning with every one of `words`, whatever their case; the first `limit`.
  std::vector<Hit> search(std::span<const std::string> words, std::size_t limit);

  /// Everything in the archive in an order that does not depend on how it came in. For comparing archives.
  std::string dump();

 private:
  std::optional<Outcome> outcome_of(const Value& path, std::int64_t document);
  std::unique_ptr<Database> database_;
  Say say_;
};

std::span<const Wording> archive_wordings();

}  // namespace tulga
