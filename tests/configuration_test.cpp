#include "corpus/configuration.h"

#include <filesystem>
#include <fstream>

#include "corpus/work.h"
#include "extract/extract.h"
#include "report/messages.h"
#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

/// The problems of a configuration, as an English reader sees them.
std::vector<std::string> problems_of(std::string_view toml) {
  std::vector<std::string> out;
  for (const Message& problem : read_configuration(toml, "tulga.toml").problems)
    out.push_back(say(problem, Language::en));
  return out;
}

using Told = std::vector<std::string>;

constexpr std::string_view everything = R"(
fail_on = "error"
lang = "mn"

[rules]
blank-vs-dash = "note"
self-vs-higher = "off"

[[scale]]
name = "three-steps"
groups = [{labels = ["Сайн"], values = [100]}, {labels = ["Дунд"], values = [50]}, {labels = ["Муу"], values = [0]}]
excluded = ["Хүлээгдэж буй"]

[headings]
progress = ["Хийсэн ажил"]

[[accept]]
rule = "part-whole"
file = "soum-07.txt"
row = 6
reason = "letters of two years"
by = "Б.Болд"
until = 2024-12-31
)";

}  // namespace

TEST_CASE("a configuration sets levels, scales, headings, acceptances, the exit status and the language",
          "[configuration]") {
  const Configuration read = read_configuration(everything, "tulga.toml");
  CHECK(read.problems.empty());
  CHECK(read.fail_on == "error");
  CHECK(read.lang == "mn");
  CHECK(read.levels == std::vector<RuleLevel>{{"blank-vs-dash", Severity::note}, {"self-vs-higher", std::nullopt}});
  REQUIRE(read.vocabulary.scales.size() == 1);
  CHECK(read.vocabulary.scales[0].values() == std::vector<int>{100, 50, 0});
  CHECK(is_excluded(read.vocabulary.scales[0], "хүлээгдэж буй"));
  CHECK(column_role("Хийсэн ажил", read.vocabulary) == ColumnRole::progress);
  CHECK_FALSE(column_role("Хийсэн ажил"));
  CHECK(read.accepted == std::vector<AcceptedFinding>{{.rule = "part-whole",
                                                       .file = "soum-07.txt",
                                                       .row = 5,
                                                       .place = {},
                                                       .acceptance = {"letters of two years", "Б.Болд", "2024-12-31"},
                                                       .until = Date{2024, 12, 31}}});
}

TEST_CASE("a misspelt key, rule or value is told with its place and the nearest right one", "[configuration]") {
  CHECK(problems_of("fail-on = \"note\"\n") ==
        Told{"tulga.toml:1:1: there is no key 'fail-on' here; the nearest is 'fail_on'"});
  CHECK(problems_of("[rules]\npart-hole = \"off\"\n") ==
        Told{"tulga.toml:2:1: there is no rule 'part-hole'; the nearest is 'part-whole'"});
  CHECK(problems_of("[rules]\npart-whole = \"warn\"\n") ==
        Told{"tulga.toml:2:14: 'warn' is no value of 'part-whole'; the nearest is 'warning'"});
  CHECK(problems_of("[headings]\nprogres = [\"Явц\"]\n") ==
        Told{"tulga.toml:2:1: there is no key 'progres' here; the nearest is 'progress'"});
  CHECK(problems_of("lang = \"mm\"\n") == Told{"tulga.toml:1:8: 'mm' is no value of 'lang'; the nearest is 'mn'"});
}

TEST_CASE("a finding is not accepted without a reason", "[configuration]") {
  const std::string where = "[[accept]]\nrule = \"part-whole\"\nfile = \"a.txt\"\n";
  CHECK(problems_of(where) == Told{"tulga.toml:1:1: 'reason' is missing in [accept]"});
  CHECK(problems_of(where + "reason = \"  \"\n") == Told{"tulga.toml:1:1: 'reason' is missing in [accept]"});
  CHECK(problems_of(where + "reason = \"agreed\"\n").empty());
}

