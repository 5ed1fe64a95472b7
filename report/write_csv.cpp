#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr std::string_view columns[] = {"file",     "rule",    "severity",    "rows",  "subject", "stated",
                                        "computed", "message", "explanation", "place", "accepted"};
constexpr std::string_view dashes[] = {"-", "–", "—"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "-12,5" and "+3", which a spreadsheet may take as the numbers that they are.
bool is_plain_number(std::string_view cell) {
  if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) cell.remove_prefix(1);
  return !cell.empty() && is_digit(cell.front()) && is_digit(cell.back()) &&
         std::all_of(cell.begin(), cell.end(), [](char c) { return is_digit(c) || c == ',' || c == '.'; });
}

/// Whether a spreadsheet would take the cell for a formula: by its first character, spaces aside.
bool may_compute(std::string_view cell) {
  constexpr std::array<std::string_view, 10> beginnings = {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
  const std::size_t start = cell.find_first_not_of(' ');
  if (start == std::string_view::npos || is_plain_number(cell)) return false;
  if (std::find(std::begin(dashes), std::end(dashes), cell) != std::end(dashes)) return false;
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return cell.substr(start).starts_with(beginning); });
}

/// A cell as RFC 4180 has it, on one line, harmless to terminals and spreadsheets.
std::string csv_cell(std::string_view text) {
  const std::string shown = (may_compute(text) ? "'" : "") + visible(text);
  if (shown.find_first_of(",\";' ") == std::string::npos) return shown;
  std::string out = "\"";
  for (const char c : shown) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

class CsvWriter : public Writer {
 public:
  CsvWriter(std::ostream& out, Language language) : out_(out), language_(language) {
    out_ << "\xEF\xBB\xBF";  // without it Excel takes the bytes for a legacy encoding
    row(std::vector<std::string>(std::begin(columns), std::end(columns)));
  }

  void document(const Outcome& outcome, const Extraction&) override {
    for (const Message& problem : outcome.problems)
      row({outcome.source.path, problem.id, std::string(name(outcome.status)), "", "", "", "", say(problem, language_),
           "", "", ""});
    for (const Message& note : outcome.notes)
      row({outcome.source.path, note.id, "note", "", "", "", "", say(note, language_), "", "", ""});
    for (const Check& check : outcome.checks)
      if (check.verdict == Verdict::fail) finding(outcome.source.path, check);
  }
  void end() override {}

 private:
  void finding(const std::string& path, const Check& check) {
    const std::string explanation =
        check.explanations.empty() ? std::string() : say(check.explanations.front().text, language_);
    row({path, check.rule, std::string(name(check.severity)), row_list(check.rows), say(check.subject, language_),
         check.stated, with_decimals(check.computed), say(check.message, language_), explanation,
         say(first_place(check), language_), acceptance_text(check, language_)});
  }

  void row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) out_ << (i > 0 ? "," : "") << csv_cell(cells[i]);
    out_ << "\r\n";
  }

  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Writer> audit_as_csv(std::ostream& out, const Style& style) {
  return std::make_unique<CsvWriter>(out, style.language);
}

}  // namespace tulga
