#include "corpus/task.h"

#include <type_traits>

#include "corpus/coding.h"
#include "corpus/hash.h"
#include "validate/rule.h"

namespace tulga {

namespace {

template <typename T>
void unite_spans_in(T& value) {
  if constexpr (std::is_same_v<T, Text>) {
    unite_spans(value);
  } else if constexpr (coding::is_list<T>) {
    for (auto& each : value) unite_spans_in(each);
  } else if constexpr (coding::is_optional<T>) {
    if (value) unite_spans_in(*value);
  } else if constexpr (std::is_aggregate_v<T>) {
    each_field(value, [](auto& field) { unite_spans_in(field); });
  }
}

/// Leaves out what the caller does not wish for.
void strip(Document& document, const Wishes& wishes) {
  if (!wishes.blocks) document.blocks.clear();
  if (wishes.words) return;
  for (Page& page : document.pages) {
    page.words.clear();
    page.rulings.clear();
  }
}

}  // namespace

Result judge(std::string_view bytes, const Wishes& wishes) {
  Extraction extraction = extract(bytes, wishes.vocabulary);
  Result out;
  out.document = std::move(extraction.document);
  Outcome& outcome = out.outcome;
  outcome.source = {.path = {}, .sha256 = sha256(bytes), .kind = out.document.kind, .pages = out.document.page_count};
  outcome.status = out.document.problems.empty() ? Status::read : Status::partial;
  outcome.problems = out.document.problems;
  outcome.doubts = out.document.doubts;
  outcome.submission = std::move(extraction.submission);
  if (outcome.submission && !wishes.scale.empty()) outcome.submission->scale = wishes.scale;
  if (outcome.submission) outcome.checks = validate(*outcome.submission, switched_on(rules(wishes.levels)));
  strip(out.document, wishes);
  if (!wishes.words) unite_spans_in(outcome);
  return out;
}

Result (*workers_task)(std::string_view bytes, const Wishes& wishes) = judge;

}  // namespace tulga
