#include "corpus/acceptance.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/index.h"
#include "report/messages.h"
#include "tests/catch.h"
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
