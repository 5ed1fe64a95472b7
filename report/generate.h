#pragma once
// What is made of the table of options when tulga is built: the manual page and the completions of shells.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extract/message.h"

namespace tulga {

/// The manual page, in roff.
std::string manual(Language language);

/// The completions for "bash", "zsh" or "fish"; nullopt for any other shell.
std::optional<std::string> completions(std::string_view shell);

std::span<const Wording> manual_wordings();

}  // namespace tulga
