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
