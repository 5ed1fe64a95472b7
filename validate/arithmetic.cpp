// The arithmetic of any table and sentence: totals, differences, shares, and amounts of money.

#include <algorithm>

#include "extract/normalise.h"
#include "validate/amounts.h"
#include "validate/arithmetic_lessons.h"
#include "validate/explain.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/means.h"

namespace tulga {

namespace {

/// The figures of a claim: its whole, then the counts of its parts.
std::vector<const Stated*> figures_of(const Claim& claim) {
  std::vector<const Stated*> out{&claim.whole};
  for (const Part& part : claim.parts) out.push_back(&part.count);
  return out;
}

/// Judges the first reading of the figures that passes, else the first; open where one cannot be read, and silent
/// about figures that say "about".
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
  Check judged = judge(check, first);
  for (std::size_t i = 0; i < figures.size() && judged.verdict == Verdict::fail; ++i) {
    if (figures[i]->readings.size() < 2) continue;
    std::vector<Decimal> other = first;
    other[i] = figures[i]->readings[1];
    if (Check again = judge(check, other); again.verdict != Verdict::fail) return again;
  }
  judged.severity = capped(judged.severity, doubted);
  return judged;
}

std::string digits_only(const std::string& spelling) {
  std::string out;
  for (const char c : spelling)
    if (c != ' ') out += c;
  return out;
}

/// One digit of one figure so that `agrees` holds; the figures are tried as they would be written.
template <typename Agrees>
std::vector<Explanation> digit_slips(std::span<const Stated* const> figures, std::span<const Decimal> values,
                                     std::span<const Decimal> wanted, Agrees agrees) {
  std::vector<Candidate> found;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::vector<Decimal> changed(values.begin(), values.end());
    changed[i] = wanted[i];
    const std::string from = digits_only(spelled(*figures[i]));
    std::string to = to_string(wanted[i]);
    if (from.find('.') == std::string::npos) std::replace(to.begin(), to.end(), '.', ',');
    if (wanted[i].digits < 0 || !one_edit(from, to) || !agrees(changed)) continue;
    found.push_back({from.size() < 2 ? Rank::lone_digit : Rank::digit, digit_explanation(from, to)});
  }
  return likeliest(std::move(found));
}

// column-total, row-total, money-sum

std::string sum_formula(std::span<const Decimal> addends) {
  std::string out;
  for (const Decimal& addend : addends) out += (out.empty() ? "" : " + ") + to_string(addend);
  return out + " = " + to_string(sum(addends));
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

Check judge_sum(Check check, const Claim& claim, Severity severity, std::string_view id) {
  const auto figures = figures_of(claim);
  return judge_readings(std::move(check), figures, [&](Check judged, std::span<const Decimal> values) {
    const Decimal computed = sum(values.subspan(1));
    judged.computed = to_string(fraction(computed));
    judged.formula = sum_formula(values.subspan(1));
    if (adds_up(values.subspan(1), values[0])) return passed(std::move(judged));
    judged.explanations = digit_slips(figures, values, wanted_in_sum(values), [](std::span<const Decimal> changed) {
      return adds_up(changed.subspan(1), changed[0]);
    });
    // Nothing else in the table shows that these add up: only a slip of one digit is worth a word.
    if (!claim.complete && judged.explanations.empty()) return opened(std::move(judged), {"because-parts-incomplete", {}});
    Message message{std::string(id),
                    {{"a", judged.stated}, {"s", to_string(computed)}, {"col", claim.noun}, {"i", claim.noun}}};
    return failed(std::move(judged), claim.complete ? severity : Severity::warning, std::move(message));
  });
}

template <ClaimKind kind>
std::vector<Check> totals(const Submission& submission, std::string_view rule) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims)
    if (claim.kind == kind && claim.whole.stated() && !claim.parts.empty())
      out.push_back(judge_sum(begin_claim_check(rule, claim), claim, Severity::error, rule));
  return out;
}

std::vector<Check> column_total(const Submission& submission) {
  return totals<ClaimKind::column_total>(submission, "column-total");
}

std::vector<Check> row_total(const Submission& submission) {
  return totals<ClaimKind::row_total>(submission, "row-total");
}

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

std::vector<Check> money_sum(const Submission& submission) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims) {
    if (claim.kind != ClaimKind::money_sum || !claim.whole.stated() || claim.parts.empty()) continue;
    Check check = begin_claim_check("money-sum", claim);
    out.push_back(one_unit(claim) ? judge_sum(std::move(check), claim, Severity::warning, "money-sum")
                                  : opened(std::move(check), {"because-units-differ", {}}));
  }
  return out;
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

