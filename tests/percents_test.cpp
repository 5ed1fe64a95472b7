#include <algorithm>

#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

/// Six rows of 100, two of 70, one of 0: 740/9 = 82.22.
Submission nine_rows(std::string_view overall) {
  Submission submission = report({"100", "100", "100", "70", "100", "100", "70", "100", "0"});
  submission.summaries = {summary(Assessor::self, "9", {"6", "-", "2", "", "", "1"}, overall)};
  return submission;
}

Check judged(std::string_view rule, const Submission& submission) {
  const std::vector<Check> checks = judge(rule, submission);
  REQUIRE(checks.size() == 1);
  return checks.front();
}

Submission without_rows(Submission submission) {
  submission.rows.clear();
  return submission;
}

/// 3290/37 = 88.92, told in a sentence.
Claim plan_of_37(std::string_view overall) {
  Claim claim;
  claim.kind = ClaimKind::inline_summary;
  claim.whole = count("37");
  claim.parts = {{"", "", percent("100"), count("28")}, {"", "", percent("90"), count("3")},
                 {"", "", percent("70"), count("2")},   {"", "", percent("50"), count("1")},
                 {"", "", percent("30"), count("1")},   {"", "", percent("0"), count("2")}};
  claim.overall = percent(overall);
  return claim;
}

}  // namespace

TEST_CASE("percent-from-rows names both numbers when they differ", "[percent-from-rows]") {
  const Check check = judged("percent-from-rows", nine_rows("84,4"));
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.severity == Severity::error);
  CHECK(check.stated == "84,4");
  CHECK(check.computed == "740/9");
  CHECK(check.formula == "(6*100 + 2*70 + 1*0)/9 = 740/9");
  CHECK(english(check.message) == "stated 84,4 %, rows give 740/9 = 82,222 %");
}

TEST_CASE("a percentage that one other rating would give is explained by the rows that may have it",
          "[percent-from-rows]") {
  // 84,4 is 760/9: one of the two rows rated 70 would have to be 90; dropping the row of 0 % gives 92,5, which it is
  // not.
  CHECK(english(judged("percent-from-rows", nine_rows("84,4")).explanations) ==
        std::vector<std::string>{"would agree if one of rows 4, 7 were rated 90 %, not 70 %"});
  // 81,1 is 730/9.
  CHECK(english(judged("percent-from-rows", nine_rows("81,1")).explanations) ==
        std::vector<std::string>{"would agree if any one of the 6 rows rated 100 % were rated 90 %"});
}

TEST_CASE("a percentage that leaves out what is rated 0 % is explained so", "[percent-from-rows]") {
  const Check check = judged("percent-from-rows", nine_rows("92,5"));
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.explanations.at(0).kind == ExplanationKind::exclusion);
  CHECK(english(check.explanations.at(0).text) ==
        "would agree without what is rated 0 % (1): (6*100 + 2*70)/8 = 185/2");
}

TEST_CASE("a percentage that leaves out what is only planned is explained so", "[percent-from-rows]") {
  Submission submission = report({"100", "70", "0", "0"});
  submission.rows[3].progress = text("2024 онд төлөвлөж байна");
  submission.rows[2].progress = text("Санхүүжилт олдоогүй тул ажил хийгдээгүй байсан");
  submission.summaries = {summary(Assessor::self, "4", {"1", "", "1", "", "", "2"}, "56,7")};
  CHECK(english(judged("percent-from-rows", submission).explanations.at(0).text) ==
        "would agree without the rows that are only planned (1): (1*100 + 1*70 + 1*0)/3 = 170/3");
}

TEST_CASE("one digit of the percentage is an explanation", "[percent-from-rows]") {
  struct Case {
    const char* stated;
    const char* slip;
  };
  const Case cases[] = {
      {"83,2", "typed wrong"}, {"28,2", "swapped"}, {"8,2", "dropped"}, {"882,2", "typed twice"}, {"822", "mark lost"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.stated, c.slip);
    const Check check = judged("percent-from-rows", nine_rows(c.stated));
    REQUIRE(check.verdict == Verdict::fail);
    const std::vector<std::string> told = english(check.explanations);
    CHECK(std::count(told.begin(), told.end(), std::string("would agree if ") + c.stated + " were 82,2") == 1);
  }
}

