#include "extract/encoding.h"

#include "extract/letters.h"
#include "tests/catch.h"

using namespace tulga;

namespace {

const std::string sentence =
    "Тогтоолын хэрэгжилтийн явцыг хэлэлцэж, хөтөлбөрийн үр дүнг тооцов. Нийт 37 заалтаас 28 нь бүрэн хэрэгжсэн.\n";
// The same in code page 1251, with є ї for ө ү, as the fonts of the 1990s had it.
const std::string sentence_1251 =
    "\xD2\xEE\xE3\xF2\xEE\xEE\xEB\xFB\xED \xF5\xFD\xF0\xFD\xE3\xE6\xE8\xEB\xF2\xE8\xE9\xED \xFF\xE2\xF6\xFB\xE3 "
    "\xF5\xFD\xEB\xFD\xEB\xF6\xFD\xE6, \xF5\xBA\xF2\xBA\xEB\xE1\xBA\xF0\xE8\xE9\xED \xBF\xF0 \xE4\xBF\xED\xE3 "
    "\xF2\xEE\xEE\xF6\xEE\xE2. \xCD\xE8\xE9\xF2 37 \xE7\xE0\xE0\xEB\xF2\xE0\xE0\xF1 28 \xED\xFC "
    "\xE1\xBF\xF0\xFD\xED \xF5\xFD\xF0\xFD\xE3\xE6\xF1\xFD\xED.\n";

std::string repaired(const std::string& text) {
  std::vector<Repair> repairs;
  return repair_letters(text, repairs);
}

/// UTF-16 of a text of the basic plane.
std::string utf16(std::string_view text, bool big_endian) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    const unsigned code = c < 0x80 ? c : (c & 0x1F) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3F);
    i += c < 0x80 ? 1 : 2;
    const char high = static_cast<char>(code >> 8), low = static_cast<char>(code & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

}  // namespace

TEST_CASE("a byte-order mark tells the encoding and is no part of the text", "[encoding]") {
  CHECK(decode("\xEF\xBB\xBF" + sentence)->text == sentence);
  CHECK(decode("\xFF\xFE" + utf16(sentence, false))->text == sentence);
  CHECK(decode("\xFE\xFF" + utf16(sentence, true))->text == sentence);
  CHECK_FALSE(decode("\xFF\xFE" + utf16(sentence, false))->guessed);
}

TEST_CASE("UTF-16 without a mark is told by its zeros, and is a guess", "[encoding]") {
  for (const bool big_endian : {false, true}) {
    const auto decoded = decode(utf16(sentence, big_endian));
    REQUIRE(decoded);
    CHECK(decoded->text == sentence);
    CHECK(decoded->guessed);
  }
}

TEST_CASE("Mongolian in code page 1251 with є ї is read as Mongolian, not as Hebrew", "[encoding]") {
  const auto decoded = decode(sentence_1251);
  REQUIRE(decoded);
  CHECK(decoded->encoding == "windows-1251");
  CHECK(decoded->guessed);
  CHECK(repaired(decoded->text) == sentence);
}

TEST_CASE("Cyrillic in the other code pages of the time is told from 1251", "[encoding]") {
  // "нийт заалтаас хэрэгжсэн нь ажил" in each; they had no letters for ө and ү.
  const std::pair<const char*, const char*> cases[] = {
      {"IBM866",
       "\xAD\xA8\xA9\xE2 \xA7\xA0\xA0\xAB\xE2\xA0\xA0\xE1 \xE5\xED\xE0\xED\xA3\xA6\xE1\xED\xAD \xAD\xEC "
       "\xA0\xA6\xA8\xAB"},
      {"KOI8-U",
       "\xCE\xC9\xCA\xD4 \xDA\xC1\xC1\xCC\xD4\xC1\xC1\xD3 \xC8\xDC\xD2\xDC\xC7\xD6\xD3\xDC\xCE \xCE\xD8 "
       "\xC1\xD6\xC9\xCC"},
      {"ISO-8859-5",
       "\xDD\xD8\xD9\xE2 \xD7\xD0\xD0\xDB\xE2\xD0\xD0\xE1 \xE5\xED\xE0\xED\xD3\xD6\xE1\xED\xDD \xDD\xEC "
       "\xD0\xD6\xD8\xDB"},
  };
  for (const auto& [page, bytes] : cases) {
    CAPTURE(page);
    const auto decoded = decode(bytes);
    REQUIRE(decoded);
    CHECK(decoded->encoding == page);
    CHECK(decoded->text == "нийт заалтаас хэрэгжсэн нь ажил");
    CHECK(decoded->guessed);
  }
}

TEST_CASE("text of a Macintosh is read as Mongolian, or a doubt names the other page", "[encoding]") {
  // Its small letters are those of 1251, but for я; its capitals are not.
  const auto decoded = decode("\x92\x8E\x83\x92\x8E\x8E\x8B \xF5\xFD\xF0\xFD\xE3\xE6\xE8\xEB\xF2 \xE7\xE0\xE0\xEB\xF2");
  REQUIRE(decoded);
  CHECK((decoded->encoding == "x-mac-cyrillic" || decoded->runner_up == "x-mac-cyrillic"));
}

TEST_CASE("one bad byte in UTF-8 leaves the rest as it is, and is told with its offset", "[encoding]") {
  const auto decoded = decode(sentence + "82,2\xFF хувь\n" + sentence);
  REQUIRE(decoded);
  CHECK(decoded->text == sentence + "82,2\uFFFD хувь\n" + sentence);
  CHECK(decoded->first_bad_byte == sentence.size() + 4);
}

TEST_CASE("a part in another code page inside UTF-8 is read as such", "[encoding]") {
  const auto decoded = decode(sentence + sentence_1251);
  REQUIRE(decoded);
  CHECK(repaired(decoded->text) == sentence + sentence);
  CHECK(decoded->first_bad_byte);
}

TEST_CASE("bytes that are no text in any encoding are refused", "[encoding]") {
  std::string noise;
  unsigned state = 7;
  for (int i = 0; i < 4096; ++i) noise += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  CHECK_FALSE(looks_like_text(noise));
}
