#include <algorithm>
#include <array>
#include <ostream>

#include "report/cross_sheets.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/sheets.h"
#include "report/shown.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr Wording wordings[] = {
    {"sheet-overview", "Overview", "Нэгтгэл"},
    {"sheet-findings", "Findings", "Зөрчил"},
    {"column-verdict", "Verdict", "Дүгнэлт"},
    {"column-organisation", "Place", "Газар"},
    {"column-date", "Date", "Огноо"},
    {"column-rows", "Rows", "Мөр"},
    {"column-errors", "Errors", "Алдаа"},
    {"column-warnings", "Warnings", "Анхааруулга"},
    {"column-notes", "Notes", "Тэмдэглэл"},
    {"column-passed", "Passed", "Таарсан"},
    {"column-open", "Not checked", "Шалгаагүй"},
    {"column-self-stated", "Self: stated", "Өөрийн: тайланд"},
    {"column-self-computed", "Self: recomputed", "Өөрийн: тооцоолсон"},
    {"column-higher-stated", "Higher body: stated", "Дээд шат: тайланд"},
    {"column-higher-computed", "Higher body: recomputed", "Дээд шат: тооцоолсон"},
    {"column-remarks", "Remarks", "Тайлбар"},
    {"column-level", "Level", "Түвшин"},
    {"column-rule", "Rule", "Дүрэм"},
    {"column-subject", "Subject", "Юуг шалгасан"},
    {"column-message", "What disagrees", "Юу зөрсөн"},
    {"column-explanation", "Would agree", "Яавал таарах"},
    {"column-cell", "Cell", "Нүд"},
    {"column-accepted", "Accepted", "Зөвшөөрсөн"},
    {"verdict-no-form", "Not a report", "Тайлан биш"},
};

constexpr std::uint16_t remarks_column = 14;

struct VerdictLook {
  const char* wording;
  Fill fill;
};

/// How many checks of each kind a document has.
struct Counts {
  std::array<int, 3> found = {};  // by severity
  int passed = 0, open = 0, accepted = 0;
  int of(Severity severity) const { return found[static_cast<std::size_t>(severity)]; }
};

Counts counts_of(const Outcome& outcome) {
  Counts out;
  for (const Check& check : outcome.checks) {
    out.passed += check.verdict == Verdict::pass;
    out.open += check.verdict == Verdict::open;
    out.accepted += check.accepted.has_value();
    if (is_standing(check)) ++out.found[static_cast<std::size_t>(check.severity)];
  }
  return out;
}

/// In the words of the page.
VerdictLook verdict_of(const Outcome& outcome, const Counts& counts) {
  if (outcome.status == Status::unreadable) return {"verdict-unread", Fill::bad};
  if (counts.of(Severity::error) > 0) return {"verdict-error", Fill::bad};
  if (counts.of(Severity::warning) > 0) return {"verdict-warning", Fill::neutral};
  if (outcome.status == Status::partial) return {"verdict-partial", Fill::bad};
  if (counts.of(Severity::note) > 0) return {"verdict-note", Fill::note};
  if (counts.passed + counts.accepted > 0) return {"verdict-passed", Fill::good};
  if (!outcome.submission) return {"verdict-no-form", Fill::neutral};
  return {"verdict-open", Fill::none};
}

std::string place_of(const Submission& submission) {
  std::string out = submission.organisation.aimag;
  for (const std::string& more : {submission.organisation.soum, submission.place})
    if (!more.empty() && out.find(more) == std::string::npos) out += (out.empty() ? "" : ", ") + more;
  return out;
}

class XlsxWriter : public Writer {
 public:
  XlsxWriter(std::ostream& out, Language language)
      : out_(out),
        language_(language),
        overview_(book_.sheet(say("sheet-overview", language))),
        rows_(book_, language),
        summaries_(book_, language),
        findings_(book_.sheet(say("sheet-findings", language))) {
    overview_.head(
        titles({"column-file", "column-verdict", "column-organisation", "column-date", "column-rows", "column-errors",
                "column-warnings", "column-notes", "column-passed", "column-open", "column-self-stated",
                "column-self-computed", "column-higher-stated", "column-higher-computed", "column-remarks"}),
        {48, 24, 34, 13, 7, 9, 15, 14, 11, 13, 12, 14, 12, 14, 40}, 1);
    findings_.head(titles({"column-file", "column-level", "column-rule", "column-rows", "column-subject",
                           "column-stated", "column-computed", "column-message", "column-explanation", "column-place",
                           "column-cell", "column-accepted"}),
                   {40, 15, 22, 10, 30, 14, 18, 50, 50, 24, 15, 40}, 0);
  }

