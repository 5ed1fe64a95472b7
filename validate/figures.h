#pragma once
// Stated figures as a rule reads them, and the making of checks.

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"

namespace tulga {

/// "-", "–" or "—", alone.
bool is_dash(std::string_view text);

/// The spelling without "%" and outer spaces.
std::string spelled(const Stated& figure);

/// A text that stands nowhere, and a figure of ours as a document would state it.
Text plain_text(std::string text);
Stated stated_figure(std::string spelling, const Decimal& value);

/// Blank or a dash, which both mean none in a cell for a count.
bool is_none(const Stated& count);

/// Every way to read a cell for a count: {0} for none, empty where it is unreadable. Above most_count nothing is
/// counted, so that sums of products with percentages stay within 64 bits.
constexpr std::int64_t most_count = 1'000'000'000;
std::vector<std::int64_t> counts(const Stated& figure);

/// Ratings and percentages by value: "90,0" is 90.
Decimal reduced(Decimal value);

/// Whether a number can be a rating or a percentage at all: at most 1000 either side of zero.
bool is_percentage(const Decimal& value);

/// "90" or "92.5".
std::string percent_text(const Decimal& value);

/// A value for a message: up to `places` decimals, cut, with a comma: "82,222"; whole numbers without any.
std::string shown(const Fraction& value, int places);

/// "1, 2, 5": 1-based numbers of 0-based rows; what is beyond the first ten is counted: "1, 2, ... (+7)".
std::string row_numbers(std::span<const std::size_t> rows);
std::string listed(std::span<const std::string> items);

Check begin_check(std::string_view rule, Message subject);
/// A check on a claim: its subject is the row it stands in, else the report.
Check begin_claim_check(std::string_view rule, const Claim& claim);
Check passed(Check check);
Check failed(Check check, Severity severity, Message message);
Check opened(Check check, Message because);

/// Why a check on a figure is open that cannot be read.
Message unreadable(const Stated& figure);

/// Nothing that was read with doubt makes an error.
Severity capped(Severity severity, bool doubted);

/// Judges every way to read the figures, as counts: the first that passes, else the first that fails, at most as a
/// warning where there were several or one is doubted; open where one cannot be read.
Check judge_counts(Check check, std::span<const Stated* const> figures,
                   const std::function<Check(Check, std::span<const std::int64_t>)>& judge);

/// The texts of figures, as evidence.
void add_evidence(Check& check, const Text& text);

}  // namespace tulga
