#include "validate/reconsolidate.h"

#include <algorithm>
#include <map>
#include <set>

#include "extract/normalise.h"
#include "validate/cross_checks.h"
#include "validate/figures.h"
#include "validate/means.h"
#include "validate/rounding.h"
#include "validate/unit_lines.h"

namespace tulga {

namespace {

constexpr int usual_places = 1;

/// The aimag's table of a column, else one that does not say, with the report that it stands in.
struct FormOfAimag {
  const Party* report = nullptr;
  const Consolidated* table = nullptr;
};

FormOfAimag form_of(const Group& group, Assessor assessor) {
  for (const Assessor wanted : {assessor, Assessor::unknown})
    for (const Party& report : group.consolidated)
      for (const Consolidated& table : report.submission.consolidated)
        if (table.assessor == wanted) return {&report, &table};
  return {};
}

/// How percentages and none are written.
struct Spelling {
  int places = usual_places;
  bool comma = true;
  std::string none = "-";
};

Spelling spelling_of(const Consolidated* table) {
  Spelling out;
  if (table == nullptr) return out;
  const UnitLine& line = table->footer ? *table->footer : table->units.front();
  if (const auto value = line.overall.value()) out.places = value->places;
  out.comma = line.overall.spelling.text.find('.') == std::string::npos;
  std::map<std::string, int> seen;
  for (const UnitLine& unit : table->units)
    for (const Stated& count : unit.counts)
      if (is_none(count) || spelled(count) == "0") ++seen[squeeze(count.spelling.text)];
  int most = 0;
  for (const auto& [sign, times] : seen)
    if (times > most) most = times, out.none = sign;
  return out;
}

Stated count_figure(std::int64_t count, const Spelling& spelling) {
  return stated_figure(count == 0 ? spelling.none : std::to_string(count), {count, 0});
}

Stated mean_figure(const Fraction& mean, const Spelling& spelling) {
  const Decimal value = rounded(mean, spelling.places);
  std::string text = to_string(value);
  if (spelling.comma) std::replace(text.begin(), text.end(), '.', ',');
  return stated_figure(std::move(text), value);
}

/// The columns of a table for soums on a scale that no table of the aimag gives: one a value that is rated.
std::vector<Category> categories_of(const Group& group, Assessor assessor) {
  std::set<std::pair<std::int64_t, int>> seen;
  std::vector<Decimal> values;
  bool excluded = false;
  for (const Party& party : group.soums) {
    for (const Decimal& value : scale_values(party.submission))
      if (seen.insert({value.digits, value.places}).second) values.push_back(value);
    const Column ratings = column(party.submission, assessor);
    for (const Tally& tally : tallies(ratings))
      if (seen.insert({tally.value.digits, tally.value.places}).second) values.push_back(tally.value);
    excluded = excluded || !ratings.rows_of(RatingKind::excluded).empty();
  }
  std::sort(values.begin(), values.end(), [](const Decimal& a, const Decimal& b) { return fraction(a) > fraction(b); });
  std::vector<Category> out;
  for (const Decimal& value : values)
    out.push_back({.label = {}, .percent = stated_figure(percent_text(value) + "%", value), .count = {}});
  if (excluded) out.push_back({.label = plain_text("ХБ"), .percent = {}, .count = {}});
  return out;
}

/// A line that is to be filled, and the soum that fills it.
struct Filling {
  UnitLine line;
  const Party* party = nullptr;
};

std::vector<Filling> lines_of(const Group& group, const Consolidated* table) {
  std::vector<Filling> out;
  std::set<const Party*> used;
  const auto find = [&](const std::string& letters) -> const Party* {
    for (const Party& party : group.soums)
      if (letters_of_unit(party.organisation.soum) == letters) return &party;
    return nullptr;
  };
  if (table != nullptr)
    for (const UnitLine& unit : table->units) {
      const Party* party = find(letters_of_unit(unit.name.text));
      out.push_back({UnitLine{.name = plain_text(squeeze(unit.name.text))}, party});
      used.insert(party);
    }
  for (const Party& party : group.soums)
    if (!used.contains(&party)) out.push_back({UnitLine{.name = plain_text(party.organisation.soum)}, &party});
  return out;
}

std::int64_t decisions_of(const Submission& submission) {
  std::set<std::string> seen;
  for (const Row& row : submission.rows) seen.insert(row.decision.title.text + row.decision.number.text + row.section);
  return static_cast<std::int64_t>(seen.size());
}

}  // namespace

Consolidated reconsolidated(const Group& group, Assessor assessor) {
  const FormOfAimag form = form_of(group, assessor);
  const Spelling spelling = spelling_of(form.table);
  const Submission* told = form.report           ? &form.report->submission
                           : group.soums.empty() ? nullptr
                                                 : &group.soums.front().submission;
  Consolidated out;
  out.assessor = assessor;
  if (form.table) out.title = form.table->title;
  out.categories = form.table ? form.table->categories : categories_of(group, assessor);
  UnitLine footer{.name =
                      plain_text(form.table && form.table->footer ? squeeze(form.table->footer->name.text) : "ДҮН")};
  std::vector<std::int64_t> sums(out.categories.size(), 0);
  std::int64_t provisions = 0, decisions = 0;
  std::vector<Tally> pooled;
  bool whole = told != nullptr;
  for (Filling& filling : lines_of(group, form.table)) {
    UnitLine& line = filling.line;
    line.counts.resize(out.categories.size());
    const Party* party = filling.party;
    if (party == nullptr || !is_comparable(*party)) {
      whole = false;
      out.units.push_back(std::move(line));
      continue;
    }
    const Column ratings = column(party->submission, assessor);
    const auto rows = static_cast<std::int64_t>(party->submission.rows.size());
    line.provisions = count_figure(rows, spelling);
    line.decisions = count_figure(decisions_of(party->submission), spelling);
    provisions += rows, decisions += decisions_of(party->submission);
    for (std::size_t i = 0; i < out.categories.size(); ++i) {
      const auto count = rows_in_category(*told, out, i, *party, ratings);
      whole = whole && count;
      if (!count) continue;
      line.counts[i] = count_figure(*count, spelling);
      sums[i] += *count;
    }
    const std::vector<Tally> items = tallies(ratings);
    if (!mean_problem(ratings)) line.overall = mean_figure(mean(items), spelling);
    whole = whole && !mean_problem(ratings);
    for (const Tally& tally : items) {
      const auto known =
          std::find_if(pooled.begin(), pooled.end(), [&](const Tally& t) { return t.value == tally.value; });
      known == pooled.end() ? pooled.push_back(tally) : void(known->count += tally.count);
    }
    out.units.push_back(std::move(line));
  }
  footer.counts.resize(out.categories.size());
  if (whole && total(pooled) > 0) {
    footer.provisions = count_figure(provisions, spelling);
    footer.decisions = count_figure(decisions, spelling);
    for (std::size_t i = 0; i < sums.size(); ++i) footer.counts[i] = count_figure(sums[i], spelling);
    footer.overall = mean_figure(mean(pooled), spelling);
  }
  out.footer = std::move(footer);
  return out;
}

}  // namespace tulga
