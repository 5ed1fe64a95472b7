#pragma once
// Aimags of our own making: the reports of their soums, and the table that adds them up. Clean by construction, and
// full of what must not be taken for an error: spellings that differ, decisions with near-equal titles, decisions of
// some soums only, sentences from above, counts printed "45.0", percentages that are cut.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/generator.h"
#include "validate/lesson.h"

namespace tulga::test {

struct AimagRow {
  std::size_t decision = 0, provision = 0;  // of the aimag's decisions
  int rating = 100;
  std::optional<int> higher{};  // of the higher body, where it rates otherwise
  std::string account;
  // As this soum writes them.
  std::string title, date, number, text;
};

struct AimagSoum {
  std::string name, date;
  int year = 2023;
  std::vector<AimagRow> rows;
};

struct AimagDecision {
  std::string title, date, number;
  std::vector<std::string> provisions;
  std::vector<std::size_t> soums;  // that it is addressed to
};

struct TableLine {
  std::string name, provisions, overall;
  std::vector<std::string> counts;
};

struct Aimag {
  std::vector<AimagDecision> decisions;
  std::vector<AimagSoum> soums;
  std::vector<AimagSoum> more;  // other reports of the same soums
  std::string date;             // of the table
  bool as_decimals = false;     // counts printed "45.0"
  bool cuts = false;
  std::vector<TableLine> lines;
  TableLine footer;
};

constexpr int aimag_scale[] = {100, 90, 70, 50, 30, 0};

Aimag make_aimag(std::uint64_t seed);

/// The lines and the footer, computed from the rows.
void add_table(Aimag& aimag);

/// The reports of the soums ("soum-01.txt", ...), those beside them ("more-01.txt", ...) and the aimag's ("aimag.txt").
std::vector<ExampleReport> texts_of(const Aimag& aimag);

/// "soum-01.txt".
std::string file_of(std::size_t soum);

/// An error to plant in an aimag, and the rule that must say so.
struct AimagPlanter {
  const char* what;
  const char* rule;
  /// The document that the error stands in; empty where the aimag has no place for the error.
  std::string (*plant)(Aimag& aimag, Random& random);
  const char* computed = nullptr;  // what the finding must say, where the rule speaks of clean aimags too
};

const std::vector<AimagPlanter>& aimag_planters();

}  // namespace tulga::test
