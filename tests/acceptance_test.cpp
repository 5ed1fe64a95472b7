#include "corpus/acceptance.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

#include "report/cross_writer.h"
#include "report/index.h"
#include "report/messages.h"
#include "tests/catch.h"
#include "tests/cross_results.h"
#include "tests/outcomes.h"
#include "tests/submissions.h"
#include "tests/xlsx.h"

using namespace tulga;
using namespace tulga::test;

namespace {

/// Two ratings off the scale, in rows 2 and 3.
Outcome outcome_of(std::string path) {
  Outcome out;
  out.source.path = std::move(path);
  out.checks = judge("rating-off-scale", report({"100", "85", "45"}));
  return out;
}

AcceptedFinding acceptance() {
  return {.rule = "rating-off-scale", .file = "a.txt", .acceptance = {.reason = "agreed", .by = {}, .until = {}}};
}

std::size_t accepted_in(const Outcome& outcome) {
  return static_cast<std::size_t>(std::count_if(outcome.checks.begin(), outcome.checks.end(),
                                                [](const Check& check) { return check.accepted.has_value(); }));
}

std::size_t accepted_of(const AcceptedFinding& one, const Date& today = {2024, 6, 1}) {
  Outcome outcome = outcome_of("reports/a.txt");
  accept(outcome, std::vector{one}, today);
  return accepted_in(outcome);
}

}  // namespace

TEST_CASE("an acceptance holds for a rule in a file, and for one row or place where it names one", "[acceptance]") {
  AcceptedFinding one = acceptance();
  CHECK(accepted_of(one) == 2);
  one.row = 1;
  CHECK(accepted_of(one) == 1);
  one.row = 0;
  CHECK(accepted_of(one) == 0);
  one.row.reset();
  one.place = "row 3";
  CHECK(accepted_of(one) == 1);
  one.rule = "part-whole";
  CHECK(accepted_of(one) == 0);
}

TEST_CASE("a file is named by the end of its path, folder by folder", "[acceptance]") {
  AcceptedFinding one = acceptance();
  one.file = "reports/a.txt";
  CHECK(accepted_of(one) == 2);
  one.file = "ports/a.txt";
  CHECK(accepted_of(one) == 0);
}

TEST_CASE("after its last day an acceptance no longer holds, and says so", "[acceptance]") {
  AcceptedFinding one = acceptance();
  one.until = Date{2024, 6, 1};
  CHECK(accepted_of(one, {2024, 6, 1}) == 2);
  CHECK(accepted_of(one, {2024, 6, 2}) == 0);
  Outcome outcome = outcome_of("a.txt");
  accept(outcome, std::vector{one}, {2025, 1, 1});
  REQUIRE(outcome.notes.size() == 1);
  CHECK(outcome.notes[0].id == "acceptance-expired");
}

TEST_CASE("an acceptance that matches nothing in its file is a note; in other files it is silent", "[acceptance]") {
  AcceptedFinding one = acceptance();
  one.row = 0;
  Outcome here = outcome_of("a.txt"), elsewhere = outcome_of("b.txt");
  accept(here, std::vector{one}, {2024, 6, 1});
  accept(elsewhere, std::vector{one}, {2024, 6, 1});
  REQUIRE(here.notes.size() == 1);
  CHECK(here.notes[0].id == "acceptance-unused");
  CHECK(elsewhere.notes.empty());
}

TEST_CASE("an accepted finding is told with its reason in every format, and counted in none", "[acceptance]") {
  Outcome outcome = outcome_with("a.txt");
  outcome.checks[0].accepted = Acceptance{.reason = "two years", .by = "B.", .until = "2024-12-31"};
  outcome.notes = {{"no-form", {}}};
  const std::string told = "accepted: two years (B., until 2024-12-31)";
  for (const Open open : {audit_as_text, audit_as_csv, audit_as_html}) {
    const std::string text = written(open, outcome);
    CHECK(text.find(told) != std::string::npos);
    CHECK(text.find(say("no-form", Language::en)) != std::string::npos);
  }
  CHECK(written(audit_as_html, outcome).find("<header class=\"band passed\">") != std::string::npos);
  CHECK(entry_of(outcome).found == std::array<std::size_t, 3>{});

  const auto sarif = nlohmann::json::parse(written(audit_as_sarif, outcome))["runs"][0];
  CHECK(sarif["results"][0]["suppressions"] ==
        nlohmann::json::parse(R"([{"kind": "external", "justification": "two years"}])"));

  Parts parts = unzip(written(audit_as_xlsx, outcome));
  CHECK(cells(parts, 1).at("F2").value == "0");
  CHECK(cells(parts, 4).at("L2").text == told);
}

