#pragma once
// Old and foreign office formats, through LibreOffice where it is installed.

#include <span>
#include <string>
#include <string_view>

#include "extract/message.h"

namespace tulga {

/// The document as `to` ("docx" or "xlsx"), made by LibreOffice without a window, in a folder and with a profile of its
/// own that are removed afterwards; macros and outside links stay off. Throws InputError where LibreOffice is not
/// installed, does not end within a minute, or makes nothing of the document.
std::string convert(std::string_view bytes, std::string_view from, std::string_view to);

std::span<const Wording> convert_wordings();

}  // namespace tulga
