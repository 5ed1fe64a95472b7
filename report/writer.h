#pragma once
// How results are shown: one row a format.

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "corpus/outcome.h"
#include "extract/extract.h"

namespace tulga {

struct Style {
  Language language = Language::en;
  bool colour = false;
  bool quiet = false;
  std::string rules;  // a hash of the rule set in force
};

/// Takes the outcomes one by one, in input order, and writes them.
class Writer {
 public:
  virtual ~Writer() = default;
  virtual void document(const Outcome& outcome, const Extraction& extraction) = 0;
  /// After the last document.
  virtual void end() = 0;
};

struct Format {
  std::string_view name;
  std::unique_ptr<Writer> (*open)(std::ostream& out, const Style& style);
};

/// Formats of `audit`.
std::span<const Format> audit_formats();
/// Formats of `extract`, for what is asked: "submission", "tables" or "text".
std::span<const Format> extract_formats(std::string_view what);

std::unique_ptr<Writer> audit_as_text(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_json_lines(std::ostream& out, const Style& style);
std::unique_ptr<Writer> submission_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> tables_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> blocks_as_text(std::ostream& out, const Style& style);

}  // namespace tulga
