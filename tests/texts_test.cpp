#include "tests/catch.h"
#include "tests/submissions.h"
#include "validate/likeness.h"
#include "validate/words.h"

using namespace tulga;
using namespace tulga::test;

namespace {

struct Account {
  const char* rating;
  std::string narrative;
};

Submission accounts(std::initializer_list<Account> all) {
  Submission submission;
  submission.scale = "mn-6-2020";
  for (const Account& account : all) {
    Row row;
    row.self = row.higher = percent(account.rating);
    row.progress = text(account.narrative);
    submission.rows.push_back(std::move(row));
  }
  return submission;
}

std::vector<std::string> told(std::string_view rule, const Submission& submission) {
  std::vector<std::string> out;
  for (const Check& check : findings(judge(rule, submission))) {
    CHECK(check.severity == Severity::note);
    out.push_back(english(check.message));
  }
  return out;
}

using Told = std::vector<std::string>;

const std::string account = "Сургалтыг дөрвөн багт зохион байгуулж, хоёр зуун иргэнийг хамруулж ажилласан.";

/// So many invented words, from the given one on.
std::string invented(int from, int count) {
  std::string out;
  for (int i = from; i < from + count; ++i) out += "үг" + std::to_string(i) + " ";
  return out;
}

}  // namespace

TEST_CASE("a high rating wants an account of the work", "[empty-with-100]") {
  CHECK(told("empty-with-100", accounts({{"100", account}, {"100", "Хийсэн."}, {"90", ""}, {"70", ""}})) ==
        Told{"row 2, 3: 100, 90 % without an account"});
  CHECK(told("empty-with-100", accounts({{"100", account}, {"100", "Хавсралтаар хүргүүлэв."}})).empty());
  CHECK(judge("empty-with-100", accounts({{"100", ""}, {"100", ""}})).empty());  // a form without accounts
}

TEST_CASE("many rows without an account are one finding", "[empty-with-100]") {
  CHECK(told("empty-with-100", accounts({{"100", ""}, {"90", ""}, {"100", ""}, {"0", account}})) ==
        Told{"row 1, 2, 3: 100, 90 % without an account"});
}

TEST_CASE("what is only planned is rated 0 %", "[planned-not-done]") {
  CHECK(told("planned-not-done", accounts({{"0", "2024 онд төлөвлөж байна"}})).empty());
  CHECK(told("planned-not-done", accounts({{"70", "2024 онд төлөвлөж байна"}})) ==
        Told{"row 1: planned only, rated 70 %"});
  // A plan for later after work that was done.
  CHECK(told("planned-not-done", accounts({{"100", "Ажлыг хийж гүйцэтгэсэн бөгөөд цаашид 2024 онд төлөвлөж байна"}}))
            .empty());
}

TEST_CASE("work that was done is not rated 0 %", "[planned-not-done]") {
  CHECK(told("planned-not-done", accounts({{"0", account}})) == Told{"row 1: work done, rated 0 %"});
  CHECK(told("planned-not-done", accounts({{"0", "Санхүүжилт шийдэгдээгүй тул хийж чадаагүй байсан."}})).empty());
}

TEST_CASE("two accounts that say the same are a note with the share", "[near-duplicate]") {
  // 30 words make 28 shingles; 24 of the same words make 22, all of them in the longer one.
  const Submission submission =
      accounts({{"100", invented(0, 30)}, {"100", invented(100, 30)}, {"100", invented(0, 24) + invented(200, 4)}});
  // 28 words, 26 shingles, of which 22 are shared.
  CHECK(told("near-duplicate", submission) == Told{"rows 1, 3: 84 % of the text is the same"});
  CHECK(findings(judge("near-duplicate", submission)).at(0).computed == "11/13");
}

TEST_CASE("short accounts, and accounts that share little, are not compared", "[near-duplicate]") {
  CHECK(told("near-duplicate", accounts({{"100", invented(0, 21)}, {"100", invented(0, 21)}})).empty());
  CHECK(told("near-duplicate", accounts({{"100", invented(0, 22)}, {"100", invented(0, 22)}})).size() == 1);
  CHECK(told("near-duplicate", accounts({{"100", invented(0, 40)}, {"100", invented(0, 20) + invented(90, 20)}}))
            .empty());
}

