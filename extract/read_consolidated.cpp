#include <algorithm>
#include <optional>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"

namespace tulga {

namespace {

constexpr int most_header_rows = 6;
constexpr int most_rows_of_heading = 3;

enum class UnitColumn { name, decisions, provisions, category, overall };

struct UnitHeading {
  UnitColumn column;
  std::string_view words;
};

constexpr UnitHeading unit_headings[] = {
    {UnitColumn::name, "Газрын нэр"},
    {UnitColumn::name, "Сумын нэр"},
    {UnitColumn::name, "Сумдын нэр"},
    {UnitColumn::name, "Сум"},
    {UnitColumn::name, "Сумд"},
    {UnitColumn::name, "Сум, байгууллага"},
    {UnitColumn::name, "Сум, газрын нэр"},
    {UnitColumn::name, "Байгууллагын нэр"},
    {UnitColumn::name, "Нэгжийн нэр"},
    {UnitColumn::decisions, "Хяналтад авсан нийт шийдвэрийн тоо"},
    {UnitColumn::decisions, "Нийт шийдвэрийн тоо"},
    {UnitColumn::decisions, "Шийдвэрийн тоо"},
    {UnitColumn::provisions, "Хяналтад авсан нийт зүйл заалтын тоо"},
    {UnitColumn::provisions, "Нийт зүйл заалтын тоо"},
    {UnitColumn::provisions, "Зүйл заалтын тоо"},
    {UnitColumn::provisions, "Хяналтад авсан нийт заалтын тоо"},
    {UnitColumn::provisions, "Нийт заалтын тоо"},
    {UnitColumn::provisions, "Нийт заалт"},
    {UnitColumn::provisions, "Заалтын тоо"},
    {UnitColumn::overall, "Биелэлтийн хувь"},
    {UnitColumn::overall, "Хэрэгжилтийн хувь"},
    {UnitColumn::overall, "Дундаж хувь"},
    {UnitColumn::overall, "Нийт хувь"},
    {UnitColumn::overall, "Хувь"},
};

constexpr std::string_view footers[] = {"дүн",        "нийт",        "нийтдүн",         "бүгд",   "бүгддүн",
                                        "аймгийндүн", "аймгийннийт", "аймгийнхэмжээнд", "нийлбэр"};

/// The heading with the fewest typing errors, one in every six letters allowed.
std::optional<UnitColumn> heading_role(std::string_view words) {
  const std::string folded = fold(words);
  std::optional<UnitColumn> best;
  int least = 1 << 20;
  for (const UnitHeading& known : unit_headings) {
    const std::string other = fold(known.words);
    const int allowed = static_cast<int>(code_points(other)) / 6, distance = edit_distance(folded, other, allowed);
    if (distance > allowed || distance >= least) continue;
    least = distance;
    best = known.column;
  }
  return best;
}

using Scales = std::vector<const Scale*>;

bool is_known_label(std::string_view text, const Scales& scales) {
  return std::any_of(scales.begin(), scales.end(),
                     [&](const Scale* scale) { return find_group(*scale, text) || is_excluded(*scale, text); });
}

std::optional<Decimal> scale_percent(const Text& cell, const Scales& scales) {
  static const Pattern percent(R"((?i)^\pZ*\p{Nd}[\p{Nd}.,]*\pZ*(?:%|хув\pL*)\pZ*$)");
  if (!percent.matches(cell.text)) return std::nullopt;
  const auto value = read_rating(cell).value();
  const auto number = value ? whole(*value) : std::nullopt;
  const bool known = number && std::any_of(scales.begin(), scales.end(),
                                           [&](const Scale* scale) { return scale->has(static_cast<int>(*number)); });
  return known ? value : std::nullopt;
}

/// The heading of a column of counts: the label of a group, a percentage of the scale, or a mark of what is not rated.
std::optional<Category> read_category(const std::vector<const Cell*>& heading, const Scales& scales) {
  std::optional<Category> out;
  for (const Cell* cell : heading) {
    const bool percent = scale_percent(cell->text, scales).has_value();
    if (!percent && !is_known_label(squeeze(cell->text.text), scales)) continue;
    if (!out) out.emplace();
    if (percent)
      out->percent = read_rating(cell->text);
    else
      out->label = cell->text;
  }
  return out;
}

struct Roles {
  int name = -1, decisions = -1, provisions = -1, overall = -1, heading_row = 0, first_row = 0;
  std::vector<int> counts;
  std::vector<Category> categories;
};

/// The distinct cells over a column, from the top.
std::vector<const Cell*> cells_over(const Grid& grid, int from, int to, int column) {
  std::vector<const Cell*> out;
  for (int row = from; row <= to; ++row) {
    const Cell* cell = grid.at(row, column);
    if (cell && !cell->text.empty() && (out.empty() || out.back() != cell)) out.push_back(cell);
  }
  return out;
}

std::optional<UnitColumn> role_of(const std::vector<const Cell*>& heading) {
  std::string words;
  for (const Cell* cell : heading) words += cell->text.text + " ";
  if (const auto role = heading_role(words)) return role;
  return heading.empty() ? std::nullopt : heading_role(heading.back()->text.text);
}

std::optional<Roles> roles_of(const Grid& grid, int from, int to, const Scales& scales) {
  Roles out{.heading_row = from, .first_row = to + 1, .counts = {}, .categories = {}};
  for (int column = 0; column < grid.columns(); ++column) {
    const auto heading = cells_over(grid, from, to, column);
    if (auto category = read_category(heading, scales)) {
      out.counts.push_back(column);
      out.categories.push_back(std::move(*category));
      continue;
    }
    const auto role = role_of(heading);
    if (!role) continue;
    int& place = *role == UnitColumn::name        ? out.name
                 : *role == UnitColumn::decisions ? out.decisions
                 : *role == UnitColumn::overall   ? out.overall
                                                  : out.provisions;
    if (place < 0) place = column;
  }
  if (out.name < 0 || out.counts.size() < 2) return std::nullopt;
  return out;
}

/// The heading of the fewest rows that has the most columns.
std::optional<Roles> find_roles(const Grid& grid, const Scales& scales) {
  std::optional<Roles> best;
  const auto known = [](const Roles& roles) {
    return roles.counts.size() + (roles.decisions >= 0) + (roles.provisions >= 0) + (roles.overall >= 0);
  };
  for (int rows = 1; rows <= most_rows_of_heading; ++rows)
    for (int from = 0; from < most_header_rows && from + rows <= grid.rows(); ++from)
      if (auto roles = roles_of(grid, from, from + rows - 1, scales); roles && (!best || known(*roles) > known(*best)))
        best = std::move(roles);
  return best;
}

const Text& text_at(const Grid& grid, int row, int column) {
  static const Text none;
  const Cell* cell = column < 0 ? nullptr : grid.at(row, column);
  return cell ? cell->text : none;
}

UnitLine read_line(const Grid& grid, int row, const Roles& roles) {
  UnitLine out;
  out.name = text_at(grid, row, roles.name);
  if (roles.decisions >= 0) out.decisions = read_count(text_at(grid, row, roles.decisions));
  if (roles.provisions >= 0) out.provisions = read_count(text_at(grid, row, roles.provisions));
  for (const int column : roles.counts) out.counts.push_back(read_count(text_at(grid, row, column)));
  if (roles.overall >= 0) out.overall = read_rating(text_at(grid, row, roles.overall));
  return out;
}

bool has_figures(const UnitLine& line) {
  return line.provisions.stated() || line.overall.stated() ||
         std::any_of(line.counts.begin(), line.counts.end(), [](const Stated& count) { return count.stated(); });
}

/// The name of a total, in whichever of its first cells it stands.
const Text* footer_name(const Grid& grid, int row) {
  const auto cells = grid.filled(row);
  for (std::size_t i = 0; i < std::min<std::size_t>(cells.size(), 2); ++i)
    if (std::find(std::begin(footers), std::end(footers), fold(cells[i]->text.text)) != std::end(footers))
      return &cells[i]->text;
  return nullptr;
}

Text title_of(const Grid& grid, int above, const Text& heading) {
  Text out;
  for (int row = 0; row < above; ++row) append(out, grid.row_text(row), " ");
  if (!out.empty()) return out;
  const auto date = find_date(heading.text);
  return date ? slice(heading, 0, date->where.offset) : heading;
}

}  // namespace

std::optional<Consolidated> read_consolidated(const Table& table, const Text& heading, const Vocabulary& own) {
  const Scales scales = scales_with(own.scales);
  const Grid grid(table);
  const auto roles = find_roles(grid, scales);
  if (!roles) return std::nullopt;
  Consolidated out;
  out.categories = roles->categories;
  for (int row = roles->first_row; row < grid.rows() && !out.footer; ++row) {
    if (is_column_numbers(grid, row)) continue;
    UnitLine line = read_line(grid, row, *roles);
    if (!has_figures(line)) continue;  // a heading over the units that follow
    if (const Text* name = footer_name(grid, row)) {
      line.name = *name;
      out.footer = std::move(line);
    } else if (!line.name.empty()) {
      out.units.push_back(std::move(line));
    }
  }
  if (out.units.empty()) return std::nullopt;
  out.title = title_of(grid, roles->heading_row, heading);
  Text words = heading;
  append(words, out.title, " ");
  out.assessor = read_assessor(words);
  return out;
}

}  // namespace tulga
