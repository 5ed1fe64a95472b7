#include "extract/tables.h"

#include <algorithm>

#include "tests/catch.h"
#include "tests/paper.h"

using namespace tulga;

namespace {

std::vector<std::string> blocks(const Page& page) {
  std::vector<Doubt> doubts;
  return sketch(find_blocks(page, doubts));
}

using Sketch = std::vector<std::string>;

std::size_t words_in(const Text& text) { return text.spans.size(); }

std::size_t words_in(const std::vector<Block>& all) {
  std::size_t count = 0;
  for (const Block& block : all) {
    count += words_in(block.paragraph);
    for (const Cell& cell : block.table.cells) count += words_in(cell.text);
  }
  return count;
}

}  // namespace

TEST_CASE("ruling lines make cells, and what stands around them makes paragraphs", "[tables]") {
  Page page = blank_page();
  write(page, 50, 20, "Report of the soum");
  grid(page, {50, 100, 200}, {50, 70, 90});
  write(page, 55, 54, "No");
  write(page, 105, 54, "Provision");
  write(page, 55, 74, "1");
  write(page, 105, 74, "Plant trees");
  write(page, 50, 120, "Signed");
  CHECK(blocks(page) == Sketch{"Report of the soum", "No|Provision/1|Plant trees", "Signed"});
}

TEST_CASE("cells without a line between them are one", "[tables]") {
  Page page = blank_page();
  for (const double y : {50.0, 70.0, 90.0, 110.0}) horizontal(page, y, y == 90 ? 100 : 50, 300);
  for (const double x : {50.0, 100.0, 300.0}) vertical(page, x, 50, 110);
  vertical(page, 200, 70, 110);
  write(page, 55, 54, "All");
  write(page, 105, 54, "Summary");
  write(page, 55, 74, "Of which");
  write(page, 105, 74, "90%");
  write(page, 205, 74, "3");
  write(page, 105, 94, "70%");
  write(page, 205, 94, "-");
  CHECK(blocks(page) == Sketch{"All|[1x2]Summary/[2x1]Of which|90%|3/70%|-"});
}

TEST_CASE("lines of a cell are joined with a space, but not after a hyphen", "[tables]") {
  Page page = blank_page();
  grid(page, {50, 100, 200}, {50, 90});
  grid(page, {50, 100, 200}, {90, 110});
  write(page, 55, 54, "1");
  write(page, 105, 52, "of 2021-");
  write(page, 105, 64, "12-14 and");
  write(page, 105, 76, "later");
  write(page, 55, 94, "2");
  write(page, 105, 94, "none");
  std::vector<Doubt> doubts;
  const std::vector<Block> found = find_blocks(page, doubts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].table.cells[1].text.text == "of 2021-12-14 and later");
  CHECK(found[0].table.cells[1].text.spans.size() == 5);
  const Span& span = found[0].table.cells[1].text.spans[2];
  CHECK(found[0].table.cells[1].text.text.substr(span.offset, span.length) == "12-14");
  CHECK(span.place.page == 1);
  CHECK(span.place.box.top == 64);
}

TEST_CASE("a frame, a chart and a page border are no tables", "[tables]") {
  Page frame = blank_page();
  grid(frame, {50, 300}, {50, 100});
  write(frame, 55, 54, "Note");
  CHECK(blocks(frame) == Sketch{"Note"});

  Page chart = blank_page();
  grid(chart, {100, 300}, {50, 70, 90, 110, 130});
  for (const double y : {50.0, 70.0, 90.0, 110.0}) write(chart, 80, y - 6, "400");
  write(chart, 150, 54, "Growth");
  for (const std::string& block : blocks(chart)) CHECK(block.find('|') == std::string::npos);
}

TEST_CASE("double lines and pieces of lines are one line", "[tables]") {
  Page page = blank_page();
  for (const double y : {50.0, 52.5, 70.0, 90.0}) {
    horizontal(page, y, 50, 99.5);
    horizontal(page, y, 100.5, 200);
  }
  for (const double x : {50.0, 100.0, 200.0}) vertical(page, x, 50, 90);
  write(page, 55, 55, "a");
  write(page, 105, 55, "b");
  write(page, 55, 74, "c");
  write(page, 105, 74, "d");
  CHECK(blocks(page) == Sketch{"a|b/c|d"});
}

