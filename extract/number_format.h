#pragma once
// The number formats of spreadsheets: what a cell shows of the number that it holds.

#include <optional>
#include <string>
#include <string_view>

namespace tulga {

/// What a cell shows: 0.82199999999999995 under "0.0%" is "82.2%". Dates are ISO ("2023-12-25"), whatever their
/// format; groups of thousands have no separator, as the reader's settings choose it and "1,234" could be misread;
/// "General" keeps six decimals at most. Digits beyond the fifteenth are noise of binary numbers and are rounded
/// away, half away from zero. nullopt where `value` is no number.
std::optional<std::string> show_number(std::string_view value, std::string_view format, bool since_1904 = false);

/// The code of a format that a workbook need not define; "General" where there is none of that number.
std::string_view built_in_format(int id);

}  // namespace tulga
