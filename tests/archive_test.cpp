#include "corpus/archive.h"

#include <atomic>
#include <chrono>
#include <random>
#include <thread>

#include "corpus/digitize.h"
#include "corpus/sandbox.h"
#include "corpus/schema.h"
#include "tests/archives.h"
#include "tests/catch.h"
#include "tests/csv.h"
#include "tests/generated.h"
#include "tests/process.h"

using namespace tulga;

namespace {

int digitized(const Folder& folder, const std::string& file, std::vector<std::string> more = {}) {
  std::vector<std::string> words{TULGA_PROGRAM, "digitize", folder / "reports", "--archive", file};
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

std::string asked(const std::string& file, const std::string& sql) {
  const auto database = open_sqlite(file, false);
  std::string out;
  for (const Values& row : database->ask(sql))
    for (const Value& value : row) out += (out.empty() ? "" : "|") + text_of(value);
  return out;
}

int documents_in(const std::string& file) {
  if (!std::filesystem::exists(file) || stored_version(*open_sqlite(file, false)) == 0) return 0;
  return std::stoi(asked(file, "SELECT count(*) FROM documents"));
}

bool is_sound(const std::string& file) {
  return asked(file, "PRAGMA integrity_check") == "ok" && asked(file, "PRAGMA foreign_key_check").empty() &&
         asked(file, "INSERT INTO row_words (row_words, rank) VALUES ('integrity-check', 1)").empty();
}

/// Digitizes in this process what stands in one file, and gives how many documents were worked on.
std::size_t again(const Folder& folder, const std::string& file, Digitizing how = {.wishes = {}, .version = "1"}) {
  Archive archive = opened(file, Archive::Mode::create);
  const std::vector<std::string> arguments{folder / "reports"};
  const std::vector<Input> inputs = gather(arguments);
  std::size_t at = 0;
  const NextInput next = [&]() -> std::optional<Input> {
    if (at == inputs.size()) return std::nullopt;
    return inputs[at++];
  };
  return digitize(archive, next, how, [](const Outcome&, const Advance&) {}).done;
}

std::vector<std::string> places_of(const std::string& file, const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const Hit& hit : opened(file).search(words, 100)) out.push_back(std::to_string(hit.row));
  return out;
}

}  // namespace

TEST_CASE("runs that are killed at random moments and resumed end in the same archive", "[archive][slow]") {
  const Folder folder;
  generate_reports(folder, 300);
  const auto start = std::chrono::steady_clock::now();
  REQUIRE(digitized(folder, folder / "whole.sqlite", {"--jobs", "1"}) == 0);
  const auto once = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
  REQUIRE(digitized(folder, folder / "two.sqlite", {"--jobs", "2"}) == 0);
  const std::string whole = dump_of(folder / "whole.sqlite");
  CHECK(dump_of(folder / "two.sqlite") == whole);

  std::mt19937 random(20231225);
  for (const char* jobs : {"1", "2"}) {
    const std::string file = folder / ("killed-" + std::string(jobs) + ".sqlite");
    int kept = 0, midway = 0;
    for (int i = 0; i < 20; ++i) {
      Process run({TULGA_PROGRAM, "digitize", folder / "reports", "--archive", file, "--jobs", jobs});
      std::this_thread::sleep_for(once * std::uniform_int_distribution(1, 80)(random) / 100);
      run.kill(SIGKILL);
      run.wait();
      const int now = documents_in(file);
      CHECK(now >= kept);
      if (now > 0) CHECK(is_sound(file));
      kept = now < 300 ? now : 0;
      midway += now > 0 && now < 300;
      if (now == 300 && i < 19) std::filesystem::remove(file);  // the next kill is to find work, too
    }
    CAPTURE(jobs, kept, midway);
    CHECK(midway >= 5);
    CHECK(digitized(folder, file) == 0);
    CHECK(dump_of(file) == whole);
    CHECK(is_sound(file));
  }
}

