// tulga crosscheck: the reports of several submitters against each other.

#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "corpus/crosscheck.h"
#include "corpus/hash.h"
#include "corpus/interrupt.h"
#include "corpus/work.h"
#include "report/command.h"
#include "report/cross_writer.h"
#include "report/messages.h"
#include "report/output.h"
#include "report/passed.h"
#include "report/progress.h"

namespace tulga {

namespace {

/// The format that the call names; nullptr, told, where there is none.
const CrossFormat* cross_format_of(const Request& request) {
  const std::string name = request.call.value("format");
  const std::span<const CrossFormat> formats = cross_formats();
  if (name.empty()) return &formats.front();
  const auto found = std::find_if(formats.begin(), formats.end(), [&](const CrossFormat& f) { return f.name == name; });
  if (found != formats.end() && !(found->binary && !request.call.given("output") && isatty(STDOUT_FILENO) != 0))
    return &*found;
  std::string names;
  for (const CrossFormat& format : formats) names += (names.empty() ? "" : ", ") + std::string(format.name);
  if (found == formats.end())
    complain({"usage-bad-value", {{"word", "--format"}, {"value", name}, {"values", names}}}, request.language);
  else
    complain({"output-binary", {{"format", name}}}, request.language);
  return nullptr;
}

/// The documents that were read, and whose they are.
struct Gathered {
  std::vector<Outcome> outcomes;
  std::vector<Placed> placed;
};

Gathered read(const Request& request, std::span<const Input> inputs, const Wishes& wishes, CrossWriter& writer,
              Exit& tally) {
  const auto& [call, configuration, language] = request;
  Gathered out;
  Progress progress(progress_kind(call.value("progress"), inputs.size()), inputs.size(), language, std::cerr);
  std::size_t finished = 0;
  work(inputs, wishes, [&](const Outcome& outcome, const Extraction&) {
    progress.clear();
    count(tally, outcome, request);
    writer.document(outcome);
    out.placed.push_back(place(outcome, configuration.submitters));
    out.outcomes.push_back(outcome);
    progress.done(++finished < inputs.size() ? std::string_view(inputs[finished].path) : std::string_view(),
                  outcome.source.pages);
  });
  progress.clear();
  find_aimags_of_tables(out.placed);
  // A report of which nobody knows whose it is was not compared: that is no success.
  for (std::size_t i = 0; i < out.placed.size(); ++i) {
    const auto& submission = out.outcomes[i].submission;
    tally.unread |= out.placed[i].problem && submission && has_form(*submission);
  }
  return out;
}

void count(Exit& tally, const CrossResult& result, const Request& request) {
  Outcome as_one;
  as_one.checks.assign(result.checks.begin(), result.checks.end());
  count(tally, as_one, request);
}

std::vector<Unplaced> unplaced_of(std::span<const Placed> placed) {
  std::vector<Unplaced> out;
  for (const Placed& document : placed)
    if (document.problem) out.push_back(unplaced(document));
  return out;
}

}  // namespace

int run_crosscheck(const Request& request) {
  const auto& [call, configuration, language] = request;
  const CrossFormat* format = cross_format_of(request);
  if (!format) return not_read;
  std::vector<Input> inputs;
  try {
    inputs = inputs_of(call);
  } catch (const InputError& error) {
    complain(error.message, language);
    return not_read;
  }
  Output output(call.value("output"));
  Wishes wishes = wishes_of(request);
  wishes.blocks = Blocks::none;
  const Style style{.language = language,
                    .colour = wants_colour(call, output.to_file()),
                    .quiet = call.given("quiet"),
                    .rules = rules_hash(wishes)};
  const auto writer = format->open(output.stream(), style);
  Exit tally;
  const Interrupts interrupts;
  const Gathered gathered = read(request, inputs, wishes, *writer, tally);
  const std::vector<Rule> in_force = switched_on(rules(wishes.levels));
  for (const Bundle& bundle : bundles(gathered.placed)) {
    const Group group = assemble(bundle, gathered.placed, [&](std::size_t i) { return gathered.outcomes[i]; });
    const CrossResult result = cross_check(group, in_force);
    count(tally, result, request);
    writer->group(result);
  }
  writer->end(unplaced_of(gathered.placed));
  if (const std::string reason = output.finish(); !reason.empty()) {
    complain({"output-failed", {{"path", call.value("output")}, {"reason", reason}}}, language);
    return not_read;
  }
  return interrupted() ? stopped : tally.status();
}

}  // namespace tulga
