// A consolidated table in itself: its lines and its columns have to add up, and its percentages to follow.

#include <algorithm>

#include "extract/normalise.h"
#include "validate/consolidated_lessons.h"
#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/unit_lines.h"

namespace tulga {

namespace {

std::vector<const UnitLine*> lines_of(const Consolidated& table) {
  std::vector<const UnitLine*> out;
  for (const UnitLine& line : table.units) out.push_back(&line);
  if (table.footer) out.push_back(&*table.footer);
  return out;
}

std::string sum_formula(std::span<const std::int64_t> addends, std::int64_t sum) {
  std::string out;
  for (const std::int64_t addend : addends) out += (out.empty() ? "" : " + ") + std::to_string(addend);
  return out + " = " + std::to_string(sum);
}

/// Whether counts add up to a total, in every way in which they may be read. `also` passes as the sum too.
Check judge_total(Check check, std::span<const Stated* const> figures, std::optional<std::int64_t> also,
                  std::string_view id, std::string label) {
  for (const Stated* figure : figures) add_evidence(check, figure->spelling);
  check.stated = spelled(*figures[0]);
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    std::int64_t sum = 0;
    std::vector<Addend> addends;
    for (std::size_t i = 1; i < values.size(); ++i) {
      sum += values[i];
      addends.push_back({spelled(*figures[i]), values[i], std::nullopt});
    }
    judged.computed = std::to_string(sum);
    judged.formula = sum_formula(values.subspan(1), sum);
    if (values[0] == sum || values[0] == also) return passed(std::move(judged));
    judged.explanations = likeliest(sum_candidates(addends, {spelled(*figures[0]), values[0], std::nullopt}));
    Message message{std::string(id), {{"label", label}, {"a", judged.stated}, {"s", judged.computed}}};
    return failed(std::move(judged), Severity::error, std::move(message));
  });
}

std::vector<Check> row_sums(const Facts& facts) {
  std::vector<Check> out;
  for (const Consolidated& table : facts.submission.consolidated)
    for (const UnitLine* line : lines_of(table)) {
      if (!line->provisions.stated()) continue;
      std::vector<const Stated*> figures{&line->provisions};
      for (const Stated& count : line->counts) figures.push_back(&count);
      out.push_back(judge_total(begin_check("consolidated-row-sum", subject_of(table, *line)), figures,
                                sum_of_counts(facts.submission, table, *line, true), "consolidated-row-sum",
                                squeeze(line->name.text)));
    }
  return out;
}

/// The figures of one column: that of the footer first.
std::vector<const Stated*> column_of(const Consolidated& table, std::size_t category) {
  std::vector<const Stated*> out{&table.footer->counts[category]};
  for (const UnitLine& unit : table.units) out.push_back(&unit.counts[category]);
  return out;
}

/// A footer none of whose figures is the sum of its column counts something else: unique provisions.
bool adds_nothing(const std::vector<Check>& checks) {
  std::size_t differing = 0;
  for (const Check& check : checks) {
    if (check.verdict == Verdict::pass && check.computed != "0") return false;
    differing += check.verdict == Verdict::fail ? 1 : 0;
  }
  return differing > 2;
}

std::vector<Check> column_sums(const Facts& facts) {
  std::vector<Check> out;
  for (const Consolidated& table : facts.submission.consolidated) {
    if (!table.footer) continue;
    std::vector<Check> checks;
    const auto judge = [&](const std::vector<const Stated*>& figures, const Message& subject,
                           const std::string& label) {
      checks.push_back(judge_total(begin_check("consolidated-column-sum", subject), figures, std::nullopt,
                                   "consolidated-column-sum", label));
    };
    if (table.footer->provisions.stated()) {
      std::vector<const Stated*> figures{&table.footer->provisions};
      for (const UnitLine& unit : table.units) figures.push_back(&unit.provisions);
      judge(figures, {"subject-provisions-column", {}}, squeeze(table.footer->name.text));
    }
    for (std::size_t i = 0; i < table.categories.size(); ++i)
      judge(column_of(table, i), {"subject-column", {{"label", name_of(table.categories[i])}}},
            name_of(table.categories[i]));
    if (adds_nothing(checks))
      for (Check& check : checks) {
        check.explanations.clear();
        check = opened(std::move(check), {"because-footer-adds-nothing", {}});
      }
    out.insert(out.end(), std::make_move_iterator(checks.begin()), std::make_move_iterator(checks.end()));
  }
  return out;
}

std::vector<Check> unit_percents(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  for (const Consolidated& table : submission.consolidated)
    for (const UnitLine& line : table.units) {
      if (!line.overall.stated() || is_none(line.overall)) continue;
      Check check = begin_check("consolidated-unit-percent", subject_of(table, line));
      add_evidence(check, line.overall.spelling);
      for (const Stated& count : line.counts) add_evidence(check, count.spelling);
      check.stated = spelled(line.overall);
      Counted items = counted(submission, table, line);
      if (items.problem) {
        out.push_back(opened(std::move(check), std::move(*items.problem)));
        continue;
      }
      out.push_back(judge_mean(std::move(check),
                               {.facts = facts, .stated = line.overall, .reading = {}, .tallies = items.tallies},
                               "consolidated-unit-percent", items.doubted));
    }
  return out;
}

constexpr Wording row_wordings[] = {
    {"consolidated-row-sum", "{label}: the counts add to {s}, its provisions are {a}",
     "{label}: ангиллын нийлбэр {s}, заалтын тоо {a}"},
};
constexpr Wording column_wordings[] = {
    {"consolidated-column-sum", "{label}: the footer says {a}, the lines add to {s}",
     "{label}: дүн мөрөнд {a} гэж бичсэн, мөрүүдийн нийлбэр {s}"},
};
constexpr Wording unit_wordings[] = {
    {"consolidated-unit-percent", "{p} % stated, its counts give {fraction} = {x} %",
     "{p} хувь гэж бичсэн, тоогоор нь {fraction} = {x} хувь"},
    {"consolidated-unit-percent-unreachable",
     "{p} % stated, its counts give {fraction} = {x} %; no {n} ratings of the scale give {p} %",
     "{p} хувь гэж бичсэн, тоогоор нь {fraction} = {x} хувь; {n} үнэлгээгээр {p} хувь гарах боломжгүй"}};

constexpr Rule rules_of_tables[] = {
    {"consolidated-row-sum", Severity::error, true,
     "the counts of each line of a consolidated table against its provisions",
     "нэгтгэлийн мөр бүрийн ангиллын тоог заалтын тоотой нь тулгана", row_wordings, row_sums,
     consolidated_row_sum_lesson},
    {"consolidated-column-sum", Severity::error, true, "the footer of a consolidated table against its lines",
     "нэгтгэлийн дүн мөрийг мөрүүдийн нийлбэртэй тулгана", column_wordings, column_sums,
     consolidated_column_sum_lesson},
    {"consolidated-unit-percent", Severity::error, true,
     "the percentage of each line of a consolidated table against its counts",
     "нэгтгэлийн мөр бүрийн хувийг тоогоор нь тооцож тулгана", unit_wordings, unit_percents,
     consolidated_unit_percent_lesson},
};

}  // namespace

std::span<const Rule> consolidated_rules() { return rules_of_tables; }

}  // namespace tulga
