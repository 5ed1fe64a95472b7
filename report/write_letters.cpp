#include <algorithm>
#include <cstring>
#include <filesystem>
#include <set>

#include "extract/normalise.h"
#include "report/base64.h"
#include "report/cross_shown.h"
#include "report/cross_writer.h"
#include "report/html_parts.h"
#include "report/index.h"
#include "report/messages.h"
#include "report/output.h"
#include "report/passed.h"
#include "report/shown.h"
#include "report/template.h"

// Letters to the soums: which figures part, and where; never who is to blame. The readers are Mongolian.

namespace tulga {

namespace {

constexpr std::size_t longest_quote = 300;  // code points
constexpr std::size_t most_figures = 12;    // of one finding

std::string tell(const Message& message) { return visible(say(message, Language::mn)); }

std::string rows_of(const Check& check) {
  if (check.rows.empty()) return tell(check.subject);
  return tell({check.rows.size() == 1 ? "at-row" : "at-rows", {{"rows", row_list(check.rows)}}});
}

/// What a finding says, with the figures of which `place` tells whose and where.
template <typename Place>
View item_view(const Check& check, Place place) {
  View figures = View::list(), remedies = View::list(), view;
  for (std::size_t i = 0; i < std::min(check.evidence.size(), most_figures); ++i) {
    if (check.evidence[i].empty()) continue;
    View figure;
    figure.set("words", one_line(cut(check.evidence[i].text, longest_quote)));
    figures.add(std::move(figure.set("place", place(i))));
  }
  for (const Explanation& explanation : check.explanations) remedies.add(View().set("remedy", tell(explanation.text)));
  view.set("where", rows_of(check)).set("message", tell(check.message));
  view.set("differs", View(!check.stated.empty() && !check.computed.empty()));
  view.set("stated", one_line(check.stated)).set("computed", one_line(with_decimals(check.computed)));
  return std::move(view.set("figures", std::move(figures)).set("remedies", std::move(remedies)));
}

std::string place_of(const Text& figure) {
  const auto where = places(figure);
  return where.empty() ? std::string() : visible(say(where.front(), Language::mn));
}

View own_view(const Check& check) {
  return item_view(check, [&](std::size_t i) { return place_of(check.evidence[i]); });
}

View cross_view(const Group& group, const CrossCheck& check) {
  return item_view(check, [&](std::size_t i) {
    std::string out = tell(party_name(group, check.documents[check.sources[i]]));
    if (const auto row = evidence_row(group, check, i))
      out += ", " + tell({"at-row", {{"rows", std::to_string(*row + 1)}}});
    const std::string place = place_of(check.evidence[i]);
    return place.empty() ? out : out + " (" + place + ")";
  });
}

/// Items that are numbered as they come, errors and warnings apart from notes.
struct Items {
  View grave = View::list(), notes = View::list();

  void add(const Check& check, View view, std::size_t& graver, std::size_t& lesser) {
    const bool note = check.severity == Severity::note;
    view.set("number", std::to_string(note ? ++lesser : ++graver));
    (note ? notes : grave).add(std::move(view));
  }
};

/// A finding is told to the soum that stands alone with it, and to the soum whose line of the aimag's table, or whose
/// earlier report, it is about; not to those that only agree with each other.
bool concerns(const Group& group, const CrossCheck& check, const std::string& path) {
  const std::vector<std::string>& documents = check.documents;
  if (documents.empty() || documents.front() == path) return !documents.empty();
  const bool of_soum = std::any_of(group.soums.begin(), group.soums.end(),
                                   [&](const Party& soum) { return soum.path == documents.front(); });
  return documents.size() == 2 && documents[1] == path && !of_soum;
}

void set_list(View& view, const std::string& name, View list) {
  view.set("has_" + name, View(!list.views.empty())).set(name, std::move(list));
}

/// The head of every letter.
View opened(const Group& group, const std::string& soum, const Date& today) {
  View view;
  view.set("today", to_string(today)).set("aimag", one_line(group.aimag)).set("soum", one_line(soum));
  view.set("subject", tell(period_name(group.period)) + ": тайлангийн тулгалтын дүн");
  view.set("style", html_letter_style()).set("style_hash", policy_hash(html_letter_style()));
  return std::move(view.set("came", View(false)));
}

View letter_view(const CrossResult& result, const Party& soum, const Date& today) {
  const Submission& submission = soum.submission;
  std::size_t graver = 0, lesser = 0, passed = 0, open = 0;
  Items own, cross;
  for (const Check& check : soum.checks) {
    passed += check.verdict == Verdict::pass, open += check.verdict == Verdict::open;
    if (is_standing(check)) own.add(check, own_view(check), graver, lesser);
  }
  for (const CrossCheck& check : result.checks) {
    if (!concerns(result.group, check, soum.path)) continue;
    passed += check.verdict == Verdict::pass, open += check.verdict == Verdict::open;
    if (is_standing(check)) cross.add(check, cross_view(result.group, check), graver, lesser);
  }
  View notes = std::move(own.notes), view = opened(result.group, soum.organisation.soum, today);
  for (View& note : cross.notes.views) notes.add(std::move(note));
  view.set("came", View(true)).set("path", visible(soum.path));
  view.set("dated", View(submission.date.has_value())).set("date", submission.date ? to_string(*submission.date) : "");
  view.set("rows", std::to_string(submission.rows.size())).set("to_correct", View(graver > 0));
  view.set("part", View(!soum.whole)).set("passed", std::to_string(passed)).set("open", std::to_string(open));
  view.set("note_count", std::to_string(notes.views.size()));
  set_list(view, "own", std::move(own.grave));
  set_list(view, "cross", std::move(cross.grave));
  set_list(view, "notes", std::move(notes));
  return view;
}

class Letters : public CrossWriter {
 public:
  Letters(std::string folder, const Date& today) : folder_(std::move(folder)), today_(today) {
    if (!folder_.ends_with('/')) folder_ += '/';
    std::error_code unmade;  // the first letter will tell
    std::filesystem::create_directories(folder_, unmade);
  }

  void document(const Outcome&) override {}

  void group(const CrossResult& result) override {
    for (const Party& soum : result.group.soums)
      write(result.group, soum.organisation.soum, letter_view(result, soum, today_));
    for (const std::string& soum : result.missing) write(result.group, soum, opened(result.group, soum, today_));
  }

  void end(std::span<const Unplaced>) override {}
  std::string problem() const override { return problem_; }

 private:
  void write(const Group& group, const std::string& soum, const View& view) {
    static const std::string whole = with_part(std::string(html_letter()), "item", html_letter_item());
    if (!problem_.empty()) return;
    Output letter(folder_ + name_of(group, soum));
    letter.stream() << fill_template(whole, view);
    problem_ = letter.finish();
  }

  /// "Бүрэнхаан-2023-Ангирт.html": what of it a file name can carry, and no name twice.
  std::string name_of(const Group& group, const std::string& soum) {
    const std::string name = plain_name(group.aimag + "-" + to_string(group.period) + "-" + soum);
    std::string free = name;
    for (int i = 2; !used_.insert(fold(free)).second; ++i) free = name + "-" + std::to_string(i);
    return free + ".html";
  }

  std::string folder_;
  Date today_;
  std::set<std::string> used_;
  std::string problem_;
};

}  // namespace

std::unique_ptr<CrossWriter> letters_into(const std::string& folder, const Date& today) {
  return std::make_unique<Letters>(folder, today);
}

}  // namespace tulga
