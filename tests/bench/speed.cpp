// What an audit costs: beside pdftotext on the same file, the rules on a very long report, and memory on a long table.

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <stdexcept>
#include <vector>

#include "extract/extract.h"
#include "extract/normalise.h"
#include "extract/tables.h"
#include "tests/bench/commands.h"
#include "tests/generator_forms.h"
#include "tests/submissions.h"
#include "tests/trial.h"
#include "validate/facts.h"
#include "validate/words.h"

namespace tulga::bench {

namespace {

using namespace tulga::test;

constexpr int pairs = 11;

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

struct Cost {
  double cpu = 0;  // seconds, user and system
  double mebibytes = 0;
};

/// Runs a program without its output.
Cost run(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child == 0) {
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    execvp(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) throw std::runtime_error("cannot run " + command[0]);
  return {seconds(used.ru_utime) + seconds(used.ru_stime), static_cast<double>(used.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

/// Each round runs both, so that what else the machine does weighs on both alike.
void compare_with_pdftotext(const std::string& file) {
  std::vector<double> ours, theirs, ratios, memory;
  for (int i = 0; i < pairs; ++i) {
    const Cost audit = run({TULGA_PROGRAM, "audit", file}), text = run({"pdftotext", "-layout", file, "/dev/null"});
    ours.push_back(1000 * audit.cpu), theirs.push_back(1000 * text.cpu);
    ratios.push_back(audit.cpu / std::max(text.cpu, 1e-4));
    memory.push_back(audit.mebibytes);
  }
  std::printf("%s: audit %.0f ms, pdftotext -layout %.0f ms, median of %d ratios %.2f, peak %.0f MiB\n", file.c_str(),
              median(ours), median(theirs), pairs, median(ratios), median(memory));
}

/// Many rows on the scale of eight values, from as many reports as it takes.
Submission long_submission(std::size_t rows) {
  const std::vector<int> values = find_scale("mn-8-mof")->values();
  Random random(8);
  Submission out;
  for (std::uint64_t seed = 1; out.rows.size() < rows; ++seed) {
    Submission made = *extract(bytes_of(make_report(seed, Form::tabs, Size::large))).submission;
    if (seed == 1) out = made, out.rows.clear(), out.claims.clear(), out.scale = "mn-8-mof";
    const std::size_t first = out.rows.size();
    for (Claim& claim : made.claims)
      if (claim.row != no_row) claim.row += first, out.claims.push_back(std::move(claim));
    for (Row& row : made.rows) {
      row.decision_no = row.provision_no = text(std::to_string(out.rows.size() + 1));
      row.self = row.higher = percent(std::to_string(random.pick(values)) + "%");
      out.rows.push_back(std::move(row));
    }
  }
  out.rows.resize(rows);
  std::erase_if(out.claims, [&](const Claim& claim) { return claim.row >= rows; });
  return out;
}

/// The same rows with accounts as long as those of real reports, about 600 letters, of which hardly any are alike.
void lengthen_narratives(Submission& submission) {
  constexpr std::size_t letters = 600;
  std::vector<std::string> vocabulary;
  for (const Row& row : submission.rows)
    for (std::string& word : words(row.progress.text)) vocabulary.push_back(std::move(word));
  Random random(600);
  for (Row& row : submission.rows) {
    std::string account;
    for (std::size_t length = 0; length < letters; length = code_points(account))
      account += (account.empty() ? "" : " ") + random.pick(vocabulary);
    row.progress = text(account);
  }
}

double cpu_now() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

void time_rules(const char* which, const Submission& submission) {
  std::vector<double> times;
  std::size_t bytes = 0;
  for (const Row& row : submission.rows) bytes += row.progress.text.size();
  for (int i = 0; i < pairs; ++i) {
    const double start = cpu_now();
    validate(submission);
    times.push_back(1000 * (cpu_now() - start));
  }
  std::printf("all rules of %zu rows with %zu claims, %s of %zu bytes each: %.1f ms of CPU\n", submission.rows.size(),
              submission.claims.size(), which, bytes / submission.rows.size(), median(times));
  const Facts facts(submission);
  for (const Rule& rule : tulga::rules()) {
    const double start = cpu_now();
    if (rule.judge) rule.judge(facts);
    if (const double took = 1000 * (cpu_now() - start); took >= 2)
      std::printf("  %-20s %.1f ms\n", rule.name.data(), took);
  }
}

void time_rules() {
  Submission submission = long_submission(10'000);
  time_rules("generated narratives, many alike,", submission);
  lengthen_narratives(submission);
  time_rules("long narratives, few alike,", submission);
  submission.claims.clear();
  for (Row& row : submission.rows) row.progress = {};
  time_rules("narratives", submission);
}

double peak_mebibytes() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / 1024;
}

/// Finds the tables of a report of about 200 pages in a process of its own, which starts with the pages: what its peak
/// adds is what finding and the tables take.
void measure_memory() {
  Report report = make_report(10, Form::ruled, Size::large);
  const std::vector<ReportRow> rows = report.rows;
  Document paper = paper_of(report);
  while (paper.pages.size() < 200) {
    report.rows.insert(report.rows.end(), rows.begin(), rows.end());
    paper = paper_of(report);
  }
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    const double before = peak_mebibytes();
    const std::vector<Block> found = find_blocks(paper, paper.doubts);
    std::printf("tables of %zu pages: %zu blocks, %.1f MiB above the pages\n", paper.pages.size(), found.size(),
                peak_mebibytes() - before);
    std::fflush(stdout);
    _exit(0);
  }
  waitpid(child, nullptr, 0);
}

}  // namespace

int speed(Arguments arguments) {
  for (const std::string& file : arguments) compare_with_pdftotext(file);
  time_rules();
  measure_memory();
  return 0;
}

}  // namespace tulga::bench
