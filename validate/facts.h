#pragma once
// A submission, and what many rules ask of it, worked out once.

#include <functional>
#include <span>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"
#include "validate/counted.h"
#include "validate/ratings.h"

namespace tulga {

/// A summary inside a sentence, and what it counts.
struct InlineSummary {
  const Claim* claim = nullptr;
  Counted parts;
};

/// The submission outlives it.
class Facts {
 public:
  explicit Facts(const Submission& submission);
  Facts(const Facts&) = delete;
  Facts& operator=(const Facts&) = delete;

  const Submission& submission;
  const Column self, higher;
  const std::vector<InlineSummary> inline_summaries;  // in the order of the claims

  const Column& column(Assessor assessor) const { return assessor == Assessor::higher ? higher : self; }
  /// What a summary may be about: one column where the document tells, or where both say the same; else both, the one
  /// that it fits better first.
  std::vector<const Column*> columns_of(const Summary& summary) const;
  /// Whether a stated mean other than `figure` is one that only rounding explains: its value was rounded up.
  bool author_rounds(const Stated& figure) const;

 private:
  std::vector<const Stated*> rounded_up_;  // the first two: of any figure, one of two is another
};

/// Judges a summary by each of its columns: fails where it fails for every one of them; open where it passes only
/// for the one that fits less. Where there are two, the subject names the one that was taken.
Check judge_columns(std::span<const Column* const> columns, const std::function<Check(const Column&)>& judge);

}  // namespace tulga
