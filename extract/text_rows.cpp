#include <algorithm>
#include <cmath>

#include "extract/text_grid.h"

namespace tulga {

namespace {

double middle_x(const Box& box) { return (box.left + box.right) / 2; }

int column_at(const std::vector<Gutter>& gutters, double x) {
  int column = 0;
  while (column < static_cast<int>(gutters.size()) && x > gutters[column].middle()) ++column;
  return column;
}

/// Where words of a column usually start and end: the commonest edges.
struct Edges {
  double left = -1e9, right = 1e9;
};

double commonest(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  std::sort(values.begin(), values.end());
  std::size_t best = 0, best_count = 0;
  for (std::size_t i = 0, end = 0; i < values.size(); ++i) {
    while (end < values.size() && values[end] - values[i] < 1.5) ++end;
    if (end - i > best_count) best = i, best_count = end - i;
  }
  return values[best + best_count / 2];
}

std::vector<Edges> edges_of(const Page& page, const std::vector<Line>& lines, const std::vector<Gutter>& gutters) {
  std::vector<std::vector<double>> lefts(gutters.size() + 1), rights(gutters.size() + 1);
  for (const Line& line : lines) {
    int last_column = -1;
    for (const int w : line.words) {
      const Box& box = page.words[w].box;
      const int column = column_at(gutters, middle_x(box));
      if (column != last_column)
        lefts[column].push_back(box.left), rights[column].push_back(box.right);
      else
        rights[column].back() = box.right;
      last_column = column;
    }
  }
  std::vector<Edges> out;
  for (std::size_t c = 0; c < lefts.size(); ++c) out.push_back({commonest(lefts[c], -1e9), commonest(rights[c], 1e9)});
  return out;
}

/// Whether text runs on from one word to the next across the gutters between their columns: the one or the other
/// stands in a gutter, or only an ordinary space parts them where neither starts or ends as its column does.
bool runs_on(const Word& left_word, const Word& right_word, const Gutter& gutter, const Edges& before,
             const Edges& after, double space) {
  if (are_two_numbers(left_word.text, right_word.text)) return false;
  const Box &left = left_word.box, &right = right_word.box;
  const double gap = right.left - left.right;
  if (gap > 1.6 * space) return false;
  const double margin = std::min(1.0, gutter.width() / 4);
  if (left.right > gutter.left + margin || right.left < gutter.right - margin) return true;
  return std::abs(right.left - after.left) > 1.5 && std::abs(left.right - before.right) > 1.5;
}

/// Headings that fill their columns stand no further apart than words: "Length km Maximum depth m". Where the words of
/// a piece end as every one of its columns does, or start so, it is parted there; else it comes back whole.
std::vector<Piece> parted_by_edges(const Page& page, const Piece& piece, const std::vector<Edges>& edges) {
  constexpr double same_edge = 1.0;  // points
  const auto box = [&](std::size_t word) { return page.words[piece.words[word]].box; };
  const auto parted = [&](bool by_right) {
    std::vector<Piece> out;
    int column = piece.first;
    for (std::size_t i = 0; i < piece.words.size(); ++i) {
      const bool starts =
          !by_right && column < piece.last && i > 0 && std::abs(box(i).left - edges[column + 1].left) < same_edge;
      if (starts) ++column;
      if (out.empty() || out.back().last != column) out.emplace_back().first = column;
      out.back().last = column;
      out.back().words.push_back(piece.words[i]);
      out.back().box = unite(out.back().box, box(i));
      if (by_right && column < piece.last && std::abs(box(i).right - edges[column].right) < same_edge) ++column;
    }
    const bool edge_fits = by_right ? std::abs(piece.box.right - edges[piece.last].right) < same_edge
                                    : std::abs(piece.box.left - edges[piece.first].left) < same_edge;
    if (!edge_fits || static_cast<int>(out.size()) != piece.last - piece.first + 1) out.clear();
    return out;
  };
  std::vector<Piece> out;
  if (piece.first != piece.last) out = parted(true);
  if (piece.first != piece.last && out.empty()) out = parted(false);
  if (out.empty()) out.push_back(piece);
  return out;
}

std::vector<Piece> pieces_of(const Page& page, const Line& line, const std::vector<Gutter>& gutters,
                             const std::vector<Edges>& edges, double space) {
  std::vector<Piece> pieces;
  for (const int w : line.words) {
    const Box& box = page.words[w].box;
    const int column = column_at(gutters, middle_x(box));
    const bool same =
        !pieces.empty() && (column <= pieces.back().last ||
                            (column == pieces.back().last + 1 &&
                             runs_on(page.words[pieces.back().words.back()], page.words[w], gutters[column - 1],
                                     edges[pieces.back().last], edges[column], space)));
    if (!same) pieces.emplace_back().first = column;  // GCC 12 frees a braced one twice where sanitizers are on
    pieces.back().last = std::max(pieces.back().last, column);
    pieces.back().words.push_back(w);
    pieces.back().box = unite(pieces.back().box, box);
  }
  std::vector<Piece> narrow;
  for (const Piece& piece : pieces)
    for (Piece& part : parted_by_edges(page, piece, edges)) narrow.push_back(std::move(part));
  pieces = narrow;
  for (Piece& piece : pieces) {
    const auto taken = [&](int column) {
      return std::any_of(narrow.begin(), narrow.end(), [&](const Piece& other) {
        return other.first <= column && column <= other.last && other.words != piece.words;
      });
    };
    // What stands within a gutter is a heading over the columns on both sides, unless one of them has its own or is
    // that of the labels, as is a word that reaches over it.
    const auto within = [&](int g) {
      return g >= 0 && g < static_cast<int>(gutters.size()) && piece.box.left > gutters[g].left - 0.5 &&
             piece.box.right < gutters[g].right + 0.5;
    };
    if (piece.first > 1 && within(piece.first - 1) && !taken(piece.first - 1)) --piece.first;
    if (within(piece.last) && !taken(piece.last + 1)) ++piece.last;
    while (piece.first > 0 && piece.box.left < gutters[piece.first - 1].left) --piece.first;
    while (piece.last < static_cast<int>(gutters.size()) && piece.box.right > gutters[piece.last].right) ++piece.last;
    piece.figure =
        std::all_of(piece.words.begin(), piece.words.end(), [&](int w) { return is_figure(page.words[w].text); });
  }
  return pieces;
}

/// Joins columns in which only signs stand, such as "$" or "%", to the figures that they belong to.
void drop_sign_columns(const Page& page, const std::vector<Line>& lines, std::vector<Gutter>& gutters) {
  const auto is_sign = [](const std::string& text, bool before) {
    return before ? text == "$" || text == "€" || text == "£" || text == "(" || text == "₮"
                  : text == "%" || text == ")" || text == "*" || text == "**" || text == "***" || text == ")%";
  };
  for (std::size_t c = 0; c <= gutters.size() && !gutters.empty();) {
    int all = 0, before = 0, after = 0;
    for (const Line& line : lines)
      for (const int w : line.words) {
        if (column_at(gutters, middle_x(page.words[w].box)) != static_cast<int>(c)) continue;
        ++all;
        if (is_sign(page.words[w].text, true)) ++before;
        if (is_sign(page.words[w].text, false)) ++after;
      }
    if (all > 0 && before == all && c < gutters.size())
      gutters.erase(gutters.begin() + c);
    else if (all > 0 && after == all && c > 0)
      gutters.erase(gutters.begin() + c - 1);
    else
      ++c;
  }
}

/// The first line that has a label, and figures for most of the rest.
std::size_t first_data_line(const Page& page, const std::vector<Line>& lines, const std::vector<Gutter>& gutters) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto figures = std::count_if(lines[i].words.begin(), lines[i].words.end(), [&](int w) {
      return has_digit(page.words[w].text) && is_figure(page.words[w].text);
    });
    const bool label = column_at(gutters, middle_x(page.words[lines[i].words.front()].box)) == 0;
    if (label && figures >= 2 && figures * 3 >= static_cast<long>(lines[i].words.size())) return i;
  }
  return lines.size();
}

