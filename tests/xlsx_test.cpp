#include "tests/xlsx.h"

#include <cerrno>
#include <regex>
#include <set>
#include <sstream>

#include "report/messages.h"
#include "report/workbook.h"
#include "tests/catch.h"
#include "tests/outcomes.h"
#include "tests/payloads.h"

using namespace tulga;
using namespace tulga::test;

namespace {

const std::string reference = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/";
const std::string wrong = reference + "Burenkhaan/Takhilt-2023/input.pdf";
constexpr int overview = 1, rows = 2, summaries = 3, findings = 4;

Parts workbook(const std::vector<std::string>& paths, Language language = Language::en) {
  return unzip(audited_as(audit_as_xlsx, paths, language));
}

bool contains(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

/// UTF-16 units, as Excel counts them.
std::size_t units(const std::string& text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = character(text, i);
    out += next.code > 0xFFFF ? 2 : 1;
    i += next.bytes.size();
  }
  return out;
}

/// A text as the workbook shows it: line ends are kept.
std::string shown(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = character(text, i);
    out += next.code == '\n' ? "\n" : visible(next.bytes);
    i += next.bytes.size();
  }
  return out;
}

}  // namespace

TEST_CASE("the workbook has its four sheets, named in the language asked for", "[xlsx]") {
  Parts english = workbook({wrong}), mongolian = workbook({wrong}, Language::mn);
  for (const char* name : {"Overview", "Rows", "Summaries", "Findings"})
    CHECK(contains(part(english, "xl/workbook.xml"), "name=\"" + std::string(name) + "\""));
  for (const char* name : {"Нэгтгэл", "Мөрүүд", "Товчоо", "Зөрчил"})
    CHECK(contains(part(mongolian, "xl/workbook.xml"), "name=\"" + std::string(name) + "\""));
}

TEST_CASE("the overview tells each file's verdict, the unread one's too", "[xlsx]") {
  Parts parts = workbook({wrong, reference + "Burenkhaan/Angirt-2023/input.txt", "/no/such/file"});
  const auto cell = cells(parts, overview);
  CHECK(cell.at("B2").text == "Figures disagree");
  CHECK(cell.at("F2").value == "2");
  CHECK(cell.at("B3").text == "Agrees");
  CHECK(cell.at("B4").text == "Not read");
  CHECK(contains(cell.at("O4").text, "no such file"));
}

TEST_CASE("ratings are numbers to be changed, and the summaries count them by formulas with true values", "[xlsx]") {
  Parts parts = workbook({wrong});
  const auto row = cells(parts, rows), line = cells(parts, summaries);
  CHECK(row.at("I2").value == "1");
  CHECK(row.at("J6").value == "0.7");
  CHECK(row.at("I12").value == "0");
  CHECK(line.at("F2").formula == "ROWS('Rows'!$I$2:$I$12)");
  CHECK(line.at("F3").formula == "COUNTIFS('Rows'!$I$2:$I$12,D3)");
  CHECK(line.at("F3").value == "7");
  CHECK(line.at("C18").text == "Overall percentage, by the rows");
  CHECK(line.at("E18").value == "0.485");
  CHECK(line.at("H18").formula == "SUMPRODUCT('Rows'!$J$2:$J$12)/COUNT('Rows'!$J$2:$J$12)");
  CHECK(line.at("F18").formula == "ROUND(H18,3)");
  CHECK(line.at("F18").value == "0.845");
  CHECK(line.at("G18").value == "0.36");
}

TEST_CASE("a cell that a finding is about has its rule and reason as a comment, and a link leads there", "[xlsx]") {
  Parts parts = workbook({wrong});
  CHECK(contains(part(parts, "xl/comments1.xml"), "ref=\"H8\""));  // the narrative of row 7
  CHECK(contains(part(parts, "xl/comments1.xml"), "part-whole: parts add to 1315, whole is 615"));
  CHECK(contains(part(parts, "xl/comments2.xml"), "ref=\"E18\""));
  CHECK(contains(part(parts, "xl/worksheets/sheet4.xml"), "location=\"'Rows'!H8\""));
  CHECK(contains(part(parts, "xl/worksheets/sheet4.xml"), "location=\"'Summaries'!E18\""));
  CHECK(contains(part(parts, "xl/worksheets/sheet2.xml"), "\"100%,90%,70%,50%,30%,0%\""));
  for (const int sheet : {overview, rows, summaries, findings})
    CHECK(contains(part(parts, "xl/worksheets/sheet" + std::to_string(sheet) + ".xml"), "<autoFilter"));
}

