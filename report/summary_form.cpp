#include "report/summary_form.h"

#include "report/csv.h"
#include "report/passed.h"

namespace tulga {

namespace {

// The words of the official form, for a document that has no summary of its own.
constexpr const char* usual_title = "ТОГТООЛЫН ХЭРЭГЖИЛТИЙН ТОВЧОО";
constexpr const char* usual_total = "Хэрэгжилт гаргах нийт арга хэмжээний тоо ";
constexpr const char* usual_overall = "Тогтоолын хэрэгжилтийн товчоо {} хувьтай байна.";
constexpr const char* usual_lead = "Үүнээс";

// People paste the form into Excel.
std::string cell(const std::string& text) { return inert(one_line(text)); }

std::string or_usual(const Text& text, const std::string& usual) { return cell(text.empty() ? usual : text.text); }

std::string usual_overall_line(const Stated& overall) {
  std::string line = usual_overall;
  return line.replace(line.find("{}"), 2, overall.stated() ? overall.spelling.text : "…");
}

/// How many lines from `first` on share its label.
int lines_of_label(const std::vector<Category>& lines, std::size_t first) {
  std::size_t last = first + 1;
  while (last < lines.size() && !lines[first].label.empty() && lines[last].label.text == lines[first].label.text)
    ++last;
  return static_cast<int>(last - first);
}

}  // namespace

std::vector<FormRow> summary_form(const Summary& summary) {
  std::vector<FormRow> form;
  form.push_back({{or_usual(summary.title, usual_title), form_columns}});
  form.push_back({{or_usual(summary.total_line, usual_total + summary.total.spelling.text), form_columns}});
  int covered = 0;
  for (std::size_t i = 0; i < summary.categories.size(); ++i) {
    const Category& line = summary.categories[i];
    FormRow row;
    if (i == 0) row.push_back({or_usual(summary.lead, usual_lead), 1, static_cast<int>(summary.categories.size())});
    if (covered == 0) {
      covered = lines_of_label(summary.categories, i);
      row.push_back({cell(line.label.text), 1, covered, true});
    }
    --covered;
    row.push_back({cell(line.percent.spelling.text), 1, 1, true});
    row.push_back({cell(line.count.spelling.text), 1, 1, true});
    form.push_back(std::move(row));
  }
  form.push_back({{or_usual(summary.overall_line, usual_overall_line(summary.overall)), form_columns}});
  return form;
}

std::string assessor_heading(Assessor assessor) {
  return assessor == Assessor::higher ? "(Дээд шатны байгууллагын үнэлгээ)" : "(Өөрийн үнэлгээ)";
}

std::string tab_separated(const std::vector<FormRow>& form) {
  std::string out;
  std::size_t columns = 0;
  for (const FormCell& cell : form.empty() ? FormRow() : form.front())
    columns += static_cast<std::size_t>(cell.columns);
  std::vector<int> open(columns, 0);  // rows that a cell above still covers
  for (const FormRow& row : form) {
    std::vector<std::string> fields(columns);
    auto cell = row.begin();
    for (std::size_t column = 0; column < fields.size(); ++column) {
      if (open[column] > 0) {
        --open[column];
      } else if (cell != row.end()) {
        fields[column] = cell->text;
        open[column] = cell->rows - 1;
        column += static_cast<std::size_t>(cell->columns - 1);
        ++cell;
      }
    }
    for (std::size_t column = 0; column < fields.size(); ++column)
      out += (column > 0 ? "\t" : "") + inert(fields[column]);
    out += '\n';
  }
  return out;
}

}  // namespace tulga
