#include "extract/render.h"

#include <unistd.h>

#include <chrono>
#include <csignal>

#include "corpus/forker.h"
#include "corpus/page_images.h"
#include "corpus/sandbox.h"
#include "corpus/task.h"
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
  PageImages images({.seconds = 30, .megabytes = 512});
  CHECK(images.of(source, pages, 72, enough)[0] == render_page_png(read_file(path), 1, 72));
  CHECK(images.of(source, pages, 72, enough)[1].starts_with("\x89PNG"));
  CHECK(images.of(source, pages, 72, 0)[0].empty());
  source.sha256 = "another";
  CHECK(images.of(source, pages, 72, enough)[0].empty());
  source.path = "-";
  CHECK(images.of(source, pages, 72, enough)[0].empty());
}

namespace {

/// Page 2 crashes, page 3 hangs.
std::string misdrawn(std::string_view, const Drawing& drawing) {
  if (drawing.page == 2) std::raise(sanitized ? SIGUSR1 : SIGSEGV);
  while (drawing.page == 3) pause();
  return "page " + std::to_string(drawing.page);
}

}  // namespace

TEST_CASE("a page that crashes its drawing costs that page, and one that hangs the time of one document", "[render]") {
  stop_forker();
  workers_drawing = misdrawn;
  const Source source{.path = path, .sha256 = sha256(read_file(path)), .kind = "pdf", .pages = 5};
  PageImages images({.seconds = 2, .megabytes = 256});
  const int pages[] = {1, 2, 4};
  CHECK(images.of(source, pages, 72, 1000) == std::vector<std::string>{"page 1", "", "page 4"});
  const int hanging[] = {1, 3, 4};
  const auto start = std::chrono::steady_clock::now();
  CHECK(images.of(source, hanging, 72, 1000) == std::vector<std::string>{"page 1", "", ""});
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
  CHECK(images.of(source, pages, 72, 1000)[2] == "page 4");
  workers_drawing = draw;
  stop_forker();
}
