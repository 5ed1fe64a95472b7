#include "validate/lesson.h"

#include <algorithm>
#include <set>

#include "extract/extract.h"
#include "tests/catch.h"
#include "tests/crossed.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

/// The rules that are on, and this one.
std::vector<Rule> rules_with(const Rule& asked) {
  std::vector<Rule> out = rules();
  std::erase_if(out, [&](const Rule& rule) { return !rule.on && rule.name != asked.name; });
  return out;
}

/// The findings on a rule's example, in itself or across its reports.
std::vector<Check> findings_of_example(const Rule& rule) {
  const WorkedExample& example = rule.lesson.example;
  if (!example.reports.empty()) {
    const auto found = cross_findings(crossed(read_all(reports_of(example)), rules_with(rule)));
    return {found.begin(), found.end()};
  }
  const auto submission = extract(report_of(example)).submission;
  REQUIRE(submission);
  return findings(validate(*submission, rules_with(rule)));
}

std::set<std::string> words_of(std::string_view list) {
  std::set<std::string> out;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(' ', start), list.size());
    out.emplace(list.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

}  // namespace

TEST_CASE("a rule's worked example gives its finding, with the figures told, and no others but those told",
          "[lessons]") {
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    const WorkedExample& example = rule.lesson.example;
    const std::vector<Check> found = findings_of_example(rule);
    std::set<std::string> others;
    std::vector<std::string> own;
    for (const Check& check : found)
      if (check.rule == rule.name)
        own.push_back(check.stated + " ~ " + check.computed);
      else
        others.insert(check.rule);
    CHECK(own == std::vector<std::string>{std::string(example.stated) + " ~ " + std::string(example.computed)});
    CHECK(others == words_of(example.also));
  }
}

TEST_CASE("every rule tells its tolerance, its traps and its practice in both languages", "[lessons]") {
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    for (const Words& words : {rule.lesson.tolerance, rule.lesson.traps, rule.lesson.practice}) {
      CHECK_FALSE(words.en.empty());
      CHECK_FALSE(words.mn.empty());
    }
  }
}
