#include "validate/rounding.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

/// By definition: the integers of the stated precision that the value may be rounded to, found by searching.
bool by_search(std::int64_t sum, std::int64_t items, const Decimal& stated, Rounding mode) {
  const std::int64_t scaled = sum * power_of_ten(stated.places);
  std::int64_t floor = 0;
  while ((floor + 1) * items <= scaled) ++floor;
  const std::int64_t rest = scaled - floor * items;
  const bool half = 2 * rest == items;
  const std::int64_t nearer = 2 * rest < items ? floor : floor + 1;
  switch (mode) {
    case Rounding::half_up:
      return stated.digits == (half ? floor + 1 : nearer);
    case Rounding::nearest:
      return half ? stated.digits == floor || stated.digits == floor + 1 : stated.digits == nearer;
    case Rounding::half_even:
      return stated.digits == (half ? floor + floor % 2 : nearer);
    case Rounding::cut:
      return stated.digits == floor;
    case Rounding::up:
      return stated.digits == (rest == 0 ? floor : floor + 1);
  }
  return false;
}

}  // namespace

TEST_CASE("every rounding mode does what its definition says", "[rounding]") {
  using enum Rounding;
  for (const Rounding mode : {half_up, nearest, half_even, cut, up})
    for (std::int64_t items = 1; items <= 12; ++items)
      for (std::int64_t sum = 0; sum <= 100 * items; sum += 5)
        for (const int places : {0, 1}) {
          const std::int64_t about = sum * power_of_ten(places) / items;
          for (std::int64_t digits = std::max<std::int64_t>(0, about - 2); digits <= about + 2; ++digits)
            if (rounds_to(fraction(sum, items), {digits, places}, mode) !=
                by_search(sum, items, {digits, places}, mode))
              FAIL(sum << "/" << items << " to " << digits << " with " << places << " places, mode " << int(mode));
        }
}

TEST_CASE("the ladder tells rounded, tied, cut and wrong figures apart", "[rounding]") {
  struct Case {
    Fraction computed;
    Decimal stated;
    Fit expected;
    const char* mode;
  };
  const Case cases[] = {
      {{740, 9}, {822, 1}, Fit::agrees, ""},                // a)
      {{3290, 37}, {89, 0}, Fit::agrees, ""},               // b)
      {{740, 9}, {844, 1}, Fit::inconsistent, ""},          // c)
      {{740, 9}, {823, 1}, Fit::off_by_one, ""},            // d)
      {{740, 8}, {93, 0}, Fit::tie, "half-up"},             // h)
      {{740, 8}, {92, 0}, Fit::tie, "half-even, cut"},      // h)
      {{187, 2}, {94, 0}, Fit::tie, "half-up, half-even"},  // 93.5
      {{187, 2}, {93, 0}, Fit::tie, "cut"},                 // 93.5
      {{3290, 37}, {889, 1}, Fit::agrees, ""},              // i)
      {{3290, 37}, {88, 0}, Fit::cut, "cut"},               // i)
      {{740, 9}, {8220, 2}, Fit::inconsistent, ""},         // "82,20" is not "82,22": 2.2 units away
      {{740, 9}, {8222, 2}, Fit::agrees, ""},
      {{90, 1}, {9000, 2}, Fit::agrees, ""},
      {{90, 1}, {901, 1}, Fit::off_by_one, ""},
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.computed), to_string(c.stated));
    CHECK(fit(c.computed, c.stated) == c.expected);
    CHECK(rounding_mode(c.computed, c.stated, c.expected) == c.mode);
  }
}

TEST_CASE("a cut figure does not pass where its author rounds", "[rounding]") {
  CHECK(fit({3290, 37}, {88, 0}, true) == Fit::off_by_one);
  CHECK(fit({740, 9}, {822, 1}, true) == Fit::agrees);
}

TEST_CASE("the miss is told in units of the last stated decimal", "[rounding]") {
  CHECK(miss({740, 9}, {844, 1}) == fraction(-196, 9));
  CHECK(decimal_digits(miss({740, 9}, {844, 1}), 2) == "-21,77");
}

TEST_CASE("intervals meet at a common end only where both are closed", "[rounding]") {
  CHECK(meet(interval({822, 1}), interval({82, 0})));
  CHECK_FALSE(meet(interval({822, 1}), interval({844, 1})));
  CHECK(meet(interval({82, 0}), interval({83, 0})));  // 82.5 rounds to either
  Interval open = interval({83, 0});
  open.low_closed = false;
  CHECK_FALSE(meet(interval({82, 0}), open));
  CHECK_FALSE(meet(open, interval({82, 0})));
}

TEST_CASE("a value is rounded half up to the decimals asked for", "[rounding]") {
  CHECK(rounded({740, 9}, 1) == Decimal{822, 1});
  CHECK(rounded({3290, 37}, 0) == Decimal{89, 0});
  CHECK(rounded({185, 2}, 0) == Decimal{93, 0});
  CHECK(rounded({0, 1}, 2) == Decimal{0, 2});
}
