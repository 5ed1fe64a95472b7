#include "validate/last_period.h"

#include <algorithm>
#include <set>

#include "validate/match.h"

namespace tulga {

namespace {

/// What matching looks at: the accounts are left out.
Party outline(const Party& party) {
  Party out{.path = party.path, .organisation = party.organisation, .period = party.period, .whole = party.whole};
  for (const Row& row : party.submission.rows) {
    Row bare;
    if (!act_of_section(row.section).of_soum) bare.section = row.section;  // its own acts are a soum's in both reports
    bare.decision = row.decision;
    bare.provision = row.provision;
    out.submission.rows.push_back(std::move(bare));
  }
  return out;
}

Pair pair_of(const Party& before, const Party& now) {
  Group both;
  both.soums = {outline(before), outline(now)};
  const ProvisionMatrix matrix = match(both);
  Pair out{.before = before,
           .now = now,
           .rows = {},
           .vanished = {},
           .self_before = column(before.submission, Assessor::self),
           .self_now = column(now.submission, Assessor::self)};
  for (const Provision& provision : matrix.provisions)
    if (provision.reported[0] && provision.reported[1])
      out.rows.emplace_back(provision.reported[0]->row, provision.reported[1]->row);
  std::sort(out.rows.begin(), out.rows.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (const Loose& row : matrix.unmatched)
    if (row.soum == 0) out.vanished.push_back(row.row);
  return out;
}

}  // namespace

std::vector<Pair> pairs_of(const Group& group) {
  std::vector<Pair> out;
  for (const Party& now : group.soums)
    for (const Party& before : group.before)
      if (before.organisation == now.organisation) out.push_back(pair_of(before, now));
  return out;
}

}  // namespace tulga
