#include "validate/edits.h"

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

#include "tests/catch.h"

using namespace tulga;

namespace {

const std::vector<int> legal = {100, 90, 70, 50, 30, 0};

std::vector<ValueCount> counted(const std::vector<int>& ratings) {
  std::map<int, std::int64_t, std::greater<>> counts;
  for (const int rating : ratings) ++counts[rating];
  std::vector<ValueCount> out;
  for (const auto& [value, count] : counts) out.push_back({value, count});
  return out;
}

/// The fewest changes by changing one rating after another, breadth first; most + 1 where so many do not do.
int edits_by_search(std::vector<int> ratings, const std::vector<int>& scale, const Window& window, int most) {
  std::sort(ratings.begin(), ratings.end());
  std::set<std::vector<int>> now{ratings}, seen = now;
  for (int edits = 0; edits <= most; ++edits) {
    std::set<std::vector<int>> next;
    for (const std::vector<int>& state : now) {
      std::int64_t sum = 0;
      for (const int rating : state) sum += rating;
      if (window.has(sum)) return edits;
      for (std::size_t i = 0; i < state.size(); ++i)
        for (const int value : scale) {
          std::vector<int> changed = state;
          changed[i] = value;
          std::sort(changed.begin(), changed.end());
          if (seen.insert(changed).second) next.insert(std::move(changed));
        }
    }
    now = std::move(next);
  }
  return most + 1;
}

}  // namespace

TEST_CASE("the fewest edits are those that a search finds", "[edits]") {
  std::mt19937 random(1991);
  for (int round = 0; round < 400; ++round) {
    std::vector<int> ratings(1 + random() % 6);
    for (int& rating : ratings) rating = legal[random() % legal.size()];
    const auto low = static_cast<std::int64_t>(random() % (100 * ratings.size() + 1));
    const Window goal{low, low + static_cast<std::int64_t>(random() % 12)};
    const std::vector<Edit> found = least_edits(counted(ratings), legal, goal, 3);
    const int fewest = edits_by_search(ratings, legal, goal, 3);
    REQUIRE(found.empty() == (fewest == 4));
    for (const Edit& edit : found) {
      CHECK(static_cast<int>(edit.from.size()) == fewest);
      std::int64_t sum = 0;
      for (const int rating : ratings) sum += rating;
      for (const int value : edit.from) sum -= value;
      for (const int value : edit.to) sum += value;
      CHECK(goal.has(sum));
    }
  }
}

TEST_CASE("one edit names what one row would have to be", "[edits]") {
  const std::vector<ValueCount> nine = {{100, 6}, {70, 2}, {0, 1}};
  CHECK(least_edits(nine, legal, {760, 760}, 2) == std::vector<Edit>{{{70}, {90}}});
  CHECK(least_edits(nine, legal, {730, 730}, 2) == std::vector<Edit>{{{100}, {90}}});
  CHECK(least_edits(nine, legal, {740, 740}, 2) == std::vector<Edit>{{{}, {}}});
  CHECK(least_edits(nine, legal, {741, 741}, 3).empty());
}

TEST_CASE("an edit takes no more rows of a rating than there are", "[edits]") {
  CHECK(least_edits(std::vector<ValueCount>{{100, 1}, {0, 5}}, legal, {0, 0}, 2) == std::vector<Edit>{{{100}, {0}}});
  CHECK(least_edits(std::vector<ValueCount>{{100, 3}}, legal, {0, 0}, 2).empty());
}
