#include "extract/interpret.h"
#include "extract/vocabulary.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

const std::string head =
    "Шийдвэр Д/д|Заалт Д/д|Шийдвэрийн нэр, огноо, дугаар|Холбогдох заалтын агуулга|Хэрэгжилтийн явц|Өөрийн "
    "үнэлгээ|Дээд шатны байгууллагын үнэлгээ";
const std::string numbers = "1|2|3|4|5|6|7";

}  // namespace

TEST_CASE("columns are known by their headings, in any order", "[read_rows]") {
  const auto rows = read_rows(table_of({
      "Өөрийн үнэлгээ|Заалт Д/д|Хэрэгжилтийн явц|Холбогдох заалтын агуулга",
      "70%|4|хийсэн|хий",
  }));
  REQUIRE(rows);
  REQUIRE(rows->size() == 1);
  CHECK(rows->at(0).self.value() == Decimal{70, 0});
  CHECK(rows->at(0).provision_no.text == "4");
  CHECK(rows->at(0).progress.text == "хийсэн");
  CHECK_FALSE(rows->at(0).higher.stated());
}

TEST_CASE("a heading is known when it is wrapped inside a word or carries a typing error", "[read_rows]") {
  CHECK(column_role("Шийдвэ р Д/д") == ColumnRole::decision_no);
  CHECK(column_role("Дээд шатны байгууллын үнэлгээ") == ColumnRole::higher);
  CHECK(column_role("ХЭРЭГЖИЛТИЙН  ЯВЦ") == ColumnRole::progress);
  CHECK_FALSE(column_role("Малын тоо"));
  CHECK_FALSE(column_role(""));
}

TEST_CASE("section rows name the rows below them and are no rows", "[read_rows]") {
  const auto rows =
      read_rows(table_of({head, numbers, "Хурлын тогтоол||||||", "1|1|А тухай 2021-12-14 Дугаар 2021_131|з|я|100%|90%",
                          "Тэргүүлэгчдийн тогтоол||||||", "2|2|Б тухай|з|я|0%|-"}));
  REQUIRE(rows->size() == 2);
  CHECK(rows->at(0).section == "Хурлын тогтоол");
  CHECK(rows->at(1).section == "Тэргүүлэгчдийн тогтоол");
}

TEST_CASE("a decision's title, date and number are told apart", "[read_rows]") {
  const auto decision = [](const std::string& cell) {
    return read_rows(table_of({head, "1|1|" + cell + "|з|я|100%|100%"}))->at(0).decision;
  };
  const Decision plain_one = decision("Хөтөлбөр батлах тухай 2021-12-24 Дугаар 2021_7/30");
  CHECK(plain_one.title.text == "Хөтөлбөр батлах тухай");
  CHECK(plain_one.date == Date{2021, 12, 24});
  CHECK(plain_one.number.text == "2021_7/30");
  const Decision long_date = decision("2023 оны төсөв батлах тухай 2022 оны 12 дугаар сарын 16 Дугаар А/77");
  CHECK(long_date.title.text == "2023 оны төсөв батлах тухай");
  CHECK(long_date.date == Date{2022, 12, 16});
  CHECK(long_date.number.text == "А/77");
  const Decision bare = decision("Дүрэм батлах тухай");
  CHECK(bare.title.text == "Дүрэм батлах тухай");
  CHECK_FALSE(bare.date);
  CHECK(bare.number.empty());
}

TEST_CASE("a rating is a number with or without its sign; a blank or a dash is none", "[read_rows]") {
  CHECK(read_rating(plain("100%")).value() == Decimal{100, 0});
  CHECK(read_rating(plain("70 %")).value() == Decimal{70, 0});
  CHECK(read_rating(plain("90 хувь")).value() == Decimal{90, 0});
  CHECK(read_rating(plain("50 хувьтай")).value() == Decimal{50, 0});
  CHECK(read_rating(plain("30")).value() == Decimal{30, 0});
  CHECK(read_rating(plain("91,7%-тай")).value() == Decimal{917, 1});
  CHECK_FALSE(read_rating(plain("")).value());
  CHECK_FALSE(read_rating(plain("-")).value());
  CHECK_FALSE(read_rating(plain("7О%")).value());  // a letter О is not guessed to be a zero
  CHECK_FALSE(read_rating(plain("300-аад")).value());
}

TEST_CASE("a row without number and rating goes on with the row above", "[read_rows]") {
  const auto rows =
      read_rows(table_of({head, "1|1|А тухай|з|эхлэл|100%|100%", "||2021-12-22 Дугаар 2021_144||төгсгөл||"}));
  REQUIRE(rows->size() == 1);
  CHECK(rows->at(0).progress.text == "эхлэл төгсгөл");
  CHECK(rows->at(0).decision.number.text == "2021_144");
  CHECK(rows->at(0).decision.date == Date{2021, 12, 22});
}

TEST_CASE("a table without the headings of a report is no report", "[read_rows]") {
  CHECK_FALSE(read_rows(table_of({"Баг|Малын тоо|Хувь", "1|3000|40%"})));
}

TEST_CASE("the forms of the ministries are known by their headings too", "[read_rows]") {
  const auto brief =
      read_rows(table_of({"#|Шийдвэрийн огноо, дугаар, товч утга|Зүйл, заалтын дугаар, агуулга|Хэрэгжилтийн явц|%",
                          "1|2021-03-04 Дугаар 77|1.2. Хий|Хийсэн|90"}));
  REQUIRE(brief);
  CHECK(brief->at(0).self.value() == Decimal{90, 0});
  const auto detailed =
      read_rows(table_of({"#|Эрх зүйн актын нэр, огноо, дугаар|Хяналтад байгаа заалтыг хэрэгжүүлэх талаар төлөвлөсөн "
                          "арга хэмжээ|Хэрэгжилтийн "
                          "явц, гарсан үр дүн|Үнэлгээ /хувь/|Хүчингүй болсон буюу хяналтаас хассан тухай тэмдэглэл",
                          "1|А тухай|Б хийх|Хийсэн|70%|"}));
  REQUIRE(detailed);
  CHECK(detailed->at(0).progress.text == "Хийсэн");
  CHECK(detailed->at(0).self.value() == Decimal{70, 0});
  const auto tasks = read_rows(table_of(
      {"Өгөгдсөн үүрэг, даалгавар|Хэрэгжүүлэх байгууллага|Биелэлт|Хэрэгжилтийн хувь", "Хий|ЗДТГ|Хийсэн|100%"}));
  REQUIRE(tasks);
  CHECK(tasks->at(0).provision.text == "Хий");
  const auto plan = read_rows(
      table_of({"Зорилт|Хэрэгжүүлэх арга хэмжээ|Суурь түвшин|Шалгуур үзүүлэлт|Биелэлт", "А|Б хийх|3|5|Хийсэн"}));
  REQUIRE(plan);  // without a column of ratings
  CHECK_FALSE(plan->at(0).self.stated());
}
