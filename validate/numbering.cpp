// The numbers of decisions and provisions.

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "extract/normalise.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/numbering_lessons.h"
#include "validate/rows_by_key.h"
#include "validate/sequences.h"

namespace tulga {

namespace {

bool same_numbers(const Submission& submission) {
  return std::all_of(submission.rows.begin(), submission.rows.end(),
                     [](const Row& row) { return squeeze(row.decision_no.text) == squeeze(row.provision_no.text); });
}

// numbering-gap

std::optional<Check> judge_gap(const Submission& submission, NumberOf number_of, std::string subject) {
  const Sequence numbers = sequence(submission, number_of);
  if (numbers.runs.empty()) return std::nullopt;
  Check check = begin_check("numbering-gap", {std::move(subject), {}});
  const Row& first = submission.rows[numbers.runs.front().front().row];
  const Row& last = submission.rows[numbers.runs.back().back().row];
  check.stated = number_of(first).text + "-" + number_of(last).text;
  add_evidence(check, number_of(first));
  if (!numbers.is_one) return opened(std::move(check), {"because-no-sequence", {}});
  const std::vector<std::string> missing = missing_numbers(numbers);
  check.computed = std::to_string(missing.size());
  if (missing.empty()) return passed(std::move(check));
  check.rows = rows_after_gaps(numbers);
  for (const std::size_t row : check.rows) add_evidence(check, number_of(submission.rows[row]));
  check.formula = listed(missing);
  Message message{missing.size() == 1 ? "numbering-gap" : "numbering-gap-many", {{"list", check.formula}}};
  return failed(std::move(check), Severity::warning, std::move(message));
}

std::vector<Check> numbering_gap(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  if (same_numbers(submission)) {
    if (auto check = judge_gap(submission, decision_number, "subject-numbers")) out.push_back(std::move(*check));
    return out;
  }
  if (auto check = judge_gap(submission, decision_number, "subject-decision-numbers")) out.push_back(std::move(*check));
  if (auto check = judge_gap(submission, provision_number, "subject-provision-numbers"))
    out.push_back(std::move(*check));
  return out;
}

// numbering-duplicate

bool same_text(const Row& a, const Row& b) {
  return a.provision.text == b.provision.text && a.progress.text == b.progress.text &&
         a.decision.title.text == b.decision.title.text;
}

/// What numbers are unique in, for each row: its section, and the run of decision numbers, as they may start again.
std::vector<std::size_t> series_of_rows(const Submission& submission) {
  const std::vector<Run> runs = sequence(submission, decision_number).runs;
  std::map<std::pair<std::string_view, std::size_t>, std::size_t> known;
  std::vector<std::size_t> out;
  out.reserve(submission.rows.size());
  std::size_t run = 0;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const std::string& section = submission.rows[i].section;
    const bool next_run = run + 1 < runs.size() && runs[run + 1].front().row == i;
    if (next_run) ++run;
    if (i > 0 && !next_run && section == submission.rows[i - 1].section)
      out.push_back(out.back());
    else
      out.push_back(known.try_emplace({section, run}, known.size()).first->second);
  }
  return out;
}

/// Title and act number both tell two decisions apart; what is blank tells nothing.
bool other_decision(const Row& a, const Row& b) {
  const Decision &first = a.decision, &second = b.decision;
  if (first.title.empty() || second.title.empty() || fold(first.title.text) == fold(second.title.text)) return false;
  return first.number.empty() || second.number.empty() || first.number.text != second.number.text;
}

Check used_twice(std::size_t before, std::size_t now, const Text& first, const Text& second) {
  Check finding =
      begin_check("numbering-duplicate", {"subject-rows", {{"rows", row_numbers(std::vector{before, now})}}});
  finding.rows = {before, now};
  finding.stated = second.text;
  add_evidence(finding, first);
  add_evidence(finding, second);
  const std::string rows = row_numbers(finding.rows);
  return failed(std::move(finding), Severity::warning, {"numbering-duplicate", {{"i", second.text}, {"rows", rows}}});
}

std::string number_key(std::size_t series, std::string_view number) {
  return std::to_string(series).append(1, '\n').append(number);
}

/// One decision number for two decisions.
std::vector<Check> decisions_used_twice(const Submission& submission, std::span<const std::size_t> series) {
  RowsByKey last_row(submission.rows.size());
  std::vector<Check> out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    if (row.decision_no.empty()) continue;
    const std::size_t before = std::exchange(last_row.at(number_key(series[i], squeeze(row.decision_no.text)), i), i);
    if (before != i && other_decision(submission.rows[before], row))
      out.push_back(used_twice(before, i, submission.rows[before].decision_no, row.decision_no));
  }
  return out;
}

