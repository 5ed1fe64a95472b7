#pragma once
// The pages that tulga writes, as data: markup for fill_template(), style and script.

#include <string_view>

namespace tulga {

/// The page up to its content, and its end. Style and script are the only parts that go in as they are.
std::string_view html_head();
std::string_view html_tail();
/// One document of it.
std::string_view html_document();
/// The table of many documents; the frame around one of them, in the same file.
std::string_view html_index();
std::string_view html_entry();

std::string_view html_style();
std::string_view html_script();

/// Summary tables alone, for pasting.
std::string_view html_form_page();
std::string_view html_form_style();

}  // namespace tulga
