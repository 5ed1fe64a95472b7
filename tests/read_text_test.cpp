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
  CHECK_THROWS_AS(read_text("\xCF\xF0\xE8"), InputError);  // not UTF-8
}

TEST_CASE("bytes with a NUL are no text", "[read_text]") { CHECK_FALSE(is_text(std::string_view("a\0b", 3))); }
