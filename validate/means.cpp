#include "validate/means.h"

#include <algorithm>

#include "validate/figures.h"
#include "validate/possible.h"

namespace tulga {

namespace {

constexpr int highest_percent = 100;
constexpr int extra_places = 2;  // decimals shown of a computed value, beyond those stated

Message unreadable(const Stated& figure) { return {"because-unreadable", {{"spelling", figure.spelling.text}}}; }

bool on_any_scale(const Submission& submission, const Decimal& percent) {
  const auto value = whole(percent);
  if (!value || *value < 0 || *value > highest_percent) return false;
  const auto has = [&](const Scale& scale) { return scale.has(static_cast<int>(*value)); };
  return std::ranges::any_of(submission.own_scales, has) || std::ranges::any_of(scales(), has);
}

void add(Counted& counted, const Decimal& value, std::int64_t count) {
  for (Tally& tally : counted.tallies)
    if (tally.value == value) {
      tally.count += count;
      return;
    }
  counted.tallies.push_back({value, count});
}

std::optional<Decimal> value_of_label(const Scale& scale, std::string_view label) {
  const ScaleGroup* group = find_group(scale, label);
  if (group == nullptr || group->values.size() != 1) return std::nullopt;
  return Decimal{group->values.front(), 0};
}

/// The one value of a label's group, on the submission's scale or on the first that knows the label.
std::optional<Decimal> value_of_label(const Submission& submission, std::string_view label) {
  if (const Scale* own = scale_of(submission)) return value_of_label(*own, label);
  for (const Scale* scale : scales_of(submission))
    if (const auto value = value_of_label(*scale, label)) return value;
  return std::nullopt;
}

bool proves_rounding(const Stated& stated, std::span<const Tally> tallies) {
  const auto value = stated.value();
  if (!value || stated.qualifier != Qualifier::exact || total(tallies) == 0) return false;
  const Fraction computed = mean(tallies);
  return fit(computed, *value) == Fit::agrees && !rounds_to(computed, *value, Rounding::cut);
}

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

Counted counted(const Submission& submission, const Summary& summary) {
  Counted out;
  if (summary.categories.empty()) out.problem = {"because-no-counts", {}};
  for (const Category& category : summary.categories) {
    out.doubted = out.doubted || category.count.doubted || category.percent.doubted;
    const std::vector<std::int64_t> readings = counts(category.count);
    if (readings.size() != 1) {
      out.problem = unreadable(category.count);
      return out;
    }
    if (is_excluded_label(submission, category.label.text)) continue;
    const std::vector<Decimal> values = values_of(submission, category);
    if (values.size() == 1)
      add(out, values.front(), readings.front());
    else if (readings.front() != 0)
      out.problem = {"because-label-unknown", {{"label", category.label.text}}};
  }
  if (!out.problem && total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

Counted counted(const Submission& submission, const Claim& claim) {
  Counted out;
  for (const Part& part : claim.parts) {
    out.doubted = out.doubted || part.count.doubted || part.percent.doubted;
    const auto count = part.count.count();
    if (!count || *count < 0 || *count > most_count) {
      out.problem = unreadable(part.count);
      return out;
    }
    if (is_excluded_label(submission, part.label)) continue;
    const auto percent = part.percent.stated() ? part.percent.value() : value_of_label(submission, part.label);
    if (!percent)
      out.problem = {"because-label-unknown", {{"label", part.label}}};
    else if (!on_any_scale(submission, *percent))
      out.problem = {"because-off-scale", {{"percent", percent_text(*percent)}}};
    else
      add(out, reduced(*percent), *count);
    if (out.problem) return out;
  }
  if (total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

std::optional<Message> mean_problem(const Column& column) {
  if (column.ratings.empty()) return Message{"because-no-rows", {}};
  if (!column.has_ratings()) return Message{"because-no-ratings", {}};
  if (const auto rows = column.rows_of(RatingKind::unreadable); !rows.empty())
    return Message{"because-rating-unreadable", {{"rows", row_numbers(rows)}}};
  if (const auto rows = column.rows_of(RatingKind::missing); !rows.empty())
    return Message{"because-rating-missing", {{"rows", row_numbers(rows)}}};
  return std::nullopt;
}

std::vector<const Stated*> rounded_up(const Submission& submission) {
  constexpr std::size_t enough = 2;  // of any figure, one of two is another
  std::vector<const Stated*> out;
  for (const Summary& summary : submission.summaries) {
    if (out.size() == enough) return out;
    const Column by_rows = columns_of(submission, summary).front();
    const std::vector<Tally> items = mean_problem(by_rows) ? counted(submission, summary).tallies : tallies(by_rows);
    if (proves_rounding(summary.overall, items)) out.push_back(&summary.overall);
  }
  for (const Claim& claim : submission.claims) {
    if (out.size() == enough) return out;
    if (claim.kind == ClaimKind::inline_summary && claim.overall.stated())
      if (const Counted parts = counted(submission, claim); !parts.problem)
        if (proves_rounding(claim.overall, parts.tallies)) out.push_back(&claim.overall);
  }
  return out;
}

bool author_rounds(const std::vector<const Stated*>& rounded_up, const Stated& figure) {
  return std::any_of(rounded_up.begin(), rounded_up.end(), [&](const Stated* other) { return other != &figure; });
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
  if (conflict.stated.qualifier != Qualifier::exact || off_scale(conflict.submission, conflict.tallies)) return message;
  if (!unreachable(conflict.submission, conflict.reading, items, conflict.author_rounds)) return message;
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
