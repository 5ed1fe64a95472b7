#pragma once
// What is on the paper: places, words, ruling lines, and texts that know where they stand.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/message.h"

namespace tulga {

/// Points (1/72 inch), origin at the top left of the page as displayed, y downwards.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
  bool operator==(const Box&) const = default;
};

/// The smallest box around both; an empty box (all zero) adds nothing.
Box unite(const Box& a, const Box& b);

/// Where something stands. Paper (PDF, scans) has page and box; text has line and column, in code points;
/// DOCX and XLSX have table or sheet, and a cell name. All numbers are 1-based; 0 is "does not apply".
struct Place {
  int page = 0;
  Box box;
  int line = 0;
  int column = 0;
  int table = 0;
  std::string sheet;
  std::string cell;
  bool operator==(const Place&) const = default;
};

/// A stretch of a Text, in bytes, and where it stands.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
  Place place;
  bool repaired = false;  // its letters are not those that stand there
  bool operator==(const Span&) const = default;
};

/// Text that knows where each of its stretches stands; spans ascend and do not overlap.
struct Text {
  std::string text;
  std::vector<Span> spans;

  bool empty() const { return text.empty(); }
  bool operator==(const Text&) const = default;
};

/// Adds `more` after `text`, with `separator` between the two where both have letters.
void append(Text& text, const Text& more, std::string_view separator);

/// The bytes [offset, offset + length) of a text, with their spans.
Text slice(const Text& text, std::size_t offset, std::size_t length);

/// Whether any of a text was repaired.
bool is_repaired(const Text& text);

/// Where a text stands: on paper one place a page, with the box around all of it; in text one place a line.
std::vector<Place> places(const Text& text);

/// Makes one span of those that follow one another on a page, around all of them: places() gives the same as before.
void unite_spans(Text& text);

/// A word on a page, in reading order.
struct Word {
  Box box;
  std::string text;
  bool space_after = true;  // the page has white space between this word and the next
  double font_size = 0;     // points; 0 where unknown
  int rotation = 0;         // degrees clockwise as displayed: 0, 90, 180, 270
  bool operator==(const Word&) const = default;
};

/// A line that separates cells: horizontal (top == bottom) or vertical (left == right).
struct Ruling {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool horizontal() const { return top == bottom; }
  bool operator==(const Ruling&) const = default;
};

/// One page of paper as displayed: rotation and crop box applied.
struct Page {
  int number = 0;  // 1-based
  double width = 0, height = 0;
  std::vector<Word> words;
  std::vector<Ruling> rulings;
  bool has_image = false;
  double foot = 0;  // where its lowest word or line ends
};

/// A cell of a table; rows and columns count from 0.
struct Cell {
  int row = 0, column = 0;
  int row_span = 1, column_span = 1;
  Text text;
  Box box;  // on paper
};

/// A table as it stands on one page (or in one stretch of text). Cells ascend by row, then column.
struct Table {
  int page = 0;  // 0 where there are no pages
  Box box;
  int rows = 0, columns = 0;
  std::vector<Cell> cells;

  /// The cell that covers a position; nullptr where there is none.
  const Cell* at(int row, int column) const;
};

/// A paragraph, or a table where `is_table`.
struct Block {
  bool is_table = false;
  Text paragraph;
  Table table;
  int page = 0;
};

/// What reading was not sure of. Kinds are those of the contract: "encoding-guessed", "letters-repaired",
/// "text-damaged", "hidden-text", "number-ambiguous", "reading-differs", "ocr-uncertain", "table-unclear",
/// "pages-missing".
struct Doubt {
  std::string kind;
  Message message;
  Text evidence;
};

/// One document as read. Paper has pages, from which blocks are found; text and office kinds come with their
/// blocks.
struct Document {
  std::string kind;  // "pdf", "text", ...
  int page_count = 0;
  std::vector<Page> pages;
  std::vector<Block> blocks;
  std::vector<Doubt> doubts;
  std::vector<Message> problems;  // why the document was not read whole; empty where it was
};

}  // namespace tulga
