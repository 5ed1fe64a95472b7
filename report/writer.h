#pragma once
// How results are shown: one row a format.

#include <iosfwd>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/outcome.h"
#include "corpus/wishes.h"
#include "extract/extract.h"

namespace tulga {

struct Style {
  Language language = Language::en;
  bool colour = false;
  bool quiet = false;
  std::string rules;    // a hash of the rule set in force
  std::string folder;   // one file a document goes there, where not empty
  bool matrix = false;  // of a cross-check: provisions by soums too
  Limits limits;        // of the drawing of a document's pages
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
  std::string_view index = {};  // the name of the file in a folder that leads to the others; empty: one file only
  bool binary = false;          // not for a terminal
};

/// Formats of `audit`.
std::span<const Format> audit_formats();
/// Formats of `summary`.
std::span<const Format> summary_formats();
/// Formats of `extract`, for what is asked: "submission", "tables" or "text".
std::span<const Format> extract_formats(std::string_view what);

std::unique_ptr<Writer> audit_as_text(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_json_lines(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_html(std::ostream& out, const Style& style);
std::unique_ptr<Writer> summary_as_text(std::ostream& out, const Style& style);
std::unique_ptr<Writer> summary_as_tabs(std::ostream& out, const Style& style);
std::unique_ptr<Writer> summary_as_html(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_csv(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_sarif(std::ostream& out, const Style& style);
std::unique_ptr<Writer> audit_as_xlsx(std::ostream& out, const Style& style);
std::unique_ptr<Writer> submission_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> tables_as_json(std::ostream& out, const Style& style);
std::unique_ptr<Writer> blocks_as_text(std::ostream& out, const Style& style);

/// The wordings of the workbook.
std::vector<Wording> workbook_wordings();

}  // namespace tulga
