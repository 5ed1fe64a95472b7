#include <algorithm>
#include <array>
#include <cstdint>

#include "extract/draft.h"
#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"

namespace tulga {

namespace {

__extension__ using Wide = __int128;

constexpr int most_cells = 200'000;
constexpr std::array<std::string_view, 14> total_words = {"нийт",    "бүгд",  "дүн",      "нийтдүн",    "бүгддүн",
                                                          "нийлбэр", "total", "totals",   "grandtotal", "sum",
                                                          "итого",   "всего", "alltotal", "хамтдүн"};
constexpr std::array<std::string_view, 6> difference_words = {"зөрүү",      "өсөлт",  "бууралт",
                                                              "difference", "change", "өөрчлөлт"};
/// Columns that no one adds up: shares, means, years, codes and numbers of acts.
constexpr std::array<std::string_view, 14> never_added = {"хувь",    "дундаж", "дугаар", "код",  "percent",
                                                          "average", "mean",   "median", "year", "code",
                                                          "үнэлгээ", "индекс", "rate",   "rank"};

bool is_total_word(std::string_view text) {
  const std::string folded = fold(text);
  return std::find(total_words.begin(), total_words.end(), folded) != total_words.end();
}

/// A cell as a figure, in millionths. Blank and dashes are none of it, and count as zero in a sum.
struct Figure {
  Stated stated;
  Wide millionths = 0;
  int places = 0;
  bool blank = true, percent = false, figure = false;
};

Figure figure_of(const Cell* cell) {
  static const Pattern number(R"(^\pZ*(-?\p{Nd}[\p{Nd}., \x{00A0}]*?)\pZ*(%)?\pZ*$)");
  static const Pattern none(R"(^\pZ*[-–—]?\pZ*$)");
  Figure out;
  if (!cell) return out;
  out.blank = none.matches(cell->text.text);
  const auto found = number.find(cell->text.text);
  if (found.empty()) return out;
  out.percent = found[2].matched();
  out.stated = stated_number(cell->text, found[1], out.percent ? NumberContext::percentage : NumberContext::count);
  if (out.stated.readings.empty()) return out;
  const Decimal& value = out.stated.readings.front();
  out.places = value.places;
  out.millionths = Wide{value.digits} * power_of_ten(max_places - value.places);
  out.figure = true;
  return out;
}

bool is_year(const Figure& figure) {
  const Wide value = figure.millionths / 1'000'000;
  return figure.figure && figure.places == 0 && value >= 1900 && value <= 2100;
}

/// A table with its figures, its heading and its column of labels.
struct Figures {
  const Grid& grid;
  std::vector<Figure> cells;
  int first_row = 0;  // below the heading
  int label = 0;      // column

