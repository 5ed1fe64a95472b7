#pragma once
// From tables and paragraphs to what the submitter says. The parts of interpretation, in the order of use.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/submission.h"
#include "extract/vocabulary.h"

namespace tulga {

/// The submission in joined blocks; nullopt where there is no table of rated provisions, no summary, and no other table
/// that states totals.
std::optional<Submission> interpret(std::span<const Block> blocks, const Vocabulary& own = {});

/// Every position of a table, each with the cell that covers it (nullptr where there is none).
class Grid {
 public:
  explicit Grid(const Table& table);
  int rows() const { return rows_; }
  int columns() const { return columns_; }
  const Cell* at(int row, int column) const { return cells_[row * columns_ + column]; }
  /// The distinct cells of a row that have text, from left to right.
  std::vector<const Cell*> filled(int row) const;
  /// The texts of a row, one after the other.
  Text row_text(int row) const;

 private:
  int rows_, columns_;
  std::vector<const Cell*> cells_;
};

/// The rows of a table of rated provisions; nullopt where its headings are not those of a known form.
std::optional<std::vector<Row>> read_rows(const Table& table, const Vocabulary& own = {});

/// A summary in a table; nullopt where the table has no category with its count. `heading` is the text between the
/// table before it and this one, a line a paragraph: it names the assessor, and may state the total. `after` is the
/// text that follows: it may state the overall percentage.
std::optional<Summary> read_summary(const Table& table, const Text& heading, const Text& after,
                                    const Vocabulary& own = {});

/// The consolidated table of an aimag: units in lines, counts by category in columns, told by its headings. nullopt
/// where there is no column of units, or fewer than two of counts. `heading` is the text before the table: it names
/// whose ratings are counted.
std::optional<Consolidated> read_consolidated(const Table& table, const Text& heading, const Vocabulary& own = {});

/// Who reports, as the text tells: a soum that is named together with its aimag, in the heading or else once only;
/// of a consolidated report the aimag alone.
Organisation read_organisation(std::span<const Block> blocks, bool consolidated);

/// Whose ratings a heading names; the last one counts.
Assessor read_assessor(const Text& heading);

/// A cell for a count: blank and "-" mean none.
Stated read_count(const Text& cell);

/// Whether a row numbers the columns: "1 2 3 ... 7".
bool is_column_numbers(const Grid& grid, int row);

/// The summaries that a report without tables tells in its paragraphs: "Нийт 90 заалтаас" and then lines or a sentence
/// of labels, percentages and counts, in any order; "Хэрэгжилтийн дундаж - 78.22%" is the overall percentage.
std::vector<Summary> read_told_summaries(std::span<const Block> blocks);

/// What the narrative of a row states as numbers: every kind of claim that a sentence can make.
std::vector<Claim> read_claims(const Text& narrative, std::size_t row, const Vocabulary& own = {});

/// Its parts, one a family: summaries inside a sentence and parts of a whole; counts that name categories of such a
/// summary again ("үр дүнгүй хэрэгжсэн 2 заалт"); shares ("125 буюу 50 хувь"); amounts of money and their sums.
std::vector<Claim> read_counts(const Text& narrative);
std::vector<Claim> read_restated_counts(const Text& narrative, const Vocabulary& own = {});
std::vector<Claim> read_shares(const Text& narrative);
std::vector<Claim> read_amounts(const Text& narrative);

/// What any other table of figures states: totals of its columns and rows, differences, and shares of a plan. What adds
/// up what is told by the words of its headings, and by the relation holding in most of its columns or rows, so that a
/// single wrong figure stands out and a table of another kind makes no claim.
std::vector<Claim> read_totals(const Table& table);

/// A rating as a cell gives it: "100%", "70 %", "90 хувь"; no reading where it is blank or is no number.
Stated read_rating(const Text& cell);

/// The scale whose labels and values the summaries and ratings use; empty where they do not tell.
std::string_view tell_scale(const Submission& submission);

}  // namespace tulga
