#include "validate/numbering.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>

#include "extract/normalise.h"
#include "validate/families.h"
#include "validate/figures.h"

namespace tulga {

namespace {

constexpr std::size_t most_digits = 6;

/// "2.3." is {2, 3}; nullopt for what is not a number of a sequence.
std::optional<std::vector<std::int64_t>> parts_of(std::string_view text) {
  std::vector<std::int64_t> parts;
  std::size_t digits = 0;
  bool between = true;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (between) parts.push_back(0), digits = 0;
      if (++digits > most_digits) return std::nullopt;
      parts.back() = parts.back() * 10 + (c - '0');
      between = false;
    } else if ((c == '.' || c == ')') && !between) {
      between = true;
    } else {
      return std::nullopt;
    }
  }
  if (parts.empty()) return std::nullopt;
  return parts;
}

struct Numbered {
  std::size_t row = 0;
  std::vector<std::int64_t> parts;
  std::int64_t top() const { return parts.front(); }
};

using NumberOf = const Text& (*)(const Row&);
const Text& decision_number(const Row& row) { return row.decision_no; }
const Text& provision_number(const Row& row) { return row.provision_no; }

std::vector<Numbered> numbered(const Submission& submission, NumberOf number_of) {
  std::vector<Numbered> out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    if (auto parts = parts_of(squeeze(number_of(submission.rows[i]).text))) out.push_back({i, std::move(*parts)});
  return out;
}

/// Numbers that go on from one another, without a restart.
using Run = std::vector<Numbered>;

bool restarts(const std::vector<Numbered>& all, std::size_t i, const Submission& submission) {
  const std::int64_t now = all[i].top(), before = all[i - 1].top();
  if (now >= before) return false;
  if (submission.rows[all[i].row].section != submission.rows[all[i - 1].row].section) return true;
  const bool slip = i + 1 < all.size() && all[i + 1].top() == before + 2;  // "3, 1, 5" is a slip for 4
  return now == 1 && !slip;
}

std::vector<Run> runs(const Submission& submission, const std::vector<Numbered>& all) {
  std::vector<Run> out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i == 0 || restarts(all, i, submission)) out.emplace_back();
    out.back().push_back(all[i]);
  }
  return out;
}

/// The top numbers of a run, neighbours that are equal once.
std::vector<std::int64_t> steps(const Run& run) {
  std::vector<std::int64_t> out;
  for (const Numbered& number : run)
    if (out.empty() || out.back() != number.top()) out.push_back(number.top());
  return out;
}

/// Whether the numbers were meant as a sequence: nearly every one follows from the one before. Numbers of provisions
/// that restart under each decision may skip what does not concern the submitter.
bool is_sequence(const std::vector<Run>& all, std::size_t sections) {
  std::size_t numbers = 0, jumps = 0;
  for (const Run& run : all) {
    const std::vector<std::int64_t> values = steps(run);
    numbers += values.size();
    for (std::size_t i = 1; i < values.size(); ++i) jumps += values[i] == values[i - 1] + 1 ? 0 : 1;
    jumps += values.front() == 1 ? 0 : 1;
  }
  if (numbers < 2) return false;
  const std::size_t allowed = all.size() > sections ? numbers / 8 : std::max<std::size_t>(1, numbers / 4);
  return jumps <= allowed || (jumps == 2 && numbers >= 5);  // a single misprint makes two jumps
}

/// Numbers that stand out of line, as 207 in "9, 207, 11", do not stretch the sequence.
std::int64_t last_in_line(const std::vector<std::int64_t>& values) {
  const auto farthest = static_cast<std::int64_t>(3 * values.size() + 10);
  std::int64_t last = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::int64_t before = i == 0 ? 0 : values[i - 1];
    const bool back_again = i + 1 < values.size() && values[i] > values[i + 1] && values[i + 1] > before;
    const bool far_off = values[i] > farthest;
    if (!back_again && !far_off) last = std::max(last, values[i]);
  }
  return last;
}

