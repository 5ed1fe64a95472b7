#pragma once
// Reports of every soum of the list, as reading gives them: for archives of a size that no folder has.

#include <functional>
#include <vector>

#include "corpus/outcome.h"

namespace tulga::test {

struct Nation {
  std::size_t aimags = 21, periods = 40, rows = 40;  // periods are quarters up to the last of 2023
};

/// Each report with its checks: those of the soums of an aimag for a quarter, then the aimag's table of them; every
/// aimag of a quarter, then the next quarter.
void each_report(const Nation& nation, const std::function<void(Outcome)>& take);

}  // namespace tulga::test
