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
};

struct CrossFormat {
  std::string_view name;
  std::unique_ptr<CrossWriter> (*open)(std::ostream& out, const Style& style);
  bool binary = false;  // not for a terminal
};

/// Formats of `crosscheck`.
std::span<const CrossFormat> cross_formats();

std::unique_ptr<CrossWriter> cross_as_text(std::ostream& out, const Style& style);
std::unique_ptr<CrossWriter> cross_as_json(std::ostream& out, const Style& style);

}  // namespace tulga
