#include "extract/number.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace tulga {

namespace {

constexpr std::size_t most_digits = 15;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_mark(char c) { return c == ',' || c == '.'; }

/// The digit groups of a spelling and the marks between them: "98,603,100" is {98 603 100}, {, ,}.
struct Groups {
  std::vector<std::string> digits;
  std::string marks;
  bool negative = false;
  bool well_formed = false;
};

/// A no-break or narrow space counts as a space.
std::string plain_spaces(std::string_view spelling) {
  std::string out;
  for (std::size_t i = 0; i < spelling.size(); ++i) {
    if (spelling.substr(i, 2) == "\u00A0") {
      out += ' ';
      i += 1;
    } else if (spelling.substr(i, 3) == "\u202F") {
      out += ' ';
      i += 2;
    } else {
      out += spelling[i];
    }
  }
  return out;
}

Groups split(std::string_view raw) {
  std::string spelling = plain_spaces(raw);
  const std::size_t first = spelling.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  spelling = spelling.substr(first, spelling.find_last_not_of(' ') - first + 1);
  Groups groups;
  if (spelling.front() == '-') {
    groups.negative = true;
    spelling.erase(0, 1);
  }
  groups.digits.emplace_back();
  for (const char c : spelling) {
    if (is_digit(c)) {
      groups.digits.back() += c;
    } else if (is_mark(c) || c == ' ') {
      groups.marks += c;
      groups.digits.emplace_back();
    } else {
      return {};
    }
  }
  std::size_t count = 0;
  for (const std::string& digits : groups.digits) count += digits.size();
  groups.well_formed = count <= most_digits &&
                       std::none_of(groups.digits.begin(), groups.digits.end(), [](auto& g) { return g.empty(); });
  return groups;
}

std::optional<Decimal> decimal(const Groups& groups, std::size_t decimals_from) {
  std::string digits;
  int places = 0;
  for (std::size_t i = 0; i < groups.digits.size(); ++i) {
    digits += groups.digits[i];
    if (i >= decimals_from) places += static_cast<int>(groups.digits[i].size());
  }
  if (places > max_places) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return Decimal{groups.negative ? -value : value, places};
}

/// Groups 1 to `end` have three digits each, and the head one to three: a number cut into thousands.
bool in_thousands(const Groups& groups, std::size_t end) {
  const std::size_t head = groups.digits[0].size();
  if (head > 3 || (head > 1 && groups.digits[0][0] == '0' && end > 1)) return false;
  for (std::size_t i = 1; i < end; ++i)
    if (groups.digits[i].size() != 3) return false;
  return true;
}

bool same_marks(const Groups& groups, std::size_t end) {
  for (std::size_t i = 1; i < end; ++i)
    if (groups.marks[i] != groups.marks[0]) return false;
  return true;
}

std::vector<Decimal> listed(std::optional<Decimal> reading) {
  return reading ? std::vector<Decimal>{*reading} : std::vector<Decimal>{};
}

/// One mark: decimals, thousands or both.
std::vector<Decimal> read_one_mark(const Groups& groups, NumberContext context) {
  const bool could_be_thousands = groups.digits[1].size() == 3 && in_thousands(groups, 2) && groups.digits[0] != "0";
  if (groups.marks[0] == ' ') return could_be_thousands ? listed(decimal(groups, 2)) : std::vector<Decimal>{};
  if (!could_be_thousands || context == NumberContext::percentage) return listed(decimal(groups, 1));
  std::vector<Decimal> both = listed(decimal(groups, 2));
  if (const auto as_decimals = decimal(groups, 1)) both.push_back(*as_decimals);
  return both;
}

}  // namespace

std::int64_t power_of_ten(int exponent) {
  assert(exponent >= 0 && exponent <= 18);
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

Fraction fraction(std::int64_t numerator, std::int64_t denominator) {
  assert(denominator != 0);
  const std::int64_t divisor = std::gcd(numerator, denominator);
  const std::int64_t sign = denominator < 0 ? -1 : 1;
  return {sign * numerator / divisor, sign * denominator / divisor};
}

Fraction fraction(const Decimal& decimal) { return fraction(decimal.digits, power_of_ten(decimal.places)); }

std::strong_ordering operator<=>(const Fraction& a, const Fraction& b) {
  __extension__ using Wide = __int128;
  return Wide{a.numerator} * b.denominator <=> Wide{b.numerator} * a.denominator;
}

std::string to_string(const Fraction& fraction) {
  std::string out = std::to_string(fraction.numerator);
  if (fraction.denominator != 1) out += "/" + std::to_string(fraction.denominator);
  return out;
}

std::string to_string(const Decimal& decimal) {
  if (decimal.places == 0) return std::to_string(decimal.digits);
  std::string digits = std::to_string(std::abs(decimal.digits));
  const auto places = static_cast<std::size_t>(decimal.places);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, ".");
  return (decimal.digits < 0 ? "-" : "") + digits;
}

std::string decimal_digits(const Fraction& value, int places, char mark) {
  __extension__ using Wide = __int128;
  const auto scaled = static_cast<std::int64_t>(Wide{value.numerator} * power_of_ten(places) / value.denominator);
  std::string out = to_string(Decimal{scaled, places});
  std::replace(out.begin(), out.end(), '.', mark);
  return out;
}

std::optional<std::int64_t> whole(const Decimal& decimal) {
  const std::int64_t unit = power_of_ten(decimal.places);
  if (decimal.digits % unit != 0) return std::nullopt;
  return decimal.digits / unit;
}

std::vector<Decimal> readings(std::string_view spelling, NumberContext context) {
  const Groups groups = split(spelling);
  if (!groups.well_formed) {
    const auto spoken = spoken_number(spelling);
    return spoken ? std::vector<Decimal>{Decimal{*spoken, 0}} : std::vector<Decimal>{};
  }
  const std::size_t count = groups.digits.size();
  if (count == 1) return listed(decimal(groups, 1));
  if (count == 2) return read_one_mark(groups, context);
  // "98,603,100" and "19 489 620,4": thousands, then perhaps decimals behind another mark.
  if (in_thousands(groups, count) && same_marks(groups, count - 1)) return listed(decimal(groups, count));
  const bool other_mark = groups.marks.back() != groups.marks[0] && groups.marks.back() != ' ';
  if (other_mark && in_thousands(groups, count - 1) && same_marks(groups, count - 2))
    return listed(decimal(groups, count - 1));
  return {};
}

}  // namespace tulga
