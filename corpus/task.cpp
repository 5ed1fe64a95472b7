#include "corpus/task.h"

#include "corpus/hash.h"
#include "corpus/trim.h"
#include "extract/render.h"
#include "validate/rule.h"

namespace tulga {

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
  trim(out, wishes);
  return out;
}

std::string draw(std::string_view bytes, const Drawing& drawing) {
  return render_page_png(bytes, drawing.page, drawing.dpi);
}

Result (*workers_task)(std::string_view bytes, const Wishes& wishes) = judge;
std::string (*workers_drawing)(std::string_view bytes, const Drawing& drawing) = draw;

}  // namespace tulga
