#pragma once
// Titles and provisions as they are compared: what offices write differently is made one.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number.h"

namespace tulga {

/// A text without the number it begins with ("1.", "2)", "1.2.", "3-р", "Нэг."), and that number as digits: "1", "1.2";
/// empty where there is none.
struct NumberedText {
  std::string number;
  std::string_view rest;
};
NumberedText without_number(std::string_view text);

/// A text by which it is compared: letters and digits, those that look alike made one, the number before it dropped.
struct Comparable {
  std::string number;  // that it begins with
  std::string letters;
  std::vector<std::string> figures;     // runs of digits inside, in order
  std::vector<std::uint64_t> trigrams;  // sorted, with repeats
};
Comparable comparable(std::string_view text);

/// Dice's coefficient of the trigrams: twice what both have, of what they have together; 0 where one has none.
Fraction likeness(const Comparable& a, const Comparable& b);

/// So alike that one may be the other with typing errors: at least 0.85, and the same figures.
bool nearly_same(const Comparable& a, const Comparable& b);

}  // namespace tulga
