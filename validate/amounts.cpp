#include "validate/amounts.h"

#include <algorithm>
#include <vector>

namespace tulga {

namespace {

__extension__ using Wide = __int128;

/// What a number may be, in halves of 10^-max_places, both ends included.
struct Range {
  Wide low = 0, high = 0;
};

Range range(const Decimal& value, int places_of_all) {
  const Wide unit = power_of_ten(max_places - value.places);
  const Wide middle = 2 * value.digits * unit;
  if (places_of_all == 0) return {middle, middle};
  const int places = value.places == 0 ? places_of_all : value.places;
  const Wide half = power_of_ten(max_places - places);
  return {middle - half, middle + half};
}

int most_places(std::span<const Decimal> values) {
  int places = 0;
  for (const Decimal& value : values) places = std::max(places, value.places);
  return places;
}

bool meet(const Range& a, const Range& b) { return a.low <= b.high && b.low <= a.high; }

/// part / whole in percent, from its least to its greatest value, against v + halves/2 units of the last decimal of a
/// stated percentage v.
struct Share {
  Range part, whole;  // part from zero, whole above it
  Decimal percent;

  Wide scale() const { return Wide{200} * power_of_ten(percent.places); }
  Wide bound(int halves) const { return 2 * Wide{percent.digits} + halves; }
  Wide least_over(int halves) const { return part.low * scale() - bound(halves) * whole.high; }
  Wide greatest_over(int halves) const { return part.high * scale() - bound(halves) * whole.low; }
};

}  // namespace

bool can_be_added(std::span<const Decimal> numbers) {
  constexpr std::int64_t most = 10'000'000'000'000'000;  // a hundred times this is within 64 bits
  const int places = most_places(numbers);
  Wide sum = 0;
  for (const Decimal& number : numbers) {
    const Wide digits = number.digits;
    sum += (digits < 0 ? -digits : digits) * power_of_ten(places - number.places);
  }
  return sum <= most;
}

bool adds_up(std::span<const Decimal> addends, const Decimal& total) {
  const int places = std::max(most_places(addends), total.places);
  Range sum;
  for (const Decimal& addend : addends) {
    const Range one = range(addend, places);
    sum.low += one.low;
    sum.high += one.high;
  }
  return meet(sum, range(total, places));
}

bool differs_by(const Decimal& minuend, const Decimal& subtrahend, const Decimal& stated) {
  const Decimal all[] = {minuend, subtrahend, stated};
  const int places = most_places(all);
  const Range a = range(minuend, places), b = range(subtrahend, places), s = range(stated, places);
  return meet({a.low - b.high, a.high - b.low}, s) || meet({b.low - a.high, b.high - a.low}, s);
}

std::optional<Fit> fit_of_share(const Decimal& part, const Decimal& whole, const Decimal& percent) {
  const Decimal both[] = {part, whole};
  const int places = most_places(both);
  Share share{range(part, places), range(whole, places), percent};
  share.part.low = std::max<Wide>(share.part.low, 0);
  if (share.whole.low <= 0) return std::nullopt;
  if (share.greatest_over(-1) >= 0 && share.least_over(1) <= 0) return Fit::agrees;
  if (share.greatest_over(0) >= 0 && share.least_over(2) < 0) return Fit::cut;
  return share.greatest_over(-4) > 0 && share.least_over(4) < 0 ? Fit::off_by_one : Fit::inconsistent;
}

Decimal sum(std::span<const Decimal> addends) {
  Decimal out{0, most_places(addends)};
  for (const Decimal& addend : addends) out.digits += addend.digits * power_of_ten(out.places - addend.places);
  return out;
}

}  // namespace tulga
