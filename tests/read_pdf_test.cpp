#include <algorithm>

#include "extract/normalise.h"
#include "extract/readers.h"
#include "tests/catch.h"
#include "tests/tiny_pdf.h"

using namespace tulga;

namespace {

std::string refusal(std::string_view bytes) {
  try {
    read_pdf(bytes);
  } catch (const InputError& error) {
    return error.message.id;
  }
  return "";
}

std::vector<std::string> problems(const Document& document) {
  std::vector<std::string> out;
  for (const Message& message : document.problems) out.push_back(message.id);
  return out;
}

Page only_page(const std::string& content, const std::string& entries = "/MediaBox [0 0 300 200]") {
  const Document document = read_pdf(tiny_pdf({{content, entries}}));
  REQUIRE(document.pages.size() == 1);
  return document.pages[0];
}

std::vector<std::string> words(const Page& page) {
  std::vector<std::string> out;
  for (const Word& word : page.words) out.push_back(word.text);
  return out;
}

bool near(const Ruling& a, const Ruling& b) {
  const double off = std::max(
      {std::abs(a.left - b.left), std::abs(a.top - b.top), std::abs(a.right - b.right), std::abs(a.bottom - b.bottom)});
  return off < 0.2;
}

}  // namespace

TEST_CASE("a PDF is told by its head, not by its name", "[pdf]") {
  CHECK(is_pdf(tiny_pdf({{""}})));
  CHECK(is_pdf("\n\n%PDF-1.7\n"));
  CHECK_FALSE(is_pdf(""));
  CHECK_FALSE(
      is_pdf("\x7f"
             "ELF"));
}

TEST_CASE("a PDF that cannot be read says why", "[pdf]") {
  CHECK(refusal("") == "pdf-empty");
  CHECK(refusal("\x7f"
                "ELF") == "pdf-not-pdf");
  CHECK(refusal("%PDF-1.4\nnothing else") == "pdf-damaged");
  CHECK(refusal(tiny_pdf({})) == "pdf-no-pages");
}

TEST_CASE("every refusal and problem of a PDF has a wording in both languages", "[pdf]") {
  for (const Wording& wording : pdf_wordings()) {
    INFO(wording.id);
    CHECK(wording.id.substr(0, 4) == "pdf-");
    CHECK(!wording.en.empty());
    CHECK(!wording.mn.empty());
    CHECK(is_utf8(wording.mn));
  }
}

TEST_CASE("words stand in points from the top left of the page", "[pdf]") {
  const Page page = only_page(show(50, 150, "Total 82,2"));
  CHECK(page.width == 300);
  CHECK(page.height == 200);
  REQUIRE(words(page) == std::vector<std::string>{"Total", "82,2"});
  CHECK(page.words[0].box.left == Approx(50).margin(0.5));
  CHECK(page.words[0].box.top < 50);
  CHECK(page.words[0].box.bottom > 50);
  CHECK(page.words[0].space_after);
}

TEST_CASE("strokes, thin rectangles, edges of boxes and lines in forms are ruling lines", "[pdf]") {
  const std::string form =
      "<</Type/XObject/Subtype/Form/BBox[0 0 300 200]/Matrix[1 0 0 1 10 0]/Length 21>>stream\n"
      "0 20 m 100 20 l S    \nendstream";
  const std::string content =
      "10 150 m 200 150 l S\n"            // a stroke
      "10 100 190 0.5 re f\n"             // a thin rectangle, as word processors write lines
      "2 0 0 2 0 0 cm 5 20 m 5 60 l S\n"  // under a matrix
      "q /X Do Q";
  const Document document = read_pdf(tiny_pdf({{content}}, {form}, "/XObject<</X 10 0 R>>"));
  const std::vector<Ruling>& rulings = document.pages.at(0).rulings;
  const Ruling expected[] = {{10, 50, 200, 50}, {10, 99.75, 200, 99.75}, {10, 80, 10, 160}, {20, 160, 220, 160}};
  REQUIRE(rulings.size() == std::size(expected));
  for (std::size_t i = 0; i < rulings.size(); ++i) CHECK(near(rulings[i], expected[i]));
}

TEST_CASE("white lines rule only what is coloured", "[pdf]") {
  CHECK(only_page("1 g 10 100 190 0.5 re f").rulings.empty());
  CHECK(only_page("0.8 g 0 90 300 20 re f 1 g 10 100 190 0.5 re f").rulings.size() == 1);
}

TEST_CASE("slanted strokes, and lines outside the page or the clip, are none", "[pdf]") {
  CHECK(only_page("10 10 m 200 150 l S").rulings.empty());
  CHECK(only_page("10 -50 m 200 -50 l S").rulings.empty());
  CHECK(only_page("0 0 50 50 re W n 100 100 m 200 100 l S").rulings.empty());
}

