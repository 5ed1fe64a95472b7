#include "validate/match.h"

#include <algorithm>
#include <map>

namespace tulga {

namespace {

constexpr Fraction rather_alike{1, 2};
constexpr std::size_t most_comparisons = 100'000;  // of loose rows with decisions
constexpr std::size_t most_candidates = 4;

const Row& row_of(const Group& group, const Loose& at) { return group.soums[at.soum].submission.rows[at.row]; }

/// Rows of one decision that report one provision.
struct SameProvision {
  Comparable text;
  std::vector<Loose> rows;  // in order of soums
  bool has(std::size_t soum) const {
    return std::any_of(rows.begin(), rows.end(), [&](const Loose& row) { return row.soum == soum; });
  }
};

bool apart(const SameProvision& a, const SameProvision& b) {
  return std::none_of(a.rows.begin(), a.rows.end(), [&](const Loose& row) { return b.has(row.soum); });
}

bool same_text(const SameProvision& a, const SameProvision& b) { return a.text.letters == b.text.letters; }

bool same_number(const SameProvision& a, const SameProvision& b) {
  return !a.text.number.empty() && a.text.number == b.text.number && likeness(a.text, b.text) >= rather_alike;
}

bool alike_text(const SameProvision& a, const SameProvision& b) {
  const bool other_numbers = !a.text.number.empty() && !b.text.number.empty() && a.text.number != b.text.number;
  return !other_numbers && nearly_same(a.text, b.text);
}

void merge(std::vector<SameProvision>& all, bool (*test)(const SameProvision&, const SameProvision&)) {
  std::stable_sort(all.begin(), all.end(),
                   [](const SameProvision& a, const SameProvision& b) { return a.rows.size() > b.rows.size(); });
  for (std::size_t i = 1; i < all.size(); ++i) {
    std::vector<std::size_t> fitting;
    for (std::size_t k = 0; k < i; ++k)
      if (!all[k].rows.empty() && test(all[i], all[k]) && apart(all[i], all[k])) fitting.push_back(k);
    if (fitting.size() != 1) continue;
    std::vector<Loose>& into = all[fitting.front()].rows;
    into.insert(into.end(), all[i].rows.begin(), all[i].rows.end());
    all[i].rows.clear();
  }
  std::erase_if(all, [](const SameProvision& same) { return same.rows.empty(); });
}

std::vector<Loose> rows_of(const SameDecision& decision) {
  std::vector<Loose> out;
  for (const Spelling& spelling : decision) out.insert(out.end(), spelling.rows.begin(), spelling.rows.end());
  std::sort(out.begin(), out.end(),
            [](const Loose& a, const Loose& b) { return std::pair(a.soum, a.row) < std::pair(b.soum, b.row); });
  return out;
}

/// Rows of a soum that repeat a provision of the same soum go to `repeated`.
std::vector<SameProvision> same_provisions(const Group& group, const SameDecision& decision,
                                           std::vector<Loose>& repeated) {
  std::map<std::pair<std::string, std::string>, SameProvision> by_text;
  std::size_t each_once = 0;
  const std::vector<Loose> rows = rows_of(decision);
  for (const Loose& at : rows) {
    Comparable text = comparable(row_of(group, at).provision.text);
    SameProvision& same = by_text[{text.number, text.letters}];
    if (same.rows.empty()) same.text = std::move(text);
    if (!same.rows.empty() && same.rows.back().soum == at.soum)
      repeated.push_back(at);
    else
      same.rows.push_back(at);
  }
  std::vector<SameProvision> out;
  for (auto& [key, same] : by_text) out.push_back(std::move(same));
  each_once = out.size();
  if (each_once > 1)
    for (const auto test : {same_text, same_number, alike_text}) merge(out, test);
  // A soum that leaves the text of a provision out reports the only one that there is.
  if (out.size() == 2 && apart(out[0], out[1]) && (out[0].text.letters.empty() || out[1].text.letters.empty()))
    merge(out, [](const SameProvision&, const SameProvision&) { return true; });
  for (SameProvision& same : out)
    std::sort(same.rows.begin(), same.rows.end(), [](const Loose& a, const Loose& b) { return a.soum < b.soum; });
  return out;
}

template <typename Value, typename Of>
Value commonest(const std::vector<Loose>& rows, Of of) {
  std::map<Value, std::size_t> seen;
  Value best{};
  std::size_t most = 0;
  for (const Loose& row : rows)
    if (const std::size_t times = ++seen[of(row)]; times > most) {
      most = times;
      best = of(row);
    }
  return best;
}

Provision provision_of(const Group& group, const SameProvision& same, const std::vector<Column>& self,
                       const std::vector<Column>& higher, std::size_t decision, const SameDecision& spellings) {
  Provision out;
  out.decision = decision;
  out.date = spellings.front().date;
  const auto text = [&](auto of) {
    return commonest<std::string>(same.rows, [&](const Loose& at) { return of(row_of(group, at)); });
  };
  const auto decision_text = [&](auto of) {
    return commonest<std::string>(spellings.front().rows, [&](const Loose& at) { return of(row_of(group, at)); });
  };
  out.section = text([](const Row& row) { return row.section; });
  out.text = text([](const Row& row) { return row.provision.text; });
  out.title = decision_text([](const Row& row) { return row.decision.title.text; });
  out.number = decision_text([](const Row& row) { return row.decision.number.text; });
  out.reported.resize(group.soums.size());
  for (const Loose& at : same.rows)
    out.reported[at.soum] = Reported{at.row, self[at.soum].ratings[at.row], higher[at.soum].ratings[at.row]};
  return out;
}

/// The mean place of a provision in the reports, for their order.
Fraction place_of(const Provision& provision) {
  std::int64_t sum = 0, count = 0;
  for (const auto& cell : provision.reported)
    if (cell) sum += static_cast<std::int64_t>(cell->row), ++count;
  return fraction(sum, std::max<std::int64_t>(count, 1));
}

void sort_provisions(ProvisionMatrix& matrix) {
  std::vector<Fraction> places;
  for (const Provision& provision : matrix.provisions) places.push_back(place_of(provision));
  std::vector<std::size_t> order(matrix.provisions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
  std::vector<Provision> sorted;
  for (const std::size_t i : order) sorted.push_back(std::move(matrix.provisions[i]));
  matrix.provisions = std::move(sorted);
}

/// Provisions by the decision that they belong to.
std::multimap<std::size_t, std::size_t> by_decision(const ProvisionMatrix& matrix) {
  std::multimap<std::size_t, std::size_t> out;
  for (std::size_t i = 0; i < matrix.provisions.size(); ++i) out.emplace(matrix.provisions[i].decision, i);
  return out;
}

struct Single {
  Loose row;
  std::size_t decision = 0;
};

/// What a row that stands alone may be after all.
void find_candidates(const std::vector<SameDecision>& decisions, std::vector<Single>& singles,
                     ProvisionMatrix& matrix) {
  const auto provisions = by_decision(matrix);
  const bool compare = singles.size() * decisions.size() <= most_comparisons;
  const auto add = [&](Loose& row, std::size_t decision) {
    const auto [first, last] = provisions.equal_range(decision);
    for (auto i = first; i != last; ++i)
      if (row.candidates.size() < most_candidates) row.candidates.push_back(i->second);
  };
  for (auto& [row, decision] : singles) {
    add(row, decision);
    for (std::size_t other = 0; other < decisions.size() && compare; ++other)
      if (other != decision && provisions.contains(other) &&
          may_be_same(decisions[decision].front(), decisions[other].front()))
        add(row, other);
    (row.candidates.empty() ? matrix.unmatched : matrix.ambiguous).push_back(std::move(row));
  }
  const auto in_order = [](const Loose& a, const Loose& b) {
    return std::pair(a.soum, a.row) < std::pair(b.soum, b.row);
  };
  std::sort(matrix.unmatched.begin(), matrix.unmatched.end(), in_order);
  std::sort(matrix.ambiguous.begin(), matrix.ambiguous.end(), in_order);
}

std::vector<DecisionSpelling> told(const Group& group, const SameDecision& decision) {
  std::vector<DecisionSpelling> out;
  for (const Spelling& spelling : decision) {
    const Decision& first = row_of(group, spelling.rows.front()).decision;
    out.push_back({first.title.text, first.number.text, spelling.date, spelling.rows});
  }
  return out;
}

}  // namespace

ProvisionMatrix match(const Group& group) {
  ProvisionMatrix out;
  std::vector<Column> self, higher;
  for (const Party& party : group.soums) {
    self.push_back(column(party.submission, Assessor::self));
    higher.push_back(column(party.submission, Assessor::higher));
  }
  const std::vector<SameDecision> decisions = same_decisions(group);
  std::vector<Single> singles;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    std::vector<Loose> repeated;
    for (const SameProvision& same : same_provisions(group, decisions[i], repeated)) {
      if (same.rows.size() > 1)
        out.provisions.push_back(provision_of(group, same, self, higher, i, decisions[i]));
      else
        singles.push_back({same.rows.front(), i});
    }
    for (const Loose& row : repeated) singles.push_back({row, i});
  }
  sort_provisions(out);
  find_candidates(decisions, singles, out);
  for (const SameDecision& decision : decisions) out.decisions.push_back(told(group, decision));
  return out;
}

}  // namespace tulga