TEST_CASE("a percentage that is cut is yellow, one that differs is red, and no two ranges of conditions overlap",
          "[xlsx]") {
  Parts parts = workbook({reference + "Saridag/Burdene-2019/input.pdf", wrong});
  const std::string sheet = part(parts, "xl/worksheets/sheet3.xml");
  CHECK(contains(sheet, "<conditionalFormatting sqref=\"G7\"><cfRule type=\"expression\" dxfId=\"1\""));
  CHECK(contains(sheet, "<formula>AND(G7&lt;&gt;0,ROUND(E7-ROUNDDOWN(H7,3),3)=0)</formula></cfRule><cfRule"));
  CHECK(contains(sheet, "<conditionalFormatting sqref=\"G2:G6\"><cfRule type=\"expression\" dxfId=\"0\""));
  const std::string styles = part(parts, "xl/styles.xml");
  const std::size_t red = styles.find("<dxf><font><color rgb=\"FF9C0006\"");
  CHECK(styles.find("<dxf><font><color rgb=\"FF9C5700\"") > red);  // style 0 is red, style 1 yellow
  std::set<int> rows_with_conditions;
  static const std::regex range(R"re(sqref="G(\d+)(?::G(\d+))?"><cfRule)re");
  for (std::sregex_iterator at(sheet.begin(), sheet.end(), range), end; at != end; ++at)
    for (int row = std::stoi((*at)[1]); row <= std::stoi((*at)[(*at)[2].matched ? 2 : 1]); ++row)
      CHECK(rows_with_conditions.insert(row).second);
  CHECK(rows_with_conditions.size() == 14 + 18);  // every row of four summaries
}

TEST_CASE("a workbook with more rows than a sheet holds is none", "[xlsx]") {
  Workbook full, fits;
  full.sheet("a").text({1048576, 0}, "x");
  fits.sheet("a").text({1048575, 0}, "x");
  std::ostringstream too_many, enough;
  errno = 0;
  full.write_to(too_many);
  CHECK(too_many.fail());
  CHECK(errno == EFBIG);
  fits.write_to(enough);
  CHECK(enough.good());
  CHECK(enough.str().starts_with("PK"));
}

TEST_CASE("a missing rating is marked at the empty cells of its row", "[xlsx]") {
  Parts parts = workbook({reference + "Saridag/Ulaandel-2022/input.txt"});
  CHECK(contains(part(parts, "xl/comments1.xml"), "ref=\"I9\""));
  CHECK(contains(part(parts, "xl/comments1.xml"), "ref=\"J9\""));
  CHECK(cells(parts, rows).at("I9").value.empty());
}

TEST_CASE("the same documents give the same bytes", "[xlsx]") {
  CHECK(audited_as(audit_as_xlsx, {wrong}) == audited_as(audit_as_xlsx, {wrong}));
}

TEST_CASE("every text of a document stays a text in the workbook, whole or cut at what a cell holds",
          "[xlsx][injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    Parts parts = unzip(written(audit_as_xlsx, outcome_with(payload)));
    const auto row = cells(parts, rows), finding = cells(parts, findings);
    const std::string whole = shown(payload);
    for (const std::string& text : {row.at("H2").text, row.at("A2").text, finding.at("F2").text}) {
      CHECK(units(text) <= 32767);
      CHECK((text == whole ||
             (units(whole) > 32767 && text.ends_with("…") && contains(whole, text.substr(0, text.size() - 3)))));
    }
    for (const int sheet : {overview, rows, summaries, findings})
      for (const auto& [name, cell] : cells(parts, sheet)) {
        CHECK(shown(cell.text) == cell.text);
        CHECK((cell.formula.empty() || cell.formula.find(payload) == std::string::npos || payload.size() < 5));
      }
    for (const auto& [name, text] : parts) {
      pugi::xml_document document;
      CHECK(document.load_string(text.c_str()));
    }
  }
}
