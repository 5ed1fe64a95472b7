#pragma once
// Documents into an archive, or a shard of one: what is there already is passed over.

#include <cstddef>
#include <functional>

#include "corpus/keeper.h"
#include "corpus/work.h"

namespace tulga {

struct Digitizing {
  Wishes wishes;
  std::string version;  // of the program
  bool retry = false;   // documents that could not be read are tried again
};

/// How far it has come.
struct Advance {
  std::size_t done = 0;     // documents worked on
  std::size_t skipped = 0;  // inputs whose document the archive has already
  bool unread = false, partial = false;
};

/// By whom outcomes are made in this call.
Maker maker_of(const Digitizing& how);

/// Works on every input that the keeper does not have as this program and these rules make it, and keeps what comes
/// of it: in batches, each whole. `each` sees every outcome, before it is kept. Throws DatabaseError; what was
/// committed before stays. After an interrupt what was finished is kept.
Advance digitize(Keeper& keeper, const NextInput& inputs, const Digitizing& how,
                 const std::function<void(const Outcome&, const Advance&)>& each);

}  // namespace tulga
