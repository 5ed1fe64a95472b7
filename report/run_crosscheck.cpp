// tulga crosscheck: the reports of several submitters against each other.

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>

#include "corpus/crosscheck.h"
#include "corpus/hash.h"
#include "corpus/interrupt.h"
#include "corpus/work.h"
#include "extract/normalise.h"
#include "extract/places.h"
#include "report/command.h"
#include "report/cross_shown.h"
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

/// Whose the documents are, and how to have them.
struct Gathered {
  std::vector<Placed> placed;
  Fetch fetch;
};

/// A report of which nobody knows whose it is was not compared: that is no success.
bool is_lost(const Placed& placed, const Outcome& outcome) {
  return placed.problem && outcome.submission && has_form(*outcome.submission);
}

Gathered read(const Request& request, std::span<const Input> inputs, const Wishes& wishes, CrossWriter& writer,
              Exit& tally) {
  const auto& [call, configuration, language] = request;
  Gathered out;
  const auto outcomes = std::make_shared<std::vector<Outcome>>();
  Progress progress(progress_kind(call.value("progress"), inputs.size()), inputs.size(), language, std::cerr);
  std::size_t finished = 0;
  work(inputs, wishes, [&](const Outcome& outcome, const Extraction&) {
    progress.clear();
    count(tally, outcome, request);
    writer.document(outcome);
    out.placed.push_back(place(outcome, configuration.submitters));
    outcomes->push_back(outcome);
    progress.done(++finished < inputs.size() ? std::string_view(inputs[finished].path) : std::string_view(),
                  outcome.source.pages);
  });
  progress.clear();
  find_aimags_of_tables(out.placed);
  for (std::size_t i = 0; i < out.placed.size(); ++i) tally.unread |= is_lost(out.placed[i], (*outcomes)[i]);
  out.fetch = [outcomes](std::size_t i) { return (*outcomes)[i]; };
  return out;
}

/// What --period and --aimag leave.
class Chosen {
 public:
  explicit Chosen(const Call& call) : aimag_(call.value("aimag")), period_(read_period(call.value("period"))) {
    if (const auto known = known_aimag(aimag_)) aimag_ = *known;
  }
  bool takes(const std::string& aimag, const std::optional<Period>& period) const {
    return (aimag_.empty() || aimag.empty() || fold(aimag) == fold(aimag_)) &&
           (!period_ || !period || *period == *period_);
  }
  bool takes(const Placed& placed) const { return takes(placed.organisation.aimag, placed.period); }

 private:
  std::string aimag_;
  std::optional<Period> period_;
};

/// Documents of an archive: only what tells whose they are is kept. Those that are chosen count, and are written where
/// the format tells all of them.
Gathered take(const Request& request, Archive& archive, const Chosen& chosen, const CrossFormat& format,
              CrossWriter& writer, Exit& tally) {
  auto [found, older] = archive.heads();
  if (older > 0) complain({"archive-older", {{"n", std::to_string(older)}}}, request.language);
  tally.unread |= older > 0;
  Gathered out;
  const auto heads = std::make_shared<std::vector<Head>>(std::move(found));
  out.fetch = [heads, &archive](std::size_t i) {
    if (auto outcome = archive.whole((*heads)[i])) return std::move(*outcome);
    throw DatabaseError{{"archive-damaged", {}}};
  };
  for (const Head& head : *heads) out.placed.push_back(place(head.outcome, request.configuration.submitters));
  find_aimags_of_tables(out.placed);
  for (std::size_t i = 0; i < heads->size(); ++i) {
    const Outcome& head = (*heads)[i].outcome;
    if (!chosen.takes(out.placed[i])) continue;
    tally.unread |= is_lost(out.placed[i], head);
    if (format.documents) writer.document(out.fetch(i));
    count(tally, head, request);
  }
  return out;
}

void count(Exit& tally, std::span<const Party> parties, const Request& request) {
  for (const Party& party : parties) {
    Outcome own;
    own.checks = party.checks;
    count(tally, own, request);
  }
}

