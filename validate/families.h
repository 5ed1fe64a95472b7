#pragma once
// The families of rules. Each gives its rows of the catalogue.

#include <span>

#include "validate/rule.h"

namespace tulga {

std::span<const Rule> count_rules();
std::span<const Rule> percent_rules();
std::span<const Rule> row_rules();
std::span<const Rule> numbering_rules();
std::span<const Rule> narrative_rules();
std::span<const Rule> money_rules();
std::span<const Rule> arithmetic_rules();
std::span<const Rule> text_rules();
std::span<const Rule> act_rules();
std::span<const Rule> date_rules();
std::span<const Rule> consolidated_rules();

// Across documents.
std::span<const Rule> cross_decision_rules();
std::span<const Rule> cross_count_rules();
std::span<const Rule> cross_rating_rules();
std::span<const Rule> cross_copy_rules();
std::span<const Rule> cross_time_rules();

}  // namespace tulga
