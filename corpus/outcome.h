#pragma once
// What came of one document.

#include <optional>
#include <string>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"

namespace tulga {

struct Source {
  std::string path;
  std::string sha256;  // lower-case hexadecimal; empty where the bytes could not be had
  std::string kind;    // "pdf", "text", ...; empty where unknown
  int pages = 0;       // 0 where the kind has none
};

enum class Status { read, partial, unreadable };

struct Outcome {
  Source source;
  Status status = Status::read;
  std::vector<Message> problems;         // why it is partial or unreadable
  std::optional<Submission> submission;  // nullopt where no form is known
  std::vector<Check> checks;
  std::vector<Doubt> doubts;
  std::vector<Message> notes;  // on the configuration: acceptances that are idle here
};

}  // namespace tulga
