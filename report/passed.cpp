#include "report/passed.h"

#include <algorithm>

#include "extract/normalise.h"
#include "report/messages.h"

namespace tulga {

std::vector<Passed> passed_lines(const Outcome& outcome) {
  std::vector<Passed> lines;
  for (const Check& check : outcome.checks) {
    if (check.verdict != Verdict::pass) continue;
    const std::string stated = visible(check.stated.empty() && !check.computed.empty() ? "·" : check.stated);
    const std::string computed = visible(with_decimals(check.computed));
    if (!lines.empty() && lines.back().rule == check.rule && lines.back().subject == check.subject) {
      lines.back().stated += " " + stated;
      lines.back().computed += " " + computed;
    } else {
      lines.push_back({check.rule, check.subject, stated, computed});
    }
  }
  return lines;
}

bool is_standing(const Check& check) { return check.verdict == Verdict::fail && !check.accepted; }

std::string acceptance_text(const Check& check, Language language) {
  if (!check.accepted) return {};
  std::string brackets = check.accepted->by;
  if (!check.accepted->until.empty())
    brackets += (brackets.empty() ? "" : ", ") + say({"accepted-until", {{"until", check.accepted->until}}}, language);
  const std::string out = say({"accepted", {{"reason", check.accepted->reason}}}, language);
  return brackets.empty() ? out : out + " (" + brackets + ")";
}

std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return visible(text);
}

std::string_view sign_of(Severity severity) {
  constexpr std::string_view signs[] = {"●", "▲", "✗"};
  return signs[static_cast<int>(severity)];
}

Message count_of(Severity severity, std::size_t n) {
  constexpr const char* one[] = {"count-note", "count-warning", "count-error"};
  constexpr const char* many[] = {"count-notes", "count-warnings", "count-errors"};
  return {(n == 1 ? one : many)[static_cast<int>(severity)], {{"n", std::to_string(n)}}};
}

}  // namespace tulga
