#pragma once
// Outcomes to write, and what a writer makes of them.

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/work.h"
#include "report/writer.h"
#include "tests/helpers.h"

namespace tulga::test {

using Open = std::unique_ptr<Writer> (*)(std::ostream& out, const Style& style);

/// Every input.txt and input.pdf of corpus/reference, in sorted order.
inline std::vector<std::string> reference_inputs() {
  std::vector<std::string> out;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(std::string(TULGA_SOURCE_DIR) + "/corpus/reference"))
    if (entry.path().stem() == "input") out.push_back(entry.path().string());
  std::sort(out.begin(), out.end());
  return out;
}

/// What a writer writes of documents.
inline std::string audited_as(Open open, const std::vector<std::string>& paths, Language language = Language::en) {
  std::ostringstream out;
  const auto writer = open(out, {.language = language, .rules = rules_hash()});
  work(gather(paths), {},
       [&](const Outcome& outcome, const Extraction& extraction) { writer->document(outcome, extraction); });
  writer->end();
  return out.str();
}

/// What a writer writes of one outcome.
inline std::string written(Open open, const Outcome& outcome, Language language = Language::en) {
  std::ostringstream out;
  const auto writer = open(out, {.language = language, .rules = rules_hash()});
  writer->document(outcome, {});
  writer->end();
  return out.str();
}

/// A report of one row with a finding, the text wherever a document's own text can come.
inline Outcome outcome_with(const std::string& text) {
  const Text placed{text, {{0, text.size(), {.line = 3, .column = 5}}}};
  Row row;
  row.decision_no = row.provision_no = plain("1");
  row.section = text;
  row.decision = {.title = placed, .date = Date{2021, 12, 14}, .date_text = plain("2021-12-14"), .number = placed};
  row.provision = row.progress = placed;
  row.self = {.spelling = plain("90%"), .readings = {{90, 0}}};
  row.higher = {.spelling = placed};
  Summary summary{.assessor = Assessor::self,
                  .title = placed,
                  .total = {.spelling = plain("1"), .readings = {{1, 0}}},
                  .categories = {{placed, {.spelling = plain("90%"), .readings = {{90, 0}}}, {.spelling = placed}}},
                  .overall = {.spelling = plain("90"), .readings = {{90, 0}}}};
  Check check;
  check.rule = "label-vs-percent";
  check.verdict = Verdict::fail;
  check.severity = Severity::error;
  check.subject = {"subject-self-summary", {}};
  check.message = {"label-vs-percent", {{"label", text}, {"v", "90"}}};
  check.stated = check.computed = text;
  check.explanations = {{ExplanationKind::digit, {"explain-digit", {{"from", text}, {"to", "1"}}}, text, "1"}};
  check.rows = {0};
  check.evidence = {placed};
  Outcome outcome;
  outcome.source = {.path = text, .sha256 = "", .kind = "text", .pages = 0};
  outcome.submission = Submission{.title = placed,
                                  .date = {},
                                  .date_text = {},
                                  .place = text,
                                  .organisation = {.aimag = text, .soum = text},
                                  .scale = "mn-6-2020",
                                  .rows = {row},
                                  .summaries = {summary},
                                  .claims = {}};
  outcome.checks = {check};
  outcome.doubts = {{"text-damaged", {"explain-digit", {{"from", text}, {"to", "1"}}}, placed}};
  return outcome;
}

}  // namespace tulga::test
