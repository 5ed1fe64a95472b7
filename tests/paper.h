#pragma once
// Pages made in a test: words set in a fixed pitch, and ruling lines.

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace tulga {

constexpr double letter_width = 5, letter_height = 12;

/// Adds the words of a line of text whose first letter stands at (x, y); a letter is 5 points wide and 12 high.
inline void write(Page& page, double x, double y, std::string_view text) {
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const std::string word(text.substr(start, end - start));
    double letters = 0;
    for (const char c : word) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (!word.empty()) {
      Word out;
      out.box = {x, y, x + letters * letter_width, y + letter_height};
      out.text = word;
      page.words.push_back(out);
    }
    x += (letters + 0.6) * letter_width;
    start = end + 1;
  };
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == ' ') add(i);
  add(text.size());
}

inline void horizontal(Page& page, double y, double left, double right) { page.rulings.push_back({left, y, right, y}); }
inline void vertical(Page& page, double x, double top, double bottom) { page.rulings.push_back({x, top, x, bottom}); }

inline Page blank_page() {
  Page page;
  page.number = 1;
  page.width = 600, page.height = 800;
  return page;
}

/// Every line of a grid.
inline void grid(Page& page, const std::vector<double>& xs, const std::vector<double>& ys) {
  for (const double y : ys) horizontal(page, y, xs.front(), xs.back());
  for (const double x : xs) vertical(page, x, ys.front(), ys.back());
}

/// A table as "a|b/c|d", cells that span marked with their spans: "[1x2]a".
inline std::string sketch(const Table& table) {
  std::string out;
  int row = 0;
  bool first = true;
  for (const Cell& cell : table.cells) {
    for (; row < cell.row; ++row) out += '/', first = true;
    if (!first) out += '|';
    first = false;
    if (cell.row_span > 1 || cell.column_span > 1)
      out += "[" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "]";
    out += cell.text.text;
  }
  return out;
}

/// Blocks as a list: tables sketched, paragraphs as they are.
inline std::vector<std::string> sketch(const std::vector<Block>& blocks) {
  std::vector<std::string> out;
  for (const Block& block : blocks) out.push_back(block.is_table ? sketch(block.table) : block.paragraph.text);
  return out;
}

}  // namespace tulga
