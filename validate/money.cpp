// Amounts of money in sentences.

#include <algorithm>

#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/money_lessons.h"
#include "validate/sums.h"

namespace tulga {

namespace {

/// By its unit: 1 for tugrik, 10^3, 10^6 or 10^9 for those of thousands, millions and billions; 0 where unknown.
std::int64_t tugrik_in(std::string_view unit) {
  struct Unit {
    std::string_view stem;
    std::int64_t tugrik;
  };
  constexpr Unit units[] = {{"тэрбум", 1'000'000'000}, {"сая", 1'000'000}, {"мян", 1'000}, {"төг", 1}};
  for (const Unit& known : units)
    if (unit.starts_with(known.stem)) return known.tugrik;
  return 0;
}

/// Amounts are added only where all are in one unit: between units a sum would rest on how each was rounded.
bool one_unit(const Claim& claim) {
  return tugrik_in(claim.noun) != 0 && std::all_of(claim.parts.begin(), claim.parts.end(), [&](const Part& part) {
           return part.noun.empty() || tugrik_in(part.noun) == tugrik_in(claim.noun);
         });
}

// money-format

std::string readings_text(const Stated& amount) {
  std::string out;
  for (const Decimal& reading : amount.readings) out += (out.empty() ? "" : " / ") + to_string(reading);
  return out;
}

/// Decimals of a bare tugrik: its hundredths are long out of use, so that rather the word for thousands is missing.
bool lost_its_unit(const Claim& claim) {
  return claim.whole.readings.size() == 1 && claim.whole.readings[0].places > 0 && tugrik_in(claim.noun) == 1;
}

/// One finding for each spelling: what is written so in many rows is one habit.
std::vector<Check> money_format(const Facts& facts) {
  std::vector<Check> out;
  bool any = false;
  for (const Claim& claim : facts.submission.claims) {
    if (claim.kind != ClaimKind::money || !claim.whole.stated()) continue;
    any = true;
    if (claim.whole.readings.size() == 1 && !lost_its_unit(claim)) continue;
    const std::string spelling = spelled(claim.whole);
    auto known = std::find_if(out.begin(), out.end(), [&](const Check& check) { return check.stated == spelling; });
    if (known == out.end()) {
      Check check = begin_claim_check("money-format", claim);
      check.stated = spelling;
      check.formula = readings_text(claim.whole);
      out.push_back(failed(std::move(check), Severity::note, {"money-format", {{"s", spelling}}}));
      known = out.end() - 1;
    } else if (claim.row != no_row && (known->rows.empty() || known->rows.back() != claim.row)) {
      known->rows.push_back(claim.row);
      known->subject = {"subject-rows", {{"rows", row_numbers(known->rows)}}};
    }
    add_evidence(*known, claim.text.empty() ? claim.whole.spelling : claim.text);
  }
  if (any && out.empty()) out.push_back(passed(begin_check("money-format", {"subject-report", {}})));
  return out;
}

// money-sum

std::vector<Check> money_sum(const Facts& facts) {
  std::vector<Check> out;
  for (const Claim& claim : facts.submission.claims) {
    if (claim.kind != ClaimKind::money_sum || !claim.whole.stated() || claim.parts.empty()) continue;
    Check check = begin_claim_check("money-sum", claim);
    out.push_back(one_unit(claim) ? judge_sum(std::move(check), claim, Severity::warning, "money-sum")
                                  : opened(std::move(check), {"because-units-differ", {}}));
  }
  return out;
}

constexpr Wording money_wordings[] = {
    {"money-format", "\"{s}\": unit or separator unclear", "\"{s}\": нэгж, таслал тодорхойгүй"}};
constexpr Wording money_sum_wordings[] = {{"money-sum", "addends {s}, stated {a}", "нийлбэр {s}, бичсэн {a}"}};

constexpr Rule rules_of_money[] = {
    {"money-format", Severity::note, true, "amounts of money whose unit or separator is unclear",
     "нэгж, таслал нь тодорхойгүй мөнгөн дүн", money_wordings, money_format, money_format_lesson},
    {"money-sum", Severity::warning, true, "a stated amount of money against its addends",
     "мөнгөн дүнг нэмэгдэхүүнтэй нь тулгана", money_sum_wordings, money_sum, money_sum_lesson},
};

}  // namespace

std::span<const Rule> money_rules() { return rules_of_money; }

}  // namespace tulga
