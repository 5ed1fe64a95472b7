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
  for (const char* text :
       {"80-аас дээш хувь", "50 буюу түүнээс дээш хувь", "88.7 гаруй хувийн", "300-аад малчин", "40 орчим өрх"}) {
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

TEST_CASE("a cell gives its rating however the percentage is spelled", "[hygiene]") {
  const Read cases[] = {
      {"100%-тай", {{100, 0}}},
      {"0.1-хувиар", {{1, 1}}},
      {"91,7-ТАЙ", {{917, 1}}},
      {"82,2", {{822, 1}}},
      {"63.6", {{636, 1}}},
      {"1О0%", {}},  // a letter О: not guessed
      {"б0 %", {}},
      {"82,222 %", {{82222, 3}}},
  };
  for (const Read& c : cases) {
    CAPTURE(c.text);
    CHECK(read_rating(plain(c.text)).readings == c.readings);
  }
}

TEST_CASE("points and commas are told by the figures and words beside them", "[hygiene]") {
  using enum NumberContext;
  CHECK(readings("20.267", count) == std::vector<Decimal>{{20267, 0}, {20267, 3}});
  CHECK(readings("13.000", count) == std::vector<Decimal>{{13000, 0}, {13000, 3}});
  CHECK(readings("4557,0", money) == std::vector<Decimal>{{45570, 1}});
  CHECK(readings("900.0", money) == std::vector<Decimal>{{9000, 1}});
  CHECK(readings("416539", money) == std::vector<Decimal>{{416539, 0}});
  CHECK(readings("1,6", percentage) == std::vector<Decimal>{{16, 1}});
  // both marks in one sentence
  const std::string both = "347.6 мянган толгойгоос 360,5 мянган толгой";
  const auto first = find_number(both);
  REQUIRE(first);
  const auto second = find_number(both, first->after);
  REQUIRE(second);
  CHECK(first->where.in(both).starts_with("347.6"));
  CHECK(second->where.in(both).starts_with("360,5"));
}

TEST_CASE("dates are read as registers and letters write them", "[hygiene]") {
  const std::pair<const char*, Date> cases[] = {
      {"2021-12-14", {2021, 12, 14}},
      {"2023.06.14-ны", {2023, 6, 14}},
      {"2022.12.05", {2022, 12, 5}},
      {"2024-01-02", {2024, 1, 2}},
      {"2019/01/02", {2019, 1, 2}},
      {"2010 оны 01-р сарын 07", {2010, 1, 7}},
      {"2023 оны 12 дугаар сарын 19-нд", {2023, 12, 19}},
  };
  for (const auto& [text, date] : cases) {
    CAPTURE(text);
    REQUIRE(find_date(text));
    CHECK(find_date(text)->date == date);
  }
}

TEST_CASE("a number of an act, of a list or of an annex is no figure", "[hygiene]") {
  for (const char* text :
       {"Дугаар 2021_131", "Дугаар 2021_7/30", "А/393 захирамж", "1-10/364 албан бичиг", "5.1. Бэлчээр", "1) Бэлчээр",
        "1.1. Бэлчээр", "Нэг. Бэлчээр", "НЭГ. Бэлчээр", "дөрөвдүгээр хавсралт"}) {
    CAPTURE(text);
    const auto found = find_number(text);
    CHECK((!found || !read_rating(plain(text)).value()));
  }
}

TEST_CASE("the column of serial numbers is known by every one of its signs", "[hygiene]") {
  for (const char* heading : {"№", "¹", "#", "Д/д", "д/д", "Шийдвэрийн Д/д"}) {
    CAPTURE(heading);
    std::vector<Repair> repairs;
    CHECK(column_role(repair_letters(heading, repairs)) == ColumnRole::decision_no);
  }
}

TEST_CASE("lost and added spaces inside words do not part what is the same", "[hygiene]") {
  CHECK(fold("Хайрхан дулаан") == fold("Хайрхандулаан"));
  CHECK(fold("бүрЖилийн") == fold("бүр жилийн"));
  CHECK(fold("Баян -дүүрэг болгосугай") == fold("Баян-дүүрэг болгосугай"));
  std::vector<Repair> repairs;
  CHECK(repair_letters("журам”-ыгтус", repairs) == "журам”-ыг тус");
  CHECK(repair_letters("албап", repairs) == "албан");
}

TEST_CASE("a folded text keeps a digit apart from the letter that looks like it", "[hygiene]") {
  CHECK(fold("З") != fold("3"));
  CHECK(fold("О") != fold("0"));
  CHECK(fold("б") != fold("6"));
  CHECK(fold("l") != fold("1"));
}

TEST_CASE("a text folds to what fold gives, and to nothing shorter or longer", "[hygiene]") {
  for (const std::string_view text : {"“Ухаалаг” №47", "ХЯНАЛТ- ШИНЖИЛГЭЭ", "İ ß Ⱥ 漢", "", " - ", "\xD0", "а\xFFб"}) {
    const std::string folded = fold(text);
    INFO(text);
    CHECK(folds_to(text, folded));
    CHECK_FALSE(folds_to(text, folded + "а"));
    if (!folded.empty()) CHECK_FALSE(folds_to(text, folded.substr(0, folded.size() - 1)));
  }
  CHECK_FALSE(folds_to("Үр дүнтэй", "үрдүнгүй"));
}

TEST_CASE("letters with their marks apart are those with the marks on them", "[hygiene]") {
  std::vector<Repair> repairs;
  CHECK(normalise("и\u0306") == "й");
  CHECK(normalise("е\u0308") == "ё");
  CHECK(repair_letters(normalise("хо\u0308мрөг"), repairs) == "хөмрөг");
  CHECK(repair_letters(normalise("у\u0308р ду\u0308н"), repairs) == "үр дүн");
}

TEST_CASE("a figure in a list of percentages is one where its word is left out", "[hygiene]") {
  const std::string list = "Өрхийн 45.2 хувь нь малчин, 46.7 хувь нь тариаланч, 8.1 нь бусад.";
  auto found = find_number(list);
  for (const Decimal meant : {Decimal{452, 1}, Decimal{467, 1}, Decimal{81, 1}}) {
    REQUIRE(found);
    CHECK(found->percent);
    CHECK(readings(found->where.in(list), NumberContext::percentage) == std::vector<Decimal>{meant});
    found = find_number(list, found->after);
  }
  for (const char* text :
       {"8.1 нь бусад.", "Өрхийн 45.2 хувь нь малчин. 8.1 нь бусад.", "45 хувь нь малчин, 8 нь бусад"}) {
    CAPTURE(text);
    const std::string no_list = text;
    auto last = find_number(no_list);
    for (auto next = last; next; next = find_number(no_list, next->after)) last = next;
    REQUIRE(last);
    CHECK_FALSE(last->percent);
  }
}

TEST_CASE("a counted thing keeps its number before the ending", "[hygiene]") {
  CHECK(first_number("5-н төрөл", NumberContext::count) == std::vector<Decimal>{{5, 0}});
  CHECK(first_number("иргэдийн 86-н нь", NumberContext::count) == std::vector<Decimal>{{86, 0}});
  CHECK(first_number("заалтаас 3-н", NumberContext::count) == std::vector<Decimal>{{3, 0}});
}