/// The numbers missing from 1 to `last`.
std::vector<std::int64_t> missing_up_to(const std::set<std::int64_t>& present, std::int64_t last) {
  std::vector<std::int64_t> out;
  for (std::int64_t n = 1; n <= last; ++n)
    if (!present.contains(n)) out.push_back(n);
  return out;
}

void missing_sub_numbers(const Run& run, std::vector<std::string>& out) {
  std::map<std::vector<std::int64_t>, std::set<std::int64_t>> children;
  for (const Numbered& number : run)
    if (number.parts.size() > 1) children[{number.parts.begin(), number.parts.end() - 1}].insert(number.parts.back());
  for (const auto& [parent, present] : children) {
    std::string prefix;
    for (const std::int64_t part : parent) prefix += std::to_string(part) + ".";
    const std::vector<std::int64_t> values(present.begin(), present.end());
    for (const std::int64_t n : missing_up_to(present, last_in_line(values))) out.push_back(prefix + std::to_string(n));
  }
}

struct Sequence {
  std::vector<Run> all;
  bool is_one = false;
};

Sequence sequence(const Submission& submission, NumberOf number_of) {
  std::set<std::string_view> sections;
  for (const Row& row : submission.rows) sections.insert(row.section);
  Sequence out{runs(submission, numbered(submission, number_of)), false};
  out.is_one = is_sequence(out.all, sections.size());
  return out;
}

std::vector<std::string> missing_numbers(const Sequence& sequence) {
  std::vector<std::string> out;
  if (!sequence.is_one) return out;
  for (const Run& run : sequence.all) {
    std::set<std::int64_t> present;
    for (const Numbered& number : run) present.insert(number.top());
    for (const std::int64_t n : missing_up_to(present, last_in_line(steps(run)))) out.push_back(std::to_string(n));
    missing_sub_numbers(run, out);
  }
  return out;
}

/// The rows that stand right after a gap.
std::vector<std::size_t> rows_after_gaps(const Sequence& sequence) {
  std::vector<std::size_t> out;
  for (const Run& run : sequence.all)
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::int64_t before = i == 0 ? 0 : run[i - 1].top();
      if (run[i].top() > before + 1) out.push_back(run[i].row);
    }
  return out;
}

bool same_numbers(const Submission& submission) {
  return std::all_of(submission.rows.begin(), submission.rows.end(),
                     [](const Row& row) { return squeeze(row.decision_no.text) == squeeze(row.provision_no.text); });
}

// numbering-gap

