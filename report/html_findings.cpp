#include <algorithm>

#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/template.h"
#include "validate/rule.h"

namespace tulga {

namespace {

constexpr std::size_t most_figures = 40;
constexpr std::size_t longest_quote = 160;  // code points

bool same_stretch(const Place& a, const Place& b) {
  return a.page == b.page && a.line == b.line && a.table == b.table && a.sheet == b.sheet && a.cell == b.cell;
}

/// What to call the place of a figure: its page. Lines and cells need no name where a link leads there.
Place named_place(const Shown& shown, const Text& figure) {
  const auto where = places(figure);
  if (where.empty() || (where.front().page == 0 && !shown.address(figure).empty())) return {};
  return where.front();
}

/// The figures of one page, line or cell together.
View groups_view(const Shown& shown, const Exhibit& exhibit) {
  View groups = View::list();
  const std::size_t most = std::min(exhibit.figures.size(), most_figures);
  for (std::size_t i = 0; i < most;) {
    const Place here = named_place(shown, exhibit.figures[i]);
    View figures = View::list();
    for (; i < most && same_stretch(named_place(shown, exhibit.figures[i]), here); ++i) {
      const Text& figure = exhibit.figures[i];
      figures.add(figure_view(visible(cut(figure.text, longest_quote)), shown.address(figure)));
    }
    View group;
    groups.add(std::move(group.set("place", place_view(here)).set("figures", std::move(figures))));
  }
  return groups;
}

/// "48,5 %" and "48,5" are one figure.
std::string bare(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '%' || c == ' '; }), text.end());
  return text;
}

/// The arithmetic of a finding, its numbers linked to the figures of that value, each figure once.
View formula_view(const Shown& shown, const Exhibit& exhibit) {
  View parts = View::list();
  const std::string& formula = exhibit.check->formula;
  std::vector<bool> used(exhibit.figures.size());
  for (std::size_t at = 0; at < formula.size();) {
    const bool number = formula[at] >= '0' && formula[at] <= '9';
    const std::size_t end =
        std::min(number ? formula.find_first_not_of("0123456789.,", at) : formula.find_first_of("0123456789", at),
                 formula.size());
    std::string words = formula.substr(at, end - at), address;
    for (std::size_t i = 0; number && address.empty() && i < used.size(); ++i) {
      if (used[i] || bare(exhibit.figures[i].text) != bare(words)) continue;
      used[i] = true;
      address = shown.address(exhibit.figures[i]);
    }
    for (std::size_t star = words.find('*'); star != std::string::npos; star = words.find('*'))
      words.replace(star, 1, " × ");
    parts.add(figure_view(visible(words), address));
    at = end;
  }
  return parts;
}

View where_view(const Check& check) {
  if (check.rows.empty()) return both(check.subject);
  return both(Message{check.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(check.rows)}}});
}

View finding_view(const Shown& shown, const Exhibit& exhibit) {
  const Check& check = *exhibit.check;
  const std::string address = exhibit.figures.empty() ? "" : shown.address(exhibit.figures.front());
  View view = finding_words(check);
  view.set("finding", shown.finding(exhibit.number)).set("number", std::to_string(exhibit.number));
  view.set("where", where_view(check));
  view.set("has_formula", View(!check.formula.empty())).set("formula", formula_view(shown, exhibit));
  view.set("groups", groups_view(shown, exhibit));
  const std::size_t hidden = exhibit.left_out + exhibit.figures.size() - std::min(exhibit.figures.size(), most_figures);
  view.set("more_figures", View(hidden > 0)).set("hidden_figures", "+" + std::to_string(hidden));
  view.set("shows", View(!address.empty())).set("first", address);
  return view;
}

}  // namespace

View figure_view(const std::string& words, const std::string& address) {
  View view;
  view.set("words", words).set("linked", View(!address.empty())).set("address", address);
  return view;
}

View place_view(const Place& place) {
  return both(visible(say(place, Language::en)), visible(say(place, Language::mn)));
}

View finding_words(const Check& check) {
  constexpr const char* words[] = {"severity-note", "severity-warning", "severity-error"};
  const Rule rule = find_rule(check.rule);
  View explanations = View::list();
  for (const Explanation& explanation : check.explanations) explanations.add(both(explanation.text));
  View view;
  view.set("level", level_of(check)).set("sign", check.accepted ? "·" : sign_of(check.severity));
  view.set("is_accepted", View(check.accepted.has_value()));
  view.set("acceptance",
           both(visible(acceptance_text(check, Language::en)), visible(acceptance_text(check, Language::mn))));
  view.set("severity", both(Message{words[static_cast<int>(check.severity)], {}}));
  view.set("message", both(check.message)).set("rule", check.rule);
  view.set("title", both(rule.title_en, rule.title_mn)).set("explanations", std::move(explanations));
  return view;
}

View findings_view(const Shown& shown) {
  View list = View::list();
  for (const Exhibit& exhibit : shown.exhibits) list.add(finding_view(shown, exhibit));
  return list;
}

View passed_view(const Outcome& outcome) {
  View list = View::list();
  for (const Passed& line : passed_lines(outcome)) {
    const Rule rule = find_rule(line.rule);
    View view;
    view.set("rule", line.rule).set("title", both(rule.title_en, rule.title_mn)).set("subject", both(line.subject));
    list.add(std::move(view.set("stated", line.stated).set("computed", line.computed)));
  }
  return list;
}

View open_view(const Outcome& outcome) {
  View list = View::list();
  for (const Check& check : outcome.checks) {
    if (check.verdict != Verdict::open) continue;
    const Rule rule = find_rule(check.rule);
    View view;
    view.set("rule", check.rule).set("title", both(rule.title_en, rule.title_mn)).set("subject", both(check.subject));
    list.add(std::move(view.set("because", both(check.because))));
  }
  return list;
}

}  // namespace tulga
