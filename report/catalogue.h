#pragma once
// The catalogue of rules, shown: all of them as a table, one of them with its worked example.

#include <iosfwd>
#include <span>

#include "validate/rule.h"

namespace tulga {

void rules_as_text(std::ostream& out, std::span<const Rule> rules, Language language);
void rules_as_json(std::ostream& out, std::span<const Rule> rules);

void rule_as_text(std::ostream& out, const Rule& rule, Language language);
void rule_as_json(std::ostream& out, const Rule& rule);

}  // namespace tulga
