#include "extract/interpret.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

struct Line {
  std::string label;
  std::int64_t percent;
  std::string stated;
  std::int64_t count;
  bool operator==(const Line&) const = default;
};

std::vector<Line> lines_of(const Summary& summary) {
  std::vector<Line> out;
  for (const Category& c : summary.categories)
    out.push_back({c.label.text, c.percent.count().value_or(-1), c.count.spelling.text, c.count.count().value_or(-1)});
  return out;
}

}  // namespace

TEST_CASE("a summary is read by the kind of its figures, also where its last line is shifted", "[read_summary]") {
  const auto summary = read_summary(table_of({
                                        "ТОГТООЛЫН ХЭРЭГЖИЛТИЙН ТОВЧОО|||",
                                        "Хэрэгжилт гаргах нийт арга хэмжээний тоо 12|||",
                                        "Үүнээс|Үр дүнтэй|100%|7",
                                        "|Тодорхой үр дүнд хүрсэн|90%|-",
                                        "||70%|3",
                                        "|Эрчимжүүлэх шаардлагатай|50%|",
                                        "||30%|1",
                                        "Үр дүнгүй|0%|1|",
                                        "Тогтоолын хэрэгжилтийн товчоо 78,3 хувьтай байна.|||",
                                    }),
                                    plain("ТОВЧОО (Дээд шатны байгууллагын үнэлгээ)"), {});
  REQUIRE(summary);
  CHECK(summary->assessor == Assessor::higher);
  CHECK(summary->title.text == "ТОГТООЛЫН ХЭРЭГЖИЛТИЙН ТОВЧОО");
  CHECK(summary->total.count() == 12);
  CHECK(summary->overall.value() == Decimal{783, 1});
  CHECK(lines_of(*summary) == std::vector<Line>{
                                  {"Үр дүнтэй", 100, "7", 7},
                                  {"Тодорхой үр дүнд хүрсэн", 90, "-", 0},
                                  {"Тодорхой үр дүнд хүрсэн", 70, "3", 3},  // the label above
                                  {"Эрчимжүүлэх шаардлагатай", 50, "", 0},  // blank is none, and stays blank
                                  {"Эрчимжүүлэх шаардлагатай", 30, "1", 1},
                                  {"Үр дүнгүй", 0, "1", 1},
                              });
}

TEST_CASE("the total may stand in a cell of its own", "[read_summary]") {
  const auto summary = read_summary(table_of({"Нийт заалтын тоо|||12", "Үр дүнтэй|100%|12", "Үр дүнгүй|0%|-"}),
                                    plain("(Өөрийн үнэлгээ)"), {});
  REQUIRE(summary);
  CHECK(summary->total.count() == 12);
  CHECK(summary->assessor == Assessor::self);
}

TEST_CASE("a summary that names no assessor has none", "[read_summary]") {
  const auto summary = read_summary(table_of({"Үр дүнтэй|100%|12", "Үр дүнгүй|0%|-"}), plain("ТОВЧОО"), {});
  REQUIRE(summary);
  CHECK(summary->assessor == Assessor::unknown);
}

TEST_CASE("a table of other figures is no summary", "[read_summary]") {
  CHECK_FALSE(read_summary(table_of({"Баг|Иргэд|Ирц", "1-р баг|120|64,5%", "2-р баг|98|71,2%"}), plain("Ирц"), {}));
  CHECK_FALSE(read_summary(table_of({"Нэр|Утас", "Дорж|99112233"}), plain(""), {}));
}

TEST_CASE("the total may stand above the table, and the overall percentage below it", "[read_summary]") {
  const auto summary = read_summary(table_of({"Үр дүнтэй|100%|11", "Үр дүнгүй|0%|1"}),
                                    plain("ТОВЧОО\n(Өөрийн үнэлгээ)\nХэрэгжилт гаргах нийт арга хэмжээний тоо 12"),
                                    plain("Тогтоолын хэрэгжилтийн товчоо 91,7 хувьтай байна.\nХянасан 3"));
  REQUIRE(summary);
  CHECK(summary->total.count() == 12);
  CHECK(summary->overall.value() == Decimal{917, 1});
}

