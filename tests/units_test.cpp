#include "validate/units.h"

#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

using Figures = std::vector<std::int64_t>;

/// A total and its addends.
Claim total(const Figures& figures, std::size_t table = 0) {
  Claim out{.kind = ClaimKind::column_total, .row = no_row, .complete = true, .table = table};
  out.whole = count(std::to_string(figures[0]));
  for (std::size_t i = 1; i < figures.size(); ++i) out.parts.push_back({"", "", {}, count(std::to_string(figures[i]))});
  return out;
}

std::vector<std::int64_t> units(const std::vector<Figures>& totals) {
  std::vector<Claim> claims;
  for (const Figures& one : totals) claims.push_back(total(one));
  return rounding_units(claims);
}

const Figures exact{3000, 1200, 1800}, off{3001, 1200, 1800}, more_off{3002, 1200, 1801};

}  // namespace

TEST_CASE("figures are rounded to what nearly all of them are multiples of", "[units]") {
  CHECK(rounding_unit(Figures{1205, 1310, 2475, 3380, 1000, 1995, 2020, 4445, 5050, 6065}) == 5);
  CHECK(rounding_unit(Figures{1200, 1300, 2400, 3300, 1000, 1900, 2000, 4400, 5000, 6000}) == 100);
  CHECK(rounding_unit(Figures{1200, 1300, 2400, 3300, 1000, 1900, 2000, 4400, 5000, 6001}) == 1);  // nine in ten
  CHECK(rounding_unit(Figures{1200, 1300, 2400}) == 1);                                            // too few to tell
  CHECK(rounding_unit(Figures{10, 20, 30, 40, 50, 60, 70, 80, 90, 100}) == 1);                     // counts
}

TEST_CASE("rounded figures add up within half a unit each", "[units]") {
  CHECK(adds_up_rounded(Figures{3001, 1200, 1800}, 1));
  CHECK_FALSE(adds_up_rounded(Figures{3002, 1200, 1800}, 1));  // 3 * 1/2 at most
  CHECK(adds_up_rounded(Figures{3010, 1200, 1800}, 10));
  CHECK_FALSE(adds_up_rounded(Figures{3020, 1200, 1800}, 10));
  CHECK(adds_up_rounded(Figures{3011, 1200, 1800}, 10) == false);  // 3011 is rounded to 1: 1/2 + 5 + 5 at most
  CHECK_FALSE(adds_up_rounded(Figures{3002, 3000, 0, 0, 0}, 1));   // nought is nought
}

TEST_CASE("a table whose totals are off by little in three places was rounded", "[units]") {
  CHECK(units({off, off, off}) == std::vector<std::int64_t>{1, 1, 1});
  CHECK(units({off, off, more_off, exact}) == std::vector<std::int64_t>{1, 1, 1, 1});
}

TEST_CASE("a slip, which is off in a row and in a column, rounds nothing", "[units]") {
  CHECK(units({off, exact, exact, exact}) == std::vector<std::int64_t>{0, 0, 0, 0});
  CHECK(units({off, off, exact}) == std::vector<std::int64_t>{0, 0, 1});  // what agrees needs no rounding
  CHECK(units({{9, 4, 4}, {9, 4, 4}, {9, 4, 4}}) == std::vector<std::int64_t>{0, 0, 0});  // counts
}

TEST_CASE("one table tells nothing about another", "[units]") {
  const Claim claims[] = {total(off, 1), total(off, 1), total(off, 2)};
  CHECK(rounding_units(claims) == std::vector<std::int64_t>{0, 0, 0});
}
