#include <algorithm>

#include "report/html_views.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/template.h"

namespace tulga {

namespace {

std::size_t count_if(const Outcome& outcome, Verdict verdict) {
  return static_cast<std::size_t>(std::count_if(outcome.checks.begin(), outcome.checks.end(),
                                                [&](const Check& check) { return check.verdict == verdict; }));
}

std::size_t count_of_level(const Outcome& outcome, Severity severity) {
  return static_cast<std::size_t>(std::count_if(outcome.checks.begin(), outcome.checks.end(), [&](const Check& check) {
    return is_standing(check) && check.severity == severity;
  }));
}

std::size_t count_of_accepted(const Outcome& outcome) {
  return static_cast<std::size_t>(std::count_if(outcome.checks.begin(), outcome.checks.end(),
                                                [](const Check& check) { return check.accepted.has_value(); }));
}

View counts_view(const Outcome& outcome) {
  View list = View::list();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (const std::size_t n = count_of_level(outcome, severity); n > 0) list.add(both(count_of(severity, n)));
  const std::size_t passed = count_if(outcome, Verdict::pass), open = count_if(outcome, Verdict::open);
  list.add(both(Message{"count-passed", {{"n", std::to_string(passed)}}}));
  if (const std::size_t n = count_of_accepted(outcome); n > 0)
    list.add(both(Message{"count-accepted", {{"n", std::to_string(n)}}}));
  if (open > 0) list.add(both(Message{"count-open", {{"n", std::to_string(open)}}}));
  return list;
}

void add_fact(View& facts, const char* id, const std::string& value) {
  View fact;
  if (!value.empty()) facts.add(std::move(fact.set("name", both(Message{id, {}})).set("value", visible(value))));
}

View facts_view(const Outcome& outcome) {
  View facts = View::list();
  add_fact(facts, "page-file", outcome.source.path);
  if (outcome.submission) {
    const Submission& submission = *outcome.submission;
    add_fact(facts, "page-aimag", submission.organisation.aimag);
    add_fact(facts, "page-soum", submission.organisation.soum);
    add_fact(facts, "page-place", submission.place);
    add_fact(facts, "page-date", submission.date ? to_string(*submission.date) : "");
    add_fact(facts, "page-rows", has_form(submission) ? std::to_string(submission.rows.size()) : "");
    add_fact(facts, "page-scale", submission.scale);
  }
  if (outcome.source.pages > 0) add_fact(facts, "page-pages", std::to_string(outcome.source.pages));
  return facts;
}

View problems_view(const Outcome& outcome) {
  const char* id = outcome.status == Status::unreadable ? "not-read" : "partly-read";
  View list = View::list();
  for (const Message& problem : outcome.problems) {
    const auto told = [&](Language language) {
      return visible(say(Message{id, {{"problem", say(problem, language)}}}, language));
    };
    list.add(both(told(Language::en), told(Language::mn)));
  }
  const bool form = outcome.submission && has_form(*outcome.submission);
  if (outcome.status != Status::unreadable && !form && outcome.checks.empty()) list.add(both(Message{"no-form", {}}));
  return list;
}

View doubts_view(const Outcome& outcome) {
  View list = View::list();
  for (const Doubt& doubt : outcome.doubts) {
    View view;
    view.set("kind", doubt.kind).set("message", both(doubt.message));
    const auto where = places(doubt.evidence);
    const Place place = where.empty() ? Place{} : where.front();
    list.add(std::move(view.set("place", both(visible(say(place, Language::en)), visible(say(place, Language::mn))))));
  }
  return list;
}

}  // namespace

Standpoint standpoint(const Outcome& outcome) {
  if (outcome.status == Status::unreadable) return {"unread", "!", {"verdict-unread", {}}};
  if (count_of_level(outcome, Severity::error) > 0) return {"error", "✗", {"verdict-error", {}}};
  if (count_of_level(outcome, Severity::warning) > 0) return {"warning", "▲", {"verdict-warning", {}}};
  if (outcome.status == Status::partial) return {"unread", "!", {"verdict-partial", {}}};
  if (count_of_level(outcome, Severity::note) > 0) return {"note", "●", {"verdict-note", {}}};
  if (count_if(outcome, Verdict::pass) + count_of_accepted(outcome) > 0) return {"passed", "✓", {"verdict-passed", {}}};
  return {"open", "?", {"verdict-open", {}}};
}

View heading_view(const Outcome& outcome, const std::string& rules) {
  const Standpoint point = standpoint(outcome);
  View view;
  view.set("level", point.level).set("sign", point.sign).set("verdict", both(point.word));
  view.set("counts", counts_view(outcome)).set("counted", View(!outcome.checks.empty()));
  const bool titled = outcome.submission && !outcome.submission->title.empty();
  view.set("title", one_line(titled ? outcome.submission->title.text : outcome.source.path));
  view.set("facts", facts_view(outcome)).set("problems", problems_view(outcome)).set("doubts", doubts_view(outcome));
  View idle = View::list();
  for (const Message& note : outcome.notes) idle.add(both(note));
  view.set("idle", std::move(idle)).set("doubted", View(!outcome.doubts.empty()));
  view.set("hashed", View(!outcome.source.sha256.empty())).set("sha256", outcome.source.sha256);
  return std::move(view.set("version", TULGA_VERSION).set("rules_hash", rules));
}

}  // namespace tulga
