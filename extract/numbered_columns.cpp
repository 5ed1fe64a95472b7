#include "extract/numbered_columns.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/tables.h"
#include "extract/vocabulary.h"

namespace tulga {

namespace {

constexpr std::size_t fewest_columns = 4, most_columns = 30;
constexpr std::size_t most_heading_lines = 6;

/// A word of a line, and the columns of characters that it stands over.
struct Token {
  std::size_t offset = 0, length = 0;  // bytes
  int from = 0, to = 0;                // characters, `to` not included
  bool ends_item = false;              // "1.", "2)": a text begins behind it
};

std::vector<Token> tokens_of(const TextLine& line) {
  std::vector<Token> out;
  const std::string_view text = line.text;
  int column = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      ++at, ++column;
      continue;
    }
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const int width = static_cast<int>(code_points(text.substr(at, end - at)));
    const bool digit_first = text[at] >= '0' && text[at] <= '9';
    out.push_back(
        {at, end - at, column, column + width, digit_first && (text[end - 1] == '.' || text[end - 1] == ')')});
    column += width;
    at = end;
  }
  return out;
}

/// The places of "1", "2", ... where the line holds nothing else; empty for any other line.
std::vector<int> anchors_of(const TextLine& line) {
  std::vector<int> out;
  for (const Token& token : tokens_of(line)) {
    if (line.text.substr(token.offset, token.length) != std::to_string(out.size() + 1)) return {};
    out.push_back(token.from);
  }
  return out.size() >= fewest_columns && out.size() <= most_columns ? out : std::vector<int>{};
}

using Lines = std::span<const TextLine>;

/// How many lines have a word over each column of characters.
std::vector<int> coverage(Lines lines) {
  std::vector<int> covered;
  for (const TextLine& line : lines)
    for (const Token& token : tokens_of(line)) {
      if (static_cast<std::size_t>(token.to) > covered.size()) covered.resize(token.to);
      for (int x = token.from; x < token.to; ++x) ++covered[x];
    }
  return covered;
}

/// Between two anchors: the middle of the widest stretch that the fewest words cover.
int gutter_between(const std::vector<int>& covered, int from, int to) {
  const auto at = [&](int x) { return static_cast<std::size_t>(x) < covered.size() ? covered[x] : 0; };
  int least = at(from + 1);
  for (int x = from + 1; x < to; ++x) least = std::min(least, at(x));
  int best = from + 1, widest = 0;
  for (int x = from + 1; x < to;) {
    int end = x;
    while (end < to && at(end) == least) ++end;
    if (end - x > widest) widest = end - x, best = x + (end - x) / 2;
    x = std::max(end, x + 1);
  }
  return best;
}

/// Where a column ends and the next usually begins.
struct Gutter {
  int middle = 0;
  int next_start = 0;  // the column of characters where most words behind the gutter begin
};

/// The start that most lines share behind a gutter: of words with two spaces or more before them.
int usual_start(Lines rows, int middle, int next_anchor) {
  std::map<int, int> starts;
  for (const TextLine& line : rows) {
    int end_before = 0;
    for (const Token& token : tokens_of(line)) {
      if (token.from > middle && token.from <= next_anchor && token.from - end_before >= 2) {
        ++starts[token.from];
        break;
      }
      end_before = token.to;
    }
  }
  int best = middle + 1, most = 0;
  for (const auto& [start, count] : starts)
    if (count > most) most = count, best = start;
  return best;
}

std::vector<Gutter> gutters_of(Lines rows, const std::vector<int>& anchors) {
  const std::vector<int> covered = coverage(rows);
  std::vector<Gutter> out;
  for (std::size_t i = 0; i + 1 < anchors.size(); ++i) {
    const int middle = gutter_between(covered, anchors[i], anchors[i + 1]);
    out.push_back({middle, usual_start(rows, middle, anchors[i + 1])});
  }
  return out;
}

