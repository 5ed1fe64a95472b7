#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "corpus/work.h"
#include "extract/normalise.h"
#include "report/messages.h"
#include "report/shown.h"
#include "report/writer.h"
#include "validate/rule.h"

// SARIF 2.1.0 (OASIS). A PDF has no lines, so a figure on paper is told by page and box in the properties of its
// location, where a figure in a text has a region.

namespace tulga {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) { return harmless_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

/// A path as a URI reference: all but letters, digits and a few marks is percent-encoded.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kept = "-._~/";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = path.starts_with("/") ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       kept.find(c) != std::string_view::npos;
    if (plain)
      out += c;
    else
      (out += '%') += std::string{digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

/// The names of a wording's placeholders, each once, in the order of the English text.
std::vector<std::string> placeholders(const Wording& wording) {
  std::vector<std::string> names;
  for (std::size_t open = wording.en.find('{'); open != std::string_view::npos; open = wording.en.find('{', open + 1)) {
    const std::string name(wording.en.substr(open + 1, wording.en.find('}', open) - open - 1));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

/// A wording with SARIF's placeholders: "{0}" for the first.
std::string message_string(const Wording& wording, Language language) {
  Message numbered{std::string(wording.id), {}};
  for (const std::string& name : placeholders(wording))
    numbered.arguments.emplace_back(name, "{" + std::to_string(numbered.arguments.size()) + "}");
  return fill(wording, numbered, language);
}

Json message_strings(const Rule& rule, Language language) {
  Json out = Json::object();
  for (const Wording& wording : rule.wordings)
    out[std::string(wording.id)] = {{"text", message_string(wording, language)}};
  return out;
}

Json plain_strings(const Rule& rule, Language language) {
  Json out = Json::object();
  for (const Wording& wording : rule.wordings) out[std::string(wording.id)] = message_string(wording, language);
  return out;
}

std::string title(const Rule& rule, Language language) {
  return std::string(language == Language::mn ? rule.title_mn : rule.title_en);
}

Json rule_json(const Rule& rule, Language language) {
  Json both = Json::object();
  for (const auto& [key, each] : {std::pair{"en", Language::en}, {"mn", Language::mn}})
    both[key] = {{"title", title(rule, each)}, {"messages", plain_strings(rule, each)}};
  return {{"id", rule.name},
          {"shortDescription", {{"text", title(rule, language)}}},
          {"help", {{"text", title(rule, language) + ". " + say("sarif-help", language)}}},
          {"defaultConfiguration", {{"enabled", rule.on}, {"level", name(rule.severity)}}},
          {"messageStrings", message_strings(rule, language)},
          {"properties", both}};
}

/// A finding's words, and the id and arguments that give them from the rule's message strings.
Json message_json(const Rule& rule, const Message& message, Language language) {
  Json out = {{"text", say(message, language)}};
  for (const Wording& wording : rule.wordings) {
    if (wording.id != message.id) continue;
    out["id"] = message.id;
    for (const std::string& placeholder : placeholders(wording))
      for (const auto& [name, value] : message.arguments)
        if (name == placeholder) out["arguments"].push_back(value);
  }
  return out;
}

double tenth(double points) { return static_cast<double>(static_cast<long long>(points * 10 + 0.5)) / 10; }

Json location_json(const std::string& uri, const Place& place, std::size_t length) {
  Json physical = {{"artifactLocation", {{"uri", uri}}}};
  if (place.line > 0) {
    physical["region"] = {{"startLine", place.line}, {"startColumn", place.column}};
    if (length > 0) physical["region"]["endColumn"] = place.column + static_cast<int>(length);
  }
  Json out = {{"physicalLocation", physical}};
  if (place.page > 0) {
    const Box& box = place.box;
    out["properties"] = {{"page", place.page},
                         {"box", {tenth(box.left), tenth(box.top), tenth(box.right), tenth(box.bottom)}}};
  }
  if (!place.cell.empty()) out["properties"]["cell"] = place.cell;
  if (!place.sheet.empty()) out["properties"]["sheet"] = place.sheet;
  if (place.table > 0) out["properties"]["table"] = place.table;
  return out;
}

Json location_json(const std::string& uri, const Text& text) {
  const auto where = places(text);
  if (where.empty()) return location_json(uri, Place{}, 0);
  return location_json(uri, where.front(), where.size() == 1 ? code_points(text.text) : 0);
}

/// The same finding on the same document has the same print in whatever language it is told.
std::string fingerprint(const Check& check) {
  std::string all = check.rule + '\n' + say(check.subject, Language::en) + '\n' + row_list(check.rows);
  if (check.percent) all += '\n' + std::to_string(*check.percent);
  return sha256(all);
}

Json result_properties(const Check& check, Language language) {
  Json out = {{"subject", say(check.subject, language)}, {"stated", check.stated}, {"computed", check.computed}};
  if (!check.formula.empty()) out["formula"] = check.formula;
  if (!check.rows.empty()) out["rows"] = row_list(check.rows);
  for (const Explanation& explanation : check.explanations)
    out["explanations"].push_back(say(explanation.text, language));
  return out;
}

Json failed_result(const Check& check, const std::string& uri, Language language) {
  Json out = {{"ruleId", check.rule},
              {"kind", "fail"},
              {"level", name(check.severity)},
              {"message", message_json(find_rule(check.rule), check.message, language)}};
  Json related = Json::array();
  for (const Text& text : check.evidence) {
    if (text.empty()) continue;
    Json location = location_json(uri, text);
    location["id"] = related.size() + 1;
    location["message"] = {{"text", text.text}};
    related.push_back(std::move(location));
  }
  out["locations"] = Json::array(
      {check.evidence.empty() ? location_json(uri, Place{}, 0) : location_json(uri, check.evidence.front())});
  if (!related.empty()) out["relatedLocations"] = related;
  out["partialFingerprints"] = {{"tulgaCheck/v1", fingerprint(check)}};
  out["properties"] = result_properties(check, language);
  if (check.accepted)
    out["suppressions"] = Json::array({{{"kind", "external"}, {"justification", check.accepted->reason}}});
  return out;
}

Json other_result(const Check& check, const std::string& uri, Language language) {
  const bool open = check.verdict == Verdict::open;
  std::string text = say(check.subject, language) + ": ";
  text += open ? say(check.because, language) : say("verified", language);
  return {{"ruleId", check.rule},
          {"kind", name(check.verdict)},
          {"level", "none"},
          {"message", {{"text", text}}},
          {"locations", Json::array({check.evidence.empty() ? location_json(uri, Place{}, 0)
                                                            : location_json(uri, check.evidence.front())})},
          {"partialFingerprints", {{"tulgaCheck/v1", fingerprint(check)}}},
          {"properties", result_properties(check, language)}};
}

/// One run; its results are written as each document is finished.
class SarifWriter : public Writer {
 public:
  SarifWriter(std::ostream& out, const Style& style) : out_(out), language_(style.language) {
    Json driver = {{"name", "tulga"}, {"version", TULGA_VERSION}, {"rules", Json::array()}};
    for (const Rule& rule : rules()) driver["rules"].push_back(rule_json(rule, language_));
    driver["properties"] = {{"rulesHash", style.rules}};
    out_ << "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": [{\n"
         << "\"tool\": {\"driver\": " << dump(driver) << "},\n\"language\": \""
         << (language_ == Language::mn ? "mn" : "en") << "\",\n\"columnKind\": \"unicodeCodePoints\",\n\"results\": [";
  }

  void document(const Outcome& outcome, const Extraction&) override {
    const std::string uri = uri_of(outcome.source.path);
    add_artifact(outcome.source, uri);
    for (const Message& problem : outcome.problems)
      notify(problem.id, say(problem, language_), outcome.status == Status::unreadable ? "error" : "warning",
             location_json(uri, Place{}, 0));
    for (const Message& note : outcome.notes)
      notify(note.id, say(note, language_), "note", location_json(uri, Place{}, 0));
    for (const Doubt& doubt : outcome.doubts)
      notify(doubt.kind, say(doubt.message, language_), "note", location_json(uri, doubt.evidence));
    whole_ = whole_ && outcome.status == Status::read;
    for (const Check& check : outcome.checks) {
      out_ << (first_ ? "\n" : ",\n")
           << dump(check.verdict == Verdict::fail ? failed_result(check, uri, language_)
                                                  : other_result(check, uri, language_));
      first_ = false;
    }
  }

  void end() override {
    const Json invocation = {{"executionSuccessful", whole_}, {"toolExecutionNotifications", notifications_}};
    out_ << "\n],\n\"invocations\": [" << dump(invocation) << "],\n\"artifacts\": " << dump(artifacts_) << "\n}]}\n";
  }

 private:
  void add_artifact(const Source& source, const std::string& uri) {
    Json artifact = {{"location", {{"uri", uri}}}};
    if (!source.sha256.empty()) artifact["hashes"] = {{"sha-256", source.sha256}};
    artifacts_.push_back(std::move(artifact));
  }

  void notify(const std::string& id, const std::string& text, const char* level, Json location) {
    notifications_.push_back({{"descriptor", {{"id", id}}},
                              {"level", level},
                              {"message", {{"text", text}}},
                              {"locations", Json::array({std::move(location)})}});
  }

  std::ostream& out_;
  Language language_;
  Json notifications_ = Json::array(), artifacts_ = Json::array();
  bool first_ = true, whole_ = true;
};

}  // namespace

std::unique_ptr<Writer> audit_as_sarif(std::ostream& out, const Style& style) {
  return std::make_unique<SarifWriter>(out, style);
}

}  // namespace tulga
