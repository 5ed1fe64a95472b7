#pragma once
// What the commands have in common.

#include <functional>
#include <string>
#include <vector>

#include "corpus/archive.h"
#include "corpus/configuration.h"
#include "corpus/digitize.h"
#include "corpus/outcome.h"
#include "corpus/wishes.h"
#include "report/options.h"
#include "report/writer.h"

namespace tulga {

constexpr int nothing_found = 0, something_found = 1, not_read = 2, stopped = 130;

/// One line on standard error.
void complain(const Message& message, Language language);

/// What the exit status is made of.
struct Exit {
  bool unread = false;
  bool found = false;
  int status() const { return unread ? not_read : found ? something_found : nothing_found; }
};

/// What one call asks for, and how it is to be shown.
struct Request {
  const Call& call;
  const Configuration& configuration;
  Language language;
};

/// The level that makes the exit status 1: of the call, else of the configuration.
std::string fail_on(const Request& request);

/// Counts an outcome as --fail-on and --unreadable have it.
void count(Exit& tally, const Outcome& outcome, const Request& request);

/// The configuration, and the call's --scale, --timeout, --max-memory and --jobs.
Wishes wishes_of(const Request& request);

/// The format that the call names, else the one named `usual`, else the first; nullptr, told, where there is none.
const Format* format_of(const Request& request, std::span<const Format> formats, std::string_view usual = {});

/// Whether results are coloured: as --color says, else where a person reads them on a terminal and NO_COLOR is not set.
bool wants_colour(const Call& call, bool to_file);

/// Where the results of a call go: "FOLDER/" is the index of a folder, for a format that has one, named `index`.
std::string output_path(const Call& call, std::string_view index);

/// An archive that tells its messages as the reports do.
Archive open_archive(const std::string& name, Archive::Mode mode);

/// The documents that a call names: its inputs, or the share of its manifest. Throws InputError.
std::vector<Input> inputs_of(const Call& call);

/// The name of an archive as it may be shown.
std::string without_password(const std::string& name);

/// Whether an input is an archive: a SQLite file, or the address of a database.
bool is_archive(const std::string& input);

/// Runs `use` on the archive that the call names; a database or an input that says no is told of.
int with_archive(const std::string& name, Archive::Mode mode, Language language,
                 const std::function<int(Archive&)>& use);

/// "300 done, 12 unchanged", on standard error.
void tell_end(const Advance& progress, const Call& call, Language language);

/// Gives inputs one by one; `inputs` has to outlive it.
NextInput one_by_one(const std::vector<Input>& inputs);

/// Works on a share of a manifest and writes its shard: --manifest, --shard, --out.
int run_share(const Request& request);

int run_manifest(const Request& request);
int run_merge(const Request& request);
int run_digitize(const Request& request);
int run_crosscheck(const Request& request);
int run_search(const Request& request);
int run_status(const Request& request);
int run_export(const Request& request);

}  // namespace tulga
