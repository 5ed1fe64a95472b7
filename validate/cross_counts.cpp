// A consolidated table against the reports that it adds up.

#include <algorithm>
#include <set>

#include "extract/normalise.h"
#include "validate/consolidated_lessons.h"
#include "validate/cross_checks.h"
#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/means.h"
#include "validate/parts.h"
#include "validate/rounding.h"
#include "validate/unit_lines.h"

namespace tulga {

namespace {

constexpr std::size_t most_explanations = 3;

// consolidated-counts

/// A count of a line against what the soum's report has.
CrossCheck judge_count(const Group& group, const Parts& parts, const LinePart& part, const Stated& figure,
                       std::int64_t rows, std::optional<std::int64_t> also, const std::string& label) {
  CrossCheck check = begin_cross("consolidated-counts", subject_of(parts.table, *part.line));
  const Party& soum = group.soums[*part.soum];
  add_evidence(check, parts.report, figure.spelling);
  add_document(check, soum);
  check.stated = spelled(figure);
  check.computed = std::to_string(rows);
  const std::vector<std::int64_t> readings = counts(figure);
  if (readings.empty()) return opened(std::move(check), {"because-unreadable", {{"spelling", figure.spelling.text}}});
  for (const std::int64_t reading : readings)
    if (reading == rows || reading == also) return passed(std::move(check));
  const std::string from = readings.front() == 0 ? "0" : spelled(figure), to = std::to_string(rows);
  if (one_edit(from, to)) check.explanations = {digit_explanation(from, to)};
  const bool doubted = figure.doubted || readings.size() > 1 || parts.columns[*part.soum].doubted();
  Message message{"consolidated-counts-unit",
                  {{"unit", soum.organisation.soum}, {"label", label}, {"a", check.stated}, {"b", to}}};
  return failed(std::move(check), capped(Severity::error, doubted), std::move(message));
}

std::vector<CrossCheck> judge_line(const Group& group, const Parts& parts, const LinePart& part) {
  std::vector<CrossCheck> out;
  const Party& soum = group.soums[*part.soum];
  const Column& column = parts.columns[*part.soum];
  const auto all = static_cast<std::int64_t>(soum.submission.rows.size());
  const auto excluded = static_cast<std::int64_t>(column.rows_of(RatingKind::excluded).size());
  if (part.line->provisions.stated())
    out.push_back(judge_count(group, parts, part, part.line->provisions, all, all - excluded, "Σ"));
  for (std::size_t i = 0; i < parts.table.categories.size(); ++i) {
    const auto rows = rows_in_category(parts.report.submission, parts.table, i, soum, column);
    if (rows)
      out.push_back(judge_count(group, parts, part, part.line->counts[i], *rows, std::nullopt,
                                name_of(parts.table.categories[i])));
  }
  return out;
}

CrossCheck open_line(const Parts& parts, const LinePart& part) {
  CrossCheck check = begin_cross("consolidated-counts", subject_of(parts.table, *part.line));
  add_document(check, parts.report);
  return opened(std::move(check), part.problem);
}

/// A soum that reported in time, and that the table does not have.
CrossCheck without_line(const Group& group, const Parts& parts, std::size_t soum) {
  const Party& party = group.soums[soum];
  CrossCheck check = begin_cross("consolidated-counts", {"subject-unit", {{"unit", party.organisation.soum}}});
  add_document(check, parts.report);
  add_document(check, party);
  check.computed = std::to_string(party.submission.rows.size());
  Message message{"consolidated-counts-no-line", {{"soum", party.organisation.soum}, {"n", check.computed}}};
  return failed(std::move(check), Severity::warning, std::move(message));
}

/// Why the footer cannot be compared with the soums; without an id where it can.
Message footer_problem(const Parts& parts, const std::vector<CrossCheck>& lines) {
  for (const LinePart& part : parts.parts)
    if (!part.comparable()) return part.problem;
  if (!parts.beside.empty()) return {"because-soum-beside", {}};
  for (const CrossCheck& check : lines)
    if (check.verdict == Verdict::fail)
      return {"because-line-conflict", {{"unit", check.subject.arguments.front().second}}};
  return {};
}

struct FooterFigure {
  const Stated& stated;
  std::int64_t sum = 0;
  std::string label;
};

std::vector<FooterFigure> footer_figures(const Group& group, const Parts& parts) {
  std::vector<FooterFigure> out;
  const UnitLine& footer = *parts.table.footer;
  if (footer.provisions.stated()) {
    std::int64_t rows = 0;
    for (const LinePart& part : parts.parts)
      if (part.soum) rows += static_cast<std::int64_t>(group.soums[*part.soum].submission.rows.size());
    out.push_back({footer.provisions, rows, "Σ"});
  }
  for (std::size_t i = 0; i < parts.table.categories.size(); ++i) {
    std::int64_t sum = 0;
    bool known = true;
    for (const LinePart& part : parts.parts) {
      if (!part.soum) continue;  // the check is open, and says so
      const auto rows =
          rows_in_category(parts.report.submission, parts.table, i, group.soums[*part.soum], parts.columns[*part.soum]);
      known = known && rows;
      sum += rows.value_or(0);
    }
    if (known) out.push_back({footer.counts[i], sum, name_of(parts.table.categories[i])});
  }
  return out;
}

CrossCheck judge_footer(const Group& group, const Parts& parts, const FooterFigure& figure, const Message& problem,
                        std::int64_t excluded) {
  CrossCheck check = begin_cross("consolidated-counts", {"subject-footer-column", {{"label", figure.label}}});
  add_evidence(check, parts.report, figure.stated.spelling);
  add_document(check, parts.report);
  check.stated = spelled(figure.stated);
  if (!problem.id.empty()) return opened(std::move(check), problem);
  for (const LinePart& part : parts.parts) add_document(check, group.soums[*part.soum]);
  check.computed = std::to_string(figure.sum);
  const std::vector<std::int64_t> readings = counts(figure.stated);
  if (readings.empty())
    return opened(std::move(check), {"because-unreadable", {{"spelling", figure.stated.spelling.text}}});
  for (const std::int64_t reading : readings)
    if (reading == figure.sum || (figure.label == "Σ" && reading == figure.sum - excluded))
      return passed(std::move(check));
  const std::string from = readings.front() == 0 ? "0" : check.stated;
  if (one_edit(from, check.computed)) check.explanations = {digit_explanation(from, check.computed)};
  Message message{"consolidated-counts", {{"label", figure.label}, {"a", check.stated}, {"b", check.computed}}};
  return failed(std::move(check), capped(Severity::error, figure.stated.doubted), std::move(message));
}

std::vector<CrossCheck> consolidated_counts(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Parts& parts : parts_of(group)) {
    std::vector<CrossCheck> lines;
    std::int64_t excluded = 0;
    for (const LinePart& part : parts.parts) {
      if (part.comparable()) {
        std::vector<CrossCheck> of_line = judge_line(group, parts, part);
        std::move(of_line.begin(), of_line.end(), std::back_inserter(lines));
        excluded += static_cast<std::int64_t>(parts.columns[*part.soum].rows_of(RatingKind::excluded).size());
      } else {
        lines.push_back(open_line(parts, part));
      }
    }
    for (const std::size_t soum : parts.beside) lines.push_back(without_line(group, parts, soum));
    if (parts.table.footer) {
      const Message problem = footer_problem(parts, lines);
      for (const FooterFigure& figure : footer_figures(group, parts))
        lines.push_back(judge_footer(group, parts, figure, problem, excluded));
    }
    std::move(lines.begin(), lines.end(), std::back_inserter(out));
  }
  return out;
}

// consolidated-percent

void add_tallies(std::vector<Tally>& to, std::span<const Tally> from) {
  for (const Tally& tally : from) {
    const auto known = std::find_if(to.begin(), to.end(), [&](const Tally& t) { return t.value == tally.value; });
    if (known != to.end())
      known->count += tally.count;
    else
      to.push_back(tally);
  }
}

/// Every item of the aimag, of the soums' rows where all are there, else as the table counts them.
struct Pool {
  std::vector<Tally> tallies;
  std::vector<Fraction> means;  // of each line
  std::optional<Message> problem;
  bool from_rows = false;
  bool doubted = false;
};

bool counts_agree(const Group& group, const Parts& parts, const LinePart& part) {
  const std::vector<CrossCheck> checks = judge_line(group, parts, part);
  return std::none_of(checks.begin(), checks.end(), [](const CrossCheck& c) { return c.verdict == Verdict::fail; });
}

Pool pool_of_rows(const Group& group, const Parts& parts) {
  Pool out{.from_rows = true};
  for (const LinePart& part : parts.parts) {
    const Column& column = parts.columns[*part.soum];
    out.doubted = out.doubted || column.doubted();
    if (auto problem = mean_problem(column)) {
      problem->arguments.emplace_back("soum", group.soums[*part.soum].organisation.soum);
      out.problem = std::move(problem);
      return out;
    }
    const std::vector<Tally> items = tallies(column);
    add_tallies(out.tallies, items);
    out.means.push_back(mean(items));
  }
  return out;
}

Pool pool_of_table(const Parts& parts) {
  Pool out;
  const Submission& submission = parts.report.submission;
  for (const LinePart& part : parts.parts) {
    const Counted items = counted(submission, parts.table, *part.line);
    out.doubted = out.doubted || items.doubted;
    if (items.problem && total(items.tallies) == 0 && items.problem->id == "because-no-counts") continue;
    if (items.problem) {
      out.problem = items.problem;
      return out;
    }
    add_tallies(out.tallies, items.tallies);
    out.means.push_back(mean(items.tallies));
  }
  if (total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

Pool pool_of(const Group& group, const Parts& parts) {
  const bool whole =
      parts.beside.empty() && std::all_of(parts.parts.begin(), parts.parts.end(), [&](const LinePart& part) {
        return part.comparable() && counts_agree(group, parts, part);
      });
  if (whole)
    if (Pool rows = pool_of_rows(group, parts); !rows.problem) return rows;
  return pool_of_table(parts);
}

/// The plain mean of percentages, and how it is made up.
struct PlainMean {
  Fraction value;
  std::string formula;
};

std::optional<PlainMean> plain_mean(const std::vector<Fraction>& values, std::span<const std::string> spellings) {
  if (values.size() < 2) return std::nullopt;
  PlainMean out{.value = {0, 1}, .formula = "("};
  constexpr std::int64_t most = std::int64_t{1} << 40;  // the sums below stay within 64 bits
  for (std::size_t i = 0; i < values.size(); ++i) {
    out.formula += (i == 0 ? "" : " + ") + spellings[i];
    if (out.value.denominator > most / std::max<std::int64_t>(values[i].denominator, 1)) return std::nullopt;
    const Fraction before = out.value;
    out.value = fraction(before.numerator * values[i].denominator + values[i].numerator * before.denominator,
                         before.denominator * values[i].denominator);
    if (out.value.numerator > most || out.value.denominator > most) return std::nullopt;
  }
  const auto n = static_cast<std::int64_t>(values.size());
  out.value = fraction(out.value.numerator, out.value.denominator * n);
  out.formula += ")/" + std::to_string(n);
  return out;
}

/// The mean of the percentages that the lines state.
std::optional<PlainMean> mean_of_stated(const Parts& parts) {
  std::vector<Fraction> values;
  std::vector<std::string> spellings;
  for (const LinePart& part : parts.parts) {
    const auto value = part.line->overall.value();
    if (is_none(part.line->overall)) continue;
    if (!value) return std::nullopt;
    values.push_back(fraction(*value));
    spellings.push_back(spelled(part.line->overall));
  }
  return plain_mean(values, spellings);
}

/// The plain mean of the soums' percentages, where it gives what is stated: the commonest mistake.
std::optional<Explanation> mean_of_percents(const Parts& parts, const Pool& pool, const Decimal& stated) {
  std::vector<std::string> spellings;
  for (const Fraction& value : pool.means) spellings.push_back(to_string(value));
  for (const auto& plain : {mean_of_stated(parts), plain_mean(pool.means, spellings)}) {
    if (!plain || !passes(fit(plain->value, stated))) continue;
    return Explanation{ExplanationKind::formula,
                       {"explain-mean-of-percents", {{"formula", plain->formula}, {"x", shown(plain->value, 2)}}},
                       {},
                       {}};
  }
  return std::nullopt;
}

CrossCheck judge_footer_percent(const Group& group, const Parts& parts) {
  const Stated& stated = parts.table.footer->overall;
  CrossCheck check = begin_cross("consolidated-percent", {"subject-footer", {}});
  add_evidence(check, parts.report, stated.spelling);
  check.stated = spelled(stated);
  Pool pool = pool_of(group, parts);
  if (pool.problem) return opened(std::move(check), std::move(*pool.problem));
  if (pool.from_rows)
    for (const LinePart& part : parts.parts) add_document(check, group.soums[*part.soum]);
  Check begun = check;
  const Facts facts(parts.report.submission);
  check =
      judged_as(std::move(check),
                judge_mean(std::move(begun), {.facts = facts, .stated = stated, .reading = {}, .tallies = pool.tallies},
                           "consolidated-percent", pool.doubted));
  if (check.verdict != Verdict::fail) return check;
  if (auto plain = mean_of_percents(parts, pool, stated.readings.front())) {
    check.message.arguments.emplace_back("y", plain->text.arguments.back().second);
    check.message.id = "consolidated-percent-plain-mean";
    check.explanations.insert(check.explanations.begin(), std::move(*plain));
  }
  if (check.explanations.size() > most_explanations) check.explanations.resize(most_explanations);
  return check;
}

std::vector<CrossCheck> consolidated_percent(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Parts& parts : parts_of(group))
    if (parts.table.footer && parts.table.footer->overall.stated() && !is_none(parts.table.footer->overall))
      out.push_back(judge_footer_percent(group, parts));
  return out;
}

constexpr Wording count_wordings[] = {
    {"consolidated-counts", "{label}: the aimag says {a}, the soums add to {b}",
     "{label}: аймаг {a}, сумдын нийлбэр {b}"},
    {"consolidated-counts-unit", "{unit}, {label}: the aimag's table says {a}, the soum's report has {b}",
     "{unit}, {label}: аймгийн хүснэгтэд {a}, сумын тайланд {b}"},
    {"consolidated-counts-no-line", "{soum} reported {n} rows, the aimag's table has no line for it",
     "{soum} сум {n} мөр тайлагнасан, аймгийн хүснэгтэд мөр алга"},
};
constexpr Wording percent_wordings[] = {
    {"consolidated-percent", "{p} % stated, all provisions of the soums give {fraction} = {x} %",
     "{p} хувь гэж бичсэн, сумдын бүх заалтаар {fraction} = {x} хувь"},
    {"consolidated-percent-unreachable",
     "{p} % stated, all provisions of the soums give {fraction} = {x} %; no {n} ratings of the scale give {p} %",
     "{p} хувь гэж бичсэн, сумдын бүх заалтаар {fraction} = {x} хувь; {n} үнэлгээгээр {p} хувь гарах боломжгүй"},
    {"consolidated-percent-plain-mean",
     "{p} % stated is the plain mean of the soums' percentages ({y}); all their provisions give {fraction} = {x} %",
     "{p} хувь нь сумдын хувийн энгийн дундаж ({y}) болж байна; бүх заалтаар {fraction} = {x} хувь"},
};

constexpr Rule rules_of_parts[] = {
    {"consolidated-counts",
     Severity::error,
     true,
     "a consolidated table against the reports of the soums",
     "нэгтгэлийг сумдын тайлантай тулгана",
     count_wordings,
     nullptr,
     consolidated_counts_lesson,
     {},
     consolidated_counts},
    {"consolidated-percent",
     Severity::error,
     true,
     "the percentage of the aimag against all provisions of its soums, not the mean of their percentages",
     "аймгийн хувийг сумдын бүх заалтаар (хувийн дунджаар биш) тооцож тулгана",
     percent_wordings,
     nullptr,
     consolidated_percent_lesson,
     {},
     consolidated_percent},
};

}  // namespace

std::span<const Rule> cross_count_rules() { return rules_of_parts; }

}  // namespace tulga
