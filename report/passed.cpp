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

std::string with_decimals(const std::string& computed) {
  const std::size_t slash = computed.find('/');
  if (slash == std::string::npos || computed.find_first_not_of("-/0123456789") != std::string::npos) return computed;
  const Fraction value = fraction(std::stoll(computed.substr(0, slash)), std::stoll(computed.substr(slash + 1)));
  return computed + " = " + decimal_digits(value, 2);
}

std::string cut(std::string_view text, std::size_t most) {
  if (code_points(text) <= most) return std::string(text);
  std::size_t at = 0;
  for (std::size_t count = 0; count < most - 1; ++count) do
      ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return std::string(text.substr(0, at)) + "…";
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

std::string row_list(const std::vector<std::size_t>& rows) {
  std::string out;
  for (const std::size_t row : rows) out += (out.empty() ? "" : ", ") + std::to_string(row + 1);
  return out;
}

}  // namespace tulga