std::vector<Unplaced> unplaced_of(std::span<const Placed> placed, const Chosen& chosen) {
  std::vector<Unplaced> out;
  for (const Placed& document : placed)
    if (document.problem && chosen.takes(document)) out.push_back(unplaced(document));
  return out;
}

/// Compares group after group; nothing of a group is kept behind it. False where none was chosen.
bool compare(const Request& request, const Gathered& gathered, const Chosen& chosen, const Wishes& wishes,
             std::span<const std::unique_ptr<CrossWriter>> writers, Exit& tally) {
  const std::vector<Rule> in_force = switched_on(rules(wishes.levels));
  bool any = false;
  for (const Bundle& bundle : bundles(gathered.placed)) {
    if (!chosen.takes(bundle.aimag, bundle.period) || interrupted()) continue;
    CrossResult result = cross_check(assemble(bundle, gathered.placed, gathered.fetch), in_force);
    for (const Message& note : accept(result, wishes.accepted, wishes.today)) complain(note, request.language);
    any = true;
    count(tally, as_one(result), request);
    count(tally, result.group.soums, request);
    count(tally, result.group.consolidated, request);
    for (const auto& writer : writers) writer->group(result);
  }
  for (const auto& writer : writers) writer->end(unplaced_of(gathered.placed, chosen));
  return any;
}

/// The archive that a call names, alone; empty where it names documents. nullopt, told, where it names both.
std::optional<std::string> archive_of(const Request& request) {
  const std::vector<std::string>& inputs = request.call.inputs;
  const auto archives = std::count_if(inputs.begin(), inputs.end(), is_archive);
  if (archives == 0) return std::string();
  if (inputs.size() == 1) return inputs.front();
  complain({"usage-archive-alone", {}}, request.language);
  return std::nullopt;
}

bool period_is_known(const Request& request) {
  const std::string period = request.call.value("period");
  if (period.empty() || read_period(period)) return true;
  complain({"usage-bad-value", {{"word", "--period"}, {"value", period}, {"values", "2023, 2023-H1, 2023-Q3"}}},
           request.language);
  return false;
}

}  // namespace

int run_crosscheck(const Request& request) {
  const auto& [call, configuration, language] = request;
  const CrossFormat* format = cross_format_of(request);
  const auto archive = archive_of(request);
  if (!format || !archive || !period_is_known(request)) return not_read;
  std::vector<Input> inputs;
  try {
    if (archive->empty()) inputs = inputs_of(call);
  } catch (const InputError& error) {
    complain(error.message, language);
    return not_read;
  }
  const std::string path = output_path(call, format->index);
  Output output(path);
  Wishes wishes = wishes_of(request);
  wishes.blocks = Blocks::none;
  const Style style{.language = language,
                    .colour = wants_colour(call, output.to_file()),
                    .quiet = call.given("quiet"),
                    .rules = rules_hash(wishes),
                    .folder = path == call.value("output") ? "" : call.value("output"),
                    .matrix = call.given("matrix")};
  std::vector<std::unique_ptr<CrossWriter>> writers;
  writers.push_back(format->open(output.stream(), style));
  if (call.given("letters")) writers.push_back(letters_into(call.value("letters"), wishes.today));
  Exit tally;
  const Interrupts interrupts;
  const Chosen chosen(call);
  const auto run = [&](const Gathered& gathered) {
    if (!compare(request, gathered, chosen, wishes, writers, tally) && (call.given("period") || call.given("aimag"))) {
      complain({"crosscheck-none", {}}, language);
      tally.unread = true;
    }
    return nothing_found;
  };
  if (archive->empty())
    run(read(request, inputs, wishes, *writers.front(), tally));
  else if (with_archive(*archive, Archive::Mode::existing, language, [&](Archive& opened) {
             return run(take(request, opened, chosen, *format, *writers.front(), tally));
           }) != nothing_found)
    return not_read;
  std::string reason = output.finish(), failed = call.value("output");
  if (reason.empty() && writers.size() > 1) reason = writers.back()->problem(), failed = call.value("letters");
  if (!reason.empty()) {
    complain({"output-failed", {{"path", failed}, {"reason", reason}}}, language);
    return not_read;
  }
  return interrupted() ? stopped : tally.status();
}

}  // namespace tulga
