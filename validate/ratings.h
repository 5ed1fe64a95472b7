#pragma once
// The two columns of ratings, and how often each rating stands in them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"

namespace tulga {

enum class RatingKind {
  rated,
  excluded,  // "ХБ", "Хугацаа болоогүй", ...: counts as a row, not in the mean
  missing,   // an empty cell; never zero
  unreadable,
};

struct Rating {
  RatingKind kind = RatingKind::missing;
  Decimal value;  // where rated, in percent, without trailing zeros
  bool doubted = false;
  bool operator==(const Rating&) const = default;
};

/// So many items with a value, in percent.
struct Tally {
  Decimal value;
  std::int64_t count = 0;
  bool operator==(const Tally&) const = default;
};

/// One column of ratings, a rating for each row.
struct Column {
  Assessor assessor = Assessor::self;
  std::vector<Rating> ratings;

  std::vector<std::size_t> rows_of(RatingKind kind) const;
  std::vector<std::size_t> rows_rated(const Decimal& value) const;
  bool has_ratings() const;
  bool doubted() const;
};

/// The cell of a row in a column; `assessor` is self or higher.
const Stated& cell(const Row& row, Assessor assessor);

Column column(const Submission& submission, Assessor assessor);

/// Whether both columns say the same in every row.
bool same_ratings(const Column& a, const Column& b);

/// How often each rating stands in the column, highest first.
std::vector<Tally> tallies(const Column& column);
std::int64_t tally_of(std::span<const Tally> tallies, const Decimal& value);
/// Counts so many more items of a value, or fewer.
void add_to(std::vector<Tally>& tallies, const Decimal& value, std::int64_t change);
std::int64_t total(std::span<const Tally> tallies);

/// The mean, every item weighing the same; there is at least one item.
Fraction mean(std::span<const Tally> tallies);

/// "(6*100 + 2*70 + 1*0)/9 = 740/9".
std::string mean_formula(std::span<const Tally> tallies);

/// The values of a category line: its percentage, or those of its label's group; empty where neither is known.
std::vector<Decimal> values_of(const Submission& submission, const Category& category);

/// The sum of the counts of a summary; nullopt where one has no clear reading.
std::optional<std::int64_t> stated_sum(const Summary& summary);

/// Whether a label means "does not count in the overall percentage", on the scale of the submission or, where it is
/// not known, on any.
bool is_excluded_label(const Submission& submission, std::string_view label);

/// The values of the submission's scale; where it is not known, those of its ratings. Highest first.
std::vector<Decimal> scale_values(const Submission& submission);

/// "self summary", "higher summary", "summary" or, where there are twins, "summary 2". The summary is one of the
/// submission's own.
Message subject_of(const Submission& submission, const Summary& summary);

}  // namespace tulga
