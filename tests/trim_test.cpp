#include "corpus/trim.h"

#include "corpus/task.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

Text word(std::string text, const Box& box) {
  const std::size_t length = text.size();
  return {std::move(text), {{0, length, {.page = 1, .box = box}}}};
}

}  // namespace

TEST_CASE("words in cells and paragraphs keep their places where a finding's figure lies, and elsewhere lose them",
          "[trim]") {
  const Box left{10, 10, 50, 20}, right{60, 10, 90, 20};
  Result result;
  Check failed{.rule = "part-whole", .verdict = Verdict::fail}, passed{.rule = "row-count", .verdict = Verdict::pass};
  failed.evidence = {word("552", {20, 11, 30, 19})};
  passed.evidence = {word("9", {70, 11, 80, 19})};
  result.outcome.checks = {failed, passed};
  result.document.pages = {{.number = 1, .words = {{.box = left, .text = "552"}}, .rulings = {{0, 0, 9, 0}}}};
  Block table{.is_table = true}, paragraph{.paragraph = word("9", right)};
  table.table.cells = {{.text = word("552", left), .box = left}, {.text = word("9", right), .box = right}};
  result.document.blocks = {table, paragraph};
  trim(result, {});
  const std::vector<Cell>& cells = result.document.blocks[0].table.cells;
  CHECK(cells[0].text == word("552", left));
  CHECK(cells[1].text == plain("9"));
  CHECK(cells[1].box == right);
  CHECK(result.document.blocks[1].paragraph == plain("9"));
  CHECK(result.document.pages[0].words.empty());
  CHECK(result.document.pages[0].rulings.empty());
  CHECK(result.outcome.checks[1].evidence == passed.evidence);
  trim(result, {.blocks = Blocks::none});
  CHECK(result.document.blocks.empty());
}

TEST_CASE("a page is given the blocks among which figures of findings may lie", "[trim]") {
  Result result;
  Check failed{.rule = "rating-missing", .verdict = Verdict::fail};
  failed.rows = {0};  // and no figure of its own
  result.outcome.checks = {failed};
  result.outcome.submission.emplace();
  result.outcome.submission->rows = {{.places = {{.page = 2, .box = {10, 10, 90, 20}}}}};
  Block first{.paragraph = word("a", {}), .page = 1}, second{.is_table = true, .page = 2};
  second.table = {.page = 2, .cells = {{.text = {"9", {{0, 1, {.page = 2, .box = {12, 11, 18, 19}}}}}}}};
  result.document.blocks = {first, second};
  trim(result, {.blocks = Blocks::of_findings});
  REQUIRE(result.document.blocks.size() == 1);
  CHECK(result.document.blocks[0].table.cells[0].text.spans.size() == 1);
  result.outcome.checks.clear();
  trim(result, {.blocks = Blocks::of_findings});
  CHECK(result.document.blocks.empty());
}

TEST_CASE("places in a text stay, and boxes move by less than a thousandth of a point", "[trim]") {
  Result result;
  const Text line{"552", {{0, 3, {.line = 4, .column = 2}}}};
  result.document.blocks = {{.paragraph = line}};
  result.outcome.doubts = {{"hidden-text", {}, word("9", {417.39999999999998, 440.10093700787411, 841.9, 0})}};
  trim(result, {});
  CHECK(result.document.blocks[0].paragraph == line);
  const Box box = result.outcome.doubts[0].evidence.spans[0].place.box;
  CHECK(box.left == 417 + 410.0 / 1024);  // .4 * 1024 = 409.6
  CHECK(box.top == 440 + 103.0 / 1024);   // .1009… * 1024 = 103.4
  CHECK(box.right == 841 + 922.0 / 1024);
  CHECK(box.bottom == 0);
}

TEST_CASE("a page of a result takes less than 32 KiB, so that 900 of them are within a worker's 32 MiB", "[trim]") {
  const std::string folder = TULGA_SOURCE_DIR "/corpus/reference/";
  for (const char* name : {"Burenkhaan/Takhilt-2023", "Saridag/Ulaandel-2022", "Tsagaankhad/Khukhburd-2023"}) {
    const Result result = judge(read_file(folder + name + "/input.pdf"), {});
    CAPTURE(name, result.outcome.source.pages);
    CHECK(encode(result).size() < std::size_t{32'768} * static_cast<std::size_t>(result.outcome.source.pages));
  }
}
