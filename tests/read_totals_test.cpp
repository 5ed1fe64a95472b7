#include "extract/interpret.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

struct Sum {
  std::string total;
  std::vector<std::string> addends;
  bool operator==(const Sum&) const = default;
};

std::vector<Sum> sums(const Table& table, ClaimKind kind) {
  std::vector<Sum> out;
  for (const Claim& claim : read_totals(table)) {
    if (claim.kind != kind) continue;
    Sum sum{claim.whole.spelling.text, {}};
    for (const Part& part : claim.parts) sum.addends.push_back(part.count.spelling.text);
    out.push_back(sum);
  }
  return out;
}

}  // namespace

TEST_CASE("a total row adds up the rows above it, column by column", "[read_totals]") {
  const Table table = table_of({"Баг|Хонь|Ямаа", "1-р баг|120|80", "2-р баг|95|61", "3-р баг|-|40", "Нийт|215|181"});
  CHECK(sums(table, ClaimKind::column_total) == std::vector<Sum>{{"215", {"120", "95"}}, {"181", {"80", "61", "40"}}});
}

TEST_CASE("a wrong figure in one column does not hide what the others show", "[read_totals]") {
  const Table table = table_of({"Баг|Хонь|Ямаа", "1-р баг|120|80", "2-р баг|95|61", "Дүн|251|141"});
  CHECK(sums(table, ClaimKind::column_total) == std::vector<Sum>{{"251", {"120", "95"}}, {"141", {"80", "61"}}});
}

TEST_CASE("a total that leads its block adds up the rows below it", "[read_totals]") {
  const Table table = table_of({"Үзүүлэлт|2022|2023", "Нийт|30|36", "Бичгээр|10|12", "Цахим|20|24"});
  CHECK(sums(table, ClaimKind::column_total) == std::vector<Sum>{{"30", {"10", "20"}}, {"36", {"12", "24"}}});
}

TEST_CASE("a grand total adds up the totals before it", "[read_totals]") {
  const Table table =
      table_of({"Нэр|Тоо|Мал", "а|1|10", "б|2|20", "Дүн|3|30", "в|4|40", "г|5|50", "Дүн|9|90", "Бүгд|12|120"});
  const auto found = sums(table, ClaimKind::column_total);
  REQUIRE(found.size() == 6);
  CHECK(found[4] == Sum{"12", {"3", "9"}});
}

TEST_CASE("shares, means, years and codes are not added up", "[read_totals]") {
  CHECK(sums(table_of({"Баг|Хувь|Дундаж|Он|Код", "а|40%|5|2021|11", "б|60%|7|2022|12", "Нийт|100%|6|2023|99"}),
             ClaimKind::column_total)
            .empty());
}

TEST_CASE("a total column adds up its row where most rows show it", "[read_totals]") {
  const Table table =
      table_of({"Сум|Бичгээр|Цахим|Нийт", "А|10|5|15", "Б|7|8|15", "В|3|4|8", "Г|1|2|3"});  // В: 7, not 8
  CHECK(sums(table, ClaimKind::row_total).size() == 4);
  CHECK(sums(table, ClaimKind::row_total)[2] == Sum{"8", {"3", "4"}});
  CHECK(sums(table_of({"Сум|Хүн ам|Газар|Нийт", "А|10|5|1", "Б|7|8|2", "В|3|4|9"}), ClaimKind::row_total).empty());
}

TEST_CASE("a difference is of the two columns that give it in most rows", "[read_totals]") {
  const Table table = table_of({"Нэр|2022|2023|Зөрүү", "а|10|15|5", "б|20|18|-2", "в|7|9|3"});  // в: 2, not 3
  CHECK(sums(table, ClaimKind::difference) ==
        std::vector<Sum>{{"5", {"15", "10"}}, {"-2", {"18", "20"}}, {"3", {"9", "7"}}});
}

TEST_CASE("a percentage beside a plan is what was done of it", "[read_totals]") {
  const Table table =
      table_of({"Нэр|Төлөвлөгөө|Гүйцэтгэл|Хувь", "а|200|150|75,0", "б|80|82|102,5", "в|90|60|66,7", "г|50|40|90,0"});
  CHECK(sums(table, ClaimKind::plan_ratio).size() == 4);
  CHECK(sums(table, ClaimKind::plan_ratio)[3] == Sum{"90,0", {"40", "50"}});
}

TEST_CASE("counts under percentages, and rows of zeros, are no shares of a plan", "[read_totals]") {
  const Table counts =
      table_of({"Сум|Заалт|100%|50%|0%", "Алаг|4|2|1|0", "Бүрд|4|3|0|0", "Ширээ|4|1|2|0", "Дэлгэр|3|2|1|0"});
  CHECK(sums(counts, ClaimKind::plan_ratio).empty());
  const Table zeros =
      table_of({"Ажил|Төлөвлөгөө|Гүйцэтгэл|Хувь", "Алаг|4|0|0", "Бүрд|5|0|0", "Ширээ|4|0|0", "Дэлгэр|3|2|1"});
  CHECK(sums(zeros, ClaimKind::plan_ratio).empty());
}

TEST_CASE("a table without totals states none", "[read_totals]") {
  CHECK(read_totals(table_of({"Нэр|Утас", "Дорж|99112233", "Болд|88112233"})).empty());
  CHECK(read_totals(table_of({"а|б", "1|2"})).empty());
}
