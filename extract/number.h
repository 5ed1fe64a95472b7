#pragma once
// Exact numbers: what a document states, and what is computed from it. No binary floating point.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tulga {

/// A number as written: "82,2" is {822, 1}, "82,20" is {8220, 2}, which is equal in value but not in precision.
struct Decimal {
  std::int64_t digits = 0;
  int places = 0;  // digits after the decimal mark, 0 to max_places
  bool operator==(const Decimal&) const = default;
};

constexpr int max_places = 6;  // 10^6 * (100 % * 10 000 rows) still fits in 64 bits

/// A fraction in lowest terms, its denominator above zero. Build it with fraction().
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  bool operator==(const Fraction&) const = default;
};

/// numerator / denominator in lowest terms. The denominator is not zero (asserted).
Fraction fraction(std::int64_t numerator, std::int64_t denominator);
Fraction fraction(const Decimal& decimal);

/// Exact for every pair of 64-bit fractions.
std::strong_ordering operator<=>(const Fraction& a, const Fraction& b);

/// "740/9", or "82" where the denominator is 1: the form of `computed` in JSON.
std::string to_string(const Fraction& fraction);

/// "82.2": a point, and as many decimals as were written.
std::string to_string(const Decimal& decimal);

/// The value with `places` decimals, cut, not rounded, with the given mark: {740, 9}, 2, ',' is "82,22".
std::string decimal_digits(const Fraction& value, int places, char mark = ',');

/// 10 to the power of `exponent`, 0 to 18.
std::int64_t power_of_ten(int exponent);

/// The value as a whole number; nullopt where it has a fractional part ("9,0" is 9).
std::optional<std::int64_t> whole(const Decimal& decimal);

enum class Qualifier { exact, approximate, at_least, at_most, more_than, less_than };

/// Where a comma or a point may stand for (numeric.md S3).
enum class NumberContext { percentage, count, money };

/// A number as it is spoken: "4 сая 292 мянга 768" is 4292768, "гурван" 3, "тавин" 50, "хоёр зуун арав" 210. nullopt
/// for digits alone, for a list of numbers, and where another word stands among them.
std::optional<std::int64_t> spoken_number(std::string_view text);

/// The ways in which a run of digits, commas, points and inner spaces can be read in a context: one where it is
/// clear, two where a single group of three digits may be thousands or decimals, none where it is not a number,
/// has more than max_places decimals or more than 15 digits. A leading minus is read, and so are spoken numbers; "%"
/// and other words are not.
std::vector<Decimal> readings(std::string_view spelling, NumberContext context);

}  // namespace tulga
