// The overall percentage of a summary: against the rows, against its counts, and how it is rounded.

#include <algorithm>

#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/percent_lessons.h"
#include "validate/possible.h"
#include "validate/ratings.h"
#include "validate/reachability.h"
#include "validate/rounding.h"
#include "validate/twins.h"

namespace tulga {

namespace {

// percent-from-rows

Check judge_percent_from_rows(Check check, const Facts& facts, const Summary& summary, const Column& column) {
  const Submission& submission = facts.submission;
  check.stated = spelled(summary.overall);
  check.evidence.reserve(submission.rows.size() + 1);
  add_evidence(check, summary.overall.spelling);
  for (const Row& row : submission.rows) add_evidence(check, cell(row, column.assessor).spelling);
  if (!summary.overall.stated()) return opened(std::move(check), {"because-no-percent", {}});
  if (auto problem = mean_problem(column)) return opened(std::move(check), std::move(*problem));
  return judge_mean(std::move(check),
                    {.facts = facts,
                     .stated = summary.overall,
                     .reading = {},
                     .tallies = tallies(column),
                     .author_rounds = facts.author_rounds(summary.overall),
                     .column = &column,
                     .summary = &summary},
                    "percent-from-rows", column.doubted());
}

std::vector<Check> percent_from_rows(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  for (const Summary& summary : submission.summaries)
    out.push_back(judge_columns(facts.columns_of(summary), [&](const Column& column) {
      return judge_percent_from_rows(begin_check("percent-from-rows", subject_of(submission, summary)), facts, summary,
                                     column);
    }));
  return out;
}

// percent-from-counts

Check judge_percent_from_counts(const Facts& facts, const Summary& summary) {
  const Submission& submission = facts.submission;
  Check check = begin_check("percent-from-counts", subject_of(submission, summary));
  check.stated = spelled(summary.overall);
  add_evidence(check, summary.overall.spelling);
  for (const Category& category : summary.categories) {
    add_evidence(check, category.percent.spelling);
    add_evidence(check, category.count.spelling);
  }
  if (!summary.overall.stated()) return opened(std::move(check), {"because-no-percent", {}});
  Counted items = counted(submission, summary);
  if (items.problem) return opened(std::move(check), std::move(*items.problem));
  if (const auto total = summary.total.count(); total && stated_sum(summary) != total)
    return opened(std::move(check), {"because-sum-conflict", {}});
  return judge_mean(std::move(check),
                    {.facts = facts,
                     .stated = summary.overall,
                     .reading = {},
                     .tallies = std::move(items.tallies),
                     .author_rounds = facts.author_rounds(summary.overall),
                     .summary = &summary},
                    "percent-from-counts", items.doubted);
}

std::vector<Check> percent_from_counts(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  for (const Summary& summary : submission.summaries)
    if (!summary.categories.empty()) out.push_back(judge_percent_from_counts(facts, summary));
  return out;
}

// percent-unreachable: where neither rows nor counts give the mean

Check judge_unreachable(const Facts& facts, const Summary& summary, const Scale& scale,
                        std::span<const std::int64_t> sizes) {
  const Submission& submission = facts.submission;
  const bool rounds = facts.author_rounds(summary.overall);
  const Decimal stated = *summary.overall.value();
  Check check = begin_check("percent-unreachable", subject_of(submission, summary));
  check.stated = spelled(summary.overall);
  add_evidence(check, summary.overall.spelling);
  add_evidence(check, summary.total.spelling);
  const std::string n = std::to_string(sizes.front());
  const Severity severity = capped(Severity::error, summary.overall.doubted || summary.total.doubted);
  const auto all = [&](auto holds) { return std::all_of(sizes.begin(), sizes.end(), holds); };
  if (all([&](std::int64_t items) { return unreachable(submission, stated, items, rounds); })) {
    const Fraction nearest = nearest_mean(scale, stated, sizes.front());
    check.computed = to_string(nearest);
    const std::string would_be = percent_text(rounded(nearest, stated.places));
    if (one_edit(check.stated, would_be)) check.explanations = {digit_explanation(check.stated, would_be)};
    return failed(check, severity, {"percent-unreachable", {{"n", n}, {"p", check.stated}, {"x", would_be}}});
  }
  if (all([&](std::int64_t items) { return counts_contradict(submission, summary, scale, items, rounds); })) {
    for (const Category& category : summary.categories) add_evidence(check, category.count.spelling);
    return failed(check, severity, {"percent-unreachable-counts", {{"n", n}, {"p", check.stated}}});
  }
  return passed(std::move(check));
}

std::vector<Check> percent_unreachable(const Facts& facts) {
  const Submission& submission = facts.submission;
  const Scale* scale = scale_of(submission);
  std::vector<Check> out;
  for (const Summary& summary : submission.summaries) {
    const auto stated = summary.overall.value();
    if (scale == nullptr || !stated || !is_percentage(*stated) || summary.overall.qualifier != Qualifier::exact)
      continue;
    const Column& column = *facts.columns_of(summary).front();
    if (!mean_problem(column) || !counted(submission, summary).problem) continue;  // told where it is compared
    const std::vector<std::int64_t> sizes = possible_items(submission, summary, column);
    const auto asked = [&](std::int64_t items) { return worth_asking(scale->values(), items, stated->places); };
    if (!sizes.empty() && std::all_of(sizes.begin(), sizes.end(), asked))
      out.push_back(judge_unreachable(facts, summary, *scale, sizes));
  }
  return out;
}

// percent-rounding

Check judge_rounding(Check check, const Stated& stated, std::span<const Tally> items, bool rounds) {
  const Fraction computed = mean(items);
  const Decimal value = *stated.value();
  check.stated = spelled(stated);
  check.computed = to_string(computed);
  check.formula = mean_formula(items);
  add_evidence(check, stated.spelling);
  const Fit how = fit(computed, value, rounds);
  check.mode = rounding_mode(computed, value, how);
  if (!passes(how)) return opened(std::move(check), {"because-percent-conflict", {}});
  if (how != Fit::cut) return passed(std::move(check));
  const std::string would_be = percent_text(rounded(computed, value.places));
  Message message{"percent-rounding", {{"p", check.stated}, {"y", would_be}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

std::vector<Check> percent_rounding(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  const auto judge = [&](Check check, const Stated& stated, std::span<const Tally> items) {
    if (!stated.value() || stated.qualifier != Qualifier::exact || total(items) == 0) return;
    out.push_back(judge_rounding(std::move(check), stated, items, facts.author_rounds(stated)));
  };
  for (const Summary& summary : submission.summaries) {
    const Column& by_rows = *facts.columns_of(summary).front();
    judge(begin_check("percent-rounding", subject_of(submission, summary)), summary.overall,
          mean_problem(by_rows) ? counted(submission, summary).tallies : tallies(by_rows));
  }
  for (const auto& [claim, parts] : facts.inline_summaries)
    if (!parts.problem) judge(begin_claim_check("percent-rounding", *claim), claim->overall, parts.tallies);
  return out;
}

constexpr Wording from_rows_wordings[] = {
    {"percent-from-rows", "stated {p} %, rows give {fraction} = {x} %",
     "{p} хувь гэж бичсэн, мөрөөр {fraction} = {x} хувь"},
    {"percent-from-rows-unreachable",
     "stated {p} %, rows give {fraction} = {x} %; no {n} ratings of the scale give {p} %",
     "{p} хувь гэж бичсэн, мөрөөр {fraction} = {x} хувь; {n} үнэлгээгээр {p} хувь гарахгүй"}};
constexpr Wording from_counts_wordings[] = {
    {"percent-from-counts", "stated {p} %, counts give {fraction} = {x} %",
     "{p} хувь гэж бичсэн, тоогоор {fraction} = {x} хувь"},
    {"percent-from-counts-unreachable",
     "stated {p} %, counts give {fraction} = {x} %; no {n} ratings of the scale give {p} %",
     "{p} хувь гэж бичсэн, тоогоор {fraction} = {x} хувь; {n} үнэлгээгээр {p} хувь гарахгүй"}};
constexpr Wording unreachable_wordings[] = {
    {"percent-unreachable", "no {n} ratings of the scale give {p} %, the nearest is {x} %",
     "{n} үнэлгээгээр {p} хувь гарах боломжгүй, хамгийн ойр нь {x} хувь"},
    {"percent-unreachable-counts", "no {n} ratings with the counts that can be read give {p} %",
     "уншигдсан тоогоор {n} үнэлгээ {p} хувь гарах боломжгүй"}};
constexpr Wording rounding_wordings[] = {
    {"percent-rounding", "{p} is cut, rounding gives {y}", "{p} нь тасалсан утга, тоймловол {y}"}};
constexpr Wording twins_wordings[] = {
    {"percent-twins", "same ratings, different totals: {a} / {b} %", "үнэлгээ ижил, нийт хувь өөр: {a} / {b}"}};

constexpr Rule rules_of_percents[] = {
    {"percent-from-rows", Severity::error, true, "stated overall percentage against the ratings of the rows",
     "бичсэн нийт хувийг мөрийн үнэлгээний дундажтай тулгана", from_rows_wordings, percent_from_rows,
     percent_from_rows_lesson},
    {"percent-from-counts", Severity::error, true, "stated overall percentage against the counts of its summary",
     "бичсэн нийт хувийг товчооны тоогоор бодсон дундажтай тулгана", from_counts_wordings, percent_from_counts,
     percent_from_counts_lesson},
    {"percent-unreachable", Severity::error, true, "whether any ratings can give the stated percentage",
     "бичсэн хувь ямар нэг үнэлгээгээр гарах боломжтой эсэх", unreachable_wordings, percent_unreachable,
     percent_unreachable_lesson},
    {"percent-rounding", Severity::note, true, "whether a percentage was rounded or cut",
     "хувийг тоймлосон уу, тасалсан уу гэдгийг үзнэ", rounding_wordings, percent_rounding, percent_rounding_lesson},
    {"percent-twins", Severity::warning, true, "overall percentages of summaries of the same ratings",
     "ижил үнэлгээтэй товчоонуудын нийт хувийг хооронд нь тулгана", twins_wordings, percent_twins,
     percent_twins_lesson},
};

}  // namespace

std::span<const Rule> percent_rules() { return rules_of_percents; }

}  // namespace tulga
