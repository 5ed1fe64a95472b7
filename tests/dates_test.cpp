#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Submission decided(std::initializer_list<Date> dates) {
  Submission submission;
  submission.date = Date{2023, 12, 25};
  submission.date_text = text("2023 оны 12 дугаар сарын 25");
  for (const Date& date : dates) {
    Row row;
    row.decision.date = date;
    row.decision.date_text = text(to_string(date));
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

/// A date that the reader could not make one of.
std::vector<Verdict> unread(std::string_view words) {
  Submission submission = decided({{}});
  submission.rows[0].decision.date.reset();
  submission.rows[0].decision.date_text = text(words);
  return verdicts("date-invalid", submission);
}

constexpr Verdict pass = Verdict::pass, fail = Verdict::fail, open = Verdict::open;
using Verdicts = std::vector<Verdict>;

}  // namespace

TEST_CASE("a date that no calendar has is an error", "[date-invalid]") {
  CHECK(verdicts("date-invalid", decided({{2021, 12, 14}, {2024, 2, 29}, {2000, 2, 29}})) == Verdicts{pass});
  for (const Date& date : {Date{2023, 2, 29}, Date{1900, 2, 29}, Date{2023, 4, 31}, Date{2023, 13, 1}, Date{2023, 0, 1},
                           Date{2023, 1, 32}, Date{2023, 1, 0}}) {
    CAPTURE(to_string(date));
    CHECK(verdicts("date-invalid", decided({date})) == Verdicts{fail});
  }
}

TEST_CASE("a date that could not be read is judged by its three numbers, or left open", "[date-invalid]") {
  CHECK(unread("2023-02-30") == Verdicts{fail});
  CHECK(unread("2023 оны 13 дугаар сарын 05") == Verdicts{fail});
  CHECK(unread("2023 оны 12") == Verdicts{open});
  CHECK(unread("2021-12-142022-02-25") == Verdicts{open});  // two dates run together
  CHECK(unread("") == Verdicts{pass});                      // only the date of the report is left
}

TEST_CASE("a decision after the report is a warning, three of them one", "[date-after-report]") {
  CHECK(verdicts("date-after-report", decided({{2023, 12, 25}, {2021, 1, 1}})) == Verdicts{pass});
  const Check check = findings(judge("date-after-report", decided({{2021, 1, 1}, {2023, 12, 26}}))).at(0);
  CHECK(check.severity == Severity::warning);
  CHECK(english(check.message) == "2023-12-26 is after the report date 2023-12-25");
  CHECK(check.rows == std::vector<std::size_t>{1});
  CHECK(verdicts("date-after-report", decided({{2024, 1, 1}, {2024, 1, 2}})) == Verdicts{fail, fail});
  CHECK(verdicts("date-after-report", decided({{2024, 1, 1}, {2024, 1, 2}, {2024, 1, 3}})) == Verdicts{fail});
  CHECK(judge("date-after-report", decided({})).empty());
}

TEST_CASE("a heading of another year than the report is a warning", "[period-mismatch]") {
  Submission submission = decided({});
  submission.title = text("2023 ОНЫ ЖИЛИЙН ЭЦСИЙН ТОГТООЛЫН ХЭРЭГЖИЛТ");
  submission.summaries = {summary(Assessor::self, "9", {}, "82,2"), summary(Assessor::higher, "9", {}, "82,2")};
  submission.summaries[0].title = text("2023 ОНЫ ТОВЧОО");
  submission.summaries[1].title = text("2022 ОНЫ ТОВЧОО");
  CHECK(verdicts("period-mismatch", submission) == Verdicts{pass, fail, pass});
  CHECK(english(findings(judge("period-mismatch", submission)).at(0).message) ==
        "year of the heading 2022, of the report 2023");
}

TEST_CASE("a report on a year may be dated in the next, not later", "[period-mismatch]") {
  Submission submission = decided({});
  submission.title = text("2023 ОНЫ ЖИЛИЙН ЭЦСИЙН ТАЙЛАН");
  submission.date = Date{2024, 1, 5};
  CHECK(verdicts("period-mismatch", submission) == Verdicts{pass});
  submission.date = Date{2025, 1, 5};
  CHECK(verdicts("period-mismatch", submission) == Verdicts{fail});
}
