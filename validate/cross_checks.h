#pragma once
// The making of checks across documents.

#include <string>
#include <string_view>
#include <vector>

#include "validate/cross.h"
#include "validate/figures.h"

namespace tulga {

CrossCheck begin_cross(std::string_view rule, Message subject);

/// Adds a document to those that a check is about, once.
void add_document(CrossCheck& check, const Party& party);
/// Adds a figure and its document.
void add_evidence(CrossCheck& check, const Party& party, const Text& text);

CrossCheck passed(CrossCheck check);
CrossCheck failed(CrossCheck check, Severity severity, Message message);
CrossCheck opened(CrossCheck check, Message because);

/// A judgement on one document, as one across documents; `check` keeps its documents.
CrossCheck judged_as(CrossCheck check, Check judged);

/// "Алаг, Бүрд, ... (+7)": names of soums for a message, the first few.
std::string names_of(const Group& group, const std::vector<std::size_t>& soums);

/// The rows that count: soums whose reports were read whole and have rows.
bool is_comparable(const Party& party);

/// How a name of a soum is compared: "ШИНЭЖИНСТ сум" is "Шинэжинст".
std::string letters_of_unit(std::string_view name);

}  // namespace tulga
