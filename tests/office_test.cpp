#include <unistd.h>

#include <cmath>
#include <cstdlib>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "report/cross_writer.h"
#include "report/shown.h"
#include "tests/catch.h"
#include "tests/cross_results.h"
#include "tests/csv.h"
#include "tests/outcomes.h"
#include "tests/xlsx.h"

// The workbook in an office program: a rating is changed in the file, LibreOffice calculates, and what it shows is
// what tulga says of the report with that rating. Without LibreOffice there is nothing to test.

using namespace tulga;
using namespace tulga::test;
namespace fs = std::filesystem;

namespace {

const std::string report = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/Burenkhaan/Angirt-2023/input.txt";

/// A folder that is gone at the end.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("tulga-office-" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

bool has_office() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

/// A sheet as LibreOffice calculates it: it is told to trust no stored value.
std::vector<CsvRow> calculated(const Folder& folder, const std::string& workbook,
                               const std::string& sheet = "Summaries") {
  write_file(folder.path / "profile/user/registrymodifications.xcu", R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>)");
  const std::string command =
      "soffice --headless -env:UserInstallation=file://" + (folder.path / "profile").string() +
      " --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' --outdir " +
      folder.path.string() + " " + workbook + " >/dev/null 2>&1";
  if (std::system(command.c_str()) != 0) return {};
  std::string text = read_file(folder.path / (fs::path(workbook).stem().string() + "-" + sheet + ".csv"));
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\r\n");
  return parse_csv(text);
}

/// The report with the self-rating of its last row, 0%, changed.
std::string changed_report(const std::string& rating) {
  std::string text = read_file(report);
  const std::size_t line = text.find("2024 онд хэрэгжүүлэхээр төлөвлөж байна");
  return text.replace(text.find("0%", line), 2, rating);
}

/// What tulga computes for the self summary: the counts in the order of the lines, then the percentage.
std::vector<std::string> told_by_tulga(const std::string& path) {
  std::vector<std::string> counts;
  std::string percentage;
  const std::vector<std::string> arguments{path};
  work(gather(arguments), {}, [&](const Outcome& outcome, const Extraction&) {
    for (const Check& check : outcome.checks) {
      if (check.subject.id != "subject-self-summary") continue;
      if (check.rule == "category-count") counts.push_back(check.computed);
      if (check.rule != "percent-from-rows") continue;
      const std::size_t slash = check.computed.find('/');
      const std::int64_t under = slash == std::string::npos ? 1 : std::stoll(check.computed.substr(slash + 1));
      const std::int64_t tenths = (std::stoll(check.computed) * 20 + under) / (2 * under);
      percentage = std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + "%";
    }
  });
  counts.push_back(percentage);
  return counts;
}

std::vector<std::string> told_by_office(const std::vector<CsvRow>& sheet) {
  std::vector<std::string> out;
  for (const CsvRow& row : sheet) {
    if (row.size() < 6 || row[1] != "self summary" || row[2].starts_with("Total")) continue;
    if (row[2].find("counts") == std::string::npos) out.push_back(row[5]);
  }
  return out;
}

}  // namespace

TEST_CASE("a rating changed in the workbook changes counts and percentage as tulga has them", "[office]") {
  if (!has_office()) {
    WARN("skipped: there is no LibreOffice (soffice)");
    return;
  }
  const Folder folder;
  for (const auto& [rating, value] : {std::pair{"70%", "0.7"}, {"100%", "1"}, {"0%", "0"}}) {
    CAPTURE(rating);
    Parts parts = unzip(audited_as(audit_as_xlsx, {report}));
    std::string& rows = part(parts, "xl/worksheets/sheet2.xml");
    const std::size_t cell = rows.find("<c r=\"I10\"");
    const std::size_t number = rows.find("<v>0</v>", cell);
    REQUIRE(number - cell < 40);
    rows.replace(number, 8, "<v>" + std::string(value) + "</v>");
    write_zip(parts, (folder.path / "changed.xlsx").string());
    write_file(folder.path / "changed.txt", changed_report(rating));
    const auto office = told_by_office(calculated(folder, (folder.path / "changed.xlsx").string()));
    CHECK(office.size() == 7);
    CHECK(office == told_by_tulga((folder.path / "changed.txt").string()));
  }
}

TEST_CASE("an item that is not due yet counts in no mean, in the workbook as in tulga", "[office]") {
  if (!has_office()) {
    WARN("skipped: there is no LibreOffice (soffice)");
    return;
  }
  const Folder folder;
  const std::string path = (folder.path / "due.txt").string();
  write_file(path, changed_report("ХБ"));
  write_file(folder.path / "due.xlsx", audited_as(audit_as_xlsx, {path}));
  const auto office = told_by_office(calculated(folder, (folder.path / "due.xlsx").string()));
  CHECK(office == told_by_tulga(path));
}

TEST_CASE("the stored values of all formulas are those that LibreOffice calculates", "[office]") {
  if (!has_office()) {
    WARN("skipped: there is no LibreOffice (soffice)");
    return;
  }
  const Folder folder;
  const std::string path = (folder.path / "all.xlsx").string();
  write_file(path, audited_as(audit_as_xlsx, reference_inputs()));
  const auto sheet = calculated(folder, path);
  Parts parts = unzip(read_file(path));
  std::size_t compared = 0;
  for (const auto& [name, cell] : cells(parts, 3)) {
    if (cell.formula.empty() || name[0] == 'H') continue;
    const std::string& text = sheet.at(std::stoul(name.substr(1)) - 1).at(static_cast<std::size_t>(name[0] - 'A'));
    const double calculated_value = std::stod(text) / (text.ends_with("%") ? 100 : 1);
    CAPTURE(name, cell.formula, text);
    CHECK(std::abs(calculated_value - std::stod(cell.value)) < 1e-9);
    ++compared;
  }
  CHECK(compared > 200);
}

TEST_CASE("the stored values of a cross-check's formulas are those that LibreOffice calculates", "[office]") {
  if (!has_office()) {
    WARN("skipped: there is no LibreOffice (soffice)");
    return;
  }
  const Folder folder;
  std::ostringstream out;
  const auto writer = cross_as_xlsx(out, {});
  writer->group(aimag_result());
  writer->end({});
  write_file(folder.path / "cross.xlsx", out.str());
  std::size_t compared = 0;
  for (const auto& [number, name] : {std::pair{2, "Matrix, self"},
                                     {3, "Matrix, higher body"},
                                     {4, "Consolidated, self"},
                                     {5, "Consolidated, higher body"},
                                     {6, "Rankings"}}) {
    const auto sheet = calculated(folder, (folder.path / "cross.xlsx").string(), name);
    Parts parts = unzip(out.str());
    for (const auto& [cell_name, cell] : cells(parts, number)) {
      if (cell.formula.empty()) continue;
      const std::string& text =
          sheet.at(std::stoul(cell_name.substr(1)) - 1).at(static_cast<std::size_t>(cell_name[0] - 'A'));
      CAPTURE(name, cell_name, cell.formula, text, cell.value);
      ++compared;
      if (text.empty() || text.find_first_not_of("0123456789.%") != std::string::npos) {
        CHECK(text == cell.value);
        continue;
      }
      CHECK(std::abs(std::stod(text) / (text.ends_with("%") ? 100 : 1) - std::stod(cell.value)) < 1e-9);
    }
  }
  CHECK(compared > 300);
}
