#include "corpus/crosscheck.h"

#include <algorithm>
#include <map>
#include <set>

#include "extract/places.h"

namespace tulga {

namespace {

bool ends_in(const std::string& path, const std::string& end) {
  if (!path.ends_with(end)) return false;
  return path.size() == end.size() || end.front() == '/' || path[path.size() - end.size() - 1] == '/';
}

/// What the user says of a path; the first entry that fits counts.
Placement told_of(const std::string& path, std::span<const Submitter> submitters) {
  for (const Submitter& submitter : submitters)
    if (ends_in(path, submitter.path))
      return {.organisation = {submitter.aimag, submitter.soum}, .period = submitter.period, .problem = {}};
  return {};
}

Party party_of(const Placed& placed, Outcome outcome) {
  Party out{.path = placed.path,
            .organisation = placed.organisation,
            .period = *placed.period,
            .whole = outcome.status == Status::read,
            .submission = {},
            .checks = std::move(outcome.checks)};
  if (outcome.submission) out.submission = std::move(*outcome.submission);
  return out;
}

bool same_rows(const Submission& a, const Submission& b) {
  return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(), [](const Row& x, const Row& y) {
    return x.provision.text == y.provision.text && x.progress.text == y.progress.text &&
           x.decision.title.text == y.decision.title.text && x.self.spelling.text == y.self.spelling.text &&
           x.higher.spelling.text == y.higher.spelling.text && x.decision.number.text == y.decision.number.text &&
           x.decision.date == y.decision.date;
  });
}

/// Of several reports of one soum the one of the latest date counts; where dates do not tell, the last of the inputs.
void add_soum(Group& group, std::vector<Party> versions) {
  std::stable_sort(versions.begin(), versions.end(), [](const Party& a, const Party& b) {
    const auto day = [](const Party& party) {
      return party.submission.date ? to_string(*party.submission.date) : std::string();
    };
    return day(a) < day(b);
  });
  const std::size_t number = group.soums.size();
  for (std::size_t i = 0; i + 1 < versions.size(); ++i) {
    const Submission &first = versions[i].submission, &last = versions.back().submission;
    const bool decided = first.date && last.date && first.date != last.date, same = same_rows(first, last);
    group.replaced.push_back({.first = std::move(versions[i]), .by = number, .same = same, .decided = decided});
  }
  group.soums.push_back(std::move(versions.back()));
}

using Key = std::pair<std::string, Period>;

/// The last report of each soum before a period, at most a year back.
std::vector<std::size_t> before(std::span<const Placed> placed, const std::map<Key, std::vector<std::size_t>>& groups,
                                const Key& key, const std::set<std::string>& soums) {
  std::map<std::string, std::size_t> last;
  const auto end = groups.find(key);
  for (auto i = groups.lower_bound({key.first, Period{key.second.year - 1, PeriodKind::quarter, 1}}); i != end; ++i)
    for (const std::size_t document : i->second)
      if (const std::string& soum = placed[document].organisation.soum;
          soums.contains(soum) && !placed[document].consolidated)
        last[soum] = document;
  std::vector<std::size_t> out;
  for (const auto& [soum, document] : last) out.push_back(document);
  return out;
}

}  // namespace

Placed place(const Outcome& outcome, std::span<const Submitter> submitters) {
  const std::string& path = outcome.source.path;
  const Placement told = told_of(path, submitters);
  Placed out{.path = path, .status = outcome.status};
  const bool known = outcome.submission && has_form(*outcome.submission);
  const Placement found = known ? place(*outcome.submission, path, told) : place(path, told);
  out.organisation = found.organisation;
  out.period = found.period;
  out.problem = found.problem;
  if (known) {
    out.date = outcome.submission->date;
    out.consolidated = !outcome.submission->consolidated.empty();
    for (const Consolidated& table : outcome.submission->consolidated)
      for (const UnitLine& unit : table.units) out.units.push_back(unit.name.text);
  } else {
    out.problem = outcome.problems.empty() ? Message{"place-no-form", {}} : outcome.problems.front();
  }
  return out;
}

void find_aimags_of_tables(std::vector<Placed>& placed) {
  std::map<std::string, std::set<std::string>> soums;  // by aimag
  for (const Placed& document : placed)
    if (!document.problem && !document.consolidated)
      soums[document.organisation.aimag].insert(document.organisation.soum);
  for (Placed& table : placed) {
    if (!table.consolidated || !table.organisation.aimag.empty() || !table.period) continue;
    std::vector<std::string> fitting;
    for (const auto& [aimag, names] : soums) {
      const auto is_soum = [&, &known = names](const std::string& unit) {
        return known.contains(unit.substr(0, unit.find(' '))) || known.contains(unit);
      };
      const auto named = std::count_if(table.units.begin(), table.units.end(), is_soum);
      if (2 * static_cast<std::size_t>(named) > table.units.size()) fitting.push_back(aimag);
    }
    if (fitting.size() != 1) continue;
    table.organisation.aimag = fitting.front();
    table.problem.reset();
  }
}

std::vector<Bundle> bundles(std::span<const Placed> placed) {
  std::map<Key, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < placed.size(); ++i)
    if (!placed[i].problem) groups[{placed[i].organisation.aimag, *placed[i].period}].push_back(i);
  std::vector<Bundle> out;
  for (const auto& [key, documents] : groups) {
    Bundle bundle{.aimag = key.first, .period = key.second, .documents = documents, .before = {}, .unplaced = {}};
    std::set<std::string> soums;
    for (const std::size_t document : documents) soums.insert(placed[document].organisation.soum);
    bundle.before = before(placed, groups, key, soums);
    for (std::size_t i = 0; i < placed.size(); ++i)
      if (placed[i].problem && placed[i].organisation.aimag == key.first &&
          placed[i].period.value_or(key.second) == key.second)
        bundle.unplaced.push_back(i);
    out.push_back(std::move(bundle));
  }
  return out;
}

Unplaced unplaced(const Placed& placed) {
  return {.path = placed.path,
          .organisation = placed.organisation,
          .period = placed.period,
          .because = placed.problem.value_or(Message())};
}

Group assemble(const Bundle& bundle, std::span<const Placed> placed, const Fetch& fetch) {
  Group out{.aimag = bundle.aimag, .period = bundle.period};
  std::map<std::string, std::vector<Party>> by_soum;
  for (const std::size_t document : bundle.documents) {
    Party party = party_of(placed[document], fetch(document));
    if (placed[document].consolidated)
      out.consolidated.push_back(std::move(party));
    else
      by_soum[party.organisation.soum].push_back(std::move(party));
  }
  for (auto& [soum, versions] : by_soum) add_soum(out, std::move(versions));
  for (const std::size_t document : bundle.before) out.before.push_back(party_of(placed[document], fetch(document)));
  out.expected = soums_of(bundle.aimag);
  for (const std::size_t document : bundle.unplaced) out.unplaced.push_back(unplaced(placed[document]));
  return out;
}

}  // namespace tulga
