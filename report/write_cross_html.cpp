#include <array>

#include "report/cross_writer.h"
#include "report/html_cross_views.h"
#include "report/html_parts.h"
#include "report/html_views.h"
#include "report/index.h"
#include "report/messages.h"
#include "report/pages.h"
#include "report/passed.h"
#include "report/template.h"

namespace tulga {

namespace {

/// One line of the table of groups.
struct Line {
  std::string aimag, address;
  Period period;
  Standpoint point;
  std::array<std::size_t, 3> found{};  // by severity
  std::size_t soums = 0, missing = 0;
};

Line line_of(const CrossResult& result, const Outcome& one) {
  Line line{result.group.aimag,   {}, result.group.period, standpoint(one), {}, result.group.soums.size(),
            result.missing.size()};
  for (const Check& check : one.checks)
    if (is_standing(check)) ++line.found[static_cast<std::size_t>(check.severity)];
  return line;
}

View facts_view(const CrossResult& result) {
  View facts = View::list();
  const auto add = [&](const char* id, const std::string& value) {
    View fact;
    facts.add(std::move(fact.set("name", both(Message{id, {}})).set("value", value)));
  };
  const Group& group = result.group;
  add("aimag-soums", std::to_string(group.soums.size()) +
                         (group.expected.empty() ? "" : " / " + std::to_string(group.expected.size())));
  add("aimag-provisions", std::to_string(result.matrix.provisions.size()));
  add("aimag-tables", std::to_string(group.consolidated.size()));
  return facts;
}

/// A list, and the switch that shows it.
void set_list(View& view, const std::string& name, View list) {
  view.set("has_" + name, View(!list.views.empty())).set(name, std::move(list));
}

View article_view(const CrossShown& shown, const Outcome& one, const std::string& rules) {
  const CrossResult& result = shown.result;
  View view = heading_view(one, rules);
  view.set("facts", facts_view(result)).set("title", one_line(group_name(result.group)));
  view.set("incomplete", View(one.status != Status::read || !result.missing.empty()));
  view.set("has_findings", View(!shown.findings.empty())).set("all_findings", cross_findings_view(shown));
  view.set("reports", reports_view(result));
  set_list(view, "missing", missing_view(result));
  set_list(view, "replaced", replaced_view(result));
  set_list(view, "unplaced", unplaced_view(result.group.unplaced));
  set_list(view, "unmatched", unmatched_view(result));
  set_list(view, "ambiguous", ambiguous_view(result));
  set_list(view, "rankings", rankings_view(result));
  set_list(view, "forms", consolidated_view(result));
  view.set("all_bars", ratings_plot(result)).set("all_dots", means_plot(result));
  const View matrix = matrix_view(shown);
  for (std::size_t i = 0; i < matrix.names.size(); ++i) view.set(matrix.names[i], matrix.views[i]);
  view.set("has_matrix", View(!result.matrix.provisions.empty()));
  View passed = passed_view(one), open = open_view(one);
  view.set("has_passed", View(!passed.views.empty())).set("all_passed", std::move(passed));
  return std::move(view.set("has_open", View(!open.views.empty())).set("all_open", std::move(open)));
}

View line_view(const Line& line) {
  const auto count = [](std::size_t n) { return n == 0 ? std::string() : std::to_string(n); };
  View view;
  view.set("level", line.point.level).set("sign", line.point.sign).set("verdict", both(line.point.word));
  view.set("severity_order", std::to_string(order_of(line.point))).set("address", line.address);
  view.set("aimag", one_line(line.aimag)).set("period", both(period_name(line.period)));
  view.set("period_order", std::to_string(line.period.year * 100 + last_month(line.period)));
  view.set("soum_count", std::to_string(line.soums)).set("missing_count", count(line.missing));
  return std::move(view.set("errors", count(line.found[2]))
                       .set("warnings", count(line.found[1]))
                       .set("notes", count(line.found[0])));
}

class CrossHtml : public CrossWriter {
 public:
  CrossHtml(std::ostream& out, const Style& style) : pages_(out, style, html_cross_style()), style_(style) {}

  void document(const Outcome&) override {}

  void group(const CrossResult& result) override {
    const Outcome one = as_one(result);
    lines_.push_back(line_of(result, one));
    const CrossShown shown(result, "d" + std::to_string(lines_.size()) + "-");
    lines_.back().address = pages_.add(
        group_name(result.group), file_name(result.group.aimag + "-" + to_string(result.group.period), lines_.size()),
        fill_template(html_cross(), article_view(shown, one, style_.rules)));
  }

  void end(std::span<const Unplaced> unplaced) override {
    View lines = View::list(), index;
    for (const Line& line : lines_) lines.add(line_view(line));
    index.set("grouped", View(!lines_.empty())).set("entries", std::move(lines));
    set_list(index, "unplaced", unplaced_view(unplaced));
    const bool told = pages_.many() || !unplaced.empty();
    pages_.end("tulga · " + say("aimag-index", style_.language), told ? fill_template(html_cross_index(), index) : "",
               [&](std::size_t i) { return fill_template(html_entry(), fold_view(i)); });
  }

 private:
  View fold_view(std::size_t i) const {
    const Line& line = lines_[i];
    View view;
    view.set("anchor", "d" + std::to_string(i + 1)).set("level", line.point.level).set("sign", line.point.sign);
    view.set("verdict", both(line.point.word));
    return std::move(view.set("path", one_line(line.aimag + " · " + to_string(line.period))));
  }

  Pages pages_;
  Style style_;
  std::vector<Line> lines_;
};

}  // namespace

std::unique_ptr<CrossWriter> cross_as_html(std::ostream& out, const Style& style) {
  return std::make_unique<CrossHtml>(out, style);
}

}  // namespace tulga
