#include "validate/categories.h"

#include <algorithm>
#include <cstdlib>

#include "validate/explain.h"
#include "validate/facts.h"
#include "validate/figures.h"

namespace tulga {

CategoryLine line_of(const Submission& submission, const Category& category, const Column& column) {
  CategoryLine line;
  line.category = &category;
  if (const auto readings = counts(category.count); readings.size() == 1) line.stated = readings.front();
  if (is_excluded_label(submission, category.label.text)) {
    line.rows = column.rows_of(RatingKind::excluded);
    line.known = true;
    return line;
  }
  line.values = values_of(submission, category);
  line.known = !line.values.empty();
  for (const Decimal& value : line.values) {
    const std::vector<std::size_t> rows = column.rows_rated(value);
    line.rows.insert(line.rows.end(), rows.begin(), rows.end());
  }
  std::sort(line.rows.begin(), line.rows.end());
  return line;
}

namespace {

std::string category_text(const Category& category) {
  if (!spelled(category.percent).empty() && !is_none(category.percent)) return spelled(category.percent) + " %";
  return category.label.text;
}

/// One row of another category, where that category is off by one the other way.
void try_moved_row(std::vector<Candidate>& found, const CategoryLine& line, std::span<const CategoryLine> lines) {
  if (std::abs(line.difference()) != 1 || line.values.size() != 1) return;
  for (const CategoryLine& other : lines) {
    if (!other.stated || other.values.size() != 1 || other.difference() != -line.difference()) continue;
    const CategoryLine& from = line.difference() > 0 ? other : line;
    const CategoryLine& to = line.difference() > 0 ? line : other;
    found.push_back({Rank::supported, row_explanation(from.rows, from.values[0], to.values[0])});
  }
}

/// Two counts that stand in each other's place, as where a merged cell pushes one off its line.
void try_swapped_lines(std::vector<Candidate>& found, const CategoryLine& line, std::span<const CategoryLine> lines) {
  for (const CategoryLine& other : lines) {
    const bool swapped = other.stated && other.known && line.difference() != 0 &&
                         *line.stated == static_cast<std::int64_t>(other.rows.size()) &&
                         *other.stated == static_cast<std::int64_t>(line.rows.size());
    if (!swapped) continue;
    const bool first = &line < &other;
    Message text{"explain-swapped-lines",
                 {{"a", category_text(*(first ? line : other).category)},
                  {"b", category_text(*(first ? other : line).category)}}};
    found.push_back({Rank::supported, {ExplanationKind::counts, std::move(text), {}, {}}});
  }
}

/// One digit of the count. It says something where the number has two digits, or where the sum then agrees too.
void try_count_digit(std::vector<Candidate>& found, const Summary& summary, const CategoryLine& line) {
  const std::string from = spelled(line.category->count), to = std::to_string(line.rows.size());
  const auto sum = stated_sum(summary), total = summary.total.count();
  const bool sum_agrees = sum && total && *sum - line.difference() == *total;
  if (!sum_agrees && from.size() < 2 && to.size() < 2) return;
  if (one_edit(from, to) || (sum_agrees && line.stated == 0))
    found.push_back({sum_agrees ? Rank::supported : Rank::digit, digit_explanation(from, to)});
}

void try_other_column(std::vector<Candidate>& found, const Facts& facts, const CategoryLine& line, const Column& used) {
  const bool self = used.assessor == Assessor::self;
  const Column& other = self ? facts.higher : facts.self;
  if (other.has_ratings() && line_of(facts.submission, *line.category, other).difference() == 0)
    found.push_back(
        {Rank::lone_digit,
         {ExplanationKind::column, {self ? "explain-other-column-higher" : "explain-other-column-self", {}}, {}, {}}});
}

Check judge_category(Check check, const Facts& facts, const Summary& summary, const CategoryLine& line,
                     std::span<const CategoryLine> lines, const Column& column) {
  const Submission& submission = facts.submission;
  const Category& category = *line.category;
  check.percent = category.percent.count();
  check.stated = spelled(category.count);
  add_evidence(check, category.count.spelling);
  add_evidence(check, category.percent.stated() ? category.percent.spelling : category.label);
  if (submission.rows.empty()) return opened(std::move(check), {"because-no-rows", {}});
  if (!column.has_ratings()) return opened(std::move(check), {"because-no-ratings", {}});
  if (!line.known) return opened(std::move(check), {"because-label-unknown", {{"label", category.label.text}}});
  check.computed = std::to_string(line.rows.size());
  check.rows = line.rows;
  check.evidence.reserve(check.evidence.size() + line.rows.size());
  for (const std::size_t row : line.rows) add_evidence(check, cell(submission.rows[row], column.assessor).spelling);
  std::vector<std::size_t> unknown = column.rows_of(RatingKind::missing);
  const std::vector<std::size_t> unread = column.rows_of(RatingKind::unreadable);
  unknown.insert(unknown.end(), unread.begin(), unread.end());
  std::sort(unknown.begin(), unknown.end());
  const Stated* figures[] = {&category.count};
  return judge_counts(std::move(check), figures, [&](Check judged, std::span<const std::int64_t> values) {
    const std::int64_t more = values[0] - static_cast<std::int64_t>(line.rows.size());
    if (more == 0 && unknown.empty()) return passed(std::move(judged));
    if (more >= 0 && more <= static_cast<std::int64_t>(unknown.size()))
      return opened(std::move(judged), {"because-rating-missing", {{"rows", row_numbers(unknown)}}});
    std::vector<Candidate> found;
    if (line.stated) {
      try_moved_row(found, line, lines);
      try_swapped_lines(found, line, lines);
      try_count_digit(found, summary, line);
      try_other_column(found, facts, line, column);
    }
    judged.explanations = likeliest(std::move(found));
    Message message{"category-count",
                    {{"cat", category_text(category)}, {"a", std::to_string(values[0])}, {"b", judged.computed}}};
    return failed(std::move(judged), capped(Severity::error, column.doubted()), std::move(message));
  });
}

bool is_empty(const Category& category) {
  return category.label.empty() && !category.percent.stated() && is_none(category.count);
}

}  // namespace

std::vector<Check> category_count(const Facts& facts) {
  const Submission& submission = facts.submission;
  std::vector<Check> out;
  for (const Summary& summary : submission.summaries) {
    const std::vector<const Column*> columns = facts.columns_of(summary);
    std::vector<std::vector<CategoryLine>> lines(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
      for (const Category& category : summary.categories)
        lines[i].push_back(line_of(submission, category, *columns[i]));
    for (std::size_t k = 0; k < summary.categories.size(); ++k) {
      if (is_empty(summary.categories[k])) continue;
      out.push_back(judge_columns(columns, [&](const Column& column) {
        const auto& own = lines[&column == columns.front() ? 0 : 1];
        return judge_category(begin_check("category-count", subject_of(submission, summary)), facts, summary, own[k],
                              own, column);
      }));
    }
  }
  return out;
}

}  // namespace tulga
