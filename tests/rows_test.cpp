#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

TEST_CASE("a rating off the scale is found, with the values that it may be a slip for", "[rating-off-scale]") {
  Submission submission = report({"100", "80", "70"});
  submission.rows[1].higher = percent("70");
  const Check check = findings(judge("rating-off-scale", submission)).at(0);
  CHECK(check.severity == Severity::error);
  CHECK(check.rows == std::vector<std::size_t>{1});
  CHECK(english(check.subject) == "row 2");
  CHECK(english(check.message) == "rating 80 is not on the scale");
  CHECK(check.evidence.size() == 1);
}

TEST_CASE("one value off the scale in many rows is one finding", "[rating-off-scale]") {
  const std::vector<Check> found = findings(judge("rating-off-scale", report({"95", "100", "95", "60", "95"})));
  REQUIRE(found.size() == 2);
  CHECK(found[1].rows == std::vector<std::size_t>{0, 2, 4});
}

TEST_CASE("an unreadable rating is open, an excluded or empty one silent", "[rating-off-scale]") {
  CHECK(verdicts("rating-off-scale", report({"100", "ХБ", ""})) == std::vector{Verdict::pass});
  CHECK(verdicts("rating-off-scale", report({"9O%", "100", "50"})) == std::vector{Verdict::open});
}

TEST_CASE("without a known scale nothing is off it", "[rating-off-scale]") {
  Submission submission = report({"100", "80"});
  submission.scale = "";
  CHECK(verdicts("rating-off-scale", submission) == std::vector{Verdict::open});
}

TEST_CASE("a rating with decimals is read by value", "[rating-off-scale]") {
  CHECK(verdicts("rating-off-scale", report({"100,0", "70.00"})) == std::vector{Verdict::pass});
  CHECK(verdicts("rating-off-scale", report({"100,5"})) == std::vector{Verdict::fail});
}

TEST_CASE("rating-missing wants both cells empty", "[rating-missing]") {
  Submission submission = report({"100", "70", "0", "50"});
  submission.rows[1].self = {};
  CHECK(verdicts("rating-missing", submission) == std::vector{Verdict::pass});
  submission.rows[1].higher = {};
  const Check check = judge("rating-missing", submission).at(0);
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.severity == Severity::warning);
  CHECK(english(check.message) == "row 2 has no rating");
}

TEST_CASE("three rows without a rating are one finding", "[rating-missing]") {
  const std::vector<Check> found = findings(judge("rating-missing", report({"", "100", "", "0", ""})));
  REQUIRE(found.size() == 1);
  CHECK(found[0].rows == std::vector<std::size_t>{0, 2, 4});
  CHECK(english(found[0].message) == "rows 1, 3, 5 have no rating");
}

TEST_CASE("a dash is no rating on a scale that does not leave it out", "[rating-missing]") {
  Submission submission = report({"100", "-", "70"});
  CHECK(verdicts("rating-missing", submission) == std::vector{Verdict::pass});
  submission.scale = "mn-4-2013";
  CHECK(verdicts("rating-missing", submission) == std::vector{Verdict::fail});
}

TEST_CASE("a label beside a percentage of another group is an error", "[label-vs-percent]") {
  Submission submission = report({"100"});
  submission.summaries = {summary(Assessor::self, "1", {"1", "", "", "", "", ""}, "100")};
  CHECK(verdicts("label-vs-percent", submission) == std::vector{Verdict::pass});
  submission.summaries[0].categories[1].percent = percent("50%");
  const Check check = judge("label-vs-percent", submission).at(0);
  CHECK(check.severity == Severity::error);
  CHECK(english(check.message) == "\"Тодорхой үр дүнд хүрсэн\" does not go with 50 %");
}

TEST_CASE("labels of another scale, and lines without a label, are not judged", "[label-vs-percent]") {
  Submission submission = report({"100"});
  submission.summaries = {summary(Assessor::self, "1", {"1"}, "100")};
  submission.summaries[0].categories.push_back({text("Хэрэгжээгүй"), percent("70"), count("")});
  submission.summaries[0].categories.push_back({text(""), percent("33"), count("")});
  CHECK(verdicts("label-vs-percent", submission) == std::vector{Verdict::pass});
  submission.scale = "";
  CHECK(verdicts("label-vs-percent", submission) == std::vector{Verdict::open});
}

TEST_CASE("in a sentence a label that does not fit is a warning, and garbled figures are silent",
          "[label-vs-percent]") {
  Submission submission = report({"100"});
  submission.summaries = {summary(Assessor::self, "1", {"1"}, "100")};
  Claim claim;
  claim.kind = ClaimKind::inline_summary;
  claim.parts = {{"Үр дүнтэй", "", percent("70"), count("3")}, {"Үр дүнгүй", "", {}, count("2")}};
  submission.claims = {claim};
  const std::vector<Check> found = findings(judge("label-vs-percent", submission));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].rows == std::vector<std::size_t>{0});
  submission.claims[0].parts[1].percent = percent("467");
  CHECK(findings(judge("label-vs-percent", submission)).empty());
}

TEST_CASE("self-vs-higher is one note that lists the rows", "[self-vs-higher]") {
  Submission submission = report({"100", "70", "50"});
  CHECK(verdicts("self-vs-higher", submission) == std::vector{Verdict::pass});
  submission.rows[1].higher = percent("50");
  submission.rows[2].higher = {};
  const std::vector<Check> found = findings(judge("self-vs-higher", submission));
  REQUIRE(found.size() == 1);
  CHECK(found[0].severity == Severity::note);
  CHECK(found[0].rows == std::vector<std::size_t>{1});
  CHECK(english(found[0].message) == "self rating and higher body's rating differ in 1 of 2 rows: 2");
}

TEST_CASE("that twenty rows never differ is worth a note, that nineteen do not is not", "[self-vs-higher]") {
  Submission submission = report({"100"});
  submission.rows.resize(19, submission.rows[0]);
  CHECK(verdicts("self-vs-higher", submission) == std::vector{Verdict::pass});
  submission.rows.resize(20, submission.rows[0]);
  const Check check = judge("self-vs-higher", submission).at(0);
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.severity == Severity::note);
}
