#pragma once
// The two sheets of a workbook that compute: the rows with their ratings, and the summaries, whose formulas count the
// ratings anew when one is changed.

#include <map>
#include <span>
#include <string>
#include <vector>

#include "report/marks.h"
#include "report/workbook.h"

namespace tulga {

/// The findings of one document, by cell, as a workbook shows them.
class CellMarks {
 public:
  CellMarks(const Outcome& outcome, Language language);
  Fill fill(const MarkedCell& cell) const;
  /// Puts the rule and the reason beside a marked cell.
  void comment(Sheet& sheet, CellAt at, const MarkedCell& cell) const;

 private:
  std::map<MarkedCell, std::vector<const Check*>> marks_;
  Language language_;
};

Fill fill_of(Severity severity);

/// Where cells came to stand: "'Мөрүүд'!I7".
using CellNames = std::map<MarkedCell, std::string>;

/// 82,2 % as a spreadsheet has it: 0.822; and its format: "0.0%".
double ratio_of(const Decimal& percent);
std::string percent_format(int places);

/// The ratings of one document on its sheet.
struct RatingRange {
  std::string self, higher;  // "'Мөрүүд'!$I$2:$I$10"
};

class RowSheet {
 public:
  RowSheet(Workbook& book, Language language);
  RatingRange add(const Outcome& outcome, const CellMarks& marks, CellNames& names);
  /// After the last document.
  void end();

 private:
  void add_row(const Outcome& outcome, std::size_t index, const CellMarks& marks, CellNames& names);
  void add_choices(const Submission& submission, std::uint32_t first);

  Language language_;
  Sheet sheet_;
  std::uint32_t row_ = 1;  // the next free one
};

/// A stated overall percentage beside the recomputed one, and the cells that hold them.
struct OverallCells {
  Assessor assessor = Assessor::unknown;
  std::string stated_cell, computed_cell;
  CellValue stated, computed;
  std::string format;
};

class SummarySheet {
 public:
  SummarySheet(Workbook& book, Language language);
  std::vector<OverallCells> add(const Outcome& outcome, const CellMarks& marks, const RatingRange& range,
                                CellNames& names);
  void end();

 private:
  struct Lines;

  Language language_;
  Sheet sheet_;
  std::uint32_t row_ = 1;
};

std::span<const Wording> row_sheet_wordings();
std::span<const Wording> summary_sheet_wordings();

}  // namespace tulga