TEST_CASE("Ctrl-C and SIGTERM keep what was finished, with exit status 130", "[archive]") {
  const Folder folder;
  generate_reports(folder, 300);
  const std::string file = folder / "a.sqlite";
  for (const int signal : {SIGINT, SIGTERM}) {
    std::filesystem::remove(file);
    Process run({TULGA_PROGRAM, "digitize", folder / "reports", "--archive", file, "--jobs", "1"});
    while (documents_in(file) == 0) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    run.kill(signal);
    CHECK(run.wait() == 130);
    CHECK(documents_in(file) > 0);
    CHECK(documents_in(file) < 300);
    CHECK(is_sound(file));
  }
}

TEST_CASE("programs that open a new archive at the same time wait for one another", "[archive]") {
  const Folder folder;
  std::atomic<int> busy = 0;
  const auto open = [&](const std::string& file, bool create) {
    try {
      if (create)
        opened(file, Archive::Mode::create);
      else if (std::filesystem::exists(file))
        stored_version(*open_sqlite(file, false));
    } catch (const DatabaseError&) {
      ++busy;
    }
  };
  for (int i = 0; i < 15; ++i) {
    const std::string file = folder / (std::to_string(i) + ".sqlite");
    std::vector<std::thread> programs;
    for (int k = 0; k < 4; ++k)
      programs.emplace_back([&] {
        open(file, true);
        for (int again = 0; again < 20; ++again) open(file, false);
      });
    for (int k = 0; k < 4; ++k)
      programs.emplace_back([&] {
        for (int again = 0; again < 50; ++again) open(file, false);
      });
    for (std::thread& program : programs) program.join();
  }
  CHECK(busy == 0);
}

TEST_CASE("hostile documents have exactly one outcome each, and the parent stays small", "[archive]") {
  const Folder folder;
  generate_hostile(folder);
  const std::string file = folder / "a.sqlite";
  Process run({TULGA_PROGRAM, "digitize", folder / "hostile", folder / "hostile/zero-link.pdf", "--archive", file,
               "--timeout", "10"});
  const long memory = run.watch_memory();
  CHECK(memory > 1024);
  if (!sanitized) CHECK(memory < 64 * 1024);
  CHECK(run.wait() == 2);
  Process page(
      {TULGA_PROGRAM, "audit", folder / "hostile", "--format", "html", "-o", folder / "a.html", "--timeout", "10"});
  const long memory_of_page = page.watch_memory();
  if (!sanitized) CHECK(memory_of_page < 64 * 1024);
  CHECK(page.wait() == 2);
  const std::vector<std::string> arguments{folder / "hostile", folder / "hostile/zero-link.pdf"};
  CHECK(asked(file, "SELECT count(*) FROM paths") == std::to_string(gather(arguments).size()));
  CHECK(asked(file,
              "SELECT count(*) FROM paths p LEFT JOIN documents d ON d.id = p.document LEFT JOIN problems x ON x.path "
              "= p.path"
              " WHERE d.id IS NULL AND x.id IS NULL") == "0");
  CHECK(is_sound(file));
  std::size_t visited = 0;
  CHECK(opened(file).each([&](const Outcome&) { ++visited; }) == 0);
  CHECK(visited + 1 == gather(arguments).size());  // one document has two paths
}

TEST_CASE("what is done is skipped; what is new, changed, or judged by another version is done", "[archive]") {
  const Folder folder;
  generate_reports(folder, 3);
  const std::string file = folder / "a.sqlite";
  CHECK(again(folder, file) == 3);
  CHECK(again(folder, file) == 0);
  folder.add("reports/0/0.txt", "Захидал.\n");  // changed
  folder.add("reports/0/9.txt", "Захидал.\n");  // new, of the same content
  CHECK(again(folder, file) == 1);
  CHECK(asked(file, "SELECT count(*) FROM documents") == "4");
  CHECK(opened(file).counts().superseded == 1);
  CHECK(again(folder, file, {.wishes = {}, .version = "2"}) == 3);
  CHECK(again(folder, file, {.wishes = {.scale = "mn-4-2013"}, .version = "2"}) == 3);
}

