#include "report/cross_sheets.h"

#include <algorithm>

#include "report/messages.h"
#include "report/passed.h"
#include "report/recount.h"

// Every formula is written with its true value, computed here with exact fractions.

namespace tulga {

namespace {

constexpr const char* mean_format = "0.0%";
constexpr const char* count_format = "0";

constexpr Wording wordings[] = {
    {"sheet-matrix-self", "Matrix, self", "Матриц, өөрийн"},
    {"sheet-matrix-higher", "Matrix, higher body", "Матриц, дээд шат"},
    {"sheet-consolidated-self", "Consolidated, self", "Нэгтгэл, өөрийн"},
    {"sheet-consolidated-higher", "Consolidated, higher body", "Нэгтгэл, дээд шат"},
    {"sheet-rankings", "Rankings", "Эрэмбэ"},
    {"column-group", "Aimag, period", "Аймаг, үе"},
    {"column-whose", "Whose", "Хэний"},
    {"column-figures", "Figures", "Тоо, хаана"},
    {"column-soum", "Soum", "Сум"},
    {"column-reporting", "Soums", "Сум"},
    {"column-provisions", "Provisions", "Заалтын тоо"},
    {"column-overall", "Pooled, %", "Нэгтгэсэн хувь"},
    {"column-rank", "Rank", "Байр"},
    {"column-tied", "Shared", "Хуваасан"},
    {"column-assessor", "Rating", "Үнэлгээ"},
    {"line-footer", "TOTAL", "ДҮН"},
    {"line-simple-mean", "For comparison: mean of the percentages", "Харьцуулах: хувиудын энгийн дундаж"},
};

/// The findings about a cell of the matrix, for its comment.
std::string comment_of(const std::vector<const CrossCheck*>& findings, const std::vector<std::size_t>& numbers,
                       Language language) {
  std::string out;
  for (const std::size_t number : numbers) {
    const CrossCheck& check = *findings[number - 1];
    out += (out.empty() ? "" : "\n") + check.rule + ": " + say(check.message, language);
  }
  return out;
}

std::string range_of(CellAt first, CellAt last) { return cell_name(first) + ":" + cell_name(last); }

/// The values of the ratings in a column of a soum, and their mean.
std::optional<Fraction> mean_of(const Submission& submission, Assessor assessor) {
  return mean_of(ratings_of(submission, assessor == Assessor::self, {}).values);
}

/// The consolidated table, line by line.
struct ConsolidatedLines {
  Sheet& sheet;
  const CrossBook& book;
  const Consolidated& table;
  std::uint32_t row = 2;  // below the headings and the percentages of the categories
  static constexpr std::uint16_t provisions = 2, first_category = 3;
  std::vector<std::int64_t> sums = std::vector<std::int64_t>(table.categories.size(), 0);

  std::uint16_t overall() const { return static_cast<std::uint16_t>(first_category + table.categories.size()); }
  std::uint16_t column(std::size_t category) const { return static_cast<std::uint16_t>(first_category + category); }

  void head() {
    auto titles = titles_of({"column-number", "column-soum", "column-provisions"}, book.language);
    std::vector<double> widths{6, 30, 11};
    for (const Category& category : table.categories) {
      const std::string label = category.label.text.empty() ? category.percent.spelling.text : category.label.text;
      titles.push_back(label), widths.push_back(16);
    }
    titles.push_back(say("column-overall", book.language)), widths.push_back(13);
    sheet.head(titles, widths, 2);
    for (std::uint16_t c = 0; c <= overall(); ++c) sheet.text({1, c}, "");
    for (std::size_t c = 0; c < table.categories.size(); ++c)
      if (const auto value = table.categories[c].percent.value())
        sheet.number({1, column(c)}, ratio_of(*value),
                     {.number_format = percent_format(value->places), .centred = true});
  }

