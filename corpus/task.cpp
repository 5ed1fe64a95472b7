#include "corpus/task.h"

#include "corpus/hash.h"
#include "validate/rule.h"

namespace tulga {

namespace {

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
  return out;
}

Result (*workers_task)(std::string_view bytes, const Wishes& wishes) = judge;

}  // namespace tulga
