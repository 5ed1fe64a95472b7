#include "validate/explain.h"

#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

/// What a stated percentage is explained by, against rows on the six-step scale.
std::vector<std::string> explained(Submission submission, std::string_view overall) {
  submission.summaries = {
      Summary{.assessor = Assessor::self, .title = {}, .total = {}, .categories = {}, .overall = percent(overall)}};
  const std::vector<Check> found = findings(judge("percent-from-rows", submission));
  REQUIRE(found.size() == 1);
  return english(found[0].explanations);
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("one edit is a character typed wrong, dropped, inserted or swapped", "[explain]") {
  CHECK(one_edit("544", "44"));
  CHECK(one_edit("82,2", "83,2"));
  CHECK(one_edit("82,2", "28,2"));
  CHECK(one_edit("822", "82,2"));
  CHECK_FALSE(one_edit("82,2", "82,2"));
  CHECK_FALSE(one_edit("552", "1052"));
  CHECK_FALSE(one_edit("12", "34"));
}

TEST_CASE("the three likeliest explanations are kept, each once", "[explain]") {
  const auto candidate = [](int rank, const char* to) {
    return Candidate{static_cast<Rank>(rank), digit_explanation("1", to)};
  };
  const std::vector<Explanation> kept = likeliest({candidate(9, "a"), candidate(5, "b"), candidate(5, "c"),
                                                   candidate(5, "b"), candidate(1, "d"), candidate(7, "e")});
  REQUIRE(kept.size() == 3);
  CHECK(kept[0].to == "d");
  CHECK(kept[1].to == "b");
  CHECK(kept[2].to == "c");
}

TEST_CASE("a sum is mended by one digit of one figure", "[explain]") {
  const auto told = [](std::vector<Addend> addends, const Addend& total) {
    std::vector<std::string> out;
    for (const Candidate& candidate : sum_candidates(addends, total))
      out.push_back(candidate.explanation.from + ">" + candidate.explanation.to);
    return out;
  };
  CHECK(told({{"261", 261, {}}, {"247", 247, {}}, {"544", 544, {}}}, {"552", 552, {}}) == Told{"544>44"});
  CHECK(told({{"12", 12, {}}, {"30", 30, {}}}, {"24", 24, {}}) == Told{"24>42"});
  CHECK(told({{"12", 12, {}}, {"30", 30, {}}}, {"97", 97, {}}).empty());
}

TEST_CASE("of a summary that sums up one section, the section is named", "[explain]") {
  Submission submission = report({"100", "100", "0", "0", "30"});
  for (std::size_t row = 0; row < 5; ++row) submission.rows[row].section = row < 2 ? "Хурал" : "Тэргүүлэгчид";
  const Told told = explained(submission, "100");
  CHECK(std::count(told.begin(), told.end(), "would agree if only \"Хурал\" counted: (2*100)/2 = 100") == 1);
  // The mean of 100 and 10.
  const Told means = explained(submission, "55");
  CHECK(std::count(means.begin(), means.end(), "would agree as the mean of the means of the sections") == 1);
}

TEST_CASE("the share of what is rated 100 % is a formula that is met", "[explain]") {
  const Told told = explained(report({"100", "70", "70", "50"}), "25");
  CHECK(std::count(told.begin(), told.end(), "would agree as the share rated 100 %: 1*100/4") == 1);
}

TEST_CASE("two rows are named where one does not do, if few pairs would", "[explain]") {
  CHECK(explained(report({"100", "100", "100"}), "0").empty());  // three rows would have to change
  CHECK(explained(report({"100", "100"}), "0") == Told{"would agree if two rated 100, 100 % were rated 0, 0 %"});
}

TEST_CASE("above 150 rows no single row is offered", "[explain]") {
  Submission submission = report({"100"});
  submission.rows.resize(150, submission.rows[0]);
  submission.rows[0].self = percent("90");
  submission.rows[1].self = percent("0");
  const Told told = explained(submission, "99,9");
  // Without the row of 0 % the mean is 99.93; with 90 or 100 in its place the sum is 14980 or 14990 of 15000.
  CHECK(std::any_of(told.begin(), told.end(), [](const std::string& one) { return one.ends_with("not 0 %"); }));
  submission.rows.resize(200, submission.rows[149]);
  for (const std::string& other : explained(submission, "99,9")) CHECK_FALSE(other.ends_with("not 0 %"));
}

TEST_CASE("rows that the numbering misses may account for the percentage", "[explain]") {
  Submission submission = report({"100", "70", "0", "100"});  // 270/4 = 67.5
  submission.rows[2].decision_no = submission.rows[2].provision_no = text("4");
  submission.rows[3].decision_no = submission.rows[3].provision_no = text("5");
  const Told told = explained(submission, "72,0");  // 360/5
  CHECK(std::count(told.begin(), told.end(), "would agree if the missing numbers 3 had ratings that add to 90") == 1);
  for (const std::string& other : explained(submission, "56,0")) CHECK(other.find("missing") == std::string::npos);
}
