#pragma once
// Claims of figures that add up, and the judging of figures that may be read in several ways.

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"

namespace tulga {

/// The figures of a claim: its whole, then the counts of its parts.
std::vector<const Stated*> figures_of(const Claim& claim);

/// Judges the first reading of the figures that passes, else the first, at most as a warning where one is doubted or
/// ambiguous. Open where one cannot be read, says "about", or is too large to be added. A blank or a dash is none.
Check judge_readings(Check check, std::span<const Stated* const> figures,
                     const std::function<Check(Check, std::span<const Decimal>)>& judge);

/// The figures of which one digit would make `agrees` hold: `wanted` is what each would have to be.
std::vector<Explanation> digit_slips(std::span<const Stated* const> figures, std::span<const Decimal> values,
                                     std::span<const Decimal> wanted,
                                     const std::function<bool(std::span<const Decimal>)>& agrees);

/// Whether the parts of a claim add up to its whole. `id` names a wording with {a}, what is stated, {s}, the sum, and
/// {label}, the claim's noun. `unit` is what its figures were rounded to (units.h), 0 where they stand for themselves.
Check judge_sum(Check check, const Claim& claim, Severity severity, std::string_view id, std::int64_t unit = 0);

}  // namespace tulga
