#include <algorithm>

#include "corpus/hash.h"
#include "tests/archives.h"
#include "tests/catch.h"
#include "tests/crossed.h"
#include "tests/folder.h"
#include "tests/generator_aimag.h"
#include "tests/generator_nation.h"
#include "tests/helpers.h"
#include "tests/process.h"

// A cross-check over an archive: what it says of files, within the memory of one group.

using namespace tulga;
using namespace tulga::test;

namespace {

const std::string program = TULGA_PROGRAM;

/// An archive of two aimags over three quarters.
std::string small_nation(const Folder& folder) {
  const std::string file = folder / "nation.sqlite";
  Archive archive = opened(file, Archive::Mode::create);
  std::vector<Outcome> all;
  each_report({.aimags = 2, .periods = 3, .rows = 6}, [&](Outcome outcome) { all.push_back(std::move(outcome)); });
  archive.add(all, {"test", "", ""});
  return file;
}

int crosscheck(std::vector<std::string> words, const std::string& output) {
  words.insert(words.begin(), {program, "crosscheck"});
  return run_program(words, output, {"TULGA_LANG=en"});
}

std::size_t occurrences(const std::string& text, const std::string& word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("an archive is cross-checked as the files that it was made from", "[cross-archive]") {
  const Folder folder;
  for (const ExampleReport& report : texts_of(make_aimag(7)))
    folder.add("reports/" + std::string(report.name), std::string(report.text));
  const std::string reports = folder / "reports", archive = folder / "a.sqlite";
  run_program({program, "digitize", reports, "--archive", archive});
  for (const char* format : {"text", "json", "html", "tsv"}) {
    CAPTURE(format);
    const int of_files = crosscheck({reports, "--format", format, "-o", folder / "files"}, folder / "said");
    const int of_archive = crosscheck({archive, "--format", format, "-o", folder / "archive"}, folder / "said");
    CHECK(of_files == of_archive);
    CHECK(read_file(folder / "files").size() > 500);
    CHECK(read_file(folder / "files") == read_file(folder / "archive"));
  }
}

TEST_CASE("a period and an aimag are chosen from an archive", "[cross-archive]") {
  const Folder folder;
  const std::string nation = small_nation(folder);
  const auto pages = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {nation, "--format", "tsv", "-o", folder / "out"});
    crosscheck(more, folder / "said");
    return occurrences(read_file(folder / "out"), "(Өөрийн үнэлгээ)");
  };
  CHECK(pages({}) == 6);
  CHECK(pages({"--period", "2023-Q3"}) == 2);
  CHECK(pages({"--aimag", "архангай"}) == 3);
  CHECK(pages({"--aimag", "Архангай", "--period", "2023-Q4"}) == 1);
}

TEST_CASE("a choice that nothing answers, or that is none, is told", "[cross-archive]") {
  const Folder folder;
  const std::string nation = small_nation(folder);
  CHECK(crosscheck({nation, "--period", "1999"}, folder / "said") == 2);
  CHECK(read_file(folder / "said").find("there is no report of that period and aimag") != std::string::npos);
  CHECK(crosscheck({nation, "--period", "next year"}, folder / "said") == 2);
  CHECK(read_file(folder / "said").find("'next year' is no value of '--period'") != std::string::npos);
  CHECK(crosscheck({nation, nation}, folder / "said") == 2);
  CHECK(read_file(folder / "said").find("an archive is compared by itself") != std::string::npos);
}

TEST_CASE("heads tell whose a document is as the whole documents do", "[cross-archive]") {
  const Folder folder;
  Archive archive = opened(small_nation(folder));
  std::vector<Placed> whole, heads;
  archive.each([&](const Outcome& outcome) { whole.push_back(place(outcome, {})); });
  for (const Head& head : archive.heads().first) heads.push_back(place(head.outcome, {}));
  REQUIRE(heads.size() == whole.size());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    CHECK(heads[i].path == whole[i].path);
    CHECK(heads[i].organisation == whole[i].organisation);
    CHECK(heads[i].period == whole[i].period);
    CHECK(heads[i].date == whole[i].date);
    CHECK(heads[i].consolidated == whole[i].consolidated);
    CHECK(heads[i].units == whole[i].units);
    CHECK(heads[i].problem == whole[i].problem);
  }
}

TEST_CASE("letters are written for a whole archive, one a soum", "[cross-archive]") {
  const Folder folder;
  const std::string nation = small_nation(folder);
  crosscheck({nation, "--period", "2023-Q4", "--aimag", "Архангай", "--letters", folder / "letters"}, folder / "said");
  CHECK(std::filesystem::exists(folder / "letters/Архангай-2023-Q4-Батцэнгэл.html"));
  CHECK(std::distance(std::filesystem::directory_iterator(folder / "letters"), {}) == 19);
}

TEST_CASE("letters that cannot be written make the call fail", "[cross-archive]") {
  const Folder folder;
  folder.add("taken", "a file where a folder should be");
  CHECK(crosscheck({small_nation(folder), "--letters", folder / "taken"}, folder / "said") == 2);
}
