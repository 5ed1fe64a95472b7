// Planted in accounts.

#include <algorithm>

#include "tests/generator_words.h"
#include "tests/planted.h"
#include "validate/rounding.h"

namespace tulga::test {

namespace {

std::optional<std::size_t> row_with_plan(const Report& report, Random& random) {
  return some_row(report, random, [](const ReportRow& row) { return row.plan.has_value(); });
}

std::int64_t sum_of(const PlanSummary& plan) {
  std::int64_t sum = 0;
  for (const PlanPart& part : plan.parts) sum += std::stoi(part.count);
  return sum;
}

Fraction mean_of(const PlanSummary& plan) {
  std::int64_t sum = 0;
  for (const PlanPart& part : plan.parts)
    sum += std::stoi(part.count) * (part.percent.empty() ? 0 : std::stoi(part.percent));
  return fraction(sum, sum_of(plan));
}

std::int64_t sum_of(const PartList& list) {
  std::int64_t sum = 0;
  for (const auto& [label, count] : list.parts) sum += std::stoi(count);
  return sum;
}

Planted of_sum(std::size_t row, const std::string& stated, std::int64_t computed, const std::string& from,
               const std::string& to) {
  return Planted{.row = row,
                 .stated = stated,
                 .computed = std::to_string(computed),
                 .truth = Truth{ExplanationKind::digit, from, to}};
}

/// A part mistyped until `wrong` holds.
template <typename Wrong>
Plant plant_in_list(Report& report, Random& random, bool complete, Wrong wrong) {
  const auto row =
      some_row(report, random, [&](const ReportRow& r) { return r.parts && (!complete || r.parts->complete); });
  if (!row) return std::nullopt;
  PartList& list = *report.rows[*row].parts;
  std::string& part = random.pick(list.parts).second == "" ? list.parts[0].second : list.parts[random.below(3)].second;
  const std::string was = part;
  for (int attempt = 0; attempt < 50; ++attempt) {
    part = mistyped(was, random);
    if (part.find(',') == std::string::npos && wrong(list)) return of_sum(*row, list.whole, sum_of(list), part, was);
  }
  return std::nullopt;
}

void only(ReportRow& row, std::string sentence) {
  row.sentences = {std::move(sentence)};
  row.plan.reset(), row.parts.reset(), row.figures.reset();
  row.last.clear();
}

}  // namespace

Plant plant_plan_part(Report& report, Random& random) {
  const auto row = row_with_plan(report, random);
  if (!row) return std::nullopt;
  PlanSummary& plan = *report.rows[*row].plan;
  std::string& count = plan.parts[random.below(plan.parts.size())].count;
  const std::string was = std::exchange(count, mistyped(count, random));
  return of_sum(*row, plan.total, sum_of(plan), count, was);
}

Plant plant_plan_total(Report& report, Random& random) {
  const auto row = row_with_plan(report, random);
  if (!row) return std::nullopt;
  PlanSummary& plan = *report.rows[*row].plan;
  const std::string was = std::exchange(plan.total, mistyped(plan.total, random));
  return of_sum(*row, plan.total, sum_of(plan), plan.total, was);
}

Plant plant_plan_overall(Report& report, Random& random) {
  const auto row = row_with_plan(report, random);
  if (!row) return std::nullopt;
  PlanSummary& plan = *report.rows[*row].plan;
  const Fraction mean = mean_of(plan);
  const std::string was = plan.overall, now = mistyped(was, random);
  const Decimal value = readings(now, NumberContext::percentage).front();
  if (passes(fit(mean, value)) || fraction(value) > Fraction{100, 1}) return std::nullopt;
  plan.overall = now;
  return Planted{
      .row = row, .stated = now, .computed = to_string(mean), .truth = Truth{ExplanationKind::digit, now, was}};
}

Plant plant_part(Report& report, Random& random) {
  return plant_in_list(report, random, false,
                       [](const PartList& list) { return sum_of(list) > std::stoi(list.whole); });
}

Plant plant_part_of_all(Report& report, Random& random) {
  return plant_in_list(report, random, true, [](const PartList& list) { return sum_of(list) < std::stoi(list.whole); });
}

Plant plant_whole(Report& report, Random& random) {
  const auto row = some_row(report, random, [](const ReportRow& r) { return r.parts.has_value(); });
  if (!row) return std::nullopt;
  PartList& list = *report.rows[*row].parts;
  const std::string was = list.whole, now = mistyped(was, random);
  if (std::stoi(now) >= std::stoi(was)) return std::nullopt;
  list.whole = now;
  return of_sum(*row, now, sum_of(list), now, was);
}

namespace {

Plant plant_in_figures(Report& report, Random& random, std::size_t figures, std::size_t which) {
  const auto row = some_row(report, random, [&](const ReportRow& r) {
    return r.figures && r.figures->pattern.starts_with(figures == 0 ? "Тайлант онд" : "Судалгаанд");
  });
  if (!row) return std::nullopt;
  std::string& figure = report.rows[*row].figures->figures[which];
  const std::string was = std::exchange(figure, mistyped(figure, random));
  return Planted{.row = row, .truth = Truth{ExplanationKind::digit, figure, was}};
}

}  // namespace

Plant plant_money_sum(Report& report, Random& random) { return plant_in_figures(report, random, 0, 1); }
Plant plant_share(Report& report, Random& random) { return plant_in_figures(report, random, 1, 2); }

Plant plant_money_format(Report& report, Random& random) {
  const std::size_t row = random.below(report.rows.size());
  report.rows[row].last = "Засварын ажилд 300,0 төгрөгийн санхүүжилт гаргасан.";
  return Planted{.row = row, .stated = "300,0"};
}

namespace {

/// How many items of a plan are in a group of the scale: with a value of it or, without one, with its label.
int count_of(const PlanSummary& plan, const ScaleGroup& group) {
  int out = 0;
  for (const PlanPart& part : plan.parts) {
    const bool by_label = part.percent.empty() && part.label == group.labels[0];
    const bool by_value =
        !part.percent.empty() && std::count(group.values.begin(), group.values.end(), std::stoi(part.percent)) > 0;
    if (by_label || by_value) out += std::stoi(part.count);
  }
  return out;
}

}  // namespace

/// "Эрчимжүүлэх шаардлагатай болон Үр дүнгүй хэрэгжсэн 2 заалтыг ...", where there are four.
Plant plant_restated(Report& report, Random& random) {
  const auto row = row_with_plan(report, random);
  if (!row) return std::nullopt;
  const ScaleGroup &third = report.scale->groups[2], &fourth = report.scale->groups[3];
  const PlanSummary& plan = *report.rows[*row].plan;
  const int count = count_of(plan, third) + count_of(plan, fourth);
  const std::string other = std::to_string(count + random.between(1, 3));
  report.rows[*row].last = std::string(third.labels[0]) + " болон " + std::string(fourth.labels[0]) + " хэрэгжсэн " +
                           other + " заалтыг дараа онд үргэлжлүүлэхээр тусгасан.";
  return Planted{.row = row, .stated = other, .computed = std::to_string(count)};
}

Plant plant_empty(Report& report, Random& random) {
  const auto row = some_row(report, random, [](const ReportRow& r) { return rating_value(r.self) == 100; });
  if (!row) return std::nullopt;
  only(report.rows[*row], "Ажил хийгдсэн.");
  return Planted{.row = row};  // the finding states the ratings of all such rows
}

Plant plant_planned(Report& report, Random& random) {
  const auto row = some_row(report, random, [](const ReportRow& r) { return rating_value(r.self).value_or(0) >= 70; });
  if (!row) return std::nullopt;
  only(report.rows[*row], "Уг ажлыг " + std::to_string(report.year + 1) + " онд багтаан эхлүүлэхээр төлөвлөж байна.");
  return Planted{.row = row};
}

Plant plant_done_at_zero(Report& report, Random& random) {
  const auto row = some_row(report, random, [](const ReportRow& r) { return rating_value(r.self) == 0; });
  if (!row) return std::nullopt;
  only(report.rows[*row], "Ажлын хэсэг байгуулж, төлөвлөгөөт ажлыг бүрэн хийж гүйцэтгэсэн байна.");
  report.rows[*row].sentences = {"Ажлын хэсэг байгуулж, даалгасан ажлыг бүрэн хийж гүйцэтгэсэн байна."};
  return Planted{.row = row, .stated = "0"};
}

Plant plant_copied(Report& report, Random& random) {
  const auto long_enough = [](const ReportRow& r) {
    const std::string text = account(r);
    return std::count(text.begin(), text.end(), ' ') >= 28 && rating_value(r.self);
  };
  const auto row = some_row(report, random, long_enough);
  if (!row) return std::nullopt;
  const std::size_t other = (*row + 1 + random.below(report.rows.size() - 1)) % report.rows.size();
  ReportRow& copy = report.rows[other];
  const ReportRow& source = report.rows[*row];
  copy.sentences = source.sentences;
  copy.plan = source.plan, copy.parts = source.parts, copy.figures = source.figures;
  copy.sentences.push_back("Ажил үргэлжилж байна.");
  return Planted{.row = other};
}

Plant plant_over_100(Report& report, Random& random) {
  const auto row = row_with_plan(report, random);
  if (!row) return std::nullopt;
  PlanSummary& plan = *report.rows[*row].plan;
  plan.overall = "1" + plan.overall;
  if (plan.overall.size() < 3 || plan.overall[2] == ',') return std::nullopt;
  return Planted{.row = row, .stated = plan.overall};
}

}  // namespace tulga::test
