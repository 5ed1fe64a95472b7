#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

struct Act {
  const char* number;
  int year;  // 0: no date
};

Submission acts(std::initializer_list<Act> all) {
  Submission submission;
  for (const Act& act : all) {
    Row row;
    row.decision.number = text(act.number);
    if (act.year != 0) row.decision.date = Date{act.year, 1, 31};
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

std::vector<std::string> years(const Submission& submission) {
  std::vector<std::string> out;
  for (const Check& check : findings(judge("date-vs-number-year", submission))) out.push_back(english(check.message));
  return out;
}

}  // namespace

TEST_CASE("one number of another year than its date is one finding", "[date-vs-number-year]") {
  CHECK(years(acts({{"2021_1", 2021}, {"2021_02", 2019}, {"2022/3", 2022}})) ==
        std::vector<std::string>{"year of the number 2021, year of the date 2019"});
}

TEST_CASE("three rows, or half of them, are one pattern", "[date-vs-number-year]") {
  const std::vector<std::string> three = years(acts({{"2021_1", 2019},
                                                     {"2021_2", 2020},
                                                     {"2021_3", 2020},
                                                     {"2021_4", 2021},
                                                     {"2021_5", 2021},
                                                     {"2021_6", 2021},
                                                     {"2021_7", 2021}}));
  CHECK(three == std::vector<std::string>{"rows 1, 2, 3: year of the number 2021, year of the date 2019, 2020"});
  CHECK(years(acts({{"2021_1", 2019}, {"2021_2", 2021}, {"2021_3", 2019}})).size() == 1);
  CHECK(
      years(acts({{"2021_1", 2019}, {"2021_2", 2021}, {"2021_3", 2019}, {"2021_4", 2021}, {"2021_5", 2021}})).size() ==
      2);
}

TEST_CASE("only a year followed by a mark is the year of a number", "[date-vs-number-year]") {
  CHECK(judge("date-vs-number-year",
              acts({{"131", 2021}, {"2021", 2019}, {"20211", 2019}, {"3021_1", 2021}, {"8/10", 2020}}))
            .empty());
  CHECK(judge("date-vs-number-year", acts({{"2021_1", 0}})).empty());
  CHECK(verdicts("date-vs-number-year", acts({{"2021-7/30", 2021}})) == std::vector{Verdict::pass});
  CHECK(verdicts("date-vs-number-year", acts({{"1999/7", 2021}})) == std::vector{Verdict::fail});
}

namespace {

struct Dated {
  const char* number;
  Date date;
};

Submission dated(std::initializer_list<Dated> all, const char* section = "") {
  Submission submission;
  for (const Dated& act : all) {
    Row row;
    row.section = section;
    row.decision.number = text(act.number);
    row.decision.date = act.date;
    row.provision = text("Нэгдүгээр заалт");
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

std::vector<std::string> out_of_order(const Submission& submission) {
  std::vector<std::string> out;
  for (const Check& check : findings(judge("number-date-order", submission))) out.push_back(english(check.message));
  return out;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("a number that falls behind earlier ones of its year is out of order", "[number-date-order]") {
  const Submission submission = dated({{"2021_02", {2019, 1, 31}},
                                       {"2021_71", {2020, 8, 26}},
                                       {"2021_90", {2020, 9, 14}},
                                       {"2021_59", {2020, 11, 15}}});
  CHECK(out_of_order(submission) == Told{"no. 2021_59 (2020-11-15) is out of order with no. 2021_90 (2020-09-14)"});
  const Check check = findings(judge("number-date-order", submission)).at(0);
  CHECK(check.severity == Severity::note);
  CHECK(check.rows == std::vector<std::size_t>{3});
  CHECK(english(check.subject) == "row 4");
}

TEST_CASE("a number that runs ahead of later ones is the one named", "[number-date-order]") {
  CHECK(out_of_order(dated({{"5", {2022, 1, 1}}, {"90", {2022, 2, 1}}, {"6", {2022, 3, 1}}, {"7", {2022, 4, 1}}})) ==
        Told{"no. 90 (2022-02-01) is out of order with no. 6 (2022-03-01)"});
}

TEST_CASE("each series of numbers has an order of its own", "[number-date-order]") {
  // Session and number, plain numbers, another year, another issuer.
  CHECK(out_of_order(dated({{"2021_131", {2021, 12, 14}},
                            {"2021_144", {2021, 12, 22}},
                            {"2021_7/30", {2021, 12, 24}},
                            {"2021_8/1", {2021, 12, 26}},
                            {"2022_3", {2022, 1, 1}}}))
            .empty());
  Submission two_issuers = dated({{"1", {2022, 1, 1}}, {"2", {2022, 1, 2}}, {"3", {2022, 1, 3}}}, "Хурал");
  for (const Row& row : dated({{"1", {2022, 2, 1}}, {"2", {2022, 2, 2}}, {"3", {2022, 2, 3}}}, "Тэргүүлэгчид").rows)
    two_issuers.rows.push_back(row);
  CHECK(verdicts("number-date-order", two_issuers) == std::vector{Verdict::pass});
}

TEST_CASE("several provisions of one act, and acts of one day, are in order", "[number-date-order]") {
  CHECK(out_of_order(dated({{"4", {2022, 1, 1}}, {"4", {2022, 1, 1}}, {"6", {2022, 1, 2}}, {"5", {2022, 1, 2}}}))
            .empty());
}

TEST_CASE("numbers in no order at all are no series", "[number-date-order]") {
  CHECK(judge("number-date-order",
              dated({{"9", {2022, 1, 1}}, {"5", {2022, 1, 2}}, {"7", {2022, 1, 3}}, {"1", {2022, 1, 4}}}))
            .empty());
}

TEST_CASE("the same decision and provision twice are one finding", "[duplicate-row]") {
  Submission submission = dated({{"7/30", {2021, 12, 24}}, {"8/1", {2021, 12, 24}}, {"7/30", {2021, 12, 24}}});
  submission.rows[2].provision = text("нэгдүгээр  заалт.");
  const Check check = findings(judge("duplicate-row", submission)).at(0);
  CHECK(check.severity == Severity::warning);
  CHECK(check.rows == std::vector<std::size_t>{0, 2});
  submission.rows[2].provision = text("Хоёрдугаар заалт");
  CHECK(verdicts("duplicate-row", submission) == std::vector{Verdict::pass});
  submission.rows[2].decision.date = Date{2022, 12, 24};
  submission.rows[2].provision = text("Нэгдүгээр заалт");
  CHECK(verdicts("duplicate-row", submission) == std::vector{Verdict::pass});
}

TEST_CASE("rows on one act may stand apart", "[duplicate-row]") {
  const Date day{2021, 12, 24};
  Submission submission = dated({{"7", day}, {"8", day}, {"7", day}, {"8", day}, {"9", day}, {"7", day}});
  submission.rows[2].provision = text("Хоёрдугаар заалт");
  const std::vector<Check> found = findings(judge("duplicate-row", submission));
  REQUIRE(found.size() == 2);
  CHECK(found[0].rows == std::vector<std::size_t>{0, 5});
  CHECK(found[1].rows == std::vector<std::size_t>{1, 3});
}

TEST_CASE("two issuers may number acts of one day alike", "[duplicate-row]") {
  Submission submission = dated({{"7/30", {2021, 12, 24}}, {"7/30", {2021, 12, 24}}});
  CHECK(verdicts("duplicate-row", submission) == std::vector{Verdict::fail});
  submission.rows[0].section = "Аймгийн ИТХ-ын тогтоол";
  submission.rows[1].section = "Аймгийн ИТХ-ын Тэргүүлэгчдийн тогтоол";
  CHECK(verdicts("duplicate-row", submission) == std::vector{Verdict::pass});
}
