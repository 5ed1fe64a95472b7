#include "tests/csv.h"

#include "tests/catch.h"
#include "tests/outcomes.h"

using namespace tulga;
using namespace tulga::test;

namespace {

const std::string wrong = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/Burenkhaan/Takhilt-2023/input.pdf";
const std::string mark = "\xEF\xBB\xBF";

/// The first cell of the row that a CSV file has for a document of that name.
std::string cell_of(const std::string& path) {
  return parse_csv(written(audit_as_csv, outcome_with(path)).substr(mark.size())).at(1).at(0);
}

}  // namespace

TEST_CASE("a CSV file has a byte-order mark, a heading and a row for each finding", "[csv]") {
  const std::string text = audited_as(audit_as_csv, {wrong});
  REQUIRE(text.starts_with(mark));
  const auto rows = parse_csv(text.substr(mark.size()));
  REQUIRE(rows.size() >= 5);
  CHECK(rows[0] == CsvRow{"file", "rule", "severity", "rows", "subject", "stated", "computed", "message", "explanation",
                          "place", "accepted"});
  CsvRow first = rows[1];
  CHECK(first[7].starts_with("stated 48,5 %, rows give 930/11 = 84,545 %"));
  first[7].clear();
  CHECK(first == CsvRow{wrong, "percent-from-rows", "error", "", "higher summary", "48,5", "930/11 = 84,54", "",
                        "would agree if 48,5 were 84,5", "page 5", ""});
  for (const CsvRow& row : rows) CHECK(row.size() == rows[0].size());
}

TEST_CASE("a document that was not read has a row of its own", "[csv]") {
  const auto rows = parse_csv(audited_as(audit_as_csv, {"/no/such/file"}, Language::mn).substr(mark.size()));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][1] == "file-missing");
  CHECK(rows[1][2] == "unreadable");
  CHECK(rows[1][7] == "ийм файл алга; нэрийг шалгана уу");
}

TEST_CASE("a cell that a spreadsheet would compute begins with an apostrophe, a number or a dash does not", "[csv]") {
  CHECK(cell_of("=1+1") == "'=1+1");
  CHECK(cell_of(" @SUM(1)") == "' @SUM(1)");
  CHECK(cell_of("＝1+1") == "'＝1+1");
  CHECK(cell_of("\t=1") == "'\\x09=1");
  CHECK(cell_of("-rf.pdf") == "'-rf.pdf");
  CHECK(cell_of("-12,5") == "-12,5");
  CHECK(cell_of("+3") == "+3");
  CHECK(cell_of("-") == "-");
  CHECK(cell_of("–") == "–");
  CHECK(cell_of("-2+3") == "'-2+3");
  CHECK(cell_of("a.pdf") == "a.pdf");
}
