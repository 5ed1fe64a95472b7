// Numbers that the narratives state: summaries inside a sentence, and parts of a whole.

#include <algorithm>
#include <unordered_map>

#include "extract/normalise.h"
#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/narrative_lessons.h"
#include "validate/rounding.h"

namespace tulga {

namespace {

struct Sum {
  std::int64_t value = 0;
  std::string formula;
};

Sum add_up(std::span<const std::int64_t> addends) {
  Sum sum;
  for (const std::int64_t addend : addends) {
    sum.value += addend;
    sum.formula += (sum.formula.empty() ? "" : " + ") + std::to_string(addend);
  }
  sum.formula += " = " + std::to_string(sum.value);
  return sum;
}

std::vector<Candidate> digit_candidates(std::span<const Stated* const> figures, std::span<const std::int64_t> values) {
  std::vector<Addend> addends;
  for (std::size_t i = 1; i < figures.size(); ++i) addends.push_back({spelled(*figures[i]), values[i], std::nullopt});
  return sum_candidates(addends, {spelled(*figures[0]), values[0], std::nullopt});
}

void describe_sum(Check& check, std::span<const Stated* const> figures) {
  check.stated = spelled(*figures[0]);
  check.evidence.reserve(figures.size());
  for (const Stated* figure : figures) add_evidence(check, figure->spelling);
}

bool exact(std::span<const Stated* const> figures) {
  return std::all_of(figures.begin(), figures.end(), [](const Stated* f) { return f->qualifier == Qualifier::exact; });
}

/// The whole of a claim, then the counts of some of its parts.
std::vector<const Stated*> figures_of(const Claim& claim, bool (*counts)(const Claim&, const Part&)) {
  std::vector<const Stated*> figures{&claim.whole};
  for (const Part& part : claim.parts)
    if (counts(claim, part)) figures.push_back(&part.count);
  return figures;
}

// inline-summary

std::size_t categories_named(const Counted& parts) { return parts.tallies.size(); }

/// Whether the parts of a claim, counted so, have the mean that it states.
bool gives_stated_mean(const Submission& submission, Claim claim, std::span<const std::int64_t> parts) {
  const auto stated = claim.overall.value();
  if (!stated || claim.overall.qualifier != Qualifier::exact) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) claim.parts[i].count.readings = {Decimal{parts[i], 0}};
  const Counted items = counted(submission, claim);
  return !items.problem && passes(fit(mean(items.tallies), *stated));
}

/// One digit of the total or of a part; the mean that the claim states tells which.
std::vector<Candidate> inline_candidates(const Submission& submission, const Claim& claim,
                                         std::span<const Stated* const> figures, std::span<const std::int64_t> values) {
  const std::int64_t sum = add_up(values.subspan(1)).value;
  std::vector<std::int64_t> parts(values.begin() + 1, values.end());
  Addend total{spelled(*figures[0]), values[0], std::nullopt};
  if (gives_stated_mean(submission, claim, parts)) total.expected = sum;
  std::vector<Addend> addends;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    addends.push_back({spelled(*figures[i + 1]), parts[i], std::nullopt});
    std::vector<std::int64_t> changed = parts;
    changed[i] += values[0] - sum;
    if (changed[i] >= 0 && gives_stated_mean(submission, claim, changed)) addends[i].expected = changed[i];
  }
  return sum_candidates(addends, total);
}

Check judge_inline_sum(const Facts& facts, const Claim& claim, const Counted& parts) {
  Check check = begin_claim_check("inline-summary", claim);
  const auto figures = figures_of(claim, [](const Claim&, const Part&) { return true; });
  describe_sum(check, figures);
  if (!claim.whole.stated()) return opened(std::move(check), {"because-no-total", {}});
  if (parts.problem) return opened(std::move(check), *parts.problem);
  if (claim.overlapping || !exact(figures)) return opened(std::move(check), {"because-parts-overlap", {}});
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    const auto [sum, formula] = add_up(values.subspan(1));
    judged.computed = std::to_string(sum);
    judged.formula = formula;
    if (sum == values[0]) return passed(std::move(judged));
    const bool meant_whole = claim.complete || categories_named(parts) > 1;
    if (sum < values[0] && !meant_whole) return opened(std::move(judged), {"because-parts-incomplete", {}});
    judged.explanations = likeliest(inline_candidates(facts.submission, claim, figures, values));
    Message message{"inline-summary", {{"sum", judged.computed}, {"n", judged.stated}}};
    return failed(std::move(judged), sum > values[0] ? Severity::error : Severity::warning, std::move(message));
  });
}

Check judge_inline_mean(const Facts& facts, const Claim& claim, const Counted& parts, bool sum_conflicts) {
  Check check = begin_claim_check("inline-summary", claim);
  check.stated = spelled(claim.overall);
  check.evidence.reserve(1 + 2 * claim.parts.size());
  add_evidence(check, claim.overall.spelling);
  for (const Part& part : claim.parts) {
    add_evidence(check, part.percent.spelling);
    add_evidence(check, part.count.spelling);
  }
  if (parts.problem) return opened(std::move(check), *parts.problem);
  if (claim.overlapping) return opened(std::move(check), {"because-parts-overlap", {}});
  if (sum_conflicts) return opened(std::move(check), {"because-sum-conflict", {}});
  if (const auto value = claim.overall.value(); value && fraction(*value) > Fraction{100, 1})
    return opened(std::move(check), {"because-off-scale", {{"percent", percent_text(*value)}}});
  return judge_mean(std::move(check),
                    {.facts = facts,
                     .stated = claim.overall,
                     .reading = {},
                     .tallies = parts.tallies,
                     .author_rounds = facts.author_rounds(claim.overall)},
                    "inline-summary-mean", parts.doubted, Severity::warning);
}

