#pragma once
// The sheets of a cross-check's workbook that compute: the matrix, the consolidated table and the rankings, over the
// rows with their ratings.

#include <initializer_list>
#include <string>
#include <vector>

#include "report/cross_shown.h"
#include "report/sheets.h"
#include "report/workbook.h"

namespace tulga {

/// Where the rows of one soum stand on the sheet of rows.
struct SoumRows {
  CellNames names;
  RatingRange range;
  const std::string& of(Assessor assessor) const { return assessor == Assessor::higher ? range.higher : range.self; }
};

/// What the sheets of one group are made of.
struct CrossBook {
  const CrossResult& result;
  const std::vector<SoumRows>& rows;  // a soum each
  Language language;
};

/// The headings of a sheet.
std::vector<std::string> titles_of(std::initializer_list<const char*> ids, Language language);

/// Provisions by soums, each rating that of its row.
void write_matrix(Sheet& sheet, const CrossBook& book, Assessor assessor);

/// What the table would have to be: counted, added and pooled by formulas.
void write_consolidated(Sheet& sheet, const CrossBook& book, const Consolidated& table);

/// A sheet of rankings, to which groups add theirs.
class RankingSheet {
 public:
  RankingSheet(Workbook& book, Language language);
  void add(const CrossBook& book);
  void end();

 private:
  void add(const CrossBook& book, const Ranking& ranking);
  Language language_;
  Sheet sheet_;
  std::uint32_t row_ = 1;
};

std::span<const Wording> cross_sheet_wordings();

}  // namespace tulga
