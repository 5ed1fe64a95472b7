#pragma once
// What the commands have in common.

#include <functional>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "corpus/digitize.h"
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

/// The documents that a call names: its inputs, or the share of its manifest. Throws InputError.
std::vector<Input> inputs_of(const Call& call);

/// The name of an archive as it may be shown.
std::string without_password(const std::string& name);

/// Runs `use` on the archive that the call names; a database or an input that says no is told of.
int with_archive(const std::string& name, Archive::Mode mode, Language language,
                 const std::function<int(Archive&)>& use);

/// A line that is written over and over on standard error, where someone is there to read it.
class ProgressLine {
 public:
  ProgressLine(const Call& call, std::size_t total, Language language);
  ~ProgressLine();
  void show(const Progress& progress, const std::string& path);

 private:
  bool on_;
  std::size_t total_;
  Language language_;
};

/// "300 done, 12 unchanged", on standard error.
void tell_end(const Progress& progress, const Call& call, Language language);

/// Gives inputs one by one; `inputs` has to outlive it.
NextInput one_by_one(const std::vector<Input>& inputs);

/// Works on a share of a manifest and writes its shard: --manifest, --shard, --out.
int run_share(const Call& call, Language language);

int run_manifest(const Call& call, Language language);
int run_merge(const Call& call, Language language);
int run_digitize(const Call& call, Language language);
int run_search(const Call& call, Language language);
int run_status(const Call& call, Language language);
int run_export(const Call& call, Language language);

}  // namespace tulga
