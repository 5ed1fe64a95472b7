#include "extract/document.h"

#include <algorithm>

#include "extract/normalise.h"

namespace tulga {

Box unite(const Box& a, const Box& b) {
  if (a == Box{}) return b;
  if (b == Box{}) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

void append(Text& text, const Text& more, std::string_view separator) {
  if (more.text.empty()) return;
  if (!text.text.empty()) text.text += separator;
  const std::size_t start = text.text.size();
  text.text += more.text;
  for (Span span : more.spans) {
    span.offset += start;
    text.spans.push_back(std::move(span));
  }
}

Text slice(const Text& text, std::size_t offset, std::size_t length) {
  Text out;
  offset = std::min(offset, text.text.size());
  out.text = text.text.substr(offset, length);
  const std::size_t end = offset + out.text.size();
  for (const Span& span : text.spans) {
    const std::size_t from = std::max(span.offset, offset), to = std::min(span.offset + span.length, end);
    if (from >= to) continue;
    Span part{.offset = from - offset, .length = to - from, .place = span.place, .repaired = span.repaired};
    if (part.place.column > 0)
      part.place.column +=
          static_cast<int>(code_points(std::string_view(text.text).substr(span.offset, from - span.offset)));
    out.spans.push_back(std::move(part));
  }
  return out;
}

bool is_repaired(const Text& text) {
  return std::any_of(text.spans.begin(), text.spans.end(), [](const Span& span) { return span.repaired; });
}

std::vector<Place> places(const Text& text) {
  std::vector<Place> out;
  for (const Span& span : text.spans) {
    const auto same_stretch = [&](const Place& place) {
      return place.page == span.place.page && place.line == span.place.line && place.table == span.place.table &&
             place.sheet == span.place.sheet && place.cell == span.place.cell;
    };
    const auto known = std::find_if(out.begin(), out.end(), same_stretch);
    if (known == out.end())
      out.push_back(span.place);
    else
      known->box = unite(known->box, span.place.box);
  }
  return out;
}

void unite_spans(Text& text) {
  std::size_t kept = 0;
  for (std::size_t i = 1; i < text.spans.size(); ++i) {
    Span& last = text.spans[kept];
    Span& next = text.spans[i];
    if (next.place.page == 0 || next.place.page != last.place.page) {
      if (++kept != i) text.spans[kept] = std::move(next);
      continue;
    }
    last.length = next.offset + next.length - last.offset;
    last.place.box = unite(last.place.box, next.place.box);
    last.repaired = last.repaired || next.repaired;
  }
  if (!text.spans.empty()) text.spans.resize(kept + 1);
}

const Cell* Table::at(int row, int column) const {
  for (const Cell& cell : cells) {
    if (cell.row > row) break;
    if (row < cell.row + cell.row_span && column >= cell.column && column < cell.column + cell.column_span)
      return &cell;
  }
  return nullptr;
}

}  // namespace tulga
