#pragma once
// What a cross-check says of an aimag, put together by hand. Soums, decisions and sentences are invented.

#include "validate/cross.h"

namespace tulga::test {

/// How much there is of everything.
struct AimagSize {
  std::size_t soums = 8, provisions = 12;
};

/// The reports of an aimag for 2023: soum 2 does not report provision 2, the ratings of the higher body differ in some
/// rows; three soums share a mean where all is alike. Findings of every level, passed and open checks; a soum without a
/// report, one with two, a document of nobody.
CrossResult aimag_result(AimagSize size = {});

/// The same with `text` wherever a document's own words can come.
CrossResult aimag_result_with(const std::string& text);

}  // namespace tulga::test
