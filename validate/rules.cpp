#include <algorithm>

#include "extract/nearest.h"
#include "validate/causes.h"
#include "validate/facts.h"
#include "validate/families.h"
#include "validate/rule.h"
#include "validate/wordings.h"

namespace tulga {

std::vector<Rule> rules() {
  std::vector<Rule> all;
  for (const auto family :
       {count_rules, percent_rules, row_rules, numbering_rules, narrative_rules, money_rules, arithmetic_rules,
        text_rules, act_rules, date_rules, consolidated_rules, cross_decision_rules, cross_count_rules,
        cross_rating_rules, cross_copy_rules, cross_time_rules}) {
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

std::vector<Rule> rules(std::span<const RuleLevel> levels) {
  std::vector<Rule> all = rules();
  for (const RuleLevel& level : levels)
    for (Rule& rule : all) {
      if (rule.name != level.rule) continue;
      rule.on = level.severity.has_value();
      rule.level = level.severity;
    }
  return all;
}

std::vector<Rule> switched_on(std::vector<Rule> rules) {
  std::erase_if(rules, [](const Rule& rule) { return !rule.on; });
  return rules;
}

void set_level(Check& check, const Rule& rule) {
  if (!rule.level || check.verdict != Verdict::fail) return;
  check.severity = check.severity >= rule.severity ? *rule.level : std::min(check.severity, *rule.level);
}

std::vector<Check> validate(const Submission& submission) { return validate(submission, switched_on(rules())); }

std::vector<Check> validate(const Submission& submission, std::span<const Rule> rules) {
  const Facts facts(submission);
  std::vector<std::vector<Check>> made;
  std::size_t count = 0;
  for (const Rule& rule : rules) {
    if (rule.judge == nullptr) continue;
    made.push_back(rule.judge(facts));
    count += made.back().size();
    for (Check& check : made.back()) set_level(check, rule);
  }
  std::vector<Check> checks;
  checks.reserve(count);
  for (std::vector<Check>& some : made) std::move(some.begin(), some.end(), std::back_inserter(checks));
  find_causes(checks);
  return checks;
}

std::vector<Wording> validate_wordings() {
  std::vector<Wording> all(shared_wordings().begin(), shared_wordings().end());
  all.insert(all.end(), cross_wordings().begin(), cross_wordings().end());
  for (const Rule& rule : rules()) all.insert(all.end(), rule.wordings.begin(), rule.wordings.end());
  return all;
}

}  // namespace tulga
