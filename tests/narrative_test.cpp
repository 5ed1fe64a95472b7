#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Part rated(std::string_view percentage, std::string_view number) {
  return {"", "заалт", percent(percentage), count(number)};
}

Claim inline_summary(std::string_view whole, std::vector<Part> parts, std::string_view overall) {
  Claim claim;
  claim.kind = ClaimKind::inline_summary;
  claim.whole = count(whole);
  claim.noun = "заалт";
  claim.parts = std::move(parts);
  claim.overall = percent(overall);
  return claim;
}

Part named(std::string_view label, std::string_view number, std::string_view noun = "") {
  return {std::string(label), std::string(noun), {}, count(number)};
}

Claim parts_of(std::string_view whole, std::vector<Part> parts) {
  Claim claim;
  claim.kind = ClaimKind::part_whole;
  claim.whole = count(whole);
  claim.noun = "бичиг";
  claim.parts = std::move(parts);
  return claim;
}

std::vector<Check> judged(std::string_view rule, Claim claim) {
  Submission submission = report({"100"});
  submission.claims = {std::move(claim)};
  return judge(rule, submission);
}

std::vector<Verdict> verdicts_of(std::string_view rule, Claim claim) {
  std::vector<Verdict> out;
  for (const Check& check : judged(rule, std::move(claim))) out.push_back(check.verdict);
  return out;
}

constexpr Verdict pass = Verdict::pass, fail = Verdict::fail, open = Verdict::open;
using Verdicts = std::vector<Verdict>;

}  // namespace

TEST_CASE("a summary in a sentence is added up and weighted", "[inline-summary]") {
  const std::vector<Check> checks =
      judged("inline-summary", inline_summary("6", {rated("100", "3"), rated("70", "2"), rated("0", "1")}, "73,3"));
  REQUIRE(checks.size() == 2);
  CHECK(checks[0].formula == "3 + 2 + 1 = 6");
  CHECK(checks[1].formula == "(3*100 + 2*70 + 1*0)/6 = 220/3");
  CHECK(checks[0].verdict == pass);
  CHECK(checks[1].verdict == pass);
}

TEST_CASE("more parts than the total are an error, fewer a warning", "[inline-summary]") {
  const Check more = judged("inline-summary", inline_summary("6", {rated("100", "5"), rated("70", "2")}, "91"))[0];
  CHECK(more.severity == Severity::error);
  CHECK(english(more.message) == "parts add to 7, total says 6");
  const Check fewer = judged("inline-summary", inline_summary("16", {rated("100", "5"), rated("70", "9")}, "80"))[0];
  CHECK(fewer.severity == Severity::warning);
}

TEST_CASE("of the digits that would mend a sum, the stated mean tells which", "[inline-summary]") {
  // 15*100 + 4*70 + 3*0 over 22 is 80,9; 85, 74 or 73 would make up 92 as well.
  const auto first = [](std::string_view whole, std::string_view zeros) {
    const Claim claim = inline_summary(whole, {rated("100", "15"), rated("70", "4"), rated("0", zeros)}, "80,9");
    return english(judged("inline-summary", claim)[0].explanations.at(0).text);
  };
  CHECK(first("92", "3") == "would agree if 92 were 22");
  CHECK(first("22", "33") == "would agree if 33 were 3");
}

TEST_CASE("the mean is open where the counts do not make up the total", "[inline-summary]") {
  CHECK(verdicts_of("inline-summary", inline_summary("9", {rated("100", "5"), rated("70", "2")}, "91")) ==
        Verdicts{fail, open});
}

TEST_CASE("one part alone does not claim to be the whole", "[inline-summary]") {
  CHECK(verdicts_of("inline-summary", inline_summary("37", {rated("100", "28")}, "")) == Verdicts{open});
  CHECK(verdicts_of("inline-summary", inline_summary("27", {rated("100", "28")}, "")) == Verdicts{fail});
}

