#include "tests/catch.h"
#include "tests/crossed.h"

// What the reports of an aimag say against each other. Reports are in the short form of examples: see lesson.h.

using namespace tulga;
using namespace tulga::test;

namespace {

std::string row(const std::string& title, const std::string& provision, const std::string& rating = "70%") {
  return "1|" + title + "|" + provision + "|Ажил хийсэн.|" + rating + "|" + rating + "\n";
}

const std::string task = "1. Хөтөлбөрийг хэрэгжүүлэхийг даалгасугай.";

CrossResult of(const std::string& reports) {
  return crossed(read_all(reports_of({.reports = reports})), switched_on(rules())).at(0);
}

}  // namespace

TEST_CASE("one decision is one, however letters, quotes, brackets, numbers and its provision are written", "[match]") {
  const CrossResult result = of(
      "= Алаг\n" +
      row("\"Ногоон сум\" хөтөлбөр батлах тухай 2021-12-14 Дугаар 2021_7/30", "1. Мод /бут/ тарихыг даалгасугай.") +
      "= Бүрд\n" + row("“НОГООН CУМ” хөтөлбөр батлах тухай 2021.12.14 Дугаар 30", "1) Мод (бут) тарихыг даалгасугай."));
  CHECK(result.matrix.provisions.size() == 1);
  CHECK(result.matrix.unmatched.empty());
  CHECK(told(cross_findings({result})).empty());
}

TEST_CASE("decisions with near-equal titles stay two, on one day and under one number", "[match]") {
  const CrossResult same_day =
      of("= Алаг\n" + row("Аймгийн 2022 оны төсөв батлах тухай 2021-12-14 Дугаар 2021_30", task) + "= Бүрд\n" +
         row("Аймгийн 2023 оны төсөв батлах тухай 2021-12-14 Дугаар 2021_31", task));
  CHECK(same_day.matrix.provisions.empty());
  CHECK(told(cross_findings({same_day})).empty());
  const CrossResult same_number = of("= Алаг\n" + row("Аймгийн төсөв батлах тухай 2021-12-14 Дугаар 30", task) +
                                     "= Бүрд\n" + row("Аймгийн төсөв батлах тухай 2022-11-28 Дугаар 30", task));
  CHECK(same_number.matrix.provisions.empty());
}

TEST_CASE("a title alone never joins decisions; the row is listed with what it may be", "[match]") {
  const std::string title = "Малчдын хоршоог дэмжих хөтөлбөр батлах тухай ";
  const CrossResult result = of("= Алаг, Бүрд\n" + row(title + "2021-12-14 Дугаар 2021_30", task) + "= Цант\n" +
                                row(title + "2019-03-02 Дугаар 2019_11", task));
  CHECK(result.matrix.provisions.size() == 1);
  REQUIRE(result.matrix.ambiguous.size() == 1);
  CHECK(result.matrix.ambiguous[0].soum == 2);
  CHECK(result.matrix.ambiguous[0].candidates == std::vector<std::size_t>{0});
}

TEST_CASE("a missing soum leaves the footer open, and says which", "[consolidated-counts]") {
  const CrossResult result =
      of("= Алаг\n" + row("А тухай 2021-12-14 Дугаар 1", task, "100%") +
         "=\n№|Сумын нэр|Нийт заалтын тоо|100%|70%|Биелэлтийн хувь\n1|Алаг|1|1|-|100\n2|Бүрд|1|1|-|100\n"
         "|ДҮН|2|2|-|100\n");
  CHECK(result.missing == std::vector<std::string>{"Бүрд"});
  CHECK(told(cross_findings({result})).empty());
  std::size_t open = 0;
  for (const CrossCheck& check : result.checks) {
    if (check.verdict != Verdict::open) continue;
    ++open;
    CHECK(english(check.because) == "there is no report of Бүрд");
  }
  CHECK(open == 4);  // its line, and the footer's provisions and two counts
}

TEST_CASE("equal means share a rank, and the table is recomputed from the rows", "[cross]") {
  const std::string a = row("А тухай 2021-12-14 Дугаар 1", task, "100%"),
                    b = row("Б тухай 2021-12-15 Дугаар 2", task, "70%");
  const CrossResult result = of("= Алаг, Бүрд\n" + a + b + "= Цант\n" + a + "= Дов\n" + b);
  const Ranking& ranking = result.rankings.at(0);
  std::vector<std::pair<std::size_t, bool>> ranks;
  for (const Ranked& ranked : ranking.soums) ranks.emplace_back(ranked.rank, ranked.tied);
  CHECK((ranks == std::vector<std::pair<std::size_t, bool>>{{1, false}, {2, true}, {2, true}, {4, false}}));
  const Consolidated& table = result.recomputed.at(0);
  CHECK(table.footer->provisions.count() == 6);
  CHECK(table.footer->overall.spelling.text == "85,0");  // 510/6
}

TEST_CASE("the configuration says whose a report is", "[cross]") {
  std::vector<Outcome> outcomes =
      read_all(reports_of({.reports = "= Алаг\n" + row("А тухай 2021-12-14 Дугаар 1", task)}));
  const Submitter told_by_user{
      .path = "1.txt", .aimag = "Дорнод", .soum = "Матад", .period = Period{2022, PeriodKind::year, 1}};
  const CrossResult result = crossed(outcomes, {}, {told_by_user}).at(0);
  CHECK(result.group.aimag == "Дорнод");
  CHECK(result.group.soums.at(0).organisation.soum == "Матад");
  CHECK(result.group.period.year == 2022);
  CHECK(result.missing.size() == 13);
}

TEST_CASE("a table that does not name its aimag is known by the soums in its lines", "[cross]") {
  std::vector<Outcome> outcomes =
      read_all(reports_of({.reports = "= Алаг, Бүрд\n" + row("А тухай 2021-12-14 Дугаар 1", task) +
                                      "=\n№|Сумын нэр|Нийт заалтын тоо|100%|70%|Биелэлтийн хувь\n1|Алаг|1|-|1|70\n"
                                      "2|Бүрд сум|1|-|1|70\n|ДҮН|2|-|2|70\n"}));
  outcomes.back().submission->organisation = {};
  CHECK(crossed(outcomes, {}).at(0).group.consolidated.size() == 1);
  outcomes.back().submission->consolidated[0].units.resize(1);
  outcomes.back().submission->consolidated[0].units[0].name = text("Цант");
  CHECK(crossed(outcomes, {}).at(0).group.consolidated.empty());
}
