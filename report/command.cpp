#include "report/command.h"

#include <unistd.h>

#include <array>
#include <filesystem>
#include <iostream>

#include "corpus/interrupt.h"
#include "corpus/manifest.h"
#include "corpus/work.h"
#include "report/messages.h"

namespace tulga {

void complain(const Message& message, Language language) {
  std::cerr << "tulga: " << visible(say(message, language)) << '\n';
}

void count(Tally& tally, const Outcome& outcome, const Call& call) {
  constexpr std::string_view levels[] = {"note", "warning", "error"};
  if (call.value("unreadable") != "ok") tally.unread |= outcome.status != Status::read;
  for (const Check& check : outcome.checks)
    for (std::size_t level = 0; level < std::size(levels); ++level)
      if (levels[level] == call.value("fail-on"))
        tally.found |= check.verdict == Verdict::fail && static_cast<std::size_t>(check.severity) >= level;
}

Wishes wishes_of(const Call& call) {
  return {.scale = call.value("scale"),
          .limits = {.seconds = call.number("timeout"), .megabytes = call.number("max-memory")},
          .jobs = call.given("jobs") ? call.number("jobs") : processors()};
}

Archive open_archive(const std::string& name, Archive::Mode mode) {
  return Archive(name, mode, [](const Message& message, Language language) { return say(message, language); });
}

std::vector<Input> inputs_of(const Call& call) {
  if (!call.given("manifest")) return gather(call.inputs);
  const std::vector<Listed> manifest = read_manifest(read_bytes(open_input(call.value("manifest")).get()));
  return inputs_of(manifest, call.given("shard") ? read_share(call.value("shard")) : Share{});
}

/// "postgresql://user:secret@host/" without the secret.
std::string without_password(const std::string& name) {
  const std::size_t start = name.find("://"), at = name.find('@');
  if (start == std::string::npos || at == std::string::npos) return name;
  const std::size_t colon = name.find(':', start + 3);
  return colon < at ? name.substr(0, colon) + name.substr(at) : name;
}

int with_archive(const std::string& name, Archive::Mode mode, Language language,
                 const std::function<int(Archive&)>& use) {
  const auto refuse = [&](const Message& message) {
    std::cerr << "tulga: " << visible(without_password(name)) << ": " << visible(say(message, language)) << '\n';
    return not_read;
  };
  try {
    Archive archive = open_archive(name, mode);
    return use(archive);
  } catch (const DatabaseError& error) {
    return refuse(error.message);
  } catch (const InputError& error) {
    return refuse(error.message);
  }
}

ProgressLine::ProgressLine(const Call& call, std::size_t total, Language language)
    : on_(call.value("progress") == "always" || (call.value("progress") == "auto" && isatty(STDERR_FILENO) != 0)),
      total_(total),
      language_(language) {}

ProgressLine::~ProgressLine() {
  if (on_) std::cerr << "\r\x1b[K";
}

void ProgressLine::show(const Progress& progress, const std::string& path) {
  if (!on_) return;
  const Message message{
      "progress", {{"done", std::to_string(progress.done + progress.skipped)}, {"total", std::to_string(total_)}}};
  std::cerr << "\r\x1b[K" << say(message, language_) << "  " << visible(std::filesystem::path(path).filename().string())
            << std::flush;
}

void tell_end(const Progress& progress, const Call& call, Language language) {
  if (call.given("quiet")) return;
  std::cerr << say({interrupted() ? "digitized-stopped" : "digitized",
                    {{"done", std::to_string(progress.done)}, {"skipped", std::to_string(progress.skipped)}}},
                   language)
            << '\n';
}

NextInput one_by_one(const std::vector<Input>& inputs) {
  return [&inputs, at = std::size_t{0}]() mutable -> std::optional<Input> {
    if (at == inputs.size()) return std::nullopt;
    return inputs[at++];
  };
}

}  // namespace tulga
