// Planted errors: how many are found and explained, and what is said about clean reports.

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include "extract/normalise.h"
#include "tests/bench/commands.h"
#include "tests/submissions.h"
#include "tests/trial.h"

namespace tulga::bench {

namespace {

using namespace tulga::test;

struct Options {
  std::uint64_t documents = 2000, first = 1;
  std::optional<std::uint64_t> dump, dump_clean;
};

Options options_of(Arguments arguments) {
  Options out;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const bool named = arguments[i].starts_with("--") && i + 1 < arguments.size();
    const std::uint64_t value = std::stoull(named ? arguments[i + 1] : arguments[i]);
    if (arguments[i] == "--seed") out.first = value;
    if (arguments[i] == "--dump") out.dump = value;
    if (arguments[i] == "--dump-clean") out.dump_clean = value;
    if (!named) out.documents = value;
    i += named ? 1 : 0;
  }
  return out;
}

std::string place_of(std::uint64_t number) {
  return std::string(form_names[static_cast<std::size_t>(form_of(number))]) + " " +
         std::string(size_names[static_cast<std::size_t>(size_of(number))]);
}

void print(const Check& check) {
  constexpr const char* verdicts[] = {"pass", "FAIL", "open"};
  constexpr const char* levels[] = {"note", "warning", "error"};
  const bool fails = check.verdict == Verdict::fail;
  std::printf("%s %s [%s] %s\n", verdicts[static_cast<int>(check.verdict)], check.rule.c_str(),
              english(check.subject).c_str(), fails ? levels[static_cast<int>(check.severity)] : "");
  if (fails) std::printf("     %s\n", english(check.message).c_str());
  if (check.verdict == Verdict::open) std::printf("     %s\n", english(check.because).c_str());
  if (!fails) return;
  for (const std::string& explanation : english(check.explanations)) std::printf("     %s\n", explanation.c_str());
}

/// The rows that were read otherwise than they were made.
void print_differences(const Report& report, const Submission& submission) {
  std::size_t shown = 0;
  for (std::size_t i = 0; i < std::max(report.rows.size(), submission.rows.size()) && shown < 4; ++i) {
    if (i >= report.rows.size() || i >= submission.rows.size()) break;
    const ReportRow& made = report.rows[i];
    const Row& is = submission.rows[i];
    const auto differs = [&](const char* what, const std::string& a, const std::string& b) {
      if (a == b) return;
      std::printf("# row %zu, %s: \"%s\" read as \"%s\"\n", i + 1, what, a.c_str(), b.c_str());
      ++shown;
    };
    differs("decision", made.decision_no, is.decision_no.text);
    differs("provision", made.provision_no, is.provision_no.text);
    differs("title", made.title, is.decision.title.text);
    differs("date", made.date, is.decision.date_text.text);
    differs("number", made.number, is.decision.number.text);
    differs("clause", made.provision, is.provision.text);
    differs("account", account(made), is.progress.text);
    differs("rating", made.self, is.self.spelling.text);
    differs("rating", made.higher, is.higher.spelling.text);
  }
}

int dump(const Report& report, const std::string& what) {
  std::printf("%s\n# %s\n", shown(report).c_str(), what.c_str());
  const auto submission = read(report);
  if (!submission) {
    std::printf("# no form was known\n");
    return 1;
  }
  std::printf("# %zu rows read of %zu, %zu summaries of %zu, %zu claims\n", submission->rows.size(), report.rows.size(),
              submission->summaries.size(), report.summaries.size(), submission->claims.size());
  print_differences(report, *submission);
  for (const Check& check : validate(*submission))
    if (check.verdict != Verdict::pass) print(check);
  return 0;
}

std::string described(const Trial& trial) {
  if (trial.kind == nullptr) return "no place was found for this kind of error";
  const Planted& planted = trial.planted;
  std::string out = std::string(trial.kind->rule) + ", " + std::string(trial.kind->name) + ": " + planted.subject;
  if (planted.row) out += " row " + std::to_string(*planted.row + 1);
  out += " stated " + planted.stated + " computed " + planted.computed + " " + planted.formula;
  if (planted.truth) out += ", would agree if " + planted.truth->from + " were " + planted.truth->to;
  return out + " (" + place_of(trial.number) + ")";
}

struct Tally {
  std::size_t planted = 0, found = 0, explainable = 0, explained = 0, extra = 0;
  std::vector<std::uint64_t> missed, unexplained, cascades;
};

std::string numbers(const std::vector<std::uint64_t>& all) {
  std::string out;
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 8); ++i) out += " " + std::to_string(all[i]);
  return out + (all.size() > 8 ? " ..." : "");
}

double percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

void count(Tally& tally, const Trial& trial, const Outcome& outcome) {
  ++tally.planted;
  tally.found += outcome.found;
  if (!outcome.found) tally.missed.push_back(trial.number);
  if (trial.planted.truth && outcome.found) {
    ++tally.explainable;
    tally.explained += outcome.explained;
    if (!outcome.explained) tally.unexplained.push_back(trial.number);
  }
  tally.extra += outcome.extra.size();
  if (!outcome.extra.empty()) tally.cascades.push_back(trial.number);
}

