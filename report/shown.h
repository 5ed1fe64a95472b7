#pragma once
// What several writers show alike.

#include <string>
#include <string_view>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

/// The words that programs know: "pass", "error", "unreadable".
std::string_view name(Verdict verdict);
std::string_view name(Severity severity);
std::string_view name(Status status);

/// The id of a level's wording: "severity-error".
std::string_view wording_of(Severity severity);

/// 1-based numbers of 0-based rows: "6, 7".
std::string row_list(const std::vector<std::size_t>& rows);

/// "740/9" with its first decimals: "740/9 = 82,22". All else as it is.
std::string with_decimals(const std::string& computed);

/// At most `most` code points, the last of them "…" where some were left out.
std::string cut(std::string_view text, std::size_t most);

/// Where the first figure of a check stands; a Place without numbers where none is known.
Place first_place(const Check& check);

/// JSON text in which no character can steer a terminal: C1 controls, DEL, and what turns the direction of writing
/// or ends a line become \u escapes, which mean the same.
std::string harmless_json(std::string_view json);

}  // namespace tulga
