#include "report/run.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>

#include "corpus/configuration.h"
#include "corpus/forker.h"
#include "corpus/interrupt.h"
#include "corpus/work.h"
#include "report/catalogue.h"
#include "report/command.h"
#include "report/generate.h"
#include "report/messages.h"
#include "report/options.h"
#include "report/output.h"
#include "report/progress.h"
#include "report/writer.h"

namespace tulga {

namespace {

/// Documents that were not read are told on stderr where standard output does not show it to a person.
void tell_unread(const Outcome& outcome, Language language) {
  for (const Message& problem : outcome.problems)
    std::cerr << "tulga: " << visible(outcome.source.path) << ": " << visible(say(problem, language)) << '\n';
}

Blocks blocks_for(std::string_view command, std::string_view format) {
  if (command == "extract") return Blocks::all;
  return command == "audit" && format == "html" ? Blocks::of_findings : Blocks::none;
}

/// `needs_form`: a document of no known form counts as unread.
int run_on_documents(const Request& request, std::span<const Format> formats, bool needs_form = false) {
  const auto& [call, configuration, language] = request;
  const Format* format = format_of(request, formats);
  if (!format) return not_read;
  std::vector<Input> inputs;
  try {
    inputs = inputs_of(call);
  } catch (const InputError& error) {
    complain(error.message, language);
    return not_read;
  }
  const std::string path = output_path(call, format->index);
  Output output(path);
  Wishes wishes = wishes_of(request);
  wishes.blocks = blocks_for(call.command, format->name);
  const Style style{.language = language,
                    .colour = wants_colour(call, output.to_file()),
                    .quiet = call.given("quiet"),
                    .rules = rules_hash(wishes),
                    .folder = path == call.value("output") ? "" : call.value("output"),
                    .limits = wishes.limits};
  const auto writer = format->open(output.stream(), style);
  const bool shown = format->name == "text" && call.command == "audit" && !output.to_file();
  Exit tally;
  Progress progress(progress_kind(call.value("progress"), inputs.size()), inputs.size(), language, std::cerr);
  std::size_t finished = 0;
  const Interrupts interrupts;
  work(inputs, wishes, [&, language = language](const Outcome& outcome, const Extraction& extraction) {
    progress.clear();
    spdlog::info("{}: {} pages", outcome.source.path, outcome.source.pages);
    if (!shown) tell_unread(outcome, language);
    if (const bool known = outcome.submission && has_form(*outcome.submission);
        needs_form && !known && outcome.status != Status::unreadable) {
      tally.unread = true;
      std::cerr << "tulga: " << visible(outcome.source.path) << ": " << say("no-form", language) << '\n';
    }
    count(tally, outcome, request);
    writer->document(outcome, extraction);
    if (shown) output.stream().flush();
    progress.done(++finished < inputs.size() ? std::string_view(inputs[finished].path) : std::string_view(),
                  outcome.source.pages);
  });
  progress.clear();
  writer->end();
  if (const std::string reason = output.finish(); !reason.empty()) {
    complain({"output-failed", {{"path", call.value("output")}, {"reason", reason}}}, language);
    return not_read;
  }
  return interrupted() ? stopped : tally.status();
}

int run_audit(const Request& request) {
  if (request.call.given("out")) return run_share(request);
  return run_on_documents(request, audit_formats());
}

int run_extract(const Request& request) {
  const int status = run_on_documents(request, extract_formats(request.call.value("what")));
  return status == something_found ? nothing_found : status;
}

int run_summary(const Request& request) {
  const int status = run_on_documents(request, summary_formats(), true);
  return status == something_found ? nothing_found : status;
}

/// The catalogue is written as text or as one JSON object; nullopt where another format is asked for.
std::optional<bool> as_json(const Request& request) {
  const std::string format = request.call.value("format");
  if (format.empty() || format == "text") return false;
  if (format == "json") return true;
  complain({"usage-bad-value", {{"word", "--format"}, {"value", format}, {"values", "text, json"}}}, request.language);
  return std::nullopt;
}

int run_rules(const Request& request) {
  const auto json = as_json(request);
  if (!json) return not_read;
  const std::vector<Rule> all = rules(request.configuration.levels);
  if (*json)
    rules_as_json(std::cout, all);
  else
    rules_as_text(std::cout, all, request.language);
  return nothing_found;
}

int run_explain(const Request& request) {
  const auto json = as_json(request);
  if (!json) return not_read;
  const std::string& name = request.call.inputs.front();
  const Rule rule = find_rule(name);
  if (rule.name.empty()) {
    complain({"rule-unknown", {{"word", name}, {"nearest", std::string(nearest_rule(name))}}}, request.language);
    return not_read;
  }
  if (*json)
    rule_as_json(std::cout, rule);
  else
    rule_as_text(std::cout, rule, request.language);
  return nothing_found;
}

struct Runner {
  std::string_view command;
  int (*run)(const Request&);
};

constexpr Runner runners[] = {{"audit", run_audit},       {"extract", run_extract},       {"summary", run_summary},
                              {"digitize", run_digitize}, {"crosscheck", run_crosscheck}, {"manifest", run_manifest},
                              {"merge", run_merge},       {"search", run_search},         {"status", run_status},
                              {"export", run_export},     {"rules", run_rules},           {"explain", run_explain}};

/// The language has to be known before a wrong call can be told of.
std::string language_option(std::span<const std::string> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].starts_with("--lang=")) return arguments[i].substr(7);
    if (arguments[i] == "--lang" && i + 1 < arguments.size()) return arguments[i + 1];
  }
  return {};
}

