#include "validate/sequences.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t most_digits = 6;

/// "2.3." is 2 and {3}; nullopt for what is not a number of a sequence.
std::optional<Numbered> number_in(std::string_view text, std::size_t row) {
  Numbered out{.row = row, .top = 0, .below = {}};
  std::int64_t* part = nullptr;
  std::size_t digits = 0;
  bool between = true;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (between) part = part == nullptr ? &out.top : &out.below.emplace_back(0), digits = 0;
      if (++digits > most_digits) return std::nullopt;
      *part = *part * 10 + (c - '0');
      between = false;
    } else if ((c == '.' || c == ')') && !between) {
      between = true;
    } else {
      return std::nullopt;
    }
  }
  if (part == nullptr) return std::nullopt;
  return out;
}

std::vector<Numbered> numbered(const Submission& submission, NumberOf number_of) {
  std::vector<Numbered> out;
  out.reserve(submission.rows.size());
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    if (auto number = number_in(squeeze(number_of(submission.rows[i]).text), i)) out.push_back(std::move(*number));
  return out;
}

bool restarts(const std::vector<Numbered>& all, std::size_t i, const Submission& submission) {
  const std::int64_t now = all[i].top, before = all[i - 1].top;
  if (now >= before) return false;
  if (submission.rows[all[i].row].section != submission.rows[all[i - 1].row].section) return true;
  const bool slip = i + 1 < all.size() && all[i + 1].top == before + 2;  // "3, 1, 5" is a slip for 4
  return now == 1 && !slip;
}

std::vector<Run> runs_of(const Submission& submission, std::vector<Numbered> all) {
  std::vector<Run> out;
  std::size_t start = 0;
  for (std::size_t i = 1; i <= all.size(); ++i) {
    if (i < all.size() && !restarts(all, i, submission)) continue;
    out.emplace_back(std::make_move_iterator(all.begin() + start), std::make_move_iterator(all.begin() + i));
    start = i;
  }
  return out;
}

/// The top numbers of a run, neighbours that are equal once.
std::vector<std::int64_t> steps(const Run& run) {
  std::vector<std::int64_t> out;
  for (const Numbered& number : run)
    if (out.empty() || out.back() != number.top) out.push_back(number.top);
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

/// The numbers missing from 1 to `last`; those that are present in any order.
std::vector<std::int64_t> missing_up_to(std::vector<std::int64_t> present, std::int64_t last) {
  std::sort(present.begin(), present.end());
  std::vector<std::int64_t> out;
  auto next = present.begin();
  for (std::int64_t n = 1; n <= last; ++n) {
    while (next != present.end() && *next < n) ++next;
    if (next == present.end() || *next != n) out.push_back(n);
  }
  return out;
}

void missing_sub_numbers(const Run& run, std::vector<std::string>& out) {
  std::map<std::vector<std::int64_t>, std::set<std::int64_t>> children;
  for (const Numbered& number : run)
    if (!number.below.empty()) {
      std::vector<std::int64_t> parent{number.top};
      parent.insert(parent.end(), number.below.begin(), number.below.end() - 1);
      children[std::move(parent)].insert(number.below.back());
    }
  for (const auto& [parent, present] : children) {
    std::string prefix;
    for (const std::int64_t part : parent) prefix += std::to_string(part) + ".";
    const std::vector<std::int64_t> values(present.begin(), present.end());
    for (const std::int64_t n : missing_up_to(values, last_in_line(values))) out.push_back(prefix + std::to_string(n));
  }
}

}  // namespace

const Text& decision_number(const Row& row) { return row.decision_no; }
const Text& provision_number(const Row& row) { return row.provision_no; }

Sequence sequence(const Submission& submission, NumberOf number_of) {
  std::set<std::string_view> sections;
  std::string_view last = "\n";  // no section
  for (const Row& row : submission.rows)
    if (row.section != last) sections.insert(last = row.section);
  Sequence out{runs_of(submission, numbered(submission, number_of)), false};
  out.is_one = is_sequence(out.runs, sections.size());
  return out;
}

std::vector<std::string> missing_numbers(const Sequence& sequence) {
  std::vector<std::string> out;
  if (!sequence.is_one) return out;
  for (const Run& run : sequence.runs) {
    const std::vector<std::int64_t> values = steps(run);
    for (const std::int64_t n : missing_up_to(values, last_in_line(values))) out.push_back(std::to_string(n));
    missing_sub_numbers(run, out);
  }
  return out;
}

std::vector<std::string> missing_numbers(const Submission& submission) {
  std::vector<std::string> missing = missing_numbers(sequence(submission, decision_number));
  return missing.empty() ? missing_numbers(sequence(submission, provision_number)) : missing;
}

std::vector<std::size_t> rows_after_gaps(const Sequence& sequence) {
  std::vector<std::size_t> out;
  for (const Run& run : sequence.runs)
    for (std::size_t i = 0; i < run.size(); ++i) {
      const std::int64_t before = i == 0 ? 0 : run[i - 1].top;
      if (run[i].top > before + 1) out.push_back(run[i].row);
    }
  return out;
}

std::int64_t decision_count(const Submission& submission) {
  std::int64_t decisions = 0;
  for (const Run& run : runs_of(submission, numbered(submission, decision_number)))
    decisions += static_cast<std::int64_t>(steps(run).size());
  return decisions;
}

}  // namespace tulga
