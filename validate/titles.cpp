#include "validate/titles.h"

#include <algorithm>
#include <array>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr Fraction least_likeness{17, 20};

struct NumberWord {
  std::string_view word, digits;
};
constexpr std::array<NumberWord, 10> number_words = {{{"нэг", "1"},
                                                      {"хоёр", "2"},
                                                      {"гурав", "3"},
                                                      {"дөрөв", "4"},
                                                      {"тав", "5"},
                                                      {"зургаа", "6"},
                                                      {"долоо", "7"},
                                                      {"найм", "8"},
                                                      {"ес", "9"},
                                                      {"арав", "10"}}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view text) {
  const std::size_t start = text.find_first_not_of(" \t\n");
  return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

/// "1.", "1.2.", "1)", "1-р": digits, and what closes them.
NumberedText in_digits(std::string_view text) {
  NumberedText out{.number = {}, .rest = text};
  std::size_t i = 0;
  while (i < text.size() && is_digit(text[i])) {
    if (!out.number.empty()) out.number += '.';
    while (i < text.size() && is_digit(text[i])) out.number += text[i++];
    if (i < text.size() && (text[i] == '.' || text[i] == ')' || text[i] == '/'))
      ++i;
    else
      break;
  }
  const bool closed = i > 0 && !is_digit(text[i - 1]);
  const std::string_view rest = text.substr(i);
  constexpr std::string_view ordinal = "-р ";
  if (!out.number.empty() && rest.starts_with(ordinal)) return {out.number, trimmed(rest.substr(ordinal.size()))};
  const bool alone = (closed || out.number.find('.') != std::string::npos) && out.number.size() <= 6;
  return alone ? NumberedText{out.number, trimmed(rest)} : NumberedText{.number = {}, .rest = text};
}

NumberedText in_words(std::string_view text) {
  const std::size_t end = text.find_first_of(".) ");
  if (end == std::string_view::npos || text[end] == ' ') return {.number = {}, .rest = text};
  const std::string word = lower(text.substr(0, end));
  for (const auto& [known, digits] : number_words)
    if (word == known) return {std::string(digits), trimmed(text.substr(end + 1))};
  return {.number = {}, .rest = text};
}

std::vector<std::string> figures_in(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i])) continue;
    if (i == 0 || !is_digit(text[i - 1])) out.emplace_back();
    out.back() += text[i];
  }
  return out;
}

std::vector<std::uint64_t> trigrams_of(std::string_view letters) {
  constexpr int bits = 21;  // of a code point
  constexpr std::uint64_t three = (std::uint64_t{1} << 3 * bits) - 1;
  std::vector<std::uint64_t> out;
  std::uint64_t last = 0;
  std::size_t count = 0;
  for (const char32_t c : to_code_points(letters)) {
    last = (last << bits | c) & three;
    if (++count >= 3) out.push_back(last);
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

NumberedText without_number(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return {.number = {}, .rest = text};
  return is_digit(text.front()) ? in_digits(text) : in_words(text);
}

Comparable comparable(std::string_view text) {
  const NumberedText numbered = without_number(text);
  Comparable out{.number = numbered.number, .letters = alike_letters(numbered.rest), .figures = {}, .trigrams = {}};
  out.figures = figures_in(numbered.rest);
  out.trigrams = trigrams_of(out.letters);
  return out;
}

Fraction likeness(const Comparable& a, const Comparable& b) {
  if (a.letters == b.letters && !a.letters.empty()) return {1, 1};
  const std::size_t together = a.trigrams.size() + b.trigrams.size();
  if (together == 0) return {0, 1};
  std::size_t shared = 0;
  for (auto x = a.trigrams.begin(), y = b.trigrams.begin(); x != a.trigrams.end() && y != b.trigrams.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      ++shared, ++x, ++y;
    }
  }
  return fraction(static_cast<std::int64_t>(2 * shared), static_cast<std::int64_t>(together));
}

bool nearly_same(const Comparable& a, const Comparable& b) {
  return a.figures == b.figures && likeness(a, b) >= least_likeness;
}

}  // namespace tulga