TEST_CASE("a percentage of the other column, or of the stated counts, is explained by them", "[percent-from-rows]") {
  Submission submission = nine_rows("82,2");
  submission.rows[0].self = percent("0");
  const Check check = judged("percent-from-rows", submission);
  CHECK(check.explanations.at(0).kind == ExplanationKind::row);  // the counts stated tell which move
  CHECK(english(check.explanations[0].text) == "would agree if one of rows 1, 9 were rated 100 %, not 0 %");
  CHECK(english(check.explanations.at(1).text) == "would agree with the ratings of the higher body");
  CHECK(check.explanations.at(2).kind == ExplanationKind::counts);
}

TEST_CASE("off by one unit of the last decimal is a warning", "[percent-from-rows]") {
  CHECK(judged("percent-from-rows", nine_rows("82,3")).severity == Severity::warning);
  CHECK(judged("percent-from-rows", nine_rows("82,5")).severity == Severity::error);
}

TEST_CASE("a tie passes, with the modes that it rests on", "[percent-from-rows]") {
  Submission submission = report({"100", "100", "100", "100", "100", "100", "70", "70"});  // 740/8 = 92.5
  submission.summaries = {summary(Assessor::self, "8", {"6", "", "2", "", "", ""}, "93")};
  CHECK(judged("percent-from-rows", submission).mode == "half-up");
  submission.summaries[0].overall = percent("92");
  CHECK(judged("percent-from-rows", submission).mode == "half-even, cut");
}

TEST_CASE("a cut figure passes with its mode, and percent-rounding notes it", "[percent-rounding]") {
  Submission submission = report({"100", "100", "70", "70", "0", "90"});  // 430/6 = 71.67
  submission.summaries = {summary(Assessor::self, "6", {"2", "1", "2", "", "", "1"}, "71,6")};
  CHECK(judged("percent-from-rows", submission).verdict == Verdict::pass);
  CHECK(judged("percent-from-rows", submission).mode == "cut");
  const Check note = judged("percent-rounding", submission);
  CHECK(note.verdict == Verdict::fail);
  CHECK(note.severity == Severity::note);
  CHECK(english(note.message) == "71,6 is cut, rounding gives 71,7");
}

TEST_CASE("a cut figure is a warning where another figure shows that its author rounds", "[percent-from-rows]") {
  Submission submission = report({"100", "100", "70", "70", "0", "90"});
  submission.summaries = {summary(Assessor::self, "6", {"2", "1", "2", "", "", "1"}, "71,6")};
  submission.claims = {plan_of_37("89")};  // 88.92: rounded up
  const Check check = judged("percent-from-rows", submission);
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.severity == Severity::warning);
  const std::vector<std::string> told = english(check.explanations);
  CHECK(std::find(told.begin(), told.end(), "would agree if cut, not rounded") != told.end());
  submission.claims = {plan_of_37("88")};  // cut as well
  CHECK(judged("percent-from-rows", submission).verdict == Verdict::pass);
}

TEST_CASE("a digit may be missing in a figure that is cut", "[percent-from-rows]") {
  Submission submission = report({"100", "100", "70", "70", "0", "90"});  // 430/6 = 71.67
  submission.summaries = {summary(Assessor::self, "6", {"2", "1", "2", "", "", "1"}, "7,6")};
  const std::vector<std::string> told = english(judged("percent-from-rows", submission).explanations);
  CHECK(std::find(told.begin(), told.end(), "would agree if 7,6 were 71,6") != told.end());
}

