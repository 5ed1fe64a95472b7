#include <algorithm>

#include "extract/interpret.h"
#include "extract/patterns.h"

namespace tulga {

namespace {

/// Everything that stands outside of tables, a line a paragraph.
Text all_paragraphs(std::span<const Block> blocks) {
  Text out;
  for (const Block& block : blocks)
    if (!block.is_table) append(out, block.paragraph, "\n");
  return out;
}

/// "Хэрэгжилтийн дундаж - 78.22%", "хэрэгжилтийн дундаж 78,2 хувьтай", after the list.
Stated overall_below(const Text& text, std::size_t from) {
  static const Pattern overall(
      R"((?i)(?:дундаж|биелэлт|хэрэгжилт)\pL*[\pZ\n:–-]+(?:\pL+[\pZ:–-]+){0,2}(\p{Nd}[\p{Nd}.,]*)\pZ*(?:%|хув))");
  const auto found = overall.find(text.text, from);
  return found.empty() ? Stated{} : stated_number(text, found[1], NumberContext::percentage);
}

Assessor assessor_of(std::string_view text) {
  static const Pattern self(R"((?i)өөрийн\pZ+үнэлгээ)"), higher(R"((?i)дээд\pZ+шатны)");
  const bool says_self = self.matches(text), says_higher = higher.matches(text);
  if (says_self == says_higher) return Assessor::unknown;
  return says_self ? Assessor::self : Assessor::higher;
}

Summary summary_of(const Claim& claim, const Text& text) {
  Summary out;
  out.title = claim.text;
  out.total = claim.whole;
  for (const Part& part : claim.parts) {
    Category category;
    category.label = Text{part.label, part.count.spelling.spans};
    category.percent = part.percent;
    category.count = part.count;
    out.categories.push_back(std::move(category));
  }
  const std::size_t at = text.text.find(claim.text.text);
  out.overall = claim.overall.stated() ? claim.overall : overall_below(text, at + claim.text.text.size());
  out.assessor = assessor_of(std::string_view(text.text).substr(0, at));
  return out;
}

}  // namespace

std::vector<Summary> read_told_summaries(std::span<const Block> blocks) {
  const Text text = all_paragraphs(blocks);
  std::vector<Summary> out;
  for (const Claim& claim : read_counts(text))
    if (claim.kind == ClaimKind::inline_summary && claim.parts.size() >= 2) out.push_back(summary_of(claim, text));
  return out;
}

}  // namespace tulga
