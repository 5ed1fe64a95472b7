#include "extract/scale.h"

#include "tests/catch.h"

using namespace tulga;

TEST_CASE("the six-step scale has six values in four groups", "[scale]") {
  const Scale* scale = find_scale("mn-6-2020");
  REQUIRE(scale);
  CHECK(scale->values() == std::vector<int>{100, 90, 70, 50, 30, 0});
  CHECK(scale->has(70));
  CHECK_FALSE(scale->has(80));
  const ScaleGroup* group = find_group(*scale, "ТОДОРХОЙ  үр дүнд хүрсэн:");
  REQUIRE(group);
  CHECK(group->values == std::vector<int>{90, 70});
}

TEST_CASE("what is not yet due does not count", "[scale]") {
  const Scale* scale = find_scale("mn-4-2013");
  CHECK(is_excluded(*scale, "Хугацаа болоогүй"));
  CHECK(is_excluded(*scale, "хб"));
  CHECK_FALSE(is_excluded(*scale, "Хэрэгжээгүй"));
  CHECK_FALSE(find_scale("mn-7"));
}

TEST_CASE("a mark is the same letter in either script", "[scale]") {
  const Scale marks{"marks", {{{"A"}, "", {100}}, {{"C"}, "", {70}}, {{"F"}, "", {0}}}, {}};
  REQUIRE(find_group(marks, "С"));  // Cyrillic
  CHECK(find_group(marks, "С")->values == std::vector<int>{70});
  CHECK(find_group(marks, "а")->values == std::vector<int>{100});
  CHECK(find_group(marks, "F")->values == std::vector<int>{0});
  CHECK_FALSE(find_group(marks, "З"));  // neither 3 nor anything else
  const Scale cyrillic{"cyrillic", {{{"С"}, "", {70}}}, {"Х"}};
  CHECK(find_group(cyrillic, "C"));  // Latin
  CHECK(is_excluded(cyrillic, "x"));
  CHECK_FALSE(is_excluded(cyrillic, "хх"));
}
