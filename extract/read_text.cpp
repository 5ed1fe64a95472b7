#include <algorithm>
#include <array>

#include "extract/normalise.h"
#include "extract/readers.h"

namespace tulga {

namespace {

constexpr std::size_t longest_line = std::size_t{1} << 20;  // 1 MiB: more is no line of a report
constexpr std::size_t most_columns = 1024;
constexpr std::size_t sniffed = 64 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

constexpr std::array<Wording, 4> wordings = {{
    {"text-encoding", "the text is not UTF-8; save it as UTF-8 and try again",
     "текст UTF-8 кодчилолгүй байна; UTF-8 болгож хадгалаад дахин оролдоно уу"},
    {"text-line-too-long", "line {line} is longer than {limit} bytes; this is not the text of a report",
     "{line}-р мөр {limit} байтаас урт; энэ нь тайлангийн текст биш"},
    {"text-too-many-columns", "line {line} has more than {limit} columns; this is not the table of a report",
     "{line}-р мөр {limit}-аас олон баганатай; энэ нь тайлангийн хүснэгт биш"},
    {"text-empty", "the document is empty; a report with a table was expected",
     "баримт хоосон байна; хүснэгттэй тайлан байх ёстой"},
}};

struct Line {
  int number = 0;  // 1-based
  std::string text;
  bool blank() const { return squeeze(text).empty(); }
  bool tabbed() const { return text.find('\t') != std::string::npos; }
};

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
    const int number = static_cast<int>(lines.size()) + 1;
    if (end - start > longest_line)
      throw InputError{
          {"text-line-too-long", {{"line", std::to_string(number)}, {"limit", std::to_string(longest_line)}}}};
    lines.push_back({number, normalise(text.substr(start, end - start))});
    start = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
  }
  return lines;
}

/// The field [start, end) of a line without the white space around it.
Text field(const Line& line, std::size_t start, std::size_t end) {
  constexpr std::string_view white = " \t";
  while (start < end && white.find(line.text[start]) != std::string_view::npos) ++start;
  while (end > start && white.find(line.text[end - 1]) != std::string_view::npos) --end;
  Text out;
  if (start == end) return out;
  out.text = line.text.substr(start, end - start);
  const int column = static_cast<int>(code_points(std::string_view(line.text).substr(0, start))) + 1;
  out.spans.push_back({0, out.text.size(), {.line = line.number, .column = column}});
  return out;
}

/// A line without the asterisks that mark emphasis; emphasis may run over several lines.
Text plain_line(const Line& line) {
  Text out;
  for (std::size_t start = 0; start < line.text.size();) {
    const std::size_t star = std::min(line.text.find('*', start), line.text.size());
    append(out, field(line, start, star), " ");
    start = star + 1;
  }
  return out;
}

std::vector<Text> fields(const Line& line) {
  std::vector<Text> out;
  for (std::size_t start = 0;;) {
    const std::size_t tab = std::min(line.text.find('\t', start), line.text.size());
    out.push_back(field(line, start, tab));
    if (out.size() > most_columns)
      throw InputError{
          {"text-too-many-columns", {{"line", std::to_string(line.number)}, {"limit", std::to_string(most_columns)}}}};
    if (tab == line.text.size()) return out;
    start = tab + 1;
  }
}

void add_row(Table& table, const Line& line) {
  int column = 0;
  for (Text& text : fields(line)) {
    table.cells.push_back({.row = table.rows, .column = column++, .text = std::move(text), .box = {}});
  }
  table.columns = std::max(table.columns, column);
  ++table.rows;
}

}  // namespace

std::span<const Wording> text_wordings() { return wordings; }

bool is_text(std::string_view bytes) { return bytes.substr(0, sniffed).find('\0') == std::string_view::npos; }

Document read_text(std::string_view bytes) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (!is_utf8(bytes)) throw InputError{{"text-encoding", {}}};
  Document document{.kind = "text", .page_count = 0, .pages = {}, .blocks = {}, .doubts = {}, .problems = {}};
  Block open;
  const auto close = [&] {
    if (open.table.rows > 0 || !open.paragraph.empty()) document.blocks.push_back(std::move(open));
    open = {};
  };
  for (const Line& line : split_lines(bytes)) {
    if (line.blank() && !line.tabbed()) {
      close();
    } else if (line.tabbed()) {
      if (!open.is_table) close();
      open.is_table = true;
      add_row(open.table, line);
    } else {
      if (open.is_table) close();
      append(open.paragraph, plain_line(line), " ");
    }
  }
  close();
  if (document.blocks.empty()) throw InputError{{"text-empty", {}}};
  return document;
}

}  // namespace tulga
