#pragma once
// A table in the making: a grid whose cells hold words of a page.

#include <string_view>
#include <vector>

#include "extract/document.h"

namespace tulga {

struct DraftCell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  std::vector<int> words{};
};

/// xs and ys are the edges of columns and rows, ascending: one more than there are of each.
struct Draft {
  std::vector<double> xs, ys;
  std::vector<DraftCell> cells;

  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
  Box box(const DraftCell& cell) const;
};

/// The index of the stretch between two edges in which a value lies; the outer ones reach without end.
int stretch_at(const std::vector<double>& edges, double value);

/// Adds edges to the columns: cells that reach over one get a wider span. `rows` works likewise.
void add_columns(Draft& draft, std::vector<double> edges);
void add_rows(Draft& draft, std::vector<double> edges);

/// Cells in order, their words in texts.
Table to_table(const Page& page, Draft draft);

/// A count, an amount, a percentage or a sign that stands for none: "1,234", "(0.5)", "12%", "-", "..".
bool is_figure(std::string_view text);

bool has_digit(std::string_view text);

/// Whether two words that follow one another are numbers, and not groups of one: "-2 499 332,5" is one.
bool are_two_numbers(std::string_view left, std::string_view right);

/// Whether a text begins with a small letter, Latin or Cyrillic.
bool starts_small(std::string_view text);

/// Dots that lead the eye: "......".
bool is_leader(std::string_view text);

}  // namespace tulga
