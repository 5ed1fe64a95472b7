#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Stated money(std::string_view spelling) { return stated(spelling, NumberContext::money); }

Claim claim(ClaimKind kind, Stated whole, std::initializer_list<Stated> counts, std::string_view noun = "") {
  Claim out;
  out.kind = kind;
  out.row = no_row;
  out.whole = std::move(whole);
  out.noun = noun;
  for (const Stated& number : counts) out.parts.push_back({"", "", {}, number});
  out.complete = true;
  return out;
}

Submission with(std::initializer_list<Claim> claims) {
  Submission submission;
  submission.scale = "mn-6-2020";
  submission.claims = claims;
  return submission;
}

Check judged(std::string_view rule, const Claim& one) {
  const std::vector<Check> checks = judge(rule, with({one}));
  REQUIRE(checks.size() == 1);
  return checks[0];
}

constexpr Verdict pass = Verdict::pass, fail = Verdict::fail, open = Verdict::open;

}  // namespace

TEST_CASE("a total row is the sum of its column", "[column-total]") {
  using enum ClaimKind;
  CHECK(judged("column-total", claim(column_total, count("60"), {count("10"), count("-"), count("50"), count("")}))
            .verdict == pass);
  const Check check = judged("column-total", claim(column_total, count("61"), {count("10"), count("50")}, "Нийт"));
  CHECK(check.severity == Severity::error);
  CHECK(check.formula == "10 + 50 = 60");
  CHECK(check.computed == "60");
  CHECK(english(check.message) == "Нийт: stated 61, rows add to 60");
  CHECK(check.evidence.size() == 3);
}

TEST_CASE("a total is explained by one digit of any of its figures", "[column-total]") {
  const Check check =
      judged("column-total", claim(ClaimKind::column_total, count("552"), {count("261"), count("247"), count("544")}));
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 544 were 44"});
}

TEST_CASE("a digit is told with the decimals that the figure has", "[column-total]") {
  const Check check =
      judged("column-total", claim(ClaimKind::column_total, money("71,0"), {money("10,5"), money("50,5")}));
  CHECK(english(check.explanations.at(0).text) == "would agree if 71,0 were 61,0");
}

TEST_CASE("a column of rounded amounts may miss its total by their roundings", "[column-total]") {
  CHECK(judged("column-total",
               claim(ClaimKind::column_total, money("100,0"), {money("33,3"), money("33,3"), money("33,3")}))
            .verdict == pass);
  CHECK(judged("column-total",
               claim(ClaimKind::column_total, money("100,3"), {money("33,3"), money("33,3"), money("33,3")}))
            .verdict == fail);
}

TEST_CASE("totals of whole numbers that were rounded are off by little in many places", "[column-total]") {
  const auto total = [](const char* whole, const char* first, const char* second) {
    return claim(ClaimKind::column_total, money(whole), {money(first), money(second)});
  };
  const Claim off = total("3001", "1200", "1800"), wrong = total("3100", "1200", "1800");
  const std::vector<Check> rounded = judge("column-total", with({off, off, off, wrong}));
  CHECK(rounded[0].verdict == pass);
  CHECK(rounded[0].mode == "rounded to 1");
  CHECK(rounded[3].severity == Severity::error);
  CHECK(english(rounded[3].explanations.at(0).text) == "would agree if 3100 were 3000");
  const std::vector<Check> counted = judge("column-total", with({off, total("3000", "1200", "1800")}));
  CHECK(counted[0].severity == Severity::error);
  CHECK(counted[1].mode.empty());
}

TEST_CASE("figures that cannot be read, or are about, leave a total open", "[column-total]") {
  CHECK(judged("column-total", claim(ClaimKind::column_total, count("9"), {count("4"), count("5a")})).verdict == open);
  Claim about = claim(ClaimKind::column_total, count("10"), {count("4"), count("5")});
  about.whole.qualifier = Qualifier::approximate;
  CHECK(judged("column-total", about).verdict == open);
}

TEST_CASE("where nothing else shows what a total adds up, only a slip of one digit is told, as a warning",
          "[column-total]") {
  Claim one = claim(ClaimKind::column_total, count("61"), {count("10"), count("50")});
  one.complete = false;
  CHECK(judged("column-total", one).severity == Severity::warning);
  one.whole = count("975");
  CHECK(judged("column-total", one).verdict == open);
}

TEST_CASE("an ambiguous figure fails only under every reading, and then as a warning", "[row-total]") {
  // "1.200" is 1200 or 1,2.
  CHECK(judged("row-total", claim(ClaimKind::row_total, count("1.200"), {count("1000"), count("200")})).verdict ==
        pass);
  CHECK(judged("row-total", claim(ClaimKind::row_total, count("1200"), {count("1000"), count("200")})).verdict == pass);
  const Check check = judged("row-total", claim(ClaimKind::row_total, count("1.300"), {count("1000"), count("200")}));
  CHECK(check.verdict == fail);
  CHECK(check.severity == Severity::warning);
}

