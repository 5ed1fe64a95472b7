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

TEST_CASE("dashed and dotted lines rule as any other", "[tables]") {
  Page page = blank_page();
  for (const double y : {50.0, 70.0, 90.0})
    for (double x = 50; x < 200; x += 6) horizontal(page, y, x, x + 3);
  for (const double x : {50.0, 100.0, 200.0})
    for (double y = 50; y < 90; y += 1) vertical(page, x, y, y + 0.5);
  write(page, 55, 54, "a");
  write(page, 105, 54, "b");
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

TEST_CASE("numbers that stand no further apart than words are cells of their own", "[tables]") {
  Page page = blank_page();
  // Right edges at 150, 183 and 216; the longest numbers leave 3 points, the space between two words.
  const std::vector<std::vector<std::string>> rows = {
      {"", "2021", "2022", "2023"},  {"Road", "60,047", "66,826", "78,502"}, {"Rail", "23,465", "26,627", "25,225"},
      {"Pipe", "0.3", "114", "141"}, {"Air", "1,162", "9,111", "8,121"},     {"All", "84,674", "93,678", "12,390"}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    write(page, 50, 50 + 14 * static_cast<double>(i), rows[i][0]);
    for (std::size_t c = 1; c < 4; ++c)
      write(page, 117 + 33 * static_cast<double>(c) - letter_width * static_cast<double>(rows[i][c].size()),
            50 + 14 * static_cast<double>(i), rows[i][c]);
  }
  CHECK(blocks(page) == Sketch{"|2021|2022|2023/Road|60,047|66,826|78,502/Rail|23,465|26,627|25,225/Pipe|0.3|114|141/"
                               "Air|1,162|9,111|8,121/All|84,674|93,678|12,390"});
}

TEST_CASE("groups of three digits are one number, with their sign and decimals", "[tables]") {
  Page page = blank_page();
  const std::vector<std::pair<std::string, std::string>> rows = {{"Salary", "-4 237,4"},
                                                                 {"Fuel", "-2 386,1"},
                                                                 {"Paper", "-7 000,9"},
                                                                 {"Travel", "1 450,8"},
                                                                 {"Repair", "2 407,9"}};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = 50 + 14 * static_cast<double>(i);
    write(page, 50, y, rows[i].first);
    // A digit is 5 points wide, the space in it 3.
    write(page, 203 - letter_width * static_cast<double>(rows[i].second.size()), y, rows[i].second);
    write(page, 260, y, std::to_string(17 + i));
  }
  CHECK(blocks(page) ==
        Sketch{"Salary|-4 237,4|17/Fuel|-2 386,1|18/Paper|-7 000,9|19/Travel|1 450,8|20/Repair|2 407,9|21"});
}

TEST_CASE("headings that fill their columns are parted where the columns end", "[tables]") {
  Page page = blank_page();
  // The head is as wide as its columns, which its figures end with: right edges at 155, 213 and 266.
  write(page, 110, 50, "Length km");
  write(page, 158, 50, "Most depth");
  write(page, 216, 50, "Whole area");
  const std::vector<std::vector<std::string>> rows = {{"Superior", "563", "406", "82,100"},
                                                      {"Michigan", "494", "282", "57,800"},
                                                      {"Huron", "332", "229", "59,600"},
                                                      {"Erie", "388", "64", "25,700"},
                                                      {"Ontario", "311", "244", "18,960"}};
  const double rights[] = {0, 153, 206, 264};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    write(page, 50, 64 + 14 * static_cast<double>(i), rows[i][0]);
    for (std::size_t c = 1; c < 4; ++c)
      write(page, rights[c] - letter_width * static_cast<double>(rows[i][c].size()), 64 + 14 * static_cast<double>(i),
            rows[i][c]);
  }
  CHECK(blocks(page) == Sketch{"|Length km|Most depth|Whole area/Superior|563|406|82,100/Michigan|494|282|57,800/"
                               "Huron|332|229|59,600/Erie|388|64|25,700/Ontario|311|244|18,960"});
}

