#pragma once
// Made reports put through reading and judging, and what was found held against what was planted.

#include <cstdint>
#include <vector>

#include "tests/planted.h"

namespace tulga::test {

/// A report with one planted error. The same number gives the same trial.
struct Trial {
  std::uint64_t number = 0;
  Report report;
  const Kind* kind = nullptr;
  Planted planted;
};

Trial planted_trial(std::uint64_t number);
Report clean_report(std::uint64_t number);

/// The form and the size of the report of a number: all in turn.
Form form_of(std::uint64_t number);
Size size_of(std::uint64_t number);

/// The submission of a report that goes through all of reading; nullopt where no form is known.
std::optional<Submission> read(const Report& report);

/// Every check on a report, and whether its rows were read at all.
std::vector<Check> judge_report(const Report& report);

/// What became of a planted error.
struct Outcome {
  bool found = false;
  bool explained = false;           // the truth is among the explanations
  std::vector<const Check*> extra;  // other findings of warning level and above that do not follow from it
};

Outcome compare(const Trial& trial, const std::vector<Check>& checks);

/// A report as text, whatever its form, for people.
std::string shown(const Report& report);

}  // namespace tulga::test
