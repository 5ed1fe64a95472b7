#include <filesystem>
#include <iterator>

#include "report/cross_writer.h"
#include "tests/catch.h"
#include "tests/cross_results.h"
#include "tests/folder.h"
#include "tests/helpers.h"
#include "tests/markup.h"
#include "tests/payloads.h"

// Letters to the soums: what to correct and where, without blame; and where there is nothing to correct, that.

using namespace tulga;
using namespace tulga::test;
namespace fs = std::filesystem;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void write_letters(const CrossResult& result, const std::string& folder) {
  const auto letters = letters_into(folder, {2024, 1, 15});
  letters->group(result);
  letters->end({});
  CHECK(letters->problem().empty());
}

std::string letter_to(const std::string& soum) {
  const Folder folder;
  write_letters(aimag_result(), folder / "letters");
  return read_file(folder / ("letters/Бүрэнхаан-2023-" + soum + ".html"));
}

}  // namespace

TEST_CASE("each soum has a letter with its name, its aimag, the period and the date", "[soum-letters]") {
  const Folder folder;
  write_letters(aimag_result(), folder / "letters");
  CHECK(std::distance(fs::directory_iterator(folder / "letters"), {}) == 9);  // one to the soum without a report
  const std::string letter = read_file(folder / "letters/Бүрэнхаан-2023-Ангирт.html");
  CHECK(contains(letter, "Бүрэнхаан аймаг, Ангирт сум"));
  CHECK(contains(letter, "2024-01-15"));
  CHECK(contains(letter, "2023 он: тайлангийн тулгалтын дүн"));
  CHECK(contains(letter, "reports/Ангирт.txt, 2023-12-20"));
}

TEST_CASE("a letter tells the figures that part, whose the others are, and what would make them agree",
          "[soum-letters]") {
  const std::string letter = letter_to("Жаргал");
  CHECK(contains(letter, "Бусад тайлантай харьцуулахад"));
  CHECK(contains(letter, "<b>2021-12-24</b>"));
  CHECK(contains(letter, "Жаргал, 7-р мөр (16-р мөр, 120-р тэмдэгт)"));
  CHECK(contains(letter, "Бүрд, 7-р мөр (16-р мөр, 120-р тэмдэгт)"));
  CHECK(contains(letter, "24 биш 14 байсан бол таарна"));
  CHECK_FALSE(contains(letter, "Засах зүйл олдсонгүй"));
}

TEST_CASE("a soum with nothing to correct is told so", "[soum-letters]") {
  const std::string letter = letter_to("Говийн");
  CHECK(contains(letter, "Засах зүйл олдсонгүй"));
  CHECK_FALSE(contains(letter, "<h2>"));
}

TEST_CASE("a soum without a report is asked for it", "[soum-letters]") {
  const std::string letter = letter_to("Ялалт");
  CHECK(contains(letter, "тайлан ирээгүй, эсвэл уншигдсангүй"));
  CHECK_FALSE(contains(letter, "Таарсан шалгалт"));
}

TEST_CASE("those who agree with each other are not told of the one who differs", "[soum-letters]") {
  CHECK_FALSE(contains(letter_to("Бүрд"), "2021-12-24"));
}

TEST_CASE("a soum is told of its line in the aimag's table", "[soum-letters]") {
  CrossResult result = aimag_result();
  result.checks[0].documents.push_back(result.group.soums[3].path);
  const Folder folder;
  write_letters(result, folder / "letters");
  CHECK(contains(read_file(folder / "letters/Бүрэнхаан-2023-Говийн.html"), "Бичсэн: <b>61</b>"));
  CHECK_FALSE(contains(read_file(folder / "letters/Бүрэнхаан-2023-Ангирт.html"), "Бичсэн: <b>61</b>"));
}

TEST_CASE("what the audit found in the soum's own report stands in its letter, notes folded", "[soum-letters]") {
  const std::string letter = letter_to("Дэрст");  // a rating is missing
  CHECK(contains(letter, "Тайлан дотроо"));
  CHECK(contains(letter, "<details>"));
  CHECK(letter.find("Тайлан дотроо") < letter.find("<details>"));
}

TEST_CASE("a letter stays in its folder and carries no markup, whatever a soum is called",
          "[soum-letters][injection]") {
  const std::set<std::string> known = [] {
    const Folder folder;
    write_letters(aimag_result(), folder / "letters");
    std::set<std::string> out;
    for (const auto& file : fs::directory_iterator(folder / "letters"))
      for (const std::string& name : names_of(tags_of(read_file(file.path().string())))) out.insert(name);
    return out;
  }();
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const Folder folder;
    write_letters(aimag_result_with(payload.substr(0, 2000)), folder / "deep/er/letters");
    CHECK(std::distance(fs::recursive_directory_iterator(folder.path()), {}) == 3 + 9);
    for (const auto& file : fs::directory_iterator(folder / "deep/er/letters")) {
      CHECK(file.path().extension() == ".html");
      const std::string letter = read_file(file.path().string());
      for (const std::string& name : names_of(tags_of(letter))) CHECK(known.contains(name));
      CHECK(letter.find('\x1b') == std::string::npos);
    }
  }
}