TEST_CASE("a line of headings under wider ones is a row of its own", "[tables]") {
  Page page = blank_page();
  write(page, 60, 50, "Soum");
  write(page, 216.5, 50, "Planned");  // in the middle of what stands below it
  write(page, 367.5, 50, "Reached");
  for (const double x : {188.0, 339.0}) write(page, x, 65, "No");
  for (const double x : {265.0, 416.0}) write(page, x, 65, "Sum");
  const std::vector<std::vector<std::string>> rows = {{"Bayan", "6", "162,2", "28", "672,9"},
                                                      {"Uujim", "26", "671,0", "35", "679,6"},
                                                      {"Khatan", "43", "661,9", "46", "94,9"},
                                                      {"Mungun", "25", "890,7", "24", "317,6"},
                                                      {"Tarna", "46", "317,6", "29", "638,7"}};
  const double rights[] = {0, 230, 304, 378, 451};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double y = 80 + 15 * static_cast<double>(i);
    write(page, 50, y, rows[i][0]);
    for (std::size_t c = 1; c < 5; ++c)
      write(page, rights[c] - letter_width * static_cast<double>(rows[i][c].size()), y, rows[i][c]);
  }
  CHECK(blocks(page) == Sketch{"Soum|[1x2]Planned|[1x2]Reached/|No|Sum|No|Sum/Bayan|6|162,2|28|672,9/"
                               "Uujim|26|671,0|35|679,6/Khatan|43|661,9|46|94,9/Mungun|25|890,7|24|317,6/"
                               "Tarna|46|317,6|29|638,7"});
}

