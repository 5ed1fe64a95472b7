// The ratings of single rows: on the scale, present, in keeping with their labels, and the two of a row together.

#include <algorithm>
#include <map>

#include "extract/normalise.h"
#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/ratings.h"
#include "validate/row_lessons.h"

namespace tulga {

namespace {

constexpr std::size_t rows_that_make_a_pattern = 3;
constexpr std::size_t rows_that_should_differ = 20;  // fewer may well be rated alike

Message subject_of_rows(std::span<const std::size_t> rows) {
  if (rows.size() == 1) return {"subject-row", {{"i", std::to_string(rows[0] + 1)}}};
  return {"subject-rows", {{"rows", row_numbers(rows)}}};
}

/// Calls visit(row, cell, rating) for each cell of both columns, row by row.
template <typename Visit>
void each_rating(const Facts& facts, Visit visit) {
  const Column &self = facts.self, &higher = facts.higher;
  const std::vector<Row>& rows = facts.submission.rows;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    visit(i, rows[i].self, self.ratings[i]);
    visit(i, rows[i].higher, higher.ratings[i]);
  }
}

// rating-off-scale

/// The cells that share one spelling outside the scale.
struct OffScale {
  Decimal value;
  std::vector<std::size_t> rows;
  std::vector<Text> cells;
  bool doubted = false;
  bool readable = true;
};

std::map<std::string, OffScale> off_scale_ratings(const Facts& facts, const Scale& scale) {
  std::map<std::string, OffScale> found;
  each_rating(facts, [&](std::size_t row, const Stated& cell, const Rating& rating) {
    if (rating.kind != RatingKind::rated && rating.kind != RatingKind::unreadable) return;
    const bool readable = rating.kind == RatingKind::rated;
    const auto value = whole(rating.value);
    if (readable && value && *value >= 0 && *value <= 100 && scale.has(static_cast<int>(*value))) return;
    OffScale& group = found[readable ? percent_text(rating.value) : cell.spelling.text];
    group.value = rating.value;
    group.readable = readable;
    group.doubted = group.doubted || rating.doubted;
    if (group.rows.empty() || group.rows.back() != row) group.rows.push_back(row);
    group.cells.push_back(cell.spelling);
  });
  return found;
}

std::vector<Explanation> explain_off_scale(const std::string& from, const Scale& scale) {
  std::vector<Candidate> found;
  for (const int value : scale.values())
    if (const std::string to = std::to_string(value); one_edit(from, to))
      found.push_back({Rank::digit, digit_explanation(from, to)});
  return likeliest(std::move(found));
}

std::vector<Check> rating_off_scale(const Facts& facts) {
  const Submission& submission = facts.submission;
  Check check = begin_check("rating-off-scale", {"subject-table", {}});
  if (submission.rows.empty()) return {};
  const Scale* scale = scale_of(submission);
  if (scale == nullptr) return {opened(std::move(check), {"because-scale-unknown", {}})};
  const auto found = off_scale_ratings(facts, *scale);
  if (found.empty()) return {passed(std::move(check))};
  std::vector<Check> out;
  for (const auto& [spelling, group] : found) {
    check.subject = subject_of_rows(group.rows);
    check.stated = spelling;
    check.rows = group.rows;
    check.evidence = group.cells;
    check.explanations.clear();
    if (!group.readable) {
      out.push_back(opened(check, {"because-unreadable", {{"spelling", spelling}}}));
      continue;
    }
    check.explanations = explain_off_scale(spelling, *scale);
    out.push_back(failed(check, capped(Severity::error, group.doubted), {"rating-off-scale", {{"v", spelling}}}));
  }
  return out;
}

// rating-missing

std::vector<Check> rating_missing(const Facts& facts) {
  const Submission& submission = facts.submission;
  Check check = begin_check("rating-missing", {"subject-table", {}});
  if (submission.rows.empty()) return {};
  std::vector<std::size_t> rows;
  const Column &self = facts.self, &higher = facts.higher;
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    if (self.ratings[i].kind == RatingKind::missing && higher.ratings[i].kind == RatingKind::missing) rows.push_back(i);
  if (rows.empty()) return {passed(std::move(check))};
  if (rows.size() == submission.rows.size()) return {opened(std::move(check), {"because-no-ratings", {}})};
  const auto finding = [&](std::vector<std::size_t> which) {
    Check one = check;
    one.subject = subject_of_rows(which);
    for (const std::size_t row : which) {
      const Row& r = submission.rows[row];
      add_evidence(one, r.provision_no.empty() ? r.decision_no : r.provision_no);
    }
    Message message{which.size() == 1 ? "rating-missing" : "rating-missing-many", {{"i", row_numbers(which)}}};
    one.rows = std::move(which);
    return failed(std::move(one), Severity::warning, std::move(message));
  };
  if (rows.size() >= rows_that_make_a_pattern) return {finding(rows)};
  std::vector<Check> out;
  for (const std::size_t row : rows) out.push_back(finding({row}));
  return out;
}

// label-vs-percent

/// Whether a label and a percentage go together; nullopt where the scale does not know the label.
std::optional<bool> goes_with(const Scale& scale, std::string_view label, const Stated& percent) {
  const auto value = percent.value();
  const ScaleGroup* group = value ? find_group(scale, label) : nullptr;
  if (group == nullptr || fold(label).empty()) return std::nullopt;
  const auto as_whole = whole(*value);
  return as_whole && std::find(group->values.begin(), group->values.end(), *as_whole) != group->values.end();
}

Check label_failure(Check check, const std::string& label, const Stated& percent, Severity severity) {
  check.stated = spelled(percent);
  add_evidence(check, percent.spelling);
  Message message{"label-vs-percent", {{"label", label}, {"v", check.stated}}};
  return failed(std::move(check), capped(severity, percent.doubted), std::move(message));
}

void judge_labels(std::vector<Check>& out, const Scale& scale, const Submission& submission, const Summary& summary) {
  const Check check = begin_check("label-vs-percent", subject_of(submission, summary));
  std::size_t compared = 0, failures = 0;
  for (const Category& category : summary.categories) {
    const auto fits = goes_with(scale, category.label.text, category.percent);
    if (!fits) continue;
    ++compared;
    if (*fits) continue;
    ++failures;
    Check line = check;
    line.percent = category.percent.count();
    add_evidence(line, category.label);
    out.push_back(label_failure(std::move(line), squeeze(category.label.text), category.percent, Severity::error));
  }
  if (compared > 0 && failures == 0) out.push_back(passed(check));
}

bool on_scale(const Scale& scale, const Stated& percent) {
  const auto value = percent.count();
  return value && *value >= 0 && *value <= 100 && scale.has(static_cast<int>(*value));
}

/// In a sentence the pairing of labels and percentages is a reading of ours: a warning at most, and only where every
/// percentage is on the scale, as else the figures are garbled.
void judge_labels(std::vector<Check>& out, const Scale& scale, const Claim& claim) {
  const bool garbled = std::any_of(claim.parts.begin(), claim.parts.end(), [&](const Part& part) {
    return part.percent.stated() && !on_scale(scale, part.percent);
  });
  if (garbled) return;
  const Check check = begin_claim_check("label-vs-percent", claim);
  for (const Part& part : claim.parts)
    if (goes_with(scale, part.label, part.percent) == false)
      out.push_back(label_failure(check, part.label, part.percent, Severity::warning));
}

std::vector<Check> label_vs_percent(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (submission.summaries.empty()) return {};
  const Scale* scale = scale_of(submission);
  if (scale == nullptr)
    return {opened(begin_check("label-vs-percent", {"subject-summaries", {}}), {"because-scale-unknown", {}})};
  std::vector<Check> out;
  for (const Summary& summary : submission.summaries) judge_labels(out, *scale, submission, summary);
  for (const Claim& claim : submission.claims)
    if (claim.kind == ClaimKind::inline_summary) judge_labels(out, *scale, claim);
  return out;
}

// self-vs-higher

std::vector<Check> self_vs_higher(const Facts& facts) {
  const Submission& submission = facts.submission;
  Check check = begin_check("self-vs-higher", {"subject-table", {}});
  const Column &self = facts.self, &higher = facts.higher;
  if (!self.has_ratings() || !higher.has_ratings()) return {};
  std::size_t compared = 0;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    if (self.ratings[i].kind != RatingKind::rated || higher.ratings[i].kind != RatingKind::rated) continue;
    ++compared;
    if (self.ratings[i].value == higher.ratings[i].value) continue;
    check.rows.push_back(i);
    add_evidence(check, submission.rows[i].self.spelling);
    add_evidence(check, submission.rows[i].higher.spelling);
  }
  if (compared == 0) return {};
  const std::string n = std::to_string(compared), k = std::to_string(check.rows.size());
  check.stated = n;
  check.computed = k;
  if (!check.rows.empty()) {
    const std::string rows = row_numbers(check.rows);
    return {failed(std::move(check), Severity::note, {"self-vs-higher", {{"k", k}, {"n", n}, {"rows", rows}}})};
  }
  if (compared < rows_that_should_differ) return {passed(std::move(check))};
  return {failed(std::move(check), Severity::note, {"self-vs-higher-never", {{"n", n}}})};
}

