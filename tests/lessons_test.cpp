#include "validate/lesson.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "extract/extract.h"
#include "tests/catch.h"
#include "tests/submissions.h"

using namespace tulga;
using namespace tulga::test;

namespace {

Stated amount(std::string_view spelling) { return stated(spelling, NumberContext::money); }

Part part(Stated count, Stated percent = {}, std::string label = {}) {
  return {.label = std::move(label), .noun = {}, .percent = std::move(percent), .count = std::move(count)};
}

Claim claim(ClaimKind kind, Stated whole, std::vector<Part> parts, std::string noun = {}) {
  Claim out;
  out.kind = kind;
  out.whole = std::move(whole);
  out.parts = std::move(parts);
  out.noun = std::move(noun);
  return out;
}

Claim in_a_table(Claim claim) {
  claim.row = no_row;
  return claim;
}

/// What the reader does not find in an example yet, by rule. Where it does, its own claims are taken.
const std::map<std::string_view, Claim, std::less<>>& unread_claims() {
  using enum ClaimKind;
  static const std::map<std::string_view, Claim, std::less<>> all = {
      {"restated-count", claim(restated_count, count("2"), {part({}, {}, "Үр дүнгүй")})},
      {"money-format", claim(ClaimKind::money, amount("300,0"), {}, "төгрөг")},
      {"money-sum",
       claim(money_sum, amount("150"), {part(amount("40")), part(amount("50")), part(amount("50"))}, "саятөгрөг")},
      {"column-total", in_a_table(claim(column_total, count("61"), {part(count("10")), part(count("50"))}, "Өрх"))},
      {"row-total", in_a_table(claim(row_total, count("61"), {part(count("10")), part(count("50"))}, "1-р баг"))},
      {"difference", in_a_table(claim(difference, count("29"), {part(count("120")), part(count("100"))}))},
      {"plan-ratio", in_a_table(claim(plan_ratio, percent("76,7"), {part(count("2")), part(count("3"))}))},
      {"share", claim(share, count("250"), {part(count("125"), percent("60"))})},
  };
  return all;
}

Submission submission_of(const Rule& rule) {
  const auto read = extract(report_of(rule.lesson.example)).submission;
  REQUIRE(read);
  Submission out = *read;
  const auto unread = unread_claims().find(rule.name);
  if (unread == unread_claims().end()) return out;
  const bool is_read = std::any_of(out.claims.begin(), out.claims.end(),
                                   [&](const Claim& claim) { return claim.kind == unread->second.kind; });
  if (!is_read) out.claims.push_back(unread->second);
  return out;
}

/// The rules that are on, and this one.
std::vector<Rule> rules_with(const Rule& asked) {
  std::vector<Rule> out = rules();
  std::erase_if(out, [&](const Rule& rule) { return !rule.on && rule.name != asked.name; });
  return out;
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
    const std::vector<Check> found = findings(validate(submission_of(rule), rules_with(rule)));
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
