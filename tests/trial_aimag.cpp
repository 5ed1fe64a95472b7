#include "tests/trial_aimag.h"

#include <algorithm>

namespace tulga::test {

std::vector<CrossCheck> AimagReader::findings(const Aimag& aimag) {
  std::vector<Outcome> outcomes;
  std::vector<CrossCheck> out;
  for (const ExampleReport& report : texts_of(aimag)) {
    auto known = read_.find(report.text);
    if (known == read_.end()) known = read_.emplace(report.text, tulga::judge(report.text, {}).outcome).first;
    outcomes.push_back(known->second);
    outcomes.back().source.path = report.name;
  }
  out = cross_findings(crossed(outcomes, switched_on(rules())));
  for (const Check& check : outcomes.back().checks) {
    if (check.verdict != Verdict::fail) continue;
    CrossCheck own;
    static_cast<Check&>(own) = check;
    own.documents = {outcomes.back().source.path};
    out.push_back(std::move(own));
  }
  return out;
}

bool tells(const std::vector<CrossCheck>& findings, const AimagPlanter& planter, const std::string& document) {
  return std::any_of(findings.begin(), findings.end(), [&](const CrossCheck& check) {
    return check.rule == planter.rule && check.documents.front() == document &&
           (planter.computed == nullptr || check.computed == planter.computed);
  });
}

std::vector<CrossCheck> alarms(std::vector<CrossCheck> findings) {
  std::erase_if(findings, [](const CrossCheck& check) { return check.severity == Severity::note; });
  return findings;
}

}  // namespace tulga::test
