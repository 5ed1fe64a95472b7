#include "extract/letters.h"

#include "tests/catch.h"

using namespace tulga;

namespace {

std::string repaired(std::string_view text) {
  std::vector<Repair> repairs;
  return repair_letters(text, repairs);
}

}  // namespace

TEST_CASE("texts that a wrong decoding ruined are repaired letter by letter", "[letters]") {
  const std::pair<const char*, const char*> cases[] = {
      {"ТЄРИЙН", "ТӨРИЙН"},
      {"їйлчилгээ", "үйлчилгээ"},
      {"ÒªÐÈÉÍ", "ТӨРИЙН"},
      {"ä¿ãýýð", "дүгээр"},
      {"¹47/812/", "№47/812/"},
      {"ÅЪÍÕÈÉ˪Ã×ÈÉÍ", "ЕРӨНХИЙЛӨГЧИЙН"},  // UTF-8 merged D0 AA and CB AA
      {"ÍÝÃįÃÝÝÐ", "НЭГДҮГЭЭР"},
      {"Á¯ËÝà Íèéòëýã", "БҮЛЭГ Нийтлэг"},                            // the byte A0 lost
      {"Áàрàà, үéл÷èлгýýнèé çàрдàл", "Бараа, үйлчилгээний зардал"},  // one font had a map, another none
      {"бvтээлч бvгд", "бүтээлч бүгд"},
      {"Yндсэн Yíäñýí", "Үндсэн Үндсэн"},
      {"мөнгöн хüн", "мөнгөн хүн"},
      {"ɵѳθ", "өөө"},
      {"θөрийн", "өөрийн"},
      {"2013 опы тоггоол", "2013 оны тогтоол"},  // a scanner's
  };
  for (const auto& [seen, meant] : cases) {
    CAPTURE(seen);
    CHECK(repaired(seen) == meant);
  }
}

TEST_CASE("a letter З in a number is a three, in an index it is a letter", "[letters]") {
  CHECK(repaired("199З оны") == "1993 оны");
  CHECK(repaired("2.З.") == "2.3.");
  CHECK(repaired("0280/З") == "0280/З");
  CHECK(repaired("5Зүйл") == "5Зүйл");
  CHECK(repaired("З дугаар зүйл") == "3 дугаар зүйл");
  CHECK(repaired("З зүйл") == "З зүйл");
}

TEST_CASE("what is right stays as it is", "[letters]") {
  for (const char* text : {"Өвөрхангай аймгийн үйлчилгээ", "Müller café", "ERP-д DOCX TOKEN", "хөтөлбөр III, V", "м²",
                           "82,2 %", "Шинэ Ъ Я и к п", "“Ухаалаг” №47", "gmail.com/дорж", "Ü"}) {
    CAPTURE(text);
    std::vector<Repair> repairs;
    CHECK(repair_letters(text, repairs) == text);
    CHECK(repairs.empty());
  }
}

TEST_CASE("a repair tells where it is and what was read there", "[letters]") {
  std::vector<Repair> repairs;
  CHECK(repair_letters("тєсєв ба зардал", repairs) == "төсөв ба зардал");
  REQUIRE(repairs.size() == 1);
  CHECK(repairs[0].offset == 0);
  CHECK(repairs[0].length == std::string("төсөв").size());
  CHECK(repairs[0].seen == "тєсєв");
}
