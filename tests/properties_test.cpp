// Random reports whose figures agree, and the same with one figure changed.

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "extract/extract.h"
#include "tests/catch.h"
#include "tests/planted.h"
#include "tests/submissions.h"
#include "validate/lesson.h"
#include "validate/rounding.h"

using namespace tulga;
using namespace tulga::test;

namespace {

using Engine = std::mt19937;

std::size_t below(Engine& random, std::size_t bound) { return random() % bound; }

Fraction mean_of(const std::vector<int>& ratings) {
  std::int64_t sum = 0;
  for (const int rating : ratings) sum += rating;
  return fraction(sum, static_cast<std::int64_t>(ratings.size()));
}

std::vector<int> self_ratings(const Submission& submission) {
  std::vector<int> out;
  for (const Row& row : submission.rows)
    if (const auto value = row.self.count()) out.push_back(static_cast<int>(*value));
  return out;
}

std::string spell(const Decimal& value) {
  std::string out = to_string(value);
  std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

Summary summed_up(Engine& random, const Scale& scale, const std::vector<int>& ratings, std::size_t left_out,
                  Assessor assessor, int places) {
  Summary out{.assessor = assessor,
              .title = {},
              .total = count(std::to_string(ratings.size() + left_out)),
              .categories = {},
              .overall = percent(spell(rounded(mean_of(ratings), places)))};
  for (const ScaleGroup& group : scale.groups)
    for (const int value : group.values) {
      const auto rows = std::count(ratings.begin(), ratings.end(), value);
      const char* none[] = {"", "-", "0"};
      const std::string number = rows == 0 ? none[below(random, 3)] : std::to_string(rows);
      const std::string label = group.labels.empty() ? "" : group.labels[0];
      out.categories.push_back({text(label), percent(std::to_string(value) + "%"), count(number)});
    }
  if (left_out > 0) out.categories.push_back({text("ХБ"), {}, count(std::to_string(left_out))});
  return out;
}

struct Shape {
  std::size_t rows;
  int places;
  std::size_t same = 80;  // per cent of the rows in which both columns agree
};

Submission agreeing(Engine& random, const Shape& shape) {
  const Scale& scale = scales()[below(random, scales().size())];
  const std::vector<int> values = scale.values();
  Submission submission;
  submission.scale = scale.name;
  submission.date = Date{2023, 12, 25};
  std::vector<int> self, higher;
  const std::size_t left_out = below(random, 4) == 0 ? 1 + below(random, 3) : 0;
  for (std::size_t i = 0; i < shape.rows + left_out; ++i) {
    Row row;
    row.decision_no = row.provision_no = text(std::to_string(i + 1));
    row.section = i < shape.rows / 2 ? "Хурал" : "Тэргүүлэгчид";
    if (i < left_out) {
      row.self = row.higher = percent("ХБ");
    } else {
      self.push_back(values[below(random, values.size())]);
      higher.push_back(below(random, 100) < shape.same ? self.back() : values[below(random, values.size())]);
      row.self = percent(std::to_string(self.back()) + "%");
      row.higher = percent(std::to_string(higher.back()) + "%");
    }
    submission.rows.push_back(std::move(row));
  }
  submission.summaries = {summed_up(random, scale, self, left_out, Assessor::self, shape.places),
                          summed_up(random, scale, higher, left_out, Assessor::higher, shape.places)};
  return submission;
}

std::set<std::string> accused(const std::vector<Check>& checks, Severity least = Severity::warning) {
  std::set<std::string> out;
  for (const Check& check : checks)
    if (check.verdict == Verdict::fail && check.severity >= least) out.insert(check.rule);
  return out;
}

bool tells(const std::vector<Check>& checks, std::string_view rule, std::string_view from, std::string_view to) {
  return std::any_of(checks.begin(), checks.end(), [&](const Check& check) {
    return check.verdict == Verdict::fail && check.rule == rule &&
           std::any_of(check.explanations.begin(), check.explanations.end(),
                       [&](const Explanation& e) { return e.from == from && e.to == to; });
  });
}

}  // namespace

TEST_CASE("reports whose figures agree accuse nobody", "[properties]") {
  Engine random(206);
  for (int round = 0; round < 300; ++round) {
    const Submission submission =
        agreeing(random, {.rows = 1 + below(random, 120), .places = static_cast<int>(below(random, 3))});
    const std::vector<Check> checks = validate(submission);
    for (const Check& check : checks)
      if (check.verdict == Verdict::fail && check.severity > Severity::note)
        FAIL(check.rule << ": " << english(check.message) << " [" << english(check.subject) << "]");
  }
}

TEST_CASE("verdicts do not depend on the order of the rows or the spelling of zero", "[properties]") {
  Engine random(374);
  for (int round = 0; round < 100; ++round) {
    Submission submission = agreeing(random, {.rows = 2 + below(random, 40), .places = 1});
    submission.summaries[below(random, 2)].overall = percent(std::to_string(below(random, 100)));
    submission.summaries[0].categories[0].count = count(std::to_string(below(random, 12)));
    const auto verdicts_of = [](const Submission& one) {
      std::vector<std::pair<std::string, Verdict>> out;
      for (const Check& check : validate(one))
        if (!check.rule.starts_with("numbering")) out.emplace_back(check.rule, check.verdict);
      return out;
    };
    const auto before = verdicts_of(submission);
    std::shuffle(submission.rows.begin(), submission.rows.end(), random);
    for (Summary& summary : submission.summaries)
      for (Category& category : summary.categories)
        if (category.count.readings.empty()) category.count = count("0");
    CHECK(verdicts_of(submission) == before);
  }
}

TEST_CASE("a rating that was changed is found in every report and explained in most", "[properties]") {
  Engine random(322);
  int explained = 0;
  constexpr int rounds = 200;
  for (int round = 0; round < rounds; ++round) {
    Submission submission = agreeing(random, {.rows = 3 + below(random, 90), .places = 1});
    const std::vector<int> values = find_scale(submission.scale)->values();
    Row& row = submission.rows.back();
    const std::string was = spell(*row.self.value());
    std::string is = was;
    while (is == was) is = std::to_string(values[below(random, values.size())]);
    row.self = percent(is + "%");
    const std::vector<Check> checks = validate(submission);
    CHECK(accused(checks, Severity::error).contains("category-count"));
    explained += tells(checks, "category-count", is, was) ? 1 : 0;
  }
  CHECK(explained == rounds);
}

TEST_CASE("a percentage that was mistyped is found, and its digit told", "[properties]") {
  Engine random(89);
  test::Random slips(89);
  int explained = 0, rounds = 0;
  while (rounds < 300) {
    Submission submission =
        agreeing(random, {.rows = 3 + below(random, 90), .places = static_cast<int>(below(random, 3))});
    Stated& overall = submission.summaries[0].overall;
    const std::string was = overall.spelling.text, is = mistyped(was, slips);
    if (passes(fit(mean_of(self_ratings(submission)), *percent(is).value()))) continue;  // "82,22" for "82,2"
    overall = percent(is);
    ++rounds;
    const std::vector<Check> checks = validate(submission);
    const auto rules = accused(checks);
    CHECK(rules.contains("percent-from-rows"));
    CHECK(rules.contains("percent-from-counts"));
    explained += tells(checks, "percent-from-rows", is, was) ? 1 : 0;
  }
  CHECK(explained >= rounds * 90 / 100);
}

TEST_CASE("a total or a count that was mistyped is found, and its digit told", "[properties]") {
  Engine random(43);
  test::Random slips(43);
  int explained = 0, rounds = 0;
  while (rounds < 300) {
    Submission submission = agreeing(random, {.rows = 3 + below(random, 90), .places = 1});
    const bool of_total = rounds % 2 == 0;
    auto& categories = submission.summaries[0].categories;
    Stated& figure = of_total ? submission.summaries[0].total : categories[below(random, categories.size())].count;
    const std::string was = figure.spelling.text;
    if (was.empty() || was == "-" || was == "0") continue;
    const std::string is = mistyped(was, slips);
    if (count(is).count() == count(was).count()) continue;  // "05"
    figure = count(is);
    ++rounds;
    const std::vector<Check> checks = validate(submission);
    const auto rules = accused(checks);
    CHECK(rules.contains("category-sum"));
    CHECK(rules.contains(of_total ? "row-count" : "category-count"));
    explained += tells(checks, "category-sum", is, was) ? 1 : 0;
  }
  CHECK(explained >= rounds * 95 / 100);
}

namespace {

/// The submission as a report in text: the table of its rows, then its summaries.
std::string document_of(const Submission& submission) {
  std::string rows, below;
  for (const Row& row : submission.rows)
    rows += row.provision_no.text + "||||" + row.self.spelling.text + "|" + row.higher.spelling.text + "\n";
  for (const Summary& summary : submission.summaries) {
    below += summary.assessor == Assessor::self ? "(Өөрийн үнэлгээ)\n\n" : "(Дээд шатны байгууллагын үнэлгээ)\n\n";
    below += "Нийт заалт " + summary.total.spelling.text + "||\n";
    for (const Category& category : summary.categories)
      below += category.label.text + "|" + category.percent.spelling.text + "|" + category.count.spelling.text + "\n";
    below += "Тогтоолын хэрэгжилтийн товчоо " + summary.overall.spelling.text + " хувьтай байна.\n\n";
  }
  return report_of({rows, below, {}, {}});
}

std::vector<std::optional<std::int64_t>> counts_of(const Summary& summary) {
  std::vector<std::optional<std::int64_t>> out{summary.total.count()};
  for (const Category& category : summary.categories) out.push_back(category.count.count().value_or(0));
  return out;
}

}  // namespace

TEST_CASE("a document made from a submission and read back has its figures and accuses nobody", "[properties]") {
  Engine random(90);
  for (int round = 0; round < 150; ++round) {
    const Submission made =
        agreeing(random, {.rows = 3 + below(random, 60), .places = static_cast<int>(below(random, 3))});
    const std::string document = document_of(made);
    CAPTURE(round, made.scale, document);
    const auto back = extract(document).submission;
    REQUIRE(back);
    REQUIRE(back->rows.size() == made.rows.size());
    for (std::size_t i = 0; i < made.rows.size(); ++i) {
      CHECK(back->rows[i].self.readings == made.rows[i].self.readings);
      CHECK(back->rows[i].higher.readings == made.rows[i].higher.readings);
    }
    REQUIRE(back->summaries.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) CHECK(counts_of(back->summaries[i]) == counts_of(made.summaries[i]));
    const std::vector<Check> checks = validate(*back);
    CHECK(accused(checks).empty());
    CHECK(std::any_of(checks.begin(), checks.end(), [](const Check& check) {
      return check.rule == "percent-from-rows" && check.verdict == Verdict::pass;
    }));
  }
}

namespace {

Stated anything(Engine& random) {
  constexpr const char* spellings[] = {"",
                                       "-",
                                       "100%",
                                       "0",
                                       "70",
                                       "82,2",
                                       "ХБ",
                                       "9O%",
                                       "-5",
                                       "1.000",
                                       "999999999999999",
                                       "0,000001",
                                       "123456789,123456",
                                       "-999999999999999",
                                       "??",
                                       "3",
                                       "101",
                                       "2,5"};
  constexpr NumberContext contexts[] = {NumberContext::percentage, NumberContext::count, NumberContext::money};
  Stated out = stated(spellings[below(random, std::size(spellings))], contexts[below(random, 3)]);
  out.doubted = below(random, 10) == 0;
  if (below(random, 10) == 0) out.qualifier = static_cast<Qualifier>(below(random, 6));
  return out;
}

std::string any_words(Engine& random) {
  constexpr const char* texts[] = {"",
                                   "1",
                                   "2.1",
                                   "4.",
                                   "Үр дүнтэй",
                                   "ХБ",
                                   "Тодорхой үр дүнд хүрсэн",
                                   "2021_7/30",
                                   "999999999",
                                   "төлөвлөж байна",
                                   "\xFF\xFE",
                                   "2023-02-30",
                                   "төгрөг",
                                   "саятөгрөг",
                                   "1.1.1",
                                   "хийсэн"};
  return texts[below(random, std::size(texts))];
}

Date any_date(Engine& random) {
  return {static_cast<int>(below(random, 3000)), static_cast<int>(below(random, 15)),
          static_cast<int>(below(random, 40))};
}

Submission any_submission(Engine& random) {
  Submission out;
  const char* names[] = {"", "mn-6-2020", "mn-4-2013", "mn-8-mof", "no-such-scale"};
  out.scale = names[below(random, 5)];
  if (below(random, 2) == 0) out.date = any_date(random);
  out.title = text(any_words(random));
  for (std::size_t i = below(random, 12); i > 0; --i) {
    Row row;
    row.decision_no = text(any_words(random));
    row.provision_no = text(any_words(random));
    row.section = any_words(random);
    row.decision.number = text(any_words(random));
    row.decision.date_text = text(any_words(random));
    if (below(random, 2) == 0) row.decision.date = any_date(random);
    row.provision = text(any_words(random));
    row.progress = text(any_words(random));
    row.self = anything(random);
    row.higher = anything(random);
    out.rows.push_back(std::move(row));
  }
  for (std::size_t i = below(random, 4); i > 0; --i) {
    Summary summary{.assessor = static_cast<Assessor>(below(random, 3)),
                    .title = text(any_words(random)),
                    .total = anything(random),
                    .categories = {},
                    .overall = anything(random)};
    for (std::size_t k = below(random, 7); k > 0; --k)
      summary.categories.push_back({text(any_words(random)), anything(random), anything(random)});
    out.summaries.push_back(std::move(summary));
  }
  for (std::size_t i = below(random, 5); i > 0; --i) {
    Claim claim;
    claim.kind = static_cast<ClaimKind>(below(random, 10));
    claim.row = below(random, 3) == 0 ? no_row : below(random, 12);
    claim.whole = anything(random);
    claim.overall = anything(random);
    claim.noun = any_words(random);
    claim.complete = below(random, 2) == 0;
    for (std::size_t k = below(random, 5); k > 0; --k)
      claim.parts.push_back({any_words(random), any_words(random), anything(random), anything(random)});
    out.claims.push_back(std::move(claim));
  }
  return out;
}

}  // namespace

TEST_CASE("whatever was read is judged, and every finding has its words", "[properties]") {
  Engine random(1240);
  std::set<std::string> ids;
  for (const Wording& wording : validate_wordings()) ids.emplace(wording.id);
  for (int round = 0; round < 3000; ++round)
    for (const Check& check : validate(any_submission(random), rules())) {
      const bool worded =
          ids.contains(check.subject.id) && (check.verdict != Verdict::fail || ids.contains(check.message.id)) &&
          (check.verdict != Verdict::open || ids.contains(check.because.id)) && check.explanations.size() <= 3;
      if (!worded) FAIL(check.rule << " " << check.subject.id << " " << check.message.id << " " << check.because.id);
    }
}
