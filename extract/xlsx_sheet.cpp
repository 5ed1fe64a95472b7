#include "extract/xlsx_sheet.h"

#include <algorithm>
#include <map>

#include "extract/patterns.h"

namespace tulga {

namespace {

constexpr int last_row = 1'048'575;
constexpr int last_column = 16'383;
constexpr int most_columns = 1'024;
constexpr std::int64_t most_positions = 20'000'000;
constexpr std::size_t rows_with_few_cells = 2;

std::optional<std::pair<int, int>> read_cell(std::string_view name) {
  std::size_t at = 0;
  int column = 0, row = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z'; ++at) {
    column = column * 26 + (name[at] - 'A' + 1);
    if (column > last_column + 1) return std::nullopt;
  }
  if (at == 0 || at == name.size()) return std::nullopt;
  for (; at < name.size() && name[at] >= '0' && name[at] <= '9'; ++at) {
    row = row * 10 + (name[at] - '0');
    if (row > last_row + 1) return std::nullopt;
  }
  if (at < name.size() || row == 0) return std::nullopt;
  return std::pair{row - 1, column - 1};
}

/// A cell that is seen, with the part of the sheet that it takes.
struct Seen {
  CellRange range;
  Text text;
};

/// The merged ranges by their first cell and, row by row, the range that covers a cell. Of two that overlap the first
/// counts.
class Merges {
 public:
  explicit Merges(std::vector<CellRange> ranges) : ranges_(std::move(ranges)) {
    std::sort(ranges_.begin(), ranges_.end(), [](const CellRange& a, const CellRange& b) {
      return std::pair(a.top, a.left) < std::pair(b.top, b.left);
    });
  }
  /// The range over a cell, or the cell itself; rows must not descend from call to call.
  CellRange over(int row, int column) {
    while (next_ < ranges_.size() && ranges_[next_].top <= row) open(ranges_[next_++]);
    const auto found = at(column);
    if (found == open_.end() || found->second.bottom < row) return {row, column, row, column};
    return found->second;
  }

 private:
  using Open = std::map<int, CellRange>;  // by first column; none of them overlaps another
  Open::iterator at(int column) {
    auto found = open_.upper_bound(column);
    if (found == open_.begin()) return open_.end();
    --found;
    return found->second.right >= column ? found : open_.end();
  }
  void open(const CellRange& range) {
    for (auto it = open_.lower_bound(range.left); it != open_.end() && it->first <= range.right;) {
      if (it->second.bottom >= range.top) return;
      it = open_.erase(it);
    }
    if (const auto left = at(range.left); left != open_.end()) {
      if (left->second.bottom >= range.top) return;
      open_.erase(left);
    }
    open_[range.left] = range;
  }

  std::vector<CellRange> ranges_;
  std::size_t next_ = 0;
  Open open_;
};

/// How many of the ascending `numbers` are in [first, last].
int count_within(const std::vector<int>& numbers, int first, int last) {
  if (first > last) return 0;
  return static_cast<int>(std::upper_bound(numbers.begin(), numbers.end(), last) -
                          std::lower_bound(numbers.begin(), numbers.end(), first));
}

class Layout {
 public:
  explicit Layout(const SheetCells& sheet);
  bool shows(const CellRange& range) const;
  /// Whether no blank row that separates lies between two rows.
  bool adjoin(int row, int next) const;