TEST_CASE("a text that many rows share is one finding", "[near-duplicate]") {
  Submission submission = accounts({{"100", invented(0, 40)}});
  submission.rows.resize(300, submission.rows[0]);
  const std::vector<Check> found = findings(judge("near-duplicate", submission));
  REQUIRE(found.size() == 1);
  CHECK(found[0].rows.size() == 300);
}

TEST_CASE("copies are found among many larger accounts that share their words", "[near-duplicate]") {
  Submission submission = accounts({{"100", invented(0, 28)}});
  submission.rows.resize(60, submission.rows[0]);
  for (int i = 0; i < 50; ++i)
    for (const int part : {0, 12}) {
      Row larger = submission.rows[0];
      larger.progress = text(invented(part, 16) + invented(1000 + (2 * i + part / 12) * 100, 30));
      submission.rows.insert(submission.rows.begin() + i, larger);
    }
  const std::vector<Check> found = findings(judge("near-duplicate", submission));
  REQUIRE(found.size() == 1);
  CHECK(found[0].rows.size() == 60);
  CHECK(found[0].computed == "1");
}

TEST_CASE("a short account stands in a much longer one", "[near-duplicate]") {
  CHECK(told("near-duplicate", accounts({{"100", invented(300, 30)}, {"100", invented(0, 900)}})) ==
        Told{"rows 1, 2: 100 % of the text is the same"});
}

TEST_CASE("an account that repeats itself is like no other one", "[near-duplicate]") {
  const std::string twice = invented(0, 30) + invented(0, 30);
  CHECK(told("near-duplicate", accounts({{"100", twice}, {"100", invented(100, 30)}})).empty());
  // 58 shingles, of which 30 are distinct: those of 30 words, and two where the words begin again.
  CHECK(findings(judge("near-duplicate", accounts({{"100", twice}, {"100", invented(0, 30)}}))).at(0).computed == "1");
}

TEST_CASE("words are divided by what is no letter, and lose their capitals", "[words]") {
  CHECK(words("Хог, ХАЯГДАЛ-ыг \"Өөрийн\" ҮНЭЛГЭЭ Ёс ERP-д 5,5") ==
        std::vector<std::string>{"хог", "хаягдал", "ыг", "өөрийн", "үнэлгээ", "ёс", "erp", "д", "5", "5"});
  CHECK(words("“Ухаалаг” №47 – 3\u00A0баг") == std::vector<std::string>{"ухаалаг", "47", "3", "баг"});
  CHECK(words("").empty());
  CHECK(words("\xFF\xC3(\xE2\x82").size() <= 3);  // broken bytes are read, not trusted
}

TEST_CASE("alike finds the pairs that comparing each with each finds", "[near-duplicate]") {
  std::vector<std::vector<std::uint64_t>> sets;
  ShingledTexts texts;
  for (int i = 0; i < 60; ++i) {
    texts.add(invented(i * 7 % 50 * 10, 22 + i % 13) + invented(1000 + i * 40, i * 5 % 23));
    sets.push_back(distinct(texts[i]));
  }
  std::vector<bool> expected(texts.size(), false), found(texts.size(), false);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (containment(sets[i], sets[j]) >= Fraction{3, 5}) expected[i] = expected[j] = true;
  for (const Likeness& group : alike(texts, {3, 5}, 1))
    for (const std::size_t text_index : group.texts) found[text_index] = true;
  CHECK(std::count(expected.begin(), expected.end(), true) > 5);
  CHECK(found == expected);
}

TEST_CASE("percentages above 100 are one note", "[percent-over-100]") {
  Submission submission = accounts({{"100", account}, {"100", account}});
  Claim claim;
  claim.kind = ClaimKind::inline_summary;
  claim.row = 1;
  claim.parts = {{"", "", percent("467"), count("2")}, {"", "", percent("90"), count("2")}};
  claim.overall = percent("120");
  submission.claims = {claim};
  CHECK(told("percent-over-100", submission) == Told{"467, 120 % in the text"});
  submission.claims[0].parts[0].percent = submission.claims[0].overall = percent("100");
  CHECK(verdicts("percent-over-100", submission) == std::vector{Verdict::pass});
}
