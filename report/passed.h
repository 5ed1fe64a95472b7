#pragma once
// What every writer tells alike of checks.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

/// Neighbouring passed checks of one rule on one subject, in one line: "6 0 2 0 0 1".
struct Passed {
  std::string rule;
  Message subject;
  std::string stated, computed;
};

std::vector<Passed> passed_lines(const Outcome& outcome);

/// "740/9" with its first decimals: "740/9 = 82,22".
std::string with_decimals(const std::string& computed);

/// At most so many code points, "…" for the rest.
std::string cut(std::string_view text, std::size_t most);

/// A text of the document for one line of a page: line ends and tabs as spaces, what is harmful made visible.
std::string one_line(std::string text);

/// "✗", "▲", "●".
std::string_view sign_of(Severity severity);

/// "3 errors", "1 note".
Message count_of(Severity severity, std::size_t n);

/// "1, 2, 5": 1-based numbers of 0-based rows.
std::string row_list(const std::vector<std::size_t>& rows);

}  // namespace tulga
