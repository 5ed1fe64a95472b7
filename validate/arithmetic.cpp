// The arithmetic of any table and sentence: totals, differences, shares.

#include <algorithm>

#include "validate/amounts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/sums.h"

namespace tulga {

namespace {

<<<<<<< ours
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
=======
// column-total, row-total
>>>>>>> theirs

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
     "нийт мөрийг баганын нийлбэртэй тулгана", column_wordings, column_total},
    {"row-total", Severity::error, true, "a total column against the cells of its row",
     "нийт баганыг мөрийн нийлбэртэй тулгана", row_wordings, row_total},
    {"difference", Severity::error, true, "a column of differences against its operands",
     "зөрүүг бүрдэл тоотой нь тулгана", difference_wordings, difference},
    {"plan-ratio", Severity::error, true, "execution in percent against what was done and planned",
     "гүйцэтгэлийн хувийг төлөвлөгөө, гүйцэтгэлтэй тулгана", ratio_wordings, plan_ratio},
    {"share", Severity::warning, true, "a share in percent against its count and its whole",
     "эзлэх хувийг тоо, нийттэй нь тулгана", share_wordings, share},
};

}  // namespace

std::span<const Rule> arithmetic_rules() { return rules_of_arithmetic; }

}  // namespace tulga
