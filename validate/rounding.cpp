#include "validate/rounding.h"

#include <array>
#include <string_view>
#include <utility>

namespace tulga {

namespace {

__extension__ using Wide = __int128;

/// r = miss / unit, of a miss in units of the last decimal.
struct Miss {
  Wide miss = 0;
  Wide unit = 1;
};

Miss miss_in_units(const Fraction& computed, const Decimal& stated) {
  return {Wide{power_of_ten(stated.places)} * computed.numerator - Wide{stated.digits} * computed.denominator,
          computed.denominator};
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

}  // namespace

bool rounds_to(const Fraction& computed, const Decimal& stated, Rounding mode) {
  const auto [r, unit] = miss_in_units(computed, stated);
  switch (mode) {
    case Rounding::half_up:
      return -unit <= 2 * r && 2 * r < unit;
    case Rounding::nearest:
      return magnitude(2 * r) <= unit;
    case Rounding::half_even:
      return magnitude(2 * r) < unit || (magnitude(2 * r) == unit && stated.digits % 2 == 0);
    case Rounding::cut:
      return 0 <= r && r < unit;
    case Rounding::up:
      return -unit < r && r <= 0;
  }
  return false;
}

Decimal rounded(const Fraction& value, int places) {
  const Wide twice = 2 * Wide{value.numerator} * power_of_ten(places) + value.denominator;
  return {static_cast<std::int64_t>(twice / (2 * Wide{value.denominator})), places};
}

Fraction miss(const Fraction& computed, const Decimal& stated) {
  const auto [r, unit] = miss_in_units(computed, stated);
  return fraction(static_cast<std::int64_t>(r), static_cast<std::int64_t>(unit));
}

Fit fit(const Fraction& computed, const Decimal& stated, bool author_rounds) {
  const auto [r, unit] = miss_in_units(computed, stated);
  if (magnitude(2 * r) < unit) return Fit::agrees;
  if (magnitude(2 * r) == unit) return Fit::tie;
  if (!author_rounds && rounds_to(computed, stated, Rounding::cut)) return Fit::cut;
  return magnitude(r) < 2 * unit ? Fit::off_by_one : Fit::inconsistent;
}

bool passes(Fit fit) { return fit <= Fit::cut; }

std::string rounding_mode(const Fraction& computed, const Decimal& stated, Fit fit) {
  if (fit == Fit::cut) return "cut";
  if (fit != Fit::tie) return {};
  constexpr std::array<std::pair<Rounding, std::string_view>, 3> modes{
      {{Rounding::half_up, "half-up"}, {Rounding::half_even, "half-even"}, {Rounding::cut, "cut"}}};
  std::string out;
  for (const auto& [mode, name] : modes)
    if (rounds_to(computed, stated, mode)) out.append(out.empty() ? "" : ", ").append(name);
  return out;
}

Interval interval(const Decimal& stated) {
  const std::int64_t twice_unit = 2 * power_of_ten(stated.places);
  return {.low = fraction(2 * stated.digits - 1, twice_unit), .high = fraction(2 * stated.digits + 1, twice_unit)};
}

bool meet(const Interval& a, const Interval& b) {
  const auto below = [](const Interval& left, const Interval& right) {
    return left.high < right.low || (left.high == right.low && !(left.high_closed && right.low_closed));
  };
  return !below(a, b) && !below(b, a);
}

}  // namespace tulga
