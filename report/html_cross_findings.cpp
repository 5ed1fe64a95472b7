#include <algorithm>
#include <set>

#include "extract/normalise.h"
#include "report/html_cross_views.h"
#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/template.h"

namespace tulga {

namespace {

constexpr std::size_t most_figures = 12;    // of one finding; JSON has all
constexpr std::size_t longest_quote = 400;  // code points

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string out;
  for (const std::string& word : words)
    if (!word.empty()) out += (out.empty() ? "" : between) + word;
  return out;
}

/// Figures that one report gives, one behind the other.
struct Stretch {
  std::size_t first = 0, last = 0;  // the one behind the last
  std::vector<std::size_t> rows;    // 0-based, where it is known
};

std::vector<Stretch> stretches(const CrossShown& shown, const CrossCheck& check) {
  std::vector<Stretch> out;
  const std::size_t most = std::min({check.evidence.size(), check.sources.size(), most_figures});
  for (std::size_t i = 0; i < most; ++i) {
    if (i == 0 || check.sources[i] != check.sources[i - 1]) out.push_back({i, i, {}});
    out.back().last = i + 1;
    const auto row = evidence_row(shown.result.group, check, i);
    if (row && (out.back().rows.empty() || out.back().rows.back() != *row)) out.back().rows.push_back(*row);
  }
  return out;
}

/// "Ангирт, row 4 (line 31, column 40)"; of several figures without the lines.
std::string place_in(const CrossShown& shown, const CrossCheck& check, const Stretch& stretch, Language language) {
  std::vector<std::string> words;
  if (check.sources[stretch.first] < check.documents.size())
    words.push_back(say(party_name(shown.result.group, check.documents[check.sources[stretch.first]]), language));
  if (!stretch.rows.empty())
    words.push_back(
        say(Message{stretch.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(stretch.rows)}}}, language));
  std::string out = joined(words, ", ");
  const auto where = places(check.evidence[stretch.first]);
  const bool one = stretch.last == stretch.first + 1 && !where.empty();
  const std::string place = one ? say(where.front(), language) : std::string();
  return visible(place.empty() ? out : out + " (" + place + ")");
}

/// One report a line, with its figures, which lead to their cells.
View figures_view(const CrossShown& shown, const CrossCheck& check) {
  View groups = View::list();
  for (const Stretch& stretch : stretches(shown, check)) {
    View figures = View::list(), group;
    for (std::size_t i = stretch.first; i < stretch.last; ++i) {
      const auto row = evidence_row(shown.result.group, check, i);
      const std::string address = row ? shown.cell(check.documents[check.sources[i]], *row) : std::string();
      if (!check.evidence[i].empty())
        figures.add(figure_view(one_line(cut(check.evidence[i].text, longest_quote)), address));
    }
    group.set("figures", std::move(figures));
    group.set("place",
              both(place_in(shown, check, stretch, Language::en), place_in(shown, check, stretch, Language::mn)));
    groups.add(std::move(group));
  }
  return groups;
}

/// "Ангирт, row 4", or what the finding is about.
View where_view(const CrossShown& shown, const CrossCheck& check) {
  const auto told = [&](Language language) {
    std::vector<std::string> words;
    if (!check.documents.empty())
      words.push_back(say(party_name(shown.result.group, check.documents.front()), language));
    if (!check.rows.empty())
      words.push_back(
          say(Message{check.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(check.rows)}}}, language));
    else if (!check.subject.id.empty())
      words.push_back(say(check.subject, language));
    return visible(joined(words, " · "));
  };
  return both(told(Language::en), told(Language::mn));
}

View finding_view(const CrossShown& shown, std::size_t number) {
  const CrossCheck& check = *shown.findings[number - 1];
  const std::string first = check.documents.empty() || check.rows.empty()
                                ? std::string()
                                : shown.cell(check.documents.front(), check.rows.front());
  View formula = View::list();
  formula.add(figure_view(one_line(check.formula), ""));
  View view = finding_words(check);
  view.set("finding", shown.finding(number)).set("number", std::to_string(number));
  view.set("where", where_view(shown, check));
  view.set("has_formula", View(!check.formula.empty())).set("formula", std::move(formula));
  view.set("groups", figures_view(shown, check));
  const std::size_t hidden = check.evidence.size() - std::min(check.evidence.size(), most_figures);
  view.set("more_figures", View(hidden > 0)).set("hidden_figures", "+" + std::to_string(hidden));
  return std::move(view.set("shows", View(!first.empty())).set("first", first));
}

}  // namespace

View cross_findings_view(const CrossShown& shown) {
  View list = View::list();
  for (std::size_t number = 1; number <= shown.findings.size(); ++number) list.add(finding_view(shown, number));
  return list;
}

}  // namespace tulga
