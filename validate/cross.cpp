#include "validate/cross.h"

#include <algorithm>
#include <set>

#include "extract/normalise.h"
#include "validate/cross_checks.h"
#include "validate/match.h"
#include "validate/means.h"
#include "validate/reconsolidate.h"
#include "validate/rule.h"

namespace tulga {

namespace {

/// An aimag that the list does not have: the lines of its own table are its soums.
void expect_units(Group& group) {
  if (!group.expected.empty()) return;
  std::set<std::string> seen;
  for (const Party& report : group.consolidated)
    for (const Consolidated& table : report.submission.consolidated)
      for (const UnitLine& unit : table.units)
        if (seen.insert(letters_of_unit(unit.name.text)).second) group.expected.push_back(squeeze(unit.name.text));
}

std::vector<std::string> missing_in(const Group& group) {
  std::set<std::string> there;
  for (const Party& party : group.soums) there.insert(letters_of_unit(party.organisation.soum));
  for (const Unplaced& document : group.unplaced) there.insert(letters_of_unit(document.organisation.soum));
  std::vector<std::string> out;
  for (const std::string& soum : group.expected)
    if (!there.contains(letters_of_unit(soum))) out.push_back(soum);
  return out;
}

Ranking ranking_of(const Group& group, Assessor assessor) {
  Ranking out{.assessor = assessor, .soums = {}};
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const Column ratings = column(group.soums[soum].submission, assessor);
    if (!is_comparable(group.soums[soum]) || mean_problem(ratings)) continue;
    const std::vector<Tally> items = tallies(ratings);
    out.soums.push_back({.soum = soum, .items = total(items), .mean = mean(items)});
  }
  std::stable_sort(out.soums.begin(), out.soums.end(),
                   [](const Ranked& a, const Ranked& b) { return a.mean > b.mean; });
  for (std::size_t i = 0; i < out.soums.size(); ++i) {
    const bool as_before = i > 0 && out.soums[i].mean == out.soums[i - 1].mean;
    const bool as_next = i + 1 < out.soums.size() && out.soums[i].mean == out.soums[i + 1].mean;
    out.soums[i].rank = as_before ? out.soums[i - 1].rank : i + 1;
    out.soums[i].tied = as_before || as_next;
  }
  return out;
}

}  // namespace

CrossResult cross_check(Group group, const std::vector<Rule>& rules) {
  CrossResult out;
  expect_units(group);
  out.group = std::move(group);
  out.matrix = match(out.group);
  for (const Rule& rule : rules) {
    if (rule.compare == nullptr) continue;
    std::vector<CrossCheck> made = rule.compare(out.group, out.matrix);
    for (CrossCheck& check : made) set_level(check, rule);
    std::move(made.begin(), made.end(), std::back_inserter(out.checks));
  }
  out.missing = missing_in(out.group);
  for (const Assessor assessor : {Assessor::self, Assessor::higher}) {
    Ranking ranking = ranking_of(out.group, assessor);
    if (ranking.soums.empty()) continue;
    out.rankings.push_back(std::move(ranking));
    out.recomputed.push_back(reconsolidated(out.group, assessor));
  }
  return out;
}

}  // namespace tulga
