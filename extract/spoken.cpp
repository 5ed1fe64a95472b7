#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/number.h"

namespace tulga {

namespace {

struct NumberWord {
  std::string_view word;
  std::int64_t value;
};

/// As they stand alone, and before what they count.
constexpr std::array<NumberWord, 37> number_words = {{
    {"тэг", 0},    {"нэг", 1},    {"нэгэн", 1},  {"хоёр", 2},   {"гурав", 3},   {"гурван", 3}, {"дөрөв", 4},
    {"дөрвөн", 4}, {"тав", 5},    {"таван", 5},  {"зургаа", 6}, {"зургаан", 6}, {"долоо", 7},  {"долоон", 7},
    {"найм", 8},   {"найман", 8}, {"ес", 9},     {"есөн", 9},   {"арав", 10},   {"арван", 10}, {"хорь", 20},
    {"хорин", 20}, {"гуч", 30},   {"гучин", 30}, {"дөч", 40},   {"дөчин", 40},  {"тавь", 50},  {"тавин", 50},
    {"жар", 60},   {"жаран", 60}, {"дал", 70},   {"далан", 70}, {"ная", 80},    {"наян", 80},  {"ер", 90},
    {"ерэн", 90},  {"зуун", 100},
}};

constexpr std::array<NumberWord, 5> multipliers = {
    {{"зуу", 100}, {"мянга", 1'000}, {"мянган", 1'000}, {"сая", 1'000'000}, {"тэрбум", 1'000'000'000}}};

template <std::size_t n>
std::optional<std::int64_t> value_of(const std::array<NumberWord, n>& words, std::string_view word) {
  const auto found =
      std::find_if(words.begin(), words.end(), [&](const NumberWord& known) { return known.word == word; });
  if (found == words.end()) return std::nullopt;
  return found->value;
}

std::optional<std::int64_t> digits_of(std::string_view word) {
  if (word.empty() || word.size() > 12) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<std::int64_t> spoken_number(std::string_view text) {
  std::int64_t total = 0, group = 0;
  bool any = false, worded = false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (const auto digits = digits_of(word)) {
      if (group != 0) return std::nullopt;  // "50 50" is a list
      group = *digits;
    } else if (const auto multiplier = value_of(multipliers, word)) {
      total += std::max<std::int64_t>(group, 1) * *multiplier;
      group = 0;
      worded = true;
    } else if (const auto value = value_of(number_words, word)) {
      group = *value == 100 && group > 0 && group < 10 ? group * 100 : group + *value;  // "гурван зуун"
      worded = true;
    } else {
      return std::nullopt;
    }
    any = true;
  }
  if (!any || !worded) return std::nullopt;
  return total + group;
}

}  // namespace tulga
