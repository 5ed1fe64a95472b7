#include "report/shown.h"

#include <array>
#include <cstdio>

#include "extract/normalise.h"
#include "report/messages.h"

namespace tulga {

std::string_view name(Verdict verdict) {
  constexpr std::array<std::string_view, 3> names = {"pass", "fail", "open"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string_view name(Severity severity) {
  constexpr std::array<std::string_view, 3> names = {"note", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

std::string_view name(Status status) {
  constexpr std::array<std::string_view, 3> names = {"read", "partial", "unreadable"};
  return names[static_cast<std::size_t>(status)];
}

std::string_view wording_of(Severity severity) {
  constexpr std::array<std::string_view, 3> ids = {"severity-note", "severity-warning", "severity-error"};
  return ids[static_cast<std::size_t>(severity)];
}

std::string row_list(const std::vector<std::size_t>& rows) {
  std::string out;
  for (const std::size_t row : rows) out += (out.empty() ? "" : ", ") + std::to_string(row + 1);
  return out;
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

Place first_place(const Check& check) {
  for (const Text& text : check.evidence)
    if (const auto where = places(text); !where.empty()) return where.front();
  return {};
}

std::string harmless_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  for (std::size_t i = 0; i < json.size();) {
    const Character next = character(json, i);
    i += next.bytes.size();
    if (!is_harmful(next.code) || next.code == '\n') {  // a line end stands between values: in a string it is escaped
      out += next.bytes;
      continue;
    }
    char escaped[16];
    std::snprintf(escaped, sizeof escaped, "\\u%04x", next.code);
    out += escaped;
  }
  return out;
}

}  // namespace tulga
