#include <ostream>
#include <string>

#include "report/csv.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr std::string_view columns[] = {"file",     "rule",    "severity",    "rows",  "subject", "stated",
                                        "computed", "message", "explanation", "place", "accepted"};

class CsvWriter : public Writer {
 public:
  CsvWriter(std::ostream& out, Language language) : out_(out), language_(language) {
    out_ << byte_order_mark;
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

  void row(const std::vector<std::string>& cells) { out_ << csv_row(cells); }

  std::ostream& out_;
  Language language_;
};

}  // namespace

std::unique_ptr<Writer> audit_as_csv(std::ostream& out, const Style& style) {
  return std::make_unique<CsvWriter>(out, style.language);
}

}  // namespace tulga
