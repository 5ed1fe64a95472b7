#pragma once
// What a cross-check says about generated aimags.

#include <map>
#include <string>
#include <vector>

#include "tests/crossed.h"
#include "tests/generator_aimag.h"

namespace tulga::test {

/// Reads and compares; a text that was read before is not read again.
class AimagReader {
 public:
  /// Every finding: of the comparison, and of the aimag's own table in itself.
  std::vector<CrossCheck> findings(const Aimag& aimag);

 private:
  std::map<std::string, Outcome> read_;
};

/// Whether a finding is what was planted in a document.
bool tells(const std::vector<CrossCheck>& findings, const AimagPlanter& planter, const std::string& document);

/// The findings of warning or error level.
std::vector<CrossCheck> alarms(std::vector<CrossCheck> findings);

}  // namespace tulga::test
