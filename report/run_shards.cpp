#include <algorithm>
#include <iostream>
#include <optional>

#include "corpus/hash.h"
#include "corpus/interrupt.h"
#include "corpus/manifest.h"
#include "corpus/shard.h"
#include "report/command.h"
#include "report/messages.h"
#include "report/output.h"
#include "report/progress.h"

namespace tulga {

namespace {

/// What the share of a call is a part of.
struct Run {
  ShardHead head;
  std::vector<Input> inputs;
  Digitizing how;
};

Run run_of(const Request& request) {
  const Call& call = request.call;
  if (!call.given("manifest")) throw InputError{{"usage-no-manifest", {}}};
  const std::string manifest = read_bytes(call.value("manifest"));
  const Share share = read_share(call.given("shard") ? call.value("shard") : "auto");
  Run run;
  run.inputs = inputs_of(read_manifest(manifest), share);
  run.how = {.wishes = wishes_of(request), .version = TULGA_VERSION};
  run.how.wishes.blocks = Blocks::none;
  const Maker maker = maker_of(run.how);
  run.head = {.version = maker.version,
              .rules = maker.rules,
              .wishes = maker.wishes,
              .manifest = sha256(manifest),
              .index = share.index,
              .count = share.count};
  return run;
}

int write_shard(const Run& run, const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  const Interrupts interrupts;
  ShardWriter shard(call.value("out"), run.head);
  Progress progress(progress_kind(call.value("progress"), run.inputs.size()), run.inputs.size(), language, std::cerr);
  Exit tally;
  const Advance advance =
      digitize(shard, one_by_one(run.inputs), run.how, [&](const Outcome& outcome, const Advance& now) {
        count(tally, outcome, request);
        progress.reach(now.done + now.skipped, {}, outcome.source.pages);
      });
  progress.clear();
  if (interrupted()) return stopped;  // a shard is whole or not there
  shard.finish();
  tell_end(advance, call, language);
  return tally.status();
}

}  // namespace

int run_share(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  try {
    const Run run = run_of(request);
    Exit tally;
    const auto visit = [&](const Outcome& outcome) { count(tally, outcome, request); };
    if (!visit_finished(call.value("out"), run.head, visit)) return write_shard(run, request);
    if (!call.given("quiet")) std::cerr << say({"shard-done", {{"name", shard_name(run.head)}}}, language) << '\n';
    return tally.status();
  } catch (const InputError& error) {
    complain(error.message, language);
  } catch (const DatabaseError& error) {
    complain(error.message, language);
  }
  return not_read;
}

int run_manifest(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  std::vector<Input> inputs = gather(call.inputs);
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
  inputs.erase(
      std::unique(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.path == b.path; }),
      inputs.end());
  Output output(call.value("output"));
  output.stream() << manifest_head();
  bool unread = false;
  for (const Input& input : inputs) {
    const Listed listed = list(input.path);
    unread |= listed.sha256.empty();
    if (listed.sha256.empty()) complain({"manifest-unread", {{"path", input.path}}}, language);
    output.stream() << manifest_line(listed);
  }
  const std::string reason = output.finish();
  if (!reason.empty()) complain({"output-failed", {{"path", call.value("output")}, {"reason", reason}}}, language);
  return reason.empty() && !unread ? nothing_found : not_read;
}

int run_merge(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  if (!call.given("output")) {
    complain({"usage-no-archive-name", {}}, language);
    return not_read;
  }
  std::optional<Archive> archive;
  const auto open = [&]() -> Archive& {
    if (!archive) archive.emplace(open_archive(call.value("output"), Archive::Mode::create));
    return *archive;
  };
  for (const std::string& run : call.inputs) {
    try {
      merge(run, open);
    } catch (const InputError& error) {
      std::cerr << "tulga: " << visible(run) << ": " << visible(say(error.message, language)) << '\n';
      return not_read;
    } catch (const DatabaseError& error) {
      std::cerr << "tulga: " << visible(without_password(call.value("output"))) << ": "
                << visible(say(error.message, language)) << '\n';
      return not_read;
    }
  }
  return nothing_found;
}

}  // namespace tulga
