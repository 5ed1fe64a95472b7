#include <set>
#include <sstream>

#include "extract/normalise.h"
#include "report/cross_writer.h"
#include "report/matrix_text.h"
#include "report/messages.h"
#include "tests/catch.h"
#include "tests/cross_results.h"
#include "tests/payloads.h"
#include "tests/xlsx.h"

// A cross-check as a workbook, as tab-separated lines and as a matrix on a terminal.

using namespace tulga;
using namespace tulga::test;

namespace {

std::string workbook_of(const std::vector<CrossResult>& results) {
  std::ostringstream out;
  const auto writer = cross_as_xlsx(out, {});
  for (const CrossResult& result : results) writer->group(result);
  writer->end({});
  return out.str();
}

std::string matrix_of(const CrossResult& result, const Style& style = {}) {
  std::ostringstream out;
  matrix_as_text(out, result, style);
  return out.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

}  // namespace

TEST_CASE("a cell of the matrix is the rating of its row, by a formula", "[cross-xlsx]") {
  Parts parts = unzip(workbook_of({aimag_result()}));
  const auto matrix = cells(parts, 2);
  CHECK(matrix.at("E1").text == "Ангирт");
  CHECK(matrix.at("E2").formula == "IF('Rows'!I2=\"\",\"∅\",'Rows'!I2)");
  CHECK(matrix.at("E2").value == "1");
  CHECK(matrix.at("F3").formula.empty());  // soum 2 does not report provision 2
  CHECK(matrix.at("D3").value == "7");
  CHECK(matrix.at("H6").value == "ХБ");
  CHECK(matrix.at("I7").value == "∅");
}

TEST_CASE("the consolidated table counts the rows, adds them up, and pools the percentage", "[cross-xlsx]") {
  Parts parts = unzip(workbook_of({aimag_result()}));
  const auto table = cells(parts, 4);
  CHECK(table.at("B3").text == "Ангирт");
  CHECK(table.at("C3").formula == "ROWS('Rows'!$I$2:$I$14)");
  CHECK(table.at("C3").value == "13");
  CHECK(table.at("D3").formula == "COUNTIFS('Rows'!$I$2:$I$14,D2)");
  CHECK(table.at("D11").formula == "SUM(D3:D10)");
  CHECK(table.at("J11").formula.find("SUM('Rows'!$I$2:$I$14,'Rows'!$I$15:$I$25,") != std::string::npos);
  CHECK(table.at("J12").formula == "AVERAGE(J3:J10)");
}

TEST_CASE("ranks in the workbook are those of the result", "[cross-xlsx]") {
  Parts parts = unzip(workbook_of({aimag_result()}));
  const auto rankings = cells(parts, 6);
  CHECK(rankings.at("C2").text == "Жаргал");  // the only one with 100 in every row
  CHECK(rankings.at("E2").formula == "RANK(D2,$D$2:$D$8)");
  CHECK(rankings.at("E2").value == "1");
  CHECK(rankings.at("E3").value == "2");
}

TEST_CASE("sheets of a second group have names of their own", "[cross-xlsx]") {
  Parts parts = unzip(workbook_of({aimag_result(), aimag_result()}));
  CHECK(part(parts, "xl/workbook.xml").find("\"Matrix, self 2\"") != std::string::npos);
}

TEST_CASE("nothing that a document says computes in the workbook of a cross-check", "[cross-xlsx][injection]") {
  Parts harmless = unzip(workbook_of({aimag_result()}));
  std::set<std::string> known;
  for (int sheet = 1; sheet <= 7; ++sheet)
    for (const auto& [name, cell] : cells(harmless, sheet)) known.insert(cell.formula);
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    Parts parts = unzip(workbook_of({aimag_result_with(payload.substr(0, 2000))}));
    for (int sheet = 1; sheet <= 7; ++sheet)
      for (const auto& [name, cell] : cells(parts, sheet)) CHECK(known.contains(cell.formula));
    CHECK(part(parts, "xl/workbook.xml").find("cmd") == std::string::npos);
  }
}

TEST_CASE("the matrix of thirty soums keeps to 80 columns, soums by number with a key", "[matrix]") {
  const std::string text = matrix_of(aimag_result({30, 12}));
  for (const std::string& line : lines_of(text)) CHECK(display_width(line) <= 80);
  CHECK(text.find("    №    1    2    3    4    5    6    7    8    9   10   11   12   13   14   15\n") !=
        std::string::npos);
  CHECK(text.find("    2  50    -!  50  100") != std::string::npos);  // not reported, and a finding says so
  CHECK(text.find(" 1 Ангирт  ") != std::string::npos);
  CHECK(text.find("30 Эрдэнэуул\n") != std::string::npos);
}

TEST_CASE("the matrix is coloured only where colour is asked for", "[matrix]") {
  CHECK(matrix_of(aimag_result()).find('\x1b') == std::string::npos);
  CHECK(matrix_of(aimag_result(), {.colour = true}).find("\x1b[33m 100!\x1b[0m") != std::string::npos);
}

TEST_CASE("nothing that a document says steers the terminal from the matrix", "[matrix][injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string text = matrix_of(aimag_result_with(payload.substr(0, 2000)));
    for (std::size_t i = 0; i < text.size();) {
      const Character next = character(text, i);
      CHECK((next.valid && (next.code == '\n' || !is_harmful(next.code))));
      i += next.bytes.size();
    }
  }
}

TEST_CASE("a terminal's columns are not code points", "[matrix]") {
  CHECK(display_width("Өвөрхангай") == 10);
  CHECK(display_width("е\u0308") == 1);
  CHECK(display_width("数") == 2);
}

TEST_CASE("the recomputed table comes as lines of tab-separated cells", "[cross-tsv]") {
  std::ostringstream out;
  const auto writer = cross_as_tabs(out, {});
  writer->group(aimag_result());
  writer->end({});
  const std::vector<std::string> lines = lines_of(out.str());
  CHECK(lines.at(0) == "Бүрэнхаан · 2023 (Өөрийн үнэлгээ)");
  CHECK(lines.at(2).starts_with("Д/д\tСум, байгууллага\tЗаалтын тоо\tҮр дүнтэй 100%\t"));
  CHECK(lines.at(4) == "2\tБаян\t11\t3\t4\t-\t-\t-\t4\t60,0");
  CHECK(lines.at(11).starts_with("\tДҮН\t"));
}

TEST_CASE("nothing that a document says computes where the table is pasted", "[cross-tsv][injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    std::ostringstream out;
    cross_as_tabs(out, {})->group(aimag_result_with(payload.substr(0, 2000)));
    for (const std::string& line : lines_of(out.str())) {
      std::istringstream cells(line);
      for (std::string cell; std::getline(cells, cell, '\t');)
        CHECK((cell.empty() || cell == "-" || std::string_view("=+-@").find(cell.front()) == std::string_view::npos));
    }
  }
}
