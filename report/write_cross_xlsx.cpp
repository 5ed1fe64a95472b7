#include <ostream>

#include "report/cross_sheets.h"
#include "report/cross_writer.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"

namespace tulga {

namespace {

constexpr std::uint16_t last_column = 10;

/// The report with the findings of the audit, and those of the cross-check that are about it.
Outcome marked(const CrossResult& result, const Party& party) {
  Outcome out;
  out.source.path = party.organisation.soum + " · " + party.path;
  out.submission = party.submission;
  out.checks = party.checks;
  for (const CrossCheck& check : result.checks)
    if (!check.documents.empty() && check.documents.front() == party.path) out.checks.push_back(part_of(check, 0));
  return out;
}

class CrossXlsx : public CrossWriter {
 public:
  CrossXlsx(std::ostream& out, Language language)
      : out_(out), language_(language), findings_(book_.sheet(say("sheet-findings", language))) {
    std::vector<std::string> titles;
    for (const char* id :
         {"column-group", "column-level", "column-rule", "column-whose", "column-rows", "column-stated",
          "column-computed", "column-message", "column-explanation", "column-figures", "column-file"})
      titles.push_back(say(id, language));
    findings_.head(titles, {22, 15, 22, 24, 10, 16, 18, 50, 45, 60, 40}, 0);
  }

  void document(const Outcome&) override {}

  void group(const CrossResult& result) override {
    ++groups_;
    for (const CrossCheck* check : cross_findings(result)) add_finding(result.group, *check);
    // The sheets that compute stand before the rows, on which they rest, and are filled behind them.
    std::vector<Sheet> matrices, tables;
    for (const Assessor assessor : {Assessor::self, Assessor::higher})
      if (has_ratings(result, assessor))
        matrices.push_back(sheet(assessor == Assessor::higher ? "sheet-matrix-higher" : "sheet-matrix-self"));
    for (const Consolidated& table : result.recomputed)
      tables.push_back(
          sheet(table.assessor == Assessor::higher ? "sheet-consolidated-higher" : "sheet-consolidated-self"));
    if (groups_ == 1) rankings_.emplace(book_, language_), rows_.emplace(book_, language_);
    std::vector<SoumRows> rows;
    for (const Party& party : result.group.soums) {
      const Outcome outcome = marked(result, party);
      SoumRows& soum = rows.emplace_back();
      soum.range = rows_->add(outcome, CellMarks(outcome, language_), soum.names);
    }
    const CrossBook book{result, rows, language_};
    std::size_t next = 0;
    for (const Assessor assessor : {Assessor::self, Assessor::higher})
      if (has_ratings(result, assessor)) write_matrix(matrices[next++], book, assessor);
    for (std::size_t i = 0; i < tables.size(); ++i) write_consolidated(tables[i], book, result.recomputed[i]);
    rankings_->add(book);
  }

  void end(std::span<const Unplaced>) override {
    if (finding_ > 1) findings_.filter({0, 0}, {finding_ - 1, last_column});
    if (rankings_) rankings_->end(), rows_->end();
    book_.write_to(out_);
  }

 private:
  /// "Матриц, өөрийн", of a later group "Матриц, өөрийн 2".
  Sheet sheet(const char* id) {
    const std::string name = say(id, language_);
    return book_.sheet(groups_ == 1 ? name : name + " " + std::to_string(groups_));
  }

  void add_finding(const Group& group, const CrossCheck& check) {
    std::string explanations, figures;
    for (const Explanation& explanation : check.explanations)
      explanations += (explanations.empty() ? "" : "\n") + say(explanation.text, language_);
    for (std::size_t i = 0; i < check.evidence.size(); ++i)
      if (!check.evidence[i].empty()) figures += (figures.empty() ? "" : "\n") + figure(group, check, i);
    std::string message = say(check.message, language_);
    if (check.accepted) message += "\n" + acceptance_text(check, language_);
    const std::string path = check.documents.empty() ? std::string() : check.documents.front();
    const std::string cells[] = {group_name(group),
                                 say(wording_of(check.severity), language_),
                                 check.rule,
                                 say(party_name(group, path), language_),
                                 row_list(check.rows),
                                 check.stated,
                                 with_decimals(check.computed),
                                 message,
                                 explanations,
                                 figures,
                                 path};
    std::uint16_t column = 0;
    for (const std::string& cell : cells) {
      const Fill fill = column == 1 && is_standing(check) ? fill_of(check.severity) : Fill::none;
      findings_.text({finding_, column}, cell, {.fill = fill, .bold = column == 2});
      ++column;
    }
    ++finding_;
  }

  /// "Ангирт, row 4: 2021-12-24".
  std::string figure(const Group& group, const CrossCheck& check, std::size_t i) const {
    std::string out = say(party_name(group, check.documents[check.sources[i]]), language_);
    if (const auto row = evidence_row(group, check, i))
      out += ", " + say(Message{"at-row", {{"rows", std::to_string(*row + 1)}}}, language_);
    return out + ": " + check.evidence[i].text;
  }

  std::ostream& out_;
  Language language_;
  Workbook book_;
  Sheet findings_;
  std::optional<RankingSheet> rankings_;
  std::optional<RowSheet> rows_;
  std::uint32_t finding_ = 1;  // the next free row
  std::size_t groups_ = 0;
};

}  // namespace

std::unique_ptr<CrossWriter> cross_as_xlsx(std::ostream& out, const Style& style) {
  return std::make_unique<CrossXlsx>(out, style.language);
}

}  // namespace tulga