TEST_CASE("every sign for none counts as zero and keeps its spelling, and two counts in one cell are none of them",
          "[read_summary][hygiene]") {
  const auto summary =
      read_summary(table_of({"Хэрэгжилт гаргах нийт арга хэмжээний тоо 5|||", "Үүнээс|Үр дүнтэй|100%|5",
                             "|Тодорхой үр дүнд хүрсэн|90%|-", "||70%|–", "|Эрчимжүүлэх шаардлагатай|50%|0",
                             "||30%|0,0", "|Үр дүнгүй|0%|149 / 317"}),
                   plain("(Өөрийн үнэлгээ)"), {});
  REQUIRE(summary);
  CHECK(lines_of(*summary) == std::vector<Line>{
                                  {"Үр дүнтэй", 100, "5", 5},
                                  {"Тодорхой үр дүнд хүрсэн", 90, "-", 0},
                                  {"Тодорхой үр дүнд хүрсэн", 70, "–", 0},
                                  {"Эрчимжүүлэх шаардлагатай", 50, "0", 0},
                                  {"Эрчимжүүлэх шаардлагатай", 30, "0,0", 0},
                                  {"Үр дүнгүй", 0, "149 / 317", -1},
                              });
}

TEST_CASE("a title whose first lines stand above the table is read whole", "[read_summary]") {
  const auto title = [](const std::string& heading) {
    const auto summary = read_summary(table_of({
                                          "ХЭРЭГЖИЛТИЙН ТОВЧОО|||",
                                          "Хэрэгжилт гаргах нийт арга хэмжээний тоо 12|||",
                                          "Үүнээс|Үр дүнтэй|100%|7",
                                          "|Үр дүнгүй|0%|5",
                                      }),
                                      plain(heading), {});
    REQUIRE(summary);
    return summary->title.text;
  };
  CHECK(title("2023 оны 12 дугаар сарын 25\nСумын нэр\nАЙМГИЙН ИТХ-ЫН 2022 ОНЫ ТОГТООЛЫН") ==
        "АЙМГИЙН ИТХ-ЫН 2022 ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТИЙН ТОВЧОО");
  CHECK(title("АЙМГИЙН ИТХ-ЫН 2022 ОНЫ ТОГТООЛ\n2023 оны 12 дугаар сарын 25\nСумын нэр") == "ХЭРЭГЖИЛТИЙН ТОВЧОО");
  CHECK(title("2023 оны 12 дугаар сарын 25") == "ХЭРЭГЖИЛТИЙН ТОВЧОО");
}

TEST_CASE("a label that no line parts from \"Үүнээс\" is read without it", "[read_summary]") {
  const auto summary = read_summary(table_of({
                                        "Хэрэгжилт гаргах нийт арга хэмжээний тоо 9|",
                                        "Үүнээс Үр дүнтэй|6",
                                        "Тодорхой үр дүнд хүрсэн|2",
                                        "Хугацаа болоогүй|1",
                                    }),
                                    {}, {});
  REQUIRE(summary);
  CHECK(lines_of(*summary) == std::vector<Line>{{"Үр дүнтэй", -1, "6", 6},
                                                {"Тодорхой үр дүнд хүрсэн", -1, "2", 2},
                                                {"Хугацаа болоогүй", -1, "1", 1}});
  CHECK(summary->lead.text == "Үүнээс");
}

TEST_CASE("a summary of percentages without labels may count what is not rated yet", "[read_summary]") {
  const auto summary = read_summary(table_of({"Нийт заалт 9||", "|100%|6", "|70%|2", "|0%|-", "ХБ||1"}), {}, {});
  REQUIRE(summary);
  CHECK(lines_of(*summary) ==
        std::vector<Line>{{"", 100, "6", 6}, {"", 70, "2", 2}, {"", 0, "-", 0}, {"ХБ", -1, "1", 1}});
}
