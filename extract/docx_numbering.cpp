#include "extract/docx_numbering.h"

#include <algorithm>

#include "extract/office.h"

namespace tulga {

namespace {

constexpr int largest_number = 30'000;
constexpr int largest_letter = 1'000;       // as letters repeat, and so do the digits of Roman numbers
constexpr std::size_t longest_label = 200;  // bytes

std::string value_of(Element element, std::string_view child) {
  return std::string(element.child(child).attribute("val"));
}

int number_in(Element element, std::string_view child, int otherwise) {
  return std::clamp(number_of(element.child(child).attribute("val")).value_or(otherwise), -1, largest_number);
}

/// "a", ..., "z", "aa", "bb": the letter repeated, as Word does.
std::string letters(int number, std::u32string_view alphabet) {
  if (number < 1) return "";
  const std::size_t at = (number - 1) % alphabet.size(), times = (number - 1) / alphabet.size() + 1;
  std::string letter, out;
  const char32_t code = alphabet[at];
  if (code < 0x80)
    letter = static_cast<char>(code);
  else
    letter = {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
  for (std::size_t i = 0; i < times; ++i) out += letter;
  return out;
}

std::string roman(int number) {
  static constexpr std::pair<int, std::string_view> parts[] = {
      {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
      {40, "XL"},  {10, "X"},   {9, "IX"},  {5, "V"},    {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto& [value, sign] : parts)
    for (; number >= value; number -= value) out += sign;
  return out;
}

std::string in_lower_case(std::string text) {
  for (char& c : text) c = static_cast<char>(c | 0x20);
  return text;
}

/// A number as a list's format writes it; nullopt for a format that is not known here.
std::optional<std::string> written(int number, std::string_view format) {
  // Word's Russian alphabet leaves out the letters that no list uses.
  constexpr std::u32string_view cyrillic = U"абвгдежзиклмнопрстуфхцчшщыэюя",
                                cyrillic_upper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
  constexpr std::u32string_view latin = U"abcdefghijklmnopqrstuvwxyz", latin_upper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  if (format == "decimal" || format.empty()) return std::to_string(number);
  if (format == "decimalZero") return (number < 10 ? "0" : "") + std::to_string(number);
  if (format == "none") return "";
  if (number > largest_letter) return std::nullopt;
  if (format == "russianLower") return letters(number, cyrillic);
  if (format == "russianUpper") return letters(number, cyrillic_upper);
  if (format == "lowerLetter") return letters(number, latin);
  if (format == "upperLetter") return letters(number, latin_upper);
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return in_lower_case(roman(number));
  return std::nullopt;
}

}  // namespace

Numbering::Level Numbering::read_level(Element level) {
  return {.start = number_in(level, "start", 0),
          .restart = number_in(level, "lvlRestart", -1),
          .legal = static_cast<bool>(level.child("isLgl")),
          .format = value_of(level, "numFmt"),
          .text = value_of(level, "lvlText")};
}

int Numbering::level_of(Element element) {
  const int level = number_of(element.attribute("ilvl")).value_or(-1);
  return level < level_count ? level : -1;
}

Numbering::Numbering(Element numbering) {
  for (const Element element : numbering) {
    if (element.name() == "abstractNum") {
      Definition& definition = definitions_[std::string(element.attribute("abstractNumId"))];
      for (const Element level : element)
        if (level.name() == "lvl" && level_of(level) >= 0) definition.levels[level_of(level)] = read_level(level);
    } else if (element.name() == "num") {
      List& list = lists_[std::string(element.attribute("numId"))];
      list.definition = value_of(element, "abstractNumId");
      for (const Element change : element) {
        if (change.name() != "lvlOverride" || level_of(change) < 0) continue;
        if (const Element level = change.child("lvl")) list.own_levels[level_of(change)] = read_level(level);
        if (change.child("startOverride")) list.starts[level_of(change)] = number_in(change, "startOverride", 1);
      }
    }
  }
}

const Numbering::Level* Numbering::find_level(const List& list, int level) const {
  const auto& own = list.own_levels[level];
  if (own) return &*own;
  const auto& common = definitions_.find(list.definition)->second.levels[level];
  return common ? &*common : nullptr;
}

/// Lists of one definition count on from each other, but one that has a start of its own starts there once.
void Numbering::count(List& list, Definition& definition, int level, int start) {
  auto& counter = definition.counters[level];
  if (list.starts[level]) {
    counter = *list.starts[level];
    list.starts[level].reset();
  } else {
    counter = counter ? *counter + 1 : start;
  }
  for (int deeper = level + 1; deeper < level_count; ++deeper) {
    const Level* below = find_level(list, deeper);
    const int restart = below ? below->restart : -1;
    if (restart < 0 || level < restart) definition.counters[deeper].reset();
  }
}

std::optional<std::string> Numbering::label(const List& list, const Definition& definition, const Level& level) const {
  std::string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    if (level.text[i] != '%' || i + 1 == level.text.size() || level.text[i + 1] < '1' || level.text[i + 1] > '9') {
      out += level.text[i];
      continue;
    }
    const int shown = level.text[++i] - '1';
    const Level* of = find_level(list, shown);
    if (!of) return std::nullopt;
    const auto number = written(definition.counters[shown].value_or(of->start), level.legal ? "decimal" : of->format);
    if (!number) return std::nullopt;
    out += *number;
  }
  return out;
}

std::optional<std::string> Numbering::next(std::string_view name, int level) {
  const auto list = lists_.find(name);
  if (list == lists_.end() || level < 0 || level >= level_count) return std::nullopt;
  const auto definition = definitions_.find(list->second.definition);
  if (definition == definitions_.end()) return std::nullopt;
  const Level* found = find_level(list->second, level);
  if (!found || found->text.size() > longest_label) return std::nullopt;
  if (found->format == "bullet") return "";
  count(list->second, definition->second, level, found->start);
  return label(list->second, definition->second, *found);
}

}  // namespace tulga
