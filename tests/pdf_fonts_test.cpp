#include "extract/pdf_fonts.h"

#include "tests/catch.h"

using namespace tulga;

TEST_CASE("a font says its letters by a map, a known encoding or the names of its glyphs", "[pdf]") {
  CHECK(says_letters({.subtype = "/TrueType", .encoding = "/WinAnsiEncoding", .embedded = true}));
  CHECK(says_letters({.subtype = "/Type0", .encoding = "/Identity-H", .ordering = "Identity", .to_unicode = true}));
  CHECK(says_letters({.subtype = "/Type0", .encoding = "/Identity-H", .ordering = "Japan1"}));
  CHECK(says_letters({.subtype = "/Type0", .encoding = "/UniGB-UCS2-H"}));
  CHECK(says_letters({.subtype = "/Type1", .differences = {{65, "Acyrillic"}, {66, "afii10018"}, {67, "uni04E8"}}}));
  CHECK(says_letters({.subtype = "/Type1", .embedded = true}));  // the font program has its own encoding
  CHECK(says_letters({.subtype = "/Type3", .differences = {{65, "a65"}, {97, "a97"}, {98, "a98"}}}));  // TeX
}

TEST_CASE("a font whose codes are mere numbers of glyphs does not say its letters", "[pdf]") {
  CHECK_FALSE(says_letters({.subtype = "/Type0", .encoding = "/Identity-H", .ordering = "Identity"}));
  CHECK_FALSE(says_letters({.subtype = "/TrueType", .embedded = true, .symbolic = true, .first_code = 0}));
  CHECK_FALSE(says_letters({.subtype = "/Type3", .differences = {{1, "g1"}, {2, "g2"}, {3, "g3"}}}));
  CHECK_FALSE(says_letters({.subtype = "/Type1", .differences = {{33, "glyph12"}, {34, "glyph7"}}}));
}
