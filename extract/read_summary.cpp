#include <algorithm>
#include <set>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"

namespace tulga {

namespace {

bool is_none_sign(std::string_view text) { return text == "-" || text == "–" || text == "—"; }

bool is_percent(const Text& text) {
  static const Pattern percent(R"((?i)^\pZ*\p{Nd}[\p{Nd}.,]*\pZ*(?:%|хув\pL*)\pZ*$)");
  return percent.matches(text.text);
}

bool is_count(const Text& text) {
  // "149 / 317", acts and provisions in one cell, is stated and is no number.
  static const Pattern count(R"(^\pZ*\p{Nd}[\p{Nd}., ]*(?:/\pZ*\p{Nd}+)?\pZ*$)");
  return count.matches(text.text) || is_none_sign(squeeze(text.text));
}

bool is_label(const Text& text) {
  static const Pattern letters(R"(\pL)");
  return letters.matches(text.text) && !is_percent(text) && fold(text.text) != "үүнээс";
}

using Scales = std::vector<const Scale*>;

bool is_known_label(const Text& text, const Scales& scales) {
  return std::any_of(scales.begin(), scales.end(), [&](const Scale* scale) {
    return find_group(*scale, text.text) || (is_label(text) && is_excluded(*scale, text.text));
  });
}

/// A label that no line parts from the "Үүнээс" before it, without that.
Text without_lead(const Text& label) {
  static const Pattern lead(R"((?i)^\pZ*үүнээс\pZ*[:,–-]?\pZ+(\pL.*))");
  const auto found = lead.find(label.text);
  return found.empty() ? label : slice(label, found[1].offset, found[1].length);
}

/// One line: a percentage or a known label, and the count that stands behind it. Told by the kind of what its cells
/// hold, never by their position: in real documents the last line stands one column to the left.
std::optional<Category> read_category(const Grid& grid, int row, const Text& label_above, const Scales& scales) {
  std::optional<Category> out;
  Text label;
  bool counted = false;
  const Cell* last = nullptr;
  for (int column = 0; column < grid.columns(); ++column) {
    const Cell* cell = grid.at(row, column);
    if (!cell || cell == last || cell->text.empty()) continue;
    last = cell;
    if (!out && is_percent(cell->text)) {
      out = Category{.label = {}, .percent = read_rating(cell->text), .count = {}};
    } else if (is_label(cell->text)) {
      label = without_lead(cell->text);
    } else if ((out || is_known_label(label, scales)) && !counted && is_count(cell->text)) {
      if (!out) out.emplace();
      out->count = read_count(cell->text);
      counted = true;
    }
  }
  if (!out) return out;
  if (!counted) out->count = read_count({});
  out->label = label.empty() ? label_above : label;
  return out;
}

/// "Хэрэгжилт гаргах нийт арга хэмжээний тоо 9", in one cell or two.
std::optional<Stated> read_total(const Text& line) {
  static const Pattern total(
      R"((?i)нийт(?:\pZ|\pL|[,-])*\pZ(?:тоо|заалт\pL*|арга\pZ+хэмжээ\pL*)\pZ*[:–-]?\pZ*(\p{Nd}[\p{Nd}., ]*)\pZ*$)");
  const auto found = total.find(line.text);
  if (found.empty()) return std::nullopt;
  return stated_number(line, found[1], NumberContext::count);
}

/// "… товчоо 82,2 хувьтай байна."
std::optional<Stated> read_overall(const Text& line) {
  static const Pattern overall(
      R"((?i)(?:товчоо|дундаж|биелэлт|хэрэгжилт|дүн)\pL*[\pZ:–-]+(?:[^.%]*[\pZ:–-])?(\p{Nd}[\p{Nd}.,]*)\pZ*(?:%|хув))");
  const auto found = overall.find(line.text);
  if (found.empty()) return std::nullopt;
  return stated_number(line, found[1], NumberContext::percentage);
}

/// "Үүнээс", where a line begins with it.
Text read_lead(const Grid& grid, int row) {
  static const Pattern lead(R"((?i)^\pZ*(үүнээс)(?:\P{L}|$))");
  const auto filled = grid.filled(row);
  if (filled.empty()) return {};
  const auto found = lead.find(filled.front()->text.text);
  return found.empty() ? Text() : slice(filled.front()->text, found[1].offset, found[1].length);
}

Text first_line(const Text& lines) { return slice(lines, 0, lines.text.find('\n')); }

/// The total that a line of the heading states, where the table does not; the last one counts.
void read_total_in_lines(Summary& out, const Text& lines) {
  for (std::size_t start = 0; start < lines.text.size();) {
    const std::size_t end = std::min(lines.text.find('\n', start), lines.text.size());
    const Text line = slice(lines, start, end - start);
    if (auto total = read_total(line)) {
      out.total = std::move(*total);
      out.total_line = line;
    }
    start = end + 1;
  }
}

/// Whether the lines rate provisions: two known labels, or three different percentages of one scale.
bool rates_provisions(const std::vector<Category>& categories, const Scales& scales) {
  const auto labelled = std::count_if(categories.begin(), categories.end(),
                                      [&](const Category& category) { return is_known_label(category.label, scales); });
  if (labelled >= 2) return true;
  return std::any_of(scales.begin(), scales.end(), [&](const Scale* scale) {
    std::set<std::int64_t> percents;
    for (const Category& category : categories) {
      const auto percent = category.percent.count();
      if (!category.percent.stated() && is_excluded(*scale, category.label.text)) continue;
      if (!percent || !scale->has(static_cast<int>(*percent)) || !percents.insert(*percent).second) return false;
    }
    return percents.size() >= 3;
  });
}

/// On paper without lines, a title of several lines may stand above the table, all but its last line.
Text whole_title(const Text& in_table, const Text& heading) {
  static const Pattern year(R"((?:^|\P{Nd})(?:19|20)\p{Nd}{2}(?:\P{Nd}|$))");
  const std::size_t start = heading.text.rfind('\n') + 1;  // of the last line; 0 where it is the only one
  Text above = slice(heading, start, heading.text.size() - start);
  if (year.matches(in_table.text) || !year.matches(above.text) || find_date(above.text)) return in_table;
  append(above, in_table, " ");
  return above;
}

}  // namespace

Stated read_count(const Text& cell) {
  Stated out{.spelling = cell, .readings = {}, .qualifier = Qualifier::exact, .doubted = is_repaired(cell)};
  const std::string text = squeeze(cell.text);
  out.readings =
      text.empty() || is_none_sign(text) ? std::vector<Decimal>{Decimal{0, 0}} : readings(text, NumberContext::count);
  return out;
}

Assessor read_assessor(const Text& heading) {
  const std::string words = fold(heading.text);
  const std::size_t self = words.rfind("өөрийнүнэлгээ"), higher = words.rfind("дээдшатны");
  if (self == std::string::npos && higher == std::string::npos) return Assessor::unknown;
  if (self == std::string::npos) return Assessor::higher;
  if (higher == std::string::npos) return Assessor::self;
  return self > higher ? Assessor::self : Assessor::higher;
}

std::optional<Summary> read_summary(const Table& table, const Text& heading, const Text& after, const Vocabulary& own) {
  const Scales scales = scales_with(own.scales);
  const Grid grid(table);
  Summary out;
  Text label_above, all_words = heading;
  for (int row = 0; row < grid.rows(); ++row) {
    const Text line = grid.row_text(row);
    if (auto category = read_category(grid, row, label_above, scales)) {
      label_above = category->label;
      if (out.lead.empty()) out.lead = read_lead(grid, row);
      out.categories.push_back(std::move(*category));
      continue;
    }
    append(all_words, line, " ");
    if (auto total = read_total(line); total && !out.total.stated()) {
      out.total = std::move(*total);
      out.total_line = line;
    } else if (auto overall = read_overall(line)) {
      out.overall = std::move(*overall);
      out.overall_line = line;
    } else if (out.title.empty() && out.categories.empty()) {
      out.title = line;
    }
  }
  if (!rates_provisions(out.categories, scales)) return std::nullopt;
  if (!out.total.stated()) read_total_in_lines(out, heading);
  if (!out.overall.stated()) {
    if (auto overall = read_overall(first_line(after))) {
      out.overall = std::move(*overall);
      out.overall_line = first_line(after);
    }
  }
  out.assessor = read_assessor(all_words);
  if (!out.title.empty()) {
    out.title = whole_title(out.title, heading);
  } else {
    const auto date = find_date(heading.text);  // the line of the date is no part of a title
    out.title = date ? slice(heading, 0, date->where.offset) : heading;
  }
  return out;
}

}  // namespace tulga
