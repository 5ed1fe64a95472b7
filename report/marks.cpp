#include "report/marks.h"

#include <algorithm>

#include "extract/normalise.h"

namespace tulga {

namespace {

bool covers(const Box& outer, const Box& inner) {
  constexpr double slack = 0.5;  // points
  return outer.left <= inner.left + slack && outer.right >= inner.right - slack && outer.top <= inner.top + slack &&
         outer.bottom >= inner.bottom - slack;
}

/// Whether a figure's place lies in the `length` code points, or the box, of another.
bool lies_in(const Place& figure, const Place& place, std::size_t length) {
  if (figure.page != place.page || figure.line != place.line || figure.table != place.table) return false;
  if (figure.cell != place.cell || figure.sheet != place.sheet) return false;
  if (place.page > 0) return covers(place.box, figure.box);
  if (place.line > 0)
    return figure.column >= place.column &&
           figure.column < place.column + static_cast<int>(std::max<std::size_t>(length, 1));
  return !place.cell.empty();
}

bool stands_in(const Text& figure, const Text& cell) {
  if (figure.spans.empty()) return false;
  const Place& place = figure.spans.front().place;
  return std::any_of(cell.spans.begin(), cell.spans.end(), [&](const Span& span) {
    if (place.page != span.place.page || place.line != span.place.line) return false;
    const std::string_view words =
        std::string_view(cell.text).substr(std::min(span.offset, cell.text.size()), span.length);
    return lies_in(place, span.place, code_points(words));
  });
}

struct FieldText {
  RowField field;
  const Text* text;
};

std::vector<FieldText> fields_of(const Row& row) {
  return {{RowField::self, &row.self.spelling},       {RowField::higher, &row.higher.spelling},
          {RowField::decision_no, &row.decision_no},  {RowField::provision_no, &row.provision_no},
          {RowField::decision, &row.decision.number}, {RowField::decision, &row.decision.date_text},
          {RowField::decision, &row.decision.title},  {RowField::provision, &row.provision},
          {RowField::progress, &row.progress}};
}

bool about_summaries(const Check& check) {
  const std::string& id = check.subject.id;
  return id.find("summary") != std::string::npos || id.find("summaries") != std::string::npos;
}

std::vector<MarkedCell> cells_in_row(const Check& check, const Row& row, std::size_t index) {
  std::vector<MarkedCell> out;
  if (check.rule == "rating-missing")  // an empty cell has no place by which it could be found
    return {{.row = index, .field = RowField::self}, {.row = index, .field = RowField::higher}};
  for (const FieldText& field : fields_of(row)) {
    const bool used = std::any_of(check.evidence.begin(), check.evidence.end(),
                                  [&](const Text& figure) { return stands_in(figure, *field.text); });
    const MarkedCell cell{.row = index, .field = field.field};
    if (used && std::find(out.begin(), out.end(), cell) == out.end()) out.push_back(cell);
  }
  if (out.empty()) out.push_back({.row = index, .field = RowField::number});
  return out;
}

/// The cells of a summary where a figure stands.
std::vector<MarkedCell> cells_with(const Text& figure, const Summary& summary, int index) {
  std::vector<MarkedCell> out;
  const auto add = [&](std::size_t line, bool of_label) {
    out.push_back({.summary = index, .line = line, .of_label = of_label});
  };
  if (stands_in(figure, summary.total.spelling)) add(0, false);
  for (std::size_t i = 0; i < summary.categories.size(); ++i) {
    const Category& category = summary.categories[i];
    if (stands_in(figure, category.count.spelling)) add(i + 1, false);
    if (stands_in(figure, category.percent.spelling) || stands_in(figure, category.label)) add(i + 1, true);
  }
  if (stands_in(figure, summary.overall.spelling)) add(summary.categories.size() + 1, false);
  return out;
}

/// A finding about a summary is marked at its first figure, which is the stated one; one about several of them in
/// each.
std::vector<MarkedCell> cells_in_summaries(const Check& check, const Submission& submission) {
  const bool several = check.subject.id == "subject-summaries";
  std::vector<MarkedCell> out;
  for (const Text& figure : check.evidence)
    for (std::size_t i = 0; i < submission.summaries.size(); ++i)
      for (const MarkedCell& cell : cells_with(figure, submission.summaries[i], static_cast<int>(i))) {
        if (std::find(out.begin(), out.end(), cell) == out.end()) out.push_back(cell);
        if (!several) return out;
      }
  return out;
}

}  // namespace

std::vector<MarkedCell> cells_of(const Check& check, const Submission& submission) {
  if (about_summaries(check)) return cells_in_summaries(check, submission);
  std::vector<MarkedCell> out;
  for (const std::size_t row : check.rows) {
    if (row >= submission.rows.size()) continue;
    const auto cells = cells_in_row(check, submission.rows[row], row);
    out.insert(out.end(), cells.begin(), cells.end());
  }
  return out;
}

std::optional<std::size_t> row_of(const Text& figure, const Submission& submission) {
  for (std::size_t i = 0; i < submission.rows.size(); ++i)
    for (const FieldText& field : fields_of(submission.rows[i]))
      if (stands_in(figure, *field.text)) return i;
  return std::nullopt;
}

std::map<MarkedCell, std::vector<const Check*>> marks_of(std::span<const Check> checks, const Submission& submission) {
  std::map<MarkedCell, std::vector<const Check*>> out;
  for (const Check& check : checks)
    if (check.verdict == Verdict::fail)
      for (const MarkedCell& cell : cells_of(check, submission)) out[cell].push_back(&check);
  return out;
}

}  // namespace tulga
