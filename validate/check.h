#pragma once
// A check compares what a document states with what follows from it. A finding is a check that failed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/message.h"

namespace tulga {

enum class Verdict { pass, fail, open };
enum class Severity { note, warning, error };

/// E1 to E9 of the catalogue of explanations, in the order in which they are tried.
enum class ExplanationKind { rounding, column, exclusion, denominator, counts, formula, digit, row, hole };

/// One way in which the figures would agree. It never says which figure is wrong.
struct Explanation {
  ExplanationKind kind = ExplanationKind::digit;
  Message text;
  std::string from, to;  // for digit and row
  bool operator==(const Explanation&) const = default;
};

/// What the user said on a finding that may stay as it is.
struct Acceptance {
  std::string reason;
  std::string by;     // empty where not told
  std::string until;  // "2024-12-31", the last day on which it holds; empty for ever
  bool operator==(const Acceptance&) const = default;
};

struct Check {
  std::string rule;
  Verdict verdict = Verdict::pass;
  Severity severity = Severity::note;   // of a failed check
  Message subject;                      // what was checked: "self summary", "row 3"
  std::optional<std::int64_t> percent;  // the line of a summary, where the check is about one line
  Message message;                      // of a failed check
  Message because;                      // of an open check: why it could not be made
  std::string stated;
  std::string computed;  // an integer, or a fraction in lowest terms
  std::string formula;   // the arithmetic in full: "(6*100 + 2*70 + 1*0)/9"
  std::string mode;  // the rounding that a pass rests on, where not every one gives it: "cut", "half-up", "half-even",
                     // "rounded to 10"
  Message cause;     // of a finding that shares it with others: what would mend them all; else without an id
  std::vector<Explanation> explanations;  // the likeliest first, at most three
  std::vector<std::size_t> rows;          // 0-based, ascending
  std::vector<Text> evidence;             // every figure used, with its place
  std::optional<Acceptance> accepted;     // of a failed check: it stays in the results and counts for nothing
};

}  // namespace tulga
