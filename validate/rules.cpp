#include <algorithm>

#include "extract/nearest.h"
#include "validate/causes.h"
#include "validate/families.h"
#include "validate/rule.h"
#include "validate/wordings.h"

namespace tulga {

std::vector<Rule> rules() {
  std::vector<Rule> all;
  for (const auto family : {count_rules, percent_rules, row_rules, numbering_rules, narrative_rules, arithmetic_rules,
                            text_rules, act_rules, date_rules}) {
    const std::span<const Rule> rows = family();
    all.insert(all.end(), rows.begin(), rows.end());
  }
  return all;
}

Rule find_rule(std::string_view name) {
  const std::vector<Rule> all = rules();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Rule& rule) { return rule.name == name; });
  return found == all.end() ? Rule{} : *found;
}

std::string_view nearest_rule(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Rule& rule : rules()) names.push_back(rule.name);
  return nearest(name, names);
}

std::vector<Check> validate(const Submission& submission) {
  std::vector<Rule> on = rules();
  std::erase_if(on, [](const Rule& rule) { return !rule.on; });
  return validate(submission, on);
}

std::vector<Check> validate(const Submission& submission, std::span<const Rule> rules) {
  std::vector<Check> checks;
  for (const Rule& rule : rules) {
    std::vector<Check> made = rule.judge(submission);
    std::move(made.begin(), made.end(), std::back_inserter(checks));
  }
  find_causes(checks);
  return checks;
}

std::vector<Wording> validate_wordings() {
  std::vector<Wording> all(shared_wordings().begin(), shared_wordings().end());
  for (const Rule& rule : rules()) all.insert(all.end(), rule.wordings.begin(), rule.wordings.end());
  return all;
}

}  // namespace tulga
