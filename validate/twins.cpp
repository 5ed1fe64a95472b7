#include "validate/twins.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/ratings.h"
#include "validate/rounding.h"

namespace tulga {

namespace {

/// What a summary is about, so that two of them can be told to be twins: its ratings or, without rows, its counts.
struct Basis {
  const Column* column = nullptr;
  std::vector<Tally> items;
};

std::optional<Basis> basis_of(const Facts& facts, const Summary& summary) {
  const std::vector<const Column*> columns = facts.columns_of(summary);
  if (columns.size() == 1 && !mean_problem(*columns[0])) return Basis{columns[0], tallies(*columns[0])};
  if (!facts.submission.rows.empty()) return std::nullopt;
  Counted items = counted(facts.submission, summary);
  if (items.problem) return std::nullopt;
  return Basis{nullptr, std::move(items.tallies)};
}

bool same_basis(const Basis& a, const Basis& b) {
  if ((a.column == nullptr) != (b.column == nullptr)) return false;
  return a.column != nullptr ? same_ratings(*a.column, *b.column) : a.items == b.items;
}

bool same_total(const Summary& a, const Summary& b) {
  return !a.total.stated() || !b.total.stated() || counts(a.total) == counts(b.total);
}

bool readings_meet(const Stated& a, const Stated& b) {
  for (const Decimal& x : a.readings)
    for (const Decimal& y : b.readings)
      if (meet(interval(x), interval(y))) return true;
  return false;
}

Check judge_twins(const Summary& first, const Summary& second, const Basis& basis) {
  Check check = begin_check("percent-twins", {"subject-summaries", {}});
  check.stated = spelled(second.overall);
  check.computed = to_string(mean(basis.items));
  check.formula = mean_formula(basis.items);
  add_evidence(check, first.overall.spelling);
  add_evidence(check, second.overall.spelling);
  if (readings_meet(first.overall, second.overall)) return passed(std::move(check));
  const std::string a = spelled(first.overall), b = check.stated;
  for (const auto& [from, to, target] : {std::tuple{a, b, &second}, std::tuple{b, a, &first}})
    if (const auto value = target->overall.value();
        one_edit(from, to) && value && passes(fit(mean(basis.items), *value)))
      check.explanations.push_back(digit_explanation(from, to));
  return failed(std::move(check), Severity::warning, {"percent-twins", {{"a", a}, {"b", b}}});
}

}  // namespace

std::vector<Check> percent_twins(const Facts& facts) {
  std::vector<Check> out;
  std::vector<std::pair<const Summary*, Basis>> seen;
  for (const Summary& summary : facts.submission.summaries) {
    if (summary.overall.readings.empty() || summary.overall.qualifier != Qualifier::exact) continue;
    std::optional<Basis> basis = basis_of(facts, summary);
    if (!basis) continue;
    const auto twin = std::find_if(seen.begin(), seen.end(), [&](const auto& other) {
      return same_total(*other.first, summary) && same_basis(other.second, *basis);
    });
    if (twin != seen.end())
      out.push_back(judge_twins(*twin->first, summary, *basis));
    else
      seen.emplace_back(&summary, std::move(*basis));
  }
  return out;
}

}  // namespace tulga
