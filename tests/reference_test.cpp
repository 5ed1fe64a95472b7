#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/work.h"
#include "report/writer.h"
#include "tests/catch.h"
#include "tests/helpers.h"

// Every document of corpus/reference against the truth that was typed by hand, and the findings accepted by hand.

using namespace tulga;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> folders() {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(TULGA_SOURCE_DIR) / "corpus/reference"))
    if (entry.path().filename() == "truth.json") out.push_back(entry.path().parent_path());
  std::sort(out.begin(), out.end());
  return out;
}

/// "input.txt", "input.aligned.txt", "input.pdf": one report in several forms.
bool is_input(const fs::path& path) { return path.filename().string().starts_with("input."); }

/// Where lines are broken to fit a column, a line end may have taken or given a space.
bool keeps_spaces(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.ends_with(".md") || (name.ends_with(".txt") && name.find("aligned") == std::string::npos);
}

/// What `audit --format json` says of one document.
Json audited(const std::string& path) {
  std::ostringstream out;
  const auto writer = audit_as_json(out, {});
  const std::vector<std::string> arguments{path};
  work(gather(arguments), {},
       [&](const Outcome& outcome, const Extraction& extraction) { writer->document(outcome, extraction); });
  writer->end();
  return Json::parse(out.str())["documents"][0];
}

std::string without_spaces(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }), text.end());
  return text;
}

/// Everything that the truth states, and nothing else, has to be there; spaces aside where a line end may have
/// taken or given one.
void check_same(const Json& truth, const Json& read, bool exact_spaces, const std::string& where) {
  CAPTURE(where);
  if (truth.is_object()) {
    for (const auto& [key, value] : truth.items()) {
      const Json none;
      check_same(value, read.is_object() && read.contains(key) ? read[key] : none, exact_spaces, where + "." + key);
    }
  } else if (truth.is_array()) {
    REQUIRE(read.is_array());
    CHECK(truth.size() == read.size());
    for (std::size_t i = 0; i < std::min(truth.size(), read.size()); ++i)
      check_same(truth[i], read[i], exact_spaces, where + "[" + std::to_string(i) + "]");
  } else if (truth.is_string() && read.is_string() && !exact_spaces) {
    CHECK(without_spaces(truth) == without_spaces(read));
  } else {
    CHECK(truth == read);
  }
}

/// The finding that `expected` describes; nullptr where there is none.
const Json* find(const Json& findings, const Json& expected) {
  for (const Json& finding : findings) {
    bool same = true;
    for (const char* key : {"rule", "severity", "rows", "percent", "stated", "computed"})
      same = same && (!expected.contains(key) || (finding.contains(key) && finding[key] == expected[key]));
    if (expected.contains("subject")) same = same && finding["subject"]["en"] == expected["subject"];
    if (same) return &finding;
  }
  return nullptr;
}

void check_explanation(const Json& finding, const Json& expected) {
  const auto same = [&](const Json& explanation) {
    for (const auto& [key, value] : expected.items())
      if (!explanation.contains(key) || explanation.at(key) != value) return false;
    return true;
  };
  const Json& all = finding["explanations"];
  CAPTURE(all.dump(), expected.dump());
  CHECK(std::any_of(all.begin(), all.end(), same));
}

void check_findings(const Json& expected, const Json& document) {
  const Json& findings = document["findings"];
  CAPTURE(findings.dump(1));
  CHECK(findings.size() == expected["findings"].size());
  for (const Json& wanted : expected["findings"]) {
    CAPTURE(wanted.dump());
    const Json* finding = find(findings, wanted);
    CHECK(finding != nullptr);
    if (finding && wanted.contains("explanation")) check_explanation(*finding, wanted["explanation"]);
  }
}

void check_passes(const Json& expected, const Json& document) {
  for (const Json& wanted : expected["passes"]) {
    const Json& checks = document["checks"];
    const bool passed = std::any_of(checks.begin(), checks.end(), [&](const Json& check) {
      for (const auto& [key, value] : wanted.items())
        if (!check.contains(key) || check[key] != value) return false;
      return check["verdict"] == "pass";
    });
    CAPTURE(wanted.dump());
    CHECK(passed);
  }
}

}  // namespace

TEST_CASE("every reference document is read as it was typed by hand", "[reference]") {
  REQUIRE(folders().size() >= 6);
  for (const fs::path& folder : folders()) {
    const Json truth = Json::parse(read_file(folder / "truth.json"));
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (!is_input(entry.path())) continue;
      check_same(truth, audited(entry.path())["submission"], keeps_spaces(entry.path()), entry.path());
    }
  }
}

TEST_CASE("every reference document has exactly the findings that were accepted by hand", "[reference]") {
  for (const fs::path& folder : folders()) {
    const Json expected = Json::parse(read_file(folder / "expected.json"));
    for (const auto& entry : fs::directory_iterator(folder)) {
      if (!is_input(entry.path())) continue;
      CAPTURE(entry.path().string());
      const Json document = audited(entry.path());
      CHECK(document["status"] == "read");
      check_findings(expected, document);
      check_passes(expected, document);
    }
  }
}
