#pragma once
// The work on one document: read, extract, validate.

#include <functional>
#include <span>
#include <string>

#include "corpus/acceptance.h"
#include "corpus/gather.h"
#include "corpus/outcome.h"
#include "extract/extract.h"
#include "validate/rule.h"

namespace tulga {

/// What the caller asks of every document.
struct Wishes {
  std::string scale;              // a rating scale by name; empty where the document's labels are to tell it
  std::vector<RuleLevel> levels;  // other than those of the rules
  Vocabulary vocabulary;
  std::vector<AcceptedFinding> accepted;
  Date today;  // the day on which acceptances must hold
};

/// What `each` is given for one input: its outcome, and what was extracted where it could be read.
using Report = std::function<void(const Outcome&, const Extraction&)>;

/// Reads, extracts and validates every input in order. One that cannot be read becomes an Outcome with status
/// unreadable; the others go on.
void work(std::span<const Input> inputs, const Wishes& wishes, const Report& each);

/// Lower-case hexadecimal SHA-256.
std::string sha256(std::string_view bytes);

/// Lower-case hexadecimal SHA-256 of the rule set: names, levels, switches and wordings, as the wishes have them, with
/// the user's own scales and headings.
std::string rules_hash(const Wishes& wishes = {});

}  // namespace tulga
