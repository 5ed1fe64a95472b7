#pragma once
// The catalogue of rules: one row a rule.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/message.h"
#include "extract/submission.h"
#include "validate/check.h"
#include "validate/lesson.h"

namespace tulga {

class Facts;
struct CrossCheck;
struct Group;
struct ProvisionMatrix;

/// A rule's row. `judge` gives every check the rule makes on a submission, passed, failed and open, with rule,
/// verdict, severity, messages and evidence filled in; `compare` those that it makes on the reports of several
/// submitters. A rule has the one or the other.
struct Rule {
  std::string_view name;
  Severity severity;                    // the level of its findings, where nothing lowers or raises it
  bool on;                              // off: runs only where a configuration asks for it
  std::string_view title_en, title_mn;  // one line: what it compares
  std::span<const Wording> wordings;    // of its messages; the id begins with the rule's name
  std::vector<Check> (*judge)(const Facts&);
  Lesson lesson;                  // what a person may want to know of it
  std::optional<Severity> level;  // asked for by a configuration: of findings at or above `severity`; caps the others
  std::vector<CrossCheck> (*compare)(const Group&, const ProvisionMatrix&) = nullptr;
};

/// Every rule, in the order in which their checks are reported.
std::vector<Rule> rules();

/// nullptr-like: a rule of empty name where there is none of that name.
Rule find_rule(std::string_view name);

/// The name of a rule that is nearest to a misspelt one.
std::string_view nearest_rule(std::string_view name);

/// A rule off, or on at a level.
struct RuleLevel {
  std::string rule;
  std::optional<Severity> severity;  // nullopt: off
  bool operator==(const RuleLevel&) const = default;
};

/// Every rule, switched and set to the levels; the last one for a rule counts. Levels of unknown rules are idle.
std::vector<Rule> rules(std::span<const RuleLevel> levels);

/// Those that are on.
std::vector<Rule> switched_on(std::vector<Rule> rules);

/// Sets a failed check to the level that a configuration asks for. What doubt or nearness lowered stays below the
/// rule's other findings.
void set_level(Check& check, const Rule& rule);

/// Runs every rule that is on, and tells the findings that share a cause.
std::vector<Check> validate(const Submission& submission);

/// Runs the given rules, be they on or off.
std::vector<Check> validate(const Submission& submission, std::span<const Rule> rules);

/// Every wording that a Check may use: of the rules, their subjects, reasons and explanations.
std::vector<Wording> validate_wordings();

}  // namespace tulga
