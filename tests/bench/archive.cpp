// The cross-check of a national archive: one period, and all of them.

#include <chrono>
#include <cstdio>
#include <filesystem>

#include "tests/archives.h"
#include "tests/bench/commands.h"
#include "tests/folder.h"
#include "tests/generator_nation.h"
#include "tests/process.h"

namespace tulga::bench {

namespace {

using namespace tulga::test;
using Clock = std::chrono::steady_clock;

constexpr std::size_t batch = 64;

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

void fill(const std::string& file, const Nation& nation) {
  const auto start = Clock::now();
  Archive archive = opened(file, Archive::Mode::create);
  std::vector<Outcome> waiting;
  std::size_t documents = 0, rows = 0;
  each_report(nation, [&](Outcome outcome) {
    ++documents, rows += outcome.submission->rows.size();
    waiting.push_back(std::move(outcome));
    if (waiting.size() < batch) return;
    archive.add(waiting, {"bench", "", ""});
    waiting.clear();
  });
  archive.add(waiting, {"bench", "", ""});
  std::printf("%zu documents, %zu rows: made in %.1f s, %.0f MiB\n", documents, rows, since(start),
              static_cast<double>(std::filesystem::file_size(file)) / (1 << 20));
}

/// Runs the program and tells its time and its memory.
bool measure(const std::string& what, std::vector<std::string> words, double most_seconds) {
  constexpr double most_mebibytes = 512;
  const auto start = Clock::now();
  Process program(std::move(words));
  const double mebibytes = static_cast<double>(program.watch_memory()) / 1024;
  const int status = program.wait();
  const double seconds = since(start);
  std::printf("%-34s %8.1f s %8.0f MiB  exit %d\n", what.c_str(), seconds, mebibytes, status);
  std::fflush(stdout);
  return seconds <= most_seconds && mebibytes <= most_mebibytes && status < 2;
}

}  // namespace

int archive(Arguments arguments) {
  const Folder folder;
  const std::string file = arguments.empty() ? folder / "nation.sqlite" : arguments[0];
  if (!std::filesystem::exists(file)) fill(file, {});
  const std::vector<std::string> call{TULGA_PROGRAM, "crosscheck", file, "--quiet", "--fail-on", "never"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.begin(), call.begin(), call.end());
    return more;
  };
  bool good = measure("one period, text", with({"--period", "2023-Q4"}), 5);
  good = measure("one period, html", with({"--period", "2023-Q4", "--format", "html", "-o", folder / "one.html"}), 5) &&
         good;
  good = measure("all periods, text", with({"-o", folder / "all.txt"}), 300) && good;
  good = measure("all periods, html, a page a group", with({"--format", "html", "-o", folder / "pages/"}), 300) && good;
  good = measure("all periods, letters, tsv",
                 with({"--format", "tsv", "-o", folder / "all.tsv", "--letters", folder / "letters"}), 300) &&
         good;
  return good ? 0 : 1;
}

}  // namespace tulga::bench
