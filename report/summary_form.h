#pragma once
// Official tables as rows of cells, for whoever draws them: the summary ("товчоо"), and the consolidated table.

#include <string>
#include <vector>

#include "extract/submission.h"

namespace tulga {

struct FormCell {
  std::string text;
  int columns = 1, rows = 1;
  bool figure = false;  // a percentage or a count: stands in the middle
};

using FormRow = std::vector<FormCell>;

constexpr int form_columns = 4;  // "Үүнээс", label, percentage, count

/// Title, total, one row a category, overall percentage; every text harmless, in one line. Labels that stand for
/// several lines are one cell.
std::vector<FormRow> summary_form(const Summary& summary);

/// Title, headings, one row a unit, and the footer "ДҮН"; every text harmless, in one line.
std::vector<FormRow> consolidated_form(const Consolidated& table);

/// The heading that names the assessor: "(Өөрийн үнэлгээ)".
std::string assessor_heading(Assessor assessor);

/// The form, whose first row tells its columns, as lines of tab-separated cells; what a cell covers beside and below
/// its first place is blank.
std::string tab_separated(const std::vector<FormRow>& form);

}  // namespace tulga
