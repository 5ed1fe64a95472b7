#include "corpus/acceptance.h"

#include <algorithm>
#include <array>

#include "validate/rule.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 4> wordings = {{
    {"acceptance-unused", "unused acceptance: '{rule}' finds nothing of the kind here; take it out",
     "ашиглагдаагүй зөвшөөрөл: '{rule}' дүрмээр ийм зөрчил алга; тохиргооноос хасна уу"},
    {"acceptance-expired", "the acceptance of '{rule}' held until {until}",
     "'{rule}' зөвшөөрлийн хугацаа {until}-нд дууссан"},
    {"acceptance-unused-in", "{file}: unused acceptance: '{rule}' finds nothing of the kind; take it out",
     "{file}: ашиглагдаагүй зөвшөөрөл: '{rule}' дүрмээр ийм зөрчил алга; тохиргооноос хасна уу"},
    {"acceptance-expired-in", "{file}: the acceptance of '{rule}' held until {until}",
     "{file}: '{rule}' зөвшөөрлийн хугацаа {until}-нд дууссан"},
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

bool compares_documents(std::string_view rule) { return find_rule(rule).compare != nullptr; }

/// Rows are those of the first document.
bool matches(const AcceptedFinding& accepted, const CrossCheck& check) {
  const auto named = [&](const std::string& path) { return names_file(accepted.file, path); };
  if (accepted.row ? check.documents.empty() || !named(check.documents.front())
                   : std::none_of(check.documents.begin(), check.documents.end(), named))
    return false;
  return matches(accepted, static_cast<const Check&>(check));
}

bool has_file(const Group& group, std::string_view file) {
  const auto named = [&](const Party& party) { return names_file(file, party.path); };
  return std::any_of(group.soums.begin(), group.soums.end(), named) ||
         std::any_of(group.consolidated.begin(), group.consolidated.end(), named);
}

bool is_before(const Date& a, const Date& b) {
  return std::array{a.year, a.month, a.day} < std::array{b.year, b.month, b.day};
}

bool has_expired(const AcceptedFinding& one, const Date& today) { return one.until && is_before(*one.until, today); }

/// Marks what an acceptance matches, unless it has expired; whether it matches any.
template <typename Checks>
bool mark(Checks& checks, const AcceptedFinding& one, bool expired) {
  bool used = false;
  for (auto& check : checks) {
    if (!matches(one, check)) continue;
    used = true;
    if (!expired && !check.accepted) check.accepted = one.acceptance;
  }
  return used;
}

}  // namespace

void accept(Outcome& outcome, std::span<const AcceptedFinding> accepted, const Date& today) {
  for (const AcceptedFinding& one : accepted) {
    if (outcome.status == Status::unreadable || !names_file(one.file, outcome.source.path)) continue;
    if (compares_documents(one.rule)) continue;
    const bool expired = has_expired(one, today);
    if (!mark(outcome.checks, one, expired))
      outcome.notes.push_back({"acceptance-unused", {{"rule", one.rule}}});
    else if (expired)
      outcome.notes.push_back({"acceptance-expired", {{"rule", one.rule}, {"until", one.acceptance.until}}});
  }
}

std::vector<Message> accept(CrossResult& result, std::span<const AcceptedFinding> accepted, const Date& today) {
  std::vector<Message> notes;
  for (const AcceptedFinding& one : accepted) {
    if (!compares_documents(one.rule) || !has_file(result.group, one.file)) continue;
    const bool expired = has_expired(one, today);
    if (!mark(result.checks, one, expired))
      notes.push_back({"acceptance-unused-in", {{"rule", one.rule}, {"file", one.file}}});
    else if (expired)
      notes.push_back(
          {"acceptance-expired-in", {{"rule", one.rule}, {"file", one.file}, {"until", one.acceptance.until}}});
  }
  return notes;
}

std::span<const Wording> acceptance_wordings() { return wordings; }

}  // namespace tulga
