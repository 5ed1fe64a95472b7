#pragma once
// Parts of audit's JSON, for the other writer of JSON. Each is an object in text.

#include <string>

#include "corpus/outcome.h"

namespace tulga {

std::string audit_text(const Outcome& outcome);
std::string finding_text(const Check& check);
std::string check_text(const Check& check);
std::string consolidated_text(const Consolidated& table);
std::string message_text(const Message& message);
std::string tool_text(const std::string& rules);

}  // namespace tulga
