#include "extract/places.h"

#include <map>

#include "extract/latin_names.h"
#include "extract/normalise.h"
#include "extract/places_table.h"
#include "tests/catch.h"

using namespace tulga;

namespace {

/// As MNS 5217 has it.
std::string transliterated(std::string_view name) {
  static const std::map<std::string, std::string> latin = {
      {"а", "a"},  {"б", "b"}, {"в", "v"}, {"г", "g"}, {"д", "d"},  {"е", "ye"}, {"ё", "yo"}, {"ж", "j"},  {"з", "z"},
      {"и", "i"},  {"й", "i"}, {"к", "k"}, {"л", "l"}, {"м", "m"},  {"н", "n"},  {"о", "o"},  {"ө", "ö"},  {"п", "p"},
      {"р", "r"},  {"с", "s"}, {"т", "t"}, {"у", "u"}, {"ү", "ü"},  {"ф", "f"},  {"х", "kh"}, {"ц", "ts"}, {"ч", "ch"},
      {"ш", "sh"}, {"ы", "y"}, {"ь", "i"}, {"э", "e"}, {"ю", "yu"}, {"я", "ya"}};
  const std::string letters = fold(name);
  std::string out;
  for (std::size_t i = 0; i < letters.size(); i += 2) out += latin.at(letters.substr(i, 2));
  return out;
}

Organisation named_by(std::string_view path) { return place(path).organisation; }

}  // namespace

TEST_CASE("a name is known as it is typed in Latin letters", "[places]") {
  for (const std::string_view latin : {"Khalkhgol", "Halhgol", "KHALKH GOL", "halkh-gol"})
    CHECK(spells(latin, "Халхгол"));
  for (const std::string_view latin : {"Ulziit", "Olziit", "Ölziit", "Ulziyt", "Ulzit"}) CHECK(spells(latin, "Өлзийт"));
  for (const std::string_view latin : {"Sukhbaatar", "Suhbaatar", "Sükhbaatar", "Sukhbatar"})
    CHECK(spells(latin, "Сүхбаатар"));
  for (const std::string_view latin : {"Umnugovi", "Omnogovi", "Ömnögovi", "Umnugov"}) CHECK(spells(latin, "Өмнөговь"));
  for (const std::string_view latin : {"Tsagaannuur", "Cagaannuur"}) CHECK(spells(latin, "Цагааннуур"));
  CHECK(spells("Shinejinst", "Шинэжинст"));
  CHECK(spells("Yesunbulag", "Есөнбулаг"));
  CHECK(spells("Bayan-Ulgii", "Баян-Өлгий"));
}

TEST_CASE("Latin letters that spell something else are not the name", "[places]") {
  CHECK_FALSE(spells("Matadsum", "Матад"));
  CHECK_FALSE(spells("Mata", "Матад"));
  CHECK_FALSE(spells("hold", "Хулд"));
  CHECK_FALSE(spells("somber", "Сүмбэр"));
  CHECK_FALSE(spells("", "Матад"));
  CHECK_FALSE(spells("Матад", "Матад"));  // that is no Latin
}

TEST_CASE("Latin letters tell the soums of an aimag apart, and the aimags", "[places]") {
  for (const AimagOfTable& aimag : aimags_of_table) {
    CHECK(known_aimag(transliterated(aimag.name)) == aimag.name);
    for (const std::string& soum : soums_of(aimag.name)) {
      INFO(aimag.name << ", " << soum << ", " << transliterated(soum));
      CHECK(known_soum(aimag.name, transliterated(soum)) == soum);
    }
  }
  CHECK_FALSE(known_aimag("reports"));
}

TEST_CASE("the path of a report tells its soum in either script", "[places]") {
  const Organisation matad{"Дорнод", "Матад"};
  CHECK(named_by("Дорнод/Матад 2023.pdf") == matad);
  CHECK(named_by("dornod/matad_2023.pdf") == matad);
  CHECK(named_by("2023/Dornod-Matad-2023.docx") == matad);
  CHECK(named_by("Dornod aimag/Bayan-Uul sum.xlsx") == Organisation{"Дорнод", "Баян-Уул"});
  CHECK(named_by("Dornod aimag/Bayan Uul sum.xlsx") == Organisation{"Дорнод", "Баян-Уул"});
  CHECK(named_by("dornod/report-final.pdf") == Organisation{"Дорнод", ""});
  CHECK(named_by("home/reports/most-recent.pdf") == Organisation{});
}
