#include "validate/recompute.h"

#include "extract/extract.h"
#include "report/summary_form.h"
#include "tests/catch.h"
#include "tests/helpers.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Submission reference(const std::string& folder, const std::string& file = "input.txt") {
  return *extract(read_file(std::string(TULGA_SOURCE_DIR) + "/corpus/reference/" + folder + "/" + file)).submission;
}

std::vector<std::string> counts_of(const Summary& summary) {
  std::vector<std::string> out;
  for (const Category& line : summary.categories) out.push_back(line.count.spelling.text);
  return out;
}

}  // namespace

TEST_CASE("the recomputed summary of a report without errors is the one that it states", "[recompute]") {
  for (const char* file : {"input.txt", "input.pdf"}) {
    const Submission submission = reference("Burenkhaan/Angirt-2023", file);
    REQUIRE(submission.summaries.size() == 2);
    for (const Summary& stated : submission.summaries) {
      const Summary computed = recomputed(submission, stated.assessor);
      CHECK(computed.title.text == stated.title.text);
      CHECK(computed.total_line.text == stated.total_line.text);
      CHECK(computed.overall_line.text == stated.overall_line.text);
      REQUIRE(computed.categories.size() == stated.categories.size());
      for (std::size_t i = 0; i < stated.categories.size(); ++i) {
        CHECK(computed.categories[i].label.text == stated.categories[i].label.text);
        CHECK(computed.categories[i].percent.spelling.text == stated.categories[i].percent.spelling.text);
        CHECK(computed.categories[i].count.count() == stated.categories[i].count.count());
      }
    }
  }
}

TEST_CASE("the recomputed summary gives the figures of the rows where the stated ones are wrong", "[recompute]") {
  const Submission wrong = reference("Burenkhaan/Takhilt-2023");
  CHECK(recomputed(wrong, Assessor::higher).overall_line.text ==
        "Аймгийн ИТХ, ИТХТ-ийн 2023 оны жилийн эцсийн тогтоолын хэрэгжилтийн товчоо 84,5 хувьтай байна.");
  const Submission half = reference("Burenkhaan/Khuvchgol-2024-half");
  CHECK(counts_of(recomputed(half, Assessor::self)) != counts_of(half.summaries.front()));
  CHECK(recomputed(half, Assessor::self).overall.spelling.text == "86,7");
}

TEST_CASE("a recomputed summary has the document's sign for none, its decimals and its mark", "[recompute]") {
  Submission submission = report({"100%", "100%", "0%"});
  submission.summaries = {summary(Assessor::self, "3", {"1", "-", "-", "", "-", "1"}, "66.67")};
  const Summary computed = recomputed(submission, Assessor::self);
  CHECK(counts_of(computed) == std::vector<std::string>{"2", "-", "-", "-", "-", "1"});
  CHECK(computed.overall.spelling.text == "66.67");
  submission.summaries = {summary(Assessor::self, "3", {"2", "", "", "", "-", "1"}, "67")};
  CHECK(counts_of(recomputed(submission, Assessor::self)) == std::vector<std::string>{"2", "", "", "", "", "1"});
  CHECK(recomputed(submission, Assessor::self).overall.spelling.text == "67");
}

TEST_CASE("a recomputed percentage rounds halves up", "[recompute]") {
  Submission submission = report({"100%", "90%", "90%", "90%", "90%", "90%", "90%", "100%"});  // 740/8 = 92,5
  submission.summaries = {summary(Assessor::self, "8", {"2", "6", "", "", "", ""}, "92")};
  CHECK(recomputed(submission, Assessor::self).overall.spelling.text == "93");
}

TEST_CASE("a report without a summary gets the lines of its scale", "[recompute]") {
  const Summary computed = recomputed(report({"100%", "70%", "70%"}), Assessor::higher);
  CHECK(counts_of(computed) == std::vector<std::string>{"1", "-", "2", "-", "-", "-"});
  CHECK(computed.categories[1].label.text == "Тодорхой үр дүнд хүрсэн");
  CHECK(computed.overall.spelling.text == "80,0");
}

TEST_CASE("a rating for which the summary has no line gets one", "[recompute]") {
  Submission submission = report({"100%", "85%"});
  submission.summaries = {summary(Assessor::self, "2", {"1", "", "", "", "", ""}, "92,5")};
  const Summary computed = recomputed(submission, Assessor::self);
  REQUIRE(computed.categories.size() == 7);
  CHECK(computed.categories.back().percent.spelling.text == "85%");
  CHECK(computed.categories.back().count.count() == 1);
}

TEST_CASE("a line with a wrong label is taken from a summary that has the right one", "[recompute]") {
  const Submission submission = reference("Saridag/Mungentolgoi-2024");
  const Summary computed = recomputed(submission, Assessor::higher);
  for (const Category& line : computed.categories)
    if (line.percent.count() == 70) CHECK(line.label.text == "Тодорхой үр дүнд хүрсэн");
}

TEST_CASE("no percentage is computed over a row without a rating", "[recompute]") {
  const Summary computed = recomputed(report({"100%", ""}), Assessor::self);
  CHECK_FALSE(computed.overall.stated());
  CHECK(computed.total.spelling.text == "2");
}

TEST_CASE("the arithmetic of a column names the rows of each rating", "[recompute]") {
  const Arithmetic sums = arithmetic(report({"100%", "70%", "100%", ""}), Assessor::self);
  REQUIRE(sums.values.size() == 2);
  CHECK(sums.values[0].rows == std::vector<std::size_t>{0, 2});
  CHECK(sums.values[0].product == Fraction{200, 1});
  CHECK(sums.unrated == std::vector<std::size_t>{3});
  CHECK(sums.sum == Fraction{270, 1});
  CHECK(sums.mean == Fraction{90, 1});
}

TEST_CASE("the form of a summary has one cell for a label of several lines", "[recompute]") {
  const auto form = summary_form(recomputed(reference("Burenkhaan/Angirt-2023"), Assessor::self));
  REQUIRE(form.size() == 9);
  CHECK(form[2].front().text == "Үүнээс");
  CHECK(form[2].front().rows == 6);
  CHECK(form[3].front().rows == 2);
  CHECK(form[4].size() == 2);
  const std::string tabs = tab_separated(form);
  CHECK(std::count(tabs.begin(), tabs.end(), '\t') == 9 * 3);
}
