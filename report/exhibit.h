#pragma once
// The findings of a document as a page shows them: numbered, each with the figures to be marked.

#include <cstddef>
#include <vector>

#include "corpus/outcome.h"

namespace tulga {

struct Exhibit {
  const Check* check = nullptr;
  std::size_t number = 0;     // from 1
  std::vector<Text> figures;  // with places; of its rows where the finding has no figure of its own
  std::size_t left_out = 0;   // figures beyond what a page can show
};

/// Errors first, then warnings, then notes, last what is accepted. The checks are those of the outcome, which has to
/// live on.
std::vector<Exhibit> exhibits(const Outcome& outcome);

/// The figures of a finding that are marked strongly: the first, or all where they are few.
std::size_t strong_figures(const Exhibit& exhibit);

}  // namespace tulga
