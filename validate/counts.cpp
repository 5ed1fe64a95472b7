// Stated counts: the total of a summary, its categories, and their sum.

#include <algorithm>

#include "validate/categories.h"
#include "validate/count_lessons.h"
#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/ratings.h"
#include "validate/sequences.h"

namespace tulga {

namespace {

std::vector<const Stated*> category_counts(const Summary& summary) {
  std::vector<const Stated*> out;
  for (const Category& category : summary.categories) out.push_back(&category.count);
  return out;
}

// row-count

/// What the numbers of the rows tell, once it is asked for.
class Numbering {
 public:
  explicit Numbering(const Submission& submission) : submission_(submission) {}
  std::int64_t decisions() {
    if (!decisions_) decisions_ = decision_count(submission_);
    return *decisions_;
  }
  const std::vector<std::string>& missing() {
    if (!missing_) missing_ = missing_numbers(submission_);
    return *missing_;
  }

 private:
  const Submission& submission_;
  std::optional<std::int64_t> decisions_;
  std::optional<std::vector<std::string>> missing_;
};

std::vector<Explanation> explain_row_count(const Facts& facts, const Summary& summary, Numbering& numbering,
                                           std::int64_t stated) {
  const Submission& submission = facts.submission;
  std::vector<Candidate> found;
  const auto rows = static_cast<std::int64_t>(submission.rows.size());
  const std::string n = std::to_string(rows), spelling = spelled(summary.total);
  const bool categories_give_rows = !summary.categories.empty() && stated_sum(summary) == rows;
  if (one_edit(spelling, n))
    found.push_back({categories_give_rows ? Rank::supported : Rank::digit, digit_explanation(spelling, n)});
  const auto offer = [&](Rank rank, ExplanationKind kind, Message text) {
    found.push_back({rank, {kind, std::move(text), {}, {}}});
  };
  const auto not_rated =
      static_cast<std::int64_t>(facts.columns_of(summary).front()->rows_of(RatingKind::excluded).size());
  if (not_rated > 0 && rows - not_rated == stated)
    offer(Rank::named_rows, ExplanationKind::exclusion,
          {"explain-without-not-due", {{"n", std::to_string(not_rated)}}});
  if (const std::int64_t decisions = numbering.decisions(); decisions == stated)
    offer(Rank::named_rows, ExplanationKind::denominator, {"explain-decisions", {{"n", std::to_string(decisions)}}});
  const std::vector<std::string>& missing = numbering.missing();
  if (rows + static_cast<std::int64_t>(missing.size()) == stated)
    offer(Rank::supported, ExplanationKind::hole, {"explain-gap", {{"list", listed(missing)}}});
  else if (stated > rows && stated_sum(summary) == stated)
    offer(Rank::digit, ExplanationKind::hole, {"explain-missing-rows", {{"n", std::to_string(stated - rows)}}});
  return likeliest(std::move(found));
}

Check judge_row_count(const Facts& facts, const Summary& summary, Numbering& numbering) {
  const Submission& submission = facts.submission;
  Check check = begin_check("row-count", subject_of(submission, summary));
  const std::size_t rows = submission.rows.size();
  check.stated = spelled(summary.total);
  check.computed = std::to_string(rows);
  add_evidence(check, summary.total.spelling);
  if (rows == 0) return opened(std::move(check), {"because-no-rows", {}});
  if (!summary.total.stated()) return opened(std::move(check), {"because-no-total", {}});
  const Row& last = submission.rows.back();
  add_evidence(check, last.provision_no.empty() ? last.decision_no : last.provision_no);
  const Stated* figures[] = {&summary.total};
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    if (values[0] == static_cast<std::int64_t>(rows)) return passed(std::move(judged));
    judged.explanations = explain_row_count(facts, summary, numbering, values[0]);
    Message message{"row-count", {{"n", judged.stated}, {"m", judged.computed}}};
    return failed(std::move(judged), Severity::error, std::move(message));
  });
}

/// Without rows, the totals of both assessors can still be held against each other.
std::optional<Check> judge_totals(const Submission& submission) {
  const auto of = [&](Assessor assessor) {
    return std::find_if(submission.summaries.begin(), submission.summaries.end(),
                        [&](const Summary& summary) { return summary.assessor == assessor && summary.total.count(); });
  };
  const auto self = of(Assessor::self), higher = of(Assessor::higher);
  if (self == submission.summaries.end() || higher == submission.summaries.end()) return std::nullopt;
  Check check = begin_check("row-count", {"subject-summaries", {}});
  check.stated = spelled(self->total);
  check.computed = std::to_string(*higher->total.count());
  add_evidence(check, self->total.spelling);
  add_evidence(check, higher->total.spelling);
  if (self->total.count() == higher->total.count()) return passed(std::move(check));
  if (one_edit(check.stated, check.computed)) check.explanations = {digit_explanation(check.stated, check.computed)};
  Message message{"row-count-totals", {{"a", check.stated}, {"b", check.computed}}};
  const bool doubted = self->total.doubted || higher->total.doubted;
  return failed(std::move(check), capped(Severity::error, doubted), std::move(message));
}

std::vector<Check> row_count(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  if (submission.rows.empty())
    if (auto check = judge_totals(submission)) return {std::move(*check)};
  Numbering numbering(submission);
  for (const Summary& summary : submission.summaries) out.push_back(judge_row_count(facts, summary, numbering));
  return out;
}

