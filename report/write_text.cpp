#include <algorithm>
#include <ostream>
#include <string>

#include "extract/normalise.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/wrapped.h"
#include "report/writer.h"

namespace tulga {

namespace {

constexpr std::size_t most_figures = 8;  // shown of one place; JSON has them all
constexpr std::size_t most_places = 4;
constexpr std::size_t longest_quote = 160;  // code points

struct Look {
  std::string_view sign;
  std::string_view colour;
};

constexpr Look note_look{"●", "36"}, warning_look{"▲", "33"}, error_look{"✗", "1;31"};
constexpr Look passed_look{"✓", "32"}, open_look{"?", "2"}, accepted_look{"·", "2"};

const Look& look_of(Severity severity) {
  return severity == Severity::error ? error_look : severity == Severity::warning ? warning_look : note_look;
}

class TextWriter : public Writer {
 public:
  TextWriter(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void document(const Outcome& outcome, const Extraction&) override {
    if (documents_++ > 0) out_ << '\n';
    heading(outcome);
    for (const Message& problem : outcome.problems)
      line(outcome.status == Status::unreadable ? error_look : warning_look,
           tell({outcome.status == Status::unreadable ? "not-read" : "partly-read", {{"problem", tell(problem)}}}));
    if (outcome.status == Status::unreadable) {
      ++unreadable_;
      return;
    }
    findings(outcome);
    if (!style_.quiet) {
      doubts(outcome);
      verified(outcome);
      not_checked(outcome);
    }
    totals(outcome);
  }

  void end() override {
    if (documents_ < 2) return;
    out_ << '\n' << count("count-documents", documents_);
    if (unreadable_ > 0) out_ << " · " << count("count-unreadable", unreadable_);
    for (const auto& [severity, total] : {std::pair{Severity::error, errors_}, {Severity::warning, warnings_}})
      if (total > 0) out_ << " · " << severity_count(severity, total);
    out_ << '\n';
  }

 private:
  std::string tell(const Message& message) const { return visible(say(message, style_.language)); }
  std::string tell(std::string_view id) const { return say(id, style_.language); }
  std::string count(const char* id, std::size_t n) const { return tell({id, {{"n", std::to_string(n)}}}); }
  std::string severity_count(Severity severity, std::size_t n) const { return tell(count_of(severity, n)); }
  std::string painted(std::string_view text, std::string_view colour) const {
    return style_.colour ? "\x1b[" + std::string(colour) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
  }
  void line(const Look& look, const std::string& text) {
    std::string lines = wrapped(text, 2);
    lines.replace(0, 2, painted(look.sign, look.colour) + " ");
    out_ << lines;
  }

  void heading(const Outcome& outcome) {
    out_ << visible(outcome.source.path) << '\n';
    const bool known = outcome.submission && has_form(*outcome.submission);
    if (style_.quiet || !known) {
      if (!outcome.submission && outcome.status != Status::unreadable) line(open_look, tell("no-form"));
      return;
    }
    const Submission& submission = *outcome.submission;
    if (!submission.title.empty()) out_ << wrapped(visible(submission.title.text), 2);
    std::string facts = visible(submission.place);
    const auto add = [&](const std::string& fact) { facts += (facts.empty() ? "" : " · ") + fact; };
    if (submission.date) add(to_string(*submission.date));
    add(count(submission.rows.size() == 1 ? "count-row" : "count-rows", submission.rows.size()));
    add(count(submission.summaries.size() == 1 ? "count-summary" : "count-summaries", submission.summaries.size()));
    if (!submission.scale.empty()) add(submission.scale);
    out_ << wrapped(facts, 2) << '\n';
  }

  void findings(const Outcome& outcome) {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const Check& check : outcome.checks)
        if (is_standing(check) && check.severity == severity) finding(check);
    bool any = false;
    for (const Check& check : outcome.checks)
      if (check.accepted && !style_.quiet) any = accepted(check);
    for (const Message& note : outcome.notes) line(note_look, tell(note));
    if (any || !outcome.notes.empty()) out_ << '\n';
  }

  /// One quiet line: "· part-whole  row 7  accepted: the ministry agrees (Б.Болд, until 2024-12-31)".
  bool accepted(const Check& check) {
    line(accepted_look,
         check.rule + "  " + tell(check.subject) + "  " + visible(acceptance_text(check, style_.language)));
    return true;
  }

  void finding(const Check& check) {
    const Look& look = look_of(check.severity);
    std::string head = painted(look.sign, look.colour) + " " + painted(check.rule, look.colour) + "  " +
                       tell(wording_of(check.severity));
    if (!check.rows.empty())
      head += "  " + tell({check.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(check.rows)}}});
    else if (!check.subject.id.empty())
      head += "  " + tell(check.subject);
    out_ << head << '\n' << wrapped(tell(check.message), 4);
    if (!check.formula.empty()) out_ << wrapped(visible(check.formula), 6);
    evidence(check);
    for (const Explanation& explanation : check.explanations) out_ << wrapped(tell(explanation.text), 4);
    out_ << '\n';
  }

