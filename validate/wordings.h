#pragma once
// The wordings that several rules share: subjects, reasons for open checks, explanations.

#include <span>

#include "extract/message.h"

namespace tulga {

std::span<const Wording> shared_wordings();

/// The same, of consolidated tables and of the rules across documents.
std::span<const Wording> cross_wordings();

}  // namespace tulga
