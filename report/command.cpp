#include "report/command.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "corpus/interrupt.h"
#include "corpus/manifest.h"
#include "corpus/work.h"
#include "report/messages.h"
#include "report/passed.h"

namespace tulga {

namespace {

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return {local.tm_year + 1900, local.tm_mon + 1, local.tm_mday};
}

std::string names_of(std::span<const Format> formats) {
  std::string out;
  for (const Format& format : formats) out += (out.empty() ? "" : ", ") + std::string(format.name);
  return out;
}

}  // namespace

void complain(const Message& message, Language language) {
  std::cerr << "tulga: " << visible(say(message, language)) << '\n';
}

std::string fail_on(const Request& request) {
  const auto& [call, configuration, language] = request;
  return call.given("fail-on") || configuration.fail_on.empty() ? call.value("fail-on") : configuration.fail_on;
}

void count(Exit& tally, const Outcome& outcome, const Request& request) {
  constexpr std::string_view levels[] = {"note", "warning", "error"};
  const std::string lowest = fail_on(request);
  if (request.call.value("unreadable") != "ok") tally.unread |= outcome.status != Status::read;
  for (const Check& check : outcome.checks)
    for (std::size_t level = 0; level < std::size(levels); ++level)
      if (levels[level] == lowest)
        tally.found |= is_standing(check) && static_cast<std::size_t>(check.severity) >= level;
}

Wishes wishes_of(const Request& request) {
  const auto& [call, configuration, language] = request;
  return {.scale = call.value("scale"),
          .levels = configuration.levels,
          .vocabulary = configuration.vocabulary,
          .accepted = configuration.accepted,
          .today = today(),
          .limits = {.seconds = call.number("timeout"), .megabytes = call.number("max-memory")},
          .jobs = call.given("jobs") ? call.number("jobs") : processors()};
}

const Format* format_of(const Request& request, std::span<const Format> formats, std::string_view usual) {
  const std::string given = request.call.value("format"), name = given.empty() ? std::string(usual) : given;
  if (name.empty()) return &formats.front();
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const Format& f) { return f.name == name; });
  if (found == formats.end()) {
    complain({"usage-bad-value", {{"word", "--format"}, {"value", name}, {"values", names_of(formats)}}},
             request.language);
    return nullptr;
  }
  if (found->binary && !request.call.given("output") && isatty(STDOUT_FILENO) != 0) {
    complain({"output-binary", {{"format", std::string(found->name)}}}, request.language);
    return nullptr;
  }
  return &*found;
}

bool wants_colour(const Call& call, bool to_file) {
  const std::string when = call.value("color");
  if (when != "auto") return when == "always";
  const char* no_colour = std::getenv("NO_COLOR");
  return !to_file && isatty(STDOUT_FILENO) != 0 && !(no_colour && *no_colour);
}

std::string output_path(const Call& call, std::string_view index) {
  const std::string path = call.value("output");
  if (!path.ends_with('/') || index.empty()) return path;
  std::error_code unmade;  // the file in it will tell
  std::filesystem::create_directories(path, unmade);
  return path + std::string(index);
}

Archive open_archive(const std::string& name, Archive::Mode mode) {
  return Archive(name, mode, [](const Message& message, Language language) { return say(message, language); });
}

std::vector<Input> inputs_of(const Call& call) {
  if (!call.given("manifest")) return gather(call.inputs);
  const std::vector<Listed> manifest = read_manifest(read_bytes(call.value("manifest")));
  return inputs_of(manifest, call.given("shard") ? read_share(call.value("shard")) : Share{});
}

/// "postgresql://user:secret@host/" without the secret.
std::string without_password(const std::string& name) {
  const std::size_t start = name.find("://"), at = name.find('@');
  if (start == std::string::npos || at == std::string::npos) return name;
  const std::size_t colon = name.find(':', start + 3);
  return colon < at ? name.substr(0, colon) + name.substr(at) : name;
}

bool is_archive(const std::string& input) {
  if (input.starts_with("postgresql://") || input.starts_with("postgres://")) return true;
  constexpr std::string_view magic = "SQLite format 3";
  std::error_code error;
  if (!std::filesystem::is_regular_file(input, error)) return false;
  std::string start(magic.size(), '\0');
  std::ifstream(input, std::ios::binary).read(start.data(), static_cast<std::streamsize>(start.size()));
  return start == magic;
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

void tell_end(const Advance& progress, const Call& call, Language language) {
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
