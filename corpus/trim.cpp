#include "corpus/trim.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "corpus/coding.h"

namespace tulga {

namespace {

/// Visits every Wanted in a value of any of our types.
template <typename Wanted, typename T, typename Visit>
void each_of(T& value, const Visit& visit) {
  if constexpr (std::is_same_v<T, Wanted>) {
    visit(value);
  } else if constexpr (coding::is_list<T>) {
    for (auto& each : value) each_of<Wanted>(each, visit);
  } else if constexpr (coding::is_optional<T>) {
    if (value) each_of<Wanted>(*value, visit);
  } else if constexpr (coding::is_pair<T>) {
    each_of<Wanted>(value.first, visit);
    each_of<Wanted>(value.second, visit);
  } else if constexpr (std::is_class_v<T> && !std::is_same_v<T, std::string>) {
    each_field(value, [&](auto& field) { each_of<Wanted>(field, visit); });
  }
}

void round_sides(Box& box) {
  for (double* side : {&box.left, &box.top, &box.right, &box.bottom})
    *side = std::round(*side * coding::steps_a_point) / coding::steps_a_point;
}

using Figures = std::map<int, std::vector<Box>>;  // by page; 0 is that of documents without pages

/// A finding without a figure of its own shows its rows.
std::vector<Place> places_of(const Check& check, const Outcome& outcome) {
  std::vector<Place> out;
  for (const Text& figure : check.evidence)
    for (const Place& place : places(figure)) out.push_back(place);
  if (!out.empty() || !outcome.submission) return out;
  for (const std::size_t row : check.rows)
    if (row < outcome.submission->rows.size())
      for (const Place& place : outcome.submission->rows[row].places) out.push_back(place);
  return out;
}

Figures figures_of_findings(const Outcome& outcome) {
  Figures out;
  for (const Check& check : outcome.checks)
    if (check.verdict == Verdict::fail)
      for (const Place& place : places_of(check, outcome)) out[place.page].push_back(place.box);
  return out;
}

int page_of(const Block& block) { return block.is_table ? block.table.page : block.page; }

bool touch(const Box& a, const Box& b) {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

void keep_places_of_figures(Text& text, const Figures& figures) {
  for (const Place& place : places(text)) {
    const auto on_page = figures.find(place.page);
    if (place.page == 0 ||
        (on_page != figures.end() && std::any_of(on_page->second.begin(), on_page->second.end(),
                                                 [&](const Box& figure) { return touch(figure, place.box); })))
      return;
  }
  text.spans.clear();
  text.spans.shrink_to_fit();
}

}  // namespace

void trim(Result& result, const Wishes& wishes) {
  Document& document = result.document;
  const Figures figures = figures_of_findings(result.outcome);
  for (Page& page : document.pages) {
    page.words.clear();
    page.rulings.clear();
  }
  std::erase_if(document.blocks, [&](const Block& block) {
    return wishes.blocks == Blocks::none || (wishes.blocks == Blocks::of_findings && !figures.contains(page_of(block)));
  });
  for (Block& block : document.blocks) {
    keep_places_of_figures(block.paragraph, figures);
    for (Cell& cell : block.table.cells) keep_places_of_figures(cell.text, figures);
  }
  if (wishes.blocks == Blocks::none) each_of<Text>(result.outcome, unite_spans);
  each_of<Box>(result, round_sides);
}

}  // namespace tulga
