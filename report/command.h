#pragma once
// What the commands have in common.

#include <string>

#include "corpus/archive.h"
#include "corpus/outcome.h"
#include "corpus/wishes.h"
#include "report/options.h"

namespace tulga {

constexpr int nothing_found = 0, something_found = 1, not_read = 2, stopped = 130;

/// One line on standard error.
void complain(const Message& message, Language language);

/// What the exit status is made of.
struct Tally {
  bool unread = false;
  bool found = false;
  int status() const { return unread ? not_read : found ? something_found : nothing_found; }
};

/// Counts an outcome as the call's --fail-on and --unreadable have it.
void count(Tally& tally, const Outcome& outcome, const Call& call);

/// The call's --scale, --timeout, --max-memory and --jobs.
Wishes wishes_of(const Call& call);

/// An archive that tells its messages as the reports do.
Archive open_archive(const std::string& name, Archive::Mode mode);

int run_digitize(const Call& call, Language language);
int run_search(const Call& call, Language language);
int run_status(const Call& call, Language language);
int run_export(const Call& call, Language language);

}  // namespace tulga
