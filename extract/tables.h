#pragma once
// Finding tables on pages, and joining what page ends cut.

#include <span>
#include <string_view>
#include <vector>

#include "extract/document.h"

namespace tulga {

/// The paragraphs and tables of a page, in reading order: lattice where ruling lines make cells, stream where
/// columns stand without lines. `doubts` gets what was not clear.
std::vector<Block> find_blocks(const Page& page, std::vector<Doubt>& doubts);

/// The paragraphs and tables of a whole document as it stands, page by page.
std::vector<Block> find_blocks(const Document& document, std::vector<Doubt>& doubts);

/// Joins tables that page ends cut: same columns, the repeated header and the row of column numbers dropped; a row
/// whose number cells are blank continues the row above. Every cell keeps all its places. The row of column numbers
/// ("1 2 3 ... 7") is kept once, where it first stands.
std::vector<Block> join_blocks(std::vector<Block> blocks);

/// "1 2 3 ... 7": whether the cells of a row that have text, three or more, number the columns in which they stand.
bool number_columns(std::span<const Cell* const> filled);

/// What stands between a text and its next line: nothing where a line end broke a word at its hyphen, else a space
/// (" -" before a number is a dash).
std::string_view separator_after(std::string_view text);

}  // namespace tulga