TEST_CASE("what is not of the kind that a key needs is told", "[configuration]") {
  CHECK(problems_of("lang = 1\n") == Told{"tulga.toml:1:8: 'lang' needs a text in quotes"});
  CHECK(problems_of("rules = \"off\"\n") == Told{"tulga.toml:1:9: 'rules' must be written as [rules]"});
  CHECK(problems_of("[scale]\nname = \"a\"\n") == Told{"tulga.toml:1:1: 'scale' must be written as [[scale]]"});
  CHECK(problems_of("[headings]\nself = \"Үнэлгээ\"\n") ==
        Told{"tulga.toml:2:8: 'self' needs a list of texts: [\"...\"]"});
  CHECK(problems_of("[[scale]]\nname = \"a\"\ngroups = [{labels = [\"Сайн\"], values = [101]}]\n") ==
        Told{"tulga.toml:3:40: 'values' needs a list of whole numbers from 0 to 100"});
  CHECK(problems_of("[[scale]]\nname = \"a\"\ngroups = []\n") ==
        Told{"tulga.toml:1:1: 'groups' is missing in [scale]"});
  CHECK(problems_of("[[scale]]\nname = \"mn-6-2020\"\ngroups = [{values = [1]}]\n") ==
        Told{"tulga.toml:1:1: there is a scale 'mn-6-2020' already"});
  CHECK(problems_of("lang = \n").size() == 1);
  CHECK(problems_of("lang = \n")[0].starts_with("tulga.toml:1:8: this is not TOML: "));
}

TEST_CASE("a configuration is found beside the first input, or in the folder that it is", "[configuration]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "tulga-test-configuration";
  fs::create_directories(folder);
  const auto found = [&](const fs::path& input) { return find_configuration(std::vector{input.string()}); };
  CHECK_FALSE(found(folder));
  std::ofstream(folder / "tulga.toml") << "lang = \"mn\"\n";
  CHECK(found(folder) == (folder / "tulga.toml").string());
  CHECK(found(folder / "report.pdf") == (folder / "tulga.toml").string());
  CHECK_FALSE(found("-"));
  CHECK(gather(std::vector{folder.string()}).front().problem->id == "folder-empty");  // it is no document
  fs::remove_all(folder);
}

TEST_CASE("rules are switched and set to levels; what doubt lowered stays lower", "[configuration]") {
  const auto rule = [](std::vector<RuleLevel> levels) {
    for (const Rule& one : rules(levels))
      if (one.name == "part-whole") return one;
    return Rule{};
  };
  CHECK(rule({}).on);
  CHECK_FALSE(rule({{"part-whole", std::nullopt}}).on);
  Submission submission = report({"85", "100"});
  submission.rows[0].self.doubted = submission.rows[0].higher.doubted = true;
  const auto level_of = [&](Severity asked) {
    const std::vector<RuleLevel> levels = {{"rating-off-scale", asked}};
    for (const Check& check : findings(validate(submission, switched_on(rules(levels)))))
      if (check.rule == "rating-off-scale") return check.severity;
    FAIL("no finding");
    return Severity::note;
  };
  CHECK(level_of(Severity::note) == Severity::note);
  CHECK(level_of(Severity::error) == Severity::warning);
}

TEST_CASE("the hash of the rules follows the configuration", "[configuration]") {
  const std::string usual = rules_hash();
  CHECK(rules_hash({.levels = {{"part-whole", Severity::error}}}) != usual);
  CHECK(rules_hash({.levels = {{"part-whole", std::nullopt}}}) != usual);
  CHECK(rules_hash({.vocabulary = {.scales = {}, .headings = {own_heading(ColumnRole::self, "Оноо")}}}) != usual);
  CHECK(rules_hash({.scale = "mn-6-2020"}) == usual);
}

TEST_CASE("own headings and own scales reach the reading of a document and its judgement", "[configuration]") {
  const Configuration read = read_configuration(everything, "tulga.toml");
  const std::string text =
      "Д/д\tЗаалтын агуулга\tХийсэн ажил\tӨөрийн үнэлгээ\n1\tНэг\t\t100%\n2\tХоёр\t\t50%\n3\tГурав\t\t70%\n\n"
      "Сайн\t100%\t1\nДунд\t50%\t1\nМуу\t0%\t0\n";
  CHECK(extract(text).submission->rows.empty());
  const auto submission = extract(text, read.vocabulary).submission;
  REQUIRE(submission);
  CHECK(submission->rows.size() == 3);
  CHECK(submission->scale == "three-steps");
  const std::vector<Check> found = findings(judge("rating-off-scale", *submission));
  REQUIRE(found.size() == 1);
  CHECK(found[0].stated == "70");
}