  void soum(std::size_t s) {
    const Submission& submission = book.result.group.soums[s].submission;
    const std::string& range = book.rows[s].of(table.assessor);
    sheet.number({row, 0}, static_cast<double>(s + 1), {.number_format = count_format, .centred = true});
    sheet.text({row, 1}, book.result.group.soums[s].organisation.soum);
    if (range.empty()) return blank();
    sheet.formula({row, provisions}, "=ROWS(" + range + ")", static_cast<double>(submission.rows.size()),
                  {.number_format = count_format});
    const Ratings ratings = ratings_of(submission, table.assessor == Assessor::self, range);
    for (std::size_t c = 0; c < table.categories.size(); ++c) {
      const auto counted = recount(submission, table.categories[c], ratings, cell_name({1, column(c)}));
      if (!counted) {
        sheet.text({row, column(c)}, "");
        continue;
      }
      sheet.formula({row, column(c)}, counted->formula, counted->value, {.number_format = count_format});
      sums[c] += static_cast<std::int64_t>(counted->value);
    }
    mean("SUM(" + range + ")", "COUNT(" + range + ")", mean_of(submission, table.assessor), false);
    ++row;
  }

  void blank() {
    for (std::uint16_t c = provisions; c <= overall(); ++c) sheet.text({row, c}, "");
    ++row;
  }

  void mean(const std::string& sum, const std::string& count, const std::optional<Fraction>& value, bool bold) {
    sheet.formula({row, overall()}, "=IF(" + count + "=0,\"\"," + sum + "/" + count + ")",
                  value ? CellValue(exact_ratio(*value)) : CellValue(), {.number_format = mean_format, .bold = bold});
  }

  /// Everything in the column above.
  std::string above(std::uint16_t c) const { return range_of({2, c}, {row - 1, c}); }

  void footer() {
    const std::uint32_t last = row - 1;
    std::string ranges;
    std::vector<Decimal> values;
    std::int64_t all = 0;
    for (std::size_t s = 0; s < book.rows.size(); ++s) {
      const Submission& submission = book.result.group.soums[s].submission;
      const std::string& range = book.rows[s].of(table.assessor);
      if (!range.empty()) ranges += (ranges.empty() ? "" : ",") + range;
      const auto found = ratings_of(submission, table.assessor == Assessor::self, {}).values;
      values.insert(values.end(), found.begin(), found.end());
      all += static_cast<std::int64_t>(submission.rows.size());
    }
    if (ranges.empty()) return;
    const CellLook bold{.number_format = count_format, .bold = true};
    sheet.text({row, 0}, ""), sheet.text({row, 1}, say("line-footer", book.language), {.bold = true});
    sheet.formula({row, provisions}, "=SUM(" + above(provisions) + ")", static_cast<double>(all), bold);
    for (std::size_t c = 0; c < sums.size(); ++c)
      sheet.formula({row, column(c)}, "=SUM(" + above(column(c)) + ")", static_cast<double>(sums[c]), bold);
    mean("SUM(" + ranges + ")", "COUNT(" + ranges + ")", tulga::mean_of(values), true);
    ++row;
    simple_mean(last);
  }

