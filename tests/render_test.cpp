#include "extract/render.h"

#include "corpus/page_images.h"
#include "corpus/work.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

const std::string path = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/Burenkhaan/Takhilt-2023/input.pdf";

/// A big-endian number of a PNG's head.
unsigned number_at(const std::string& png, std::size_t at) {
  unsigned out = 0;
  for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<unsigned char>(png[at + i]);
  return out;
}

}  // namespace

TEST_CASE("a page comes as a small PNG of its size", "[render]") {
  const std::string png = render_page_png(read_file(path), 1, 72);
  REQUIRE(png.starts_with("\x89PNG"));
  CHECK(number_at(png, 16) == 842);  // A4, landscape
  CHECK(number_at(png, 20) == 595);
  CHECK(static_cast<int>(png[24]) == 4);  // bits a pixel
  CHECK(png.size() < 100'000);
}

TEST_CASE("a page is never drawn larger than 2000 pixels", "[render]") {
  CHECK(number_at(render_page_png(read_file(path), 1, 1200), 16) <= 2000);
}

TEST_CASE("what cannot be drawn comes empty", "[render]") {
  CHECK(render_page_png(read_file(path), 0, 72).empty());
  CHECK(render_page_png(read_file(path), 99, 72).empty());
  CHECK(render_page_png("%PDF-1.4 nonsense", 1, 72).empty());
  CHECK(render_page_png("", 1, 72).empty());
}

TEST_CASE("pictures are of the file that was read, or there are none", "[render]") {
  const int pages[] = {1, 2};
  Source source{.path = path, .sha256 = sha256(read_file(path)), .kind = "pdf", .pages = 5};
  const std::size_t enough = 1 << 20;
  CHECK(page_images(source, pages, 72, enough)[1].starts_with("\x89PNG"));
  CHECK(page_images(source, pages, 72, 0)[0].empty());
  source.sha256 = "another";
  CHECK(page_images(source, pages, 72, enough)[0].empty());
  source.path = "-";
  CHECK(page_images(source, pages, 72, enough)[0].empty());
}
