#include "validate/sums.h"

#include <algorithm>

#include "validate/amounts.h"
#include "validate/explain.h"
#include "validate/figures.h"
#include "validate/units.h"

namespace tulga {

namespace {

std::string digits_only(const std::string& spelling) {
  std::string out;
  for (const char c : spelling)
    if (c != ' ') out += c;
  return out;
}

/// The value with so many decimals at least, as its neighbours are written.
Decimal with_places(Decimal value, int places) {
  value = reduced(value);
  while (value.places < places) value = {value.digits * 10, value.places + 1};
  return value;
}

std::string sum_formula(std::span<const Decimal> addends) {
  std::string out;
  for (const Decimal& addend : addends) out += (out.empty() ? "" : " + ") + to_string(addend);
  return out + " = " + to_string(sum(addends));
}

std::vector<std::int64_t> digits_of(std::span<const Decimal> whole_numbers) {
  std::vector<std::int64_t> out;
  for (const Decimal& number : whole_numbers) out.push_back(number.digits);
  return out;
}

/// What each figure would have to be for the sum to be right: total first.
std::vector<Decimal> wanted_in_sum(std::span<const Decimal> values) {
  const Decimal addends = sum(values.subspan(1));
  std::vector<Decimal> out{reduced(addends)};
  for (const Decimal& value : values.subspan(1)) {
    const Decimal minus{-addends.digits, addends.places};
    const Decimal all[] = {values[0], value, minus};
    out.push_back(reduced(sum(all)));
  }
  return out;
}

}  // namespace

std::vector<const Stated*> figures_of(const Claim& claim) {
  std::vector<const Stated*> out{&claim.whole};
  for (const Part& part : claim.parts) out.push_back(&part.count);
  return out;
}

Check judge_readings(Check check, std::span<const Stated* const> figures,
                     const std::function<Check(Check, std::span<const Decimal>)>& judge) {
  bool doubted = false;
  std::vector<Decimal> first;
  for (const Stated* figure : figures) {
    add_evidence(check, figure->spelling);
    if (figure->qualifier != Qualifier::exact) return opened(std::move(check), {"because-approximate", {}});
    if (figure->readings.empty() && !is_none(*figure))
      return opened(std::move(check), {"because-unreadable", {{"spelling", figure->spelling.text}}});
    first.push_back(figure->readings.empty() ? Decimal{} : figure->readings.front());
    doubted = doubted || figure->doubted || figure->readings.size() > 1;
  }
  check.stated = spelled(*figures[0]);
  if (!can_be_added(first)) return opened(std::move(check), {"because-too-large", {}});
  Check judged = judge(check, first);
  for (std::size_t i = 0; i < figures.size() && judged.verdict == Verdict::fail; ++i) {
    if (figures[i]->readings.size() < 2) continue;
    std::vector<Decimal> other = first;
    other[i] = figures[i]->readings[1];
    if (!can_be_added(other)) continue;
    if (Check again = judge(check, other); again.verdict != Verdict::fail) return again;
  }
  judged.severity = capped(judged.severity, doubted);
  return judged;
}

std::vector<Explanation> digit_slips(std::span<const Stated* const> figures, std::span<const Decimal> values,
                                     std::span<const Decimal> wanted,
                                     const std::function<bool(std::span<const Decimal>)>& agrees) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::vector<Decimal> changed(values.begin(), values.end());
    changed[i] = wanted[i];
    const std::string from = digits_only(spelled(*figures[i]));
    std::string to = to_string(with_places(wanted[i], values[i].places));
    if (from.find('.') == std::string::npos) std::replace(to.begin(), to.end(), '.', ',');
    if (wanted[i].digits < 0 || !one_edit(from, to) || !agrees(changed)) continue;
    found.push_back({from.size() < 2 ? Rank::lone_digit : Rank::digit, digit_explanation(from, to)});
  }
  return likeliest(std::move(found));
}

Check judge_sum(Check check, const Claim& claim, Severity severity, std::string_view id, std::int64_t unit) {
  const auto figures = figures_of(claim);
  return judge_readings(std::move(check), figures, [&](Check judged, std::span<const Decimal> values) {
    const Decimal computed = sum(values.subspan(1));
    judged.computed = to_string(fraction(computed));
    judged.formula = sum_formula(values.subspan(1));
    if (adds_up(values.subspan(1), values[0])) return passed(std::move(judged));
    if (unit > 0 && adds_up_rounded(digits_of(values), unit)) {
      judged.mode = "rounded to " + std::to_string(unit);
      return passed(std::move(judged));
    }
    judged.explanations = digit_slips(figures, values, wanted_in_sum(values), [](std::span<const Decimal> changed) {
      return adds_up(changed.subspan(1), changed[0]);
    });
    // Nothing else in the table shows that these add up: only a slip of one digit is worth a word.
    if (!claim.complete && judged.explanations.empty())
      return opened(std::move(judged), {"because-parts-incomplete", {}});
    Message message{std::string(id), {{"a", judged.stated}, {"s", to_string(computed)}, {"label", claim.noun}}};
    return failed(std::move(judged), claim.complete ? severity : Severity::warning, std::move(message));
  });
}

}  // namespace tulga
