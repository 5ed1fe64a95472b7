// Ratings of one provision, and means, over the soums of an aimag.

#include <algorithm>
#include <set>

#include "extract/normalise.h"
#include "validate/cross_checks.h"
#include "validate/cross_lessons.h"
#include "validate/families.h"
#include "validate/means.h"

namespace tulga {

namespace {

// outlier

constexpr std::size_t least_soums = 8;
constexpr std::int64_t deviations = 3;  // median absolute deviations
constexpr std::int64_t scale_steps = 2;
constexpr std::int64_t least_gap = 20;  // percent: two steps, of means and where no scale is told

bool below(const Fraction& a, const Fraction& b) { return a < b; }

Fraction minus(const Fraction& a, const Fraction& b) {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

Fraction distance(const Fraction& a, const Fraction& b) { return a < b ? minus(b, a) : minus(a, b); }

Fraction median(std::vector<Fraction> values) {
  std::sort(values.begin(), values.end(), below);
  const std::size_t middle = values.size() / 2;
  if (values.size() % 2 == 1) return values[middle];
  const Fraction &a = values[middle - 1], &b = values[middle];
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, 2 * a.denominator * b.denominator);
}

struct Spread {
  Fraction median, deviation;
};

Spread spread_of(const std::vector<Fraction>& values) {
  Spread out{.median = median(values), .deviation = {}};
  std::vector<Fraction> distances;
  for (const Fraction& value : values) distances.push_back(distance(value, out.median));
  out.deviation = median(distances);
  return out;
}

bool stands_out(const Fraction& value, const Spread& spread) {
  const Fraction limit = fraction(deviations * spread.deviation.numerator, spread.deviation.denominator);
  return spread.deviation.numerator > 0 && distance(value, spread.median) > limit;
}

/// Whether two steps of the scale, or more, lie between two ratings.
bool far_apart(const Submission& submission, const Fraction& a, const Fraction& b) {
  const Scale* scale = scale_of(submission);
  if (scale == nullptr) return distance(a, b) >= Fraction{least_gap, 1};
  const auto [low, high] = a < b ? std::pair(a, b) : std::pair(b, a);
  const std::vector<int> values = scale->values();
  return std::count_if(values.begin(), values.end(), [&, from = low, to = high](int value) {
           return Fraction{value, 1} > from && Fraction{value, 1} <= to;
         }) >= scale_steps;
}

/// A soum's own rating, else that of the higher body.
std::optional<Fraction> rating_of(const Reported& reported) {
  for (const Rating& rating : {reported.self, reported.higher})
    if (rating.kind == RatingKind::rated) return fraction(rating.value);
  return std::nullopt;
}

const Stated& cell_of(const Row& row, const Reported& reported) {
  return cell(row, reported.self.kind == RatingKind::rated ? Assessor::self : Assessor::higher);
}

CrossCheck outlying(const Group& group, const Provision& provision, std::size_t soum, const Fraction& value,
                    const Spread& spread, std::size_t n) {
  const Party& party = group.soums[soum];
  CrossCheck check =
      begin_cross("outlier", {"subject-provision", {{"number", provision.number}, {"soum", party.organisation.soum}}});
  const Reported& reported = *provision.reported[soum];
  check.rows = {reported.row};
  add_evidence(check, party, cell_of(party.submission.rows[reported.row], reported).spelling);
  add_document(check, party);
  check.stated = shown(value, 2);
  check.computed = to_string(spread.median);
  Message message{"outlier",
                  {{"v", check.stated},
                   {"n", std::to_string(n)},
                   {"m", shown(spread.median, 2)},
                   {"soum", party.organisation.soum}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

std::vector<CrossCheck> outliers_of(const Group& group, const Provision& provision) {
  std::vector<Fraction> values;
  std::vector<std::size_t> soums;
  for (std::size_t soum = 0; soum < provision.reported.size(); ++soum)
    if (provision.reported[soum])
      if (const auto value = rating_of(*provision.reported[soum])) {
        values.push_back(*value);
        soums.push_back(soum);
      }
  std::vector<CrossCheck> out;
  if (values.size() < least_soums) return out;
  const Spread spread = spread_of(values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (stands_out(values[i], spread) && far_apart(group.soums[soums[i]].submission, values[i], spread.median))
      out.push_back(outlying(group, provision, soums[i], values[i], spread, values.size()));
  }
  if (!out.empty()) return out;
  CrossCheck check = begin_cross("outlier", {"subject-provision-of-all", {{"number", provision.number}}});
  check.stated = check.computed = to_string(spread.median);
  out.push_back(passed(std::move(check)));
  return out;
}

/// A soum's mean against those of the others, where no rating of its stands out already.
std::vector<CrossCheck> outlying_means(const Group& group, const std::set<std::string>& told) {
  std::vector<Fraction> means;
  std::vector<std::size_t> soums;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const Column self = column(group.soums[soum].submission, Assessor::self);
    if (!is_comparable(group.soums[soum]) || mean_problem(self)) continue;
    means.push_back(mean(tallies(self)));
    soums.push_back(soum);
  }
  std::vector<CrossCheck> out;
  if (means.size() < least_soums) return out;
  const Spread spread = spread_of(means);
  for (std::size_t i = 0; i < means.size(); ++i) {
    if (!stands_out(means[i], spread) || distance(means[i], spread.median) < Fraction{least_gap, 1}) continue;
    const Party& party = group.soums[soums[i]];
    if (told.contains(party.path)) continue;
    CrossCheck check = begin_cross("outlier", {"subject-mean", {{"soum", party.organisation.soum}}});
    add_document(check, party);
    check.stated = to_string(means[i]);
    check.computed = to_string(spread.median);
    Message message{"outlier-mean",
                    {{"v", shown(means[i], 2)},
                     {"n", std::to_string(means.size())},
                     {"m", shown(spread.median, 2)},
                     {"soum", party.organisation.soum}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

std::vector<CrossCheck> outlier(const Group& group, const ProvisionMatrix& matrix) {
  std::vector<CrossCheck> out;
  for (const Provision& provision : matrix.provisions) {
    std::vector<CrossCheck> found = outliers_of(group, provision);
    std::move(found.begin(), found.end(), std::back_inserter(out));
  }
  std::set<std::string> told;
  for (const CrossCheck& check : out)
    if (check.verdict == Verdict::fail) told.insert(check.documents.front());
  std::vector<CrossCheck> means = outlying_means(group, told);
  std::move(means.begin(), means.end(), std::back_inserter(out));
  return out;
}

// self-vs-higher-soums

constexpr std::size_t rows_that_should_differ = 20;

struct Differences {
  std::size_t compared = 0, above = 0, below = 0;
};

Differences differences_of(const Submission& submission) {
  const Column self = column(submission, Assessor::self), higher = column(submission, Assessor::higher);
  Differences out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    if (self.ratings[i].kind != RatingKind::rated || higher.ratings[i].kind != RatingKind::rated) continue;
    ++out.compared;
    const Fraction own = fraction(self.ratings[i].value), other = fraction(higher.ratings[i].value);
    out.above += own > other;
    out.below += own < other;
  }
  return out;
}

/// One check for the whole aimag: that the two differ is the higher body's work.
std::vector<CrossCheck> self_vs_higher_soums(const Group& group, const ProvisionMatrix&) {
  CrossCheck check = begin_cross("self-vs-higher-soums", {"subject-aimag", {{"aimag", group.aimag}}});
  Differences all;
  std::vector<std::size_t> never, differing;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const Differences of = differences_of(group.soums[soum].submission);
    if (of.compared == 0) continue;
    all.compared += of.compared, all.above += of.above, all.below += of.below;
    add_document(check, group.soums[soum]);
    (of.above + of.below == 0 ? never : differing).push_back(soum);
  }
  if (never.size() + differing.size() < 2) return {};
  const std::size_t differ = all.above + all.below;
  check.stated = std::to_string(all.compared);
  check.computed = std::to_string(differ);
  if (differ == 0 && all.compared < rows_that_should_differ) return {passed(std::move(check))};
  const std::string n = std::to_string(all.compared);
  if (differ == 0)
    return {failed(std::move(check), Severity::note,
                   {"self-vs-higher-soums-never", {{"n", n}, {"soums", std::to_string(never.size())}}})};
  Message message{"self-vs-higher-soums",
                  {{"n", n},
                   {"k", std::to_string(differ)},
                   {"above", std::to_string(all.above)},
                   {"below", std::to_string(all.below)},
                   {"soums", names_of(group, differing)}}};
  return {failed(std::move(check), Severity::note, std::move(message))};
}

constexpr Wording outlier_wordings[] = {
    {"outlier", "{soum}: {v} % where the median of {n} soums is {m} %", "{soum}: {v} хувь, {n} сумын медиан {m} хувь"},
    {"outlier-mean", "{soum}: a mean of {v} % where the median of {n} soums is {m} %",
     "{soum}: дундаж {v} хувь, {n} сумын медиан {m} хувь"},
};
constexpr Wording self_wordings[] = {
    {"self-vs-higher-soums",
     "self rating and higher body's rating differ in {k} of {n} rows: self higher in {above}, lower in {below} "
     "({soums})",
     "өөрийн болон дээд шатны үнэлгээ {n} мөрөөс {k}-д зөрсөн: өөрийнх нь {above}-д өндөр, {below}-д бага ({soums})"},
    {"self-vs-higher-soums-never", "self rating and higher body's rating never differ ({n} rows of {soums} soums)",
     "өөрийн болон дээд шатны үнэлгээ нэг ч мөрөнд зөрөөгүй ({soums} сумын {n} мөр)"},
};

constexpr Rule rules_of_ratings[] = {
    {"outlier",
     Severity::note,
     true,
     "a soum's rating of a provision against those of the other soums",
     "сумын үнэлгээг бусад сумынхтай харьцуулна",
     outlier_wordings,
     nullptr,
     outlier_lesson,
     {},
     outlier},
    {"self-vs-higher-soums",
     Severity::note,
     true,
     "self ratings against those of the higher body, over all soums of an aimag",
     "аймгийн бүх сумын өөрийн үнэлгээг дээд шатныхтай тулгана",
     self_wordings,
     nullptr,
     self_vs_higher_soums_lesson,
     {},
     self_vs_higher_soums},
};

}  // namespace

std::span<const Rule> cross_rating_rules() { return rules_of_ratings; }

}  // namespace tulga
