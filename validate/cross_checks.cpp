#include "validate/cross_checks.h"

#include <algorithm>

#include "extract/normalise.h"
#include "validate/titles.h"

namespace tulga {

CrossCheck begin_cross(std::string_view rule, Message subject) {
  CrossCheck out;
  static_cast<Check&>(out) = begin_check(rule, std::move(subject));
  return out;
}

void add_document(CrossCheck& check, const Party& party) {
  if (std::find(check.documents.begin(), check.documents.end(), party.path) == check.documents.end())
    check.documents.push_back(party.path);
}

void add_evidence(CrossCheck& check, const Party& party, const Text& text) {
  if (text.empty()) return;
  add_document(check, party);
  const auto found = std::find(check.documents.begin(), check.documents.end(), party.path);
  check.evidence.push_back(text);
  check.sources.push_back(static_cast<std::size_t>(found - check.documents.begin()));
}

CrossCheck passed(CrossCheck check) {
  static_cast<Check&>(check) = passed(static_cast<Check&&>(check));
  return check;
}

CrossCheck failed(CrossCheck check, Severity severity, Message message) {
  static_cast<Check&>(check) = failed(static_cast<Check&&>(check), severity, std::move(message));
  return check;
}

CrossCheck opened(CrossCheck check, Message because) {
  static_cast<Check&>(check) = opened(static_cast<Check&&>(check), std::move(because));
  return check;
}

CrossCheck judged_as(CrossCheck check, Check judged) {
  judged.evidence = std::move(check.evidence);
  static_cast<Check&>(check) = std::move(judged);
  return check;
}

std::string names_of(const Group& group, const std::vector<std::size_t>& soums) {
  std::vector<std::string> names;
  for (const std::size_t soum : soums) names.push_back(group.soums[soum].organisation.soum);
  return listed(names);
}

bool is_comparable(const Party& party) { return party.whole && !party.submission.rows.empty(); }

std::string letters_of_unit(std::string_view name) {
  constexpr std::string_view endings[] = {"сум", "сумын", "сумынздтг", "сумынзасагдаргынтамгынгазар"};
  std::string out = alike_letters(without_number(name).rest);
  for (const std::string_view ending : endings) {
    const std::string alike = alike_letters(ending);
    if (out.size() > alike.size() && out.ends_with(alike)) return out.substr(0, out.size() - alike.size());
  }
  return out;
}

}  // namespace tulga