TEST_CASE("what failed is tried again only where that is asked for", "[archive]") {
  const Folder folder;
  folder.add("reports/bad.pdf", "%PDF-1.4\n");
  folder.add("reports/twin.pdf", "%PDF-1.4\n");
  const std::string file = folder / "a.sqlite";
  CHECK(again(folder, file) == 1);
  CHECK(again(folder, file) == 0);
  CHECK(again(folder, file, {.wishes = {}, .version = "1", .retry = true}) == 1);
  CHECK(opened(file).unread().size() == 2);
}

TEST_CASE("unreadable.csv says in words what was not read and why, and opens in Excel", "[archive][csv]") {
  const Folder folder;
  folder.add("reports/тайлан, 1.pdf", "%PDF-1.4\n");
  CHECK(digitized(folder, folder / "a.sqlite", {"--lang", "mn"}) == 2);
  const std::string text = read_file(folder / "unreadable.csv");
  REQUIRE(text.starts_with("\xEF\xBB\xBF"));
  const auto rows = test::parse_csv(text.substr(3));
  REQUIRE(rows.size() == 2);
  CHECK(rows[0] == test::CsvRow{"path", "sha256", "code", "reason"});
  CHECK(rows[1][0] == folder / "reports/тайлан, 1.pdf");
  CHECK(rows[1][2] == "pdf-damaged");
  CHECK(rows[1][3].starts_with("PDF"));
}

