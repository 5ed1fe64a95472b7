#include "report/csv.h"

#include <algorithm>
#include <array>

#include "report/messages.h"

namespace tulga {

namespace {

constexpr std::string_view dashes[] = {"-", "–", "—"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "-12,5" and "+3", which a spreadsheet may take as the numbers that they are.
bool is_plain_number(std::string_view cell) {
  if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
  return !cell.empty() && is_digit(cell.front()) && is_digit(cell.back()) &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

/// Whether a spreadsheet would take the cell for a formula: by its first character, spaces aside.
bool may_compute(std::string_view cell) {
  constexpr std::array<std::string_view, 10> beginnings = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  const std::size_t start = cell.find_first_not_of(' ');
  if (start == std::string_view::npos || is_plain_number(cell)) return false;
  if (std::find(std::begin(dashes), std::end(dashes), cell) != std::end(dashes)) return false;
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return cell.substr(start).starts_with(beginning); });
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\";' ") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

}  // namespace

std::string inert(std::string_view text) { return (may_compute(text) ? "'" : "") + std::string(text); }

std::string csv_row(std::span<const std::string> cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? "," : "") + quoted(visible(inert(cells[i])));
  return out + "\r\n";
}

}  // namespace tulga