constexpr Wording off_scale_wordings[] = {
    {"rating-off-scale", "rating {v} is not on the scale", "{v} хувь нь үнэлгээний шатлалд байхгүй"}};
constexpr Wording missing_wordings[] = {{"rating-missing", "row {i} has no rating", "мөр {i}: үнэлгээ алга"},
                                        {"rating-missing-many", "rows {i} have no rating", "мөр {i}: үнэлгээ алга"}};
constexpr Wording label_wordings[] = {
    {"label-vs-percent", "\"{label}\" does not go with {v} %", "\"{label}\" ангилалд {v} хувь тохирохгүй"}};
constexpr Wording self_wordings[] = {
    {"self-vs-higher", "self rating and higher body's rating differ in {k} of {n} rows: {rows}",
     "өөрийн болон дээд шатны үнэлгээ {n} мөрөөс {k} мөрөнд зөрсөн: {rows}"},
    {"self-vs-higher-never", "self rating and higher body's rating never differ ({n} rows)",
     "өөрийн болон дээд шатны үнэлгээ нэг ч мөрөнд зөрөөгүй ({n} мөр)"}};

constexpr Rule rules_of_rows[] = {
    {"rating-off-scale", Severity::error, true, "ratings against the values of the scale",
     "үнэлгээг шатлалын утгатай тулгана", off_scale_wordings, rating_off_scale, rating_off_scale_lesson},
    {"rating-missing", Severity::warning, true, "rows without any rating", "үнэлгээгүй мөрийг олно", missing_wordings,
     rating_missing, rating_missing_lesson},
    {"label-vs-percent", Severity::error, true, "labels of categories against the percentages beside them",
     "ангиллын нэрийг хажуугийн хувьтай нь тулгана", label_wordings, label_vs_percent, label_vs_percent_lesson},
    {"self-vs-higher", Severity::note, true, "self ratings against the ratings of the higher body",
     "өөрийн үнэлгээг дээд шатны үнэлгээтэй тулгана", self_wordings, self_vs_higher, self_vs_higher_lesson},
};

}  // namespace

std::span<const Rule> row_rules() { return rules_of_rows; }

}  // namespace tulga
