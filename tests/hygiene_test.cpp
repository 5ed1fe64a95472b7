#include "extract/encoding.h"
#include "extract/interpret.h"
#include "extract/letters.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/vocabulary.h"
#include "tests/catch.h"
#include "tests/helpers.h"

// Spellings met in real texts, from what was typed to what is meant. Letters and encodings have tests of their own.

using namespace tulga;

namespace {

struct Read {
  const char* text;
  std::vector<Decimal> readings;
};

std::vector<Decimal> first_number(std::string_view text, NumberContext context) {
  const auto found = find_number(text);
  return found ? readings(found->where.in(text), context) : std::vector<Decimal>{};
}

}  // namespace

TEST_CASE("a percentage is known by its sign or by its word, with every ending", "[hygiene]") {
  const Read cases[] = {
      {"100%", {{100, 0}}},
      {"100 %", {{100, 0}}},
      {"89,6 %", {{896, 1}}},
      {"100 хувь", {{100, 0}}},
      {"50 хувьтай", {{50, 0}}},
      {"90 хувьтай-3", {{90, 0}}},
      {"91,7%-ТАЙ", {{917, 1}}},
      {"89.2 хувьтай", {{892, 1}}},
      {"12 хувийн", {{12, 0}}},
      {"12 хувийг", {{12, 0}}},
      {"0.1 хувиар", {{1, 1}}},
      {"78.22%", {{7822, 2}}},
      {"74,5 хувийн /өссөн дүнгээр 19.5 хувь/", {{745, 1}}},
      {"63,1 хувийн биелэлттэй", {{631, 1}}},
  };
  for (const Read& c : cases) {
    CAPTURE(c.text);
    const auto found = find_number(c.text);
    REQUIRE(found);
    CHECK(found->percent);
    CHECK(first_number(c.text, NumberContext::percentage) == c.readings);
  }
}

TEST_CASE("what is only about a number is told apart from it", "[hygiene]") {
  for (const char* text : {"80-аас дээш хувь", "88.7 гаруй хувийн", "300-аад малчин", "40 орчим өрх"}) {
    CAPTURE(text);
    REQUIRE(find_number(text));
    CHECK(find_number(text)->approximate);
  }
}

TEST_CASE("numbers are read by their shape, not by a locale", "[hygiene]") {
  using enum NumberContext;
  CHECK(first_number("98,603,100 төгрөг, 82,2 хувь", money) == std::vector<Decimal>{{98603100, 0}});
  CHECK(first_number("12,432.4", money) == std::vector<Decimal>{{124324, 1}});
  CHECK(first_number("19 489 620,4", money) == std::vector<Decimal>{{194896204, 1}});
  CHECK(first_number("324779", count) == std::vector<Decimal>{{324779, 0}});
  CHECK(first_number("360.512 мал, 34.1 хувь", count) == std::vector<Decimal>{{360512, 0}, {360512, 3}});
  CHECK(first_number("34.1 хувь", percentage) == std::vector<Decimal>{{341, 1}});
  CHECK(first_number("300,0 төгрөг", money) == std::vector<Decimal>{{3000, 1}});
  CHECK(first_number("50, 50 сая", money) == std::vector<Decimal>{{50, 0}});    // a list of two
  CHECK(readings("-203 526,3", money) == std::vector<Decimal>{{-2035263, 1}});  // a true minus
  CHECK(readings("½", count).empty());
  CHECK(readings("Ⅲ", count).empty());
  CHECK(readings("1,234", count).size() == 2);
}

TEST_CASE("a dash between a label and its number is no minus", "[hygiene]") {
  for (const char* text : {"Тэмээ-392", "100 хувь-392", "ХБ-392", "хугацаа болоогүй -392", "– 392"}) {
    CAPTURE(text);
    const std::string all = text;
    auto found = find_number(all);
    while (found && found->percent) found = find_number(all, found->after);
    REQUIRE(found);
    CHECK(found->where.in(all) == "392");
  }
}

