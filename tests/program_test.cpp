#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "tests/catch.h"
#include "tests/folder.h"
#include "tests/helpers.h"

// The program as a user calls it: its exit statuses, and what goes where.

namespace {

const std::string reference = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/";
const std::string clean = reference + "Burenkhaan/Angirt-2023/input.txt";
const std::string wrong = reference + "Burenkhaan/Takhilt-2023/input.pdf";

struct Ran {
  int status = -1;
  std::string out;
};

/// Runs `tulga ARGUMENTS` in a shell; standard output alone is kept.
Ran run(const std::string& arguments, const std::string& before = "") {
  const std::string command = before + TULGA_PROGRAM " " + arguments;
  Ran ran;
  std::FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    ran.out.append(buffer.data(), count);
  const int status = pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the exit status is 0 where nothing was found, 1 where something was, 2 where a document was not read",
          "[program]") {
  CHECK(run("audit " + clean).status == 0);
  CHECK(run("audit " + wrong).status == 1);
  CHECK(run("audit --fail-on never " + wrong).status == 0);
  CHECK(run("audit --fail-on error " + reference + "Tsagaankhad/Khukhburd-2023/input.txt").status == 0);
  CHECK(run("audit --fail-on warning " + reference + "Tsagaankhad/Khukhburd-2023/input.txt").status == 1);
  CHECK(run("audit no-such-file " + wrong).status == 2);
  CHECK(run("audit --nonsense " + clean + " 2>/dev/null").status == 2);
  CHECK(run("--help").status == 0);
}

TEST_CASE("a document that is missing is told in the language asked for, and the others are audited", "[program]") {
  const Ran english = run("audit --lang en no-such-file " + wrong);
  CHECK(contains(english.out, "not read: there is no such file"));
  CHECK(contains(english.out, "728"));
  CHECK(contains(run("audit --lang mn no-such-file").out, "ийм файл алга"));
}

TEST_CASE("the same call prints the same bytes", "[program]") {
  CHECK(run("audit --format json " + wrong).out == run("audit --format json " + wrong).out);
}

TEST_CASE("standard input is an input like any other", "[program]") {
  CHECK(run("audit -", "cat " + wrong + " | ").status == 1);
  const tulga::Folder folder;
  CHECK(run("digitize --quiet --archive " + (folder / "a.sqlite") + " -", "cat " + wrong + " | ").status == 1);
  CHECK(contains(run("export " + (folder / "a.sqlite")).out, "\"path\":\"-\""));
}

TEST_CASE("an output file is whole, and leaves nothing beside it", "[program]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "tulga-test-output";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const Ran ran = run("audit --format json -o " + (folder / "out.json").string() + " " + wrong);
  CHECK(ran.out.empty());
  CHECK(tulga::read_file(folder / "out.json") == run("audit --format json " + wrong).out);
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  CHECK(run("audit -o /no/such/folder/out.txt " + clean + " 2>/dev/null").status == 2);
  fs::remove_all(folder);
}

TEST_CASE("rules are listed and explained, and a misspelt one is told with the nearest", "[program]") {
  CHECK(contains(run("rules --lang en").out, "part-whole"));
  CHECK(contains(run("rules --lang mn").out, "унтраалттай"));
  CHECK(contains(run("rules --format json").out, "\"schema\": \"tulga-rules-1\""));
  CHECK(contains(run("explain part-whole --lang en").out, "1052"));
  CHECK(contains(run("explain part-whole --lang mn").out, "жишээ"));
  CHECK(contains(run("explain part-whole --format json").out, "\"stated\": \"552\""));
  CHECK(run("explain part-whole --format jsonl 2>/dev/null").status == 2);
  const Ran misspelt = run("explain part-hole --lang en 2>&1");
  CHECK(misspelt.status == 2);
  CHECK(contains(misspelt.out, "the nearest is 'part-whole'"));
}

TEST_CASE("a configuration switches rules, accepts findings and sets the exit status", "[program]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "tulga-test-config";
  fs::remove_all(folder);
  fs::create_directories(folder);
  fs::copy_file(wrong, folder / "report.pdf");
  const auto configure = [&](const std::string& toml) { std::ofstream(folder / "tulga.toml") << toml; };
  const std::string audit = "audit --lang en " + folder.string();
  const std::string accept =
      "[[accept]]\nrule = \"part-whole\"\nfile = \"report.pdf\"\nrow = 7\nreason = \"two years\"\nby = \"B.\"\n";

  configure("fail_on = \"never\"\n" + accept);
  CHECK(run(audit).status == 0);
  CHECK(contains(run(audit).out, "· part-whole  row 7  accepted: two years (B.)"));
  CHECK(contains(run(audit).out, "1 accepted"));
  CHECK(contains(run(audit + " --format json").out, "\"reason\": \"two years\""));
  CHECK(run(audit + " --fail-on error").status == 1);

  configure(
      "lang = \"mn\"\n[rules]\npercent-from-rows = \"off\"\npercent-from-counts = \"off\"\n"
      "percent-twins = \"note\"\n" +
      accept);
  CHECK(run("audit " + folder.string()).status == 0);
  CHECK(contains(run("audit " + folder.string()).out, "зөвшөөрсөн"));

  configure("[rules]\npart-hole = \"off\"\n");
  const Ran misspelt = run(audit + " 2>&1");
  CHECK(misspelt.status == 2);
  CHECK(contains(misspelt.out, "tulga.toml:2:1: there is no rule 'part-hole'; the nearest is 'part-whole'"));
  CHECK(run("audit --config no-such.toml " + clean + " 2>/dev/null").status == 2);
  fs::remove_all(folder);
}

TEST_CASE("colour is for terminals, and for those who ask for it", "[program]") {
  CHECK_FALSE(contains(run("audit " + wrong).out, "\x1b["));
  CHECK(contains(run("audit --color always " + wrong).out, "\x1b["));
}

TEST_CASE("the bytes printed do not depend on the number of jobs", "[program]") {
  const std::string all = "audit --format json " + reference;
  CHECK(run(all + " --jobs 1").out == run(all + " --jobs 3").out);
}

TEST_CASE("a folder gets a page for each document, and one that leads to them", "[program]") {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / "tulga-test-pages";
  fs::remove_all(folder);
  CHECK(run("audit --format html -o " + folder.string() + "/ " + clean + " " + wrong).status == 1);
  CHECK(contains(tulga::read_file(folder / "index.html"), "href=\"2-Takhilt-2023-input.pdf.html\""));
  CHECK(contains(tulga::read_file(folder / "2-Takhilt-2023-input.pdf.html"), "48,5"));
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 3);
  fs::remove_all(folder);
}

TEST_CASE("summary prints the table recomputed, and where the document states another figure", "[program]") {
  const Ran text = run("summary --lang en " + wrong);
  CHECK(text.status == 0);
  CHECK(contains(text.out, "товчоо 84,5 хувьтай байна.  <- stated 48,5\n"));
  const Ran tabs = run("summary --format tsv " + clean);
  CHECK(contains(tabs.out, "Үүнээс\tҮр дүнтэй\t100%\t"));
  CHECK(contains(run("summary --format html " + wrong).out, "<td align=\"center\">100%</td>"));
  CHECK(run("summary " + reference + "README.md 2>/dev/null").status == 2);
}

TEST_CASE("progress goes to stderr, and leaves results as they are", "[program]") {
  const std::string quiet = run("audit --progress never " + wrong + " " + clean).out;
  CHECK(run("audit --progress always " + wrong + " " + clean + " 2>/dev/null").out == quiet);
  const std::string told = run("audit --progress json " + wrong + " " + clean + " 2>&1 >/dev/null").out;
  CHECK(contains(told, "{\"done\":2,\"total\":2"));
}

TEST_CASE("a workbook is written to a file or a pipe", "[program]") {
  CHECK(run("audit --format xlsx " + wrong).out.starts_with("PK"));
}
