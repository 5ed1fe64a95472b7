#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

struct Numbers {
  const char* decision;
  const char* provision;
  const char* section = "";
};

Submission numbered(std::initializer_list<Numbers> rows) {
  Submission submission;
  for (const Numbers& numbers : rows) {
    Row row;
    row.decision_no = text(numbers.decision);
    row.provision_no = text(numbers.provision);
    row.section = numbers.section;
    row.provision = text("заалт " + std::to_string(submission.rows.size()));
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

std::vector<std::string> gaps(const Submission& submission) {
  std::vector<std::string> out;
  for (const Check& check : findings(judge("numbering-gap", submission))) out.push_back(english(check.message));
  return out;
}

std::size_t duplicates(const Submission& submission) {
  return findings(judge("numbering-duplicate", submission)).size();
}

using Gaps = std::vector<std::string>;

}  // namespace

TEST_CASE("missing numbers are listed", "[numbering-gap]") {
  CHECK(gaps(numbered({{"1", "1"}, {"2", "2"}, {"4", "4"}, {"5", "5"}})) == Gaps{"number 3 is missing"});
  CHECK(gaps(numbered({{"1", "1"}, {"2", "2"}, {"3", "3"}, {"6", "6"}, {"7", "7"}})) ==
        Gaps{"numbers 4, 5 are missing"});
  CHECK(gaps(numbered({{"2", "2"}, {"3", "3"}, {"4", "4"}, {"5", "5"}})) == Gaps{"number 1 is missing"});
}

TEST_CASE("numbers may restart in each section, or go on through all of them", "[numbering-gap]") {
  CHECK(gaps(numbered({{"1", "1", "A"}, {"2", "2", "A"}, {"1", "1", "B"}, {"2", "2", "B"}, {"3", "3", "B"}})).empty());
  CHECK(gaps(numbered({{"1", "1", "A"}, {"2", "2", "A"}, {"3", "3", "B"}, {"4", "4", "B"}})).empty());
  CHECK(gaps(numbered({{"1", "1", "A"}, {"2", "2", "A"}, {"1", "1", "B"}, {"3", "3", "B"}})) ==
        Gaps{"number 2 is missing"});
}

TEST_CASE("several provisions of one decision are normal", "[numbering-gap]") {
  CHECK(gaps(numbered({{"1", "1"}, {"", "2"}, {"2", "3"}, {"2", "4"}, {"3", "5"}})).empty());
  CHECK(gaps(numbered({{"1", "1"}, {"", "2"}, {"2", "1"}, {"", "2"}, {"", "3"}, {"3", "1"}})).empty());
  CHECK(gaps(numbered({{"1", "1.1"}, {"", "1.2"}, {"2", "2.1"}, {"", "2.2"}, {"3", "3"}})).empty());
  CHECK(gaps(numbered({{"1", "1.1"}, {"", "1.2"}, {"", "1.4"}, {"2", "2.1"}, {"3", "3"}})) ==
        Gaps{"number 1.3 is missing"});
}

TEST_CASE("a column that is no sequence is open, not failed", "[numbering-gap]") {
  const Submission submission = numbered({{"1", "3"}, {"2", "1"}, {"3", "7"}, {"4", "2"}, {"5", "2"}});
  CHECK(verdicts("numbering-gap", submission) == std::vector{Verdict::pass, Verdict::open});
  CHECK(gaps(numbered({{"1", "2"}, {"2", "2"}, {"3", "2"}})).empty());
}

TEST_CASE("one misprinted number leaves one gap", "[numbering-gap]") {
  CHECK(gaps(numbered({{"1", "1"}, {"2", "2"}, {"31", "31"}, {"4", "4"}, {"5", "5"}})) == Gaps{"number 3 is missing"});
  CHECK(gaps(numbered({{"1", "1"}, {"2", "2"}, {"3", "3"}, {"1", "1"}, {"5", "5"}, {"6", "6"}})) ==
        Gaps{"number 4 is missing"});
  CHECK(gaps(numbered({{"1", "1"}, {"2", "2"}, {"3", "3"}, {"4", "4"}, {"202345", "202345"}})).empty());
}

TEST_CASE("a gap names the row after it", "[numbering-gap]") {
  const Check check =
      findings(judge("numbering-gap", numbered({{"1", "1"}, {"2", "2"}, {"4", "4"}, {"5", "5"}}))).at(0);
  CHECK(check.severity == Severity::warning);
  CHECK(check.rows == std::vector<std::size_t>{2});
}

TEST_CASE("the same numbers twice for different texts are a duplicate", "[numbering-duplicate]") {
  const Submission submission = numbered({{"1", "1"}, {"2", "2"}, {"2", "2"}, {"4", "4"}});
  const Check check = findings(judge("numbering-duplicate", submission)).at(0);
  CHECK(check.severity == Severity::warning);
  CHECK(check.rows == std::vector<std::size_t>{1, 2});
  CHECK(english(check.message) == "number 2 is used twice (rows 2, 3)");
}

TEST_CASE("numbers that restart, or that share a decision, are no duplicates", "[numbering-duplicate]") {
  CHECK(duplicates(numbered({{"1", "1", "A"}, {"2", "2", "A"}, {"1", "1", "B"}, {"2", "2", "B"}})) == 0);
  CHECK(duplicates(numbered({{"1", "1"}, {"2", "2"}, {"1", "1"}, {"2", "2"}})) == 0);
  CHECK(duplicates(numbered({{"1", "1"}, {"", "2"}, {"2", "1"}, {"2", "2"}})) == 0);
  CHECK(duplicates(numbered({{"1", "1"}, {"", "1"}, {"2", "1"}})) == 1);
  CHECK(duplicates(numbered({{"5", "5", "A"}, {"5", "5", "B"}, {"5", "5", "A"}})) == 1);  // A goes on after B
}

TEST_CASE("a row repeated word for word is left to duplicate-row", "[numbering-duplicate]") {
  Submission submission = numbered({{"1", "1"}, {"2", "2"}, {"2", "2"}});
  submission.rows[2] = submission.rows[1];
  CHECK(duplicates(submission) == 0);
}
