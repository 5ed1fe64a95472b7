#include "validate/causes.h"

#include <algorithm>
#include <map>

#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Submission nine_rows() {
  Submission submission = report({"100", "100", "100", "70", "100", "100", "70", "100", "0"});
  submission.summaries = {summary(Assessor::self, "9", {"6", "-", "2", "", "", "1"}, "82,2")};
  return submission;
}

/// Rule and cause of every finding.
std::multimap<std::string, std::string> causes(const Submission& submission) {
  std::multimap<std::string, std::string> out;
  for (const Check& check : findings(validate(submission)))
    out.emplace(check.rule, check.cause.id.empty() ? "" : english(check.cause));
  return out;
}

using Causes = std::multimap<std::string, std::string>;

}  // namespace

TEST_CASE("findings that one rating sets off share it as their cause", "[causes]") {
  Submission submission = nine_rows();
  submission.rows[3].self = percent("90");
  const std::string row = "would agree if row 4 were rated 70 %, not 90 %";
  CHECK(causes(submission) ==
        Causes{{"category-count", row}, {"category-count", row}, {"percent-from-rows", row}, {"self-vs-higher", ""}});
}

TEST_CASE("findings that one count sets off share it", "[causes]") {
  Submission submission = nine_rows();
  submission.summaries[0].categories[0].count = count("8");
  const std::string digit = "would agree if 8 were 6";
  CHECK(causes(submission) == Causes{{"category-count", digit}, {"category-sum", digit}});
}

TEST_CASE("findings that a mistyped percentage sets off share it", "[causes]") {
  Submission submission = nine_rows();
  submission.summaries[0].overall = percent("28,2");
  const std::string digit = "would agree if 28,2 were 82,2";
  CHECK(causes(submission) == Causes{{"percent-from-counts", digit}, {"percent-from-rows", digit}});
}

TEST_CASE("findings that a mistyped total sets off share it", "[causes]") {
  Submission submission = nine_rows();
  submission.summaries[0].total = count("19");
  const std::string digit = "would agree if 19 were 9";
  CHECK(causes(submission) == Causes{{"category-sum", digit}, {"row-count", digit}});
}

TEST_CASE("what a gap in the numbers explains is a note with the gap as its cause", "[causes]") {
  Submission submission = nine_rows();
  submission.rows.erase(submission.rows.begin() + 3);  // rated 70
  const std::string gap = "numbers 4 are missing";
  CHECK(causes(submission) ==
        Causes{{"numbering-gap", ""}, {"row-count", gap}, {"category-count", gap}, {"percent-from-rows", gap}});
  for (const Check& check : findings(validate(submission)))
    CHECK(check.severity == (check.rule == "numbering-gap" ? Severity::warning : Severity::note));
}

TEST_CASE("a gap does not excuse figures that it does not mend", "[causes]") {
  Submission submission = nine_rows();
  submission.rows.erase(submission.rows.begin() + 3);
  submission.summaries[0].overall = percent("12,5");
  for (const Check& check : findings(validate(submission)))
    if (check.rule == "percent-from-rows") CHECK(check.severity == Severity::error);
}

TEST_CASE("two totals of different tables are two causes, though one digit would mend either", "[causes]") {
  Submission submission;
  Claim claim;
  claim.kind = ClaimKind::column_total;
  claim.row = no_row;
  claim.whole = count("16");
  claim.parts = {{"", "", {}, count("10")}, {"", "", {}, count("5")}};
  submission.claims = {claim, claim};
  CHECK(causes(submission) == Causes{{"column-total", ""}, {"column-total", ""}});
}
