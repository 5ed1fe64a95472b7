#include "validate/unit_lines.h"

#include <algorithm>

#include "extract/normalise.h"
#include "validate/figures.h"

namespace tulga {

namespace {

bool is_excluded(const Submission& submission, const Category& category) {
  return !category.percent.stated() && is_excluded_label(submission, squeeze(category.label.text));
}

/// Whether a mark in a row is the one that heads a column: "ХБ" heads "Хугацаа болоогүй" too.
bool same_mark(std::string_view mark, std::string_view heading) {
  const auto spelled_out = [](std::string_view text) {
    if (is_dash(squeeze(text))) return std::string("-");
    const std::string folded = fold(text);
    if (folded == "хб" || folded.ends_with("хугацааболоогүй")) return std::string("хб");
    return folded == "үнэлээгүй" ? "-" : folded;
  };
  return spelled_out(mark) == spelled_out(heading);
}

}  // namespace

Counted counted(const Submission& submission, const Consolidated& table, const UnitLine& line) {
  Counted out;
  for (std::size_t i = 0; i < table.categories.size(); ++i) {
    const Category& category = table.categories[i];
    if (is_excluded(submission, category)) continue;
    const std::vector<std::int64_t> readings = counts(line.counts[i]);
    out.doubted = out.doubted || line.counts[i].doubted;
    const std::vector<Decimal> values = values_of(submission, category);
    if (readings.size() != 1)
      out.problem = {"because-unreadable", {{"spelling", line.counts[i].spelling.text}}};
    else if (values.size() == 1)
      add_to(out.tallies, values.front(), readings.front());
    else if (readings.front() != 0)
      out.problem = {"because-label-unknown", {{"label", name_of(category)}}};
    if (out.problem) return out;
  }
  if (total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

std::optional<std::int64_t> sum_of_counts(const Submission& submission, const Consolidated& table, const UnitLine& line,
                                          bool rated) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < table.categories.size(); ++i) {
    if (rated && is_excluded(submission, table.categories[i])) continue;
    const std::vector<std::int64_t> readings = counts(line.counts[i]);
    if (readings.size() != 1) return std::nullopt;
    sum += readings.front();
  }
  return sum;
}

std::optional<std::int64_t> rows_in_category(const Submission& submission, const Consolidated& table,
                                             std::size_t category, const Party& party, const Column& column) {
  const Category& heading = table.categories[category];
  if (!is_excluded(submission, heading)) {
    const std::vector<Decimal> values = values_of(submission, heading);
    if (values.empty()) return std::nullopt;
    std::int64_t rows = 0;
    for (const Decimal& value : values) rows += static_cast<std::int64_t>(column.rows_rated(value).size());
    return rows;
  }
  const std::vector<std::size_t> excluded = column.rows_of(RatingKind::excluded);
  const auto marks = std::count_if(table.categories.begin(), table.categories.end(),
                                   [&](const Category& other) { return is_excluded(submission, other); });
  if (marks == 1) return static_cast<std::int64_t>(excluded.size());
  return std::count_if(excluded.begin(), excluded.end(), [&](std::size_t row) {
    return same_mark(cell(party.submission.rows[row], column.assessor).spelling.text, heading.label.text);
  });
}

std::string name_of(const Category& category) {
  if (const auto percent = category.percent.value()) return percent_text(reduced(*percent)) + " %";
  return squeeze(category.label.text);
}

Message subject_of(const Consolidated& table, const UnitLine& line) {
  if (table.footer && &line == &*table.footer) return {"subject-footer", {}};
  return {"subject-unit", {{"unit", squeeze(line.name.text)}}};
}

}  // namespace tulga
