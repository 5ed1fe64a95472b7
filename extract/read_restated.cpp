#include <algorithm>
#include <optional>
#include <string>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/sentences.h"

namespace tulga {

namespace {

constexpr int most_label_words = 5;

/// The labels of every scale, folded.
std::vector<std::string> folded_labels(const Vocabulary& own) {
  std::vector<std::string> out;
  for (const Scale* scale : scales_with(own.scales))
    for (const ScaleGroup& group : scale->groups)
      for (const std::string_view label : group.labels) out.push_back(fold(label));
  return out;
}

/// Where the longest label that ends a text begins; nullopt where its last words are none.
std::optional<std::size_t> label_start(std::string_view words, const std::vector<std::string>& labels) {
  std::optional<std::size_t> start;
  std::size_t at = words.size();
  for (int n = 0; n < most_label_words && at > 0; ++n) {
    const std::size_t space = words.substr(0, at - 1).rfind(' ');
    at = space == std::string_view::npos ? 0 : space + 1;
    if (std::find(labels.begin(), labels.end(), fold(words.substr(at))) != labels.end()) start = at;
  }
  return start;
}

/// "Эрчимжүүлэх шаардлагатай болон үр дүнгүй хэрэгжсэн": the labels that stand right before a count. The words before
/// them belong to something else; empty where the last words are no label.
std::vector<std::string> labels_before(std::string_view words, const std::vector<std::string>& known) {
  static const Pattern joined(R"((?i)(.*)\pZ(?:болон|ба)\pZ+$|(.*),\pZ*$)");
  static const Pattern done(R"((?i)(?:\pZ+хэрэгжсэн)?\pZ*$)");
  std::vector<std::string> labels;
  words = words.substr(0, done.find(words).front().offset);
  while (const auto start = label_start(words, known)) {
    labels.insert(labels.begin(), std::string(words.substr(*start)));
    const std::string_view before = words.substr(0, *start);
    const auto more = joined.find(before);
    if (more.empty()) break;
    words = more[1].matched() ? more[1].in(before) : more[2].in(before);
  }
  return labels;
}

}  // namespace

std::vector<Claim> read_restated_counts(const Text& narrative, const Vocabulary& own) {
  static const Pattern counted(R"((?i)\pZ(\p{Nd}{1,4})\pZ+заалт)");
  if (!mentions(narrative.text, {"болон", " ба ", ","}) || !counted.matches(narrative.text)) return {};
  const std::vector<std::string> known = folded_labels(own);
  std::vector<Claim> out;
  const std::string_view text = narrative.text;
  for (auto found = counted.find(text); !found.empty(); found = counted.find(text, found[0].end())) {
    const std::size_t start = sentence_start(text, found[0].offset);
    const std::vector<std::string> labels = labels_before(text.substr(start, found[0].offset - start), known);
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