TEST_CASE("rotation and crop box apply to words and lines alike", "[pdf]") {
  const std::string content = show(100, 100, "Sum") + "100 90 m 200 90 l S";
  const Page turned = only_page(content, "/MediaBox [0 0 300 200] /Rotate 90");
  CHECK(turned.width == 200);
  CHECK(turned.height == 300);
  REQUIRE(turned.words.size() == 1);
  CHECK(turned.words[0].rotation == 90);
  CHECK(turned.words[0].box.top == Approx(100).margin(0.5));
  REQUIRE(turned.rulings.size() == 1);
  CHECK(near(turned.rulings[0], {90, 100, 90, 200}));

  const Page cropped = only_page(content, "/MediaBox [0 0 300 200] /CropBox [50 50 250 150]");
  CHECK(cropped.width == 200);
  REQUIRE(cropped.words.size() == 1);
  CHECK(cropped.words[0].box.left == Approx(50).margin(0.5));
  REQUIRE(cropped.rulings.size() == 1);
  CHECK(near(cropped.rulings[0], {50, 60, 150, 60}));
}

TEST_CASE("words beyond the edge of the page are left out and told", "[pdf]") {
  const std::string content = show(100, 100, "seen") + show(10, 100, "cut");
  const Document document = read_pdf(tiny_pdf({{content, "/MediaBox [0 0 300 200] /CropBox [80 50 250 150]"}}));
  CHECK(words(document.pages.at(0)) == std::vector<std::string>{"seen"});
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].kind == "hidden-text");
}

TEST_CASE("text that no eye can see is kept apart and told", "[pdf]") {
  const std::string content = show(50, 100, "seen") + "3 Tr " + show(50, 80, "invisible") + "0 Tr 1 g " +
                              show(50, 60, "white") + "0.2 g 40 30 100 20 re f 1 g " + show(50, 35, "heading");
  const Document document = read_pdf(tiny_pdf({{content}}));
  CHECK(words(document.pages.at(0)) == std::vector<std::string>{"seen", "heading"});
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].kind == "hidden-text");
  CHECK(document.doubts[0].message.id == "pdf-text-hidden");
  CHECK(document.doubts[0].evidence.text == "invisible white");
}

TEST_CASE("the invisible text over a scan is read and told", "[pdf]") {
  const std::string image =
      "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
      "/Length 1>>stream\nA\nendstream";
  const std::string content = "q 300 0 0 200 0 0 cm /I Do Q 3 Tr " + show(50, 80, "recognised");
  const Document document = read_pdf(tiny_pdf({{content}}, {image}, "/XObject<</I 10 0 R>>"));
  CHECK(words(document.pages.at(0)) == std::vector<std::string>{"recognised"});
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].message.id == "pdf-text-layer");
}

TEST_CASE("a page with a picture and no text is told as a scan", "[pdf]") {
  const std::string image =
      "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
      "/Length 1>>stream\nA\nendstream";
  const std::string scan = "q 300 0 0 200 0 0 cm /I Do Q";
  const Document document =
      read_pdf(tiny_pdf({{show(50, 100, "text")}, {scan}, {""}}, {image}, "/XObject<</I 10 0 R>>"));
  CHECK(document.page_count == 3);
  CHECK(document.pages.at(1).has_image);
  CHECK(problems(document) == std::vector<std::string>{"pdf-scan-not-read"});
  CHECK(document.problems[0].arguments[0].second == "p. 2");
}

TEST_CASE("text in a font that does not say its letters is told, and is never garbage", "[pdf]") {
  const std::string font =
      "<</Type/Font/Subtype/Type3/FontBBox[0 0 1000 1000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 33"
      "/LastChar 34/Widths[500 500]/CharProcs<<>>/Encoding<</Differences[33/g1/g2]>>>>";
  const std::string content = show(50, 150, "Total") + "BT /F2 12 Tf 50 100 Td (!\"!\"!!\"!!\"!!) Tj ET";
  const std::string bytes = tiny_pdf({{content}}, {}, "");
  std::string with_font = bytes;
  with_font.replace(with_font.find("/F1 3 0 R"), 9, "/F1 3 0 R/F2 " + font);
  const Document document = read_pdf(with_font);
  CHECK(words(document.pages.at(0)) == std::vector<std::string>{"Total"});
  CHECK(std::ranges::count(problems(document), "pdf-text-unreadable") == 1);
}

TEST_CASE("a form that calls itself comes to an end", "[pdf]") {
  const std::string form =
      "<</Type/XObject/Subtype/Form/BBox[0 0 300 200]/Resources<</XObject<</X 10 0 R>>>>"
      "/Length 30>>stream\n0 20 m 100 20 l S /X Do /X Do \nendstream";
  const Document document = read_pdf(tiny_pdf({{"/X Do"}}, {form}, "/XObject<</X 10 0 R>>"));
  CHECK_FALSE(document.pages.at(0).rulings.empty());
}

TEST_CASE("a sound PDF has no problems and no doubts", "[pdf]") {
  const Document document = read_pdf(tiny_pdf({{show(50, 100, "one")}, {show(50, 100, "two")}}));
  CHECK(document.kind == "pdf");
  CHECK(document.problems.empty());
  CHECK(document.doubts.empty());
}

TEST_CASE("a file without its cross-reference is read and told as damaged", "[pdf]") {
  std::string bytes = tiny_pdf({{show(50, 100, "text")}});
  bytes.replace(bytes.rfind("xref\n0 1"), 4, "gone");
  const Document document = read_pdf(bytes);
  CHECK(words(document.pages.at(0)) == std::vector<std::string>{"text"});
  CHECK(problems(document) == std::vector<std::string>{"pdf-file-damaged"});
}