  void document(const Outcome& outcome, const Extraction&) override {
    CellNames names;
    std::vector<OverallCells> overalls;
    if (outcome.submission) {
      const CellMarks marks(outcome, language_);
      const RatingRange range = rows_.add(outcome, marks, names);
      overalls = summaries_.add(outcome, marks, range, names);
    }
    add_overview(outcome, names, overalls);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const Check& check : outcome.checks)
        if (check.verdict == Verdict::fail && check.severity == severity) add_finding(outcome, check, names);
  }

  void end() override {
    rows_.end();
    summaries_.end();
    if (document_ > 1) overview_.filter({0, 0}, {document_ - 1, remarks_column});
    if (finding_ > 1) findings_.filter({0, 0}, {finding_ - 1, 11});
    book_.write_to(out_);
  }

 private:
  std::vector<std::string> titles(std::initializer_list<const char*> ids) const {
    std::vector<std::string> out;
    for (const char* id : ids) out.push_back(say(id, language_));
    return out;
  }

  void add_overview(const Outcome& outcome, const CellNames& names, const std::vector<OverallCells>& overalls) {
    const Counts counts = counts_of(outcome);
    const VerdictLook verdict = verdict_of(outcome, counts);
    const std::uint32_t row = document_++;
    const MarkedCell first{.row = 0, .field = RowField::number};
    if (names.contains(first))
      overview_.link({row, 0}, names.at(first), outcome.source.path);
    else
      overview_.text({row, 0}, outcome.source.path);
    overview_.text({row, 1}, say(verdict.wording, language_), {.fill = verdict.fill, .bold = true});
    overview_.text({row, 2}, outcome.submission ? place_of(*outcome.submission) : std::string());
    const bool dated = outcome.submission && outcome.submission->date;
    overview_.text({row, 3}, dated ? to_string(*outcome.submission->date) : std::string());
    const int rows = outcome.submission ? static_cast<int>(outcome.submission->rows.size()) : 0;
    std::uint16_t column = 4;
    for (const int n : {rows, counts.of(Severity::error), counts.of(Severity::warning), counts.of(Severity::note),
                        counts.passed, counts.open})
      overview_.number({row, column++}, n, {.number_format = "0"});
    add_percents(row, column, overalls);
    overview_.text({row, remarks_column}, remarks(outcome));
  }

  /// The first overall percentage of each assessor, as the sheet of summaries has it.
  void add_percents(std::uint32_t row, std::uint16_t column, const std::vector<OverallCells>& overalls) {
    for (const bool higher : {false, true}) {
      const auto found = std::find_if(overalls.begin(), overalls.end(), [&](const OverallCells& overall) {
        return (overall.assessor == Assessor::higher) == higher;
      });
      for (const bool computed : {false, true}) {
        const CellAt at{row, column++};
        if (found == overalls.end() || (!computed && !found->stated)) {
          overview_.text(at, "");
          continue;
        }
        const CellLook look{.number_format = found->format};
        overview_.formula(at, "=" + (computed ? found->computed_cell : found->stated_cell),
                          computed ? found->computed : found->stated, look);
      }
    }
  }

  std::string remarks(const Outcome& outcome) const {
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : "\n") + text; };
    for (const Message& problem : outcome.problems) add(say(problem, language_));
    for (const Message& note : outcome.notes) add(say(note, language_));
    for (const Doubt& doubt : outcome.doubts) add(say(doubt.message, language_));
    return out;
  }

  void add_finding(const Outcome& outcome, const Check& check, const CellNames& names) {
    std::string explanations;
    for (const Explanation& explanation : check.explanations)
      explanations += (explanations.empty() ? "" : "\n") + say(explanation.text, language_);
    const std::uint32_t row = finding_++;
    const std::string cells[] = {outcome.source.path,
                                 say(wording_of(check.severity), language_),
                                 check.rule,
                                 row_list(check.rows),
                                 say(check.subject, language_),
                                 check.stated,
                                 with_decimals(check.computed),
                                 say(check.message, language_),
                                 explanations,
                                 say(first_place(check), language_)};
    std::uint16_t column = 0;
    for (const std::string& cell : cells) {
      const Fill fill = column == 1 && is_standing(check) ? fill_of(check.severity) : Fill::none;
      findings_.text({row, column++}, cell, {.fill = fill, .bold = column == 2});
    }
    add_link(outcome, check, names, {row, column++});
    findings_.text({row, column}, acceptance_text(check, language_));
  }

  void add_link(const Outcome& outcome, const Check& check, const CellNames& names, CellAt at) {
    const auto cells = outcome.submission ? cells_of(check, *outcome.submission) : std::vector<MarkedCell>{};
    const auto named = cells.empty() ? names.end() : names.find(cells.front());
    if (named == names.end()) return findings_.text(at, "");
    std::string shown = named->second;
    std::erase(shown, '\'');
    findings_.link(at, named->second, shown);
  }

  std::ostream& out_;
  Language language_;
  Workbook book_;
  Sheet overview_;
  RowSheet rows_;
  SummarySheet summaries_;
  Sheet findings_;
  std::uint32_t document_ = 1, finding_ = 1;  // the next free rows
};

}  // namespace

std::vector<Wording> workbook_wordings() {
  std::vector<Wording> out(std::begin(wordings), std::end(wordings));
  for (const auto more : {row_sheet_wordings(), summary_sheet_wordings(), cross_sheet_wordings()})
    out.insert(out.end(), more.begin(), more.end());
  return out;
}

std::unique_ptr<Writer> audit_as_xlsx(std::ostream& out, const Style& style) {
  return std::make_unique<XlsxWriter>(out, style.language);
}

}  // namespace tulga
