#include "tests/trial.h"

#include <algorithm>

#include "extract/extract.h"
#include "extract/interpret.h"
#include "extract/tables.h"
#include "tests/generator_forms.h"
#include "validate/rule.h"

namespace tulga::test {

namespace {

constexpr int most_attempts = 400;

std::uint64_t mixed(std::uint64_t number, std::uint64_t attempt) {
  return Random(number * 0x9E3779B97F4A7C15 + attempt).next();
}

bool has_row(const Check& check, std::size_t row) {
  return std::find(check.rows.begin(), check.rows.end(), row) != check.rows.end() ||
         (check.subject.id == "subject-row" && check.subject.arguments[0].second == std::to_string(row + 1));
}

bool is_finding(const Check& check, Severity least) {
  return check.verdict == Verdict::fail && check.severity >= least;
}

bool says(const Check& check, const Trial& trial) {
  const Planted& planted = trial.planted;
  if (check.rule != trial.kind->rule || !is_finding(check, trial.kind->least)) return false;
  if (!planted.subject.empty() && check.subject.id != planted.subject) return false;
  const bool other = planted.or_row && has_row(check, *planted.or_row);
  if (planted.row && !other && !has_row(check, *planted.row)) return false;
  const auto same = [](const std::string& wanted, const std::string& is) { return wanted.empty() || wanted == is; };
  return same(planted.stated, check.stated) && same(planted.computed, check.computed) &&
         same(planted.formula, check.formula);
}

bool tells(const Check& check, const Truth& truth) {
  return std::any_of(check.explanations.begin(), check.explanations.end(), [&](const Explanation& e) {
    return e.kind == truth.kind && (truth.from.empty() || (e.from == truth.from && e.to == truth.to));
  });
}

}  // namespace

Form form_of(std::uint64_t number) {
  const std::uint64_t turn = number / kinds().size();
  return static_cast<Form>((turn + number) % form_count);
}

Size size_of(std::uint64_t number) {
  const std::uint64_t turn = number / kinds().size();
  return static_cast<Size>((turn / form_count + number / form_count) % size_count);
}

Trial planted_trial(std::uint64_t number) {
  const Kind& kind = kinds()[number % kinds().size()];
  for (std::uint64_t attempt = 0; attempt < most_attempts; ++attempt) {
    // The later attempts look for a place in longer reports.
    const Size size = attempt < most_attempts / 2 ? size_of(number) : Size::medium;
    Trial out{number, make_report(mixed(number, attempt), form_of(number), size), &kind, {}};
    Random random(mixed(number, attempt) ^ 0xE7);
    if (auto planted = kind.plant(out.report, random)) {
      out.planted = std::move(*planted);
      return out;
    }
  }
  return {number, make_report(number, form_of(number), size_of(number)), nullptr, {}};
}

Report clean_report(std::uint64_t number) { return make_report(mixed(number, 77), form_of(number), size_of(number)); }

std::optional<Submission> read(const Report& report) {
  if (!is_paper(report.form)) return extract(bytes_of(report)).submission;
  Document document = paper_of(report);
  return interpret(join_blocks(find_blocks(document, document.doubts)));
}

std::vector<Check> judge_report(const Report& report) {
  const auto submission = read(report);
  return submission ? validate(*submission) : std::vector<Check>{};
}

Outcome compare(const Trial& trial, const std::vector<Check>& checks) {
  Outcome out;
  const auto follows = [&](const Check& check) {
    const auto& rules = trial.kind->follows;
    return check.rule == trial.kind->rule || std::find(rules.begin(), rules.end(), check.rule) != rules.end();
  };
  for (const Check& check : checks) {
    if (says(check, trial)) {
      out.found = true;
      out.explained = out.explained || (trial.planted.truth && tells(check, *trial.planted.truth));
    } else if (is_finding(check, Severity::warning) && !follows(check)) {
      out.extra.push_back(&check);
    }
  }
  return out;
}

std::string shown(const Report& report) {
  Report text = report;
  text.form = report.form == Form::aligned || report.form == Form::markdown ? report.form : Form::tabs;
  return bytes_of(text);
}

}  // namespace tulga::test
