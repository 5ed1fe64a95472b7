#include "extract/interpret.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

std::vector<std::string> counts(const Claim& claim) {
  std::vector<std::string> out;
  for (const Part& part : claim.parts) out.push_back(part.count.spelling.text);
  return out;
}

std::vector<std::string> percents(const Claim& claim) {
  std::vector<std::string> out;
  for (const Part& part : claim.parts) out.push_back(part.percent.spelling.text);
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a summary inside a narrative is a claim with its parts, counts and overall percentage", "[claims]") {
  const auto claims = read_claims(
      plain("Сумын төлөвлөгөөг хэлэлцэж, нийт 20 заалтаас Үр дүнтэй: 100 хувь хэрэгжсэн 12 заалт, Тодорхой үр дүнд "
            "хүрсэн 90 хувьтай-4 заалт, 70 хувьтай - 2 заалт, Үр дүнгүй 2 заалт байсан. Төлөвлөгөөний биелэлт 85 "
            "хувьтай гэж баталсан."),
      4);
  REQUIRE(claims.size() == 1);
  const Claim& claim = claims[0];
  CHECK(claim.kind == ClaimKind::inline_summary);
  CHECK(claim.row == 4);
  CHECK(claim.whole.count() == 20);
  CHECK(percents(claim) == Strings{"100", "90", "70", ""});
  CHECK(counts(claim) == Strings{"12", "4", "2", "2"});
  CHECK(claim.parts[3].label == "Үр дүнгүй");
  CHECK(claim.overall.spelling.text == "85");
}

TEST_CASE("a summary of one percentage is one where the rest goes by the label of a category", "[claims]") {
  const auto claims = read_claims(plain("Хурлаар нийт 25 заалтаас Бүрэн хэрэгжсэн 100 хувьтай-21 заалт, Хэрэгжээгүй 4 "
                                        "заалт байсан. Төлөвлөгөөний биелэлт 84,00 хувьтай гэж дүгнэгдсэн."),
                                  0);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].kind == ClaimKind::inline_summary);
  CHECK(percents(claims[0]) == Strings{"100", ""});
  CHECK(counts(claims[0]) == Strings{"21", "4"});
  CHECK(claims[0].parts[1].label == "Хэрэгжээгүй");
  CHECK(claims[0].overall.spelling.text == "84,00");

  for (const Claim& claim :
       read_claims(plain("Хурлаар нийт 25 заалтаас 100 хувьтай-21 заалт, бусад 4 заалт байсан."), 0))
    CHECK(claim.kind != ClaimKind::inline_summary);
}

TEST_CASE("letters that went out are no part of the letters that came in", "[claims]") {
  const auto claims =
      read_claims(plain("Системээр нийт 120 бичиг хүлээн авч хариу өгсөн бичиг 61, судалж байгаа 47, шилжүүлсэн 12, "
                        "байгууллагаас хариутай 33 бичиг илгээсэн."),
                  0);
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].kind == ClaimKind::part_whole);
  CHECK(claims[0].whole.count() == 120);
  CHECK(counts(claims[0]) == Strings{"61", "47", "12"});
  CHECK(claims[0].parts[1].label == "судалж байгаа");
  CHECK_FALSE(claims[0].complete);
}

TEST_CASE("what is of another kind, approximate or counted twice makes no sum", "[claims]") {
  for (const char* text : {
           "Мөн нийт 10 төрлийн үйлчилгээ, 210 лавлагааг, давхардсан тоогоор 125 хүнд хүргэсэн.",
           "Цэвэрлэгээнд нийт 250 иргэн хамрагдан 25 тн хог хаягдал тээвэрлэсэн.",
           "Хуралд нийт 40 иргэн оролцож, 300-аад малчдад сурталчилсан.",
           "Байгууллагын нийт 30 албан хаагчид бүртгэгдсэн.",
           "Жилийн хугацаанд 18 зурган мэдээ, видео бичлэг 2, постер 7, зар 20 нийтэлсэн.",
           "Веб хуудас (410like, 542followers, 1000friend) нээсэн, нийт 3 хаяг.",
           "Сангаас нийт 2 хоршоонд тус бүр 50, 50 сая төгрөг олгосон.",
       }) {
    CAPTURE(text);
    CHECK(read_counts(plain(text)).empty());
  }
}

TEST_CASE("parts with 'нь' belong to their whole, and 'үүнээс' closes the list", "[claims]") {
  const auto claims = read_claims(plain("Хуралд нийт 96 малчин оролцсон, үүнээс 51 нь эмэгтэй, 45 нь эрэгтэй."), 0);
  REQUIRE(claims.size() == 1);
  CHECK(counts(claims[0]) == Strings{"51", "45"});
}

