#include <set>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"

namespace tulga {

namespace {

using Found = std::set<std::pair<std::string, std::string>>;

/// "БАЯН-ӨНДӨР" as "Баян-Өндөр"; a name in mixed letters as it is.
std::string name_of(std::string_view word) {
  std::u32string small = to_code_points(lower(word));
  const std::u32string written = to_code_points(word);
  const bool capitals = written.size() > 1 && small[1] != written[1];
  if (!capitals) return std::string(word);
  for (std::size_t i = 0; i < small.size(); ++i)
    if (i == 0 || small[i - 1] == U'-' || small[i - 1] == U' ') small[i] = written[i];
  return to_utf8(small);
}

/// "Баянхонгор аймгийн Шинэжинст сум", or the same in capitals.
void find_soums(const Text& text, Found& found) {
  static const Pattern named(
      R"((\p{Lu}[\pL-]+)\pZ+аймгийн\pZ+(\p{Lu}[\pL-]+(?:\pZ\p{Lu}[\pL-]+)?)\pZ+сум|(\p{Lu}[\p{Lu}-]+)\pZ+АЙМГИЙН\pZ+(\p{Lu}[\p{Lu}-]+(?:\pZ\p{Lu}[\p{Lu}-]+)?)\pZ+СУМ)");
  for (auto match = named.find(text.text); !match.empty(); match = named.find(text.text, match[0].end())) {
    const std::size_t first = match[1].matched() ? 1 : 3;
    found.emplace(name_of(match[first].in(text.text)), name_of(match[first + 1].in(text.text)));
  }
}

void find_aimags(const Text& text, Found& found) {
  static const Pattern named(R"((\p{Lu}[\pL-]+)\pZ+(?:аймаг|аймгийн)|(\p{Lu}[\p{Lu}-]+)\pZ+(?:АЙМАГ|АЙМГИЙН))");
  static const std::set<std::string> no_names = {"Манай", "Энэ", "Тус", "Тухайн"};
  for (auto match = named.find(text.text); !match.empty(); match = named.find(text.text, match[0].end())) {
    const std::string name = name_of(match[match[1].matched() ? 1 : 2].in(text.text));
    if (!no_names.contains(name)) found.emplace(name, "");
  }
}

/// "Шинэжинст сумын", without its aimag.
void find_lone_soums(const Text& text, Found& found) {
  static const Pattern named(R"((\p{Lu}[\pL-]+)\pZ+сум(?:ын|$|[^\pL])|(\p{Lu}[\p{Lu}-]+)\pZ+СУМ(?:ЫН|$|[^\pL]))");
  for (auto match = named.find(text.text); !match.empty(); match = named.find(text.text, match[0].end()))
    found.emplace("", name_of(match[match[1].matched() ? 1 : 2].in(text.text)));
}

using Finder = void (*)(const Text&, Found&);

/// The only one that is found; blank where there are none, or several.
Organisation only_one(std::span<const Block> blocks, Finder find, bool heading_only) {
  Found found;
  for (const Block& block : blocks) {
    if (block.is_table && heading_only) break;
    find(block.paragraph, found);
    for (const Cell& cell : block.table.cells) find(cell.text, found);
  }
  if (found.size() != 1) return {};
  return {found.begin()->first, found.begin()->second};
}

}  // namespace

Organisation read_organisation(std::span<const Block> blocks, bool consolidated) {
  if (consolidated) return only_one(blocks, find_aimags, true);
  for (const auto& [find, heading_only] :
       {std::pair<Finder, bool>{find_soums, true}, {find_soums, false}, {find_lone_soums, true}})
    if (Organisation out = only_one(blocks, find, heading_only); !out.soum.empty()) return out;
  return {};
}

}  // namespace tulga
