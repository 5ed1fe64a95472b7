#include <algorithm>
#include <array>
#include <optional>

#include "extract/encoding.h"
#include "extract/normalise.h"
#include "extract/readers.h"
#include "extract/text_columns.h"
#include "extract/text_lines.h"

namespace tulga {

namespace {

constexpr std::size_t most_words_shown = 5;

constexpr std::array<Wording, 9> wordings = {{
    {"text-encoding", "no encoding makes a text of these bytes; save it as UTF-8 and try again",
     "энэ файлын кодчилолыг таньсангүй; UTF-8 болгож хадгалаад дахин оролдоно уу"},
    {"text-line-too-long", "line {line} is longer than {limit} bytes; this is not the text of a report",
     "{line}-р мөр {limit} байтаас урт; энэ нь тайлангийн текст биш"},
    {"text-too-many-columns", "line {line} has more than {limit} columns; this is not the table of a report",
     "{line}-р мөр {limit}-аас олон баганатай; энэ нь тайлангийн хүснэгт биш"},
    {"text-empty", "the document is empty; a report with a table was expected",
     "баримт хоосон байна; хүснэгттэй тайлан байх ёстой"},
    {"text-encoding-guessed", "the encoding is not told by the file; read as {encoding}",
     "файлд кодчилол заагаагүй; {encoding} гэж уншлаа"},
    {"text-encoding-close", "the encoding is not told by the file; read as {encoding}, {other} is nearly as likely",
     "файлд кодчилол заагаагүй; {encoding} гэж уншлаа, {other} ч байж болно"},
    {"text-damaged", "bytes from offset {offset} on are not {encoding}; they are shown as \uFFFD",
     "{offset}-р байтаас эхлэн {encoding} биш байна; \uFFFD тэмдгээр харууллаа"},
    {"text-columns-unclear", "columns are parted by a single space here; a word may stand in the wrong cell",
     "энд багануудын хооронд ганц зай байна; үг буруу нүдэнд орсон байж магадгүй"},
    {"letters-repaired", "letters were repaired in {n} words: {words}", "{n} үгийн үсгийг засаж уншлаа: {words}"},
}};

void doubt_encoding(const Decoded& decoded, std::vector<Doubt>& doubts) {
  if (decoded.first_bad_byte)
    doubts.push_back(
        {"text-damaged",
         {"text-damaged", {{"offset", std::to_string(*decoded.first_bad_byte)}, {"encoding", decoded.encoding}}},
         {}});
  if (!decoded.guessed) return;
  if (decoded.runner_up.empty())
    doubts.push_back({"encoding-guessed", {"text-encoding-guessed", {{"encoding", decoded.encoding}}}, {}});
  else
    doubts.push_back({"encoding-guessed",
                      {"text-encoding-close", {{"encoding", decoded.encoding}, {"other", decoded.runner_up}}},
                      {}});
}

void doubt_repairs(const std::vector<TextLine>& lines, std::vector<Doubt>& doubts) {
  std::size_t count = 0;
  std::string words;
  Text first;
  for (const TextLine& line : lines)
    for (const Repair& repair : line.repairs) {
      if (count == 0) first = field(line, repair.offset, repair.offset + repair.length);
      if (count++ < most_words_shown)
        words += (words.empty() ? "" : ", ") + repair.seen + " → " + line.text.substr(repair.offset, repair.length);
    }
  if (count == 0) return;
  if (count > most_words_shown) words += ", …";
  doubts.push_back({"letters-repaired", {"letters-repaired", {{"n", std::to_string(count)}, {"words", words}}}, first});
}

/// A line without the asterisks that mark emphasis; emphasis may run over several lines.
Text plain_line(const TextLine& line) {
  Text out;
  for (std::size_t start = 0; start < line.text.size();) {
    const std::size_t star = std::min(line.text.find('*', start), line.text.size());
    append(out, field(line, start, star), " ");
    start = star + 1;
  }
  return out;
}

std::vector<Text> tabbed_cells(const TextLine& line) {
  std::vector<Text> out;
  for (std::size_t start = 0;;) {
    const std::size_t tab = std::min(line.text.find('\t', start), line.text.size());
    out.push_back(field(line, start, tab));
    if (tab == line.text.size()) return out;
    start = tab + 1;
  }
}

/// "| a | b |": the cells of a row of a Markdown table; empty for any other line.
std::vector<Text> piped_cells(const TextLine& line) {
  const std::string& text = line.text;
  const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
  if (first == std::string::npos || last <= first || text[first] != '|' || text[last] != '|') return {};
  std::vector<Text> out;
  for (std::size_t start = first + 1; start <= last;) {
    std::size_t bar = text.find('|', start);
    while (bar != std::string::npos && bar < last && text[bar - 1] == '\\') bar = text.find('|', bar + 1);
    out.push_back(field(line, start, bar));
    start = bar + 1;
  }
  return out;
}

/// "|---|:--:|": the line below the heading of a Markdown table.
bool is_rule(const std::vector<Text>& cells) {
  return !cells.empty() && std::all_of(cells.begin(), cells.end(), [](const Text& cell) {
    return cell.text.find_first_not_of(":-") == std::string::npos && cell.text.find('-') != std::string::npos;
  });
}

/// Lines with tabs or bars between their cells are tables, all others paragraphs that a blank line ends.
std::vector<Block> read_lines(const std::vector<TextLine>& lines) {
  std::vector<Block> blocks;
  Block open;
  const auto close = [&] {
    if (open.table.rows > 0 || !open.paragraph.empty()) blocks.push_back(std::move(open));
    open = {};
  };
  for (const TextLine& line : lines) {
    std::vector<Text> cells = line.tabbed() ? tabbed_cells(line) : piped_cells(line);
    if (!cells.empty()) {
      if (!open.is_table) close();
      open.is_table = true;
      if (line.tabbed() || !is_rule(cells)) add_row(open.table, line.number, std::move(cells));
    } else if (line.blank()) {
      close();
    } else {
      if (open.is_table) close();
      append(open.paragraph, plain_line(line), " ");
    }
  }
  close();
  return blocks;
}

}  // namespace

std::span<const Wording> text_wordings() { return wordings; }

bool is_text(std::string_view bytes) { return looks_like_text(bytes); }

Document read_text(std::string_view bytes) {
  const auto decoded = decode(bytes);
  if (!decoded) throw InputError{{"text-encoding", {}}};
  Document document{.kind = "text"};
  doubt_encoding(*decoded, document.doubts);
  const std::vector<TextLine> lines = split_lines(decoded->text);
  doubt_repairs(lines, document.doubts);
  document.blocks = stands_in_columns(lines) ? read_columns(lines, document.doubts) : read_lines(lines);
  if (document.blocks.empty()) throw InputError{{"text-empty", {}}};
  return document;
}

}  // namespace tulga
