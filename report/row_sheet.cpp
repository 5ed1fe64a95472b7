#include <array>

#include "extract/scale.h"
#include "report/messages.h"
#include "report/sheets.h"

namespace tulga {

namespace {

enum Column : std::uint16_t {
  file,
  number,
  decision_no,
  provision_no,
  section,
  decision,
  provision,
  progress,
  self,
  higher,
  place,
};

constexpr std::array<Column, 9> columns_of_fields = {number,    decision_no, provision_no, section, decision,
                                                     provision, progress,    self,         higher};

Column column_of(RowField field) { return columns_of_fields[static_cast<std::size_t>(field)]; }

/// Title, date and number, a line each; a title that repeats them keeps them.
std::string decision_text(const Decision& decision) {
  std::string out = decision.title.text;
  for (const std::string& more : {decision.date_text.text, decision.number.text})
    if (!more.empty() && out.find(more) == std::string::npos) out += (out.empty() ? "" : "\n") + more;
  return out;
}

/// "$I$2:$I$10".
std::string range_of(Column column, std::uint32_t first, std::uint32_t last) {
  const std::string letters = "$" + std::string(1, static_cast<char>('A' + column)) + "$";
  return letters + std::to_string(first + 1) + ":" + letters + std::to_string(last + 1);
}

void write_rating(Sheet& sheet, CellAt at, const Stated& rating, Fill fill) {
  const auto value = rating.value();
  const CellLook look{.fill = fill, .number_format = percent_format(value ? value->places : 0), .centred = true};
  if (value)
    sheet.number(at, ratio_of(*value), look);
  else
    sheet.text(at, rating.spelling.text, look);
}

constexpr Wording wordings[] = {
    {"sheet-rows", "Rows", "Мөрүүд"},
    {"column-file", "File", "Файл"},
    {"column-number", "No.", "№"},
    {"column-decision-no", "Decision no.", "Шийдвэр Д/д"},
    {"column-provision-no", "Provision no.", "Заалт Д/д"},
    {"column-section", "Section", "Хэсэг"},
    {"column-decision", "Decision, date, number", "Шийдвэрийн нэр, огноо, дугаар"},
    {"column-provision", "Content of the provision", "Холбогдох заалтын агуулга"},
    {"column-progress", "Progress of implementation", "Хэрэгжилтийн явц"},
    {"column-self", "Self-rating", "Өөрийн үнэлгээ"},
    {"column-higher", "Higher body's rating", "Дээд шатны байгууллагын үнэлгээ"},
    {"column-place", "Place", "Байршил"},
    {"rating-advice", "The scale does not have this rating.", "Үнэлгээний шатлалд ийм утга байхгүй."},
};

}  // namespace

std::span<const Wording> row_sheet_wordings() { return wordings; }

RowSheet::RowSheet(Workbook& book, Language language)
    : language_(language), sheet_(book.sheet(say("sheet-rows", language))) {
  std::vector<std::string> titles;
  for (const char* id :
       {"column-file", "column-number", "column-decision-no", "column-provision-no", "column-section",
        "column-decision", "column-provision", "column-progress", "column-self", "column-higher", "column-place"})
    titles.push_back(say(id, language));
  sheet_.head(titles, {20, 6, 13, 11, 16, 28, 34, 72, 15, 18, 14}, number + 1);
}

RatingRange RowSheet::add(const Outcome& outcome, const CellMarks& marks, CellNames& names) {
  const Submission& submission = *outcome.submission;
  const std::uint32_t first = row_;
  for (std::size_t i = 0; i < submission.rows.size(); ++i) add_row(outcome, i, marks, names);
  if (row_ == first) return {};
  add_choices(submission, first);
  const std::string before = sheet_.quoted_name() + "!";
  return {before + range_of(self, first, row_ - 1), before + range_of(higher, first, row_ - 1)};
}

void RowSheet::add_row(const Outcome& outcome, std::size_t index, const CellMarks& marks, CellNames& names) {
  const Row& row = outcome.submission->rows[index];
  const auto fill = [&](RowField field) { return marks.fill({.row = index, .field = field}); };
  const auto text = [&](RowField field, std::string_view words) {
    const bool centred = field == RowField::decision_no || field == RowField::provision_no;
    sheet_.text({row_, column_of(field)}, words, {.fill = fill(field), .centred = centred});
  };
  sheet_.text({row_, file}, outcome.source.path);
  sheet_.number({row_, number}, static_cast<double>(index + 1),
                {.fill = fill(RowField::number), .number_format = "0", .centred = true});
  text(RowField::decision_no, row.decision_no.text);
  text(RowField::provision_no, row.provision_no.text);
  text(RowField::section, row.section);
  text(RowField::decision, decision_text(row.decision));
  text(RowField::provision, row.provision.text);
  text(RowField::progress, row.progress.text);
  write_rating(sheet_, {row_, self}, row.self, fill(RowField::self));
  write_rating(sheet_, {row_, higher}, row.higher, fill(RowField::higher));
  sheet_.text({row_, place}, row.places.empty() ? std::string() : say(row.places.front(), language_));
  for (std::size_t field = 0; field < columns_of_fields.size(); ++field) {
    const MarkedCell cell{.row = index, .field = static_cast<RowField>(field)};
    const CellAt at{row_, columns_of_fields[field]};
    marks.comment(sheet_, at, cell);
    names[cell] = sheet_.quoted_name() + "!" + cell_name(at);
  }
  ++row_;
}

void RowSheet::add_choices(const Submission& submission, std::uint32_t first) {
  const Scale* scale = scale_of(submission);
  if (!scale) return;
  std::vector<std::string> values;
  for (const int value : scale->values()) values.push_back(std::to_string(value) + "%");
  sheet_.choices({first, self}, {row_ - 1, higher}, values, say("rating-advice", language_));
}

void RowSheet::end() {
  if (row_ > 1) sheet_.filter({0, 0}, {row_ - 1, place});
}

}  // namespace tulga
