#include "report/shown_texts.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/normalise.h"

namespace tulga {

namespace {

/// A page and a word's corner, a line, or a cell: what stretches are found by.
std::string where(const Place& place) {
  const auto tenth = [](double points) { return std::to_string(std::lround(points * 10)); };
  if (place.page > 0)
    return "p" + std::to_string(place.page) + " " + tenth(place.box.left) + " " + tenth(place.box.top);
  if (place.line > 0) return "l" + std::to_string(place.line);
  return "c" + std::to_string(place.table) + " " + place.sheet + " " + place.cell;
}

}  // namespace

ShownTexts::ShownTexts(const Submission& submission) {
  add(submission.title);
  add(submission.date_text);
  for (const Row& row : submission.rows)
    for (const Text* text :
         {&row.decision_no, &row.provision_no, &row.decision.title, &row.decision.date_text, &row.decision.number,
          &row.provision, &row.progress, &row.self.spelling, &row.higher.spelling})
      add(*text);
  for (const Summary& summary : submission.summaries) {
    for (const Text* text : {&summary.title, &summary.total.spelling, &summary.overall.spelling}) add(*text);
    for (const Category& line : summary.categories)
      for (const Text* text : {&line.label, &line.percent.spelling, &line.count.spelling}) add(*text);
  }
}

void ShownTexts::add(const Text& text) {
  const std::size_t number = texts_.size();
  texts_.push_back(&text);
  numbers_.emplace(&text, number);
  for (const Span& span : text.spans) {
    const int width = span.place.line > 0
                          ? static_cast<int>(code_points(std::string_view(text.text).substr(span.offset, span.length)))
                          : 0;
    stretches_[where(span.place)].push_back({number, span.offset, span.place.column, width});
  }
}

const ShownTexts::Stretch* ShownTexts::stretch_at(const Place& place) const {
  const auto found = stretches_.find(where(place));
  if (found == stretches_.end()) return nullptr;
  for (const Stretch& stretch : found->second)
    if (place.line == 0 ||
        (place.column >= stretch.column && place.column < stretch.column + std::max(1, stretch.width)))
      return &stretch;
  return nullptr;
}

std::optional<Standing> ShownTexts::find(const Text& figure) const {
  for (const Span& span : figure.spans) {
    const Stretch* stretch = stretch_at(span.place);
    if (stretch == nullptr) continue;
    const std::string& text = texts_[stretch->text]->text;
    std::size_t from = stretch->offset;
    if (span.place.line > 0)
      for (int skip = span.place.column - stretch->column; skip > 0 && from < text.size(); --skip) do
          ++from;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80);
    const std::size_t at = text.find(figure.text, from);
    if (at != std::string::npos) return Standing{stretch->text, at, figure.text.size()};
    return Standing{stretch->text, 0, text.size()};
  }
  return std::nullopt;
}

void ShownTexts::mark(const Standing& standing, std::size_t finding) {
  marks_[standing.text].push_back({standing.offset, standing.length, finding});
}

bool ShownTexts::is_marked(const Standing& where) const {
  const auto found = marks_.find(where.text);
  return found != marks_.end() && std::any_of(found->second.begin(), found->second.end(),
                                              [&](const Mark& mark) { return mark.offset == where.offset; });
}

std::vector<ShownPiece> ShownTexts::pieces(const Text& text) const {
  const auto found = marks_.find(number(text));
  if (found == marks_.end()) return {{0, text.text, {}}};
  std::set<std::size_t> bounds{0, text.text.size()};
  for (const Mark& mark : found->second) {
    bounds.insert(mark.offset);
    bounds.insert(mark.offset + mark.length);
  }
  std::vector<ShownPiece> out;
  for (auto bound = bounds.begin(); std::next(bound) != bounds.end(); ++bound) {
    ShownPiece piece{*bound, text.text.substr(*bound, *std::next(bound) - *bound), {}};
    std::set<std::size_t> findings;
    for (const Mark& mark : found->second)
      if (mark.offset <= *bound && *bound < mark.offset + mark.length) findings.insert(mark.finding);
    piece.findings.assign(findings.begin(), findings.end());
    out.push_back(std::move(piece));
  }
  return out;
}

}  // namespace tulga
