#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>

#include "corpus/digitize.h"
#include "corpus/interrupt.h"
#include "report/command.h"
#include "report/csv.h"
#include "report/messages.h"
#include "report/output.h"
#include "report/progress.h"
#include "report/writer.h"

namespace tulga {

namespace {

/// Where the list of what was not read goes; empty for nowhere.
std::string list_of_unread(const Call& call) {
  if (call.given("output")) return call.value("output");
  const std::string archive = call.value("archive");
  if (archive.find("://") != std::string::npos) return {};
  return (std::filesystem::path(archive).parent_path() / "unreadable.csv").string();
}

/// False where the list cannot be written.
bool write_unread(Archive& archive, const std::string& path, Language language) {
  if (path.empty()) return true;
  Output output(path);
  const auto row = [&](const std::vector<std::string>& cells) { output.stream() << csv_row(cells); };
  output.stream() << byte_order_mark;
  row({"path", "sha256", "code", "reason"});
  for (const Unread& unread : archive.unread())
    row({unread.path, unread.sha256, unread.code, language == Language::mn ? unread.mn : unread.en});
  const std::string reason = output.finish();
  if (!reason.empty()) complain({"output-failed", {{"path", path}, {"reason", reason}}}, language);
  return reason.empty();
}

/// The exit status that an archive gives: skipped documents count as those of this call do.
int status_of(const Counts& counts, const Request& request) {
  if (request.call.value("unreadable") != "ok" && counts.unreadable + counts.partial > 0) return not_read;
  const std::string level = fail_on(request);
  if (level == "never") return nothing_found;
  const std::int64_t found =
      counts.errors + (level != "error" ? counts.warnings : 0) + (level == "note" ? counts.notes : 0);
  return found > 0 ? something_found : nothing_found;
}

int digitize_into(Archive& archive, const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  const std::vector<Input> inputs = inputs_of(call);
  Digitizing how{.wishes = wishes_of(request), .version = TULGA_VERSION, .retry = call.given("retry")};
  how.wishes.blocks = Blocks::none;
  Progress progress(progress_kind(call.value("progress"), inputs.size()), inputs.size(), language, std::cerr);
  const Advance advance = digitize(archive, one_by_one(inputs), how, [&](const Outcome& outcome, const Advance& now) {
    progress.reach(now.done + now.skipped, {}, outcome.source.pages);
  });
  progress.clear();
  tell_end(advance, call, language);
  const bool listed = write_unread(archive, list_of_unread(call), language);
  return interrupted() ? stopped : listed ? status_of(archive.counts(), request) : not_read;
}

}  // namespace

int run_digitize(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  if (call.given("out")) return run_share(request);
  if (!call.given("archive")) {
    complain({"usage-no-archive", {}}, language);
    return not_read;
  }
  const Interrupts interrupts;
  return with_archive(call.value("archive"), Archive::Mode::create, language,
                      [&](Archive& archive) { return digitize_into(archive, request); });
}

int run_search(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  const std::vector<std::string> words(call.inputs.begin() + 1, call.inputs.end());
  if (words.empty()) {
    complain({"usage-no-words", {}}, language);
    return not_read;
  }
  return with_archive(call.inputs.front(), Archive::Mode::existing, language, [&](Archive& archive) {
    for (const Hit& hit : archive.search(words, static_cast<std::size_t>(call.number("limit")))) {
      std::cout << visible(hit.path);
      if (hit.row > 0) std::cout << ": " << say({"at-row", {{"rows", std::to_string(hit.row)}}}, language);
      std::cout << ": " << visible(hit.excerpt) << '\n';
    }
    return nothing_found;
  });
}

int run_status(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  return with_archive(call.inputs.front(), Archive::Mode::existing, language, [&](Archive& archive) {
    const Counts counts = archive.counts();
    const std::pair<const char*, std::int64_t> lines[] = {
        {"status-paths", counts.paths},           {"status-read", counts.read},
        {"status-partial", counts.partial},       {"status-unreadable", counts.unreadable},
        {"status-superseded", counts.superseded}, {"status-errors", counts.errors},
        {"status-warnings", counts.warnings},     {"status-notes", counts.notes}};
    for (const auto& [id, n] : lines) std::cout << say({id, {{"n", std::to_string(n)}}}, language) << '\n';
    for (const Unread& unread : archive.unread())
      std::cout << "  " << visible(unread.path) << ": " << visible(language == Language::mn ? unread.mn : unread.en)
                << '\n';
    return nothing_found;
  });
}

int run_export(const Request& request) {
  const Call& call = request.call;
  const Language language = request.language;
  const Format* format = format_of(request, audit_formats(), "jsonl");
  if (!format) return not_read;
  return with_archive(call.inputs.front(), Archive::Mode::existing, language, [&](Archive& archive) {
    const std::string path = output_path(call, format->index);
    Output output(path);
    const auto writer =
        format->open(output.stream(), {.language = language,
                                       .rules = rules_hash(),
                                       .folder = path == call.value("output") ? "" : call.value("output")});
    const std::size_t passed_over = archive.each([&](const Outcome& outcome) { writer->document(outcome, {}); });
    writer->end();
    if (passed_over > 0) complain({"archive-older", {{"n", std::to_string(passed_over)}}}, language);
    const std::string reason = output.finish();
    if (!reason.empty()) complain({"output-failed", {{"path", call.value("output")}, {"reason", reason}}}, language);
    return reason.empty() && passed_over == 0 ? nothing_found : not_read;
  });
}

}  // namespace tulga
