#include <nlohmann/json.hpp>

#include "tests/catch.h"
#include "tests/json_schema.h"
#include "tests/outcomes.h"
#include "tests/payloads.h"

// What programs read, against its schemas. tests/sarif/README.md tells where that of SARIF is from.

using namespace tulga;
using namespace tulga::test;
using Json = nlohmann::json;

namespace {

/// Every reference document, and one that is not there.
std::vector<std::string> inputs() {
  auto out = reference_inputs();
  out.push_back("/no/such/file");
  return out;
}

}  // namespace

TEST_CASE("audit's JSON is as its schema says, for every reference document", "[schema]") {
  const Schema schema("report/schema/tulga-audit-1.json");
  CHECK(schema.problems(Json::parse(audited_as(audit_as_json, inputs()))) == "");
}

TEST_CASE("an accepted finding is in the schemas of audit's JSON and of SARIF", "[schema]") {
  Outcome outcome = outcome_with("a.txt");
  outcome.checks[0].accepted = Acceptance{.reason = "two years", .by = {}, .until = "2024-12-31"};
  outcome.notes = {{"no-form", {}}};
  const Json audited = Json::parse(written(audit_as_json, outcome));
  CHECK(Schema("report/schema/tulga-audit-1.json").problems(audited) == "");
  CHECK(audited["documents"][0]["findings"][0]["accepted"]["reason"] == "two years");
  CHECK(Schema("tests/sarif/sarif-2.1.0.json").problems(Json::parse(written(audit_as_sarif, outcome))) == "");
}

TEST_CASE("the JSON of tables is as its schema says, for every reference document", "[schema]") {
  const Schema schema("report/schema/tulga-tables-1.json");
  CHECK(schema.problems(Json::parse(audited_as(tables_as_json, inputs()))) == "");
}

TEST_CASE("SARIF is as the schema of SARIF 2.1.0 says, in both languages", "[schema]") {
  const Schema schema("tests/sarif/sarif-2.1.0.json");
  for (const Language language : {Language::en, Language::mn})
    CHECK(schema.problems(Json::parse(audited_as(audit_as_sarif, inputs(), language))) == "");
  for (const std::string& payload : payloads())
    CHECK(schema.problems(Json::parse(written(audit_as_sarif, outcome_with(payload)))) == "");
}

TEST_CASE("a schema refuses what is not as it says", "[schema]") {
  const Schema schema("report/schema/tulga-audit-1.json");
  const Json right = Json::parse(audited_as(audit_as_json, inputs()));
  for (const char* path :
       {"/documents/0/status", "/documents/0/submission/rows/0/self/value", "/documents/0/checks/0/verdict",
        "/documents/3/findings/0/severity", "/documents/0/submission/rows/0/places/0", "/tool/rules"}) {
    CAPTURE(path);
    Json wrong = right;
    wrong[Json::json_pointer(path)] = 8.5;
    CHECK(schema.problems(wrong) != "");
  }
}

TEST_CASE("SARIF tells findings, what passed and what is open, with their places", "[schema]") {
  const std::string folder = TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Takhilt-2023/";
  const Json on_paper = Json::parse(audited_as(audit_as_sarif, {folder + "input.pdf"}))["runs"][0];
  const Json& first = on_paper["results"][0];
  std::map<std::string, int> kinds;
  for (const Json& result : on_paper["results"]) {
    ++kinds[result["kind"].get<std::string>()];
    CHECK((result["kind"] == "fail") == (result["level"] != "none"));
  }
  std::map<std::string, int> verdicts;
  const Json audited = Json::parse(audited_as(audit_as_json, {folder + "input.pdf"}));
  for (const Json& check : audited["documents"][0]["checks"]) ++verdicts[check["verdict"].get<std::string>()];
  CHECK((kinds == verdicts));
  CHECK(kinds.size() == 3);
  CHECK(first["locations"].size() == 1);
  const Json in_text = Json::parse(audited_as(audit_as_sarif, {folder + "input.txt"}))["runs"][0];
  for (const Json& result : in_text["results"])
    if (result["ruleId"] == "part-whole" && result["kind"] == "fail") {
      const Json region = result["relatedLocations"][0]["physicalLocation"]["region"];
      CHECK(region["endColumn"].get<int>() - region["startColumn"].get<int>() == 3);  // "615"
    }
  for (const Json& result : on_paper["results"])
    if (result["kind"] == "fail") {
      CHECK_FALSE(result["locations"][0]["physicalLocation"].contains("region"));
      CHECK(result["locations"][0]["properties"]["page"].is_number());
    }
  CHECK(on_paper["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("SARIF notifies of a document that was not read", "[schema]") {
  const Json run = Json::parse(audited_as(audit_as_sarif, {"/no/such/file"}))["runs"][0];
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"] == "file-missing");
}