/// The word of a line that begins the column behind a gutter: one at the usual start, else one a little beside it, as
/// printers shift words where a cell is full. `unclear` is set where one space alone parts two words there.
int boundary_of(const std::vector<Token>& tokens, const Gutter& gutter, bool& unclear) {
  constexpr int shift = 3;
  int best = -1;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const int away = std::abs(tokens[i].from - gutter.next_start);
    if (away == 0) return tokens[i].from;
    if (away > shift) continue;
    const int gap = i == 0 ? tokens[i].from : tokens[i].from - tokens[i - 1].to;
    if (gap >= 2) return tokens[i].from;
    const bool item_number = tokens[i].to == gutter.next_start && tokens[i].ends_item;
    if ((tokens[i].to > gutter.next_start || item_number) && best < 0) best = tokens[i].from;
  }
  unclear = unclear || best >= 0;
  return best >= 0 ? best : gutter.middle;
}

/// The cells of one line; words in a cell keep one space.
std::vector<Text> cut(const TextLine& line, const std::vector<Gutter>& gutters, bool& unclear) {
  const std::vector<Token> tokens = tokens_of(line);
  std::vector<int> boundaries;
  for (const Gutter& gutter : gutters) boundaries.push_back(boundary_of(tokens, gutter, unclear));
  std::vector<Text> cells(gutters.size() + 1);
  for (const Token& token : tokens) {
    const auto column = std::count_if(boundaries.begin(), boundaries.end(), [&](int x) { return x <= token.from; });
    append(cells[static_cast<std::size_t>(column)], field(line, token.offset, token.offset + token.length), " ");
  }
  return cells;
}

/// The column over which a word of a heading stands: headings are centred.
std::size_t column_over(const std::vector<Gutter>& gutters, const Token& token) {
  const int middle = (token.from + token.to - 1) / 2;
  return static_cast<std::size_t>(
      std::count_if(gutters.begin(), gutters.end(), [&](const Gutter& g) { return g.middle < middle; }));
}

/// A word that stands well on both sides of a gutter.
bool crosses(const std::vector<Gutter>& gutters, const Token& token) {
  constexpr int shift = 3;
  return std::any_of(gutters.begin(), gutters.end(),
                     [&](const Gutter& g) { return token.from + shift <= g.middle && g.middle + shift < token.to; });
}

bool is_number(const Text& cell) {
  static const Pattern number(R"(^\p{Nd}+(?:\.\p{Nd}+)*[.)]?$)");
  return number.matches(cell.text);
}

/// Words where numbers stand, or, behind a blank line, a text over the columns: what follows the table.
bool breaks_columns(const TextLine& line, const std::vector<Gutter>& gutters, bool after_blank) {
  bool unclear = false;
  const std::vector<Text> cells = cut(line, gutters, unclear);
  for (const Text* cell : {&cells[0], &cells[1]})
    if (!cell->empty() && !is_number(*cell)) return true;
  if (!after_blank || !cells[0].empty()) return false;
  const auto tokens = tokens_of(line);
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return crosses(gutters, token); });
}

/// A single text over the columns, behind which the rows go on, or the lines of this page end.
bool is_section(Lines lines, std::size_t at) {
  static const Pattern row_start(R"(^\pZ*\p{Nd}+(?:\.\p{Nd}+)*[.)]?(?:\pZ|$))");
  if (!names_kind_of_act(squeeze(lines[at].text))) return false;
  for (std::size_t next = at + 1; next < lines.size(); ++next)
    if (!lines[next].blank()) return row_start.matches(lines[next].text);
  return true;
}

/// Adds a line to the row that is being read.
void continue_row(std::vector<Text>& row, const std::vector<Text>& line) {
  for (std::size_t i = 0; i < row.size(); ++i) append(row[i], line[i], separator_after(row[i].text));
}

class TableReader {
 public:
  TableReader(Lines lines, std::size_t from, std::size_t numbers, std::vector<int> anchors)
      : lines_(lines), from_(from), numbers_(numbers), anchors_(std::move(anchors)) {}

  NumberedTable read(std::vector<Doubt>& doubts) {
    const std::size_t end = page_end();
    gutters_ = gutters_of(rows_around(end), anchors_);
    out_.first = heading_start();
    add_heading();
    add_row(out_.table, lines_[numbers_].number, heading_cells(numbers_, numbers_ + 1));
    out_.last = add_rows(end);
    if (!unclear_.empty()) doubts.push_back({"table-unclear", {"text-columns-unclear", {}}, unclear_});
    return std::move(out_);
  }

 private:
  /// The next row of numbers, or the end of the page.
  std::size_t page_end() const {
    for (std::size_t i = numbers_ + 1; i < lines_.size(); ++i) {
      if (!anchors_of(lines_[i]).empty()) return i;
      if (lines_[i].page_end) return i + 1;
    }
    return lines_.size();
  }

