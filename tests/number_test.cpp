#include "extract/number.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

struct Reading {
  const char* spelling;
  NumberContext context;
  std::vector<Decimal> expected;
};

}  // namespace

TEST_CASE("a number is read by its shape and its context", "[number]") {
  using enum NumberContext;
  const Reading cases[] = {
      {"82,2", percentage, {{822, 1}}},
      {"82,20", percentage, {{8220, 2}}},  // keeps its precision
      {"78.22", percentage, {{7822, 2}}},
      {"82,222", percentage, {{82222, 3}}},  // never thousands of percent
      {"89", percentage, {{89, 0}}},
      {"98,603,100", money, {{98603100, 0}}},
      {"12,432.4", money, {{124324, 1}}},
      {"19 489 620,4", money, {{194896204, 1}}},
      {"300,0", money, {{3000, 1}}},
      {"360.512", count, {{360512, 0}, {360512, 3}}},  // thousands or decimals: both are kept
      {"324779", count, {{324779, 0}}},
      {"-203 526,3", money, {{-2035263, 1}}},
      {"50, 50", money, {}},  // a list of two
      {"1.2.3", count, {}},
      {"0,1234567", percentage, {}},  // seven decimals
      {"1234567890123456", count, {}},
      {"", count, {}},
      {"12a", count, {}},
      {",5", percentage, {}},
  };
  for (const Reading& c : cases) {
    CAPTURE(c.spelling);
    CHECK(readings(c.spelling, c.context) == c.expected);
  }
}

TEST_CASE("fractions are kept in lowest terms and compared exactly", "[number]") {
  CHECK(to_string(fraction(1480, 18)) == "740/9");
  CHECK(to_string(fraction(-10, -5)) == "2");
  CHECK((fraction(740, 9) <=> fraction(Decimal{822, 1})) == std::strong_ordering::greater);
  CHECK((fraction(1, 3) <=> fraction(333333, 1000000)) == std::strong_ordering::greater);
  CHECK(fraction(Decimal{8220, 2}) == fraction(Decimal{822, 1}));
}

TEST_CASE("a fraction is shown cut to its first decimals", "[number]") {
  CHECK(decimal_digits({740, 9}, 2) == "82,22");
  CHECK(decimal_digits({3290, 37}, 2) == "88,91");
  CHECK(decimal_digits({5, 1}, 0) == "5");
}

TEST_CASE("a decimal keeps the decimals that were written", "[number]") {
  CHECK(to_string(Decimal{8220, 2}) == "82.20");
  CHECK(to_string(Decimal{5, 2}) == "0.05");
  CHECK(to_string(Decimal{-5, 1}) == "-0.5");
  CHECK(whole(Decimal{90, 1}) == 9);
  CHECK_FALSE(whole(Decimal{91, 1}));
}