TEST_CASE("a percentage is open where a rating is missing, and says which", "[percent-from-rows]") {
  Submission submission = nine_rows("82,2");
  submission.rows[2].self = {};
  submission.rows[4].self = percent(" ");
  Check check = judged("percent-from-rows", submission);
  CHECK(check.verdict == Verdict::open);
  CHECK(english(check.because) == "no rating in row 3, 5");
  submission.rows[2].self = submission.rows[4].self = percent("9O");
  check = judged("percent-from-rows", submission);
  CHECK(english(check.because) == "the rating of row 3, 5 cannot be read");
}

TEST_CASE("what is not due is left out of the mean", "[percent-from-rows]") {
  Submission submission = report({"100", "70", "ХБ", "Хугацаа болоогүй", "-"});
  submission.summaries = {summary(Assessor::self, "5", {"1", "", "1"}, "85")};
  CHECK(judged("percent-from-rows", submission).verdict == Verdict::pass);
  submission.summaries[0].overall = percent("34");  // 170/5
  const Check check = judged("percent-from-rows", submission);
  CHECK(check.verdict == Verdict::fail);
  CHECK(english(check.explanations.at(0).text) ==
        "would agree if what is not rated (3) counted as 0 %: (1*100 + 1*70 + 3*0)/5 = 34");
}

TEST_CASE("a percentage with words about it is tested for what they say", "[percent-from-rows]") {
  Submission submission = nine_rows("80");
  submission.summaries[0].overall.qualifier = Qualifier::more_than;
  CHECK(judged("percent-from-rows", submission).verdict == Verdict::pass);
  submission.summaries[0].overall.qualifier = Qualifier::less_than;
  CHECK(judged("percent-from-rows", submission).severity == Severity::error);
  submission.summaries[0].overall.qualifier = Qualifier::approximate;
  CHECK(judged("percent-from-rows", submission).severity == Severity::note);
}

TEST_CASE("doubted ratings make no error", "[percent-from-rows]") {
  Submission submission = nine_rows("84,4");
  submission.rows[1].self.doubted = true;
  CHECK(judged("percent-from-rows", submission).severity == Severity::warning);
}

TEST_CASE("ratings with decimals are added exactly", "[percent-from-rows]") {
  Submission submission = report({"92,5", "87,25", "100"});
  submission.summaries = {summary(Assessor::self, "3", {}, "93,25")};
  const Check check = judged("percent-from-rows", submission);
  CHECK(check.verdict == Verdict::pass);
  CHECK(check.formula == "(1*100 + 1*92.5 + 1*87.25)/3 = 373/4");
}

TEST_CASE("percent-from-counts multiplies the counts of the summary", "[percent-from-counts]") {
  CHECK(judged("percent-from-counts", without_rows(nine_rows("82,2"))).verdict == Verdict::pass);
  const Check check = judged("percent-from-counts", without_rows(nine_rows("92,5")));
  CHECK(check.severity == Severity::error);
  CHECK(english(check.message) == "stated 92,5 %, counts give 740/9 = 82,222 %; no 9 ratings of the scale give 92,5 %");
  CHECK(english(check.explanations.at(0).text) ==
        "would agree without what is rated 0 % (1): (6*100 + 2*70)/8 = 185/2");
}

TEST_CASE("percent-from-counts is open where the counts do not add up to the total", "[percent-from-counts]") {
  Submission submission = nine_rows("82,2");
  submission.summaries[0].categories[0].count = count("7");
  const Check check = judged("percent-from-counts", submission);
  CHECK(check.verdict == Verdict::open);
  CHECK(check.because.id == "because-sum-conflict");
}

TEST_CASE("percent-twins fires only where the ratings are the same", "[percent-twins]") {
  Submission submission = nine_rows("82,2");
  submission.summaries.push_back(summary(Assessor::higher, "9", {"6", "-", "2", "", "", "1"}, "84,4"));
  const Check check = judged("percent-twins", submission);
  CHECK(check.verdict == Verdict::fail);
  CHECK(check.severity == Severity::warning);
  CHECK(english(check.message) == "same ratings, different totals: 82,2 / 84,4 %");
  CHECK(check.evidence.size() == 2);

  submission.summaries[1].overall = percent("82");  // less precise, not different
  CHECK(judged("percent-twins", submission).verdict == Verdict::pass);

  submission.summaries[1].overall = percent("84,4");
  submission.rows[3].higher = percent("90");
  CHECK(judge("percent-twins", submission).empty());
}

