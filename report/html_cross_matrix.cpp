#include <algorithm>

#include "extract/normalise.h"
#include "report/html_cross_views.h"
#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/template.h"

namespace tulga {

namespace {

/// The colour of a rating: its step on the usual scale, or what it is where it is no percentage.
std::string_view step_of(const Rating& rating) {
  constexpr std::pair<std::int64_t, std::string_view> steps[] = {
      {100, "s100"}, {90, "s90"}, {70, "s70"}, {50, "s50"}, {30, "s30"}};
  if (rating.kind == RatingKind::excluded) return "excluded";
  if (rating.kind != RatingKind::rated) return "unrated";
  for (const auto& [least, name] : steps)
    if (fraction(rating.value) >= Fraction{least, 1}) return name;
  return "s0";
}

View numbers_view(const CrossShown& shown, const std::vector<std::size_t>& numbers) {
  View list = View::list();
  for (const std::size_t number : numbers) {
    View view;
    list.add(std::move(view.set("number", std::to_string(number)).set("finding", shown.finding(number))));
  }
  return list;
}

std::string findings_of(const CrossShown& shown, const std::vector<std::size_t>& numbers) {
  std::string out;
  for (const std::size_t number : numbers) out += (out.empty() ? "" : " ") + shown.finding(number);
  return out;
}

/// The self-rating, and that of the higher body where it is another; findings begin with the worst.
View cell_view(const CrossShown& shown, MatrixCell at) {
  View view;
  view.set("cell", shown.cell(at));
  const auto marked = shown.marks.find(at);
  const bool found = marked != shown.marks.end();
  view.set("found", View(found)).set("mark", found ? level_of(*shown.findings[marked->second.front() - 1]) : "");
  view.set("about", found ? findings_of(shown, marked->second) : "");
  view.set("numbers", found ? numbers_view(shown, marked->second) : View::list());
  const Row* row = row_at(shown.result, at);
  view.set("reported", View(row != nullptr));
  if (row == nullptr) return std::move(view.set("step", "none").set("self", "").set("apart", View(false)));
  const Reported& reported = *shown.result.matrix.provisions[at.provision].reported[at.soum];
  const bool no_self = reported.self.kind == RatingKind::missing && reported.higher.kind != RatingKind::missing;
  const bool apart = reported.self != reported.higher && reported.higher.kind != RatingKind::missing && !no_self;
  const Assessor first = no_self ? Assessor::higher : Assessor::self;
  view.set("step", step_of(rating_of(reported, first)));
  view.set("self", rating_word(rating_of(reported, first), no_self ? row->higher : row->self));
  view.set("apart", View(apart)).set("higher", apart ? rating_word(reported.higher, row->higher) : "");
  return view;
}

View decision_view(const Provision& provision) {
  View view;
  view.set("section", one_line(provision.section)).set("decision", one_line(provision.title));
  return std::move(view.set("act", act_of(provision)));
}

View rows_view(const CrossShown& shown) {
  View list = View::list();
  const auto& provisions = shown.result.matrix.provisions;
  const std::size_t soums = shown.result.group.soums.size();
  for (std::size_t p = 0; p < provisions.size(); ++p) {
    View row = decision_view(provisions[p]), cells = View::list();
    for (std::size_t s = 0; s < soums; ++s) cells.add(cell_view(shown, {p, s}));
    row.set("begins", View(p == 0 || provisions[p].decision != provisions[p - 1].decision));
    row.set("order", std::to_string(p + 1)).set("provision", one_line(provisions[p].text));
    row.set("reporting", std::to_string(reporting(provisions[p])) + "/" + std::to_string(soums));
    list.add(std::move(row.set("cells", std::move(cells))));
  }
  return list;
}

/// One line below the matrix: the mean of each soum, a dash where it cannot be had.
View means_view(const CrossShown& shown, const Ranking& ranking) {
  View means = View::list();
  for (std::size_t s = 0; s < shown.result.group.soums.size(); ++s) {
    const auto found = std::find_if(ranking.soums.begin(), ranking.soums.end(),
                                    [&](const Ranked& ranked) { return ranked.soum == s; });
    View view;
    means.add(std::move(view.set("mean", found == ranking.soums.end() ? "–" : decimal_digits(found->mean, 1))));
  }
  View view;
  view.set("assessor",
           both(Message{ranking.assessor == Assessor::higher ? "page-higher-rating" : "page-self-rating", {}}));
  return std::move(view.set("means", std::move(means)));
}

}  // namespace

CrossShown::CrossShown(const CrossResult& of, std::string begin)
    : result(of), prefix(std::move(begin)), findings(cross_findings(of)), marks(matrix_marks(of, findings)) {}

std::string CrossShown::cell(MatrixCell at) const {
  return prefix + "p" + std::to_string(at.provision + 1) + "-" + std::to_string(at.soum + 1);
}

std::string CrossShown::cell(const std::string& path, std::size_t row) const {
  for (std::size_t s = 0; s < result.group.soums.size(); ++s) {
    if (result.group.soums[s].path != path) continue;
    for (std::size_t p = 0; p < result.matrix.provisions.size(); ++p)
      if (const auto& reported = result.matrix.provisions[p].reported[s]; reported && reported->row == row)
        return cell({p, s});
  }
  return {};
}

View matrix_view(const CrossShown& shown) {
  View soums = View::list(), means = View::list();
  for (const Party& soum : shown.result.group.soums) {
    View view;
    soums.add(std::move(view.set("soum", one_line(soum.organisation.soum)).set("whole", View(soum.whole))));
  }
  for (const Ranking& ranking : shown.result.rankings) means.add(means_view(shown, ranking));
  View view;
  view.set("soums", std::move(soums)).set("matrix_rows", rows_view(shown)).set("all_means", std::move(means));
  return std::move(view.set("width", std::to_string(shown.result.group.soums.size() + 3)));
}

}  // namespace tulga
