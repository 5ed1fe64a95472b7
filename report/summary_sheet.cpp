#include <algorithm>
#include <optional>

#include "report/messages.h"
#include "report/recount.h"
#include "report/sheets.h"

// Every formula is written with its true value, computed here with exact fractions: a viewer that does not calculate
// shows what Excel would.

namespace tulga {

namespace {

enum Column : std::uint16_t { file, title, category, percent, stated, live, difference, mean };

constexpr const char* count_format = "0";
constexpr const char* count_difference = "+0;-0;0";

std::string difference_format(int places) {
  const std::string format = percent_format(places);
  return "+" + format + ";-" + format + ";" + format;
}

/// "self summary (2)" where one assessor has two.
Message title_of(const Submission& submission, std::size_t index) {
  constexpr const char* ids[] = {"subject-summary", "subject-self-summary", "subject-higher-summary"};
  constexpr const char* numbered[] = {"subject-summary-numbered", "subject-self-summary-numbered",
                                      "subject-higher-summary-numbered"};
  const auto kind = static_cast<std::size_t>(submission.summaries[index].assessor);
  std::size_t all = 0, before = 0;
  for (std::size_t i = 0; i < submission.summaries.size(); ++i) {
    const bool same = static_cast<std::size_t>(submission.summaries[i].assessor) == kind;
    all += same;
    before += same && i <= index;
  }
  return all == 1 ? Message{ids[kind], {}} : Message{numbered[kind], {{"i", std::to_string(before)}}};
}

constexpr Wording wordings[] = {
    {"sheet-summaries", "Summaries", "Товчоо"},
    {"column-summary", "Summary", "Үнэлгээ"},
    {"column-category", "Category", "Ангилал"},
    {"column-percent", "Per cent", "Хувь"},
    {"column-stated", "Stated", "Тайланд"},
    {"column-computed", "Recomputed", "Тооцоолсон"},
    {"column-difference", "Difference", "Зөрүү"},
    {"column-mean", "Mean, not rounded", "Тоймлоогүй дундаж"},
    {"line-total", "Total of items", "Нийт тоо"},
    {"line-overall", "Overall percentage, by the rows", "Нийт хувь, мөрөөр"},
    {"line-by-counts", "Overall percentage, by the stated counts", "Нийт хувь, бичсэн тоогоор"},
};

}  // namespace

std::span<const Wording> summary_sheet_wordings() { return wordings; }

/// One summary, written from line `first` on.
struct SummarySheet::Lines {
  SummarySheet& to;
  const Outcome& outcome;
  const Summary& summary;
  int index;
  const CellMarks& marks;
  CellNames& names;
  std::string heading;
  std::uint32_t first;

  Sheet& sheet() { return to.sheet_; }
  std::string at(Column column, std::uint32_t row) const { return cell_name({row, column}); }

  /// What every line begins with; the stated cell is marked where a finding is about it.
  void begin(std::size_t line, std::string_view label, bool bold) {
    const MarkedCell cell{.summary = index, .line = line};
    sheet().text({to.row_, file}, outcome.source.path);
    sheet().text({to.row_, title}, heading);
    sheet().text({to.row_, category}, label, {.bold = bold});
    for (const Column column : {percent, live, difference, mean}) sheet().text({to.row_, column}, "");
    marks.comment(sheet(), {to.row_, stated}, cell);
    names.emplace(cell, sheet().quoted_name() + "!" + at(stated, to.row_));
  }

  CellLook look(std::size_t line, std::string format, bool bold = false) const {
    return {.fill = marks.fill({.summary = index, .line = line}), .number_format = std::move(format), .bold = bold};
  }

  /// A count, and how it differs from that of the rows; blank and "-" count as none.
  void count(std::size_t line, const Stated& figure, const std::optional<Recount>& formula, bool bold) {
    const CellAt here{to.row_, stated};
    const auto value = figure.count();
    if (value)
      sheet().number(here, static_cast<double>(*value), look(line, count_format, bold));
    else
      sheet().text(here, figure.spelling.text, look(line, count_format, bold));
    if (!formula) return;
    sheet().formula({to.row_, live}, formula->formula, formula->value, {.number_format = count_format, .bold = bold});
    if (is_clear_count(figure))
      sheet().formula({to.row_, difference}, "=" + at(live, to.row_) + "-N(" + at(stated, to.row_) + ")",
                      formula->value - static_cast<double>(value.value_or(0)), {.number_format = count_difference});
  }

  void total(const Ratings& ratings) {
    begin(0, say("line-total", to.language_), true);
    std::optional<Recount> formula;
    if (!ratings.range.empty())
      formula = Recount{"=ROWS(" + ratings.range + ")", static_cast<double>(outcome.submission->rows.size())};
    count(0, summary.total, formula, true);
    ++to.row_;
  }

  void label_percent(std::size_t line, const Category& category, const std::vector<Decimal>& values) {
    const MarkedCell cell{.summary = index, .line = line, .of_label = true};
    const CellAt here{to.row_, percent};
    const bool one = values.size() == 1;
    const CellLook shown{.fill = marks.fill(cell), .number_format = percent_format(one ? values[0].places : 0)};
    if (one)
      sheet().number(here, ratio_of(values[0]), shown);
    else
      sheet().text(here, category.percent.spelling.text, shown);
    marks.comment(sheet(), here, cell);
    names.emplace(cell, sheet().quoted_name() + "!" + cell_name(here));
  }

