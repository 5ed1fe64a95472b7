#pragma once
// The numbers of acts, and whether they rise with their dates.

#include <optional>
#include <string_view>
#include <vector>

#include "validate/check.h"

namespace tulga {

class Facts;

/// The year that a number such as "2021_131" or "2021-7/30" begins with.
std::optional<int> year_prefix(std::string_view number);

/// The rule number-date-order: within one issuer, year and series, numbers rise with the dates. Numbers in no order at
/// all are no series: more than a third of them would have to go.
std::vector<Check> number_date_order(const Facts& facts);

}  // namespace tulga