 private:
  std::vector<int> hidden_rows_, bridging_rows_, hidden_columns_;  // ascending
};

/// The columns of ranges that may overlap, ascending.
std::vector<int> columns_in(const std::vector<std::pair<int, int>>& ranges) {
  std::vector<int> change(last_column + 2), out;
  for (const auto& [first, last] : ranges) {
    ++change[first];
    --change[last + 1];
  }
  for (int column = 0, open = 0; column <= last_column; ++column)
    if ((open += change[column]) > 0) out.push_back(column);
  return out;
}

Layout::Layout(const SheetCells& sheet)
    : hidden_rows_(sheet.hidden_rows), hidden_columns_(columns_in(sheet.hidden_columns)) {
  std::set_union(sheet.hidden_rows.begin(), sheet.hidden_rows.end(), sheet.ruled_rows.begin(), sheet.ruled_rows.end(),
                 std::back_inserter(bridging_rows_));
}

bool Layout::shows(const CellRange& range) const {
  return count_within(hidden_rows_, range.top, range.bottom) <= range.bottom - range.top &&
         count_within(hidden_columns_, range.left, range.right) <= range.right - range.left;
}

bool Layout::adjoin(int row, int next) const {
  return next - row - 1 <= count_within(bridging_rows_, row + 1, next - 1);
}

/// The cells that are seen, by position.
std::vector<Seen> seen_cells(SheetCells& sheet, const Layout& layout, std::vector<Text>& unseen,
                             std::vector<Text>& covered) {
  std::stable_sort(sheet.cells.begin(), sheet.cells.end(), [](const SheetCell& a, const SheetCell& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  Merges merges(std::move(sheet.merges));
  std::vector<Seen> out;
  for (SheetCell& cell : sheet.cells) {
    const CellRange range = merges.over(cell.row, cell.column);
    const bool repeated = !out.empty() && out.back().range.top == cell.row && out.back().range.left == cell.column;
    if (range.top != cell.row || range.left != cell.column || repeated)
      covered.push_back(std::move(cell.text));
    else if (!layout.shows(range))
      unseen.push_back(std::move(cell.text));
    else
      out.push_back({range, std::move(cell.text)});
  }
  return out;
}

using Row = std::vector<Seen>;

/// The cells of each row that has any.
std::vector<Row> rows_of(std::vector<Seen> cells) {
  std::vector<Row> out;
  for (Seen& cell : cells) {
    if (out.empty() || out.back().front().range.top != cell.range.top) out.emplace_back();
    out.back().push_back(std::move(cell));
  }
  return out;
}

int bottom_of(const Row& row) {
  int bottom = 0;
  for (const Seen& cell : row) bottom = std::max(bottom, cell.range.bottom);
  return bottom;
}

/// Rows without a blank one between them.
std::vector<std::vector<Row>> groups_of(std::vector<Row> rows, const Layout& layout) {
  std::vector<std::vector<Row>> out;
  int bottom = 0;
  for (Row& row : rows) {
    const int top = row.front().range.top;
    if (out.empty() || !layout.adjoin(bottom, top)) {
      out.emplace_back();
      bottom = top;
    }
    bottom = std::max(bottom, bottom_of(row));
    out.back().push_back(std::move(row));
  }
  return out;
}

Text text_of(const Row& row) {
  Text out;
  for (const Seen& cell : row) append(out, cell.text, " ");
  return out;
}

/// A row that stands before a table: one text, or the date and the place side by side.
bool is_heading(const Row& row) {
  return row.size() == 1 || (row.size() <= rows_with_few_cells && find_date(text_of(row).text));
}

/// The sorted numbers at which the texts of a table begin, by which positions without any are left out.
template <typename Member>
std::vector<int> used(std::span<const Row> rows, Member member) {
  std::vector<int> out;
  for (const Row& row : rows)
    for (const Seen& cell : row) out.push_back(cell.range.*member);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

int index_in(const std::vector<int>& numbers, int number) { return count_within(numbers, 0, number - 1); }

std::optional<Table> table_of(std::span<Row> rows) {
  const auto used_rows = used(rows, &CellRange::top), used_columns = used(rows, &CellRange::left);
  Table table;
  table.rows = static_cast<int>(used_rows.size());
  table.columns = static_cast<int>(used_columns.size());
  if (table.columns > most_columns || std::int64_t{table.rows} * table.columns > most_positions) return std::nullopt;
  for (Row& row : rows)
    for (Seen& cell : row)
      table.cells.push_back({.row = index_in(used_rows, cell.range.top),
                             .column = index_in(used_columns, cell.range.left),
                             .row_span = count_within(used_rows, cell.range.top, cell.range.bottom),
                             .column_span = count_within(used_columns, cell.range.left, cell.range.right),
                             .text = std::move(cell.text)});
  return table;
}

/// Whether a merged cell of a row goes down into the row that follows.
bool reaches_next(const std::vector<Row>& rows, std::size_t row) {
  return row + 1 < rows.size() && bottom_of(rows[row]) >= rows[row + 1].front().range.top;
}

void add_group(std::vector<Row>& rows, std::vector<Block>& out, int& too_large) {
  std::size_t first = 0;
  while (first < rows.size() && is_heading(rows[first]) && !reaches_next(rows, first)) {
    out.emplace_back().paragraph = text_of(rows[first]);
    ++first;
  }
  if (first == rows.size()) return;
  auto table = table_of(std::span(rows).subspan(first));
  if (!table) {
    ++too_large;
    return;
  }
  out.emplace_back().is_table = true;
  out.back().table = std::move(*table);
}

}  // namespace

std::optional<CellRange> read_reference(std::string_view reference) {
  const std::size_t colon = std::min(reference.find(':'), reference.size());
  const auto from = read_cell(reference.substr(0, colon));
  const auto to = colon < reference.size() ? read_cell(reference.substr(colon + 1)) : from;
  if (!from || !to || to->first < from->first || to->second < from->second) return std::nullopt;
  return CellRange{from->first, from->second, to->first, to->second};
}

std::vector<Block> sheet_blocks(SheetCells sheet, std::vector<Text>& unseen, std::vector<Text>& covered,
                                int& too_large) {
  const Layout layout(sheet);
  std::vector<Block> out;
  for (auto& group : groups_of(rows_of(seen_cells(sheet, layout, unseen, covered)), layout))
    add_group(group, out, too_large);
  return out;
}

}  // namespace tulga
