#include <algorithm>
#include <set>

#include "extract/extract.h"
#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

TEST_CASE("every rule has one name, a title in both languages, and messages that begin with its name", "[rules]") {
  std::set<std::string_view> names;
  for (const Rule& rule : rules()) {
    CAPTURE(rule.name);
    CHECK(names.insert(rule.name).second);
    CHECK_FALSE(rule.title_en.empty());
    CHECK_FALSE(rule.title_mn.empty());
    CHECK_FALSE(rule.wordings.empty());
    for (const Wording& wording : rule.wordings) CHECK(wording.id.starts_with(rule.name));
  }
}

TEST_CASE("a rule is found by its name", "[rules]") {
  CHECK(find_rule("part-whole").name == "part-whole");
  CHECK(find_rule("no-such-rule").name.empty());
}

namespace {

std::set<std::string> placeholders(std::string_view pattern) {
  std::set<std::string> out;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1))
    out.emplace(pattern.substr(open, pattern.find('}', open) - open));
  return out;
}

}  // namespace

TEST_CASE("every wording stands once and has the same placeholders in both languages", "[rules]") {
  std::set<std::string_view> ids;
  for (const Wording& wording : validate_wordings()) {
    CAPTURE(wording.id);
    CHECK(ids.insert(wording.id).second);
    CHECK(placeholders(wording.en) == placeholders(wording.mn));
  }
}

TEST_CASE("an empty submission gives no finding", "[rules]") { CHECK(findings(validate({})).empty()); }

TEST_CASE("every message, subject, reason and explanation has its wording and all its arguments", "[rules]") {
  std::vector<Check> all;
  for (const Rule& rule : rules()) {
    const Submission worked = *extract(report_of(rule.lesson.example)).submission;
    for (Check& check : validate(worked, rules())) all.push_back(std::move(check));
  }
  const auto told = [](const Message& message) {
    for (const Wording& wording : validate_wordings())
      if (wording.id == message.id)
        for (const Language language : {Language::en, Language::mn})
          if (fill(wording, message, language).find('{') != std::string::npos) return false;
    return english(message).find("no wording") == std::string::npos;
  };
  for (const Check& check : all) {
    CAPTURE(check.rule, check.subject.id, check.message.id, check.because.id);
    CHECK(told(check.subject));
    if (check.verdict == Verdict::fail) CHECK(told(check.message));
    if (check.verdict == Verdict::open) CHECK(told(check.because));
    for (const Explanation& explanation : check.explanations) CHECK(told(explanation.text));
  }
}
