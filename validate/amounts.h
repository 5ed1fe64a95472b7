#pragma once
// Sums, differences and quotients of numbers that were rounded before they were written.
//
// A number with decimals stands for every value that rounds to it; whole numbers stand for themselves. Among numbers
// with decimals, a whole one is taken to have as many as they. (Calculations 1.1 of XBRL, round-to-nearest.)

#include <optional>
#include <span>
#include <string>

#include "extract/number.h"
#include "validate/rounding.h"

namespace tulga {

/// Whether sums and products of the numbers stay within 64 bits; no report has larger ones.
bool can_be_added(std::span<const Decimal> numbers);

/// Whether the addends can make up the total.
bool adds_up(std::span<const Decimal> addends, const Decimal& total);

/// Whether the difference, in either order, can be `stated`: tables do not agree on its sign.
bool differs_by(const Decimal& minuend, const Decimal& subtrahend, const Decimal& stated);

/// How well part / whole, in percent, fits the stated percentage; a tie agrees. The part is not negative. nullopt where
/// the whole may be zero. (All four take what can be added.)
std::optional<Fit> fit_of_share(const Decimal& part, const Decimal& whole, const Decimal& percent);

/// The sum as written out, with the most decimals of its addends.
Decimal sum(std::span<const Decimal> addends);

}  // namespace tulga
