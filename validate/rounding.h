#pragma once
// When a computed value and a stated number agree. Both are non-negative; everything is exact.
//
// Source of the modes: XBRL Calculations 1.1 (round-to-nearest, truncation) and the table of rounding modes of
// scrutiny's unround.R. With x the computed value, v = p / 10^d the stated one and u = 10^-d, the miss is
// r = (x - v) / u.

#include "extract/number.h"

namespace tulga {

enum class Rounding {
  half_up,    // -1/2 <= r <  1/2
  nearest,    // -1/2 <= r <= 1/2: whatever is done with a tie
  half_even,  // |r| < 1/2, or |r| = 1/2 and p even
  cut,        //    0 <= r <  1
  up,         //   -1 <  r <= 0
};

/// Whether `computed`, rounded so to the decimals that `stated` has, is `stated`.
bool rounds_to(const Fraction& computed, const Decimal& stated, Rounding mode);

/// The value with `places` decimals, halves up.
Decimal rounded(const Fraction& value, int places);

/// The miss r, in units of the last stated decimal; negative where the stated number is the larger.
Fraction miss(const Fraction& computed, const Decimal& stated);

/// V1 to V5 of the ladder: how well a stated mean fits the computed one.
enum class Fit {
  agrees,      // nearest, and no tie
  tie,         // just between two numbers: passes, with its mode
  cut,         // cut instead of rounded: passes, with its mode and a note
  off_by_one,  // less than two units of the last decimal away
  inconsistent,
};

/// `author_rounds`: another figure of the document was rounded up, so that this one was not meant to be cut.
Fit fit(const Fraction& computed, const Decimal& stated, bool author_rounds = false);

/// agrees, tie and cut.
bool passes(Fit fit);

/// The modes that a tie or a cut figure rests on: "half-up, half-even", "cut"; empty for the others.
std::string rounding_mode(const Fraction& computed, const Decimal& stated, Fit fit);

/// The values that a stated number may stand for: [low, high], ends included as told.
struct Interval {
  Fraction low, high;
  bool low_closed = true, high_closed = true;
};

/// What rounds to `stated`, whatever is done with a tie: [v - u/2, v + u/2].
Interval interval(const Decimal& stated);

/// Whether two intervals have a value in common. At a common end both must be closed.
bool meet(const Interval& a, const Interval& b);

}  // namespace tulga