  /// The commonest mistake, to be compared with.
  void simple_mean(std::uint32_t last) {
    double sum = 0;
    int count = 0;
    for (const Party& soum : book.result.group.soums)
      if (const auto value = mean_of(soum.submission, table.assessor)) sum += exact_ratio(*value), ++count;
    if (count == 0) return;
    for (std::uint16_t c = 0; c < overall(); ++c)
      sheet.text({row, c}, c == 1 ? say("line-simple-mean", book.language) : std::string(), {.fill = Fill::note});
    sheet.formula({row, overall()}, "=AVERAGE(" + range_of({2, overall()}, {last, overall()}) + ")", sum / count,
                  {.fill = Fill::note, .number_format = mean_format});
  }
};

}  // namespace

std::span<const Wording> cross_sheet_wordings() { return wordings; }

std::vector<std::string> titles_of(std::initializer_list<const char*> ids, Language language) {
  std::vector<std::string> out;
  for (const char* id : ids) out.push_back(say(id, language));
  return out;
}

void write_matrix(Sheet& sheet, const CrossBook& book, Assessor assessor) {
  const CrossResult& result = book.result;
  const auto& provisions = result.matrix.provisions;
  constexpr std::uint16_t first_soum = 4;
  const auto soums = static_cast<std::uint16_t>(result.group.soums.size());
  auto titles = titles_of({"column-number", "column-decision", "column-provision", "column-reporting"}, book.language);
  std::vector<double> widths{6, 40, 50, 8};
  for (const Party& soum : result.group.soums) titles.push_back(soum.organisation.soum), widths.push_back(11);
  sheet.head(titles, widths, first_soum);
  const auto findings = cross_findings(result);
  const auto marks = matrix_marks(result, findings);
  const RowField field = assessor == Assessor::self ? RowField::self : RowField::higher;
  for (std::size_t p = 0; p < provisions.size(); ++p) {
    const auto line = static_cast<std::uint32_t>(p + 1);
    sheet.number({line, 0}, static_cast<double>(p + 1), {.number_format = count_format, .centred = true});
    const std::string act = act_of(provisions[p]);
    sheet.text({line, 1}, provisions[p].title + (act.empty() ? "" : "\n" + act));
    sheet.text({line, 2}, provisions[p].text);
    const CellAt from{line, first_soum}, to{line, static_cast<std::uint16_t>(first_soum + soums - 1)};
    sheet.formula({line, 3}, "=COUNTA(" + range_of(from, to) + ")", static_cast<double>(reporting(provisions[p])),
                  {.number_format = count_format, .centred = true});
    for (std::size_t s = 0; s < soums; ++s) {
      const CellAt at{line, static_cast<std::uint16_t>(first_soum + s)};
      const auto marked = marks.find({p, s});
      const bool found = marked != marks.end();
      if (found) sheet.comment(at, comment_of(findings, marked->second, book.language));
      const Row* row = row_at(result, {p, s});
      const Fill fill = found ? fill_of(findings[marked->second.front() - 1]->severity) : Fill::none;
      if (row == nullptr) {
        sheet.text(at, "", {.fill = fill});
        continue;
      }
      const std::string& cell = book.rows[s].names.at({.row = provisions[p].reported[s]->row, .field = field});
      const std::string formula = "=IF(" + cell + "=\"\",\"∅\"," + cell + ")";
      const Stated& stated = assessor == Assessor::self ? row->self : row->higher;
      const auto value = stated.value();
      const CellLook look{
          .fill = fill, .number_format = percent_format(value ? value->places : 0), .bold = found, .centred = true};
      if (value)
        sheet.formula(at, formula, ratio_of(*value), look);
      else
        sheet.formula(at, formula, stated.spelling.empty() ? "∅" : std::string_view(stated.spelling.text), look);
    }
  }
  if (provisions.empty() || soums == 0) return;
  const CellAt first{1, first_soum};
  const CellAt last{static_cast<std::uint32_t>(provisions.size()), static_cast<std::uint16_t>(first_soum + soums - 1)};
  const std::string name = cell_name(first);
  sheet.fill_when(first, last, "=AND(ISNUMBER(" + name + ")," + name + ">=1)", Fill::good);
  sheet.fill_when(first, last, "=AND(ISNUMBER(" + name + ")," + name + "<0.5)", Fill::bad);
  sheet.fill_when(first, last, "=ISNUMBER(" + name + ")", Fill::neutral);
}

void write_consolidated(Sheet& sheet, const CrossBook& book, const Consolidated& table) {
  ConsolidatedLines lines{sheet, book, table};
  lines.head();
  for (std::size_t s = 0; s < book.rows.size(); ++s) lines.soum(s);
  lines.footer();
}

}  // namespace tulga
