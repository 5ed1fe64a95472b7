#include "extract/extract.h"
#include "extract/readers.h"
#include "extract/xlsx_sheet.h"
#include "tests/catch.h"
#include "tests/packages.h"

using namespace tulga;

namespace {

std::string text_cell(const std::string& at, const std::string& text) {
  return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string number_cell(const std::string& at, const std::string& value, int style = 0) {
  return "<c r=\"" + at + "\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>";
}

std::string row(int number, const std::string& cells, const std::string& more = "") {
  return "<row r=\"" + std::to_string(number) + "\" " + more + ">" + cells + "</row>";
}

std::string data(const std::string& rows) { return "<sheetData>" + rows + "</sheetData>"; }

Document read(const std::string& rows, const std::string& strings = "", const std::string& styles = "") {
  return read_xlsx(xlsx_of(data(rows), strings, styles));
}

/// Styles 0 to 3: none, "0.0%", a date, a cell with a border.
const std::string styles =
    "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts>"
    "<borders><border><left/></border><border><left style=\"thin\"/></border></borders>"
    "<cellXfs><xf/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/><xf borderId=\"1\"/></cellXfs>";

/// Every text that is read, row by row: cells with "|" between them, rows with "/", paragraphs in brackets.
std::string outline(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (!out.empty()) out += " ";
    if (!block.is_table) {
      out += "(" + block.paragraph.text + ")";
      continue;
    }
    for (int r = 0; r < block.table.rows; ++r)
      for (int c = 0; c < block.table.columns; ++c) {
        const Cell* cell = block.table.at(r, c);
        out += (c ? "|" : r ? "/" : "") + (cell ? cell->text.text : "");
      }
  }
  return out;
}

std::string doubt(const Document& document) {
  return document.doubts.size() == 1 ? document.doubts[0].kind + ": " + document.doubts[0].evidence.text
                                     : "none or several";
}

}  // namespace

TEST_CASE("a cell shows its number as its format has it, text as it stands, and a formula its stored result",
          "[read_xlsx]") {
  const Document document =
      read(row(1, number_cell("A1", "0.822", 1) + number_cell("B1", "45285", 2) +
                      number_cell("C1", "82.199999999999989") + text_cell("D1", "70 %")) +
               row(2,
                   "<c t=\"s\"><v>1</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c>"
                   "<c t=\"str\"><f>A1</f><v>а_x000D_\nб</v></c>") +
               row(3, "<c><f>A1*2</f><v>999</v></c><c><v>5</v></c>"),
           "<si><t>нэг</t></si><si><r><t>хо</t></r><r><t>ёр</t></r><rPh><t>x</t></rPh></si>", styles);
  CHECK(outline(document) == "82.2%|2023-12-25|82.2|70 %/хоёр|TRUE|#N/A|а б/999|5||");
  CHECK(places(document.blocks[0].table.at(1, 0)->text).front() == Place{.sheet = "Хуудас", .cell = "A2"});
}

TEST_CASE("rows of one cell before a table are paragraphs, in it they are rows; blank rows separate", "[read_xlsx]") {
  const Document document =
      read(row(1, text_cell("A1", "Гарчиг")) + row(2, text_cell("A2", "2023-12-25") + text_cell("G2", "Тээл")) +
           row(4, text_cell("B4", "№") + text_cell("C4", "Хувь")) + row(5, text_cell("B5", "Тогтоол")) +
           row(6, text_cell("B6", "1") + text_cell("C6", "90%")) + row(9, text_cell("B9", "Дүн")));
  CHECK(outline(document) == "(Гарчиг) (2023-12-25 Тээл) №|Хувь/Тогтоол|/1|90% (Дүн)");
}

TEST_CASE("a blank row that is ruled as the table is does not end it", "[read_xlsx]") {
  const std::string first = row(1, text_cell("A1", "1") + text_cell("B1", "90%"));
  const std::string third = row(3, text_cell("A3", "2") + text_cell("B3", "70%"));
  CHECK(outline(read(first + third, "", styles)) == "1|90% 2|70%");
  CHECK(outline(read(first + row(2, "<c r=\"A2\" s=\"3\"/>") + third, "", styles)) == "1|90%/2|70%");
}

TEST_CASE("merged cells of a sheet cover the rows and columns that they span", "[read_xlsx]") {
  const Document document = read_xlsx(xlsx_of(
      data(row(1, text_cell("A1", "3") + text_cell("B1", "а") + text_cell("D1", "100%")) +
           row(2, text_cell("A2", "x") + text_cell("B2", "б") + text_cell("D2", "30%"))) +
      "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>"));
  CHECK(outline(document) == "3|а|100%/3|б|30%");
  CHECK(doubt(document) == "hidden-text: x");
}

