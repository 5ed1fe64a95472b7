#include <algorithm>

#include "report/html_views.h"
#include "report/messages.h"
#include "report/summary_form.h"
#include "report/template.h"
#include "validate/recompute.h"

namespace tulga {

namespace {

constexpr std::size_t most_rows = 100;  // that are linked one by one
constexpr int decimals = 4;

std::string with_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

std::string amount(const Fraction& value) {
  return value.denominator == 1 ? std::to_string(value.numerator) : decimal_digits(value, decimals);
}

View rows_list(const Shown& shown, Assessor assessor, const std::vector<std::size_t>& rows) {
  View list = View::list();
  for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i) {
    View row;
    list.add(std::move(row.set("row", std::to_string(rows[i] + 1)).set("address", shown.rating(rows[i], assessor))));
  }
  return list;
}

void set_rows(View& view, const Shown& shown, Assessor assessor, const std::vector<std::size_t>& rows) {
  view.set("rated", rows_list(shown, assessor, rows)).set("more_rows", View(rows.size() > most_rows));
  view.set("hidden_rows", "+" + std::to_string(rows.size() - std::min(rows.size(), most_rows)));
}

View lines_view(const Shown& shown, const Arithmetic& sums) {
  View lines = View::list();
  for (const RatedRows& each : sums.values) {
    View line;
    line.set("value", with_comma(to_string(each.value))).set("count", std::to_string(each.rows.size()));
    line.set("product", amount(each.product));
    set_rows(line, shown, sums.assessor, each.rows);
    lines.add(std::move(line));
  }
  return lines;
}

/// Rows that are not in the mean.
View outside_view(const Shown& shown, Assessor assessor, const std::vector<std::size_t>& rows, const char* why) {
  View view;
  view.set("any", View(!rows.empty())).set("why", both(Message{why, {}}));
  view.set("count", std::to_string(rows.size()));
  set_rows(view, shown, assessor, rows);
  return view;
}

View column_view(const Shown& shown, Assessor assessor) {
  const Submission& submission = *shown.outcome.submission;
  const Arithmetic sums = arithmetic(submission, assessor);
  const Summary* form = form_of(submission, assessor);
  const bool own = form != nullptr && (form->assessor == assessor || form->assessor == Assessor::unknown);
  const Summary result = recomputed(submission, assessor);
  View view;
  view.set("assessor", both(Message{assessor == Assessor::self ? "page-self-rating" : "page-higher-rating", {}}));
  view.set("values", lines_view(shown, sums)).set("items", std::to_string(sums.items)).set("sum", amount(sums.sum));
  view.set("left_out", outside_view(shown, assessor, sums.left_out, "page-not-due"));
  view.set("unrated", outside_view(shown, assessor, sums.unrated, "page-unrated"));
  view.set("fraction", to_string(*sums.mean)).set("decimals", decimal_digits(*sums.mean, decimals));
  view.set("reduced", View(to_string(*sums.mean) != amount(sums.sum) + "/" + std::to_string(sums.items)));
  view.set("whole", View(sums.mean->denominator == 1));
  view.set("has_result", View(result.overall.stated())).set("result", result.overall.spelling.text);
  const bool stated = own && form->overall.stated();
  view.set("has_stated", View(stated)).set("stated", stated ? visible(form->overall.spelling.text) : "");
  view.set("stated_address", stated ? shown.overall(*form) : "");
  view.set("same", View(stated && agrees(sums, form->overall)));
  return view;
}

constexpr Assessor assessors[] = {Assessor::self, Assessor::higher};

}  // namespace

View arithmetic_view(const Shown& shown) {
  View list = View::list();
  for (const Assessor assessor : assessors)
    if (is_rated(*shown.outcome.submission, assessor)) list.add(column_view(shown, assessor));
  return list;
}

View form_view(const std::vector<FormRow>& form, const std::string& heading) {
  View rows = View::list();
  for (const FormRow& row : form) {
    View cells = View::list();
    for (const FormCell& cell : row) {
      View view;
      view.set("words", cell.text).set("figure", View(cell.figure));
      view.set("wide", View(cell.columns > 1)).set("columns", std::to_string(cell.columns));
      cells.add(std::move(view.set("tall", View(cell.rows > 1)).set("lines", std::to_string(cell.rows))));
    }
    View view;
    rows.add(std::move(view.set("cells", std::move(cells))));
  }
  View view;
  view.set("heading", heading).set("rows", std::move(rows));
  return std::move(view.set("tabs", tab_separated(form)));
}

View form_view(const Summary& summary) { return form_view(summary_form(summary), assessor_heading(summary.assessor)); }

View forms_view(const Shown& shown) {
  View list = View::list();
  for (const Assessor assessor : assessors)
    if (is_rated(*shown.outcome.submission, assessor))
      list.add(form_view(recomputed(*shown.outcome.submission, assessor)));
  return list;
}

}  // namespace tulga
