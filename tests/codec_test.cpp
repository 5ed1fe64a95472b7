#include "corpus/codec.h"

#include <bit>
#include <chrono>

#include "corpus/work.h"
#include "tests/catch.h"
#include "tests/helpers.h"

using namespace tulga;

namespace {

Place place() {
  return {.page = 3,
          .box = {36, 120.5, 806.25, 1e-300},
          .line = 7,
          .column = 9,
          .table = 2,
          .sheet = "Хуудас",
          .cell = "B7"};
}

Text text(std::string words) {
  return {std::move(words), {{.offset = 1, .length = 2, .place = place(), .repaired = true}}};
}

Stated stated() {
  return {
      .spelling = text("82,2"), .readings = {{822, 1}, {-8220, 2}}, .qualifier = Qualifier::less_than, .doubted = true};
}

/// A value in every field.
Result filled() {
  Result out;
  out.outcome.source = {"а/б.pdf", "ba78", "pdf", 6};
  out.outcome.status = Status::partial;
  out.outcome.problems = {{"pdf-locked", {{"pages", "1-4"}, {"", ""}}}};
  Submission& submission = out.outcome.submission.emplace();
  submission.title = text("ТОГТООЛЫН ХЭРЭГЖИЛТ");
  submission.date = Date{2023, 12, 25};
  submission.organisation = {"Баянхонгор", "Шинэжинст"};
  submission.rows = {{.decision_no = text("1"),
                      .decision = {.title = text("Тогтоол"), .date = Date{2021, 1, 2}},
                      .self = stated(),
                      .higher = {},
                      .places = {place(), {}}}};
  submission.summaries = {{Assessor::higher,
                           text("Товчоо"),
                           stated(),
                           {{text("Үр дүнтэй"), stated(), {}}},
                           stated(),
                           text("Нийт"),
                           text("82,2"),
                           text("Үүнээс")}};
  submission.own_scales = {{"three", {{{"Сайн"}, "good", {100}}}, {"Хүлээгдэж буй"}}};
  submission.claims = {{.kind = ClaimKind::plan_ratio,
                        .row = 8,
                        .whole = stated(),
                        .noun = "бичиг",
                        .parts = {{"шилжүүлсэн", "бичиг", {}, stated()}},
                        .complete = true}};
  Check check{.rule = "part-whole", .verdict = Verdict::open, .severity = Severity::error, .percent = -1};
  check.explanations = {{ExplanationKind::hole, {"x", {}}, "544", "44"}};
  check.cause = {"cause", {{"a", "b"}}};
  check.accepted = Acceptance{"two years", "Б.Болд", "2024-12-31"};
  check.rows = {0, std::size_t(-1)};
  check.evidence = {text("552")};
  out.outcome.checks = {check, {}};
  out.outcome.doubts = {{"hidden-text", {"y", {}}, text("z")}};
  out.outcome.notes = {{"acceptance-unused", {{"rule", "part-whole"}}}};
  out.document.kind = "pdf";
  out.document.pages = {{.number = 1, .width = 595.3, .height = -0.0, .has_image = true}};
  out.document.blocks = {{.is_table = true, .table = {.page = 1, .cells = {{.row = 1, .text = text("нүд")}}}}};
  return out;
}

Result worked(const std::string& path) {
  Result out;
  const std::vector<Input> inputs{{std::string(TULGA_SOURCE_DIR) + "/corpus/reference/" + path, {}}};
  work(inputs, {}, [&](const Outcome& outcome, const Extraction& extraction) { out = {outcome, extraction.document}; });
  return out;
}

}  // namespace