/// Where a column has nothing but headings at the top it is none: its heading belongs to the column beside it that
/// has no heading, or else stands over both.
void drop_heading_columns(const Page& page, const std::vector<Line>& lines, std::vector<Gutter>& gutters) {
  const std::size_t data = first_data_line(page, lines, gutters);
  if (data == lines.size()) return;
  const double space = 1.6 * usual_space(page);
  const auto starts = [&](const Word& word, int column) {
    return column > 0 && std::abs(word.box.left - gutters[column - 1].right) < 0.7;  // points
  };
  const auto starts_column = [&](const Word& word, int column) {
    if (is_figure(word.text) || !starts(word, column)) return false;
    const auto count = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
      return std::any_of(line.words.begin(), line.words.end(), [&](int w) { return starts(page.words[w], column); });
    });
    return count * 3 >= static_cast<long>(lines.size());
  };
  for (std::size_t c = 1; c < gutters.size();) {
    std::vector<std::size_t> above(gutters.size() + 1, 0), below(gutters.size() + 1, 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Word* last = nullptr;
      int last_column = -1;
      for (const int w : lines[i].words) {
        const Word& word = page.words[w];
        int column = column_at(gutters, middle_x(word.box));
        const bool near = last && word.box.left - last->box.right <= space;
        if (near && !are_two_numbers(last->text, word.text) && !starts_column(word, column))
          column = last_column;  // a label runs on into the column
        ++(i < data ? above : below)[column];
        last = &word, last_column = column;
      }
    }
    if (below[c] > 0 || above[c] == 0) {
      ++c;
    } else if (above[c + 1] == 0) {
      gutters.erase(gutters.begin() + c);
    } else if (above[c - 1] == 0 && c > 1) {
      gutters.erase(gutters.begin() + c - 1);
    } else {
      gutters[c - 1].right = gutters[c].right;
      gutters.erase(gutters.begin() + c);
    }
  }
}

