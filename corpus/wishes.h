#pragma once
// What the caller asks of every document.

#include <string>
#include <vector>

#include "corpus/acceptance.h"
#include "extract/vocabulary.h"
#include "validate/rule.h"

namespace tulga {

/// Limits for the work on one document.
struct Limits {
  int seconds = 60;      // of the clock, and of the processor
  int megabytes = 1024;  // of address space, on top of the program's own
};

/// Which of a document's paragraphs and tables its result has: none, those among which a finding's figures may lie,
/// or all.
enum class Blocks { none, of_findings, all };

/// One page (1-based) of a PDF as a picture.
struct Drawing {
  int page = 1;
  double dpi = 72;
};

struct Wishes {
  std::string scale;              // a rating scale by name; empty where the document's labels are to tell it
  std::vector<RuleLevel> levels;  // other than those of the rules
  Vocabulary vocabulary;
  std::vector<AcceptedFinding> accepted;
  Date today;            // the day on which acceptances must hold
  Limits limits;         // of each document
  int jobs = 1;          // documents worked on at a time
  bool isolated = true;  // each in a process that cannot harm; false only where the documents are our own
  Blocks blocks = Blocks::all;
};

}  // namespace tulga