std::optional<Check> judge_gap(const Submission& submission, NumberOf number_of, std::string subject) {
  const Sequence numbers = sequence(submission, number_of);
  if (numbers.all.empty()) return std::nullopt;
  Check check = begin_check("numbering-gap", {std::move(subject), {}});
  const Row& first = submission.rows[numbers.all.front().front().row];
  const Row& last = submission.rows[numbers.all.back().back().row];
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

std::vector<Check> numbering_gap(const Submission& submission) {
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

/// The run of decision numbers that each row stands in: numbers may start again.
std::vector<std::size_t> run_of_rows(const Submission& submission) {
  std::vector<std::size_t> out(submission.rows.size(), 0);
  const std::vector<Run> all = runs(submission, numbered(submission, decision_number));
  for (std::size_t run = 0; run < all.size(); ++run)
    for (const Numbered& number : all[run]) std::fill(out.begin() + number.row, out.end(), run);
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

/// One decision number for two decisions.
std::vector<Check> decisions_used_twice(const Submission& submission) {
  const std::vector<std::size_t> run = run_of_rows(submission);
  std::unordered_map<std::string, std::size_t> last_row;
  std::vector<Check> out;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    if (row.decision_no.empty()) continue;
    const std::string key = row.section + '\n' + std::to_string(run[i]) + '\n' + squeeze(row.decision_no.text);
    const auto [known, fresh] = last_row.emplace(key, i);
    const std::size_t before = known->second;
    known->second = i;
    if (!fresh && other_decision(submission.rows[before], row))
      out.push_back(used_twice(before, i, submission.rows[before].decision_no, row.decision_no));
  }
  return out;
}

/// What a row is numbered with, and where: equal keys are one number used twice. Empty where it has no full number.
std::vector<std::string> number_keys(const Submission& submission) {
  const bool has_provisions = std::any_of(submission.rows.begin(), submission.rows.end(),
                                          [](const Row& row) { return !row.provision_no.empty(); });
  const std::vector<std::size_t> run = run_of_rows(submission);
  std::vector<std::string> keys;
  std::string decision;
  const Row* decision_row = nullptr;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) {
    const Row& row = submission.rows[i];
    const bool own = !row.decision_no.empty();
    if (own) decision = squeeze(row.decision_no.text), decision_row = &row;
    const bool other_decision = !own && decision_row != nullptr && !row.decision.title.empty() &&
                                row.decision.title.text != decision_row->decision.title.text;
    const bool complete = has_provisions ? !row.provision_no.empty() && !other_decision : own;
    keys.push_back(!complete ? ""
                             : row.section + '\n' + std::to_string(run[i]) + '\n' + decision + '\n' +
                                   squeeze(row.provision_no.text));
  }
  return keys;
}

std::vector<Check> numbering_duplicate(const Submission& submission) {
  if (submission.rows.empty()) return {};
  Check check = begin_check("numbering-duplicate", {"subject-table", {}});
  const bool has_provisions = std::any_of(submission.rows.begin(), submission.rows.end(),
                                          [](const Row& row) { return !row.provision_no.empty(); });
  const std::vector<std::string> keys = number_keys(submission);
  std::unordered_map<std::string_view, std::size_t> first_row;
  std::vector<Check> out;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].empty()) continue;
    const auto [known, fresh] = first_row.emplace(keys[i], i);
    const Row &before = submission.rows[known->second], &now = submission.rows[i];
    if (fresh || same_text(before, now)) continue;
    // One column of numbers: several rows of one decision share its number.
    if (!has_provisions && before.decision.title.text == now.decision.title.text) continue;
    out.push_back(used_twice(known->second, i, has_provisions ? before.provision_no : before.decision_no,
                             has_provisions ? now.provision_no : now.decision_no));
  }
  if (has_provisions)
    for (Check& finding : decisions_used_twice(submission)) out.push_back(std::move(finding));
  if (out.empty()) out.push_back(passed(std::move(check)));
  return out;
}

constexpr Wording gap_wordings[] = {{"numbering-gap", "number {list} is missing", "{list} дугаар алга"},
                                    {"numbering-gap-many", "numbers {list} are missing", "{list} дугаар алга"}};
constexpr Wording duplicate_wordings[] = {
    {"numbering-duplicate", "number {i} is used twice (rows {rows})", "{i} дугаар давхардсан (мөр {rows})"}};

constexpr Rule rules_of_numbering[] = {
    {"numbering-gap", Severity::warning, true, "gaps in the numbers of decisions and provisions",
     "шийдвэр, заалтын дугаарын алгасалт", gap_wordings, numbering_gap},
    {"numbering-duplicate", Severity::warning, true, "numbers that are used twice for different texts",
     "өөр өөр агуулгатай давхардсан дугаар", duplicate_wordings, numbering_duplicate},
};

}  // namespace

std::vector<std::string> missing_decision_numbers(const Submission& submission) {
  return missing_numbers(sequence(submission, decision_number));
}

std::vector<std::string> missing_provision_numbers(const Submission& submission) {
  return missing_numbers(sequence(submission, provision_number));
}

std::int64_t decision_count(const Submission& submission) {
  std::int64_t decisions = 0;
  for (const Run& run : runs(submission, numbered(submission, decision_number)))
    decisions += static_cast<std::int64_t>(steps(run).size());
  return decisions;
}

std::span<const Rule> numbering_rules() { return rules_of_numbering; }

}  // namespace tulga