TEST_CASE("a mean that is off is a warning, with its explanation", "[inline-summary]") {
  const Check check =
      judged("inline-summary", inline_summary("6", {rated("100", "3"), rated("70", "2"), rated("0", "1")}, "37,3"))[1];
  CHECK(check.verdict == fail);
  CHECK(check.severity == Severity::warning);
  CHECK(english(check.message) ==
        "stated 37,3 %, the parts give 220/3 = 73,333 %; no 6 ratings of the scale give 37,3 %");
  CHECK(english(check.explanations.at(0).text) == "would agree if 37,3 were 73,3");
}

TEST_CASE("a part with a label only has the percentage of its group, where that is one", "[inline-summary]") {
  Part ineffective = named("Үр дүнгүй", "2"), some = named("Тодорхой үр дүнд хүрсэн", "2");
  CHECK(verdicts_of("inline-summary", inline_summary("4", {rated("100", "2"), ineffective}, "50")) ==
        Verdicts{pass, pass});
  CHECK(verdicts_of("inline-summary", inline_summary("4", {rated("100", "2"), some}, "85")) == Verdicts{open, open});
}

TEST_CASE("garbled percentages accuse nobody", "[inline-summary]") {
  CHECK(verdicts_of("inline-summary", inline_summary("222", {rated("467", "902"), rated("90", "3")}, "89")) ==
        Verdicts{open, open});
  CHECK(verdicts_of("inline-summary", inline_summary("222", {rated("72", "902"), rated("90", "3")}, "89")) ==
        Verdicts{open, open});
  CHECK(verdicts_of("inline-summary", inline_summary("5", {rated("100", "2"), rated("90", "3")}, "210")) ==
        Verdicts{pass, open});
}

TEST_CASE("what is not due is part of the total but not of the mean", "[inline-summary]") {
  CHECK(verdicts_of("inline-summary", inline_summary("5", {rated("100", "2"), rated("70", "2"), named("ХБ", "1")},
                                                     "85")) == Verdicts{pass, pass});
}

TEST_CASE("parts that exceed their whole are found; one digit that mends them makes it a warning", "[part-whole]") {
  const Check slip =
      judged("part-whole", parts_of("552", {named("a", "261"), named("b", "247"), named("c", "544")}))[0];
  CHECK(slip.severity == Severity::warning);
  CHECK(english(slip.message) == "parts add to 1052, whole is 552");
  CHECK(english(slip.explanations) == std::vector<std::string>{"would agree if 544 were 44"});
  const Check noise =
      judged("part-whole", parts_of("684", {named("a", "877"), named("b", "506"), named("c", "327")}))[0];
  CHECK(noise.severity == Severity::note);
  CHECK(noise.explanations.empty());
}

TEST_CASE("parts need not make up the whole unless the text says so", "[part-whole]") {
  Claim claim = parts_of("552", {named("a", "261"), named("b", "247")});
  CHECK(verdicts_of("part-whole", claim) == Verdicts{pass});
  claim.complete = true;
  CHECK(verdicts_of("part-whole", claim) == Verdicts{fail});
  claim.overlapping = true;
  CHECK(verdicts_of("part-whole", claim) == Verdicts{open});
}

TEST_CASE("parts of another noun are not counted", "[part-whole]") {
  CHECK(verdicts_of("part-whole", parts_of("10", {named("", "8", "бичиг"), named("", "210", "лавлагаа")})) ==
        Verdicts{pass});
  CHECK(judged("part-whole", parts_of("10", {named("", "210", "лавлагаа"), named("", "125", "хүн")})).empty());
}

TEST_CASE("approximate figures are not added", "[part-whole]") {
  Claim claim = parts_of("300", {named("a", "200"), named("b", "150")});
  claim.whole.qualifier = Qualifier::approximate;
  CHECK(verdicts_of("part-whole", claim) == Verdicts{open});
}