TEST_CASE("words are found by their beginning, whatever their case", "[archive]") {
  const Folder folder;
  folder.add("reports/a.txt", read_file(TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Angirt-2023/input.txt"));
  const std::string file = folder / "a.sqlite";
  again(folder, file);
  CHECK_FALSE(places_of(file, {"тогтоол"}).empty());
  CHECK(places_of(file, {"ТОГТООЛ"}) == places_of(file, {"тогтоол"}));
  CHECK(places_of(file, {"ӨВӨЛЖ"}) == places_of(file, {"өвөлж"}));
  CHECK(places_of(file, {"ҮНЭЛГЭЭ"}) == places_of(file, {"үнэлгээ"}));
  CHECK(places_of(file, {"байхгүйүг"}).empty());
  CHECK(places_of(file, {"\"' * : ( NOT"}).empty());
}

TEST_CASE("an archive of an older schema grows, and one of a newer schema is refused", "[archive]") {
  const Folder folder;
  {
    const auto database = open_sqlite(folder / "old.sqlite", true);
    migrate(*database, 1);
    database->script(
        "INSERT INTO documents (sha256, kind, pages, status, version, rules, wishes, outcome)"
        " VALUES ('aa', 'pdf', 1, 'read', '0', '', '', x'00');"
        "INSERT INTO paths (path, document) SELECT 'a.pdf', id FROM documents;"
        "INSERT INTO submissions (document, title, place, aimag, soum, scale) SELECT id, '', '', 'Навчинт', '', '' "
        "FROM documents");
  }
  CHECK(opened(folder / "old.sqlite").known("aa"));
  CHECK(asked(folder / "old.sqlite", "SELECT count(*) FROM reports") == "1");
  CHECK(asked(folder / "old.sqlite", "SELECT count(period) + sum(consolidated) FROM submissions") == "0");
  const auto [heads, older] = opened(folder / "old.sqlite").heads();
  CHECK(heads.empty());
  CHECK(older == 1);  // its outcome is in another layout
  asked(folder / "old.sqlite", "UPDATE tulga SET schema_version = 99");
  CHECK_THROWS_AS(opened(folder / "old.sqlite"), DatabaseError);
  folder.add("text.sqlite", "Энэ бол архив биш, зүгээр нэг бичвэр. " + std::string(5000, 'x'));
  CHECK_THROWS_AS(opened(folder / "text.sqlite"), DatabaseError);
  CHECK_THROWS_AS(opened(folder / "none.sqlite"), DatabaseError);
}

TEST_CASE("readers see whole documents while an archive is written", "[archive]") {
  const Folder folder;
  generate_reports(folder, 150);
  const std::string file = folder / "a.sqlite";
  opened(file, Archive::Mode::create);
  Process run({TULGA_PROGRAM, "digitize", folder / "reports", "--archive", file});
  std::vector<std::thread> readers;
  std::atomic<bool> done = false;
  std::atomic<int> halves = 0, queries = 0;
  for (int i = 0; i < 8; ++i)
    readers.emplace_back([&] {
      const auto database = open_sqlite(file, false);
      while (!done) {
        const auto rows = database->ask(
            "SELECT d.id FROM documents d WHERE d.status = 'read' AND"
            " (SELECT count(*) FROM rows r WHERE r.document = d.id) <> 9");
        halves += static_cast<int>(rows.size());
        ++queries;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
      }
    });
  CHECK(run.wait() == 0);
  done = true;
  for (std::thread& reader : readers) reader.join();
  CHECK(halves == 0);
  CHECK(queries > 8);
}

TEST_CASE("a disk that fills up is told, loses nothing, and the run goes on when there is space", "[archive]") {
  const Folder folder;
  generate_reports(folder, 100);
  REQUIRE(digitized(folder, folder / "whole.sqlite") == 0);
  // A small disk of its own, in a mount namespace that goes with the shell; full, then emptied.
  const std::string script = "cd " + folder.path() + " && mkdir disk && mount -t tmpfs -o size=1500k tmpfs disk && " +
                             "head -c 900k /dev/zero >disk/ballast || exit 77\n" TULGA_PROGRAM
                             " digitize reports --archive disk/a.sqlite --lang en; echo status $?; rm disk/ballast; "
                             "mount -o remount,size=64m disk\n" TULGA_PROGRAM " digitize " +
                             folder.path() +
                             "/reports --archive disk/a.sqlite --lang en --quiet; echo status $?\n"
                             "cp disk/a.sqlite after.sqlite";
  const bool mounts = run_program({"unshare", "-m", "true"}, folder / "unshare.txt") == 0;  // not in every container
  if (!mounts || run_program({"unshare", "-m", "sh", "-c", script}, folder / "out.txt") == 77) {
    WARN("skipped: making a small disk takes the rights to mount one");
    return;
  }
  const std::string out = read_file(folder / "out.txt");
  CAPTURE(out);
  CHECK(out.find("the disk is full") != std::string::npos);
  CHECK(out.find("status 2") != std::string::npos);
  CHECK(out.find("status 0") != std::string::npos);
  CHECK(is_sound(folder / "after.sqlite"));
  CHECK(documents_in(folder / "after.sqlite") == 100);
}

TEST_CASE("an accepted finding stays in the archive and counts for nothing", "[archive]") {
  const Folder folder;
  folder.add("reports/a.pdf", read_file(TULGA_SOURCE_DIR "/corpus/reference/Burenkhaan/Takhilt-2023/input.pdf"));
  const std::string file = folder / "a.sqlite";
  const AcceptedFinding one{
      .rule = "percent-from-rows", .file = "a.pdf", .acceptance = {.reason = "agreed", .by = {}, .until = {}}};
  CHECK(again(folder, file) == 1);
  const auto before = opened(file).counts().errors;
  const Digitizing how{.wishes = {.accepted = {one}}, .version = "1"};
  CHECK(again(folder, file, how) == 1);  // the acceptance is new
  CHECK(again(folder, file, how) == 0);
  CHECK(opened(file).counts().errors == before - 1);
  CHECK(asked(file, "SELECT DISTINCT accepted FROM report_findings WHERE rule = 'percent-from-rows'") == "agreed");
  CHECK(asked(file, "SELECT errors FROM reports") == std::to_string(before - 1));
}