std::vector<Check> inline_summary(const Facts& facts) {
  std::vector<Check> out;
  for (const auto& [claim, parts] : facts.inline_summaries) {
    if (claim->parts.empty()) continue;
    bool conflict = false;
    if (claim->whole.stated()) {
      out.push_back(judge_inline_sum(facts, *claim, parts));
      conflict = out.back().verdict != Verdict::pass;
    }
    if (claim->overall.stated()) out.push_back(judge_inline_mean(facts, *claim, parts, conflict));
  }
  return out;
}

// part-whole

/// Parts count where they share the noun of the whole or carry none.
bool shares_noun(const Claim& claim, const Part& part) { return part.noun.empty() || part.noun == claim.noun; }

Check judge_part_whole(const Claim& claim) {
  Check check = begin_claim_check("part-whole", claim);
  const auto figures = figures_of(claim, shares_noun);
  describe_sum(check, figures);
  if (claim.overlapping) return opened(std::move(check), {"because-parts-overlap", {}});
  if (!exact(figures)) return opened(std::move(check), {"because-approximate", {}});
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    const auto [sum, formula] = add_up(values.subspan(1));
    judged.computed = std::to_string(sum);
    judged.formula = formula;
    if (sum <= values[0] && !(claim.complete && sum != values[0])) return passed(std::move(judged));
    judged.explanations = likeliest(digit_candidates(figures, values));
    const Severity severity = judged.explanations.empty() ? Severity::note : Severity::warning;
    Message message{"part-whole", {{"s", judged.computed}, {"A", judged.stated}}};
    return failed(std::move(judged), severity, std::move(message));
  });
}

std::vector<Check> part_whole(const Facts& facts) {
  std::vector<Check> out;
  for (const Claim& claim : facts.submission.claims)
    if (claim.kind == ClaimKind::part_whole && claim.whole.stated() && figures_of(claim, shares_noun).size() > 1)
      out.push_back(judge_part_whole(claim));
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

/// What a summary counts for the labels and percentages that a claim names; nullopt where one of them is not known.
std::optional<std::int64_t> counted_before(const Submission& submission, const Claim& claim, const Counted& earlier) {
  if (earlier.problem) return std::nullopt;
  std::int64_t sum = 0;
  for (const Part& part : claim.parts) {
    const auto percent = part.percent.value();
    const auto values = percent ? std::vector{reduced(*percent)} : values_of_label(submission, part.label);
    if (values.empty()) return std::nullopt;
    for (const Decimal& value : values) sum += tally_of(earlier.tallies, value);
  }
  return sum;
}

Check judge_restated(const Claim& claim, const Claim& before, std::int64_t computed) {
  Check check = begin_claim_check("restated-count", claim);
  check.stated = spelled(claim.whole);
  check.computed = std::to_string(computed);
  add_evidence(check, claim.whole.spelling);
  add_evidence(check, before.text);
  if (computed == claim.whole.count()) return passed(std::move(check));
  Message message{"restated-count", {{"a", check.computed}, {"b", check.stated}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

std::vector<Check> restated_count(const Facts& facts) {
  std::vector<Check> out;
  std::unordered_map<std::size_t, const InlineSummary*> last_of_row;
  auto next = facts.inline_summaries.begin();
  for (const Claim& claim : facts.submission.claims) {
    if (next != facts.inline_summaries.end() && next->claim == &claim) last_of_row[claim.row] = &*next++;
    if (claim.kind != ClaimKind::restated_count || !claim.whole.count() || claim.parts.empty()) continue;
    const auto before = last_of_row.find(claim.row);
    if (before == last_of_row.end()) continue;
    const auto& [earlier, parts] = *before->second;
    if (const auto computed = counted_before(facts.submission, claim, parts))
      out.push_back(judge_restated(claim, *earlier, *computed));
  }
  return out;
}

constexpr Wording inline_wordings[] = {
    {"inline-summary", "parts add to {sum}, total says {n}", "дэд дүн {sum}, нийт {n}"},
    {"inline-summary-mean", "stated {p} %, the parts give {fraction} = {x} %",
     "{p} хувь гэж бичсэн, дэд дүнгээр {fraction} = {x} хувь"},
    {"inline-summary-mean-unreachable",
     "stated {p} %, the parts give {fraction} = {x} %; no {n} ratings of the scale give {p} %",
     "{p} хувь гэж бичсэн, дэд дүнгээр {fraction} = {x} хувь; {n} үнэлгээгээр {p} хувь гарахгүй"}};
constexpr Wording part_wordings[] = {
    {"part-whole", "parts add to {s}, whole is {A}", "хэсгүүдийн нийлбэр {s}, нийт {A}"}};

constexpr Wording restated_wordings[] = {{"restated-count", "earlier text gives {a}, here {b}", "өмнө {a}, энд {b}"}};

constexpr Rule rules_of_narratives[] = {
    {"inline-summary", Severity::warning, true, "a summary inside a sentence: its counts against its total, its mean",
     "өгүүлбэр доторх товчоо: тоонуудын нийлбэр, дундаж хувь", inline_wordings, inline_summary, inline_summary_lesson},
    {"part-whole", Severity::warning, true, "parts named in a sentence against their whole",
     "өгүүлбэр доторх хэсгүүдийн нийлбэрийг нийт тоотой тулгана", part_wordings, part_whole, part_whole_lesson},
    {"restated-count", Severity::note, true, "a count that is named again later in the text",
     "өмнө бичсэн тоог дахин бичсэн нь", restated_wordings, restated_count, restated_count_lesson},
};

}  // namespace

std::span<const Rule> narrative_rules() { return rules_of_narratives; }

}  // namespace tulga