TEST_CASE("where only the head is ruled, columns and rows show by white space", "[tables]") {
  Page page = blank_page();
  grid(page, {50, 150, 250}, {50, 70});
  horizontal(page, 130, 50, 250);
  for (const double x : {50.0, 250.0}) vertical(page, x, 70, 130);
  write(page, 55, 54, "Soum");
  write(page, 155, 54, "Livestock");
  write(page, 55, 74, "Bogd");
  write(page, 155, 74, "1200");
  write(page, 55, 90, "Jargalant");
  write(page, 155, 90, "890");
  write(page, 55, 106, "Galuut");
  write(page, 155, 106, "1411");
  CHECK(blocks(page) == Sketch{"Soum|Livestock/Bogd|1200/Jargalant|890/Galuut|1411"});
}

TEST_CASE("a table between three horizontal lines is found by its gutters", "[tables]") {
  Page page = blank_page();
  for (const double y : {50.0, 70.0, 135.0}) horizontal(page, y, 50, 350);
  write(page, 50, 54, "Aimag");
  write(page, 200, 54, "Rows");
  write(page, 300, 54, "Share");
  const char* rows[][3] = {{"Arkhangai", "12", "40,0"}, {"Bayankhongor", "9", "30,0"}, {"Dornod", "9", "30,0"}};
  double y = 74;
  for (const auto& row : rows) {
    write(page, 50, y, row[0]);
    write(page, 200, y, row[1]);
    write(page, 300, y, row[2]);
    y += 20;
  }
  CHECK(blocks(page) == Sketch{"Aimag|Rows|Share/Arkhangai|12|40,0/Bayankhongor|9|30,0/Dornod|9|30,0"});
}

TEST_CASE("a table without any line is found by its columns of figures", "[tables]") {
  Page page = blank_page();
  write(page, 50, 20, "The following was counted in the aimag in the year of the report.");
  write(page, 50, 60, "Kind");
  write(page, 200, 60, "Counted");
  write(page, 300, 60, "Planned");
  const char* rows[][3] = {
      {"Horses", "120", "100"}, {"Camels", "15", "20"}, {"Sheep", "4500", "4400"}, {"Goats", "300", "280"}};
  double y = 76;
  for (const auto& row : rows) {
    write(page, 50, y, row[0]);
    write(page, 200, y, row[1]);
    write(page, 300, y, row[2]);
    y += 16;
  }
  const Sketch found = blocks(page);
  REQUIRE(found.size() == 2);
  CHECK(found[1] == "Kind|Counted|Planned/Horses|120|100/Camels|15|20/Sheep|4500|4400/Goats|300|280");
}

TEST_CASE("running text, lists and two columns of text are no tables", "[tables]") {
  const char* lines[] = {
      "the office has planted trees along the road to the", "north and has reported on it to the khural in the",
      "course of the year, as the resolution had asked of", "all offices of the soum and of the aimag, in time",
      "and in full, with the names of those who took part", "and the sums that were spent on each of the trees"};
  Page list = blank_page();
  double y = 50;
  for (const char* line : lines) {
    write(list, 50, y, "•");
    write(list, 75, y, line);
    y += 16;
  }
  for (const std::string& block : blocks(list)) CHECK(block.find('|') == std::string::npos);

  Page columns = blank_page();
  y = 50;
  for (int n = 0; n < 2; ++n)
    for (const char* line : lines) {
      write(columns, 30, y, line);
      write(columns, 310, y, line);
      y += 14;
    }
  for (const std::string& block : blocks(columns)) CHECK(block.find('|') == std::string::npos);
}

TEST_CASE("every word of a page is in exactly one block", "[tables]") {
  Page page = blank_page();
  grid(page, {50, 150, 250}, {50, 70, 90});
  for (int i = 0; i < 40; ++i) write(page, 20 + 13 * i, 15 + 19 * i, "word " + std::to_string(i) + " here");
  std::vector<Doubt> doubts;
  CHECK(words_in(find_blocks(page, doubts)) == page.words.size());
}

TEST_CASE("a page whose text stands sideways is read upright, its places are those of the page", "[tables]") {
  Page page = blank_page();
  grid(page, {50, 70, 90}, {100, 200, 300});
  const auto add = [&](const char* text, double x, double y) {
    Word word;
    word.text = text;
    word.rotation = 90;  // reads downwards
    word.box = {x, y, x + letter_height, y + 30};
    page.words.push_back(word);
  };
  add("a", 74, 110), add("b", 74, 210), add("c", 54, 110), add("d", 54, 210);
  std::vector<Doubt> doubts;
  const std::vector<Block> found = find_blocks(page, doubts);
  REQUIRE(found.size() == 1);
  CHECK(sketch(found[0].table) == "a|b/c|d");
  CHECK(found[0].table.box == Box{50, 100, 90, 300});
  CHECK(found[0].table.cells[0].text.spans[0].place.box == page.words[0].box);
}
