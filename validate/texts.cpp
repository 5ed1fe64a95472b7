// Narratives beside their ratings. All are notes: their thresholds and word lists rest on few documents.

#include <algorithm>

#include "extract/normalise.h"
#include "validate/accounts.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/likeness.h"
#include "validate/ratings.h"
#include "validate/text_lessons.h"
#include "validate/words.h"

namespace tulga {

namespace {

constexpr std::size_t letters_of_an_account = 40;
constexpr std::int64_t rating_that_needs_an_account = 90;
constexpr std::size_t shingles_to_compare = 20;
constexpr Fraction least_containment{3, 5};

std::size_t letters(std::string_view text) {
  std::size_t count = 0;
  each_word(text, [&](std::string_view word) { return count += code_points(word), true; });
  return count;
}

/// The rating of a row: its own or, where that is missing, the higher body's.
const Rating* rating_of(const Column& self, const Column& higher, std::size_t row) {
  for (const Column* column : {&self, &higher})
    if (column->ratings[row].kind == RatingKind::rated) return &column->ratings[row];
  return nullptr;
}

/// Rows of a kind, and the rating of each.
using Rated = std::vector<std::pair<std::size_t, Decimal>>;

/// One finding for all of them, so that a pattern is told once; none where there are none.
void tell(std::vector<Check>& out, const Submission& submission, std::string_view rule, std::string id,
          const Rated& found) {
  if (found.empty()) return;
  Check check = begin_check(rule, {});
  std::vector<std::string> values;
  for (const auto& [i, value] : found) {
    const Row& row = submission.rows[i];
    check.rows.push_back(i);
    add_evidence(check, row.self.stated() ? row.self.spelling : row.higher.spelling);
    add_evidence(check, row.progress);
    const std::string text = percent_text(value);
    if (std::find(values.begin(), values.end(), text) == values.end()) values.push_back(text);
  }
  const std::string rows = row_numbers(check.rows);
  check.subject = {"subject-rows", {{"rows", rows}}};
  if (found.size() == 1) check.subject = {"subject-row", {{"i", rows}}};
  check.stated = listed(values);
  Message message{std::move(id), {{"i", rows}, {"v", check.stated}}};
  out.push_back(failed(std::move(check), Severity::note, std::move(message)));
}

bool any_narrative(const Submission& submission) {
  return std::any_of(submission.rows.begin(), submission.rows.end(),
                     [](const Row& row) { return !row.progress.empty(); });
}

std::vector<Check> judged(std::string_view rule, std::vector<Check> findings) {
  if (findings.empty()) findings.push_back(passed(begin_check(rule, {"subject-table", {}})));
  return findings;
}

// empty-with-100

std::vector<Check> empty_with_100(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (!any_narrative(submission)) return {};
  const Column &self = facts.self, &higher = facts.higher;
  Rated found;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const std::string& progress = submission.rows[i].progress.text;
    const Rating* rating = rating_of(self, higher, i);
    if (rating == nullptr || fraction(rating->value) < Fraction{rating_that_needs_an_account, 1}) continue;
    if (progress.size() >= 8 * letters_of_an_account || letters(progress) >= letters_of_an_account) continue;
    if (!account_of(progress).attached) found.emplace_back(i, rating->value);
  }
  std::vector<Check> out;
  tell(out, submission, "empty-with-100", "empty-with-100", found);
  return judged("empty-with-100", std::move(out));
}

// planned-not-done

std::vector<Check> planned_not_done(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (!any_narrative(submission)) return {};
  const Column &self = facts.self, &higher = facts.higher;
  Rated planned, done;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Rating* rating = rating_of(self, higher, i);
    const std::string& progress = submission.rows[i].progress.text;
    if (rating == nullptr || progress.empty()) continue;
    if (rating->value != Decimal{}) {
      if (only_planned(progress)) planned.emplace_back(i, rating->value);
      continue;
    }
    const Account account = account_of(progress);
    if (account.work && !account.plans && !account.failure) done.emplace_back(i, rating->value);
  }
  std::vector<Check> out;
  tell(out, submission, "planned-not-done", "planned-not-done", planned);
  tell(out, submission, "planned-not-done", "planned-not-done-reverse", done);
  return judged("planned-not-done", std::move(out));
}

// near-duplicate