namespace {

/// A date of soum-3 that other soums have otherwise, in its row 4, and a count of the aimag's table.
CrossResult compared() {
  CrossResult out;
  for (const char* path : {"2023/soum-1.txt", "2023/soum-3.txt"}) {
    out.group.soums.emplace_back();
    out.group.soums.back().path = path;
  }
  out.group.consolidated.emplace_back();
  out.group.consolidated.back().path = "2023/aimag.txt";
  out.checks.resize(2);
  out.checks[0].rule = "decision-mismatch";
  out.checks[0].documents = {"2023/soum-3.txt", "2023/soum-1.txt"};
  out.checks[0].rows = {3};
  out.checks[0].severity = Severity::warning;
  out.checks[0].message = {"decision-mismatch-date", {}};
  out.checks[1].rule = "consolidated-counts";
  out.checks[1].documents = {"2023/aimag.txt", "2023/soum-1.txt"};
  for (CrossCheck& check : out.checks) check.verdict = Verdict::fail;
  return out;
}

AcceptedFinding across(std::string rule, std::string file) {
  return {.rule = std::move(rule), .file = std::move(file), .acceptance = {.reason = "agreed", .by = {}, .until = {}}};
}

std::vector<bool> accepted_across(const AcceptedFinding& one) {
  CrossResult result = compared();
  accept(result, std::vector{one}, {2024, 6, 1});
  std::vector<bool> out;
  for (const CrossCheck& check : result.checks) out.push_back(check.accepted.has_value());
  return out;
}

}  // namespace

TEST_CASE("what documents say against each other is accepted by any of them, a row by the one that has it",
          "[acceptance]") {
  using Accepted = std::vector<bool>;
  AcceptedFinding one = across("decision-mismatch", "soum-3.txt");
  CHECK(accepted_across(one) == Accepted{true, false});
  one.row = 3;
  CHECK(accepted_across(one) == Accepted{true, false});
  one.row = 2;
  CHECK(accepted_across(one) == Accepted{false, false});
  one = across("decision-mismatch", "soum-1.txt");
  CHECK(accepted_across(one) == Accepted{true, false});
  one.row = 3;  // a row of soum-3
  CHECK(accepted_across(one) == Accepted{false, false});
  CHECK(accepted_across(across("consolidated-counts", "soum-3.txt")) == Accepted{false, false});
}

TEST_CASE("an acceptance across documents that is of no use is told once, where its file is compared", "[acceptance]") {
  const AcceptedFinding unused = across("consolidated-counts", "soum-3.txt");
  AcceptedFinding expired = across("decision-mismatch", "soum-3.txt"), elsewhere = unused;
  expired.until = Date{2024, 5, 31};
  expired.acceptance.until = "2024-05-31";
  elsewhere.file = "soum-9.txt";
  CrossResult result = compared();
  const std::vector<Message> notes = accept(result, std::vector{unused, expired, elsewhere}, {2024, 6, 1});
  REQUIRE(notes.size() == 2);
  CHECK(say(notes[0], Language::en) ==
        "soum-3.txt: unused acceptance: 'consolidated-counts' finds nothing of the kind; take it out");
  CHECK(say(notes[1], Language::en) == "soum-3.txt: the acceptance of 'decision-mismatch' held until 2024-05-31");
  // The audit of the one document does not know what others say.
  Outcome outcome = outcome_of("2023/soum-3.txt");
  accept(outcome, std::vector{unused}, {2024, 6, 1});
  CHECK(outcome.notes.empty());
}

TEST_CASE("an accepted finding across documents is told with its reason, and counted nowhere", "[acceptance]") {
  CrossResult result = aimag_result();
  for (CrossCheck& check : result.checks)
    if (check.verdict == Verdict::fail) check.accepted = Acceptance{.reason = "agreed", .by = "B.", .until = {}};
  std::string texts[3];
  for (std::size_t i = 0; i < 3; ++i) {
    std::ostringstream out;
    const auto writer = std::array{cross_as_text, cross_as_html, cross_as_json}[i](out, {});
    writer->group(result);
    writer->end({});
    CHECK(out.str().find("agreed") != std::string::npos);
    texts[i] = out.str();
  }
  CHECK(texts[0].find("accepted: agreed (B.)") != std::string::npos);
  CHECK(texts[0].find(say("no-findings", Language::en)) != std::string::npos);
}
