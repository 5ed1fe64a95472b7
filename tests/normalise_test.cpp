#include "extract/normalise.h"

#include "tests/catch.h"

using namespace tulga;

TEST_CASE("decomposed letters are composed, and nothing else is rewritten", "[normalise]") {
  CHECK(normalise("и\u0306") == "й");
  CHECK(normalise("¹47") == "¹47");  // a legacy "№47", not 147
  CHECK(normalise("Дүгээр") == "Дүгээр");
}

TEST_CASE("invalid bytes become replacement characters", "[normalise]") {
  CHECK(normalise("а\xFFб") == "а\uFFFDб");
  CHECK(normalise("\xC0\x80") == "\uFFFD\uFFFD");
  CHECK_FALSE(is_utf8("\xED\xA0\x80"));
}

TEST_CASE("a hundred thousand combining marks on one letter are cut to thirty", "[normalise]") {
  std::string text = "а";
  for (int i = 0; i < 100000; ++i) text += i % 2 ? "\u0301" : "\u0316";
  CHECK(code_points(normalise(text)) <= 31);
}

TEST_CASE("labels compare without case, spaces, quotes and hyphens", "[normalise]") {
  CHECK(fold("Шийдвэ р Д/д") == fold("шийдвэр д/Д"));
  CHECK(fold("“Ухаалаг” сум") == fold("\"УХААЛАГ\" СУМ"));
}

TEST_CASE("edits are counted with swaps, up to a limit", "[normalise]") {
  CHECK(edit_distance("байгууллын", "байгууллагын", 5) == 2);
  CHECK(edit_distance("аб", "ба", 5) == 1);
  CHECK(edit_distance("абвгд", "", 3) == 4);
  CHECK(edit_distance("тайлан", "тайлан", 0) == 0);
}
