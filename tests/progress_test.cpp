#include "report/progress.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "extract/normalise.h"
#include "tests/catch.h"

using namespace tulga;

TEST_CASE("progress tells how many are done, how fast, and how long it will take", "[progress]") {
  std::ostringstream out;
  double now = 0;
  Progress progress(ProgressKind::line, 10, Language::en, out, [&] { return now; });
  now = 2;
  progress.done("b.pdf", 6);
  CHECK(out.str() == "[#...............] 1 of 10 · 6 pages · 0,5/s · 0:18 left  b.pdf");
  now = 2.05;
  progress.done("c.pdf", 0);  // too soon for another drawing
  CHECK(out.str().find("2 of 10") == std::string::npos);
  now = 3;
  progress.done("\x1b[2J.pdf", 5);
  CHECK(out.str().find("3 of 10 · 11 pages · 1,0/s · 0:07 left  \\x1b[2J.pdf") != std::string::npos);
  out.str("");
  progress.clear();
  progress.clear();
  CHECK(out.str() == "\r\x1b[K");
}

TEST_CASE("a long path keeps its end, and the line stays on the line", "[progress]") {
  std::ostringstream out;
  double now = 0;
  Progress progress(ProgressKind::line, 10, Language::mn, out, [&] { return now; });
  now = 1;
  progress.done("/archive/2019/aimag/Баянхонгор/some/very/long/folder/Баян-Овоо_2019_2.pdf", 6);
  CHECK(out.str().find("[#...............] 10-аас 1 · 6 хуудас · 1,0/сек · 0:09 үлдсэн  …") == 0);
  CHECK(out.str().ends_with("_2019_2.pdf"));
  CHECK(code_points(out.str()) == 79);
}

TEST_CASE("progress for programs is an object a document", "[progress]") {
  std::ostringstream out;
  double now = 0;
  Progress progress(ProgressKind::json, 4, Language::mn, out, [&] { return now; });
  now = 0.5;
  progress.done("b.pdf", 6);
  CHECK(nlohmann::json::parse(out.str()) == nlohmann::json{{"done", 1},
                                                           {"total", 4},
                                                           {"pages", 6},
                                                           {"seconds", 0.5},
                                                           {"per_second", 2.0},
                                                           {"seconds_left", 1.5},
                                                           {"next", "b.pdf"}});
  CHECK(out.str().back() == '\n');
}

TEST_CASE("progress is shown on terminals, for more than one document, or on request", "[progress]") {
  CHECK(progress_kind("never", 100) == ProgressKind::none);
  CHECK(progress_kind("always", 1) == ProgressKind::line);
  CHECK(progress_kind("json", 1) == ProgressKind::json);
  CHECK(progress_kind("auto", 1) == ProgressKind::none);
}