  const Figure& at(int row, int column) const { return cells[row * grid.columns() + column]; }
  Text text(int row, int column) const {
    const Cell* cell = grid.at(row, column);
    return cell ? cell->text : Text{};
  }
  std::string heading(int column) const {
    std::string out;
    const Cell* last = nullptr;
    for (int row = 0; row < first_row; ++row)
      if (const Cell* cell = grid.at(row, column); cell && cell != last) out += (last = cell)->text.text + " ";
    return squeeze(out);
  }
  bool has_figures(int column) const {
    int figures = 0, other = 0;
    for (int row = first_row; row < grid.rows(); ++row) {
      figures += at(row, column).figure;
      other += !at(row, column).figure && !at(row, column).blank;
    }
    return figures >= 2 && figures > other;
  }
};

/// The heading ends at the first row with more figures than words; a row that numbers the columns belongs to it.
Figures figures_of(const Grid& grid) {
  Figures out{.grid = grid, .cells = {}};
  out.cells.reserve(static_cast<std::size_t>(grid.rows()) * grid.columns());
  for (int row = 0; row < grid.rows(); ++row)
    for (int column = 0; column < grid.columns(); ++column) out.cells.push_back(figure_of(grid.at(row, column)));
  for (int row = 0; row < grid.rows(); ++row) {
    int figures = 0, words = 0, counting = 0;
    for (int column = 0; column < grid.columns(); ++column) {
      const bool figure = out.at(row, column).figure && !is_year(out.at(row, column));
      figures += figure;
      words += !figure && !out.at(row, column).blank;
      counting += out.text(row, column).text == std::to_string(column + 1);
    }
    if (figures >= 1 && figures >= words && counting < grid.columns() - 1) break;
    out.first_row = row + 1;
  }
  while (out.label + 1 < grid.columns() && out.has_figures(out.label)) ++out.label;
  return out;
}

/// Whether a heading has one of the words in it.
template <std::size_t n>
bool names_one(std::string_view heading, const std::array<std::string_view, n>& words) {
  const std::string folded = fold(heading);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool is_added(const Figures& figures, int column) {
  if (column == figures.label || !figures.has_figures(column)) return false;
  const std::string heading = figures.heading(column);
  if (heading.find('%') != std::string::npos || names_one(heading, never_added)) return false;
  bool years = true;
  for (int row = figures.first_row; row < figures.grid.rows(); ++row) {
    const Figure& figure = figures.at(row, column);
    if (figure.percent) return false;
    if (figure.figure) years = years && is_year(figure);
  }
  return !years;
}

/// What each addend and the total may have lost by rounding, in millionths.
Wide slack_of(std::span<const Figure* const> addends, const Figure& total) {
  const auto half = [](const Figure& figure) {
    return figure.places == 0 ? Wide{0} : Wide{power_of_ten(max_places - figure.places)} / 2;
  };
  Wide slack = half(total);
  for (const Figure* addend : addends) slack += half(*addend);
  return slack;
}

bool adds_up(std::span<const Figure* const> addends, const Figure& total) {
  Wide sum = 0;
  for (const Figure* addend : addends) sum += addend->millionths;
  const Wide off = sum > total.millionths ? sum - total.millionths : total.millionths - sum;
  return off <= slack_of(addends, total);
}

Claim sum_claim(ClaimKind kind, std::string name, std::span<const Figure* const> addends, const Figure& total,
                bool shown_elsewhere = true) {
  Claim claim{.kind = kind, .row = no_row};
  claim.whole = total.stated;
  claim.noun = std::move(name);
  claim.text = total.stated.spelling;
  claim.complete = shown_elsewhere;
  for (const Figure* addend : addends) {
    Part part;
    part.count = addend->stated;
    claim.parts.push_back(std::move(part));
  }
  return claim;
}

/// The figures of a column in some rows; none where one of the cells is neither figure nor blank.
std::vector<const Figure*> column_cells(const Figures& figures, const std::vector<int>& rows, int column) {
  std::vector<const Figure*> out;
  for (const int row : rows) {
    const Figure& figure = figures.at(row, column);
    if (!figure.figure && !figure.blank) return {};
    if (figure.figure) out.push_back(&figure);
  }
  return out;
}

/// The rows that a total row may add up: those above it up to the total before; those below it, where it leads its
/// block; the totals before it, where it is the grand total.
std::vector<std::vector<int>> structures(const Figures& figures, const std::vector<bool>& is_total, int row) {
  std::vector<int> above, below, totals, all;
  for (int r = row - 1; r >= figures.first_row && !is_total[r]; --r) above.insert(above.begin(), r);
  for (int r = row + 1; r < figures.grid.rows() && !is_total[r]; ++r) below.push_back(r);
  for (int r = figures.first_row; r < row; ++r) (is_total[r] ? totals : all).push_back(r);
  std::vector<std::vector<int>> out{above};
  if (above.empty()) out.front() = below;
  if (totals.size() > 1 || (!totals.empty() && above.empty())) out.push_back(totals);
  if (!totals.empty()) out.push_back(all);
  return out;
}

void column_totals(const Figures& figures, std::vector<Claim>& out) {
  std::vector<int> columns;
  for (int column = 0; column < figures.grid.columns(); ++column)
    if (is_added(figures, column)) columns.push_back(column);
  std::vector<bool> is_total(figures.grid.rows(), false);
  for (int row = figures.first_row; row < figures.grid.rows(); ++row)
    is_total[row] = is_total_word(figures.text(row, figures.label).text);
  for (int row = figures.first_row; row < figures.grid.rows(); ++row) {
    if (!is_total[row]) continue;
    const auto candidates = structures(figures, is_total, row);
    // The structure that holds in most columns is the one that the table has.
    std::size_t best = 0;
    int most = 0, tried = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      int agreeing = 0, compared = 0;
      for (const int column : columns) {
        const auto addends = column_cells(figures, candidates[i], column);
        if (addends.size() < 2 || !figures.at(row, column).figure) continue;
        ++compared;
        agreeing += adds_up(addends, figures.at(row, column));
      }
      if (agreeing > most || i == 0)
        best = agreeing > most ? i : best, most = std::max(most, agreeing), tried = std::max(tried, compared);
    }
    const bool plain = candidates.size() == 1 && tried == 1;  // one column, and nothing else that it could add up
    if (most * 2 < tried && !plain) continue;
    for (const int column : columns) {
      const auto addends = column_cells(figures, candidates[best], column);
      if (addends.size() >= 2 && figures.at(row, column).figure)
        out.push_back(
            sum_claim(ClaimKind::column_total, figures.heading(column), addends, figures.at(row, column), most > 0));
    }
  }
}

/// Rows without totals in which some relation of columns holds, and all rows that have the figures for it.
template <typename Holds>
bool is_established(const Figures& figures, Holds holds) {
  int agreeing = 0, compared = 0;
  for (int row = figures.first_row; row < figures.grid.rows(); ++row) {
    const auto held = holds(row);
    if (!held) continue;
    ++compared;
    agreeing += *held;
  }
  return agreeing >= 2 && agreeing * 10 >= compared * 6;
}

void row_totals(const Figures& figures, std::vector<Claim>& out) {
  std::vector<int> columns;
  for (int column = 0; column < figures.grid.columns(); ++column)
    if (is_added(figures, column)) columns.push_back(column);
  for (const int total : columns) {
    const std::string heading = figures.heading(total);
    const std::size_t last_word = heading.find_last_of(' ');
    if (!is_total_word(heading) && !is_total_word(last_word == std::string::npos ? "" : heading.substr(last_word)))
      continue;
    std::vector<int> left, right;
    for (const int column : columns) (column < total ? left : right).push_back(column);
    right.erase(std::remove(right.begin(), right.end(), total), right.end());
    for (const auto& addend_columns : {left, right}) {
      if (addend_columns.size() < 2) continue;
      const auto cells = [&](int row) {
        std::vector<const Figure*> addends;
        for (const int column : addend_columns)
          if (figures.at(row, column).figure) addends.push_back(&figures.at(row, column));
        return addends;
      };
      const auto usable = [&](int row) { return figures.at(row, total).figure && cells(row).size() >= 2; };
      if (!is_established(figures, [&](int row) -> std::optional<bool> {
            return usable(row) ? std::optional(adds_up(cells(row), figures.at(row, total))) : std::nullopt;
          }))
        continue;
      for (int row = figures.first_row; row < figures.grid.rows(); ++row)
        if (usable(row))
          out.push_back(sum_claim(ClaimKind::row_total, figures.text(row, figures.label).text, cells(row),
                                  figures.at(row, total)));
      break;
    }
  }
}

Claim pair_claim(ClaimKind kind, std::string name, const Figure& whole, const Figure& first, const Figure& second) {
  const Figure* pair[] = {&first, &second};
  return sum_claim(kind, std::move(name), pair, whole);
}

void differences(const Figures& figures, std::vector<Claim>& out) {
  for (int column = 2; column < figures.grid.columns(); ++column) {
    const std::string heading = figures.heading(column);
    if (!names_one(heading, difference_words) && heading.find("+/-") == std::string::npos) continue;
    for (int a = figures.label + 1; a < column; ++a)
      for (int b = figures.label + 1; b < column; ++b) {
        if (a == b || !figures.has_figures(a) || !figures.has_figures(b)) continue;
        const auto usable = [&](int row) {
          return figures.at(row, column).figure && figures.at(row, a).figure && figures.at(row, b).figure;
        };
        if (!is_established(figures, [&](int row) -> std::optional<bool> {
              if (!usable(row)) return std::nullopt;
              const Figure* both[] = {&figures.at(row, column), &figures.at(row, b)};
              return adds_up(both, figures.at(row, a));
            }))
          continue;
        for (int row = figures.first_row; row < figures.grid.rows(); ++row)
          if (usable(row))
            out.push_back(pair_claim(ClaimKind::difference, figures.text(row, figures.label).text,
                                     figures.at(row, column), figures.at(row, a), figures.at(row, b)));
        a = b = column;
      }
  }
}

/// Whether `percent` is 100 * done / planned, within its rounding.
bool is_ratio(const Figure& percent, const Figure& done, const Figure& planned) {
  if (planned.millionths <= 0) return false;
  const Wide off = percent.millionths * planned.millionths - 100'000'000 * done.millionths;
  const Wide slack = Wide{power_of_ten(max_places - percent.places)} / 2 * planned.millionths;
  return (off < 0 ? -off : off) <= slack;
}

/// "50%" over a column of counts is a category, not a share of a plan.
bool is_percentage(std::string_view heading) {
  return heading.find_first_not_of("0123456789.,% ") == std::string_view::npos && has_digit(heading);
}

void plan_ratios(const Figures& figures, std::vector<Claim>& out) {
  for (int column = 2; column < figures.grid.columns(); ++column) {
    const std::string heading = figures.heading(column);
    if (is_percentage(heading)) continue;
    if (heading.find('%') == std::string::npos &&
        !names_one(heading, std::array<std::string_view, 2>{"хувь", "percent"}))
      continue;
    for (int plan = figures.label + 1; plan < column; ++plan)
      for (int done = figures.label + 1; done < column; ++done) {
        if (plan == done || !figures.has_figures(plan) || !figures.has_figures(done)) continue;
        const auto usable = [&](int row) {
          return figures.at(row, column).figure && figures.at(row, plan).millionths > 0 && figures.at(row, done).figure;
        };
        if (!is_established(figures, [&](int row) -> std::optional<bool> {
              if (!usable(row)) return std::nullopt;
              if (figures.at(row, done).millionths == 0) return std::nullopt;  // no part of any plan: shows nothing
              return is_ratio(figures.at(row, column), figures.at(row, done), figures.at(row, plan));
            }))
          continue;
        for (int row = figures.first_row; row < figures.grid.rows(); ++row)
          if (usable(row))
            out.push_back(pair_claim(ClaimKind::plan_ratio, figures.text(row, figures.label).text,
                                     figures.at(row, column), figures.at(row, done), figures.at(row, plan)));
        plan = done = column;
      }
  }
}

}  // namespace

std::vector<Claim> read_totals(const Table& table) {
  std::vector<Claim> out;
  if (table.rows < 3 || table.columns < 2 || static_cast<long>(table.rows) * table.columns > most_cells) return out;
  const Grid grid(table);
  const Figures figures = figures_of(grid);
  if (figures.first_row >= grid.rows()) return out;
  column_totals(figures, out);
  row_totals(figures, out);
  differences(figures, out);
  plan_ratios(figures, out);
  return out;
}

}  // namespace tulga
