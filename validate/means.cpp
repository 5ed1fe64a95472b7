#include "validate/means.h"

#include <algorithm>

#include "validate/facts.h"
#include "validate/figures.h"
#include "validate/possible.h"

namespace tulga {

namespace {

constexpr int extra_places = 2;  // decimals shown of a computed value, beyond those stated

/// A figure that says "about" or "more than" is tested only for what it says.
Fit fit_of(const Fraction& computed, const Decimal& reading, Qualifier qualifier, bool rounds) {
  const Fraction stated = fraction(reading);
  const auto holds = [](bool does) { return does ? Fit::agrees : Fit::inconsistent; };
  switch (qualifier) {
    case Qualifier::exact:
      return fit(computed, reading, rounds);
    case Qualifier::approximate:
      return holds(fit(computed, reading, rounds) != Fit::inconsistent);
    case Qualifier::at_least:
      return holds(computed >= stated);
    case Qualifier::at_most:
      return holds(computed <= stated);
    case Qualifier::more_than:
      return holds(computed > stated);
    case Qualifier::less_than:
      return holds(computed < stated);
  }
  return Fit::inconsistent;
}

Severity severity_of(Fit fit, Qualifier qualifier) {
  if (qualifier == Qualifier::approximate) return Severity::note;
  return fit == Fit::off_by_one ? Severity::warning : Severity::error;
}

}  // namespace

std::optional<Message> mean_problem(const Column& column) {
  if (column.ratings.empty()) return Message{"because-no-rows", {}};
  if (!column.has_ratings()) return Message{"because-no-ratings", {}};
  if (const auto rows = column.rows_of(RatingKind::unreadable); !rows.empty())
    return Message{"because-rating-unreadable", {{"rows", row_numbers(rows)}}};
  if (const auto rows = column.rows_of(RatingKind::missing); !rows.empty())
    return Message{"because-rating-missing", {{"rows", row_numbers(rows)}}};
  return std::nullopt;
}

namespace {

bool off_scale(const Submission& submission, std::span<const Tally> items) {
  const std::vector<Decimal> scale = scale_values(submission);
  return std::any_of(items.begin(), items.end(), [&](const Tally& tally) {
    return tally.count > 0 && std::find(scale.begin(), scale.end(), tally.value) == scale.end();
  });
}

Message mean_message(std::string id, const Check& check, const MeanConflict& conflict) {
  const std::int64_t items = total(conflict.tallies);
  Message message{std::move(id),
                  {{"p", check.stated},
                   {"fraction", check.computed},
                   {"x", shown(mean(conflict.tallies), conflict.reading.places + extra_places)}}};
  if (conflict.stated.qualifier != Qualifier::exact || off_scale(conflict.facts.submission, conflict.tallies))
    return message;
  if (!unreachable(conflict.facts.submission, conflict.reading, items, conflict.author_rounds)) return message;
  message.id += "-unreachable";
  message.arguments.emplace_back("n", std::to_string(items));
  return message;
}

}  // namespace

Check judge_mean(Check check, MeanConflict conflict, std::string_view message_id, bool doubted, Severity worst) {
  const Stated& stated = conflict.stated;
  const Fraction computed = mean(conflict.tallies);
  check.stated = spelled(stated);
  check.computed = to_string(computed);
  check.formula = mean_formula(conflict.tallies);
  if (stated.readings.empty()) return opened(std::move(check), unreadable(stated));
  const auto judge = [&](const Decimal& reading) {
    return fit_of(computed, reading, stated.qualifier, conflict.author_rounds);
  };
  for (const Decimal& reading : stated.readings) {
    if (!passes(judge(reading))) continue;
    check.mode = stated.qualifier == Qualifier::exact ? rounding_mode(computed, reading, judge(reading)) : "";
    return passed(std::move(check));
  }
  conflict.reading = stated.readings.front();
  const Severity severity = std::min(worst, severity_of(judge(conflict.reading), stated.qualifier));
  Message message = mean_message(std::string(message_id), check, conflict);
  check = failed(std::move(check), capped(severity, doubted || stated.doubted || stated.readings.size() > 1),
                 std::move(message));
  check.explanations = explain_mean(conflict);
  return check;
}

}  // namespace tulga