TEST_CASE("without rows, summaries with the same counts are twins", "[percent-twins]") {
  Submission submission = without_rows(nine_rows("82,2"));
  submission.summaries.push_back(summary(Assessor::higher, "9", {"6", "-", "2", "", "", "1"}, "83,2"));
  const Check check = judged("percent-twins", submission);
  CHECK(check.verdict == Verdict::fail);
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 83,2 were 82,2"});
}

TEST_CASE("that no ratings give a figure is told where rows or counts are known", "[percent-unreachable]") {
  const Check check = judged("percent-from-rows", nine_rows("75,0"));
  CHECK(english(check.message) == "stated 75,0 %, rows give 740/9 = 82,222 %; no 9 ratings of the scale give 75,0 %");
  CHECK(english(judged("percent-from-rows", nine_rows("84,4")).message).find("no 9") == std::string::npos);
  CHECK(judge("percent-unreachable", nine_rows("75,0")).empty());
}

TEST_CASE("percent-unreachable speaks where only the total is known", "[percent-unreachable]") {
  Submission submission = without_rows(nine_rows("82,3"));
  submission.summaries[0].categories.clear();
  const Check check = judged("percent-unreachable", submission);
  CHECK(check.severity == Severity::error);
  CHECK(check.computed == "740/9");
  CHECK(english(check.message) == "no 9 ratings of the scale give 82,3 %, the nearest is 82,2 %");
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 82,3 were 82,2"});
  submission.summaries[0].overall = percent("82,2");
  CHECK(judged("percent-unreachable", submission).verdict == Verdict::pass);
  submission.summaries[0].total = count("120");  // so many ratings reach every figure
  CHECK(judge("percent-unreachable", submission).empty());
}

TEST_CASE("with a rating missing, a figure fails only where no rating in its place gives it", "[percent-unreachable]") {
  Submission submission = nine_rows("75,0");
  submission.rows[8].self = {};
  submission.summaries[0].categories.clear();
  CHECK(judged("percent-from-rows", submission).verdict == Verdict::open);
  CHECK(judged("percent-unreachable", submission).verdict == Verdict::fail);
  submission.summaries[0].total = count("8");  // 600/8 is 75: it may be about eight
  CHECK(judged("percent-unreachable", submission).verdict == Verdict::pass);
}

TEST_CASE("what a summary without rows counts as not due is left out of the items", "[percent-unreachable]") {
  Submission submission = without_rows(nine_rows("82,2"));
  Summary& summary = submission.summaries[0];
  summary.total = count("11");
  summary.categories = {{text("Үр дүнтэй"), {}, count("6")},
                        {text("Тодорхой үр дүнд хүрсэн"), {}, count("2")},
                        {text("Үр дүнгүй"), {}, count("1")},
                        {text("ХБ"), {}, count("2")}};
  CHECK(judged("percent-unreachable", submission).verdict == Verdict::pass);  // 740/9; of 11 no ratings give it
  summary.overall = percent("82,3");
  CHECK(judged("percent-unreachable", submission).computed == "740/9");
}

TEST_CASE("with one count unreadable, a figure fails where no count in its place gives it", "[percent-unreachable]") {
  Submission submission = without_rows(nine_rows("82,2"));
  submission.summaries[0].categories[2].count = count("?");
  CHECK(judged("percent-from-counts", submission).verdict == Verdict::open);
  CHECK(judged("percent-unreachable", submission).verdict == Verdict::pass);  // 2 of 70 %
  submission.summaries[0].overall = percent("84,4");                          // 760: 160 from two ratings of 70 %
  const Check check = judged("percent-unreachable", submission);
  CHECK(check.verdict == Verdict::fail);
  CHECK(english(check.message) == "no 9 ratings with the counts that can be read give 84,4 %");
}