TEST_CASE("titles and totals over all columns do not make a table with few figures any emptier", "[tables]") {
  Page page = blank_page();
  const char* rows[][3] = {{"SUMMARY OF THE RESOLUTIONS OF THE YEAR 2023", "", ""},
                           {"Number of provisions that were reported on 9", "", ""},
                           {"Effective", "100%", "7"},
                           {"Results achieved", "90%", "1"},
                           {"", "70%", ""},
                           {"To be intensified", "50%", ""},
                           {"", "30%", ""},
                           {"Ineffective", "0%", "1"},
                           {"Of the resolutions 88 % were implemented in all", "", ""}};
  const double left[] = {120, 300, 360};
  double y = 40;
  for (const auto& row : rows) {
    for (int column = 0; column < 3; ++column) write(page, left[column], y, row[column]);
    y += 24;
  }
  const Sketch found = blocks(page);
  REQUIRE(found.size() == 1);
  CHECK(
      found[0].find("/Effective|100%|7/Results achieved|90%|1/|70%|/To be intensified|50%|/|30%|/Ineffective|0%|1/") !=
      std::string::npos);
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

TEST_CASE("a label wrapped to two lines is one cell, wherever its figures stand", "[tables]") {
  Page first = blank_page(), last = blank_page();
  const char* rows[][4] = {{"Forestry, hunting", "and fishing", "120", "100"},
                           {"Trade", "", "15", "20"},
                           {"Transport, storage", "and communication", "45", "44"},
                           {"Education", "", "30", "28"}};
  double y = 60;
  for (Page* page : {&first, &last}) {
    write(*page, 50, 44, "Kind");
    write(*page, 200, 44, "Counted");
    write(*page, 300, 44, "Planned");
  }
  for (const auto& row : rows) {
    const bool wraps = row[1][0] != 0;
    for (Page* page : {&first, &last}) {
      write(*page, 50, y, row[0]);
      if (wraps) write(*page, 50, y + 13, row[1]);
      const double figures = page == &last && wraps ? y + 13 : y;
      write(*page, 200, figures, row[2]);
      write(*page, 300, figures, row[3]);
    }
    y += wraps ? 26 : 13;
  }
  const Sketch expected{
      "Kind|Counted|Planned/Forestry, hunting and fishing|120|100/Trade|15|20/"
      "Transport, storage and communication|45|44/Education|30|28"};
  CHECK(blocks(first) == expected);
  CHECK(blocks(last) == expected);
}

TEST_CASE("where rows stand apart, what is near belongs to one row", "[tables]") {
  Page page = blank_page();
  write(page, 50, 40, "No");
  write(page, 100, 40, "Provision");
  write(page, 250, 40, "Rating");
  for (int row = 0; row < 4; ++row) {
    const double y = 70 + 60 * row;
    write(page, 50, y, std::to_string(row + 1));
    write(page, 100, y, "Plant trees along");
    write(page, 100, y + 12, "the road, and");
    write(page, 100, y + 24, "Report on it");
    write(page, 250, y, "90%");
  }
  const Sketch found = blocks(page);
  REQUIRE(found.size() == 1);
  CHECK(found[0].substr(0, 70) == "No|Provision|Rating/1|Plant trees along the road, and Report on it|90%");
}

TEST_CASE("a heading over two columns covers both", "[tables]") {
  Page page = blank_page();
  write(page, 215, 40, "2022");
  write(page, 415, 40, "2023");
  const double xs[] = {50, 180, 260, 380, 460};
  const char* rows[][5] = {{"Soum", "Rows", "Share", "Rows", "Share"}, {"Bogd", "12", "40,0", "15", "50,0"},
                           {"Galuut", "9", "30,0", "8", "26,6"},       {"Jargalant", "9", "30,0", "7", "23,3"},
                           {"Buutsagaan", "11", "31,0", "6", "20,3"},  {"Shinejinst", "10", "32,0", "5", "19,3"}};
  double y = 60;
  for (const auto& row : rows) {
    for (int c = 0; c < 5; ++c) write(page, xs[c], y, row[c]);
    y += 16;
  }
  const Sketch found = blocks(page);
  REQUIRE(found.size() == 1);
  CHECK(found[0].substr(0, 60) == "|[1x2]2022|[1x2]2023/Soum|Rows|Share|Rows|Share/Bogd|12|40,0");
}

TEST_CASE("notes, a title and a head between two tables part them", "[tables]") {
  Page page = blank_page();
  double y = 40;
  for (int table = 0; table < 2; ++table) {
    write(page, 200, y, table == 0 ? "Counted" : "Sold");
    write(page, 300, y, table == 0 ? "Planned" : "Kept");
    for (const char* kind : {"Horses", "Camels", "Sheep", "Goats"}) {
      y += 14;
      write(page, 50, y, kind);
      write(page, 200, y, "120");
      write(page, 300, y, "4500");
    }
    y += 14;
    write(page, 50, y, "Source: office");
    y += 14;
    if (table == 0) write(page, 50, y, "Table 2. Trade");
    y += 14;
  }
  std::size_t tables = 0;
  for (const std::string& block : blocks(page)) tables += block.find('|') != std::string::npos;
  CHECK(tables == 2);
}

TEST_CASE("a page with few rows has the columns of the page before or after it", "[tables]") {
  for (const int full : {1, 2}) {
    Document document;
    for (int number = 1; number <= 2; ++number) {
      Page page = blank_page();
      page.number = number;
      for (int row = 0; row < (number == full ? 40 : 3); ++row) {
        const double y = 40 + 18 * row;
        write(page, 50, y, std::to_string(row));
        if (number == full || row == 0) write(page, 90, y, "Plant trees on the road");
        if (number == full || row == 2) write(page, 212, y, "trees were planted");
        write(page, 320, y, "90%");
      }
      document.pages.push_back(page);
    }
    std::vector<Doubt> doubts;
    const std::vector<Block> found = find_blocks(document, doubts);
    REQUIRE(found.size() == 2);
    CHECK(sketch(found[2 - full].table) == "0|Plant trees on the road||90%/1|||90%/2||trees were planted|90%");
  }
}

TEST_CASE("very small type is read as any other", "[tables]") {
  Page page = blank_page();
  grid(page, {50, 100, 200}, {50, 70, 90});
  write(page, 55, 54, "No");
  write(page, 105, 54, "Provision");
  write(page, 55, 74, "1");
  write(page, 105, 74, "Plant trees");
  for (Word& word : page.words)
    for (double* edge : {&word.box.left, &word.box.top, &word.box.right, &word.box.bottom}) *edge /= 12;
  for (Ruling& ruling : page.rulings)
    for (double* edge : {&ruling.left, &ruling.top, &ruling.right, &ruling.bottom}) *edge /= 12;
  std::vector<Doubt> doubts;
  const std::vector<Block> found = find_blocks(page, doubts);
  REQUIRE(found.size() == 1);
  CHECK(sketch(found[0].table) == "No|Provision/1|Plant trees");
  CHECK(found[0].table.box.right == Approx(200.0 / 12));
}

TEST_CASE("a raised number stays on the line of its word", "[tables]") {
  Page page = blank_page();
  write(page, 50, 50, "see note");
  Word raised;
  raised.text = "7";
  raised.box = {page.words[1].box.right, 48, page.words[1].box.right + 3, 56};
  page.words[1].space_after = false;
  page.words.push_back(raised);
  write(page, page.words[2].box.right + 3, 50, "below");
  CHECK(blocks(page) == Sketch{"see note7 below"});
}

TEST_CASE("small frames on a page are a drawing, not a table", "[tables]") {
  Page page = blank_page();
  double x = 50;
  for (const char* office : {"Government", "Aimag", "Soum", "Bag"}) {
    grid(page, {x, x + 100}, {50, 80});
    grid(page, {x, x + 100}, {110, 140});
    write(page, x + 10, 58, office);
    write(page, x + 10, 118, "office");
    x += 130;
  }
  for (const std::string& block : blocks(page)) CHECK(block.find('|') == std::string::npos);
}
