#pragma once
// Groups made of reports in text.

#include <string>
#include <utility>
#include <vector>

#include "corpus/crosscheck.h"
#include "corpus/task.h"
#include "tests/submissions.h"
#include "validate/lesson.h"
#include "validate/rule.h"

namespace tulga::test {

/// What reading makes of texts, as if they were files of those names.
inline std::vector<Outcome> read_all(const std::vector<ExampleReport>& reports) {
  std::vector<Outcome> out;
  for (const ExampleReport& report : reports) {
    out.push_back(tulga::judge(report.text, {}).outcome);
    out.back().source.path = report.name;
  }
  return out;
}

/// The groups of some outcomes, compared by the rules.
inline std::vector<CrossResult> crossed(const std::vector<Outcome>& outcomes, const std::vector<Rule>& rules,
                                        const std::vector<Submitter>& submitters = {}) {
  std::vector<Placed> placed;
  for (const Outcome& outcome : outcomes) placed.push_back(place(outcome, submitters));
  find_aimags_of_tables(placed);
  std::vector<CrossResult> out;
  for (const Bundle& bundle : bundles(placed))
    out.push_back(cross_check(assemble(bundle, placed, [&](std::size_t i) { return outcomes[i]; }), rules));
  return out;
}

inline std::vector<CrossCheck> cross_findings(const std::vector<CrossResult>& results) {
  std::vector<CrossCheck> out;
  for (const CrossResult& result : results)
    for (const CrossCheck& check : result.checks)
      if (check.verdict == Verdict::fail) out.push_back(check);
  return out;
}

/// The findings of reports in the short form of examples (lesson.h).
inline std::vector<CrossCheck> cross_findings(std::string_view reports) {
  return cross_findings(crossed(read_all(reports_of({.reports = reports})), switched_on(rules())));
}

/// "rule: stated ~ computed" of each finding.
inline std::vector<std::string> told(const std::vector<CrossCheck>& findings) {
  std::vector<std::string> out;
  for (const CrossCheck& check : findings) out.push_back(check.rule + ": " + check.stated + " ~ " + check.computed);
  return out;
}

}  // namespace tulga::test