std::vector<Check> money_format(const Submission& submission) {
  std::vector<Check> out;
  bool any = false;
  for (const Claim& claim : submission.claims) {
    if (claim.kind != ClaimKind::money || !claim.whole.stated()) continue;
    any = true;
    if (claim.whole.readings.size() == 1 && !lost_its_unit(claim)) continue;
    Check check = begin_claim_check("money-format", claim);
    check.stated = spelled(claim.whole);
    check.formula = readings_text(claim.whole);
    add_evidence(check, claim.text.empty() ? claim.whole.spelling : claim.text);
    Message message{"money-format", {{"s", check.stated}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  if (any && out.empty()) out.push_back(passed(begin_check("money-format", {"subject-report", {}})));
  return out;
}

// difference

std::vector<Check> difference(const Submission& submission) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims) {
    if (claim.kind != ClaimKind::difference || !claim.whole.stated() || claim.parts.size() != 2) continue;
    const auto figures = figures_of(claim);
    out.push_back(
        judge_readings(begin_claim_check("difference", claim), figures, [&](Check judged, std::span<const Decimal> v) {
          const Decimal minus{-v[2].digits, v[2].places};
          const Decimal pair[] = {v[1], minus};
          judged.computed = to_string(fraction(sum(pair)));
          judged.formula = to_string(v[1]) + " - " + to_string(v[2]) + " = " + to_string(sum(pair));
          if (differs_by(v[1], v[2], v[0])) return passed(std::move(judged));
          const Decimal to_minuend[] = {v[0], v[2]};
          const Decimal minus_stated{-v[0].digits, v[0].places};
          const Decimal to_subtrahend[] = {v[1], minus_stated};
          const Decimal wanted[] = {reduced(sum(pair)), reduced(sum(to_minuend)), reduced(sum(to_subtrahend))};
          judged.explanations = digit_slips(figures, v, wanted, [](std::span<const Decimal> changed) {
            return differs_by(changed[1], changed[2], changed[0]);
          });
          Message message{
              "difference",
              {{"a", to_string(v[1])}, {"b", to_string(v[2])}, {"x", to_string(sum(pair))}, {"s", judged.stated}}};
          return failed(std::move(judged), Severity::error, std::move(message));
        }));
  }
  return out;
}

// plan-ratio, share

/// 100 * part / whole as a fraction: the decimals of both cancel.
Fraction share_of(const Decimal& part, const Decimal& whole) {
  const int places = std::max(part.places, whole.places);
  return fraction(100 * part.digits * power_of_ten(places - part.places),
                  whole.digits * power_of_ten(places - whole.places));
}

/// Above 10^13 the arithmetic would leave 64 bits; no report has such amounts with decimals.
bool too_large(const Decimal& value) { return value.digits > 10'000'000'000'000 || value.digits < 0; }

/// part, whole and the percentage that is stated of them.
Check judge_share(Check check, std::span<const Stated* const> figures, std::string_view id, Severity worst,
                  bool warns_without_slip) {
  return judge_readings(std::move(check), figures, [&](Check judged, std::span<const Decimal> v) {
    const auto how = too_large(v[1]) || too_large(v[2]) ? std::nullopt : fit_of_share(v[1], v[2], v[0]);
    if (!how) return opened(std::move(judged), {"because-no-whole", {}});
    const Fraction computed = share_of(v[1], v[2]);
    judged.computed = to_string(computed);
    judged.formula = "100*" + to_string(v[1]) + "/" + to_string(v[2]) + " = " + judged.computed;
    judged.mode = *how == Fit::cut ? "cut" : "";
    if (passes(*how)) return passed(std::move(judged));
    const Decimal wanted[] = {rounded(computed, v[0].places), v[1], v[2]};
    judged.explanations = digit_slips(figures, v, wanted, [](std::span<const Decimal> changed) {
      const auto again = fit_of_share(changed[1], changed[2], changed[0]);
      return again && passes(*again);
    });
    Severity severity = *how == Fit::off_by_one ? std::min(worst, Severity::warning) : worst;
    if (!warns_without_slip && judged.explanations.empty()) severity = Severity::note;
    Message message{std::string(id),
                    {{"n", to_string(v[1])},
                     {"N", to_string(v[2])},
                     {"x", shown(computed, v[0].places + 2)},
                     {"s", judged.stated}}};
    return failed(std::move(judged), severity, std::move(message));
  });
}

std::vector<Check> plan_ratio(const Submission& submission) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims) {
    if (claim.kind != ClaimKind::plan_ratio || !claim.whole.stated() || claim.parts.size() != 2) continue;
    out.push_back(
        judge_share(begin_claim_check("plan-ratio", claim), figures_of(claim), "plan-ratio", Severity::error, true));
  }
  return out;
}

/// In a sentence the whole may be another number: without a slip that mends it, a share that is off is a note.
std::vector<Check> share(const Submission& submission) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims) {
    if (claim.kind != ClaimKind::share || !claim.whole.stated() || claim.parts.size() != 1) continue;
    if (!claim.parts[0].percent.stated()) continue;
    const Stated* figures[] = {&claim.parts[0].percent, &claim.parts[0].count, &claim.whole};
    out.push_back(judge_share(begin_claim_check("share", claim), figures, "share", Severity::warning, false));
  }
  return out;
}

// restated-count

