#pragma once
// Cells that a spreadsheet takes as the texts that they are.

#include <span>
#include <string>
#include <string_view>

namespace tulga {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // without it Excel takes a file for a legacy encoding

/// The text, behind an apostrophe where a spreadsheet would compute it. Numbers and lone dashes stay as they are.
std::string inert(std::string_view text);

/// A line of CSV as RFC 4180 has it, with its end: every cell inert, on one line, and harmless to a terminal.
std::string csv_row(std::span<const std::string> cells);

}  // namespace tulga
