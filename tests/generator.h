#pragma once
// Reports of our own making, of any number: the same seed gives the same report on every platform. A report is clean
// by construction: its figures are computed from its rows. Names and sentences are invented.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/scale.h"
#include "extract/submission.h"

namespace tulga::test {

/// SplitMix64. Not std::mt19937 with its distributions: those differ from library to library.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
  bool chance(int percent) { return between(1, 100) <= percent; }

  template <typename List>
  const auto& pick(const List& list) {
    return list[below(std::size(list))];
  }

 private:
  std::uint64_t state_;
};

/// What a report is submitted as.
enum class Form { tabs, markdown, aligned, cp1251, utf16, ruled, between_rules, borderless };
constexpr std::array<std::string_view, 8> form_names = {"tabs",  "markdown", "aligned",       "cp1251",
                                                        "utf16", "ruled",    "between-rules", "borderless"};
constexpr std::size_t form_count = form_names.size();
constexpr bool is_paper(Form form) { return form >= Form::ruled; }

enum class Size { small, medium, large };  // about 9, 40 and 150 rows
constexpr std::array<std::string_view, 3> size_names = {"small", "medium", "large"};
constexpr std::size_t size_count = size_names.size();

/// Habits of an office, which hold for the whole of its report.
struct House {
  int places = 1;              // decimals of percentages
  bool cuts = false;           // percentages are cut, not rounded
  bool same_ratings = false;   // the higher body rates as the submitter does
  bool restarts = false;       // numbers start again in each section
  bool header_repeats = true;  // at page ends
  std::string rated;           // behind a rating: "%", " %", " хувь"
  std::string not_due;         // the mark of what is not rated
};

/// "90 хувьтай-3 заалт": a part of a summary inside a narrative.
struct PlanPart {
  std::string label, percent;  // one of them may be empty
  std::string count;
};

/// "нийт 37 заалтаас ... биелэлт 89 хувьтай": a plan and how far it was carried out.
struct PlanSummary {
  std::string total;
  std::vector<PlanPart> parts;
  std::string overall;
};

/// "нийт 552 бичиг ... 261, ... 247, ... 44": `ending` follows the last part.
struct PartList {
  std::string opening, whole, noun;  // "Тайлант онд", "552", "бичиг хүлээн авч"
  std::vector<std::pair<std::string, std::string>> parts;
  std::string ending;
  bool complete = false;  // "үүнээс", and nothing else follows
};

/// A sentence with figures that hang together otherwise: a sum of money, a share. Its text has {0}, {1}, ...
struct FigureSentence {
  std::string pattern;
  std::vector<std::string> figures;
};

struct ReportRow {
  std::size_t section = 0;
  std::string decision_no, provision_no;
  std::string title, date, number;  // of the decision: "... тухай", "2021-12-14", "2021_131"
  std::string provision;
  std::vector<std::string> sentences;
  std::optional<PlanSummary> plan;
  std::optional<PartList> parts;
  std::optional<FigureSentence> figures;
  std::string last;          // the last sentence of the account, behind all figures
  std::string self, higher;  // "100%", or the mark of what is not rated
};

struct SummaryLine {
  std::string label, percent, count;
};

struct ReportSummary {
  Assessor assessor = Assessor::self;
  std::string title;
  std::string total;
  std::vector<SummaryLine> lines;
  std::string overall;
};

struct Report {
  std::uint64_t seed = 0;
  Form form = Form::tabs;
  House house;
  const Scale* scale = nullptr;
  int year = 0;
  std::string title, date, place;
  std::vector<std::string> sections;
  std::vector<ReportRow> rows;
  std::vector<ReportSummary> summaries;
};

Report make_report(std::uint64_t seed, Form form, Size size);

/// The value of a rating; nullopt where it is none.
std::optional<int> rating_value(const std::string& cell);

/// A mean as its author writes it.
std::string mean_text(const Fraction& mean, int places, bool cuts);

/// The mean of the rated rows.
Fraction mean_of(const Report& report, Assessor assessor);

/// The counts and the percentage of a summary, computed from the rows. `spelling` varies the signs of zero.
ReportSummary sum_up(const Report& report, Assessor assessor, Random& spelling);

/// The numbers of decisions and provisions, from 1.
void number_rows(Report& report);

/// The account of a row, as one text.
std::string account(const ReportRow& row);

}  // namespace tulga::test
