#pragma once
// How the results of a cross-check are shown: one row a format.

#include <iosfwd>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "corpus/outcome.h"
#include "report/writer.h"
#include "validate/cross.h"

namespace tulga {

/// Takes every document, then every group, and writes them.
class CrossWriter {
 public:
  virtual ~CrossWriter() = default;
  virtual void document(const Outcome& outcome) = 0;
  virtual void group(const CrossResult& result) = 0;
  /// After the last group: the documents that belong to none.
  virtual void end(std::span<const Unplaced> unplaced) = 0;
  /// Empty where all went well, else what could not be written.
  virtual std::string problem() const { return {}; }
};

struct CrossFormat {
  std::string_view name;
  std::unique_ptr<CrossWriter> (*open)(std::ostream& out, const Style& style);
  std::string_view index = {};  // the name of the file in a folder that leads to the others; empty: one file only
  bool binary = false;          // not for a terminal
  bool documents = false;       // tells all of every document, not only of those that are compared
};

/// Formats of `crosscheck`.
std::span<const CrossFormat> cross_formats();

std::unique_ptr<CrossWriter> cross_as_text(std::ostream& out, const Style& style);
std::unique_ptr<CrossWriter> cross_as_html(std::ostream& out, const Style& style);
/// The consolidated tables, recomputed, as tab-separated lines.
std::unique_ptr<CrossWriter> cross_as_tabs(std::ostream& out, const Style& style);
std::unique_ptr<CrossWriter> cross_as_xlsx(std::ostream& out, const Style& style);
/// One letter a soum into a folder, in Mongolian, of that date.
std::unique_ptr<CrossWriter> letters_into(const std::string& folder, const Date& today);

std::unique_ptr<CrossWriter> cross_as_json(std::ostream& out, const Style& style);

}  // namespace tulga
