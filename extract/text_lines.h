#pragma once
// The lines of a text, decoded, with their letters repaired.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/letters.h"

namespace tulga {

struct TextLine {
  int number = 0;  // 1-based
  std::string text;
  std::vector<Repair> repairs;
  bool page_end = false;  // a form feed stood at its end

  bool blank() const;
  bool tabbed() const { return text.find('\t') != std::string::npos; }
};

/// The lines of a decoded text. Every kind of line end counts (LF, CR, CR LF, VT, FF, NEL, LS, PS); NULs are left out.
/// Throws InputError where a line is longer than a MiB.
std::vector<TextLine> split_lines(std::string_view text);

/// The bytes [start, end) of a line without the white space around them, with their places.
Text field(const TextLine& line, std::size_t start, std::size_t end);

/// A row of cells to a table; throws InputError above 1,024 cells.
void add_row(Table& table, int line_number, std::vector<Text> cells);

}  // namespace tulga
