#pragma once
// What every writer tells alike of checks.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/outcome.h"
#include "report/shown.h"

namespace tulga {

/// Neighbouring passed checks of one rule on one subject, in one line: "6 0 2 0 0 1".
struct Passed {
  std::string rule;
  Message subject;
  std::string stated, computed;
};

std::vector<Passed> passed_lines(const Outcome& outcome);

/// Whether a check is a finding that counts: failed, and not accepted.
bool is_standing(const Check& check);

/// "accepted: the ministry agrees (Б.Болд, until 2024-12-31)"; empty where a finding is not accepted.
std::string acceptance_text(const Check& check, Language language);

/// A text of the document for one line of a page: line ends and tabs as spaces, what is harmful made visible.
std::string one_line(std::string text);

/// "✗", "▲", "●".
std::string_view sign_of(Severity severity);

/// "3 errors", "1 note".
Message count_of(Severity severity, std::size_t n);

}  // namespace tulga
