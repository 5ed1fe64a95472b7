// A small, fixed run of ./dev bench rules.

#include <algorithm>

#include "tests/catch.h"
#include "tests/generator_forms.h"
#include "tests/submissions.h"
#include "tests/trial.h"

using namespace tulga;
using namespace tulga::test;

namespace {

constexpr std::uint64_t rounds = 4;  // reports of each kind

}  // namespace

TEST_CASE("random numbers are those of SplitMix64, on every platform", "[generator]") {
  Random random(1234567);
  CHECK(random.next() == 6457827717110365317u);
  CHECK(random.next() == 3203168211198807973u);
  CHECK(random.next() == 9817491932198370423u);
}

TEST_CASE("the same seed makes the same report, another seed another one", "[generator]") {
  for (const Form form : {Form::tabs, Form::cp1251, Form::utf16, Form::aligned}) {
    CHECK(bytes_of(make_report(7, form, Size::small)) == bytes_of(make_report(7, form, Size::small)));
    CHECK(bytes_of(make_report(7, form, Size::small)) != bytes_of(make_report(8, form, Size::small)));
  }
}

TEST_CASE("clean reports are read whole and accuse nobody", "[generator]") {
  std::size_t reports = 0;
  for (std::uint64_t number = 1; reports < 40; ++number) {
    if (size_of(number) == Size::large) continue;
    ++reports;
    const Report report = clean_report(number);
    const auto submission = read(report);
    CAPTURE(number);
    REQUIRE(submission);
    CHECK(submission->rows.size() == report.rows.size());
    for (std::size_t i = 0; i < report.rows.size(); ++i)
      CHECK(submission->rows[i].progress.text == account(report.rows[i]));
    for (const Check& check : validate(*submission))
      if (check.verdict == Verdict::fail && check.severity > Severity::note)
        FAIL_CHECK(check.rule << ": " << english(check.message) << " [" << english(check.subject) << "]");
  }
}

TEST_CASE("every planted error is found, and most are explained", "[generator]") {
  std::size_t explainable = 0, explained = 0;
  for (std::uint64_t number = 1; number <= rounds * kinds().size(); ++number) {
    const Trial trial = planted_trial(number);
    REQUIRE(trial.kind != nullptr);
    if (!trial.kind->read) continue;
    const Outcome outcome = compare(trial, judge_report(trial.report));
    CAPTURE(number, std::string(trial.kind->rule), std::string(trial.kind->name));
    CHECK(outcome.found);
    explainable += trial.planted.truth.has_value();
    explained += trial.planted.truth && outcome.explained;
  }
  CHECK(explained * 100 >= explainable * 90);
}

TEST_CASE("the heading of a section at the end of a page of aligned text is no part of the row above it",
          "[generator]") {
  const Report report = planted_trial(100192).report;
  REQUIRE(report.form == Form::aligned);
  const auto submission = read(report);
  REQUIRE(submission);
  REQUIRE(submission->rows.size() == report.rows.size());
  CHECK(submission->rows[24].provision.text == report.rows[24].provision);
  CHECK(submission->rows[24].progress.text == account(report.rows[24]));
}
