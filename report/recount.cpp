#include "report/recount.h"

#include <algorithm>

#include "extract/normalise.h"
#include "extract/scale.h"

namespace tulga {

namespace {

/// The ratio for a formula: "0.822".
std::string ratio_text(const Decimal& value) { return to_string(Decimal{value.digits, value.places + 2}); }

Decimal without_zeros(Decimal value) {
  for (; value.places > 0 && value.digits % 10 == 0; --value.places) value.digits /= 10;
  return value;
}

}  // namespace

bool sums_up_self(const Outcome& outcome, const Summary& summary) {
  if (summary.assessor != Assessor::unknown) return summary.assessor == Assessor::self;
  const auto& rows = outcome.submission->rows;
  const bool has_self = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.self.stated(); });
  const bool as_higher = std::any_of(outcome.checks.begin(), outcome.checks.end(), [](const Check& check) {
    return check.subject.id == "subject-summary-as-higher";
  });
  return has_self && !as_higher;
}

Ratings ratings_of(const Submission& submission, bool self, std::string range) {
  Ratings out{std::move(range), {}, {}};
  for (const Row& row : submission.rows) {
    const Stated& rating = self ? row.self : row.higher;
    if (const auto value = rating.value())
      out.values.push_back(without_zeros(*value));
    else
      out.marks.push_back(lower(rating.spelling.text));
  }
  return out;
}

std::optional<Fraction> mean_of(std::span<const Decimal> values, std::span<const std::int64_t> weights) {
  int places = 0;
  for (const Decimal& value : values) places = std::max(places, value.places);
  std::int64_t sum = 0, count = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::int64_t weight = weights.empty() ? 1 : weights[i];
    sum += weight * values[i].digits * power_of_ten(places - values[i].places);
    count += weight;
  }
  if (count <= 0) return std::nullopt;
  return fraction(sum, count * power_of_ten(places));
}

Decimal rounded_half_up(const Fraction& value, int places) {
  const std::int64_t doubled = value.numerator * power_of_ten(places) * 2 + value.denominator;
  return {doubled / (2 * value.denominator), places};
}

double exact_ratio(const Fraction& percent) {
  return static_cast<double>(percent.numerator) / (static_cast<double>(percent.denominator) * 100);
}

bool is_clear_count(const Stated& figure) {
  const std::string& spelled = figure.spelling.text;
  return figure.count() || spelled.empty() || spelled == "-" || spelled == "–" || spelled == "—";
}

std::optional<Fraction> mean_of_counts(const Submission& submission, const Summary& summary) {
  std::vector<Decimal> values;
  std::vector<std::int64_t> weights;
  for (const Category& line : summary.categories) {
    const auto value = line_values(submission, line);
    if (value.size() != 1 || !is_clear_count(line.count)) return std::nullopt;
    values.push_back(value[0]);
    weights.push_back(line.count.count().value_or(0));
  }
  return mean_of(values, weights);
}

std::vector<Decimal> line_values(const Submission& submission, const Category& line) {
  std::vector<Decimal> out;
  if (line.percent.stated()) {
    if (const auto value = line.percent.value()) out.push_back(without_zeros(*value));
    return out;
  }
  const Scale* scale = scale_of(submission);
  const ScaleGroup* group = scale ? find_group(*scale, line.label.text) : nullptr;
  if (group)
    for (const int value : group->values) out.push_back({value, 0});
  return out;
}

std::optional<Recount> recount(const Submission& submission, const Category& line, const Ratings& ratings,
                               const std::string& percent_cell) {
  Recount out;
  const auto add = [&](const std::string& criterion, std::int64_t count) {
    out.formula += (out.formula.empty() ? "=" : "+") + std::string("COUNTIFS(") + ratings.range + "," + criterion + ")";
    out.value += static_cast<double>(count);
  };
  const auto values = line_values(submission, line);
  for (const Decimal& value : values)
    add(values.size() == 1 ? percent_cell : ratio_text(value),
        std::count(ratings.values.begin(), ratings.values.end(), value));
  const Scale* scale = scale_of(submission);
  if (out.formula.empty() && scale && is_excluded(*scale, line.label.text))
    for (const std::string_view mark : scale->excluded)
      add("\"" + std::string(mark) + "\"", std::count(ratings.marks.begin(), ratings.marks.end(), lower(mark)));
  if (out.formula.empty() || ratings.range.empty()) return std::nullopt;
  return out;
}

}  // namespace tulga
