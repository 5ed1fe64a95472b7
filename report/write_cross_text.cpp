#include <algorithm>
#include <map>
#include <ostream>

#include "extract/normalise.h"
#include "report/cross_writer.h"
#include "report/matrix_text.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/wrapped.h"

namespace tulga {

namespace {

constexpr std::size_t longest_quote = 120;  // code points
constexpr std::size_t most_evidence = 4;

class CrossTextWriter : public CrossWriter {
 public:
  CrossTextWriter(std::ostream& out, const Style& style) : out_(out), style_(style) {}

  void document(const Outcome& outcome) override {
    for (const Message& problem : outcome.problems)
      out_ << visible(outcome.source.path) << ": " << tell(problem) << '\n';
    std::size_t found[3] = {};
    for (const Check& check : outcome.checks) found[static_cast<int>(check.severity)] += is_standing(check);
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning})
      if (const std::size_t n = found[static_cast<int>(severity)]; n > 0)
        text += (text.empty() ? "" : ", ") + tell(count_of(severity, n));
    if (!text.empty()) out_ << tell({"cross-own", {{"path", outcome.source.path}, {"found", text}}}) << '\n';
  }

  void group(const CrossResult& result) override {
    out_ << '\n';
    heading(result);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const CrossCheck& check : result.checks)
        if (is_standing(check) && check.severity == severity) finding(check);
    if (!style_.quiet) accepted(result);
    if (style_.matrix) matrix_as_text(out_, result, style_);
    if (!style_.quiet) {
      loose(result);
      passed(result);
      not_checked(result);
    }
    totals(result);
  }

  void end(std::span<const Unplaced> unplaced) override {
    for (const Unplaced& document : unplaced)
      out_ << '\n' << wrapped(visible(document.path) + ": " + tell(document.because), 0);
  }

 private:
  std::string tell(const Message& message) const { return visible(say(message, style_.language)); }
  std::string tell(std::string_view id) const { return say(id, style_.language); }
  std::string painted(std::string_view text, std::string_view colour) const {
    return style_.colour ? "\x1b[" + std::string(colour) + "m" + std::string(text) + "\x1b[0m" : std::string(text);
  }
  std::string painted(std::string_view text, Severity severity) const {
    constexpr std::string_view colours[] = {"36", "33", "1;31"};
    return painted(text, colours[static_cast<int>(severity)]);
  }

  void list(const char* id, const std::vector<std::string>& names) {
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    if (!names.empty()) out_ << wrapped(tell({id, {{"list", all}}}), 2);
  }

  void heading(const CrossResult& result) {
    const Group& group = result.group;
    out_ << visible(group.aimag) << " · " << to_string(group.period) << " · "
         << tell({"cross-soums", {{"n", std::to_string(group.soums.size())}}}) << " · "
         << tell({"cross-provisions", {{"n", std::to_string(result.matrix.provisions.size())}}}) << '\n';
    std::vector<std::string> tables;
    for (const Party& party : group.consolidated) tables.push_back(party.path);
    list("cross-consolidated", tables);
    list("cross-missing", result.missing);
    for (const Unplaced& document : group.unplaced)
      out_ << wrapped(visible(document.path) + ": " + tell(document.because), 2);
    out_ << '\n';
  }

  /// "reports/angirt.txt  row 4".
  std::string where(const CrossCheck& check) const {
    std::string out = visible(check.documents.front());
    if (!check.rows.empty())
      out += "  " + tell({check.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(check.rows)}}});
    return out;
  }

  void finding(const CrossCheck& check) {
    out_ << painted(sign_of(check.severity), check.severity) << ' ' << painted(check.rule, check.severity) << "  "
         << tell(wording_of(check.severity)) << "  " << where(check) << '\n';
    if (!check.subject.id.empty()) out_ << wrapped(tell(check.subject), 4);
    out_ << wrapped(tell(check.message), 4);
    if (!check.formula.empty()) out_ << wrapped(visible(check.formula), 6);
    for (std::size_t i = 0; i < std::min(check.evidence.size(), most_evidence); ++i) evidence(check, i);
    for (const Explanation& explanation : check.explanations) out_ << wrapped(tell(explanation.text), 4);
    out_ << '\n';
  }

  void evidence(const CrossCheck& check, std::size_t i) {
    const auto where = places(check.evidence[i]);
    std::string at = visible(check.documents[check.sources[i]]);
    if (!where.empty()) at += ", " + say(where.front(), style_.language);
    out_ << wrapped("› " + cut(one_line(check.evidence[i].text), longest_quote) + "  (" + at + ")", 4);
  }

  /// The rows that could not be matched, by document.
  void loose(const CrossResult& result) {
    for (const auto& [id, rows] : {std::pair{"cross-unmatched", &result.matrix.unmatched},
                                   std::pair{"cross-ambiguous", &result.matrix.ambiguous}}) {
      std::map<std::size_t, std::vector<std::size_t>> by_soum;
      for (const Loose& row : *rows) by_soum[row.soum].push_back(row.row);
      for (const auto& [soum, numbers] : by_soum)
        out_ << wrapped(tell({id, {{"path", result.group.soums[soum].path}, {"rows", row_list(numbers)}}}), 2);
      if (!by_soum.empty()) out_ << '\n';
    }
  }

  void passed(const CrossResult& result) {
    std::vector<std::pair<std::string, std::size_t>> rules;
    for (const CrossCheck& check : result.checks) {
      if (check.verdict != Verdict::pass) continue;
      if (rules.empty() || rules.back().first != check.rule) rules.emplace_back(check.rule, 0);
      ++rules.back().second;
    }
    if (rules.empty()) return;
    out_ << painted("✓", "32") << ' ' << tell("verified") << '\n';
    for (const auto& [rule, count] : rules) out_ << "    " << padded(rule, 28) << count << '\n';
    out_ << '\n';
  }

  /// What could not be checked, each reason once for a rule.
  void not_checked(const CrossResult& result) {
    std::vector<std::pair<std::string, std::size_t>> reasons;
    for (const CrossCheck& check : result.checks) {
      if (check.verdict != Verdict::open) continue;
      const std::string reason = check.rule + ": " + tell(check.because);
      const auto known =
          std::find_if(reasons.begin(), reasons.end(), [&](const auto& other) { return other.first == reason; });
      if (known == reasons.end())
        reasons.emplace_back(reason, 1);
      else
        ++known->second;
    }
    if (reasons.empty()) return;
    out_ << painted("?", "2") << ' ' << tell("not-checked") << '\n';
    for (const auto& [reason, count] : reasons)
      out_ << wrapped(reason + (count > 1 ? " (" + std::to_string(count) + ")" : ""), 4);
    out_ << '\n';
  }

  /// One quiet line each: "· decision-mismatch  reports/angirt.txt  row 4  accepted: the ministry agrees".
  void accepted(const CrossResult& result) {
    bool any = false;
    for (const CrossCheck& check : result.checks) {
      if (!check.accepted) continue;
      any = true;
      out_ << painted("·", "2") << ' ' << check.rule << "  " << where(check) << "  "
           << visible(acceptance_text(check, style_.language)) << '\n';
    }
    if (any) out_ << '\n';
  }

  void totals(const CrossResult& result) {
    std::size_t found[3] = {}, passes = 0, open = 0;
    for (const CrossCheck& check : result.checks) {
      passes += check.verdict == Verdict::pass;
      open += check.verdict == Verdict::open;
      found[static_cast<int>(check.severity)] += is_standing(check);
    }
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      if (const std::size_t n = found[static_cast<int>(severity)]; n > 0)
        text += (text.empty() ? "" : ", ") + tell(count_of(severity, n));
    out_ << (text.empty() ? tell("no-findings") : text) << " · "
         << tell({"count-passed", {{"n", std::to_string(passes)}}});
    if (open > 0) out_ << " · " << tell({"count-open", {{"n", std::to_string(open)}}});
    out_ << '\n';
  }

  std::ostream& out_;
  Style style_;
};

}  // namespace

std::unique_ptr<CrossWriter> cross_as_text(std::ostream& out, const Style& style) {
  return std::make_unique<CrossTextWriter>(out, style);
}

}  // namespace tulga