// category-sum

std::vector<Explanation> explain_category_sum(const Facts& facts, const Summary& summary,
                                              std::span<const std::int64_t> values) {
  const Submission& submission = facts.submission;
  const Column& column = *facts.columns_of(summary).front();
  const bool rows_known = column.has_ratings() && column.rows_of(RatingKind::missing).empty();
  std::vector<Addend> addends;
  for (std::size_t i = 0; i < summary.categories.size(); ++i) {
    const CategoryLine line = line_of(submission, summary.categories[i], column);
    Addend addend{spelled(summary.categories[i].count), values[i + 1], std::nullopt};
    if (rows_known && line.known) addend.expected = static_cast<std::int64_t>(line.rows.size());
    addends.push_back(std::move(addend));
  }
  Addend total{spelled(summary.total), values[0], std::nullopt};
  if (rows_known) total.expected = static_cast<std::int64_t>(submission.rows.size());
  return likeliest(sum_candidates(addends, total));
}

Check judge_category_sum(const Facts& facts, const Summary& summary) {
  const Submission& submission = facts.submission;
  Check check = begin_check("category-sum", subject_of(submission, summary));
  check.stated = spelled(summary.total);
  add_evidence(check, summary.total.spelling);
  for (const Category& category : summary.categories) add_evidence(check, category.count.spelling);
  if (!summary.total.stated()) return opened(std::move(check), {"because-no-total", {}});
  std::vector<const Stated*> figures = category_counts(summary);
  figures.insert(figures.begin(), &summary.total);
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    std::int64_t sum = 0;
    std::string terms;
    for (const std::int64_t value : values.subspan(1)) {
      sum += value;
      terms += (terms.empty() ? "" : " + ") + std::to_string(value);
    }
    judged.computed = std::to_string(sum);
    judged.formula = terms + " = " + judged.computed;
    if (sum == values[0]) return passed(std::move(judged));
    judged.explanations = explain_category_sum(facts, summary, values);
    Message message{"category-sum", {{"s", judged.computed}, {"n", judged.stated}}};
    return failed(std::move(judged), Severity::error, std::move(message));
  });
}

std::vector<Check> category_sum(const Facts& facts) {
  std::vector<Check> out;
  for (const Summary& summary : facts.submission.summaries)
    if (!summary.categories.empty()) out.push_back(judge_category_sum(facts, summary));
  return out;
}

// blank-vs-dash

bool has_blank(const Summary& summary) {
  return std::any_of(summary.categories.begin(), summary.categories.end(),
                     [](const Category& category) { return spelled(category.count).empty(); });
}

bool has_dash(const Summary& summary) {
  return std::any_of(summary.categories.begin(), summary.categories.end(),
                     [](const Category& category) { return is_dash(spelled(category.count)); });
}

std::vector<Check> blank_vs_dash(const Facts& facts) {
  if (facts.submission.summaries.empty()) return {};
  Check check = begin_check("blank-vs-dash", {"subject-summaries", {}});
  const auto& all = facts.submission.summaries;
  const bool both = std::any_of(all.begin(), all.end(), has_blank) && std::any_of(all.begin(), all.end(), has_dash);
  if (!both) return {passed(std::move(check))};
  for (const Summary& summary : all)
    for (const Category& category : summary.categories)
      if (is_dash(spelled(category.count))) add_evidence(check, category.count.spelling);
  return {failed(std::move(check), Severity::note, {"blank-vs-dash", {}})};
}

constexpr Wording blank_wordings[] = {
    {"blank-vs-dash", "empty counts are written in two ways, blank and dash", "хоосон тоог хоёр янзаар бичсэн"}};
constexpr Wording row_count_wordings[] = {
    {"row-count", "stated {n} items, {m} rows found", "нийт {n} гэж бичсэн, {m} мөр олдлоо"},
    {"row-count-totals", "the summaries state different totals: {a} / {b}", "товчоонуудын нийт тоо өөр: {a} / {b}"}};
constexpr Wording category_count_wordings[] = {
    {"category-count", "{cat}: stated {a}, rows {b}", "{cat}: {a} гэж бичсэн, мөрөөр {b}"}};
constexpr Wording category_sum_wordings[] = {
    {"category-sum", "categories add to {s}, total says {n}", "ангиллын нийлбэр {s}, нийт {n}"}};

constexpr Rule rules_of_counts[] = {
    {"row-count", Severity::error, true, "stated total against the rows of the table",
     "бичсэн нийт тоог хүснэгтийн мөртэй тулгана", row_count_wordings, row_count, row_count_lesson},
    {"category-count", Severity::error, true, "stated count of each category against the rows with that rating",
     "ангилал бүрийн тоог тийм үнэлгээтэй мөртэй тулгана", category_count_wordings, category_count,
     category_count_lesson},
    {"category-sum", Severity::error, true, "sum of the category counts against the stated total",
     "ангиллын тооны нийлбэрийг нийт тоотой тулгана", category_sum_wordings, category_sum, category_sum_lesson},
    {"blank-vs-dash", Severity::note, false, "the spelling of empty counts", "хоосон тооны бичлэг", blank_wordings,
     blank_vs_dash, blank_vs_dash_lesson},
};

}  // namespace

std::span<const Rule> count_rules() { return rules_of_counts; }

}  // namespace tulga