/// Where never two columns side by side have something on one line, not even in the head, they are one: figures to
/// the right of it, words to the left.
void drop_disjoint_columns(const Page& page, const std::vector<Line>& lines, std::vector<Gutter>& gutters) {
  for (std::size_t c = 1; c < gutters.size();) {
    std::size_t either = 0, both = 0;
    for (const Line& line : lines) {
      bool left = false, right = false;
      for (const int w : line.words) {
        const int column = column_at(gutters, middle_x(page.words[w].box));
        left = left || column == static_cast<int>(c);
        right = right || column == static_cast<int>(c) + 1;
      }
      either += left || right, both += left && right;
    }
    if (both == 0 && either >= 4 && either * 2 >= lines.size())
      gutters.erase(gutters.begin() + c);
    else
      ++c;
  }
}

}  // namespace

std::vector<Gutter> true_gutters(const Page& page, const std::vector<Line>& lines, std::vector<Gutter> gutters) {
  drop_sign_columns(page, lines, gutters);
  drop_heading_columns(page, lines, gutters);
  drop_disjoint_columns(page, lines, gutters);
  return gutters;
}

TextRows cut(const Page& page, std::vector<Line> lines, const std::vector<Gutter>& gutters) {
  TextRows rows;
  const std::vector<Edges> edges = edges_of(page, lines, gutters);
  const double space = usual_space(page);
  std::vector<int> figures(gutters.size() + 1, 0), others(gutters.size() + 1, 0);
  rows.columns.resize(gutters.size() + 1);
  for (const Line& line : lines) {
    rows.pieces.push_back(pieces_of(page, line, gutters, edges, space));
    for (const Piece& piece : rows.pieces.back()) {
      if (piece.first != piece.last) continue;
      ++(piece.figure ? figures : others)[piece.first];
      rows.columns[piece.first] = unite(rows.columns[piece.first], piece.box);
    }
  }
  for (std::size_t c = 0; c <= gutters.size(); ++c) {
    rows.numeric.push_back(figures[c] > 0 && figures[c] >= others[c]);
    if (rows.columns[c] != Box{}) continue;
    rows.columns[c].left = c == 0 ? lines.front().box.left : gutters[c - 1].middle();
    rows.columns[c].right = c == gutters.size() ? lines.front().box.right : gutters[c].middle();
  }
  rows.lines = std::move(lines);
  return rows;
}

}  // namespace tulga
