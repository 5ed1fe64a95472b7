#include "validate/reachability.h"

#include <random>
#include <set>

#include "tests/catch.h"

using namespace tulga;

namespace {

const std::vector<std::vector<int>> scales_met = {
    {100, 90, 70, 50, 30, 0},
    {100, 70, 30, 0},
    {100, 70, 50, 30, 0},
    {100, 80, 60, 40, 20, 0},
    {100, 95, 90, 80, 70, 50, 30, 0},
    {100, 90, 80, 70, 50, 30, 10, 0},
    {90, 70, 30},
};
const std::vector<int> legal = {100, 90, 70, 50, 30, 0};

/// By adding one rating after another.
std::set<std::int64_t> sums_by_adding(const std::vector<int>& values, int items) {
  std::set<std::int64_t> sums{0};
  for (int i = 0; i < items; ++i) {
    std::set<std::int64_t> more;
    for (const std::int64_t sum : sums)
      for (const int value : values) more.insert(sum + value);
    sums = std::move(more);
  }
  return sums;
}

std::int64_t vectors_by_trying(const std::vector<int>& values, std::size_t next, std::int64_t items, std::int64_t sum,
                               const Window& window) {
  if (next + 1 == values.size()) return window.has(sum + values[next] * items) ? 1 : 0;
  std::int64_t ways = 0;
  for (std::int64_t count = 0; count <= items; ++count)
    ways += vectors_by_trying(values, next + 1, items - count, sum + values[next] * count, window);
  return ways;
}

std::vector<std::optional<std::int64_t>> unknown(std::size_t size) {
  return std::vector<std::optional<std::int64_t>>(size);
}

}  // namespace

TEST_CASE("reachable sums are those that adding ratings one by one gives", "[reachability]") {
  for (const std::vector<int>& values : scales_met)
    for (int items = 1; items <= 14; ++items) {
      const std::set<std::int64_t> expected = sums_by_adding(values, items);
      const ReachableSums sums(values, items);
      for (std::int64_t sum = -20; sum <= 100 * items + 20; ++sum)
        if (sums.has(sum) != expected.contains(sum)) FAIL("sum " << sum << " of " << items << " ratings");
    }
}

TEST_CASE("from three ratings on, the legal scale misses only 10, 20 and 40", "[reachability]") {
  for (const std::int64_t items : {3, 9, 40, 200}) {
    const ReachableSums sums(legal, items);
    for (std::int64_t sum = 0; sum <= 100 * items; ++sum)
      if (sums.has(sum) != (sum % 10 == 0 && sum != 10 && sum != 20 && sum != 40)) FAIL(sum << " of " << items);
  }
}

TEST_CASE("a window holds just the sums whose mean rounds to the stated number", "[reachability]") {
  using enum Rounding;
  for (const Rounding mode : {half_up, nearest, cut, up})
    for (const int places : {0, 1, 2})
      for (std::int64_t items = 1; items <= 11; ++items)
        for (std::int64_t digits = 0; digits <= power_of_ten(places) * 3; ++digits) {
          const Window sums = window({digits, places}, items, mode);
          for (std::int64_t sum = 0; sum <= 4 * items; ++sum)
            if (sums.has(sum) != rounds_to(fraction(sum, items), {digits, places}, mode))
              FAIL(sum << "/" << items << " and " << digits << " places " << places << " mode " << int(mode));
        }
}

TEST_CASE("some percentages cannot be the mean of nine ratings", "[reachability]") {
  const ReachableSums nine(legal, 9);
  CHECK(window({822, 1}, 9, Rounding::nearest) == Window{740, 740});
  CHECK(nine.any_in(window({822, 1}, 9, Rounding::nearest)));
  CHECK_FALSE(nine.any_in(window({823, 1}, 9, Rounding::nearest)));  // 741
  CHECK_FALSE(nine.any_in(window({750, 1}, 9, Rounding::nearest)));  // 675
  CHECK(nine.below(window({823, 1}, 9, Rounding::nearest)) == 740);
  CHECK(nine.above(window({823, 1}, 9, Rounding::nearest)) == 750);
  CHECK(nine.above(window({100, 0}, 9, Rounding::nearest)) == std::nullopt);
}

TEST_CASE("so many of the 1001 figures with one decimal can be reached", "[reachability]") {
  const std::pair<std::int64_t, int> expected[] = {{5, 48}, {9, 88}, {20, 198}, {37, 368}, {50, 498}, {99, 988}};
  for (const auto& [items, reached] : expected) {
    const ReachableSums sums(legal, items);
    int count = 0;
    for (std::int64_t digits = 0; digits <= 1000; ++digits)
      count += sums.any_in(window({digits, 1}, items, Rounding::half_up));
    CHECK(count == reached);
  }
}

TEST_CASE("unreachable figures are only looked for where many are", "[reachability]") {
  CHECK(worth_asking(legal, 100, 1));
  CHECK_FALSE(worth_asking(legal, 101, 1));
  CHECK(worth_asking(legal, 10, 0));
  CHECK_FALSE(worth_asking(legal, 11, 0));
}

TEST_CASE("the counts behind a percentage are counted", "[count-vectors]") {
  CHECK(count_vectors(legal, unknown(6), 9, {740, 740}) == 18);
  const std::vector<std::optional<std::int64_t>> known = {6, std::nullopt, 2, std::nullopt, std::nullopt, std::nullopt};
  CHECK(count_vectors(legal, known, 9, {740, 740}) == 1);
  CHECK(window({89, 0}, 37, Rounding::nearest) == Window{3275, 3311});
  CHECK(count_vectors(legal, unknown(6), 37, {3275, 3311}) == 1253);
  CHECK(count_vectors(legal, unknown(6), 500, {20000, 30000}, 1000) == 1000);  // at least
}

TEST_CASE("counts that agree with a percentage are counted as trying them all does", "[count-vectors]") {
  std::mt19937 random(20231225);
  for (int round = 0; round < 300; ++round) {
    const std::vector<int>& values = scales_met[random() % scales_met.size()];
    const std::int64_t items = 1 + random() % 9;
    const std::int64_t low = static_cast<std::int64_t>(random() % 900);
    const Window sums{low, low + static_cast<std::int64_t>(random() % 60)};
    CHECK(count_vectors(values, unknown(values.size()), items, sums) == vectors_by_trying(values, 0, items, 0, sums));
  }
}
