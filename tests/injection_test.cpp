#include <nlohmann/json.hpp>

#include "report/messages.h"
#include "tests/catch.h"
#include "tests/csv.h"
#include "tests/outcomes.h"
#include "tests/payloads.h"

// What a document says comes out as text in every format: it is all there, and none of it acts.

using namespace tulga;
using namespace tulga::test;
using Json = nlohmann::json;

namespace {

/// Whether a terminal, or a reader of lines, would act on any character of the text.
bool acts(std::string_view text, bool line_ends_too) {
  for (std::size_t i = 0; i < text.size();) {
    const Character next = character(text, i);
    if (!next.valid || (is_harmful(next.code) && (line_ends_too || next.code != '\n'))) return true;
    i += next.bytes.size();
  }
  return false;
}

/// Lines may be broken where there is a space.
std::string without_spaces(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

/// A URI without its percent-encoding.
std::string decoded(const std::string& uri) {
  std::string out;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool encoded = uri[i] == '%' && i + 2 < uri.size();
    out += encoded ? static_cast<char>(std::stoi(uri.substr(i + 1, 2), nullptr, 16)) : uri[i];
    if (encoded) i += 2;
  }
  return out;
}

}  // namespace

TEST_CASE("nothing that a document says steers a terminal, and all of it is shown", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string text = written(audit_as_text, outcome_with(payload));
    CHECK_FALSE(acts(text, false));
    CHECK(without_spaces(text).find(without_spaces(visible(payload))) != std::string::npos);
  }
}

TEST_CASE("nothing that a document says computes in a CSV file, and all of it is there", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const auto rows = parse_csv(written(audit_as_csv, outcome_with(payload)).substr(3));
    REQUIRE(rows.size() == 2);
    REQUIRE(rows[1].size() == rows[0].size());
    for (const std::string& cell : rows[1]) {
      CHECK_FALSE(acts(cell, true));
      CHECK((cell.empty() || std::string_view("=+@\t\r").find(cell.front()) == std::string_view::npos));
      CHECK((cell.empty() || cell.front() != '-' || cell == "-"));
    }
    const std::string& file = rows[1][0];
    CHECK((file == visible(payload) || file == "'" + visible(payload)));
  }
}

TEST_CASE("JSON and JSON Lines give back every text as it was, and no character of them acts", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string json = written(audit_as_json, outcome_with(payload));
    const std::string line = written(audit_as_json_lines, outcome_with(payload));
    CHECK_FALSE(acts(json, false));
    CHECK_FALSE(acts(std::string_view(line).substr(0, line.size() - 1), true));
    CHECK(Json::parse(json)["documents"][0] == Json::parse(line));
    const Json document = Json::parse(line);
    CHECK(document["source"]["path"].get<std::string>() == payload);
    CHECK(document["submission"]["rows"][0]["progress"].get<std::string>() == payload);
    CHECK(document["submission"]["summaries"][0]["categories"][0]["label"].get<std::string>() == payload);
    CHECK(document["findings"][0]["stated"].get<std::string>() == payload);
    CHECK(document["findings"][0]["evidence"][0]["text"].get<std::string>() == payload);
    CHECK(document["findings"][0]["explanations"][0]["from"].get<std::string>() == payload);
  }
}

TEST_CASE("SARIF gives back every text as it was, and no character of it acts", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string text = written(audit_as_sarif, outcome_with(payload));
    CHECK_FALSE(acts(text, false));
    const Json run = Json::parse(text)["runs"][0];
    const Json& result = run["results"][0];
    CHECK(result["message"]["text"].get<std::string>() == "\"" + payload + "\" does not go with 90 %");
    CHECK(result["message"]["arguments"][0].get<std::string>() == payload);
    CHECK(result["relatedLocations"][0]["message"]["text"].get<std::string>() == payload);
    CHECK(result["properties"]["stated"].get<std::string>() == payload);
    CHECK(decoded(run["artifacts"][0]["location"]["uri"]) == payload);
  }
}
