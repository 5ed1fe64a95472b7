#include "report/command.h"

#include <array>
#include <iostream>

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

}  // namespace tulga