  void categories(const Ratings& ratings) {
    for (std::size_t i = 0; i < summary.categories.size(); ++i) {
      const Category& line = summary.categories[i];
      begin(i + 1, line.label.text, false);
      const auto values = line_values(*outcome.submission, line);
      label_percent(i + 1, line, values);
      count(i + 1, line.count, recount(*outcome.submission, line, ratings, at(percent, to.row_)), false);
      ++to.row_;
    }
    flag(first, to.row_ - 1);
  }

  /// The overall percentage against a mean, to the decimals that it is stated with. A cut figure is yellow, not red.
  OverallCells overall(std::size_t line, const char* label, const std::string& formula, const Fraction& value) {
    const auto figure = summary.overall.value();
    const int places = figure ? figure->places : 1;
    begin(line, say(label, to.language_), true);
    if (figure)
      sheet().number({to.row_, stated}, ratio_of(*figure), look(line, percent_format(places), true));
    else
      sheet().text({to.row_, stated}, summary.overall.spelling.text, look(line, {}, true));
    const std::string mean_cell = at(mean, to.row_), decimals = std::to_string(places + 2);
    const Decimal computed = rounded_half_up(value, places);
    sheet().formula({to.row_, mean}, formula, exact_ratio(value), {.number_format = "0.0000%"});
    sheet().formula({to.row_, live}, "=ROUND(" + mean_cell + "," + decimals + ")", ratio_of(computed),
                    {.number_format = percent_format(places), .bold = true});
    if (figure) difference_of(*figure, computed);
    return {summary.assessor,
            sheet().quoted_name() + "!" + at(stated, to.row_),
            sheet().quoted_name() + "!" + at(live, to.row_),
            figure ? CellValue(ratio_of(*figure)) : CellValue(),
            ratio_of(computed),
            percent_format(places)};
  }

  /// The ROUND takes away what binary fractions leave.
  void difference_of(const Decimal& figure, const Decimal& computed) {
    const std::string decimals = std::to_string(figure.places + 2);
    const std::string here = at(difference, to.row_), stated_cell = at(stated, to.row_);
    sheet().formula({to.row_, difference}, "=ROUND(" + at(live, to.row_) + "-" + stated_cell + "," + decimals + ")",
                    ratio_of({computed.digits - figure.digits, figure.places}),
                    {.number_format = difference_format(figure.places), .bold = true});
    sheet().fill_when({to.row_, difference}, {to.row_, difference},
                      "=AND(" + here + "<>0,ROUND(" + stated_cell + "-ROUNDDOWN(" + at(mean, to.row_) + "," + decimals +
                          ")," + decimals + ")=0)",
                      Fill::neutral);
    flag(to.row_, to.row_);
  }

  /// Differences are red. No two ranges of conditions overlap: LibreOffice does not keep to their order.
  void flag(std::uint32_t from, std::uint32_t last) {
    const std::string here = at(difference, from);
    sheet().fill_when({from, difference}, {last, difference}, "=AND(ISNUMBER(" + here + ")," + here + "<>0)",
                      Fill::bad);
  }

  void by_counts(std::size_t line) {
    const auto value = mean_of_counts(*outcome.submission, summary);
    if (!value) return;
    const std::uint32_t from = first + 1, last = first + static_cast<std::uint32_t>(summary.categories.size());
    const std::string percents = at(percent, from) + ":" + at(percent, last);
    const std::string counts = at(stated, from) + ":" + at(stated, last);
    overall(line, "line-by-counts", "=SUMPRODUCT(" + percents + "," + counts + ")/SUM(" + counts + ")", *value);
    ++to.row_;
  }
};

SummarySheet::SummarySheet(Workbook& book, Language language)
    : language_(language), sheet_(book.sheet(say("sheet-summaries", language))) {
  std::vector<std::string> titles;
  for (const char* id : {"column-file", "column-summary", "column-category", "column-percent", "column-stated",
                         "column-computed", "column-difference", "column-mean"})
    titles.push_back(say(id, language));
  sheet_.head(titles, {40, 37, 42, 9, 12, 14, 11, 16}, 0);
}

std::vector<OverallCells> SummarySheet::add(const Outcome& outcome, const CellMarks& marks, const RatingRange& range,
                                            CellNames& names) {
  std::vector<OverallCells> overalls;
  const Submission& submission = *outcome.submission;
  for (std::size_t i = 0; i < submission.summaries.size(); ++i) {
    const Summary& summary = submission.summaries[i];
    const bool self = sums_up_self(outcome, summary);
    const Ratings ratings = ratings_of(submission, self, self ? range.self : range.higher);
    Lines lines{*this, outcome, summary, static_cast<int>(i), marks, names, say(title_of(submission, i), language_),
                row_};
    lines.total(ratings);
    lines.categories(ratings);
    const std::size_t last = summary.categories.size() + 1;
    if (const auto value = mean_of(ratings.values)) {
      const std::string formula = "=SUMPRODUCT(" + ratings.range + ")/COUNT(" + ratings.range + ")";
      overalls.push_back(lines.overall(last, "line-overall", formula, *value));
      ++row_;
    }
    lines.by_counts(last);
  }
  return overalls;
}

void SummarySheet::end() {
  if (row_ > 1) sheet_.filter({0, 0}, {row_ - 1, mean});
}

}  // namespace tulga
