#include "validate/facts.h"

#include <algorithm>
#include <utility>

#include "validate/figures.h"
#include "validate/means.h"
#include "validate/rounding.h"

namespace tulga {

namespace {

std::vector<InlineSummary> inline_summaries_of(const Submission& submission) {
  std::vector<InlineSummary> out;
  for (const Claim& claim : submission.claims)
    if (claim.kind == ClaimKind::inline_summary) out.push_back({&claim, counted(submission, claim)});
  return out;
}

/// How many of the summary's figures a column confirms.
int figures_confirmed(const Submission& submission, const Summary& summary, const Column& column) {
  const std::vector<Tally> found = tallies(column);
  int confirmed = 0;
  for (const Category& category : summary.categories) {
    std::int64_t rows = 0;
    for (const Decimal& value : values_of(submission, category)) rows += tally_of(found, value);
    const std::vector<std::int64_t> stated = counts(category.count);
    confirmed += std::count(stated.begin(), stated.end(), rows) > 0 ? 1 : 0;
  }
  if (const auto overall = summary.overall.value(); overall && total(found) > 0)
    confirmed += passes(fit(mean(found), *overall)) ? 1 : 0;
  return confirmed;
}

bool proves_rounding(const Stated& stated, std::span<const Tally> tallies) {
  const auto value = stated.value();
  if (!value || stated.qualifier != Qualifier::exact || total(tallies) == 0) return false;
  const Fraction computed = mean(tallies);
  return fit(computed, *value) == Fit::agrees && !rounds_to(computed, *value, Rounding::cut);
}

}  // namespace

Facts::Facts(const Submission& judged)
    : submission(judged),
      self(tulga::column(judged, Assessor::self)),
      higher(tulga::column(judged, Assessor::higher)),
      inline_summaries(inline_summaries_of(judged)) {
  constexpr std::size_t enough = 2;
  const auto look = [&](const Stated& figure, std::span<const Tally> items) {
    if (rounded_up_.size() < enough && proves_rounding(figure, items)) rounded_up_.push_back(&figure);
  };
  for (const Summary& summary : submission.summaries) {
    const Column& by_rows = *columns_of(summary).front();
    look(summary.overall, mean_problem(by_rows) ? counted(submission, summary).tallies : tallies(by_rows));
  }
  for (const auto& [claim, parts] : inline_summaries)
    if (!parts.problem) look(claim->overall, parts.tallies);
}

bool Facts::author_rounds(const Stated& figure) const {
  return std::any_of(rounded_up_.begin(), rounded_up_.end(), [&](const Stated* other) { return other != &figure; });
}

std::vector<const Column*> Facts::columns_of(const Summary& summary) const {
  if (summary.assessor != Assessor::unknown) return {&column(summary.assessor)};
  if (same_ratings(self, higher) || !higher.has_ratings()) return {&self};
  if (!self.has_ratings()) return {&higher};
  const bool higher_fits =
      figures_confirmed(submission, summary, higher) > figures_confirmed(submission, summary, self);
  if (higher_fits) return {&higher, &self};
  return {&self, &higher};
}

Check judge_columns(std::span<const Column* const> columns, const std::function<Check(const Column&)>& judge) {
  Check first = judge(*columns.front());
  if (columns.size() == 1) return first;
  Message undecided = std::exchange(first.subject, {});
  const bool self = columns.front()->assessor == Assessor::self;
  first.subject = {self ? "subject-summary-as-self" : "subject-summary-as-higher", undecided.arguments};
  if (first.verdict != Verdict::fail || judge(*columns.back()).verdict != Verdict::pass) return first;
  first.subject = std::move(undecided);
  first.explanations.clear();
  first.message = {};
  return opened(std::move(first), {"because-column-unclear", {}});
}

}  // namespace tulga