TEST_CASE("a result comes back from its bytes with every field", "[codec]") {
  for (const Result& result : {Result{}, filled(), worked("Burenkhaan/Takhilt-2023/input.pdf")}) {
    const auto back = decode_result(encode(result));
    REQUIRE(back);
    CHECK(encode(*back) == encode(result));
    CHECK(back->outcome.source.path == result.outcome.source.path);
    CHECK(back->outcome.checks.size() == result.outcome.checks.size());
  }
  const auto back = decode_result(encode(filled()));
  CHECK(back->outcome.submission->rows.front().places == filled().outcome.submission->rows.front().places);
  CHECK(back->outcome.submission->rows.front().self.readings == std::vector<Decimal>{{822, 1}, {-8220, 2}});
  CHECK(back->outcome.submission->claims.front().complete);
  CHECK(back->outcome.checks.front().percent == -1);
  CHECK(back->outcome.checks.front().rows == std::vector<std::size_t>{0, std::size_t(-1)});
  CHECK(back->outcome.checks.front().explanations == filled().outcome.checks.front().explanations);
  CHECK(back->outcome.checks.front().accepted == filled().outcome.checks.front().accepted);
  CHECK(back->outcome.submission->own_scales == filled().outcome.submission->own_scales);
  CHECK(back->outcome.notes == filled().outcome.notes);
  CHECK(back->outcome.problems == filled().outcome.problems);
  CHECK(back->document.blocks.front().table.cells.front().text == text("нүд"));
}

TEST_CASE("a number with decimals comes back as it was, of 1024ths of a point in three bytes", "[codec]") {
  for (const double value : {0.0, -0.0, 1.0, 842.5, 417.0 + 410.0 / 1024, 0.1, -36.5, 1e-300, 1e300, 5e-324}) {
    Result result;
    result.document.pages = {{.number = 1, .width = value}};
    const auto back = decode_result(encode(result));
    REQUIRE(back);
    CHECK(std::bit_cast<std::uint64_t>(back->document.pages[0].width) == std::bit_cast<std::uint64_t>(value));
  }
  const auto size = [](double value) {
    Result result;
    result.document.pages = {{.number = 1, .width = value}};
    return encode(result).size();
  };
  CHECK(size(417.0 + 410.0 / 1024) == size(0) + 2);
}

TEST_CASE("what is asked of a worker comes back from its bytes", "[codec]") {
  Wishes wishes{.scale = "three", .levels = {{"part-whole", std::nullopt}, {"row-count", Severity::error}}};
  wishes.vocabulary = {.scales = filled().outcome.submission->own_scales,
                       .headings = {own_heading(ColumnRole::remark, "Тайлбар")}};
  const auto back = decode_wishes(encode(wishes));
  REQUIRE(back);
  CHECK(back->levels == wishes.levels);
  CHECK(back->vocabulary == wishes.vocabulary);
  CHECK(decode_drawing(encode(Drawing{.page = 7, .dpi = 92}))->page == 7);
  CHECK_FALSE(decode_drawing(encode(wishes)));
}

TEST_CASE("bytes that are cut, changed or of something else are refused or read, never a crash", "[codec]") {
  const std::string bytes = encode(filled());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(decode_result(std::string_view(bytes).substr(0, size)));
  CHECK_FALSE(decode_result(bytes + "x"));
  CHECK_FALSE(decode_outcome(bytes));
  std::size_t read = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    for (const int bit : {1, 0x40, 0x80, 0xFF}) {
      std::string changed = bytes;
      changed[at] = static_cast<char>(changed[at] ^ bit);
      if (const auto back = decode_result(changed)) read += encode(*back).size() > 0;
    }
  CHECK(read > 0);  // most texts may be any bytes
}

TEST_CASE("a count that the bytes cannot hold is refused before memory is taken", "[codec]") {
  const std::string empty = encode(Outcome{});
  std::string huge = empty.substr(0, 12) + std::string(1, '\xFF') + "\xFF\xFF\xFF\x0F";
  CHECK_FALSE(decode_outcome(huge));
  CHECK_FALSE(decode_outcome(huge + std::string(1000, '\x01')));
}

TEST_CASE("a report of 130 rows is coded both ways within a few milliseconds", "[codec]") {
  Result report = filled();
  report.outcome.submission->rows.resize(130, report.outcome.submission->rows.front());
  report.outcome.checks.resize(130, report.outcome.checks.front());
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < 10; ++i) REQUIRE(decode_result(encode(report)));
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  CAPTURE(spent.count() / 10, encode(report).size());
  CHECK(spent.count() / 10 < 20);  // 0.2 measured; sanitizers and busy machines take longer
}
