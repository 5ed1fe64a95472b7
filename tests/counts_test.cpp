#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Submission nine_rows() {
  Submission submission = report({"100", "100", "100", "70", "100", "100", "70", "100", "0"});
  submission.summaries = {summary(Assessor::self, "9", {"6", "-", "2", "", "0", "1"}, "82,2")};
  return submission;
}

Stated& count_of(Submission& submission, std::size_t line) { return submission.summaries[0].categories[line].count; }

Check only_finding(std::string_view rule, const Submission& submission) {
  const std::vector<Check> found = findings(judge(rule, submission));
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace

TEST_CASE("blank, dash and 0 all count as none", "[category-count]") { CHECK(findings(validate(nine_rows())).empty()); }

TEST_CASE("row-count names the stated and the found number", "[row-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].total = count("8");
  const Check check = only_finding("row-count", submission);
  CHECK(check.severity == Severity::error);
  CHECK(check.stated == "8");
  CHECK(check.computed == "9");
  CHECK(english(check.message) == "stated 8 items, 9 rows found");
  // The categories add to 9 as well.
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 8 were 9"});
}

TEST_CASE("row-count is open where the document gives no total, or no rows", "[row-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].total = {};
  CHECK(verdicts("row-count", submission) == std::vector{Verdict::open});
  submission = nine_rows();
  submission.rows.clear();
  CHECK(verdicts("row-count", submission) == std::vector{Verdict::open});
  submission = nine_rows();
  submission.summaries[0].total = count("олон");
  const Check check = judge("row-count", submission).at(0);
  CHECK(check.verdict == Verdict::open);
  CHECK(english(check.because) == "\"олон\" cannot be read as a number");
}

TEST_CASE("without rows, the totals of both assessors are held against each other", "[row-count]") {
  Submission submission = nine_rows();
  submission.rows.clear();
  submission.summaries.push_back(summary(Assessor::higher, "19", {}, "82,2"));
  const Check check = only_finding("row-count", submission);
  CHECK(english(check.message) == "the summaries state different totals: 9 / 19");
  submission.summaries[1].total = count("9");
  CHECK(verdicts("row-count", submission) == std::vector{Verdict::pass});
}

TEST_CASE("an empty line of a summary is no category", "[category-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].categories.push_back({});
  CHECK(judge("category-count", submission).size() == 6);
}

TEST_CASE("a total that is read with doubt makes no error", "[row-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].total = count("8");
  submission.summaries[0].total.doubted = true;
  CHECK(only_finding("row-count", submission).severity == Severity::warning);
}

TEST_CASE("a total with two readings fails only under both", "[row-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].total.spelling = text("1.009");
  submission.summaries[0].total.readings = {{1009, 0}, {9, 0}};
  CHECK(verdicts("row-count", submission) == std::vector{Verdict::pass});
  submission.summaries[0].total.readings = {{1009, 0}, {8, 0}};
  CHECK(only_finding("row-count", submission).severity == Severity::warning);
}

TEST_CASE("a total that leaves out the items not yet due is explained so", "[row-count]") {
  Submission submission = report({"100", "100", "ХБ", "70"});
  submission.summaries = {summary(Assessor::self, "3", {"2", "", "1", "", "", ""}, "90")};
  const Check check = only_finding("row-count", submission);
  CHECK(check.explanations.at(0).kind == ExplanationKind::exclusion);
  CHECK(english(check.explanations[0].text) == "would agree without the rows that are not rated (1)");
}

TEST_CASE("a total that counts decisions is explained so", "[row-count]") {
  Submission submission = report({"100", "100", "100", "70"});
  for (const std::size_t row : {1U, 3U}) submission.rows[row].decision_no = {};
  submission.rows[2].decision_no = text("2");
  submission.summaries = {summary(Assessor::self, "2", {"3", "", "1", "", "", ""}, "92,5")};
  const auto explanations = english(only_finding("row-count", submission).explanations);
  CHECK(std::count(explanations.begin(), explanations.end(),
                   "would agree if decisions were counted (2), not provisions") == 1);
}

TEST_CASE("a total that a gap in the numbers accounts for is explained by it", "[row-count]") {
  Submission submission = report({"100", "100", "100", "100", "100"});
  submission.rows[3].decision_no = submission.rows[3].provision_no = text("5");
  submission.rows[4].decision_no = submission.rows[4].provision_no = text("6");
  submission.summaries = {summary(Assessor::self, "6", {"6", "", "", "", "", ""}, "100")};
  const auto explanations = english(only_finding("row-count", submission).explanations);
  CHECK(std::count(explanations.begin(), explanations.end(), "would agree if the missing numbers 4 had rows") == 1);
}

TEST_CASE("category-count names the category, both numbers and the rows", "[category-count]") {
  Submission submission = nine_rows();
  count_of(submission, 2) = count("3");
  const Check check = only_finding("category-count", submission);
  CHECK(check.severity == Severity::error);
  CHECK(english(check.message) == "70 %: stated 3, rows 2");
  CHECK(check.rows == std::vector<std::size_t>{3, 6});
  // Two were counted, the total and the rows say so.
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 3 were 2"});
}

TEST_CASE("a rating that moves from one category to another is explained by its row", "[category-count]") {
  Submission submission = nine_rows();
  submission.rows[8].self = percent("30");
  const std::vector<Check> found = findings(judge("category-count", submission));
  REQUIRE(found.size() == 2);
  CHECK(english(found[0].message) == "30 %: stated 0, rows 1");
  CHECK(english(found[1].message) == "0 %: stated 1, rows 0");
  for (const Check& check : found)
    CHECK(english(check.explanations.at(0).text) == "would agree if row 9 were rated 0 %, not 30 %");
}

TEST_CASE("counts that stand on each other's line are explained so, once for both", "[category-count]") {
  Submission submission = nine_rows();
  count_of(submission, 2) = count("");
  count_of(submission, 3) = count("2");
  const std::vector<Check> found = findings(judge("category-count", submission));
  REQUIRE(found.size() == 2);
  for (const Check& check : found)
    CHECK(english(check.explanations.at(0).text) == "would agree if the counts of 70 % and 50 % changed places");
}

TEST_CASE("a summary of the other column is explained by it", "[category-count]") {
  Submission submission = nine_rows();
  submission.rows[0].self = percent("90");
  submission.rows[1].self = percent("90");
  const std::vector<Check> found = findings(judge("category-count", submission));
  REQUIRE(found.size() == 2);
  for (const Check& check : found)
    CHECK(english(check.explanations).back() == "would agree with the ratings of the higher body");
}

TEST_CASE("a category with rows that have no rating is open, unless they cannot make up the difference",
          "[category-count]") {
  Submission submission = nine_rows();
  submission.rows[3].self = {};
  const std::vector<Verdict> expected = {Verdict::open, Verdict::open, Verdict::open,
                                         Verdict::open, Verdict::open, Verdict::open};
  CHECK(verdicts("category-count", submission) == expected);  // row 4 may be any of them
  count_of(submission, 0) = count("8");
  CHECK(english(only_finding("category-count", submission).message) == "100 %: stated 8, rows 6");
}

TEST_CASE("a line with a label only counts the rows of its whole group", "[category-count]") {
  Submission submission = report({"90", "70", "70", "0"});
  submission.summaries = {
      Summary{.assessor = Assessor::self, .title = {}, .total = count("4"), .categories = {}, .overall = {}}};
  submission.summaries[0].categories = {{text("Тодорхой үр дүнд хүрсэн"), {}, count("3")},
                                        {text("Үр дүнгүй"), {}, count("1")},
                                        {text("Бусад"), {}, count("")}};
  CHECK(verdicts("category-count", submission) == std::vector{Verdict::pass, Verdict::pass, Verdict::open});
  submission.summaries[0].categories[0].count = count("2");
  CHECK(english(only_finding("category-count", submission).message) == "Тодорхой үр дүнд хүрсэн: stated 2, rows 3");
}

TEST_CASE("a line for items that are not due counts the rows marked so", "[category-count]") {
  Submission submission = report({"100", "ХБ", "Хугацаа болоогүй"});
  submission.summaries = {summary(Assessor::self, "3", {"1"}, "100")};
  submission.summaries[0].categories.push_back({text("Хугацаа болоогүй"), {}, count("2")});
  CHECK(findings(validate(submission)).empty());
  submission.summaries[0].categories[1].count = count("1");
  CHECK(findings(judge("category-count", submission)).size() == 1);
  CHECK(findings(judge("category-sum", submission)).size() == 1);
}

TEST_CASE("a summary that does not say whose it is fails only where it fits neither column", "[category-count]") {
  Submission submission = nine_rows();
  submission.summaries[0].assessor = Assessor::unknown;
  submission.rows[0].higher = percent("50");
  const std::vector<Check> checks = judge("category-count", submission);
  CHECK(findings(checks).empty());
  CHECK(english(checks[0].subject) == "summary, by the self ratings");

  count_of(submission, 0) = count("5");  // what the other column gives
  const Check between = judge("category-count", submission)[0];
  CHECK(between.verdict == Verdict::open);

  count_of(submission, 0) = count("4");
  CHECK(english(only_finding("category-count", submission).message) == "100 %: stated 4, rows 6");
}

TEST_CASE("category-sum shows the addends", "[category-sum]") {
  Submission submission = nine_rows();
  count_of(submission, 0) = count("8");
  const Check check = only_finding("category-sum", submission);
  CHECK(check.severity == Severity::error);
  CHECK(check.stated == "9");
  CHECK(check.computed == "11");
  CHECK(check.formula == "8 + 0 + 2 + 0 + 0 + 1 = 11");
  CHECK(english(check.message) == "categories add to 11, total says 9");
  CHECK(english(check.explanations.at(0).text) == "would agree if 8 were 6");  // the rows say 6
}

TEST_CASE("a count that slipped off its line is found and put back by the rows", "[category-sum]") {
  Submission submission = nine_rows();
  count_of(submission, 2) = count("");
  const Check check = only_finding("category-sum", submission);
  CHECK(english(check.explanations.at(0).text) == "would agree if 0 were 2");
}

TEST_CASE("two spellings of none are told only on request", "[blank-vs-dash]") {
  CHECK_FALSE(find_rule("blank-vs-dash").on);
  CHECK(verdicts("blank-vs-dash", nine_rows()) == std::vector{Verdict::fail});
  Submission submission = nine_rows();
  count_of(submission, 1) = count("");
  CHECK(verdicts("blank-vs-dash", submission) == std::vector{Verdict::pass});
}
