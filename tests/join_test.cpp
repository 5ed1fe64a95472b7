#include "extract/tables.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

Block on_page(Table table, int page) {
  table.page = page;
  return {.is_table = true, .paragraph = {}, .table = std::move(table), .page = page};
}

std::string text_at(const Block& block, int row, int column) { return block.table.at(row, column)->text.text; }

}  // namespace

TEST_CASE("a row that a page end cut is one row again", "[join]") {
  const auto joined = join_blocks({
      on_page(table_of({"Д/д|Явц|Үнэлгээ", "1|2|3", "1|нэг|100%", "2|эхний хагас|70%"}), 1),
      on_page(table_of({"1|2|3", "|үлдсэн хагас|", "3|гурав|0%"}), 2),
  });
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].table.rows == 5);
  CHECK(text_at(joined[0], 3, 1) == "эхний хагас үлдсэн хагас");
  CHECK(text_at(joined[0], 4, 0) == "3");
}

TEST_CASE("a header that every page repeats stands once", "[join]") {
  const auto joined = join_blocks({
      on_page(table_of({"Д/д|Явц|Үнэлгээ", "1|2|3", "1|нэг|100%"}), 1),
      on_page(table_of({"Д/д|Явц|Үнэлгээ", "1|2|3", "2|хоёр|70%"}), 2),
      on_page(table_of({"Д/д|Явц|Үнэлгээ", "1|2|3", "3|гурав|70%"}), 3),
  });
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].table.rows == 5);
}

TEST_CASE("a word that the page end broke at its hyphen is joined without a space, a dash with one", "[join]") {
  const auto joined = join_blocks({
      on_page(table_of({"Д/д|Явц|Тоо", "1|2|3", "1|тухай 2021-|50 хувьтай -"}), 1),
      on_page(table_of({"1|2|3", "|12-14|1 заалт"}), 2),
  });
  CHECK(text_at(joined[0], 2, 1) == "тухай 2021-12-14");
  CHECK(text_at(joined[0], 2, 2) == "50 хувьтай - 1 заалт");
}

TEST_CASE("page numbers between the parts of a table do not part it", "[join]") {
  auto joined = join_blocks({
      on_page(table_of({"Д/д|Явц|Тоо", "1|2|3", "1|а|1"}), 1),
      {.is_table = false, .paragraph = plain("- 1 -"), .table = {}, .page = 1},
      on_page(table_of({"1|2|3", "2|б|2"}), 2),
  });
  CHECK(joined.size() == 1);
}

TEST_CASE("the heading of a section that a page end parts from its rows is a row of the table", "[join]") {
  const auto heading = [](int page) {
    return Block{.is_table = false, .paragraph = plain("Тэргүүлэгчдийн тогтоол"), .table = {}, .page = page};
  };
  const Table top = table_of({"Д/д|Явц|Тоо", "1|2|3", "1|а|1"}), bottom = table_of({"1|2|3", "2|б|2"});
  const auto joined = join_blocks({on_page(top, 1), heading(1), on_page(bottom, 2)});
  REQUIRE(joined.size() == 1);
  REQUIRE(joined[0].table.rows == 5);
  CHECK(text_at(joined[0], 3, 0) == "Тэргүүлэгчдийн тогтоол");
  CHECK(joined[0].table.at(3, 2) == joined[0].table.at(3, 0));
  CHECK(text_at(joined[0], 4, 1) == "б");

  CHECK(join_blocks({on_page(top, 1), heading(1)}).size() == 2);
  CHECK(join_blocks({on_page(top, 1), heading(1), on_page(bottom, 3)}).size() == 3);
  CHECK(join_blocks({on_page(top, 1), heading(1), on_page(table_of({"а|б|в|г"}), 2)}).size() == 3);
}

TEST_CASE("tables with a text between them, or of other columns, stay apart", "[join]") {
  CHECK(join_blocks({
                        on_page(table_of({"а|б|в", "1|2|3"}), 1),
                        {.is_table = false, .paragraph = plain("Товчоо"), .table = {}, .page = 2},
                        on_page(table_of({"1|2|3", "1|2|2"}), 2),
                    })
            .size() == 3);
  CHECK(join_blocks({on_page(table_of({"а|б|в"}), 1), on_page(table_of({"1|2|3|4", "1|2|2|1"}), 2)}).size() == 2);
}
