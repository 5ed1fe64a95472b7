#include "validate/amounts.h"

#include <optional>
#include <vector>

#include "tests/catch.h"

using namespace tulga;

namespace {

/// Every value, in steps of a twentieth of the last decimal, that rounds to the number.
std::vector<Fraction> values_of(const Decimal& number) {
  std::vector<Fraction> out;
  for (int twentieths = -10; twentieths <= 10; ++twentieths)
    out.push_back(fraction(20 * number.digits + twentieths, 20 * power_of_ten(number.places)));
  return out;
}

}  // namespace

TEST_CASE("rounded addends make up a total if some values that round to them do", "[amounts]") {
  struct Case {
    std::vector<Decimal> addends;
    Decimal total;
    bool expected;
  };
  const Case cases[] = {
      {{{333, 1}, {333, 1}, {333, 1}}, {1000, 1}, true},  // 33,3 * 3 may be 100,0
      {{{333, 1}, {333, 1}, {333, 1}}, {998, 1}, true},
      {{{333, 1}, {333, 1}, {333, 1}}, {1002, 1}, false},  // 0.3 away, 0.2 allowed
      {{{6, 0}, {2, 0}, {1, 0}}, {9, 0}, true},
      {{{6, 0}, {2, 0}, {1, 0}}, {10, 0}, false},  // whole numbers are exact
      {{{5, 0}, {25, 1}}, {75, 1}, true},
      {{{5, 0}, {25, 1}}, {78, 1}, false},   // the 5 is a 5,0 among decimals
      {{{125, 2}, {12, 1}}, {25, 1}, true},  // 1,25 + 1,2 may be 2,5
      {{{-203, 1}, {303, 1}}, {100, 1}, true},
  };
  for (const Case& c : cases) {
    CAPTURE(to_string(c.total), to_string(sum(c.addends)));
    CHECK(adds_up(c.addends, c.total) == c.expected);
  }
}

TEST_CASE("two addends with decimals agree with trying their values", "[amounts]") {
  for (std::int64_t a = 10; a < 14; ++a)
    for (std::int64_t b = 20; b < 24; ++b)
      for (std::int64_t total = 28; total < 40; ++total) {
        bool expected = false;
        for (const Fraction& x : values_of({a, 1}))
          for (const Fraction& y : values_of({b, 1})) {
            const Fraction added =
                fraction(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
            expected = expected || rounds_to(added, {total, 1}, Rounding::nearest);
          }
        const Decimal addends[] = {{a, 1}, {b, 1}};
        if (adds_up(addends, {total, 1}) != expected) FAIL(a << " + " << b << " = " << total);
      }
}

TEST_CASE("a difference may be written either way round", "[amounts]") {
  CHECK(differs_by({120, 0}, {100, 0}, {20, 0}));
  CHECK(differs_by({100, 0}, {120, 0}, {20, 0}));
  CHECK(differs_by({100, 0}, {120, 0}, {-20, 0}));
  CHECK_FALSE(differs_by({100, 0}, {120, 0}, {21, 0}));
  CHECK(differs_by({1254, 1}, {253, 1}, {1002, 1}));  // 100,1 give or take 0,1
  CHECK_FALSE(differs_by({1254, 1}, {253, 1}, {1003, 1}));
}

TEST_CASE("the share of whole numbers follows the ladder of the mean", "[amounts]") {
  for (std::int64_t whole = 1; whole <= 12; ++whole)
    for (std::int64_t part = 0; part <= whole; ++part)
      for (const int places : {0, 1})
        for (std::int64_t digits = 0; digits <= 100 * power_of_ten(places); digits += 1) {
          Fit expected = fit(fraction(100 * part, whole), {digits, places});
          if (expected == Fit::tie) expected = Fit::agrees;
          if (fit_of_share({part, 0}, {whole, 0}, {digits, places}) != expected)
            FAIL(part << " of " << whole << " is " << digits << " with " << places << " places");
        }
  CHECK(fit_of_share({3, 0}, {0, 0}, {50, 0}) == std::nullopt);
}

TEST_CASE("the share of rounded amounts agrees where some of their values do", "[amounts]") {
  CHECK(fit_of_share({12, 1}, {24, 1}, {50, 0}) == Fit::agrees);
  CHECK(fit_of_share({12, 1}, {24, 1}, {53, 0}) == Fit::agrees);  // 1,25 of 2,35 is 53,2
  CHECK(fit_of_share({12, 1}, {24, 1}, {80, 0}) == Fit::inconsistent);
}
