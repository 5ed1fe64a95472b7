#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/crosscheck.h"
#include "corpus/work.h"
#include "report/cross_writer.h"
#include "tests/catch.h"
#include "tests/helpers.h"
#include "tests/json_schema.h"

// The aimags of corpus/reference against the findings that were accepted by hand.

using namespace tulga;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> aimag_folders() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TULGA_SOURCE_DIR) / "corpus/reference"))
    if (entry.path().filename() == "expected-crosscheck.json") out.push_back(entry.path().parent_path());
  std::sort(out.begin(), out.end());
  return out;
}

/// What `crosscheck --format json` says of the soums of a folder and one form of the aimag's table.
Json crosschecked(const fs::path& folder, const std::string& table) {
  std::vector<std::string> paths;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().filename().string().starts_with("soum-")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  paths.push_back(folder / table);
  std::ostringstream out;
  const auto writer = cross_as_json(out, {.rules = rules_hash()});
  std::vector<Outcome> outcomes;
  std::vector<Placed> placed;
  work(gather(paths), {}, [&](const Outcome& outcome, const Extraction&) {
    writer->document(outcome);
    outcomes.push_back(outcome);
    placed.push_back(place(outcome, {}));
  });
  for (const Bundle& bundle : bundles(placed))
    writer->group(
        cross_check(assemble(bundle, placed, [&](std::size_t i) { return outcomes[i]; }), switched_on(rules())));
  writer->end({});
  return Json::parse(out.str());
}

/// "soum-3.txt", and "aimag" for its table in any form.
std::string short_name(const std::string& path) {
  const fs::path file(path);
  return file.stem() == "aimag" ? "aimag" : file.filename().string();
}

bool is(const Json& finding, const Json& expected) {
  for (const char* key : {"rule", "severity", "rows", "stated", "computed"})
    if (finding[key] != expected[key]) return false;
  if (!expected.contains("documents")) return true;
  std::vector<std::string> documents;
  for (const Json& document : finding["documents"]) documents.push_back(short_name(document));
  return Json(documents) == expected["documents"];
}

}  // namespace

TEST_CASE("every reference aimag has exactly the findings that were accepted by hand, in every form of its table",
          "[reference][crosscheck]") {
  REQUIRE(aimag_folders().size() == 2);
  for (const fs::path& folder : aimag_folders())
    for (const std::string table : {"aimag.txt", "table/aimag.docx"}) {
      const Json expected = Json::parse(read_file(folder / "expected-crosscheck.json"))["findings"];
      const Json findings = crosschecked(folder, table)["crosscheck"]["findings"];
      CAPTURE(folder.string(), table, findings.dump(1));
      CHECK(findings.size() == expected.size());
      for (const Json& wanted : expected) {
        CAPTURE(wanted.dump());
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const Json& f) { return is(f, wanted); });
        REQUIRE(found != findings.end());
        if (wanted.contains("explanation")) CHECK((*found)["explanations"][0]["kind"] == wanted["explanation"]);
      }
    }
}

TEST_CASE("crosscheck's JSON is as the schema of audit's says, and tells whose each evidence is",
          "[schema][crosscheck]") {
  const Json all = crosschecked(aimag_folders().front(), "aimag.txt");
  CHECK(test::Schema("report/schema/tulga-audit-1.json").problems(all) == "");
  for (const Json& finding : all["crosscheck"]["findings"])
    for (const Json& evidence : finding["evidence"]) {
      const Json& documents = finding["documents"];
      CHECK(std::count(documents.begin(), documents.end(), evidence["document"]) == 1);
    }
  CHECK(all["crosscheck"]["groups"][0]["recomputed"][0]["footer"]["overall"]["stated"] == "90,6");
}
