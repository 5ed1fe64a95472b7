#include "extract/text_columns.h"

#include <algorithm>
#include <span>

#include "extract/normalise.h"
#include "extract/numbered_columns.h"
#include "extract/patterns.h"
#include "extract/tables.h"

namespace tulga {

namespace {

// A character cell as it would be printed, in points.
constexpr double character_width = 6, line_height = 12, font_size = 10;

/// Words of a line, one character a column; the gap behind a word shows where the next begins.
void add_words(Page& page, const TextLine& line, int line_of_page) {
  const std::string& text = line.text;
  const double top = line_of_page * line_height;
  for (std::size_t start = text.find_first_not_of(' '); start != std::string::npos;) {
    const std::size_t end = std::min(text.find(' ', start), text.size());
    const double left = static_cast<double>(code_points(std::string_view(text).substr(0, start))) * character_width;
    const double width =
        static_cast<double>(code_points(std::string_view(text).substr(start, end - start))) * character_width;
    page.words.push_back({.box = {left, top, left + width, top + font_size},
                          .text = text.substr(start, end - start),
                          .space_after = true,
                          .font_size = font_size,
                          .rotation = 0});
    page.width = std::max(page.width, left + width + character_width);
    start = text.find_first_not_of(' ', end);
  }
  page.height = std::max(page.height, top + line_height);
}

/// A place on the page that stands for the text is a line and a column of it.
void to_lines(Text& text, int first_line) {
  for (Span& span : text.spans) {
    const Box box = span.place.box;
    span.place = {};
    span.place.line = first_line + static_cast<int>(box.top / line_height + 0.5);
    span.place.column = static_cast<int>(box.left / character_width + 0.5) + 1;
  }
}

void to_lines(Block& block, int first_line) {
  to_lines(block.paragraph, first_line);
  for (Cell& cell : block.table.cells) to_lines(cell.text, first_line);
}

}  // namespace

bool stands_in_columns(const std::vector<TextLine>& lines) {
  static const Pattern gap(R"([^ ]  +[^ ])");
  std::size_t gaps = 0, filled = 0;
  for (const TextLine& line : lines) {
    if (line.tabbed() || line.text.starts_with("|")) return false;
    if (line.blank()) continue;
    ++filled;
    gaps += gap.matches(line.text);
  }
  return gaps >= 5 && gaps * 3 >= filled;
}

namespace {

/// Lines without a numbered table, page by page, as paper without ruling lines.
void read_as_paper(std::span<const TextLine> lines, std::vector<Doubt>& doubts, std::vector<Block>& out) {
  Document paper;
  std::vector<int> first_lines;
  for (std::size_t start = 0; start < lines.size();) {
    Page page{.number = static_cast<int>(paper.pages.size()) + 1};
    first_lines.push_back(lines[start].number);
    std::size_t end = start;
    while (end < lines.size()) {
      add_words(page, lines[end], static_cast<int>(end - start));
      if (lines[end++].page_end) break;
    }
    paper.pages.push_back(std::move(page));
    start = end;
  }
  for (Block& block : find_blocks(paper, doubts)) {
    to_lines(block, first_lines[block.page - 1]);
    block.page = block.table.page = 0;
    block.table.box = {};
    out.push_back(std::move(block));
  }
}

}  // namespace

std::vector<Block> read_columns(const std::vector<TextLine>& lines, std::vector<Doubt>& doubts) {
  const std::span<const TextLine> all(lines);
  std::vector<Block> out;
  std::size_t at = 0;
  while (auto numbered = find_numbered_table(all, at, doubts)) {
    read_as_paper(all.subspan(at, numbered->first - at), doubts, out);
    out.push_back({.is_table = true, .paragraph = {}, .table = std::move(numbered->table), .page = 0});
    at = numbered->last;
  }
  read_as_paper(all.subspan(at), doubts, out);
  return out;
}

}  // namespace tulga