/// The values that a label stands for, on the scale of the submission or on the first that knows it.
std::vector<Decimal> values_of_label(const Submission& submission, std::string_view label) {
  std::vector<Decimal> out;
  const Scale* own = scale_of(submission);
  for (const Scale* scale : scales_of(submission)) {
    const ScaleGroup* group = own != nullptr && own != scale ? nullptr : find_group(*scale, label);
    if (group == nullptr) continue;
    for (const int value : group->values) out.push_back({value, 0});
    break;
  }
  return out;
}

const Claim* inline_summary_before(const Submission& submission, const Claim& restated) {
  const Claim* found = nullptr;
  for (const Claim& claim : submission.claims) {
    if (&claim == &restated) break;
    if (claim.kind == ClaimKind::inline_summary && claim.row == restated.row) found = &claim;
  }
  return found;
}

std::vector<Check> restated_count(const Submission& submission) {
  std::vector<Check> out;
  for (const Claim& claim : submission.claims) {
    const Claim* before = claim.kind == ClaimKind::restated_count ? inline_summary_before(submission, claim) : nullptr;
    const auto stated = claim.whole.count();
    if (before == nullptr || !stated || claim.parts.empty()) continue;
    const Counted earlier = counted(submission, *before);
    std::int64_t sum = 0;
    bool known = !earlier.problem;
    for (const Part& part : claim.parts) {
      const auto percent = part.percent.value();
      const auto values = percent ? std::vector{reduced(*percent)} : values_of_label(submission, part.label);
      known = known && !values.empty();
      for (const Decimal& value : values) sum += tally_of(earlier.tallies, value);
    }
    if (!known) continue;
    Check check = begin_claim_check("restated-count", claim);
    check.stated = spelled(claim.whole);
    check.computed = std::to_string(sum);
    add_evidence(check, claim.whole.spelling);
    add_evidence(check, before->text);
    Message message{"restated-count", {{"a", check.computed}, {"b", check.stated}}};
    out.push_back(sum == *stated ? passed(std::move(check))
                                 : failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

constexpr Wording column_wordings[] = {
    {"column-total", "{col}: stated {a}, rows add to {s}", "{col}: {a} гэж бичсэн, нийлбэр {s}"}};
constexpr Wording row_wordings[] = {
    {"row-total", "{i}: stated {a}, cells add to {s}", "{i}: {a} гэж бичсэн, нийлбэр {s}"}};
constexpr Wording money_sum_wordings[] = {{"money-sum", "addends {s}, stated {a}", "нийлбэр {s}, бичсэн {a}"}};
constexpr Wording money_wordings[] = {
    {"money-format", "\"{s}\": unit or separator unclear", "\"{s}\": нэгж, таслал тодорхойгүй"}};
constexpr Wording difference_wordings[] = {
    {"difference", "{a} - {b} = {x}, stated {s}", "{a} - {b} = {x}, бичсэн {s}"}};
constexpr Wording ratio_wordings[] = {
    {"plan-ratio", "{n} / {N} = {x} %, stated {s} %", "{n} / {N} = {x} хувь, бичсэн {s} хувь"}};
constexpr Wording share_wordings[] = {
    {"share", "{n} of {N} is {x} %, stated {s} %", "{n} нь нийт {N}: {x} хувь, бичсэн {s} хувь"}};
constexpr Wording restated_wordings[] = {{"restated-count", "earlier text gives {a}, here {b}", "өмнө {a}, энд {b}"}};

constexpr Rule rules_of_arithmetic[] = {
    {"restated-count", Severity::note, true, "a count that is named again later in the text",
     "өмнө бичсэн тоог дахин бичсэн нь", restated_wordings, restated_count, restated_count_lesson},
    {"money-format", Severity::note, true, "amounts of money whose unit or separator is unclear",
     "нэгж, таслал нь тодорхойгүй мөнгөн дүн", money_wordings, money_format, money_format_lesson},
    {"money-sum", Severity::warning, true, "a stated amount of money against its addends",
     "мөнгөн дүнг нэмэгдэхүүнтэй нь тулгана", money_sum_wordings, money_sum, money_sum_lesson},
    {"column-total", Severity::error, true, "a total row against the sum of its column",
     "нийт мөрийг баганын нийлбэртэй тулгана", column_wordings, column_total, column_total_lesson},
    {"row-total", Severity::error, true, "a total column against the cells of its row",
     "нийт баганыг мөрийн нийлбэртэй тулгана", row_wordings, row_total, row_total_lesson},
    {"difference", Severity::error, true, "a column of differences against its operands",
     "зөрүүг бүрдэл тоотой нь тулгана", difference_wordings, difference, difference_lesson},
    {"plan-ratio", Severity::error, true, "execution in percent against what was done and planned",
     "гүйцэтгэлийн хувийг төлөвлөгөө, гүйцэтгэлтэй тулгана", ratio_wordings, plan_ratio, plan_ratio_lesson},
    {"share", Severity::warning, true, "a share in percent against its count and its whole",
     "эзлэх хувийг тоо, нийттэй нь тулгана", share_wordings, share, share_lesson},
};

}  // namespace

std::span<const Rule> arithmetic_rules() { return rules_of_arithmetic; }

}  // namespace tulga
