#include "validate/causes.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace tulga {

namespace {

/// A summary that does not say whose it is may be named by the column that it was compared with.
std::string summary_of(std::string id) {
  for (const std::string_view column : {"-as-self", "-as-higher"})
    if (id.ends_with(column)) id.resize(id.size() - column.size());
  return id;
}

/// What tells one explanation of one subject from another.
std::string key_of(const Message& subject, const Explanation& explanation) {
  std::string key = summary_of(subject.id);
  const auto add = [&](const Message& message) {
    for (const auto& [name, value] : message.arguments) key += '\n' + name + '=' + value;
  };
  add(subject);
  key += '\n' + explanation.text.id;
  add(explanation.text);
  return key;
}

/// Only the figures of one summary, or of one row, hang together.
bool has_subject(const Check& check) {
  return check.subject.id != "subject-report" && check.subject.id != "subject-table";
}

bool unexplained(const Check& check) {
  return check.verdict == Verdict::fail && check.cause.id.empty() && !check.explanations.empty() && has_subject(check);
}

using Sharers = std::vector<std::pair<std::size_t, std::size_t>>;  // of a finding and its explanation, by position

/// The explanation that most findings share, and where it stands in each; empty where none shares one.
Sharers most_shared(const std::vector<Check>& checks) {
  std::map<std::string, Sharers> by_key;
  for (std::size_t i = 0; i < checks.size(); ++i) {
    if (!unexplained(checks[i])) continue;
    for (std::size_t e = 0; e < checks[i].explanations.size(); ++e)
      by_key[key_of(checks[i].subject, checks[i].explanations[e])].emplace_back(i, e);
  }
  const auto depth = [](const Sharers& sharers) {
    std::size_t sum = 0;
    for (const auto& [finding, explanation] : sharers) sum += explanation;
    return sum;
  };
  Sharers best;
  for (const auto& [key, sharers] : by_key)
    if (sharers.size() > std::max<std::size_t>(best.size(), 1) ||
        (sharers.size() > 1 && sharers.size() == best.size() && depth(sharers) < depth(best)))
      best = sharers;
  return best;
}

void put_first(Check& check, std::size_t explanation) {
  const auto first = check.explanations.begin();
  std::rotate(first, first + explanation, first + explanation + 1);
  check.cause = first->text;
}

const Check* gap_finding(const std::vector<Check>& checks) {
  const auto found = std::find_if(checks.begin(), checks.end(), [](const Check& check) {
    return check.rule == "numbering-gap" && check.verdict == Verdict::fail;
  });
  return found == checks.end() ? nullptr : &*found;
}

bool has_hole(const Check& check) {
  return std::any_of(check.explanations.begin(), check.explanations.end(), [](const Explanation& explanation) {
    return explanation.text.id == "explain-gap" || explanation.text.id == "explain-hole";
  });
}

/// A count that is too small cannot be mended by more rows.
bool rows_are_missing(const Check& check) {
  return check.rule == "category-count" &&
         (check.stated.size() > check.computed.size() ||
          (check.stated.size() == check.computed.size() && check.stated > check.computed));
}

void lower_what_a_gap_explains(std::vector<Check>& checks) {
  const Check* gap = gap_finding(checks);
  if (gap == nullptr) return;
  const Message cause{"cause-gap", {{"list", gap->formula}}};
  std::vector<Message> subjects;
  for (const Check& check : checks)
    if (check.rule == "row-count" && check.verdict == Verdict::fail && has_hole(check))
      subjects.push_back(check.subject);
  for (Check& check : checks) {
    const bool concerned = std::find(subjects.begin(), subjects.end(), check.subject) != subjects.end();
    if (!concerned || check.verdict != Verdict::fail || !(has_hole(check) || rows_are_missing(check))) continue;
    check.severity = Severity::note;
    check.cause = cause;
  }
}

}  // namespace

void find_causes(std::vector<Check>& checks) {
  lower_what_a_gap_explains(checks);
  for (Sharers shared = most_shared(checks); !shared.empty(); shared = most_shared(checks))
    for (const auto& [finding, explanation] : shared) put_first(checks[finding], explanation);
}

}  // namespace tulga
