#include "extract/patterns.h"

#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

TEST_CASE("a date is read in every form that reports use", "[patterns]") {
  const std::pair<const char*, Date> cases[] = {
      {"2021-12-14 Дугаар", {2021, 12, 14}},
      {"2023.06.14-ны өдөр", {2023, 6, 14}},
      {"/2022.12.05/", {2022, 12, 5}},
      {"2019/01/02", {2019, 1, 2}},
      {"2020 / 12 / 09", {2020, 12, 9}},
      {"2023 оны 12 дугаар сарын 25", {2023, 12, 25}},
      {"2013 оны 9 дүгээр сарын 3-ны өдөр", {2013, 9, 3}},
      {"2010 оны 01-р сарын 15", {2010, 1, 15}},
      {"2022 он 01 сар 09 өдөр", {2022, 1, 9}},
      {"2022-02-30", {2022, 2, 30}},  // what is written, though there is no such day
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto found = find_date(text);
    REQUIRE(found);
    CHECK(found->date == expected);
  }
  CHECK_FALSE(find_date("2023 оны төлөвлөгөө"));
  CHECK_FALSE(find_date("12021-12-14"));
}

TEST_CASE("a figure is told from names, dates and act numbers", "[patterns]") {
  const std::pair<const char*, const char*> cases[] = {
      {"90 хувьтай-3 заалт", "90"},
      {"хувьтай-3 заалт", "3"},
      {"(410like, 7 постер)", "7"},
      {"2021_131 ба 5", "5"},
      {"12/54 тоот, 6", "6"},
      {"98,603,100 төгрөг", "98,603,100"},
      {"19 489 620,4 төгрөг", "19 489 620,4"},
      {"50, 50 сая", "50"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    const auto found = find_number(text);
    REQUIRE(found);
    CHECK(found->where.in(text) == expected);
  }
  CHECK_FALSE(find_number("2021_131"));
}

TEST_CASE("a figure knows whether it is a percentage, and whether it is only about so many", "[patterns]") {
  CHECK(find_number("82,2 хувьтай")->percent);
  CHECK(find_number("89 %")->percent);
  CHECK_FALSE(find_number("37 заалт")->percent);
  CHECK(find_number("300-аад малчин")->approximate);
  CHECK(find_number("80-аас дээш хувь")->approximate);
  CHECK_FALSE(find_number("80-аас дээш хувь")->percent);
}

TEST_CASE("looking on behind a figure never finds it again", "[patterns]") {
  const std::string text = "5 багт ажилласан, 12 айл.";
  const auto first = find_number(text);
  REQUIRE(first);
  const auto second = find_number(text, first->after);
  REQUIRE(second);
  CHECK(second->where.in(text) == "12");
  CHECK_FALSE(find_number("5 багт", 1));
}
