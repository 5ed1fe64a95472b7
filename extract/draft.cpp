#include "extract/draft.h"

#include <algorithm>
#include <cctype>
#include <string_view>
#include <tuple>

#include "extract/lines.h"

namespace tulga {

namespace {

std::vector<double> united(std::vector<double> edges, const std::vector<double>& more) {
  edges.insert(edges.end(), more.begin(), more.end());
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

int index_of(const std::vector<double>& edges, double value) {
  return static_cast<int>(std::lower_bound(edges.begin(), edges.end(), value) - edges.begin());
}

}  // namespace

Box Draft::box(const DraftCell& cell) const {
  return {xs[cell.column], ys[cell.row], xs[cell.column + cell.column_span], ys[cell.row + cell.row_span]};
}

int stretch_at(const std::vector<double>& edges, double value) {
  const auto next = std::upper_bound(edges.begin() + 1, edges.end() - 1, value);
  return static_cast<int>(next - edges.begin()) - 1;
}

void add_columns(Draft& draft, std::vector<double> edges) {
  const std::vector<double> xs = united(draft.xs, edges);
  for (DraftCell& cell : draft.cells) {
    const int from = index_of(xs, draft.xs[cell.column]), to = index_of(xs, draft.xs[cell.column + cell.column_span]);
    cell.column = from, cell.column_span = to - from;
  }
  draft.xs = xs;
}

void add_rows(Draft& draft, std::vector<double> edges) {
  const std::vector<double> ys = united(draft.ys, edges);
  for (DraftCell& cell : draft.cells) {
    const int from = index_of(ys, draft.ys[cell.row]), to = index_of(ys, draft.ys[cell.row + cell.row_span]);
    cell.row = from, cell.row_span = to - from;
  }
  draft.ys = ys;
}

Table to_table(const Page& page, Draft draft) {
  Table table;
  table.page = page.number;
  table.box = draft.box();
  table.rows = draft.rows(), table.columns = draft.columns();
  std::sort(draft.cells.begin(), draft.cells.end(), [](const DraftCell& a, const DraftCell& b) {
    return std::tie(a.row, a.column) < std::tie(b.row, b.column);
  });
  for (const DraftCell& cell : draft.cells) {
    table.cells.push_back(
        {cell.row, cell.column, cell.row_span, cell.column_span, text_of(page, cell.words), draft.box(cell)});
  }
  return table;
}

bool is_figure(std::string_view text) {
  int digits = 0, letters = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') ++digits;
    if (std::isalpha(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0xC3) ++letters;
  }
  if (digits > 0) return letters <= 2 && letters <= digits;
  constexpr std::string_view none[] = {"-", "–",    "—",   "−",   "..", "...", "…", ":",
                                       "*", "n.a.", "n/a", "N/A", "NA", "n.a", "x", "X"};
  return std::find(std::begin(none), std::end(none), text) != std::end(none);
}

namespace {

constexpr std::string_view digits = "0123456789";

/// A group of three digits goes on with the number before it.
bool goes_on(std::string_view left, std::string_view right) {
  const std::size_t start = std::min(left.find_first_of(digits), left.size());
  return left.size() - start <= 3 && left.find_first_not_of(digits, start) == std::string_view::npos &&
         std::min(right.find_first_not_of(digits), right.size()) == 3;
}

/// Digits, marks and signs: "Q1" of a quarter is none.
bool is_number(std::string_view text) {
  return has_digit(text) && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || std::string_view(".,-+%()").find(c) != std::string_view::npos;
         });
}

}  // namespace

bool has_digit(std::string_view text) { return text.find_first_of(digits) != std::string_view::npos; }

bool are_two_numbers(std::string_view left, std::string_view right) {
  return is_number(left) && is_number(right) && !goes_on(left, right);
}

bool starts_small(std::string_view text) {
  if (text.empty()) return false;
  const auto first = static_cast<unsigned char>(text[0]);
  const auto second = static_cast<unsigned char>(text.size() > 1 ? text[1] : 0);
  switch (first) {
    case 0xC3:
      return second >= 0xA0;  // à to ÿ
    case 0xD0:
      return second >= 0xB0;  // а to п
    case 0xD1:
      return second <= 0x91;  // р to ё
    case 0xD2:
      return second == 0xAF;  // ү
    case 0xD3:
      return second == 0xA9;  // ө
    default:
      return first >= 'a' && first <= 'z';
  }
}

bool is_leader(std::string_view text) {
  return text.size() >= 4 && std::count(text.begin(), text.end(), '.') * 10 >= static_cast<long>(text.size()) * 8;
}

}  // namespace tulga
