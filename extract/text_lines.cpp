#include "extract/text_lines.h"

#include <algorithm>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;  // 1 MiB: more is no line of a report
constexpr int most_columns = 1024;
constexpr std::string_view white = " \t";

/// The length of the line end at `at`, 0 where there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\r\n")) return 2;
  if (rest.find_first_of("\n\r\v\f") == 0) return 1;
  if (rest.starts_with("\u0085")) return 2;
  return rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3 : 0;
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  for (std::size_t at = from; (at = text.find_first_of("\n\r\v\f\xC2\xE2", at)) != std::string_view::npos; ++at)
    if (line_end_at(text, at) > 0) return at;
  return text.size();
}

TextLine line_of(int number, std::string_view text) {
  if (text.size() > longest_line)
    throw InputError{
        {"text-line-too-long", {{"line", std::to_string(number)}, {"limit", std::to_string(longest_line)}}}};
  TextLine line{.number = number};
  std::string clean(text);
  std::erase(clean, '\0');
  line.text = repair_letters(normalise(clean), line.repairs);
  return line;
}

}  // namespace

bool TextLine::blank() const { return squeeze(text).empty(); }

std::vector<TextLine> split_lines(std::string_view text) {
  std::vector<TextLine> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = find_line_end(text, start);
    lines.push_back(line_of(static_cast<int>(lines.size()) + 1, text.substr(start, end - start)));
    if (end == text.size()) break;
    lines.back().page_end = text[end] == '\f';
    start = end + line_end_at(text, end);
  }
  return lines;
}

Text field(const TextLine& line, std::size_t start, std::size_t end) {
  while (start < end && white.find(line.text[start]) != std::string_view::npos) ++start;
  while (end > start && white.find(line.text[end - 1]) != std::string_view::npos) --end;
  Text out;
  out.text = line.text.substr(start, end - start);
  const auto add_span = [&](std::size_t from, std::size_t to, bool repaired) {
    if (from >= to) return;
    const auto column = static_cast<int>(code_points(std::string_view(line.text).substr(0, from))) + 1;
    out.spans.push_back({from - start, to - from, {.line = line.number, .column = column}, repaired});
  };
  std::size_t at = start;
  for (const Repair& repair : line.repairs) {
    const std::size_t from = std::max(repair.offset, at), to = std::min(repair.offset + repair.length, end);
    if (from >= to) continue;
    add_span(at, from, false);
    add_span(from, to, true);
    at = to;
  }
  add_span(at, end, false);
  return out;
}

void add_row(Table& table, int line_number, std::vector<Text> cells) {
  if (static_cast<int>(cells.size()) > most_columns)
    throw InputError{
        {"text-too-many-columns", {{"line", std::to_string(line_number)}, {"limit", std::to_string(most_columns)}}}};
  int column = 0;
  for (Text& text : cells)
    table.cells.push_back({.row = table.rows, .column = column++, .text = std::move(text), .box = {}});
  table.columns = std::max(table.columns, column);
  ++table.rows;
}

}  // namespace tulga
