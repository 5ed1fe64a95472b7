#include "report/options.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

Call call_of(std::vector<std::string> words) { return parse(words); }

std::string problem_of(std::vector<std::string> words) {
  const Call call = parse(words);
  return call.problems.empty() ? "" : call.problems.front().id;
}

}  // namespace

TEST_CASE("a call names a command, its options and its inputs in any order", "[options]") {
  const Call call = call_of({"audit", "a.pdf", "--format", "json", "-o", "out.json", "b.txt", "--lang=mn"});
  CHECK(call.problems.empty());
  CHECK(call.command == "audit");
  CHECK(call.inputs == std::vector<std::string>{"a.pdf", "b.txt"});
  CHECK(call.value("format") == "json");
  CHECK(call.value("output") == "out.json");
  CHECK(call.value("lang") == "mn");
  CHECK(call.value("fail-on") == "warning");
  CHECK(call_of({"audit", "--", "-odd-name.txt"}).inputs == std::vector<std::string>{"-odd-name.txt"});
  CHECK(call_of({"audit", "-"}).inputs == std::vector<std::string>{"-"});
}

TEST_CASE("a wrong call says what is wrong with it", "[options]") {
  CHECK(problem_of({}) == "usage-no-command");
  CHECK(problem_of({"audti", "a.pdf"}) == "usage-unknown-command");
  CHECK(problem_of({"audit", "--fail", "a.pdf"}) == "usage-unknown-option");
  CHECK(problem_of({"audit", "--what", "text", "a.pdf"}) == "usage-unknown-option");  // an option of another command
  CHECK(problem_of({"audit", "--fail-on", "fatal", "a.pdf"}) == "usage-bad-value");
  CHECK(problem_of({"audit", "a.pdf", "--format"}) == "usage-missing-value");
  CHECK(problem_of({"audit", "a.pdf", "--format", "tsv"}) == "usage-bad-value");  // a format of another command
  CHECK(problem_of({"summary", "a.pdf", "--format", "tsv"}).empty());
  CHECK(problem_of({"audit"}) == "usage-no-input");
  CHECK(problem_of({"explain"}) == "usage-no-rule");
  CHECK(problem_of({"explain", "part-whole", "row-count"}) == "usage-too-many");
  CHECK(problem_of({"rules", "part-whole"}) == "usage-too-many");
  CHECK(problem_of({"rules"}).empty());
}

TEST_CASE("help lists every option of a command, in both languages", "[options]") {
  for (const Language language : {Language::en, Language::mn})
    for (const Option& option : options())
      for (const Command& command : commands()) {
        const bool takes = std::any_of(options().begin(), options().end(), [&](const Option& row) {
          return row.name == option.name && row.commands.find(command.name) != std::string_view::npos;
        });
        CAPTURE(std::string(option.name), std::string(command.name));
        const std::string name = std::string(option.name) + " ";  // --out is not --output
        CHECK((help(command.name, language).find(name) != std::string::npos) == takes);
      }
}
