#include "extract/latin_names.h"

#include <algorithm>
#include <string>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t bytes_a_letter = 2;  // of Cyrillic

/// One or two letters, and what is typed for them; alternatives are parted by bars.
struct Typed {
  std::string_view cyrillic, latin;
};

constexpr Typed table[] = {
    {"ий", "ii|iy|y|i"}, {"а", "a"},      {"б", "b"},    {"в", "v|w"}, {"г", "g"},  {"д", "d"},
    {"е", "ye|e"},       {"ё", "yo"},     {"ж", "j|zh"}, {"з", "z"},   {"и", "i"},  {"й", "i|y"},
    {"к", "k"},          {"л", "l"},      {"м", "m"},    {"н", "n"},   {"о", "o"},  {"ө", "u|o|ö"},
    {"п", "p"},          {"р", "r"},      {"с", "s"},    {"т", "t"},   {"у", "u"},  {"ү", "u|ü"},
    {"ф", "f"},          {"х", "kh|h"},   {"ц", "ts|c"}, {"ч", "ch"},  {"ш", "sh"}, {"щ", "shch"},
    {"ъ", ""},           {"ы", "y|ii|i"}, {"ь", "i|y|"}, {"э", "e"},   {"ю", "yu"}, {"я", "ya|ia"},
};

/// A doubled vowel is often typed once: "Sukhbatar".
bool doubles(std::string_view name) {
  constexpr std::string_view vowels[] = {"а", "о", "у", "э", "ө", "ү"};
  const std::string_view first = name.substr(0, bytes_a_letter);
  return std::find(std::begin(vowels), std::end(vowels), first) != std::end(vowels) &&
         name.substr(bytes_a_letter).starts_with(first);
}

/// Both folded.
bool spells_folded(std::string_view latin, std::string_view name) {
  if (name.empty()) return latin.empty();
  if (doubles(name) && spells_folded(latin, name.substr(bytes_a_letter))) return true;
  for (const auto& [cyrillic, typed] : table) {
    if (!name.starts_with(cyrillic)) continue;
    const std::string_view rest = name.substr(cyrillic.size());
    for (std::size_t start = 0, end = 0; start <= typed.size(); start = end + 1) {
      end = std::min(typed.find('|', start), typed.size());
      const std::string_view letters = typed.substr(start, end - start);
      if (latin.starts_with(letters) && spells_folded(latin.substr(letters.size()), rest)) return true;
    }
  }
  return false;
}

}  // namespace

bool spells(std::string_view latin, std::string_view name) { return spells_folded(fold(latin), fold(name)); }

}  // namespace tulga
