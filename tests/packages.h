#pragma once
// Small office documents for tests.

#include <string>
#include <utility>
#include <vector>

namespace tulga {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name and content

/// A zip package with these parts, packed.
std::string package_of(const Parts& parts);

/// A Word document with this body; `more` are other parts, with their names under "word/".
std::string docx_of(const std::string& body, const Parts& more = {});

/// A workbook of one sheet: what stands in its <worksheet>, its shared strings (<si> elements) and the content of its
/// style sheet.
std::string xlsx_of(const std::string& sheet, const std::string& strings = "", const std::string& styles = "");

/// The same with sheets by name; a name that starts with "-" is that of a hidden sheet.
std::string workbook_of(const Parts& sheets, const std::string& strings = "", const std::string& styles = "");

/// <w:p> with one run of text.
std::string paragraph(const std::string& text);

/// <w:tbl> from rows whose cells are separated by "|". A cell that starts with "<" is taken as it is.
std::string word_table(const std::vector<std::string>& rows);

}  // namespace tulga