bool reads_documents(const Call& call) {
  const std::span<const Command> all = commands();
  return std::any_of(all.begin(), all.end(), [&](const Command& command) {
    return command.name == call.command && command.arguments.starts_with("INPUT");
  });
}

/// The configuration that the call names, or the one beside its first input; nullopt, told, where it cannot be used.
std::optional<Configuration> configuration_of(const Call& call, Language language) {
  std::optional<std::string> path;
  if (call.given("config"))
    path = call.value("config");
  else if (reads_documents(call))
    path = find_configuration(call.inputs);
  if (!path) return Configuration{};
  try {
    Configuration out = read_configuration(read_bytes(*path), *path);
    for (const Message& problem : out.problems) complain(problem, language);
    if (out.problems.empty()) return out;
  } catch (const InputError& error) {
    std::cerr << "tulga: " << visible(*path) << ": " << visible(say(error.message, language)) << '\n';
  }
  return std::nullopt;
}

bool scale_is_known(const Call& call, const Configuration& configuration, Language language) {
  const std::span<const Scale> own = configuration.vocabulary.scales;
  if (!call.given("scale") || find_scale(call.value("scale"), own)) return true;
  std::string names;
  for (const Scale* scale : scales_with(own)) names += (names.empty() ? "" : ", ") + scale->name;
  complain({"scale-unknown", {{"value", call.value("scale")}, {"values", names}}}, language);
  return false;
}

/// `tulga --generate WHAT`, for those who build tulga: the manual page ("man", "man.mn"), or a shell's completions.
int generate(std::string_view what) {
  if (what.starts_with("man")) {
    std::cout << manual(what == "man.mn" ? Language::mn : Language::en);
    return nothing_found;
  }
  const auto text = completions(what);
  if (text) std::cout << *text;
  return text ? nothing_found : not_read;
}

}  // namespace

int run(std::span<const std::string> arguments) {
  const Forking forking;
  spdlog::set_default_logger(spdlog::stderr_logger_st("tulga"));
  const Language language = choose_language(language_option(arguments));
  if (arguments.size() == 2 && arguments[0] == "--generate") return generate(arguments[1]);
  const Call call = parse(arguments);
  for (const Message& problem : call.problems) complain(problem, language);
  if (!call.problems.empty()) return not_read;
  spdlog::set_level(call.given("verbose") ? spdlog::level::info : spdlog::level::warn);
  if (call.help || call.version) {
    std::cout << (call.version ? "tulga " TULGA_VERSION "\n" : help(call.command, language));
    return nothing_found;
  }
  const auto configuration = configuration_of(call, language);
  if (!configuration) return not_read;
  const bool own_language = !call.given("lang") && !configuration->lang.empty();
  const Request request{call, *configuration, own_language ? choose_language(configuration->lang) : language};
  if (!scale_is_known(call, *configuration, request.language)) return not_read;
  for (const Runner& runner : runners)
    if (runner.command == call.command) return runner.run(request);
  return not_read;
}

}  // namespace tulga
