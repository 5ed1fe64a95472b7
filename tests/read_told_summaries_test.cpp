#include "extract/extract.h"
#include "tests/catch.h"
#include "validate/rule.h"

using namespace tulga;

namespace {

struct Told {
  std::string label, percent, count;
  bool operator==(const Told&) const = default;
};

std::vector<Told> lines_of(const Summary& summary) {
  std::vector<Told> out;
  for (const Category& c : summary.categories)
    out.push_back({c.label.text, c.percent.spelling.text, c.count.spelling.text});
  return out;
}

Submission submission_of(std::string_view text) {
  const auto submission = extract(text).submission;
  REQUIRE(submission);
  REQUIRE(submission->summaries.size() == 1);
  return *submission;
}

bool passes(const Submission& submission, std::string_view rule) {
  const auto checks = validate(submission);
  return std::any_of(checks.begin(), checks.end(),
                     [&](const Check& check) { return check.rule == rule && check.verdict == Verdict::pass; });
}

}  // namespace

TEST_CASE("a report without tables states its summary in a list of lines", "[told_summaries]") {
  const Submission submission = submission_of(
      "ХЭРЭГЖИЛТИЙН ТАНИЛЦУУЛГА\n\nНийт 50 заалтаас\nБүрэн хэрэгжсэн буюу 100%-тай - 30\nХэрэгжих шатандаа 70% - 12\n"
      "Хэрэгжилт хангалтгүй 30% - 3\nХэрэгжээгүй 0% - 5\n\nХэрэгжилтийн дундаж  -  78.60%\n");
  CHECK(lines_of(submission.summaries[0]) == std::vector<Told>{{"Бүрэн хэрэгжсэн", "100", "30"},
                                                               {"Хэрэгжих шатандаа", "70", "12"},
                                                               {"Хэрэгжилт хангалтгүй", "30", "3"},
                                                               {"Хэрэгжээгүй", "0", "5"}});
  CHECK(submission.summaries[0].total.count() == 50);
  CHECK(submission.summaries[0].overall.value() == Decimal{7860, 2});
  CHECK(submission.scale == "mn-4-2013");
  CHECK(passes(submission, "category-sum"));
  CHECK(passes(submission, "percent-from-counts"));  // (3000 + 840 + 90 + 0) / 50
}

TEST_CASE("a sentence of percentages and counts is a summary too, in whichever order", "[told_summaries]") {
  CHECK(lines_of(submission_of("Нийт 20 заалтаас 100 хувь-12, 70 хувь-5, 0 хувь-3 заалт байна.").summaries[0]) ==
        std::vector<Told>{{"", "100", "12"}, {"", "70", "5"}, {"", "0", "3"}});
  CHECK(lines_of(submission_of("Нийт 20 заалтаас 12 заалт 100 хувь, 5 заалт 70 хувь, 3 заалт 0 хувьтай байна.")
                     .summaries[0]) == std::vector<Told>{{"", "100", "12"}, {"", "70", "5"}, {"", "0", "3"}});
}

TEST_CASE("what is not yet due is a line of its own, and its dash is no minus", "[told_summaries]") {
  const auto lines =
      lines_of(submission_of("Нийт 22 заалтаас 100 хувь-12, 70 хувь-5, 0 хувь-3, ХБ-2 заалт байна.").summaries[0]);
  CHECK(lines.back() == Told{"ХБ", "", "2"});
}
