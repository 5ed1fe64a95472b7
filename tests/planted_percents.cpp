// Planted in overall percentages.

#include <algorithm>

#include "tests/planted.h"
#include "validate/rounding.h"

namespace tulga::test {

namespace {

Decimal value_of(const std::string& percent) { return readings(percent, NumberContext::percentage).front(); }

bool agrees(const Fraction& mean, const std::string& percent) { return passes(fit(mean, value_of(percent))); }

/// A percentage that another computation gives; nullopt where it agrees with the right one all the same.
Plant plant_mean(Report& report, ReportSummary& summary, const Fraction& other, ExplanationKind kind) {
  const Fraction right = mean_of(report, summary.assessor);
  const std::string now = mean_text(other, report.house.places, report.house.cuts);
  if (agrees(right, now)) return std::nullopt;
  summary.overall = now;
  return Planted{
      .subject = subject_of(summary), .stated = now, .computed = to_string(right), .truth = Truth{kind, "", ""}};
}

struct Sum {
  std::int64_t ratings = 0, rated = 0, zeros = 0;
};

Sum sum_of(const Report& report, Assessor assessor) {
  Sum out;
  for (const ReportRow& row : report.rows)
    if (const auto value = rating_value(assessor == Assessor::self ? row.self : row.higher))
      out.ratings += *value, ++out.rated, out.zeros += *value == 0;
  return out;
}

}  // namespace

Plant plant_overall(Report& report, Random& random) {
  ReportSummary& summary = report.summaries[random.below(2)];
  const Fraction mean = mean_of(report, summary.assessor);
  for (int attempt = 0; attempt < 50; ++attempt) {
    const std::string now = mistyped(summary.overall, random);
    if (agrees(mean, now)) continue;  // "82,22" for "82,2"
    const std::string was = std::exchange(summary.overall, now);
    return Planted{.subject = subject_of(summary),
                   .stated = now,
                   .computed = to_string(mean),
                   .truth = Truth{ExplanationKind::digit, now, was}};
  }
  return std::nullopt;
}

Plant plant_other_column(Report& report, Random&) {
  return plant_mean(report, report.summaries[0], mean_of(report, Assessor::higher), ExplanationKind::column);
}

Plant plant_not_due_as_zero(Report& report, Random&) {
  const Sum sum = sum_of(report, Assessor::self);
  return plant_mean(report, report.summaries[0], fraction(sum.ratings, static_cast<std::int64_t>(report.rows.size())),
                    ExplanationKind::exclusion);
}

Plant plant_without_zero(Report& report, Random&) {
  const Sum sum = sum_of(report, Assessor::self);
  if (sum.zeros == 0 || sum.zeros == sum.rated) return std::nullopt;
  return plant_mean(report, report.summaries[0], fraction(sum.ratings, sum.rated - sum.zeros),
                    ExplanationKind::exclusion);
}

/// One figure is cut where another shows that its author rounds.
Plant plant_cut_beside_rounded(Report& report, Random&) {
  if (report.house.cuts) return std::nullopt;
  const int places = report.house.places;
  const auto is_rounded_up = [&](Assessor assessor) {
    const Fraction mean = mean_of(report, assessor);
    return mean_text(mean, places, true) != mean_text(mean, places, false) &&
           !rounds_to(mean, value_of(mean_text(mean, places, true)), Rounding::nearest);
  };
  if (!is_rounded_up(Assessor::self) || !is_rounded_up(Assessor::higher)) return std::nullopt;
  const Fraction mean = mean_of(report, Assessor::self);
  report.summaries[0].overall = mean_text(mean, places, true);
  return Planted{.subject = "subject-self-summary",
                 .stated = report.summaries[0].overall,
                 .computed = to_string(mean),
                 .truth = Truth{ExplanationKind::rounding, "", ""}};
}

/// Nothing is planted: a house that cuts gives a note.
Plant plant_cut(Report& report, Random&) {
  const Fraction mean = mean_of(report, Assessor::self);
  const ReportSummary& summary = report.summaries[0];
  if (!report.house.cuts || rounds_to(mean, value_of(summary.overall), Rounding::nearest)) return std::nullopt;
  return Planted{.subject = "subject-self-summary", .stated = summary.overall, .computed = to_string(mean)};
}

Plant plant_twin(Report& report, Random& random) {
  if (!report.house.same_ratings) return std::nullopt;
  ReportSummary& summary = report.summaries[random.below(2)];
  const std::string was = summary.overall, now = mistyped(was, random);
  if (meet(interval(value_of(was)), interval(value_of(now)))) return std::nullopt;
  if (agrees(mean_of(report, summary.assessor), now)) return std::nullopt;
  summary.overall = now;
  return Planted{.subject = "subject-summaries",
                 .computed = to_string(mean_of(report, summary.assessor)),
                 .truth = Truth{ExplanationKind::digit, now, was}};
}

/// A summary by labels only, without the table: of one percentage, all that can be said is whether any ratings give it.
Plant plant_unreachable(Report& report, Random& random) {
  if (report.scale->name != "mn-6-2020") return std::nullopt;
  const Sum rated = sum_of(report, Assessor::self);
  if (rated.rated < 3 || rated.rated > 60) return std::nullopt;
  ReportSummary summary = report.summaries[0];
  const auto count_of = [&](std::size_t line) { return rating_value(summary.lines[line].count).value_or(0); };
  if (count_of(1) + count_of(2) == 0) return std::nullopt;
  // Sums of three and more ratings of 100, 90, 70, 50, 30 and 0: every multiple of ten but 10, 20 and 40.
  const Decimal stated{random.between(400, 990), 1};
  for (std::int64_t sum = 0; sum <= 100 * rated.rated; sum += 10)
    if (sum != 10 && sum != 20 && sum != 40 && passes(fit(fraction(sum, rated.rated), stated))) return std::nullopt;
  std::vector<SummaryLine> lines;
  for (std::size_t i = 0; i < summary.lines.size(); ++i) {
    if (!summary.lines[i].label.empty()) lines.push_back({summary.lines[i].label, "", "0"});
    lines.back().count = std::to_string(std::stoi(lines.back().count) + count_of(i));
  }
  summary.lines = lines;
  summary.overall = mean_text(fraction(stated), 1, true);
  report.summaries = {summary};
  report.rows.clear();
  return Planted{.subject = "subject-self-summary", .stated = summary.overall};
}

}  // namespace tulga::test
