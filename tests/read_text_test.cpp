#include "extract/readers.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

TEST_CASE("lines with tabs are tables, other lines are paragraphs", "[read_text]") {
  const Document document = read_text("**ТАЙЛАН\nХЭРЭГЖИЛТ**\n\nа\tб\n1\t2\nдүгнэлт\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].paragraph.text == "ТАЙЛАН ХЭРЭГЖИЛТ");
  CHECK(document.blocks[1].table.rows == 2);
  CHECK(document.blocks[2].paragraph.text == "дүгнэлт");
}

TEST_CASE("a cell stands at its line and column, in characters", "[read_text]") {
  const Document document = read_text("\xEF\xBB\xBFө\tтоо\r\n\t  5\r\n");
  const Table& table = document.blocks.at(0).table;
  CHECK(places(table.at(0, 1)->text).front().column == 3);
  CHECK(places(table.at(1, 1)->text).front().line == 2);
  CHECK(places(table.at(1, 1)->text).front().column == 4);
}

TEST_CASE("a text without a word, with a line of a megabyte or a thousand columns is refused", "[read_text]") {
  CHECK_THROWS_AS(read_text("\n\n"), InputError);
  CHECK_THROWS_AS(read_text(std::string((1 << 20) + 1, 'a')), InputError);
  CHECK_THROWS_AS(read_text(std::string(1024, '\t')), InputError);
}

TEST_CASE("a NUL inside a text takes nothing of it away", "[read_text]") {
  CHECK(read_text(std::string_view("За\0алт\tтоо\n", 16)).blocks.at(0).table.at(0, 0)->text.text == "Заалт");
}

TEST_CASE("bytes that are nothing but NULs, or a program, are no text", "[read_text]") {
  CHECK_FALSE(is_text(std::string(65536, '\0')));
  CHECK_FALSE(
      is_text(std::string_view("\x7f"
                               "ELF\x02\x01\x01\0\0\0",
                               10)));
}

TEST_CASE("every kind of line end ends a line", "[read_text]") {
  for (const char* end : {"\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"}) {
    CAPTURE(end);
    const std::string e = end;
    const Document document = read_text("а\tб" + e + "1\t2" + e + "3\t4");
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks[0].table.rows == 3);
  }
}

TEST_CASE("a Markdown table is a table, its rule is not a row, and an escaped bar is a letter", "[read_text]") {
  const Document document = read_text("# Тайлан\n\n| Д/д | Явц |\n|---|:-:|\n| 1 | а \\| б |\n| 2 |  |\n");
  REQUIRE(document.blocks.size() == 2);
  const Table& table = document.blocks[1].table;
  CHECK(table.rows == 3);
  CHECK(table.columns == 2);
  CHECK(table.at(1, 1)->text.text == "а \\| б");
  CHECK(places(table.at(1, 1)->text).front().line == 5);
  CHECK(table.at(2, 1)->text.empty());
}

TEST_CASE("repaired letters are doubted, and only the words that were repaired", "[read_text]") {
  const Document document = read_text("тєсєв батлах\t199З\n");
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].kind == "letters-repaired");
  const Table& table = document.blocks.at(0).table;
  CHECK(table.at(0, 0)->text.text == "төсөв батлах");
  CHECK(is_repaired(slice(table.at(0, 0)->text, 0, 5)));
  CHECK_FALSE(is_repaired(slice(table.at(0, 0)->text, 11, 12)));
  CHECK(table.at(0, 1)->text.text == "1993");
}
