#include <algorithm>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/sentences.h"

namespace tulga {

namespace {

/// An amount of money in a text, with its unit: "98,603,100 төгрөг", "40 сая төгрөг", "350.0 мянган ₮".
struct Amount {
  Stretch figure;
  std::size_t end = 0;
  std::string unit;  // folded, "" where a list gives it behind its last amount
};

/// Stems, so that every ending of the words counts.
const Pattern& unit_pattern() {
  static const Pattern unit(R"((?i)^\pZ*((?:тэрбум|сая|мян(?:ган?|г)?\.?)?\pZ*(?:төг(?:рөг)?|₮))\pL*)");
  return unit;
}

std::string unit_name(std::string_view words) {
  std::string unit = fold(words);
  return words.find("₮") == std::string_view::npos ? unit : unit + "төгрөг";
}

std::optional<Amount> find_amount(std::string_view text, std::size_t from) {
  for (auto number = find_number(text, from); number; number = find_number(text, number->after)) {
    if (number->percent || number->approximate) continue;
    const auto unit = unit_pattern().find(text.substr(number->after));
    if (unit.empty()) continue;
    return Amount{number->where, number->after + unit[0].length, unit_name(unit[1].in(text.substr(number->after)))};
  }
  return std::nullopt;
}

Claim money_claim(const Text& narrative, const Amount& amount) {
  Claim claim{.kind = ClaimKind::money};
  claim.whole = stated_number(narrative, amount.figure, NumberContext::money);
  claim.noun = amount.unit;
  claim.text = slice(narrative, amount.figure.offset, amount.end - amount.figure.offset);
  return claim;
}

/// "нийт 150 сая төгрөг зарцуулсан, үүнээс 100 сая төгрөг ..., 50 сая төгрөг ...": the amounts behind "of which" make
/// up the first one. Only where every amount has its unit, and at least two follow.
std::optional<Claim> sum_claim(const Text& narrative, const Stretch& whole_word) {
  static const Pattern of_which(R"((?i)(?:үүнээс|үүнд)\pZ*:?)");
  const std::string_view text = narrative.text;
  const std::size_t end = sentence_end(text, whole_word.end());
  const std::string_view sentence = text.substr(0, end);
  const auto whole = find_amount(sentence, whole_word.end());
  const auto which = whole ? of_which.find(sentence, whole->end) : std::vector<Stretch>{};
  if (which.empty() || whole->figure.offset - whole_word.end() > 2) return std::nullopt;
  Claim claim{.kind = ClaimKind::money_sum};
  claim.whole = stated_number(narrative, whole->figure, NumberContext::money);
  claim.noun = whole->unit;
  for (auto part = find_amount(sentence, which[0].end()); part; part = find_amount(sentence, part->end)) {
    Part one;
    one.noun = part->unit;
    one.count = stated_number(narrative, part->figure, NumberContext::money);
    claim.parts.push_back(std::move(one));
  }
  if (claim.parts.size() < 2) return std::nullopt;
  claim.complete = true;
  claim.text = slice(narrative, whole_word.offset, end - whole_word.offset);
  return claim;
}

}  // namespace

std::vector<Claim> read_amounts(const Text& narrative) {
  static const Pattern whole_word(R"((?i)нийт\pZ)");
  std::vector<Claim> out;
  if (!mentions(narrative.text, {"төг", "Төг", "ТӨГ", "₮"})) return out;
  for (auto amount = find_amount(narrative.text, 0); amount; amount = find_amount(narrative.text, amount->end))
    out.push_back(money_claim(narrative, *amount));
  if (out.size() < 3) return out;
  for (auto found = whole_word.find(narrative.text); !found.empty();
       found = whole_word.find(narrative.text, found[0].end()))
    if (auto claim = sum_claim(narrative, found[0])) out.push_back(std::move(*claim));
  return out;
}

std::vector<Claim> read_shares(const Text& narrative) {
  // "нийт 250 иргэнээс 125 буюу 50 хувь нь", "... 50 хувь буюу 125 нь"; the whole is in the same sentence.
  static const Pattern count_first(
      R"((?i)(\p{Nd}[\p{Nd}.,]*)(?:\pZ+\pL+)?\pZ+буюу\pZ+(\p{Nd}[\p{Nd}.,]*)\pZ*(?:%|хув))");
  static const Pattern percent_first(
      R"((?i)(\p{Nd}[\p{Nd}.,]*)\pZ*(?:%|хувь\pL*)\pZ+буюу\pZ+(\p{Nd}[\p{Nd}.,]*)(?:\pZ|$))");
  static const Pattern whole(R"((?i)нийт\pZ+(\p{Nd}[\p{Nd}.,]*)\pZ+(\pL+))");
  std::vector<Claim> out;
  const std::string_view text = narrative.text;
  if (!mentions(text, {"буюу", "Буюу", "БУЮУ"})) return out;
  const auto look = [&](const Pattern& pattern, std::size_t count_group, std::size_t percent_group) {
    for (auto found = pattern.find(text); !found.empty(); found = pattern.find(text, found[0].end())) {
      const std::string_view before = text.substr(0, found[0].offset);
      const auto total = whole.find(before, sentence_start(text, found[0].offset));
      if (total.empty() || !whole.find(before, total[0].end()).empty()) continue;
      Claim claim{.kind = ClaimKind::share};
      claim.whole = stated_number(narrative, total[1], NumberContext::count);
      claim.noun = fold(total[2].in(text));
      Part part;
      part.count = stated_number(narrative, found[count_group], NumberContext::count);
      part.percent = stated_number(narrative, found[percent_group], NumberContext::percentage);
      claim.parts.push_back(std::move(part));
      claim.text = slice(narrative, total[0].offset, found[0].end() - total[0].offset);
      out.push_back(std::move(claim));
    }
  };
  look(count_first, 1, 2);
  look(percent_first, 2, 1);
  return out;
}

}  // namespace tulga