std::vector<Check> near_duplicate(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (!any_narrative(submission)) return {};
  ShingledTexts texts;
  for (const Row& row : submission.rows) texts.add(row.progress.text);
  std::vector<Check> out;
  for (const Likeness& group : alike(texts, least_containment, shingles_to_compare)) {
    Check check = begin_check("near-duplicate", {"subject-rows", {{"rows", row_numbers(group.texts)}}});
    check.rows = group.texts;
    check.computed = to_string(group.containment);
    add_evidence(check, submission.rows[group.first].progress);
    add_evidence(check, submission.rows[group.second].progress);
    const Fraction percent = fraction(100 * group.containment.numerator, group.containment.denominator);
    const std::size_t pair[] = {group.first, group.second};
    Message message{"near-duplicate", {{"rows", row_numbers(pair)}, {"c", shown(percent, 0)}}};
    if (group.texts.size() > 2) {
      message.id = "near-duplicate-many";
      message.arguments.emplace_back("all", row_numbers(group.texts));
    }
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return judged("near-duplicate", std::move(out));
}

// percent-over-100

bool impossible(const Stated& percent) {
  const auto value = percent.value();
  return value && (fraction(*value) > Fraction{100, 1} || value->digits < 0);
}

std::vector<Check> percent_over_100(const Facts& facts) {
  Check check = begin_check("percent-over-100", {});
  std::vector<std::string> values;
  const auto look = [&](const Claim& claim, const Stated& percent) {
    if (!impossible(percent)) return;
    values.push_back(spelled(percent));
    add_evidence(check, percent.spelling);
    if (claim.row != no_row) check.rows.push_back(claim.row);
  };
  bool any = false;
  for (const Claim& claim : facts.submission.claims) {
    for (const Part& part : claim.parts) look(claim, part.percent);
    look(claim, claim.overall);
    any = any || claim.kind == ClaimKind::inline_summary;
  }
  if (values.empty() && !any) return {};
  if (values.empty()) return judged("percent-over-100", {});
  std::sort(check.rows.begin(), check.rows.end());
  check.rows.erase(std::unique(check.rows.begin(), check.rows.end()), check.rows.end());
  check.subject = {"subject-report", {}};
  if (!check.rows.empty()) check.subject = {"subject-rows", {{"rows", row_numbers(check.rows)}}};
  check.stated = values.front();
  Message message{"percent-over-100", {{"v", listed(values)}}};
  return {failed(std::move(check), Severity::note, std::move(message))};
}

constexpr Wording empty_wordings[] = {
    {"empty-with-100", "row {i}: {v} % without an account", "мөр {i}: тайлбаргүй {v} хувь"}};
constexpr Wording planned_wordings[] = {
    {"planned-not-done", "row {i}: planned only, rated {v} %", "мөр {i}: төлөвлөсөн төдий, {v} хувь"},
    {"planned-not-done-reverse", "row {i}: work done, rated {v} %", "мөр {i}: ажил хийсэн гэсэн ч {v} хувь"}};
constexpr Wording alike_wordings[] = {
    {"near-duplicate", "rows {rows}: {c} % of the text is the same", "мөр {rows}: тайлбарын {c} хувь ижил"},
    {"near-duplicate-many", "rows {all} share their text; of rows {rows} {c} % is the same",
     "мөр {all}: тайлбар төстэй; мөр {rows}: {c} хувь ижил"}};
constexpr Wording over_wordings[] = {{"percent-over-100", "{v} % in the text", "текстэд {v} хувь"}};

constexpr Rule rules_of_texts[] = {
    {"empty-with-100", Severity::note, true, "high ratings with hardly any account of the work",
     "тайлбаргүй өндөр үнэлгээ", empty_wordings, empty_with_100, empty_with_100_lesson},
    {"planned-not-done", Severity::note, true, "ratings above 0 % for what is only planned, and 0 % for what was done",
     "төлөвлөсөн төдийд өгсөн үнэлгээ, хийсэнд өгсөн 0 хувь", planned_wordings, planned_not_done,
     planned_not_done_lesson},
    {"near-duplicate", Severity::note, true, "rows whose accounts say much the same", "тайлбар нь төстэй мөрүүд",
     alike_wordings, near_duplicate, near_duplicate_lesson},
    {"percent-over-100", Severity::note, true, "percentages above 100 in the text", "100-аас их хувь", over_wordings,
     percent_over_100, percent_over_100_lesson},
};

}  // namespace

std::span<const Rule> text_rules() { return rules_of_texts; }

}  // namespace tulga
