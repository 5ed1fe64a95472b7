#include <algorithm>
#include <array>
#include <set>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/tables.h"
#include "extract/vocabulary.h"

namespace tulga {

namespace {

constexpr int most_header_rows = 6;
constexpr std::size_t role_count = 8;

/// The column of each role, -1 where the table has none, and the row below the heading.
struct Layout {
  std::array<int, role_count> columns;
  int first_row = 0;
  int operator[](ColumnRole role) const { return columns[static_cast<std::size_t>(role)]; }
  bool has(ColumnRole role) const { return (*this)[role] >= 0; }
};

/// Headings may stand in several rows: the words of rows `from` to `to` over a column, each cell once.
std::string heading_of(const Grid& grid, int from, int to, int column) {
  std::string out;
  const Cell* last = nullptr;
  for (int row = from; row <= to; ++row) {
    const Cell* cell = grid.at(row, column);
    if (cell && cell != last) out += cell->text.text + " ";
    last = cell;
  }
  return out;
}

int assign_roles(const Grid& grid, int from, int to, const Vocabulary& own, Layout& layout) {
  layout.columns.fill(-1);
  int known = 0;
  for (int column = 0; column < grid.columns(); ++column) {
    const auto role = column_role(heading_of(grid, from, to, column), own);
    if (!role || layout.has(*role)) continue;
    layout.columns[static_cast<std::size_t>(*role)] = column;
    ++known;
  }
  return known;
}

/// What was decided, and how far it has come; some forms have no column for ratings.
bool is_report(const Layout& layout) {
  using enum ColumnRole;
  return (layout.has(provision) || layout.has(decision)) && layout.has(progress);
}

std::optional<Layout> find_layout(const Grid& grid, const Vocabulary& own) {
  std::optional<Layout> best;
  int most = 0;
  for (int from = 0; from < std::min(grid.rows(), most_header_rows); ++from)
    for (int to = from; to < std::min(grid.rows(), from + 2); ++to) {
      Layout layout{};
      const int known = assign_roles(grid, from, to, own, layout);
      if (known <= most || !is_report(layout)) continue;
      most = known;
      layout.first_row = to + 1;
      best = layout;
    }
  return best;
}

const Text& text_at(const Grid& grid, int row, int column) {
  static const Text none;
  const Cell* cell = column < 0 ? nullptr : grid.at(row, column);
  return cell ? cell->text : none;
}

/// A heading over the rows that follow: one text alone in its row, at its left, over most of its columns, or, where
/// no ruling tells how far it reaches, one that names a kind of act.
const Cell* section_cell(const Grid& grid, int row) {
  static const Pattern has_letter(R"(\pL)");
  const auto cells = grid.filled(row);
  if (cells.size() != 1 || !has_letter.matches(cells[0]->text.text)) return nullptr;
  const bool over_the_row = cells[0]->column == 0 || cells[0]->column_span * 2 > grid.columns();
  return over_the_row || names_kind_of_act(cells[0]->text.text) ? cells[0] : nullptr;
}

Decision read_decision(const Text& cell) {
  // The last "Дугаар" counts: a title may cite another act's number before it.
  static const Pattern number_word(
      R"((?i)(?:дугаар|дүгээр|№)\pZ*:?\pZ*((?:\pL\pZ*/\pZ*)?\p{Nd}[\p{Nd}\pL_/.-]*)\pZ*$)");
  Decision out;
  std::size_t title_end = cell.text.size();
  if (const auto number = number_word.find(cell.text); !number.empty()) {
    out.number = slice(cell, number[1].offset, number[1].length);
    title_end = number[0].offset;
  }
  for (auto date = find_date(cell.text); date && date->where.offset < title_end;) {
    const auto next = find_date(cell.text, date->where.end());
    if (next && next->where.offset < title_end) {
      date = next;
      continue;
    }
    out.date = date->date;
    out.date_text = slice(cell, date->where.offset, date->where.length);
    title_end = date->where.offset;
    break;
  }
  while (title_end > 0 && cell.text[title_end - 1] == ' ') --title_end;
  out.title = slice(cell, 0, title_end);
  return out;
}

Row read_row(const Grid& grid, int row, const Layout& layout, const std::string& section) {
  using enum ColumnRole;
  Row out;
  out.decision_no = text_at(grid, row, layout[decision_no]);
  out.provision_no = text_at(grid, row, layout[provision_no]);
  out.section = section;
  out.decision = read_decision(text_at(grid, row, layout[decision]));
  out.provision = text_at(grid, row, layout[provision]);
  out.progress = text_at(grid, row, layout[progress]);
  out.self = read_rating(text_at(grid, row, layout[self]));
  out.higher = read_rating(text_at(grid, row, layout[higher]));
  Text whole;
  for (const Cell* cell : grid.filled(row)) append(whole, cell->text, " ");
  out.places = places(whole);
  return out;
}

bool has_number(const Row& row) { return !row.decision_no.empty() || !row.provision_no.empty(); }

/// Neither number nor rating: the rest of the row above, not a row of its own.
bool is_rest_of_row_above(const Row& row) { return !has_number(row) && !row.self.stated() && !row.higher.stated(); }

void continue_row(Row& above, const Row& rest, const Text& decision_cell) {
  append(above.progress, rest.progress, " ");
  append(above.provision, rest.provision, " ");
  if (!decision_cell.empty()) {
    Text whole = above.decision.title;
    append(whole, above.decision.date_text, " ");
    append(whole, decision_cell, " ");
    above.decision = read_decision(whole);
  }
  above.places.insert(above.places.end(), rest.places.begin(), rest.places.end());
}

}  // namespace

bool is_column_numbers(const Grid& grid, int row) {
  int numbered = 0;
  for (int column = 0; column < grid.columns(); ++column) {
    const Text& text = text_at(grid, row, column);
    if (text.empty()) continue;
    if (squeeze(text.text) != std::to_string(column + 1)) return false;
    ++numbered;
  }
  return numbered >= 3;
}

Stated read_rating(const Text& cell) {
  static const Pattern rating(R"((?i)^\pZ*(\p{Nd}[\p{Nd}.,]*)(?:\pZ*|-)(?:%|хув\pL*)?(?:-?тай)?\pZ*$)");
  Stated out{.spelling = cell, .readings = {}, .qualifier = Qualifier::exact, .doubted = is_repaired(cell)};
  static const Pattern spoken(R"((?i)^\pZ*(\pL+(?:\pZ\pL+)?)\pZ+хув\pL*\pZ*$)");
  if (const auto found = rating.find(cell.text); !found.empty())
    out.readings = readings(found[1].in(cell.text), NumberContext::percentage);
  else if (const auto words = spoken.find(cell.text); !words.empty())
    out.readings = readings(lower(words[1].in(cell.text)), NumberContext::percentage);
  return out;
}

std::optional<std::vector<Row>> read_rows(const Table& table, const Vocabulary& own) {
  const Grid grid(table);
  const auto layout = find_layout(grid, own);
  if (!layout) return std::nullopt;
  std::vector<Row> rows;
  std::string section;
  for (int i = layout->first_row; i < grid.rows(); ++i) {
    const auto filled = grid.filled(i);
    if (filled.empty() || number_columns(filled)) continue;
    if (const Cell* heading = section_cell(grid, i)) {
      section = heading->text.text;
      continue;
    }
    Row row = read_row(grid, i, *layout, section);
    if (!rows.empty() && is_rest_of_row_above(row))
      continue_row(rows.back(), row, text_at(grid, i, (*layout)[ColumnRole::decision]));
    else
      rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace tulga
