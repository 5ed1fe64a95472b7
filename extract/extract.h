#pragma once
// The front door of extraction: bytes in, what the submitter says out.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/submission.h"
#include "extract/vocabulary.h"

namespace tulga {

struct Extraction {
  Document document;                     // its blocks are those of the paper, page by page, before joining
  std::optional<Submission> submission;  // nullopt where no form is known
};

/// Reads one document; its kind is told by its content. `own` are scales and headings beyond the known ones. Throws
/// InputError where it cannot be read at all.
Extraction extract(std::string_view bytes, const Vocabulary& own = {});

/// Whether reading the document takes another program. False where it cannot be read.
bool runs_programs(std::string_view bytes);

/// The wordings of extraction's messages, for whoever shows them.
std::vector<Wording> extract_wordings();

}  // namespace tulga