TEST_CASE("a difference is that of its operands, whichever way round", "[difference]") {
  CHECK(judged("difference", claim(ClaimKind::difference, count("20"), {count("100"), count("120")})).verdict == pass);
  const Check check = judged("difference", claim(ClaimKind::difference, count("29"), {count("120"), count("100")}));
  CHECK(check.severity == Severity::error);
  CHECK(english(check.message) == "120 - 100 = 20, stated 29");
  CHECK(english(check.explanations.at(0).text) == "would agree if 29 were 20");
}

TEST_CASE("execution is what was done of what was planned", "[plan-ratio]") {
  const auto ratio = [](const char* percentage, const char* done, const char* planned) {
    return judged("plan-ratio", claim(ClaimKind::plan_ratio, percent(percentage), {money(done), money(planned)}));
  };
  CHECK(ratio("66,7", "2", "3").verdict == pass);
  CHECK(ratio("66,6", "2", "3").mode == "cut");
  CHECK(ratio("133,3", "4", "3").verdict == pass);
  CHECK(ratio("66,8", "2", "3").severity == Severity::warning);
  CHECK(ratio("50", "2", "0").verdict == open);
  CHECK(ratio("50", "2", "").verdict == open);
  const Check check = ratio("76,7", "2", "3");
  CHECK(check.severity == Severity::error);
  CHECK(check.computed == "200/3");
  CHECK(english(check.message) == "2 / 3 = 66,666 %, stated 76,7 %");
  CHECK(english(check.explanations) == std::vector<std::string>{"would agree if 76,7 were 66,7"});
}

TEST_CASE("a share in a sentence is a warning where a digit mends it, else a note", "[share]") {
  const auto shared = [](const char* n, const char* percentage, const char* whole) {
    Claim one = claim(ClaimKind::share, count(whole), {count(n)});
    one.parts[0].percent = percent(percentage);
    return judged("share", one);
  };
  CHECK(shared("125", "50", "250").verdict == pass);
  CHECK(shared("125", "60", "250").severity == Severity::warning);
  CHECK(shared("125", "60", "250").explanations.at(0).to == "50");
  CHECK(shared("125", "73", "250").severity == Severity::note);
  CHECK(english(shared("125", "73", "250").message) == "125 of 250 is 50 %, stated 73 %");
}

TEST_CASE("amounts of money are added within one unit only", "[money-sum]") {
  Claim sum = claim(ClaimKind::money_sum, money("140"), {money("40"), money("50"), money("50")}, "саятөгрөг");
  CHECK(judged("money-sum", sum).verdict == pass);
  sum.whole = money("150");
  CHECK(judged("money-sum", sum).severity == Severity::warning);
  sum.parts[1].noun = "төгрөг";
  CHECK(judged("money-sum", sum).verdict == open);
}

TEST_CASE("decimals of a bare tugrik, and separators that may be two things, are noted", "[money-format]") {
  const auto amount = [](const char* spelling, const char* unit) {
    return judged("money-format", claim(ClaimKind::money, money(spelling), {}, unit));
  };
  CHECK(amount("98,603,100", "төгрөг").verdict == pass);
  CHECK(amount("40", "саятөгрөг").verdict == pass);
  CHECK(amount("300,0", "саятөгрөг").verdict == pass);
  const Check check = amount("300,0", "төгрөг");
  CHECK(check.verdict == fail);
  CHECK(check.severity == Severity::note);
  CHECK(english(check.message) == "\"300,0\": unit or separator unclear");
  CHECK(amount("50,500", "төгрөг").formula == "50500 / 50.500");
}

TEST_CASE("an amount that is written so in several rows is noted once", "[money-format]") {
  Claim first = claim(ClaimKind::money, money("300,0"), {}, "төгрөг"), second = first, other = first;
  first.row = 1, second.row = 4, other.row = 5;
  other.whole = money("20,5");
  const std::vector<Check> found = judge("money-format", with({first, second, other}));
  REQUIRE(found.size() == 2);
  CHECK(found[0].rows == std::vector<std::size_t>{1, 4});
  CHECK(found[0].evidence.size() == 2);
  CHECK(found[1].rows == std::vector<std::size_t>{5});
}

TEST_CASE("a count named again is that of the labels it names", "[restated-count]") {
  Claim plan = claim(ClaimKind::inline_summary, count("37"), {});
  plan.row = 2;
  plan.parts = {{"", "", percent("100"), count("33")},
                {"", "", percent("50"), count("1")},
                {"", "", percent("30"), count("1")},
                {"Үр дүнгүй", "", {}, count("2")}};
  Claim again = claim(ClaimKind::restated_count, count("2"), {});
  again.row = 2;
  again.parts = {{"Эрчимжүүлэх шаардлагатай", "", {}, {}}, {"үр дүнгүй", "", {}, {}}};
  const std::vector<Check> checks = judge("restated-count", with({plan, again}));
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].verdict == fail);
  CHECK(checks[0].severity == Severity::note);
  CHECK(english(checks[0].message) == "earlier text gives 4, here 2");

  again.whole = count("4");
  CHECK(judge("restated-count", with({plan, again})).at(0).verdict == pass);
  CHECK(judge("restated-count", with({again, plan})).empty());  // only what stands before
  again.row = 3;
  CHECK(judge("restated-count", with({plan, again})).empty());
}
