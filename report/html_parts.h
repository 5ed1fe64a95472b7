#pragma once
// The pages that tulga writes, as data: markup for fill_template(), style and script.

#include <string>
#include <string_view>

namespace tulga {

/// The page up to its content, and its end. Style and script are the only parts that go in as they are.
std::string_view html_head();
std::string_view html_tail();
/// One document of it.
std::string_view html_document();
/// One group of a cross-check.
std::string_view html_cross();
/// The table of many groups.
std::string_view html_cross_index();
/// Markup with what articles have in common put in: {{>heading}}, {{>findings}}, {{>forms}}, {{>checks}}.
std::string with_shared_parts(std::string markup);
/// Markup with one part put in, wherever its {{>name}} stands.
std::string with_part(std::string markup, const std::string& name, std::string_view part);
/// The table of many documents; the frame around one of them, in the same file.
std::string_view html_index();
std::string_view html_entry();

std::string_view html_style();
std::string_view html_cross_style();
std::string_view html_script();

/// A letter to a soum, one finding in it ({{>item}}), and its style.
std::string_view html_letter();
std::string_view html_letter_item();
std::string_view html_letter_style();

/// Summary tables alone, for pasting.
std::string_view html_form_page();
std::string_view html_form_style();

}  // namespace tulga
