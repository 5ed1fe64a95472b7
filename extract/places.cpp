#include "extract/places.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "extract/latin_names.h"
#include "extract/normalise.h"
#include "extract/places_table.h"

namespace tulga {

namespace {

std::vector<std::string_view> parts_of(std::string_view text, char between) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(between, start), text.size());
    out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

struct KnownAimag {
  std::string name;
  std::vector<std::string> soums;
  std::unordered_map<std::string, std::string> by_spelling;           // folded
  std::vector<std::pair<std::string_view, std::string>> spellings{};  // as the table has them, and the soum of each
};

using KnownAimags = std::map<std::string, KnownAimag, std::less<>>;  // by folded name

KnownAimag aimag_of(const AimagOfTable& row) {
  KnownAimag out{.name = std::string(row.name), .soums = {}, .by_spelling = {}};
  for (const std::string_view soum : parts_of(row.soums, '|')) {
    const auto spellings = parts_of(soum, '=');
    out.soums.emplace_back(spellings.front());
    for (const std::string_view spelling : spellings)
      out.by_spelling.emplace(alike_letters(spelling), spellings.front()),
          out.spellings.emplace_back(spelling, spellings.front());
  }
  return out;
}

const KnownAimags& known_aimags() {
  static const KnownAimags all = [] {
    KnownAimags out;
    for (const AimagOfTable& row : aimags_of_table) out.emplace(alike_letters(row.name), aimag_of(row));
    return out;
  }();
  return all;
}

const KnownAimag* find_aimag(std::string_view name) {
  const auto found = known_aimags().find(alike_letters(name));
  if (found != known_aimags().end()) return &found->second;
  const auto typed = std::find_if(known_aimags().begin(), known_aimags().end(),
                                  [&](const auto& aimag) { return spells(name, aimag.second.name); });
  return typed == known_aimags().end() ? nullptr : &typed->second;
}

}  // namespace

std::optional<std::string> known_aimag(std::string_view name) {
  const KnownAimag* aimag = find_aimag(name);
  return aimag ? std::optional(aimag->name) : std::nullopt;
}

std::optional<std::string> known_soum(std::string_view aimag, std::string_view name) {
  const KnownAimag* known = find_aimag(aimag);
  if (!known) return std::nullopt;
  const auto found = known->by_spelling.find(alike_letters(name));
  if (found != known->by_spelling.end()) return found->second;
  for (const auto& [spelling, soum] : known->spellings)
    if (spells(name, spelling)) return soum;
  return std::nullopt;
}

std::vector<std::string> soums_of(std::string_view aimag) {
  const KnownAimag* known = find_aimag(aimag);
  return known ? known->soums : std::vector<std::string>();
}

std::vector<std::string> aimags_with(std::string_view soum) {
  std::vector<std::string> out;
  const std::string spelling = alike_letters(soum);
  for (const auto& [folded, aimag] : known_aimags())
    if (aimag.by_spelling.contains(spelling)) out.push_back(aimag.name);
  return out;
}

}  // namespace tulga