TEST_CASE("a claim stands where its sentence stands", "[claims]") {
  Text narrative = plain("Тайлан. Нийт 9 бичиг ирсэн, шийдсэн 4, шилжүүлсэн 5.");
  narrative.spans = {{0, narrative.text.size(), {.line = 7, .column = 100}}};
  const auto claims = read_claims(narrative, 0);
  REQUIRE(claims.size() == 1);
  CHECK(places(claims[0].whole.spelling).front().column == 113);
  CHECK(places(claims[0].parts[1].count.spelling).front().column == 150);
}

TEST_CASE("an amount of money has its figure as written and its unit", "[claims]") {
  const auto amounts =
      read_amounts(plain("Дэмжлэгт 300,0 төгрөг, зээлд 98,603,100 төгрөгийн, хөнгөлөлттэй 40 сая "
                         "төгрөгийн, 2 хоршоонд тус бүр 50, 50 сая төгрөг, засварт 350.0 мян.төг."));
  std::vector<std::pair<std::string, std::string>> found;
  for (const Claim& claim : amounts) found.emplace_back(claim.whole.spelling.text, claim.noun);
  CHECK(found == std::vector<std::pair<std::string, std::string>>{{"300,0", "төгрөг"},
                                                                  {"98,603,100", "төгрөг"},
                                                                  {"40", "саятөгрөг"},
                                                                  {"50", "саятөгрөг"},
                                                                  {"350.0", "мянтөг"}});
}

TEST_CASE("amounts behind 'үүнээс' make up the amount before it", "[claims]") {
  const auto claims = read_amounts(
      plain("Нийт 150 сая төгрөг зарцуулсан, үүнээс 100 сая төгрөгийг төсвөөс, 50 сая төгрөгийг төслөөс гаргав."));
  const auto sum =
      std::find_if(claims.begin(), claims.end(), [](const Claim& claim) { return claim.kind == ClaimKind::money_sum; });
  REQUIRE(sum != claims.end());
  CHECK(sum->whole.spelling.text == "150");
  CHECK(counts(*sum) == Strings{"100", "50"});
  // Amounts of different years and purposes are no sum.
  for (const Claim& claim :
       read_amounts(plain("2023 онд 98,603,100 төгрөг тусгаж, 40 сая төгрөг олгов. 2022 онд 50 сая "
                          "төгрөг олгосон.")))
    CHECK(claim.kind == ClaimKind::money);
}

TEST_CASE("a share is of the whole that its own sentence states", "[claims]") {
  const auto share = read_shares(plain("Сургалтад нийт 250 иргэн хамрагдсанаас 125 буюу 50 хувь нь эмэгтэй байв."));
  REQUIRE(share.size() == 1);
  CHECK(share[0].whole.count() == 250);
  CHECK(counts(share[0]) == Strings{"125"});
  CHECK(percents(share[0]) == Strings{"50"});
  const auto reversed = read_shares(plain("Нийт 80 өрхийн 25 хувь буюу 20 нь хамрагдсан."));
  REQUIRE(reversed.size() == 1);
  CHECK(counts(reversed[0]) == Strings{"20"});
  CHECK(read_shares(plain("Нийт 250 иргэн ирэв. Үүнээс 125 буюу 50 хувь нь үлдсэн.")).empty());   // another sentence
  CHECK(read_shares(plain("Нийт 9 баг, нийт 250 иргэнээс 125 буюу 50 хувь нь ирсэн.")).empty());  // of which one?
}

TEST_CASE("a count that names categories again is told with their labels", "[claims]") {
  const auto claims = read_restated_counts(
      plain("Биелэлт 89 хувьтай. Эрчимжүүлэх шаардлагатай болон үр дүнгүй хэрэгжсэн 2 заалтыг дараа оны төлөвлөгөөнд "
            "тусгав."));
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].whole.count() == 2);
  REQUIRE(claims[0].parts.size() == 2);
  CHECK(claims[0].parts[0].label == "Эрчимжүүлэх шаардлагатай");
  CHECK(claims[0].parts[1].label == "үр дүнгүй");
  CHECK(read_restated_counts(plain("Тодорхой үр дүнд хүрсэн 90 хувьтай-3 заалт, Үр дүнгүй 2 заалт байсан.")).empty());
  CHECK(read_restated_counts(plain("Журмын болон дүрмийн 2 заалтыг өөрчлөв.")).empty());
}
