#include "report/catalogue.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "extract/normalise.h"
#include "report/messages.h"
#include "report/shown.h"
#include "report/wrapped.h"

namespace tulga {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t indent = 4;

std::string_view in(Language language, const Words& words) { return language == Language::mn ? words.mn : words.en; }

Words title_of(const Rule& rule) { return {rule.title_en, rule.title_mn}; }

Severity severity_of(const Rule& rule) { return rule.level.value_or(rule.severity); }

std::string level_of(const Rule& rule, Language language) {
  return say(rule.on ? wording_of(severity_of(rule)) : "rule-off", language);
}

/// The lines of the example's report, with bars between the cells.
std::string example_lines(const WorkedExample& example) {
  std::string out;
  const std::string report = report_of(example);
  for (std::size_t start = 0; start < report.size();) {
    const std::size_t end = std::min(report.find('\n', start), report.size());
    std::string line = report.substr(start, end - start);
    line.resize(line.find_last_not_of('\t') + 1);
    if (!line.empty()) out.append(indent, ' ');
    for (const char c : line) out += c == '\t' ? std::string(" | ") : std::string(1, c);
    out += '\n';
    start = end + 1;
  }
  return out;
}

Json words_json(const Words& words) { return {{"en", words.en}, {"mn", words.mn}}; }

Json rule_json(const Rule& rule) {
  return {{"name", rule.name},
          {"severity", name(severity_of(rule))},
          {"on", rule.on},
          {"compares", words_json(title_of(rule))}};
}

std::vector<std::string_view> names_in(std::string_view list) {
  std::vector<std::string_view> out;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(' ', start), list.size());
    out.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

Json example_json(const WorkedExample& example) {
  Json also = Json::array();
  for (const std::string_view name : names_in(example.also)) also.push_back(name);
  return {{"report", report_of(example)}, {"stated", example.stated}, {"computed", example.computed}, {"also", also}};
}

}  // namespace

void rules_as_text(std::ostream& out, std::span<const Rule> rules, Language language) {
  std::size_t longest_name = 0, longest_level = 0;
  for (const Rule& rule : rules) {
    longest_name = std::max(longest_name, code_points(rule.name));
    longest_level = std::max(longest_level, code_points(level_of(rule, language)));
  }
  for (const Rule& rule : rules)
    out << padded(std::string(rule.name), longest_name + 2) << padded(level_of(rule, language), longest_level + 2)
        << in(language, title_of(rule)) << '\n';
}

void rules_as_json(std::ostream& out, std::span<const Rule> rules) {
  Json all = Json::array();
  for (const Rule& rule : rules) all.push_back(rule_json(rule));
  out << Json{{"schema", "tulga-rules-1"}, {"rules", all}}.dump(2) << '\n';
}

void rule_as_text(std::ostream& out, const Rule& rule, Language language) {
  const Lesson& lesson = rule.lesson;
  out << rule.name << "  " << say(wording_of(rule.severity), language)
      << (rule.on ? "" : ", " + say("rule-off", language)) << '\n'
      << wrapped(in(language, title_of(rule)), indent);
  const std::pair<const char*, const Words&> parts[] = {
      {"rule-tolerance", lesson.tolerance}, {"rule-traps", lesson.traps}, {"rule-practice", lesson.practice}};
  for (const auto& [id, words] : parts)
    out << '\n' << say(id, language) << '\n' << wrapped(in(language, words), indent);
  out << '\n' << say("rule-example", language) << '\n' << example_lines(lesson.example);
  out << '\n' << say("rule-gives", language) << '\n';
  out << wrapped(std::string(rule.name) + "  " + say(wording_of(rule.severity), language), indent);
  const auto figure = [&](const char* id, std::string_view text) {
    if (!text.empty()) out << std::string(indent, ' ') << padded(say(id, language), 12) << text << '\n';
  };
  figure("stated", lesson.example.stated);
  figure("computed", lesson.example.computed);
  std::string also;
  for (const std::string_view name : names_in(lesson.example.also)) also.append(also.empty() ? "" : ", ").append(name);
  if (!also.empty()) out << wrapped(say({"rule-also", {{"rules", also}}}, language), indent);
}

void rule_as_json(std::ostream& out, const Rule& rule) {
  Json all = rule_json(rule);
  all["tolerance"] = words_json(rule.lesson.tolerance);
  all["not_set_off_by"] = words_json(rule.lesson.traps);
  all["practice"] = words_json(rule.lesson.practice);
  all["example"] = example_json(rule.lesson.example);
  out << Json{{"schema", "tulga-rule-1"}, {"rule", all}}.dump(2) << '\n';
}

}  // namespace tulga
