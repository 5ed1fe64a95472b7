// A report with the structure and the figures of a real one, and words of our own: what must be found, and what must
// stay silent.

#include <algorithm>
#include <set>

#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

struct Act {
  const char* rating;
  Date date;
  const char* number;
};

constexpr Act acts[] = {
    {"100%", {2021, 12, 14}, "2021_131"}, {"100%", {2021, 12, 22}, "2021_144"},  {"100%", {2021, 12, 24}, "2021_7/30"},
    {"70%", {2022, 2, 25}, "2022_8/10"},  {"100%", {2022, 12, 2}, "2022_12/54"}, {"100%", {2019, 1, 31}, "2021_02"},
    {"70%", {2020, 8, 26}, "2021_71"},    {"100%", {2020, 9, 14}, "2021_90"},    {"0%", {2020, 11, 15}, "2021_59"},
};

Claim plan_of_37(std::size_t row) {
  Claim claim{.kind = ClaimKind::inline_summary,
              .row = row,
              .text = {},
              .whole = count("37"),
              .noun = "заалт",
              .parts = {},
              .overall = percent("89")};
  claim.parts = {{"Үр дүнтэй", "заалт", percent("100"), count("28")},
                 {"Тодорхой үр дүнд хүрсэн", "заалт", percent("90"), count("3")},
                 {"", "заалт", percent("70"), count("2")},
                 {"Эрчимжүүлэх шаардлагатай", "заалт", percent("50"), count("1")},
                 {"", "заалт", percent("30"), count("1")},
                 {"Үр дүнгүй", "заалт", {}, count("2")}};
  return claim;
}

Claim letters() {
  Claim claim{.kind = ClaimKind::part_whole,
              .row = 5,
              .text = {},
              .whole = count("552"),
              .noun = "бичиг",
              .parts = {},
              .overall = {}};
  claim.parts = {{"шийдвэрлэсэн", "бичиг", {}, count("261")},
                 {"хэрэгжих шатандаа", "", {}, count("247")},
                 {"шилжүүлсэн", "", {}, count("544")}};
  return claim;
}

Submission seed() {
  Submission submission;
  submission.scale = "mn-6-2020";
  submission.date = Date{2023, 12, 25};
  for (const Act& act : acts) {
    Row row;
    row.decision_no = row.provision_no = text(std::to_string(submission.rows.size() + 1));
    row.section = submission.rows.size() < 5 ? "Хурлын тогтоол" : "Тэргүүлэгчдийн тогтоол";
    row.decision = {text("Шийдвэр " + std::string(act.number)), act.date, text(to_string(act.date)), text(act.number)};
    row.self = row.higher = percent(act.rating);
    submission.rows.push_back(std::move(row));
  }
  submission.summaries = {summary(Assessor::self, "9", {"6", "-", "2", "", "", "1"}, "82,2"),
                          summary(Assessor::higher, "9", {"6", "-", "2", "-", "-", "1"}, "82,2")};
  submission.claims = {plan_of_37(2), plan_of_37(4), letters()};
  return submission;
}

std::multiset<std::string> passes(const std::vector<Check>& checks) {
  std::multiset<std::string> out;
  for (const Check& check : checks)
    if (check.verdict == Verdict::pass) out.insert(check.rule);
  return out;
}

}  // namespace

TEST_CASE("the figures that agree are reported as passed", "[seed]") {
  const auto passed = passes(validate(seed()));
  CHECK(passed.count("row-count") == 2);
  CHECK(passed.count("category-count") == 12);
  CHECK(passed.count("category-sum") == 2);
  CHECK(passed.count("percent-from-rows") == 2);
  CHECK(passed.count("percent-from-counts") == 2);
  CHECK(passed.count("percent-twins") == 1);
  CHECK(passed.count("rating-off-scale") == 1);
  CHECK(passed.count("rating-missing") == 1);
  CHECK(passed.count("label-vs-percent") == 2);
  CHECK(passed.count("inline-summary") == 4);  // the sum and the mean, in rows 3 and 5
  CHECK(passed.count("percent-rounding") == 4);
  CHECK(passed.count("numbering-gap") == 1);
  CHECK(passed.count("self-vs-higher") == 1);
  CHECK(passed.count("date-invalid") == 1);
  CHECK(passed.count("date-after-report") == 1);
}

TEST_CASE("nothing is open where everything is stated", "[seed]") {
  for (const Check& check : validate(seed())) {
    CAPTURE(check.rule, english(check.because));
    CHECK(check.verdict != Verdict::open);
  }
}

TEST_CASE("two findings of warning level: the letters, and the years of four numbers", "[seed]") {
  std::vector<Check> found = findings(validate(seed()));
  std::erase_if(found, [](const Check& check) { return check.severity == Severity::note; });
  REQUIRE(found.size() == 2);

  const Check& letters = found[0];
  CHECK(letters.rule == "part-whole");
  CHECK(letters.severity == Severity::warning);
  CHECK(letters.stated == "552");
  CHECK(letters.computed == "1052");
  CHECK(letters.formula == "261 + 247 + 544 = 1052");
  CHECK(letters.rows == std::vector<std::size_t>{5});
  REQUIRE(letters.explanations.size() == 1);
  CHECK(letters.explanations[0].from == "544");
  CHECK(letters.explanations[0].to == "44");
  CHECK(english(letters.explanations[0].text) == "would agree if 544 were 44");

  const Check& years = found[1];
  CHECK(years.rule == "date-vs-number-year");
  CHECK(years.severity == Severity::warning);
  CHECK(years.rows == std::vector<std::size_t>{5, 6, 7, 8});
  CHECK(years.stated == "2021");
  CHECK(years.computed == "2019, 2020");
}

TEST_CASE("one note: the number that falls behind those before it", "[seed]") {
  std::vector<Check> found = findings(validate(seed()));
  std::erase_if(found, [](const Check& check) { return check.severity != Severity::note; });
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "number-date-order");
  CHECK(english(found[0].message) == "no. 2021_59 (2020-11-15) is out of order with no. 2021_90 (2020-09-14)");
}

TEST_CASE("the percentage is shown with its arithmetic and its figures", "[seed]") {
  const std::vector<Check> checks = judge("percent-from-rows", seed());
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].stated == "82,2");
  CHECK(checks[0].computed == "740/9");
  CHECK(checks[0].formula == "(6*100 + 2*70 + 1*0)/9 = 740/9");
  CHECK(checks[0].evidence.size() == 10);
  CHECK(checks[0].evidence.front().text == "82,2");
  CHECK(english(checks[0].subject) == "self summary");
  CHECK(english(checks[1].subject) == "higher summary");
}

TEST_CASE("a rating changed in one column fails what rests on it and names row and figures", "[seed]") {
  Submission submission = seed();
  submission.rows[3].self = percent("90%");
  std::multiset<std::string> failed;
  for (const Check& check : findings(validate(submission)))
    if (check.severity == Severity::error) failed.insert(check.rule);
  CHECK(failed == std::multiset<std::string>{"category-count", "category-count", "percent-from-rows"});
  const Check percent_check = findings(judge("percent-from-rows", submission)).at(0);
  CHECK(english(percent_check.message) == "stated 82,2 %, rows give 760/9 = 84,444 %");
  // The counts of the summary agree with the stated figure, so the row is the likeliest to differ.
  CHECK(english(percent_check.explanations.at(0).text) == "would agree if row 4 were rated 70 %, not 90 %");
}