/// What a row is numbered with, and where: equal keys are one number used twice. Empty where it has no full number.
std::vector<std::string> number_keys(const Submission& submission, std::span<const std::size_t> series) {
  const bool has_provisions = std::any_of(submission.rows.begin(), submission.rows.end(),
                                          [](const Row& row) { return !row.provision_no.empty(); });
  std::vector<std::string> keys;
  keys.reserve(submission.rows.size());
  std::string decision;
  const Row* decision_row = nullptr;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    const bool own = !row.decision_no.empty();
    if (own) decision = squeeze(row.decision_no.text), decision_row = &row;
    const bool other_decision = !own && decision_row != nullptr && !row.decision.title.empty() &&
                                row.decision.title.text != decision_row->decision.title.text;
    const bool complete = has_provisions ? !row.provision_no.empty() && !other_decision : own;
    keys.emplace_back();
    if (complete) keys.back() = number_key(series[i], decision).append(1, '\n').append(squeeze(row.provision_no.text));
  }
  return keys;
}

std::vector<Check> numbering_duplicate(const Facts& facts) {
  const Submission& submission = facts.submission;
  if (submission.rows.empty()) return {};
  Check check = begin_check("numbering-duplicate", {"subject-table", {}});
  const bool has_provisions = std::any_of(submission.rows.begin(), submission.rows.end(),
                                          [](const Row& row) { return !row.provision_no.empty(); });
  const std::vector<std::size_t> series = series_of_rows(submission);
  const std::vector<std::string> keys = number_keys(submission, series);
  RowsByKey first_row(keys.size());
  std::vector<Check> out;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty()) continue;
    const std::size_t first = first_row.at(keys[i], i);
    const Row &before = submission.rows[first], &now = submission.rows[i];
    if (first == i || same_text(before, now)) continue;
    // One column of numbers: several rows of one decision share its number.
    if (!has_provisions && before.decision.title.text == now.decision.title.text) continue;
    out.push_back(used_twice(first, i, has_provisions ? before.provision_no : before.decision_no,
                             has_provisions ? now.provision_no : now.decision_no));
  }
  if (has_provisions)
    for (Check& finding : decisions_used_twice(submission, series)) out.push_back(std::move(finding));
  if (out.empty()) out.push_back(passed(std::move(check)));
  return out;
}

constexpr Wording gap_wordings[] = {{"numbering-gap", "number {list} is missing", "{list} дугаар алга"},
                                    {"numbering-gap-many", "numbers {list} are missing", "{list} дугаар алга"}};
constexpr Wording duplicate_wordings[] = {
    {"numbering-duplicate", "number {i} is used twice (rows {rows})", "{i} дугаар давхардсан (мөр {rows})"}};

constexpr Rule rules_of_numbering[] = {
    {"numbering-gap", Severity::warning, true, "gaps in the numbers of decisions and provisions",
     "шийдвэр, заалтын дугаарын алгасалт", gap_wordings, numbering_gap, numbering_gap_lesson},
    {"numbering-duplicate", Severity::warning, true, "numbers that are used twice for different texts",
     "өөр өөр агуулгатай давхардсан дугаар", duplicate_wordings, numbering_duplicate, numbering_duplicate_lesson},
};

}  // namespace

std::span<const Rule> numbering_rules() { return rules_of_numbering; }

}  // namespace tulga
