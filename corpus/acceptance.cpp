#include "corpus/acceptance.h"

#include <algorithm>
#include <array>

#include "validate/rule.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 2> wordings = {{
    {"acceptance-unused", "unused acceptance: '{rule}' finds nothing of the kind here; take it out",
     "ашиглагдаагүй зөвшөөрөл: '{rule}' дүрмээр ийм зөрчил алга; тохиргооноос хасна уу"},
    {"acceptance-expired", "the acceptance of '{rule}' held until {until}",
     "'{rule}' зөвшөөрлийн хугацаа {until}-нд дууссан"},
}};

/// Whether a path is the one named, or ends in it, folder by folder.
bool names_file(std::string_view named, std::string_view path) {
  if (!path.ends_with(named)) return false;
  return path.size() == named.size() || path[path.size() - named.size() - 1] == '/';
}

bool is_at(const Message& subject, std::string_view place) {
  for (const Wording& wording : validate_wordings())
    if (wording.id == subject.id)
      return fill(wording, subject, Language::en) == place || fill(wording, subject, Language::mn) == place;
  return false;
}

bool matches(const AcceptedFinding& accepted, const Check& check) {
  if (check.verdict != Verdict::fail || check.rule != accepted.rule) return false;
  if (accepted.row && std::find(check.rows.begin(), check.rows.end(), *accepted.row) == check.rows.end()) return false;
  return accepted.place.empty() || is_at(check.subject, accepted.place);
}

bool is_before(const Date& a, const Date& b) {
  return std::array{a.year, a.month, a.day} < std::array{b.year, b.month, b.day};
}

}  // namespace

void accept(Outcome& outcome, std::span<const AcceptedFinding> accepted, const Date& today) {
  for (const AcceptedFinding& one : accepted) {
    if (outcome.status == Status::unreadable || !names_file(one.file, outcome.source.path)) continue;
    const bool expired = one.until && is_before(*one.until, today);
    bool used = false;
    for (Check& check : outcome.checks) {
      if (!matches(one, check)) continue;
      used = true;
      if (!expired && !check.accepted) check.accepted = one.acceptance;
    }
    if (!used)
      outcome.notes.push_back({"acceptance-unused", {{"rule", one.rule}}});
    else if (expired)
      outcome.notes.push_back({"acceptance-expired", {{"rule", one.rule}, {"until", one.acceptance.until}}});
  }
}

std::span<const Wording> acceptance_wordings() { return wordings; }

}  // namespace tulga
