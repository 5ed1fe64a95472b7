#pragma once
// Submissions built by hand, in one line each.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "extract/normalise.h"
#include "extract/submission.h"
#include "validate/facts.h"
#include "validate/rule.h"

namespace tulga::test {

inline Text text(std::string_view words) {
  Text out;
  out.text = words;
  if (!words.empty()) out.spans.push_back({0, words.size(), {}});
  return out;
}

inline Stated stated(std::string_view spelling, NumberContext context) {
  Stated out;
  out.spelling = text(spelling);
  while (!spelling.empty() && (spelling.back() == '%' || spelling.back() == ' ')) spelling.remove_suffix(1);
  out.readings = readings(spelling, context);
  return out;
}

inline Stated percent(std::string_view spelling) { return stated(spelling, NumberContext::percentage); }
inline Stated count(std::string_view spelling) { return stated(spelling, NumberContext::count); }

/// Rows numbered from 1, rated alike in both columns.
inline Submission report(std::initializer_list<std::string_view> ratings) {
  Submission submission;
  submission.scale = "mn-6-2020";
  for (const std::string_view rating : ratings) {
    Row row;
    row.decision_no = row.provision_no = text(std::to_string(submission.rows.size() + 1));
    row.self = row.higher = percent(rating);
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

/// A summary on the six-step scale: the counts for 100, 90, 70, 50, 30 and 0 %.
inline Summary summary(Assessor assessor, std::string_view total, std::initializer_list<std::string_view> counts,
                       std::string_view overall) {
  static constexpr std::string_view labels[] = {
      "Үр дүнтэй", "Тодорхой үр дүнд хүрсэн", "", "Эрчимжүүлэх шаардлагатай", "", "Үр дүнгүй"};
  static constexpr std::string_view percents[] = {"100%", "90%", "70%", "50%", "30%", "0%"};
  Summary out{.assessor = assessor, .title = {}, .total = count(total), .categories = {}, .overall = percent(overall)};
  std::size_t i = 0;
  for (const std::string_view number : counts) {
    out.categories.push_back({text(labels[i]), percent(percents[i]), count(number)});
    ++i;
  }
  return out;
}

/// What one rule says.
inline std::vector<Check> judge(std::string_view rule, const Submission& submission) {
  return find_rule(rule).judge(Facts(submission));
}

/// The verdicts of one rule, in order.
inline std::vector<Verdict> verdicts(std::string_view rule, const Submission& submission) {
  std::vector<Verdict> out;
  for (const Check& check : judge(rule, submission)) out.push_back(check.verdict);
  return out;
}

inline std::vector<Check> findings(std::vector<Check> checks) {
  std::erase_if(checks, [](const Check& check) { return check.verdict != Verdict::fail; });
  return checks;
}

/// A message as an English reader sees it.
inline std::string english(const Message& message) {
  for (const Wording& wording : validate_wordings())
    if (wording.id == message.id) return fill(wording, message, Language::en);
  return "no wording: " + message.id;
}

inline std::vector<std::string> english(const std::vector<Explanation>& explanations) {
  std::vector<std::string> out;
  for (const Explanation& explanation : explanations) out.push_back(english(explanation.text));
  return out;
}

}  // namespace tulga::test