  /// The rows of this page, without signatures and what stands below a gap; where they are few, also those of the pages
  /// beside it whose columns stand at the same places.
  std::vector<TextLine> rows_around(std::size_t end) const {
    constexpr std::size_t few = 40, far = 200;
    std::size_t last = numbers_ + 1;
    while (last < end && !opens_signatures(lines_[last].text) && !(lines_[last].blank() && lines_[last - 1].blank()))
      ++last;
    std::vector<TextLine> rows(lines_.begin() + numbers_ + 1, lines_.begin() + last);
    if (rows.size() >= few) return rows;
    for (std::size_t i = numbers_; i-- > 0 && numbers_ - i < far;)
      if (anchors_of(lines_[i]) == anchors_) {
        rows.insert(rows.end(), lines_.begin() + i + 1, lines_.begin() + numbers_);
        break;
      }
    if (end < lines_.size() && anchors_of(lines_[end]) == anchors_)
      for (std::size_t i = end + 1; i < lines_.size() && i - end < far && anchors_of(lines_[i]).empty(); ++i)
        rows.push_back(lines_[i]);
    return rows;
  }

  /// Heading lines stand right above the numbers: several pieces, or one that is not at the left.
  std::size_t heading_start() const {
    std::size_t first = numbers_;
    while (first > from_ && numbers_ - first < most_heading_lines) {
      const TextLine& line = lines_[first - 1];
      const auto tokens = tokens_of(line);
      if (tokens.empty() || line.page_end || !anchors_of(line).empty()) break;
      std::set<std::size_t> columns;
      for (const Token& token : tokens) columns.insert(column_over(gutters_, token));
      if (columns.size() < 3 && columns.contains(0)) break;
      --first;
    }
    return first;
  }

  std::vector<Text> heading_cells(std::size_t first, std::size_t last) const {
    std::vector<Text> cells(anchors_.size());
    for (std::size_t i = first; i < last; ++i)
      for (const Token& token : tokens_of(lines_[i]))
        append(cells[column_over(gutters_, token)], field(lines_[i], token.offset, token.offset + token.length), " ");
    return cells;
  }

  void add_heading() {
    if (out_.first < numbers_) add_row(out_.table, lines_[out_.first].number, heading_cells(out_.first, numbers_));
  }

  std::size_t add_rows(std::size_t end) {
    std::vector<Text> row;
    int row_line = 0;
    const auto finish = [&] {
      if (!row.empty()) add_row(out_.table, row_line, std::move(row));
      row.clear();
    };
    std::size_t i = numbers_ + 1;
    for (; i < end; ++i) {
      if (lines_[i].blank()) continue;
      const bool after_blank = lines_[i - 1].blank();
      if (is_section(lines_.first(end), i)) {
        finish();
        std::vector<Text> section(anchors_.size());
        section[0] = field(lines_[i], 0, lines_[i].text.size());
        add_row(out_.table, lines_[i].number, std::move(section));
        continue;
      }
      if (opens_signatures(lines_[i].text) || breaks_columns(lines_[i], gutters_, after_blank)) break;
      bool unclear = false;
      std::vector<Text> cells = cut(lines_[i], gutters_, unclear);
      if (unclear && unclear_.empty()) unclear_ = field(lines_[i], 0, lines_[i].text.size());
      if (row.empty() || is_number(cells[0]) || is_number(cells[1])) {
        finish();
        row = std::move(cells);
        row_line = lines_[i].number;
      } else {
        continue_row(row, cells);
      }
    }
    finish();
    return i;
  }

  Lines lines_;
  std::size_t from_, numbers_;
  std::vector<int> anchors_;
  std::vector<Gutter> gutters_;
  Text unclear_;
  NumberedTable out_;
};

}  // namespace

std::optional<NumberedTable> find_numbered_table(Lines lines, std::size_t from, std::vector<Doubt>& doubts) {
  for (std::size_t i = from; i < lines.size(); ++i)
    if (auto anchors = anchors_of(lines[i]); !anchors.empty()) {
      NumberedTable found = TableReader(lines, from, i, std::move(anchors)).read(doubts);
      found.first = std::max(found.first, from);
      return found;
    }
  return std::nullopt;
}

}  // namespace tulga