  /// The figures used, those of one line or page together: "› 552 · 261 · 247 · 544  (line 25, column 1475)".
  void evidence(const Check& check) {
    std::string figures;
    std::size_t shown = 0, lines = 0;
    Place here;
    const auto flush = [&] {
      if (figures.empty()) return;
      const std::string where = say(here, style_.language);
      if (++lines <= most_places) out_ << wrapped("› " + figures + (where.empty() ? "" : "  (" + where + ")"), 4);
      figures.clear();
      shown = 0;
    };
    for (const Text& text : check.evidence) {
      if (text.empty()) continue;
      const auto where = places(text);
      const Place place = where.empty() ? Place{} : where.front();
      const bool same = place.page == here.page && place.line == here.line && place.table == here.table &&
                        place.sheet == here.sheet && place.cell == here.cell;
      if (figures.empty() || !same) {
        flush();
        here = place;
      }
      if (++shown <= most_figures) figures += (figures.empty() ? "" : " · ") + cut(visible(text.text), longest_quote);
      if (shown == most_figures + 1) figures += " …";
    }
    flush();
  }

  void doubts(const Outcome& outcome) {
    for (const Doubt& doubt : outcome.doubts) {
      const auto where = places(doubt.evidence);
      std::string text = tell("doubt") + " " + doubt.kind + ": " + tell(doubt.message);
      if (!where.empty()) text += "  (" + say(where.front(), style_.language) + ")";
      line(open_look, text);
    }
    if (!outcome.doubts.empty()) out_ << '\n';
  }

  void verified(const Outcome& outcome) {
    const auto lines = passed_lines(outcome);
    if (lines.empty()) return;
    std::size_t rule = 0, subject = code_points(tell("verified")), stated = code_points(tell("stated"));
    for (const Passed& passed : lines) {
      rule = std::max(rule, code_points(passed.rule));
      subject = std::max(subject, code_points(tell(passed.subject)));
      stated = std::max(stated, std::min<std::size_t>(code_points(passed.stated), 16));
    }
    out_ << painted(passed_look.sign, passed_look.colour) << ' ' << padded(tell("verified"), rule + subject + 6)
         << padded(tell("stated"), stated + 2) << tell("computed") << '\n';
    for (const Passed& passed : lines) {
      std::string text = "    " + padded(passed.rule, rule + 2) + padded(tell(passed.subject), subject + 2) +
                         padded(passed.stated, stated + 2) + passed.computed;
      out_ << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }
    out_ << '\n';
  }

  void not_checked(const Outcome& outcome) {
    bool any = false;
    for (const Check& check : outcome.checks) {
      if (check.verdict != Verdict::open) continue;
      if (!any) out_ << painted(open_look.sign, open_look.colour) << ' ' << tell("not-checked") << '\n';
      any = true;
      out_ << wrapped(check.rule + ", " + tell(check.subject) + ": " + tell(check.because), 4);
    }
    if (any) out_ << '\n';
  }

  void totals(const Outcome& outcome) {
    std::size_t found[3] = {}, passed = 0, open = 0, accepted = 0;
    for (const Check& check : outcome.checks) {
      passed += check.verdict == Verdict::pass;
      open += check.verdict == Verdict::open;
      found[static_cast<int>(check.severity)] += is_standing(check);
      accepted += check.accepted.has_value();
    }
    errors_ += found[static_cast<int>(Severity::error)];
    warnings_ += found[static_cast<int>(Severity::warning)];
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      if (const std::size_t n = found[static_cast<int>(severity)]; n > 0)
        text += (text.empty() ? "" : ", ") + severity_count(severity, n);
    if (text.empty()) text = tell("no-findings");
    if (accepted > 0) text += " · " + count("count-accepted", accepted);
    out_ << text << " · " << count("count-passed", passed);
    if (open > 0) out_ << " · " << count("count-open", open);
    out_ << '\n';
  }

  std::ostream& out_;
  Style style_;
  std::size_t documents_ = 0, unreadable_ = 0, errors_ = 0, warnings_ = 0;
};

/// The words of a document as they were read: a paragraph a line, the cells of a row with tabs between.
class BlocksWriter : public Writer {
 public:
  explicit BlocksWriter(std::ostream& out) : out_(out) {}
  void document(const Outcome&, const Extraction& extraction) override {
    for (const Block& block : extraction.document.blocks) {
      if (!block.is_table)
        out_ << visible(block.paragraph.text) << "\n\n";
      else
        table(block.table);
    }
  }
  void end() override {}

 private:
  void table(const Table& table) {
    int row = 0, column = 0;
    for (const Cell& cell : table.cells) {
      for (; row < cell.row; ++row, column = 0) out_ << '\n';
      for (; column < cell.column; ++column) out_ << '\t';
      out_ << visible(cell.text.text);
    }
    out_ << "\n\n";
  }
  std::ostream& out_;
};

}  // namespace

std::unique_ptr<Writer> audit_as_text(std::ostream& out, const Style& style) {
  return std::make_unique<TextWriter>(out, style);
}

std::unique_ptr<Writer> blocks_as_text(std::ostream& out, const Style&) { return std::make_unique<BlocksWriter>(out); }

}  // namespace tulga
