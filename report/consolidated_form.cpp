#include <algorithm>

#include "report/passed.h"
#include "report/summary_form.h"

namespace tulga {

namespace {

// The words of the official form.
constexpr const char* usual_title = "ТОГТООЛЫН ХЭРЭГЖИЛТИЙН НЭГТГЭЛ";
constexpr const char* number_heading = "Д/д";
constexpr const char* unit_heading = "Сум, байгууллага";
constexpr const char* decisions_heading = "Шийдвэрийн тоо";
constexpr const char* provisions_heading = "Заалтын тоо";
constexpr const char* overall_heading = "Хэрэгжилтийн хувь";
constexpr const char* footer_name = "ДҮН";

FormCell figure(const Stated& stated) { return {one_line(stated.spelling.text), 1, 1, true}; }

/// "Үр дүнтэй 100%": its label, its percentage, or both.
FormCell heading_of(const Category& category) {
  std::string out = category.label.text;
  const std::string& percent = category.percent.spelling.text;
  if (out.find(percent) == std::string::npos) out += (out.empty() ? "" : " ") + percent;
  return {one_line(out), 1, 1, true};
}

bool counts_decisions(const Consolidated& table) {
  return std::any_of(table.units.begin(), table.units.end(),
                     [](const UnitLine& unit) { return unit.decisions.stated(); });
}

FormRow row_of(const UnitLine& unit, const std::string& number, const std::string& name, bool decisions) {
  FormRow row{{number, 1, 1, true}, {name}};
  if (decisions) row.push_back(figure(unit.decisions));
  row.push_back(figure(unit.provisions));
  for (const Stated& count : unit.counts) row.push_back(figure(count));
  row.push_back(figure(unit.overall));
  return row;
}

}  // namespace

std::vector<FormRow> consolidated_form(const Consolidated& table) {
  const bool decisions = counts_decisions(table);
  FormRow headings{{number_heading, 1, 1, true}, {unit_heading}};
  if (decisions) headings.push_back({decisions_heading, 1, 1, true});
  headings.push_back({provisions_heading, 1, 1, true});
  for (const Category& category : table.categories) headings.push_back(heading_of(category));
  headings.push_back({overall_heading, 1, 1, true});
  const std::string title = table.title.empty() ? usual_title : one_line(table.title.text);
  std::vector<FormRow> form{{{title, static_cast<int>(headings.size())}}, headings};
  for (std::size_t i = 0; i < table.units.size(); ++i)
    form.push_back(row_of(table.units[i], std::to_string(i + 1), one_line(table.units[i].name.text), decisions));
  if (table.footer) {
    const std::string name = table.footer->name.empty() ? footer_name : one_line(table.footer->name.text);
    form.push_back(row_of(*table.footer, "", name, decisions));
  }
  return form;
}

}  // namespace tulga
