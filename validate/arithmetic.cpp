// The arithmetic of any table and sentence: totals, differences, shares.

#include <algorithm>

#include "validate/amounts.h"
#include "validate/arithmetic_lessons.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/sums.h"
#include "validate/units.h"

namespace tulga {

namespace {

// column-total, row-total

template <ClaimKind kind>
std::vector<Check> totals(const Submission& submission, std::string_view rule) {
  std::vector<Check> out;
  const std::vector<std::int64_t> units = rounding_units(submission.claims);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Claim& claim = submission.claims[i];
    if (claim.kind == kind && claim.whole.stated() && !claim.parts.empty())
      out.push_back(judge_sum(begin_claim_check(rule, claim), claim, Severity::error, rule, units[i]));
  }
  return out;
}

std::vector<Check> column_total(const Facts& facts) {
  return totals<ClaimKind::column_total>(facts.submission, "column-total");
}

std::vector<Check> row_total(const Facts& facts) { return totals<ClaimKind::row_total>(facts.submission, "row-total"); }

// difference

std::vector<Check> difference(const Facts& facts) {
  std::vector<Check> out;
  for (const Claim& claim : facts.submission.claims) {
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

/// part, whole and the percentage that is stated of them.
Check judge_share(Check check, std::span<const Stated* const> figures, std::string_view id, Severity worst,
                  bool warns_without_slip) {
  return judge_readings(std::move(check), figures, [&](Check judged, std::span<const Decimal> v) {
    const auto how = v[1].digits < 0 ? std::nullopt : fit_of_share(v[1], v[2], v[0]);
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

std::vector<Check> plan_ratio(const Facts& facts) {
  std::vector<Check> out;
  for (const Claim& claim : facts.submission.claims) {
    if (claim.kind != ClaimKind::plan_ratio || !claim.whole.stated() || claim.parts.size() != 2) continue;
    out.push_back(
        judge_share(begin_claim_check("plan-ratio", claim), figures_of(claim), "plan-ratio", Severity::error, true));
  }
  return out;
}

/// In a sentence the whole may be another number: without a slip that mends it, a share that is off is a note.
std::vector<Check> share(const Facts& facts) {
  std::vector<Check> out;
  for (const Claim& claim : facts.submission.claims) {
    if (claim.kind != ClaimKind::share || !claim.whole.stated() || claim.parts.size() != 1) continue;
    if (!claim.parts[0].percent.stated()) continue;
    const Stated* figures[] = {&claim.parts[0].percent, &claim.parts[0].count, &claim.whole};
    out.push_back(judge_share(begin_claim_check("share", claim), figures, "share", Severity::warning, false));
  }
  return out;
}

constexpr Wording column_wordings[] = {
    {"column-total", "{label}: stated {a}, rows add to {s}", "{label}: {a} гэж бичсэн, нийлбэр {s}"}};
constexpr Wording row_wordings[] = {
    {"row-total", "{label}: stated {a}, cells add to {s}", "{label}: {a} гэж бичсэн, нийлбэр {s}"}};
constexpr Wording difference_wordings[] = {
    {"difference", "{a} - {b} = {x}, stated {s}", "{a} - {b} = {x}, бичсэн {s}"}};
constexpr Wording ratio_wordings[] = {
    {"plan-ratio", "{n} / {N} = {x} %, stated {s} %", "{n} / {N} = {x} хувь, бичсэн {s} хувь"}};
constexpr Wording share_wordings[] = {
    {"share", "{n} of {N} is {x} %, stated {s} %", "{n} нь нийт {N}: {x} хувь, бичсэн {s} хувь"}};

constexpr Rule rules_of_arithmetic[] = {
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
