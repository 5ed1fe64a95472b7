#include "validate/ratings.h"

#include <algorithm>

#include "extract/normalise.h"
#include "validate/figures.h"

namespace tulga {

namespace {

Rating rating(const Submission& submission, const Stated& cell) {
  if (const auto value = cell.value(); value && is_percentage(*value))
    return {RatingKind::rated, reduced(*value), cell.doubted};
  const std::string text = squeeze(cell.spelling.text);
  if (text.empty()) return {};
  if (is_excluded_label(submission, text)) return {RatingKind::excluded, {}, cell.doubted};
  return {is_dash(text) ? RatingKind::missing : RatingKind::unreadable, {}, cell.doubted};
}

bool higher_first(const Decimal& a, const Decimal& b) {
  __extension__ using Wide = __int128;
  return Wide{a.digits} * power_of_ten(b.places) > Wide{b.digits} * power_of_ten(a.places);
}

int widest(std::span<const Tally> tallies) {
  int places = 0;
  for (const Tally& tally : tallies) places = std::max(places, tally.value.places);
  return places;
}

}  // namespace

std::vector<std::size_t> Column::rows_of(RatingKind kind) const {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < ratings.size(); ++i)
    if (ratings[i].kind == kind) rows.push_back(i);
  return rows;
}

std::vector<std::size_t> Column::rows_rated(const Decimal& value) const {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < ratings.size(); ++i)
    if (ratings[i].kind == RatingKind::rated && ratings[i].value == value) rows.push_back(i);
  return rows;
}

bool Column::has_ratings() const {
  return std::any_of(ratings.begin(), ratings.end(), [](const Rating& r) { return r.kind == RatingKind::rated; });
}

bool Column::doubted() const {
  return std::any_of(ratings.begin(), ratings.end(), [](const Rating& r) { return r.doubted; });
}

const Stated& cell(const Row& row, Assessor assessor) { return assessor == Assessor::higher ? row.higher : row.self; }

Column column(const Submission& submission, Assessor assessor) {
  Column out{.assessor = assessor, .ratings = {}};
  out.ratings.reserve(submission.rows.size());
  for (const Row& row : submission.rows) out.ratings.push_back(rating(submission, cell(row, assessor)));
  return out;
}

bool same_ratings(const Column& a, const Column& b) {
  return std::equal(a.ratings.begin(), a.ratings.end(), b.ratings.begin(), b.ratings.end(),
                    [](const Rating& x, const Rating& y) { return x.kind == y.kind && x.value == y.value; });
}

void add_to(std::vector<Tally>& tallies, const Decimal& value, std::int64_t change) {
  const auto known =
      std::find_if(tallies.begin(), tallies.end(), [&](const Tally& tally) { return tally.value == value; });
  if (known != tallies.end())
    known->count += change;
  else
    tallies.push_back({value, change});
}

std::vector<Tally> tallies(const Column& column) {
  std::vector<Tally> out;
  for (const Rating& rating : column.ratings)
    if (rating.kind == RatingKind::rated) add_to(out, rating.value, 1);
  std::sort(out.begin(), out.end(), [](const Tally& a, const Tally& b) { return higher_first(a.value, b.value); });
  return out;
}

std::int64_t tally_of(std::span<const Tally> tallies, const Decimal& value) {
  const auto found = std::find_if(tallies.begin(), tallies.end(), [&](const Tally& t) { return t.value == value; });
  return found == tallies.end() ? 0 : found->count;
}

std::int64_t total(std::span<const Tally> tallies) {
  std::int64_t items = 0;
  for (const Tally& tally : tallies) items += tally.count;
  return items;
}

Fraction mean(std::span<const Tally> tallies) {
  const int places = widest(tallies);
  std::int64_t sum = 0;
  for (const Tally& tally : tallies)
    sum += tally.count * tally.value.digits * power_of_ten(places - tally.value.places);
  return fraction(sum, total(tallies) * power_of_ten(places));
}

std::string mean_formula(std::span<const Tally> tallies) {
  std::string terms;
  for (const Tally& tally : tallies) {
    if (tally.count == 0) continue;
    terms += (terms.empty() ? "" : " + ") + std::to_string(tally.count) + "*" + to_string(tally.value);
  }
  return "(" + terms + ")/" + std::to_string(total(tallies)) + " = " + to_string(mean(tallies));
}

std::vector<Decimal> values_of(const Submission& submission, const Category& category) {
  if (const auto percent = category.percent.value(); percent && is_percentage(*percent)) return {reduced(*percent)};
  if (category.percent.stated() && !is_none(category.percent)) return {};
  const Scale* scale = scale_of(submission);
  const ScaleGroup* group = scale == nullptr ? nullptr : find_group(*scale, category.label.text);
  std::vector<Decimal> values;
  if (group != nullptr)
    for (const int value : group->values) values.push_back({value, 0});
  return values;
}

bool is_excluded_label(const Submission& submission, std::string_view label) {
  if (const Scale* scale = scale_of(submission)) return is_excluded(*scale, label);
  const std::vector<const Scale*> all = scales_of(submission);
  return std::any_of(all.begin(), all.end(), [&](const Scale* scale) { return is_excluded(*scale, label); });
}

std::optional<std::int64_t> stated_sum(const Summary& summary) {
  std::int64_t sum = 0;
  for (const Category& category : summary.categories) {
    const std::vector<std::int64_t> readings = counts(category.count);
    if (readings.size() != 1) return std::nullopt;
    sum += readings.front();
  }
  return sum;
}

std::vector<Decimal> scale_values(const Submission& submission) {
  std::vector<Decimal> values;
  if (const Scale* scale = scale_of(submission)) {
    for (const int value : scale->values()) values.push_back({value, 0});
    return values;
  }
  for (const Assessor assessor : {Assessor::self, Assessor::higher})
    for (const Tally& tally : tallies(column(submission, assessor)))
      if (std::find(values.begin(), values.end(), tally.value) == values.end()) values.push_back(tally.value);
  std::sort(values.begin(), values.end(), higher_first);
  return values;
}

Message subject_of(const Submission& submission, const Summary& summary) {
  const auto same = [&](const Summary& other) { return other.assessor == summary.assessor; };
  const auto twins = std::count_if(submission.summaries.begin(), submission.summaries.end(), same);
  const bool self = summary.assessor == Assessor::self, higher = summary.assessor == Assessor::higher;
  if (twins < 2) return {self ? "subject-self-summary" : higher ? "subject-higher-summary" : "subject-summary", {}};
  const std::string number = std::to_string(&summary - submission.summaries.data() + 1);
  return {self     ? "subject-self-summary-numbered"
          : higher ? "subject-higher-summary-numbered"
                   : "subject-summary-numbered",
          {{"i", number}}};
}

}  // namespace tulga
