#pragma once
// The wordings that several rules share: subjects, reasons for open checks, explanations.

#include <span>

#include "extract/message.h"

namespace tulga {

std::span<const Wording> shared_wordings();

}  // namespace tulga
