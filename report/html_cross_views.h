#pragma once
// What a page tells of the reports of one aimag for one period, as views for the template.

#include <map>
#include <string>
#include <vector>

#include "report/cross_shown.h"
#include "report/view.h"
#include "validate/cross.h"

namespace tulga {

/// A result with its findings, and the cells that they are about. Addresses inside the page begin with `prefix`.
struct CrossShown {
  CrossShown(const CrossResult& result, std::string prefix);

  std::string finding(std::size_t number) const { return prefix + "f" + std::to_string(number); }
  std::string cell(MatrixCell cell) const;
  /// The cell of a row of a document; empty where it is in none.
  std::string cell(const std::string& path, std::size_t row) const;

  const CrossResult& result;
  std::string prefix;
  std::vector<const CrossCheck*> findings;
  std::map<MatrixCell, std::vector<std::size_t>> marks;
};

View cross_findings_view(const CrossShown& shown);

/// Soums, decisions with their provisions and ratings, means.
View matrix_view(const CrossShown& shown);

/// Reports that were compared; soums of which there is none; reports that later ones replace; what belongs nowhere.
View reports_view(const CrossResult& result);
View missing_view(const CrossResult& result);
View replaced_view(const CrossResult& result);
View unplaced_view(std::span<const Unplaced> unplaced);

/// Rows that were matched with none, or with several.
View unmatched_view(const CrossResult& result);
View ambiguous_view(const CrossResult& result);

View rankings_view(const CrossResult& result);

/// How often each rating stands in the matrix, as bars; the means of the soums, as dots on a line.
View ratings_plot(const CrossResult& result);
View means_plot(const CrossResult& result);

/// The consolidated tables, recomputed.
View consolidated_view(const CrossResult& result);

}  // namespace tulga