void print_tallies(const std::vector<Tally>& tallies) {
  std::printf("%-20s %-20s %7s %7s %9s %9s\n", "rule", "planted", "reports", "found", "explained", "beside it");
  Tally all;
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const Kind& kind = kinds()[i];
    const Tally& tally = tallies[i];
    std::printf("%-20s %-20s %7zu %6.1f%% ", kind.rule.data(), kind.name.data(), tally.planted,
                percent(tally.found, tally.planted));
    if (tally.explainable > 0)
      std::printf("%8.1f%% %9zu", percent(tally.explained, tally.explainable), tally.extra);
    else
      std::printf("%9s %9zu", "-", tally.extra);
    std::printf("%s\n", kind.read ? "" : "   (not read yet)");
    if (!kind.read) continue;
    all.planted += tally.planted, all.found += tally.found;
    all.explainable += tally.explainable, all.explained += tally.explained, all.extra += tally.extra;
  }
  std::printf("%-41s %7zu %6.1f%% %8.1f%% %9zu\n", "all that are read", all.planted, percent(all.found, all.planted),
              percent(all.explained, all.explainable), all.extra);
  for (std::size_t i = 0; i < tallies.size(); ++i) {
    const std::string name = std::string(kinds()[i].rule) + ", " + std::string(kinds()[i].name);
    if (!kinds()[i].read) continue;
    if (!tallies[i].missed.empty()) std::printf("missed: %s:%s\n", name.c_str(), numbers(tallies[i].missed).c_str());
    if (!tallies[i].unexplained.empty())
      std::printf("not explained: %s:%s\n", name.c_str(), numbers(tallies[i].unexplained).c_str());
    if (!tallies[i].cascades.empty())
      std::printf("more was found: %s:%s\n", name.c_str(), numbers(tallies[i].cascades).c_str());
  }
}

/// What one form and size gave.
struct ByForm {
  std::size_t planted = 0, found = 0, clean = 0;
  std::vector<std::uint64_t> alarmed, unread;
};
using Forms = std::map<std::string, ByForm>;

void run_planted(const Options& options, Forms& forms) {
  std::vector<Tally> tallies(kinds().size());
  std::size_t without_place = 0;
  for (std::uint64_t i = 0; i < options.documents; ++i) {
    const Trial trial = planted_trial(options.first + i);
    if (trial.kind == nullptr) {
      ++without_place;
      continue;
    }
    const std::vector<Check> checks = judge_report(trial.report);
    const Outcome outcome = compare(trial, checks);
    count(tallies[static_cast<std::size_t>(trial.kind - kinds().data())], trial, outcome);
    if (!trial.kind->read) continue;
    ByForm& form = forms[place_of(trial.number)];
    ++form.planted, form.found += outcome.found;
  }
  print_tallies(tallies);
  if (without_place > 0) std::printf("%zu reports had no place for their error\n", without_place);
}

/// By rule: the clean reports in which it speaks.
using Spoken = std::map<std::string, std::vector<std::uint64_t>>;

void add_findings(std::uint64_t number, const std::vector<Check>& checks, Spoken& alarms, Spoken& notes) {
  for (const Check& check : checks) {
    if (check.verdict != Verdict::fail) continue;
    std::vector<std::uint64_t>& where = (check.severity >= Severity::warning ? alarms : notes)[check.rule];
    if (where.empty() || where.back() != number) where.push_back(number);
  }
}

bool is_read_whole(const Report& report, const std::optional<Submission>& submission) {
  return submission && submission->rows.size() == report.rows.size() &&
         submission->summaries.size() == report.summaries.size();
}

void print_spoken(const char* what, const Spoken& spoken) {
  for (const auto& [rule, where] : spoken)
    std::printf("%s: %-20s %5zu reports:%s\n", what, rule.c_str(), where.size(), numbers(where).c_str());
}

void run_clean(const Options& options, Forms& forms) {
  Spoken alarms, notes;
  std::size_t alarmed = 0;
  for (std::uint64_t number = options.first; number < options.first + options.documents; ++number) {
    const Report report = clean_report(number);
    const auto submission = read(report);
    const std::vector<Check> checks = submission ? validate(*submission) : std::vector<Check>{};
    add_findings(number, checks, alarms, notes);
    ByForm& form = forms[place_of(number)];
    ++form.clean;
    if (!is_read_whole(report, submission)) form.unread.push_back(number);
    const bool is_alarmed = std::any_of(checks.begin(), checks.end(), [](const Check& check) {
      return check.verdict == Verdict::fail && check.severity >= Severity::warning;
    });
    if (is_alarmed) form.alarmed.push_back(number);
    alarmed += is_alarmed;
  }
  std::printf("\n%zu clean reports, %zu with a false alarm\n", static_cast<std::size_t>(options.documents), alarmed);
  print_spoken("false alarm", alarms);
  print_spoken("note", notes);
}

void print_forms(const Forms& forms) {
  std::printf("\n%-24s %8s %7s %7s %11s %14s\n", "form and size", "planted", "found", "clean", "false alarm",
              "not read whole");
  for (const auto& [name, form] : forms) {
    std::printf("%-24s %8zu %6.1f%% %7zu %11zu %14zu  %s\n", name.c_str(), form.planted,
                percent(form.found, form.planted), form.clean, form.alarmed.size(), form.unread.size(),
                numbers(form.alarmed).c_str());
  }
}

}  // namespace

int rules(Arguments arguments) {
  const Options options = options_of(arguments);
  if (options.dump) {
    const Trial trial = planted_trial(*options.dump);
    return dump(trial.report, described(trial));
  }
  if (options.dump_clean) return dump(clean_report(*options.dump_clean), "clean, " + place_of(*options.dump_clean));
  Forms forms;
  run_planted(options, forms);
  run_clean(options, forms);
  print_forms(forms);
  return 0;
}

}  // namespace tulga::bench
