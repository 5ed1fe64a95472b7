#pragma once
// Findings that the user has looked at and leaves as they are.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"
#include "extract/submission.h"
#include "validate/cross.h"

namespace tulga {

/// Which finding is accepted: of a rule, in a file and, where told, of a row or at a place.
struct AcceptedFinding {
  std::string rule;
  std::string file;                // a path, or the end of one: "soum-07.pdf", "2023/soum-07.pdf"
  std::optional<std::size_t> row;  // 0-based
  std::string place;               // as results name it: "self summary", in either language; empty for any
  Acceptance acceptance;
  std::optional<Date> until;
  bool operator==(const AcceptedFinding&) const = default;
};

/// Marks the findings that are accepted. An acceptance of this file that matches none, and one whose last day is
/// before `today`, which holds no more, come as notes of the outcome. Rules that compare documents are passed over.
void accept(Outcome& outcome, std::span<const AcceptedFinding> accepted, const Date& today);

/// The same for what documents say against each other: the file is one of those that a finding is about; with a row,
/// the one whose row it is. What to tell comes back: acceptances of files of this group that match none or hold no
/// more.
std::vector<Message> accept(CrossResult& result, std::span<const AcceptedFinding> accepted, const Date& today);

std::span<const Wording> acceptance_wordings();

}  // namespace tulga
