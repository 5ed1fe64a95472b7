#include <nlohmann/json.hpp>
#include <regex>

#include "report/html_parts.h"
#include "report/messages.h"
#include "report/passed.h"
#include "tests/catch.h"
#include "tests/csv.h"
#include "tests/folder.h"
#include "tests/markup.h"
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

bool is_in(const std::string& text, const std::string& part) {
  return without_spaces(text).find(without_spaces(part)) != std::string::npos;
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

/// What audit and extract give of a document that says nothing but the text.
Extraction extraction_of(const Outcome& outcome) {
  Extraction out;
  out.document.kind = "text";
  Block paragraph, table{.is_table = true};
  paragraph.paragraph = outcome.submission->title;
  table.table = {.rows = 1, .columns = 1, .cells = {{.text = outcome.submission->title}}};
  out.document.blocks = {paragraph, table};
  return out;
}

/// A finding on a figure that stands in no row and no summary, an acceptance, an open and a passed check, a problem and
/// a note, beside all that outcome_with() has.
Outcome full_outcome_with(const std::string& text) {
  Outcome out = outcome_with(text);
  Check elsewhere = out.checks.front(), accepted = elsewhere, open = elsewhere, passed = elsewhere;
  elsewhere.evidence = {{text, {{0, text.size(), {.line = 90, .column = 1}}}}};
  accepted.accepted = Acceptance{.reason = text, .by = text, .until = text};
  open.verdict = Verdict::open;
  passed.verdict = Verdict::pass;
  for (const Check& check : {elsewhere, accepted, open, passed}) out.checks.push_back(check);
  out.problems = {{"worker-missing", {{"reason", text}}}};
  out.notes = {{"worker-missing", {{"reason", text}}}};
  out.status = Status::partial;
  return out;
}

/// A page for two documents, that of the summaries, an index, and a page of its own.
std::vector<std::string> pages_of(const std::string& text) {
  const Outcome outcome = full_outcome_with(text);
  const Extraction extraction = extraction_of(outcome);
  std::vector<std::string> out;
  for (const int documents : {1, 2}) {
    std::ostringstream page;
    const auto writer = audit_as_html(page, {.language = Language::mn, .rules = "0"});
    for (int i = 0; i < documents; ++i) writer->document(outcome, extraction);
    writer->end();
    out.push_back(page.str());
  }
  out.push_back(written(summary_as_html, outcome));
  const Folder folder;
  std::ostringstream index;
  const auto writer = audit_as_html(index, {.language = Language::mn, .rules = "0", .folder = folder.path() + "/"});
  writer->document(outcome, extraction);
  writer->end();
  out.push_back(index.str());
  for (const auto& file : std::filesystem::directory_iterator(folder.path()))
    out.push_back(read_file(file.path().string()));
  return out;
}

}  // namespace

TEST_CASE("nothing that a document says steers a terminal, and all of it is shown", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string text = written(audit_as_text, outcome_with(payload));
    CHECK_FALSE(acts(text, false));
    CHECK(is_in(text, visible(payload)));
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

TEST_CASE("nothing that a document says becomes markup, an address or an order in any page, and all of it is shown",
          "[injection][html]") {
  const std::vector<std::string> harmless = pages_of("Бүрэн хэрэгжсэн");
  REQUIRE(harmless.size() == 5);
  static const std::regex address("#[a-z0-9-]*|[0-9]+-[A-Za-z0-9%._-]*[.]html|index[.]html");
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::vector<std::string> pages = pages_of(payload);
    REQUIRE(pages.size() == harmless.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
      CAPTURE(i);
      std::string page = pages[i];
      std::erase(page, '\t');  // they part the cells that a button copies
      CHECK_FALSE(acts(page, false));
      const std::vector<Tag> tags = tags_of(pages[i]);
      CHECK(names_of(tags) == names_of(tags_of(harmless[i])));
      for (const std::string& leads : addresses_of(tags)) CHECK(std::regex_match(leads, address));
      for (const char* code : {"script", "style"}) {
        const bool there = harmless[i].find("<" + std::string(code)) != std::string::npos;
        if (there) CHECK((inside(pages[i], code) == inside(harmless[i], code)));
      }
      const std::string words = words_of(pages[i]);
      CHECK((is_in(words, visible(payload)) || is_in(words, one_line(payload))));
      CHECK(inside(page, "title").find('<') == std::string::npos);
    }
  }
}

TEST_CASE("the summaries of a document compute nothing where they are pasted, and steer no terminal", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const Outcome outcome = outcome_with(payload);
    const std::string text = written(summary_as_text, outcome), tabs = written(summary_as_tabs, outcome);
    CHECK_FALSE(acts(text, false));
    CHECK(is_in(text, one_line(payload)));
    std::istringstream lines(tabs);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream cells(line);
      for (std::string cell; std::getline(cells, cell, '\t');) {
        CHECK_FALSE(acts(cell, true));
        const std::size_t start = cell.find_first_not_of(' ');
        CHECK((start == std::string::npos || cell == "-" ||
               std::string_view("=+-@").find(cell[start]) == std::string_view::npos));
      }
    }
  }
}

TEST_CASE("what is extracted of a document steers no terminal, and all of it is there", "[injection]") {
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const Outcome outcome = outcome_with(payload);
    std::ostringstream text, tables, submission;
    const std::pair<std::ostringstream*, Open> kinds[] = {
        {&text, blocks_as_text}, {&tables, tables_as_json}, {&submission, submission_as_json}};
    for (const auto& [out, open] : kinds) {
      const auto writer = open(*out, {});
      writer->document(outcome, extraction_of(outcome));
      writer->end();
      CHECK_FALSE(acts(out->str(), false));
    }
    CHECK(is_in(text.str(), visible(payload)));
    CHECK(Json::parse(submission.str())["documents"][0]["submission"]["rows"][0]["progress"] == payload);
  }
}
