#pragma once
// Tables of aligned text whose columns a row "1 2 3 ... 7" numbers.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "extract/document.h"
#include "extract/text_lines.h"

namespace tulga {

/// A table found in lines, and the lines that it covers: [first, last).
struct NumberedTable {
  Table table;
  std::size_t first = 0, last = 0;
};

/// The first table whose columns a row of numbers counts, at or after `from`; nullopt where there is none. The numbers
/// are the anchors of the columns: between two of them, the column of characters that the rows leave blank parts them,
/// also where a full line leaves but one space; then a doubt says so.
std::optional<NumberedTable> find_numbered_table(std::span<const TextLine> lines, std::size_t from,
                                                 std::vector<Doubt>& doubts);

}  // namespace tulga
