#pragma once
// Whose report a document is, as the user tells it.

#include <optional>
#include <string>

#include "extract/submission.h"

namespace tulga {

/// [[submitters]] of a configuration. What is blank is left to the document.
struct Submitter {
  std::string path;  // of the document, or the end of one: "soum-07.pdf", "2023/soum-07.pdf"
  std::string aimag, soum;
  std::optional<Period> period;
};

}  // namespace tulga
