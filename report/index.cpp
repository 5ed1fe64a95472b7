#include "report/index.h"

#include <algorithm>
#include <cstdio>

#include "extract/normalise.h"
#include "report/messages.h"
#include "report/passed.h"
#include "report/template.h"
#include "validate/recompute.h"

namespace tulga {

namespace {

constexpr std::size_t longest_name = 80;  // bytes

Percentages percentages(const Submission& submission, Assessor assessor) {
  Percentages out;
  if (!is_rated(submission, assessor)) return out;
  const Stated computed = recomputed(submission, assessor).overall;
  out.computed = computed.spelling.text;
  const Summary* form = form_of(submission, assessor);
  if (form == nullptr || (form->assessor != assessor && form->assessor != Assessor::unknown)) return out;
  out.stated = visible(form->overall.spelling.text);
  out.differ = computed.stated() && form->overall.stated() && !agrees(arithmetic(submission, assessor), form->overall);
  return out;
}

/// A file and its folder: reports are often called alike.
std::string_view last_two(std::string_view path) {
  const std::size_t file = path.rfind('/');
  const std::size_t folder = file == std::string_view::npos || file == 0 ? file : path.rfind('/', file - 1);
  return path.substr(folder == std::string_view::npos ? 0 : folder + 1);
}

bool is_plain(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
}

View row_view(const Entry& entry, std::size_t number) {
  View view;
  view.set("order", std::to_string(number)).set("path", visible(entry.path)).set("address", entry.address);
  view.set("where", visible(entry.where)).set("level", entry.point.level).set("sign", entry.point.sign);
  view.set("rank", std::to_string(order_of(entry.point))).set("verdict", both(entry.point.word));
  const auto count = [](std::size_t n) { return n == 0 ? std::string() : std::to_string(n); };
  view.set("errors", count(entry.found[2])).set("warnings", count(entry.found[1])).set("notes", count(entry.found[0]));
  view.set("rows", entry.has_form ? std::to_string(entry.rows) : "");
  view.set("self_stated", entry.self.stated).set("self_computed", entry.self.computed);
  view.set("self_differs", View(entry.self.differ)).set("higher_stated", entry.higher.stated);
  return std::move(view.set("higher_computed", entry.higher.computed).set("higher_differs", View(entry.higher.differ)));
}

View totals_view(const std::vector<Entry>& entries) {
  std::array<std::size_t, 3> found{};
  std::size_t unread = 0, partial = 0;
  for (const Entry& entry : entries) {
    unread += entry.status == Status::unreadable;
    partial += entry.status == Status::partial;
    for (std::size_t i = 0; i < found.size(); ++i) found[i] += entry.found[i];
  }
  View totals = View::list();
  const auto add = [&](std::string_view sign, const Message& message) {
    View total = both(message);
    totals.add(std::move(total.set("sign", sign)));
  };
  add("", {"count-documents", {{"n", std::to_string(entries.size())}}});
  if (unread > 0) add("!", {"count-unreadable", {{"n", std::to_string(unread)}}});
  if (partial > 0) add("!", {"count-partial", {{"n", std::to_string(partial)}}});
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (const std::size_t n = found[static_cast<std::size_t>(severity)]; n > 0)
      add(sign_of(severity), count_of(severity, n));
  return totals;
}

}  // namespace

Entry entry_of(const Outcome& outcome) {
  Entry entry;
  entry.path = outcome.source.path;
  entry.status = outcome.status;
  entry.point = standpoint(outcome);
  for (const Check& check : outcome.checks)
    if (is_standing(check)) ++entry.found[static_cast<std::size_t>(check.severity)];
  if (!outcome.submission || !has_form(*outcome.submission)) return entry;
  const Submission& submission = *outcome.submission;
  entry.where = submission.organisation.soum.empty() ? submission.place : submission.organisation.soum;
  entry.has_form = true;
  entry.rows = submission.rows.size();
  entry.self = percentages(submission, Assessor::self);
  entry.higher = percentages(submission, Assessor::higher);
  return entry;
}

View index_view(const std::vector<Entry>& entries) {
  View rows = View::list();
  for (std::size_t i = 0; i < entries.size(); ++i) rows.add(row_view(entries[i], i + 1));
  View view;
  return std::move(view.set("totals", totals_view(entries)).set("entries", std::move(rows)));
}

View entry_view(const Entry& entry, std::size_t number) {
  View view;
  view.set("anchor", "d" + std::to_string(number)).set("level", entry.point.level).set("sign", entry.point.sign);
  return std::move(view.set("verdict", both(entry.point.word)).set("path", visible(entry.path)));
}

std::size_t order_of(const Standpoint& point) {
  constexpr std::string_view levels[] = {"unread", "error", "warning", "note", "open", "passed"};
  return static_cast<std::size_t>(std::find(std::begin(levels), std::end(levels), point.level) - std::begin(levels));
}

std::string index_title(const std::vector<Entry>& entries, Language language) {
  return "tulga · " + say({"count-documents", {{"n", std::to_string(entries.size())}}}, language);
}

std::string plain_name(std::string_view text) {
  std::string name;
  for (const char c : valid_utf8(text)) name += is_plain(c) || static_cast<unsigned char>(c) >= 0x80 ? c : '-';
  if (name.size() > longest_name) name.resize(valid_prefix(std::string_view(name).substr(0, longest_name)));
  return name;
}

std::string file_name(const std::string& path, std::size_t number) {
  return std::to_string(number) + "-" + plain_name(last_two(path)) + ".html";
}

std::string percent_encoded(const std::string& name) {
  std::string out;
  for (const char c : name) {
    char escaped[4];
    std::snprintf(escaped, sizeof escaped, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += is_plain(c) ? std::string(1, c) : std::string(escaped);
  }
  return out;
}

}  // namespace tulga
