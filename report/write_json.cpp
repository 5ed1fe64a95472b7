#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "report/json_texts.h"
#include "report/messages.h"
#include "report/shown.h"
#include "report/writer.h"

namespace tulga {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) {
  return harmless_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

double tenth(double points) { return std::round(points * 10) / 10; }

Json box_json(const Box& box) {
  return Json::array({tenth(box.left), tenth(box.top), tenth(box.right), tenth(box.bottom)});
}

Json place_json(const Place& place) {
  if (place.page > 0) return {{"page", place.page}, {"box", box_json(place.box)}};
  if (place.line > 0) return {{"line", place.line}, {"column", place.column}};
  Json out = Json::object();
  if (!place.sheet.empty()) out["sheet"] = place.sheet;
  if (place.table > 0) out["table"] = place.table;
  out["cell"] = place.cell;
  return out;
}

Json places_json(const std::vector<Place>& places) {
  Json out = Json::array();
  for (const Place& place : places) out.push_back(place_json(place));
  return out;
}

Json message_json(const Message& message) {
  return {{"en", say(message, Language::en)}, {"mn", say(message, Language::mn)}};
}

/// An integer where none of the digits are decimals, else a string that keeps them all; null where it is not known.
Json value_json(const Stated& stated) {
  const auto value = stated.value();
  if (!stated.stated() || !value) return nullptr;
  if (value->places == 0) return value->digits;
  return to_string(*value);
}

Json stated_json(const Stated& stated) {
  return {{"stated", stated.spelling.text},
          {"value", value_json(stated)},
          {"places", places_json(places(stated.spelling))}};
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_json(const std::optional<Date>& date) { return date ? Json(to_string(*date)) : Json(nullptr); }

Json row_json(const Row& row) {
  return {{"decision_no", row.decision_no.text},
          {"provision_no", row.provision_no.text},
          {"section", row.section},
          {"decision",
           {{"title", row.decision.title.text},
            {"date", date_json(row.decision.date)},
            {"number", or_null(row.decision.number.text)}}},
          {"provision", row.provision.text},
          {"progress", row.progress.text},
          {"self", stated_json(row.self)},
          {"higher", stated_json(row.higher)},
          {"places", places_json(row.places)}};
}

Json category_json(const Category& category) {
  const auto count = category.count.count();
  return {{"label", category.label.text},
          {"percent", value_json(category.percent)},
          {"stated", category.count.spelling.text},
          {"count", count ? Json(*count) : Json(nullptr)},
          {"places", places_json(places(category.count.spelling))}};
}

Json assessor_json(Assessor assessor) {
  if (assessor == Assessor::unknown) return nullptr;
  return assessor == Assessor::self ? "self" : "higher";
}

Json summary_json(const Summary& summary) {
  Json categories = Json::array();
  for (const Category& category : summary.categories) categories.push_back(category_json(category));
  return {{"assessor", assessor_json(summary.assessor)},
          {"title", summary.title.text},
          {"total", stated_json(summary.total)},
          {"categories", categories},
          {"overall", stated_json(summary.overall)}};
}

Json unit_json(const UnitLine& line) {
  Json counts = Json::array();
  for (const Stated& count : line.counts) counts.push_back(stated_json(count));
  return {{"name", line.name.text},
          {"decisions", stated_json(line.decisions)},
          {"provisions", stated_json(line.provisions)},
          {"counts", counts},
          {"overall", stated_json(line.overall)},
          {"places", places_json(places(line.name))}};
}

Json consolidated_json(const Consolidated& table) {
  Json categories = Json::array(), units = Json::array();
  for (const Category& category : table.categories)
    categories.push_back({{"label", category.label.text}, {"percent", value_json(category.percent)}});
  for (const UnitLine& unit : table.units) units.push_back(unit_json(unit));
  return {{"assessor", assessor_json(table.assessor)},
          {"title", table.title.text},
          {"categories", categories},
          {"units", units},
          {"footer", table.footer ? unit_json(*table.footer) : Json(nullptr)}};
}

Json submission_json(const std::optional<Submission>& submission) {
  if (!submission || !has_form(*submission)) return nullptr;
  Json rows = Json::array(), summaries = Json::array();
  for (const Row& row : submission->rows) rows.push_back(row_json(row));
  for (const Summary& summary : submission->summaries) summaries.push_back(summary_json(summary));
  Json consolidated = Json::array();
  for (const Consolidated& table : submission->consolidated) consolidated.push_back(consolidated_json(table));
  return {{"title", submission->title.text},
          {"date", date_json(submission->date)},
          {"period", submission->period ? Json(to_string(*submission->period)) : Json(nullptr)},
          {"place", or_null(submission->place)},
          {"organisation",
           {{"aimag", or_null(submission->organisation.aimag)}, {"soum", or_null(submission->organisation.soum)}}},
          {"scale", or_null(submission->scale)},
          {"rows", rows},
          {"summaries", summaries},
          {"consolidated", consolidated}};
}

Json row_numbers(const std::vector<std::size_t>& rows) {
  Json out = Json::array();
  for (const std::size_t row : rows) out.push_back(std::to_string(row + 1));
  return out;
}

constexpr std::string_view explanation_names[] = {"rounding", "column", "exclusion", "denominator", "counts",
                                                  "formula",  "digit",  "row",       "hole"};

Json check_json(const Check& check) {
  Json out = {{"rule", check.rule},
              {"verdict", name(check.verdict)},
              {"stated", check.stated},
              {"computed", check.computed},
              {"subject", say(check.subject, Language::en)}};
  if (check.percent) out["percent"] = *check.percent;
  if (!check.formula.empty()) out["formula"] = check.formula;
  if (!check.mode.empty()) out["mode"] = check.mode;
  if (check.verdict == Verdict::open) out["because"] = message_json(check.because);
  return out;
}

Json explanation_json(const Explanation& explanation) {
  Json out = {{"kind", explanation_names[static_cast<int>(explanation.kind)]},
              {"text", message_json(explanation.text)}};
  if (!explanation.from.empty() || !explanation.to.empty()) {
    out["from"] = explanation.from;
    out["to"] = explanation.to;
  }
  return out;
}

Json evidence_json(const std::vector<Text>& evidence) {
  Json out = Json::array();
  for (const Text& text : evidence) {
    const auto where = places(text);
    Json item = {{"text", text.text}};
    if (!where.empty()) item.update(place_json(where.front()));
    if (where.size() > 1) item["places"] = places_json(where);
    out.push_back(std::move(item));
  }
  return out;
}

Json finding_json(const Check& check) {
  Json explanations = Json::array();
  for (const Explanation& explanation : check.explanations) explanations.push_back(explanation_json(explanation));
  Json out = {{"rule", check.rule},
              {"severity", name(check.severity)},
              {"verdict", "fail"},
              {"subject", message_json(check.subject)},
              {"message", message_json(check.message)},
              {"stated", check.stated},
              {"computed", check.computed}};
  if (check.percent) out["percent"] = *check.percent;
  if (!check.formula.empty()) out["formula"] = check.formula;
  out["explanations"] = explanations;
  out["rows"] = row_numbers(check.rows);
  out["evidence"] = evidence_json(check.evidence);
  if (check.accepted)
    out["accepted"] = {{"reason", check.accepted->reason},
                       {"by", or_null(check.accepted->by)},
                       {"until", or_null(check.accepted->until)}};
  return out;
}

Json doubt_json(const Doubt& doubt) {
  return {
      {"kind", doubt.kind}, {"message", message_json(doubt.message)}, {"evidence", evidence_json({doubt.evidence})}};
}

Json problem_json(const Message& problem) {
  Json out = {{"code", problem.id}};
  out.update(message_json(problem));
  return out;
}

Json source_json(const Source& source) {
  return {{"path", source.path},
          {"sha256", or_null(source.sha256)},
          {"kind", or_null(source.kind)},
          {"pages", source.pages > 0 ? Json(source.pages) : Json(nullptr)}};
}

void add_status(Json& out, const Outcome& outcome) {
  out["status"] = name(outcome.status);
  if (outcome.problems.empty()) return;
  out["problem"] = problem_json(outcome.problems.front());
  for (std::size_t i = 1; i < outcome.problems.size(); ++i)
    out["problems"].push_back(problem_json(outcome.problems[i]));
}

Json audit_json(const Outcome& outcome) {
  Json out = {{"source", source_json(outcome.source)}};
  add_status(out, outcome);
  out["submission"] = submission_json(outcome.submission);
  Json checks = Json::array(), findings = Json::array(), doubts = Json::array();
  for (const Check& check : outcome.checks) {
    checks.push_back(check_json(check));
    if (check.verdict == Verdict::fail) findings.push_back(finding_json(check));
  }
  for (const Doubt& doubt : outcome.doubts) doubts.push_back(doubt_json(doubt));
  out["checks"] = checks;
  out["findings"] = findings;
  out["doubts"] = doubts;
  for (const Message& note : outcome.notes) out["notes"].push_back(problem_json(note));
  return out;
}

Json extracted_submission_json(const Outcome& outcome) {
  Json out = {{"source", source_json(outcome.source)}};
  add_status(out, outcome);
  out["submission"] = submission_json(outcome.submission);
  return out;
}

Json cell_json(const Cell& cell) {
  return {{"row", cell.row},           {"column", cell.column},
          {"row_span", cell.row_span}, {"column_span", cell.column_span},
          {"text", cell.text.text},    {"box", box_json(cell.box)}};
}

Json table_json(const Table& table) {
  Json cells = Json::array();
  for (const Cell& cell : table.cells)
    if (!cell.text.empty()) cells.push_back(cell_json(cell));
  return {{"box", box_json(table.box)}, {"rows", table.rows}, {"columns", table.columns}, {"cells", cells}};
}

/// A kind without pages is given as one page of no size.
Json tables_json(const Outcome& outcome, const Extraction& extraction) {
  Json pages = Json::array();
  const auto tables_of = [&](int page) {
    Json tables = Json::array();
    for (const Block& block : extraction.document.blocks)
      if (block.is_table && block.table.page == page) tables.push_back(table_json(block.table));
    return tables;
  };
  for (const Page& page : extraction.document.pages)
    pages.push_back({{"page", page.number},
                     {"width", tenth(page.width)},
                     {"height", tenth(page.height)},
                     {"tables", tables_of(page.number)}});
  if (pages.empty() && !extraction.document.blocks.empty())
    pages.push_back({{"page", 1}, {"width", 0}, {"height", 0}, {"tables", tables_of(0)}});
  Json out = {{"path", outcome.source.path}};
  add_status(out, outcome);
  out["pages"] = pages;
  return out;
}

std::string tool_json(const std::string& rules) { return dump({{"version", TULGA_VERSION}, {"rules", rules}}, -1); }

/// One object with a list of documents, written as each is finished.
class JsonWriter : public Writer {
 public:
  using Make = Json (*)(const Outcome&, const Extraction&);
  JsonWriter(std::ostream& out, const std::string& rules, std::string_view schema, Make make, bool crosscheck)
      : out_(out), make_(make), crosscheck_(crosscheck) {
    out_ << "{\n\"schema\": \"" << schema << "\",\n\"tool\": " << tool_json(rules) << ",\n\"documents\": [";
  }
  void document(const Outcome& outcome, const Extraction& extraction) override {
    out_ << (first_ ? "\n" : ",\n") << dump(make_(outcome, extraction), 2);
    first_ = false;
  }
  void end() override {
    out_ << "\n]";
    if (crosscheck_) out_ << ",\n\"crosscheck\": {\"findings\": []}";
    out_ << "\n}\n";
  }

 private:
  std::ostream& out_;
  Make make_;
  bool crosscheck_;
  bool first_ = true;
};

class JsonLinesWriter : public Writer {
 public:
  explicit JsonLinesWriter(std::ostream& out) : out_(out) {}
  void document(const Outcome& outcome, const Extraction&) override {
    out_ << dump(audit_json(outcome), -1) << std::endl;  // a reader at the other end of a pipe waits for it
  }
  void end() override {}

 private:
  std::ostream& out_;
};

}  // namespace

std::string audit_text(const Outcome& outcome) { return dump(audit_json(outcome), 2); }
std::string finding_text(const Check& check) { return dump(finding_json(check), -1); }
std::string check_text(const Check& check) { return dump(check_json(check), -1); }
std::string consolidated_text(const Consolidated& table) { return dump(consolidated_json(table), -1); }
std::string message_text(const Message& message) { return dump(message_json(message), -1); }
std::string tool_text(const std::string& rules) { return tool_json(rules); }

std::unique_ptr<Writer> audit_as_json(std::ostream& out, const Style& style) {
  const auto make = [](const Outcome& outcome, const Extraction&) { return audit_json(outcome); };
  return std::make_unique<JsonWriter>(out, style.rules, "tulga-audit-1", make, true);
}

std::unique_ptr<Writer> audit_as_json_lines(std::ostream& out, const Style&) {
  return std::make_unique<JsonLinesWriter>(out);
}

std::unique_ptr<Writer> submission_as_json(std::ostream& out, const Style& style) {
  const auto make = [](const Outcome& outcome, const Extraction&) { return extracted_submission_json(outcome); };
  return std::make_unique<JsonWriter>(out, style.rules, "tulga-submission-1", make, false);
}

std::unique_ptr<Writer> tables_as_json(std::ostream& out, const Style& style) {
  return std::make_unique<JsonWriter>(out, style.rules, "tulga-tables-1", tables_json, false);
}

}  // namespace tulga
