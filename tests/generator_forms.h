#pragma once
// Made reports as they are submitted: as bytes, or as pages of paper.

#include <string>
#include <vector>

#include "extract/document.h"
#include "tests/generator.h"

namespace tulga::test {

/// A stretch of a report in reading order: lines of text, or a table.
struct Item {
  enum class Kind { lines, provisions, summary };
  Kind kind = Kind::lines;
  std::vector<std::string> lines;
  std::vector<std::vector<std::string>> rows;  // of a table; a section has one cell
};

std::vector<Item> items_of(const Report& report);

/// The bytes of a report in a text form.
std::string bytes_of(const Report& report);

/// The pages of a report in a form of paper.
Document paper_of(const Report& report);

/// A cell's text in lines of at most `width` letters.
std::vector<std::string> wrapped(const std::string& text, std::size_t width);

}  // namespace tulga::test
