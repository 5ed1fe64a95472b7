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
    CHECK(read_claims(plain(text), 0).empty());
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
