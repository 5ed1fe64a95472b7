#include <algorithm>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/sentences.h"

namespace tulga {

namespace {

using Scales = std::vector<const Scale*>;

bool is_label(std::string_view words, const Scales& scales) {
  return std::any_of(scales.begin(), scales.end(), [&](const Scale* scale) { return find_group(*scale, words); });
}

/// "Эрчимжүүлэх шаардлагатай болон үр дүнгүй хэрэгжсэн": the labels that stand right before a count. The words before
/// them belong to something else; empty where the last words are no label.
std::vector<std::string> labels_before(std::string_view words, const Scales& scales) {
  static const Pattern joined(R"((?i)(.*)\pZ(?:болон|ба)\pZ+$|(.*),\pZ*$)");
  static const Pattern done(R"((?i)^(.*?)(?:\pZ+хэрэгжсэн)?\pZ*$)");
  std::vector<std::string> labels;
  const auto plain = done.find(words);
  if (!plain.empty()) words = plain[1].in(words);
  while (true) {
    std::size_t start = words.size();
    bool known = false;
    for (std::size_t at = 0; at < words.size() && !known; ++at) {
      if (at > 0 && words[at - 1] != ' ') continue;
      known = is_label(words.substr(at), scales);
      start = at;
    }
    if (!known) return labels;
    labels.insert(labels.begin(), std::string(words.substr(start)));
    const std::string_view before = words.substr(0, start);
    const auto more = joined.find(before);
    if (more.empty()) return labels;
    words = more[1].matched() ? more[1].in(before) : more[2].in(before);
  }
}

}  // namespace

std::vector<Claim> read_restated_counts(const Text& narrative, const Vocabulary& own) {
  const Scales scales = scales_with(own.scales);
  static const Pattern counted(R"((?i)\pZ(\p{Nd}{1,4})\pZ+заалт)");
  std::vector<Claim> out;
  const std::string_view text = narrative.text;
  for (auto found = counted.find(text); !found.empty(); found = counted.find(text, found[0].end())) {
    const std::size_t start = sentence_start(text, found[0].offset);
    const std::vector<std::string> labels = labels_before(text.substr(start, found[0].offset - start), scales);
    if (labels.size() < 2) continue;  // one label with its count is a part of the summary itself
    Claim claim{.kind = ClaimKind::restated_count};
    claim.whole = stated_number(narrative, found[1], NumberContext::count);
    claim.noun = "заалт";
    for (const std::string& label : labels) {
      Part part;
      part.label = label;
      claim.parts.push_back(std::move(part));
    }
    claim.text = slice(narrative, start, found[0].end() - start);
    out.push_back(std::move(claim));
  }
  return out;
}

}  // namespace tulga