TEST_CASE("a lost space between a word and its number does not hide the number", "[hygiene]") {
  CHECK(first_number("худгийг263.0 сая", NumberContext::money) == std::vector<Decimal>{{2630, 1}});
}

TEST_CASE("spoken numbers are read", "[hygiene]") {
  CHECK(spoken_number("4 сая 292 мянга 768") == 4292768);
  CHECK(spoken_number("420 мянга 445") == 420445);
  CHECK(spoken_number("гурван") == 3);
  CHECK(spoken_number("хоёр зуун арав") == 210);
  CHECK_FALSE(spoken_number("50 50"));
  CHECK_FALSE(spoken_number("50"));
  CHECK_FALSE(spoken_number("гурван баг"));
  CHECK(read_rating(plain("гурван хувь")).value() == Decimal{3, 0});
  CHECK(read_rating(plain("Тавин хувь")).value() == Decimal{50, 0});
  CHECK(first_number("4 сая 292 мянга 768 толгой мал", NumberContext::count) == std::vector<Decimal>{{4292768, 0}});
  CHECK(first_number("40 сая төгрөг", NumberContext::money) == std::vector<Decimal>{{40, 0}});
}

TEST_CASE("labels compare whatever stands between their letters", "[hygiene]") {
  CHECK(fold("ХЯНАЛТ- ШИНЖИЛГЭЭ") == fold("Хяналт-шинжилгээ"));
  CHECK(fold("бүртгэ   лийн") == fold("бүртгэлийн"));
  CHECK(fold("хэлбэ-рээр") == fold("хэлбэрээр"));
  CHECK(fold("ДэлҮҮн") == fold("Дэлүүн"));
  CHECK(fold("“Ухаалаг”") == fold("«ухаалаг»"));
  CHECK(fold("(Д.Баярсайхан)-д") == fold("/Д.Баярсайхан/-д"));
  CHECK(column_role("/хувь/ Өөрийн үнэлгээ") != ColumnRole::higher);
}

TEST_CASE("letters that only look alike are not rewritten", "[hygiene]") {
  std::vector<Repair> repairs;
  for (const char* text : {"γ", "y", "үдэш", "уул", "хөтөлбөр III", "VII хуралдаан"})
    CHECK(repair_letters(text, repairs) == text);
  CHECK(repairs.empty());
}

TEST_CASE("dates are read in every order and with every ending", "[hygiene]") {
  const std::pair<const char*, Date> cases[] = {
      {"2023 оны 12 дугаар сарын 25-ны өдөр", {2023, 12, 25}},
      {"2023 оны 12 дугаар сарын 19-ний өдөр", {2023, 12, 19}},
      {"2013 оны 9 дүгээр сарын 21", {2013, 9, 21}},
      {"/2022.12.05/", {2022, 12, 5}},
      {"06 сарын 22 өдөр 2015 он", {2015, 6, 22}},
      {"2022 он 01 сар 09 өдөр", {2022, 1, 9}},
      {"2020 / 12 / 09", {2020, 12, 9}},
      {"2018.12.28", {2018, 12, 28}},
  };
  for (const auto& [text, date] : cases) {
    CAPTURE(text);
    REQUIRE(find_date(text));
    CHECK(find_date(text)->date == date);
  }
  CHECK_FALSE(find_date("2023 оны 03 дугаар сар"));  // a month, no day
  CHECK_FALSE(find_date("Дугаар 2021_131"));
}

TEST_CASE("a figure whose letters were repaired is doubted", "[hygiene]") {
  std::vector<Repair> repairs;
  Text text = plain("199З");
  text.text = repair_letters(text.text, repairs);
  text.spans = {{0, text.text.size(), {.line = 1, .column = 1}, true}};
  CHECK(stated_number(text, {0, 4}, NumberContext::count).doubted);
}