TEST_CASE("what is hidden neither counts nor vanishes", "[read_xlsx]") {
  const std::string cells = data(row(1, text_cell("A1", "1") + text_cell("B1", "50"), "hidden=\"1\"") +
                                 row(2, text_cell("A2", "2") + text_cell("B2", "90") + text_cell("C2", "70")));
  const Document document =
      read_xlsx(workbook_of({{"Ил", "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>" + cells},
                             {"-Далд", data(row(1, text_cell("A1", "30")))}}));
  CHECK(outline(document) == "2|90");
  CHECK(doubt(document) == "hidden-text: 1 · 50 · 70 · 30");
}

TEST_CASE("a merged cell is seen as long as one of its rows is", "[read_xlsx]") {
  const Document document = read_xlsx(
      xlsx_of(data(row(1, text_cell("A1", "3") + text_cell("B1", "а"), "hidden=\"1\"") + row(2, text_cell("B2", "б"))) +
              "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>"));
  CHECK(outline(document) == "3|/3|б");
  CHECK(doubt(document) == "hidden-text: а");
}

TEST_CASE("a number that its format does not show is hidden", "[read_xlsx]") {
  const Document document = read(row(1, number_cell("A1", "50") + number_cell("B1", "90", 1)), "",
                                 "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0\"/><numFmt numFmtId=\"165\" "
                                 "formatCode=\";;;\"/></numFmts><cellXfs><xf numFmtId=\"165\"/><xf/></cellXfs>");
  CHECK(outline(document) == "(90)");
  CHECK(doubt(document) == "hidden-text: 50");
}

TEST_CASE("a cell whose shared string is not there is unreadable, not blank and not another", "[read_xlsx]") {
  const Document document =
      read(row(1, "<c t=\"s\"><v>-1</v></c><c t=\"s\"><v>4294967296</v></c>"), "<si><t>нэг</t></si>");
  CHECK(outline(document) == "\uFFFD|\uFFFD");
  CHECK(doubt(document) == "text-damaged: -1 · 4294967296");
}

TEST_CASE("a formula without a result is told, and is not blank", "[read_xlsx]") {
  const Document document = read(row(1, "<c><f>SUM(B1:B9)</f></c>"));
  CHECK(outline(document) == "(\uFFFD)");
  CHECK(doubt(document) == "text-damaged: =SUM(B1:B9)");
}

TEST_CASE("a cell in the last corner is one cell, beyond it there is none", "[read_xlsx]") {
  const Document document = read(row(1, text_cell("A1", "а")) + row(1'048'576, number_cell("XFD1048576", "82.2")));
  CHECK(outline(document) == "(а) (82.2)");
  for (const char* beyond : {"XFE1", "A1048577", "A0", "1", "A", "a1", "AAAAAAAA99999999999", "A1 "})
    CHECK_FALSE(read_reference(beyond));
  CHECK_THROWS_AS(read(row(1, number_cell("ZZZZZZZ99999999999", "1"))), InputError);
  CHECK(read_reference("B7:XFD1048576") == CellRange{6, 1, 1'048'575, 16'383});
}

TEST_CASE("a sheet as wide as no report is told as not read, and takes no memory", "[read_xlsx]") {
  std::string wide;
  for (int i = 0; i < 1'100; ++i) wide += "<c><v>1</v></c>";
  const Document document = read(row(1, wide));
  CHECK(document.blocks.empty());
  CHECK(document.problems.at(0).id == "xlsx-table-too-large");
}

TEST_CASE("a string that many cells share is not copied without bound", "[read_xlsx]") {
  std::string cells;
  for (int i = 0; i < 9'000; ++i) cells += "<row><c t=\"s\"><v>0</v></c></row>";
  CHECK_THROWS_AS(read(cells, "<si><t>" + std::string(8'000, 'a') + "</t></si>"), InputError);
}

TEST_CASE("a workbook without text is refused; one of pictures would be told", "[read_xlsx]") {
  CHECK_THROWS_AS(read(row(1, "<c r=\"A1\" s=\"1\"/>"), "", styles), InputError);
}

TEST_CASE("a workbook is told by its content", "[read_xlsx]") {
  CHECK(is_xlsx(xlsx_of("")));
  CHECK_FALSE(is_xlsx(docx_of("")));
}
