#pragma once
// What a submitter says: rows of provisions with their ratings, summaries, and the numbers in narratives.

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/number.h"
#include "extract/scale.h"

namespace tulga {

/// A number that the document states. `readings` is empty where nothing is stated or it cannot be read, has one
/// element where it is clear and two where it is ambiguous. `spelling` keeps what was read.
struct Stated {
  Text spelling;
  std::vector<Decimal> readings;
  Qualifier qualifier = Qualifier::exact;
  bool doubted = false;  // read with low confidence, or with repaired letters

  bool stated() const { return !spelling.empty(); }
  /// The only reading; nullopt where there is none, or more than one.
  std::optional<Decimal> value() const;
  /// value() as a whole number.
  std::optional<std::int64_t> count() const;
};

struct Date {
  int year = 0, month = 0, day = 0;
  bool operator==(const Date&) const = default;
};

/// "2023-12-25".
std::string to_string(const Date& date);

/// The act that a row reports on. `number` is verbatim: "2021_7/30".
struct Decision {
  Text title;
  std::optional<Date> date;
  Text date_text;
  Text number;
};

/// One provision of a decision and its two ratings. An empty cell has no reading; it is never zero.
struct Row {
  Text decision_no;
  Text provision_no;
  std::string section;
  Decision decision;
  Text provision;
  Text progress;
  Stated self;
  Stated higher;
  std::vector<Place> places;
};

/// Who rated: the submitter, the higher body, or the document does not say.
enum class Assessor { unknown, self, higher };

/// One line of a summary: so many provisions were rated so. `percent` is not stated on a line with a label only.
struct Category {
  Text label;
  Stated percent;
  Stated count;  // blank and "-" mean none, and are kept apart by their spelling
};

/// A summary ("товчоо"): how many provisions, how many in each category, and the overall percentage.
struct Summary {
  Assessor assessor = Assessor::unknown;
  Text title;
  Stated total;
  std::vector<Category> categories;
  Stated overall;
  Text total_line;  // the line that states the total: "Хэрэгжилт гаргах нийт арга хэмжээний тоо 9"
  Text overall_line;  // "... товчоо 82,2 хувьтай байна."
  Text lead;          // what stands before the categories: "Үүнээс"
};

enum class ClaimKind {
  inline_summary,  // "нийт 37 заалтаас 100 хувь хэрэгжсэн 28, ...": a summary inside a narrative
  part_whole,      // "нийт 552 бичиг ... 261, ... 247, ... 544"
  restated_count,  // "үр дүнгүй хэрэгжсэн 2 заалт": whole, and the labels of an inline summary before it as parts
  money,         // "300,0 төгрөг": whole; noun is the unit, folded: "төгрөг", "саятөгрөг", ...
  money_sum,     // whole, and the amounts that make it up as counts of parts; noun the unit of each
  share,         // "125 буюу 50 хувь": whole N, and one part with count n and percent
  column_total,  // whole, and the cells above or below it as counts of parts; noun names the column
  row_total,     // whole, and the cells of its row; noun names the row
  difference,    // whole, and two parts: minuend and subtrahend
  plan_ratio,    // whole in percent, and two parts: what was done and what was planned
};

/// A part of a claim: "90 хувьтай-3 заалт" has label, percent and count; "шилжүүлсэн 544" label and count.
struct Part {
  std::string label;
  std::string noun;  // what is counted, folded; empty where the part names none
  Stated percent;
  Stated count;
};

/// The row of a claim that stands in no row: in a table of its own, or in the text around the table.
constexpr std::size_t no_row = static_cast<std::size_t>(-1);

/// What a sentence, or a total of a table, states as numbers.
struct Claim {
  ClaimKind kind = ClaimKind::part_whole;
  std::size_t row = 0;  // 0-based row of the narrative, or no_row
  Text text;            // the sentence, or the stretch of it
  Stated whole;
  std::string noun;  // what the whole counts, folded
  std::vector<Part> parts;
  Stated overall;         // "89 хувьтай", where the narrative gives one
  bool complete = false;  // the text says that the parts make up the whole ("үүнээс", or a closed list), or other
                          // columns of the table show it
  bool overlapping = false;  // "давхардсан тоогоор": parts may count a thing twice
  std::size_t table = 0;     // claims of one table have the same number
};

struct Organisation {
  std::string aimag;
  std::string soum;
  bool operator==(const Organisation&) const = default;
};

enum class PeriodKind { quarter, half_year, year };

/// What a report is about in time. Periods are in order of their ends; of those that end together the longer is last.
struct Period {
  int year = 0;
  PeriodKind kind = PeriodKind::year;
  int number = 1;  // 1 to 4, 1 or 2, 1

  bool operator==(const Period&) const = default;
  std::strong_ordering operator<=>(const Period& other) const;
};

/// The last month of a period, 1 to 12.
int last_month(const Period& period);

/// "2023", "2023-H1", "2023-Q3".
std::string to_string(const Period& period);

/// One line of a consolidated table: what one unit (a soum, an office) reports, as counts.
struct UnitLine {
  Text name;
  Stated decisions;
  Stated provisions;
  std::vector<Stated> counts;  // one for each category of the table; blank and "-" mean none
  Stated overall;
};

/// The consolidated table of an aimag: a line a unit, so many provisions in each category, and the footer "ДҮН".
struct Consolidated {
  Assessor assessor = Assessor::unknown;  // whose ratings its title names
  Text title;
  std::vector<Category>
      categories;  // the heading of each column of counts: label, or percentage; their counts are blank
  std::vector<UnitLine> units;
  std::optional<UnitLine> footer;
};

/// One report as submitted.
struct Submission {
  Text title;
  std::optional<Date> date;
  Text date_text;
  std::string place;
  Organisation organisation;
  std::optional<Period> period;   // as the title and the headings tell it, else the date
  std::string scale;              // name of the Scale, empty where the labels did not tell
  std::vector<Scale> own_scales;  // of the user, beside the known ones
  std::vector<Row> rows;
  std::vector<Summary> summaries;
  std::vector<Claim> claims;
  std::vector<Consolidated> consolidated;  // tables of an aimag's own report, which adds up those of its soums
};

/// Whether a known form was found: rated provisions, a summary or a consolidated table, and not only tables of other
/// figures.
inline bool has_form(const Submission& submission) {
  return !submission.rows.empty() || !submission.summaries.empty() || !submission.consolidated.empty();
}

/// The scale of a submission; nullptr where it is not known.
const Scale* scale_of(const Submission& submission);
/// Every scale that a submission may be on, the user's own first.
std::vector<const Scale*> scales_of(const Submission& submission);

}  // namespace tulga
