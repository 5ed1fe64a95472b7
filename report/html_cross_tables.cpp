#include <algorithm>

#include "report/cross_shown.h"
#include "report/html_cross_views.h"
#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/summary_form.h"
#include "report/template.h"

namespace tulga {

namespace {

std::size_t standing(const Party& party, Severity severity) {
  return static_cast<std::size_t>(std::count_if(party.checks.begin(), party.checks.end(), [&](const Check& check) {
    return is_standing(check) && check.severity == severity;
  }));
}

std::string figure(std::size_t n) { return n == 0 ? std::string() : std::to_string(n); }

View report_view(const Party& party, const Message& who) {
  View view;
  view.set("who", both(who)).set("path", visible(party.path)).set("part", View(!party.whole));
  view.set("date", party.submission.date ? to_string(*party.submission.date) : std::string());
  view.set("rows", figure(party.submission.rows.size()));
  view.set("errors", figure(standing(party, Severity::error)));
  return std::move(view.set("warnings", figure(standing(party, Severity::warning)))
                       .set("notes", figure(standing(party, Severity::note))));
}

/// Whose row it is, what it says, and what it may belong to.
View loose_view(const CrossResult& result, const Loose& loose) {
  const Party& party = result.group.soums[loose.soum];
  const Row& row = party.submission.rows[loose.row];
  std::string candidates;
  for (const std::size_t candidate : loose.candidates)
    candidates += (candidates.empty() ? "№ " : ", № ") + std::to_string(candidate + 1);
  View view;
  view.set("soum", one_line(party.organisation.soum)).set("row", std::to_string(loose.row + 1));
  view.set("decision", one_line(row.decision.title.text)).set("provision", one_line(row.provision.text));
  const std::string date = row.decision.date ? to_string(*row.decision.date) : row.decision.date_text.text;
  view.set("act", one_line(date + (row.decision.number.empty() ? "" : " № " + row.decision.number.text)));
  return std::move(view.set("candidates", candidates));
}

View loose_list(const CrossResult& result, const std::vector<Loose>& rows) {
  View list = View::list();
  for (const Loose& loose : rows) list.add(loose_view(result, loose));
  return list;
}

View ranked_view(const CrossResult& result, const Ranked& ranked) {
  View view;
  view.set("rank", std::to_string(ranked.rank)).set("tied", View(ranked.tied));
  view.set("soum", one_line(result.group.soums[ranked.soum].organisation.soum));
  view.set("items", std::to_string(ranked.items)).set("mean", mean_word(ranked.mean));
  return std::move(view.set("fraction", to_string(ranked.mean)));
}

}  // namespace

View reports_view(const CrossResult& result) {
  View list = View::list();
  for (const auto* parties : {&result.group.soums, &result.group.consolidated})
    for (const Party& party : *parties) list.add(report_view(party, party_name(result.group, party.path)));
  return list;
}

View missing_view(const CrossResult& result) {
  View list = View::list();
  for (const std::string& soum : result.missing) list.add(View().set("soum", one_line(soum)));
  return list;
}

View replaced_view(const CrossResult& result) {
  View list = View::list();
  for (const Replaced& replaced : result.group.replaced) {
    View view;
    view.set("soum", one_line(replaced.first.organisation.soum)).set("path", visible(replaced.first.path));
    view.set("counts_path", visible(result.group.soums[replaced.by].path));
    list.add(std::move(view.set("note", both(replaced_note(replaced)))));
  }
  return list;
}

View unplaced_view(std::span<const Unplaced> unplaced) {
  View list = View::list();
  for (const Unplaced& each : unplaced) {
    View view;
    list.add(std::move(view.set("path", visible(each.path)).set("because", both(each.because))));
  }
  return list;
}

View unmatched_view(const CrossResult& result) { return loose_list(result, result.matrix.unmatched); }
View ambiguous_view(const CrossResult& result) { return loose_list(result, result.matrix.ambiguous); }

View rankings_view(const CrossResult& result) {
  View list = View::list();
  for (const Ranking& ranking : result.rankings) {
    View soums = View::list(), view;
    for (const Ranked& ranked : ranking.soums) soums.add(ranked_view(result, ranked));
    view.set("assessor",
             both(Message{ranking.assessor == Assessor::higher ? "page-higher-rating" : "page-self-rating", {}}));
    list.add(std::move(view.set("ranked", std::move(soums))));
  }
  return list;
}

View consolidated_view(const CrossResult& result) {
  View list = View::list();
  for (const Consolidated& table : result.recomputed)
    list.add(form_view(consolidated_form(table), assessor_heading(table.assessor)));
  return list;
}

}  // namespace tulga
