#pragma once
// From documents to groups: the reports of one aimag for one period, a group at a time.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"
#include "corpus/submitter.h"
#include "validate/cross.h"

namespace tulga {

/// What is kept of every document until the groups are known: little, so that a whole archive fits.
struct Placed {
  std::string path;
  Status status = Status::read;
  Organisation organisation;
  std::optional<Period> period;
  std::optional<Date> date;
  bool consolidated = false;       // has a consolidated table
  std::vector<std::string> units;  // the names of its lines
  std::optional<Message> problem;  // why it belongs to no group
};

/// Whose report an outcome is. The configuration's word counts before the document's own.
Placed place(const Outcome& outcome, std::span<const Submitter> submitters);

/// A consolidated table that does not name its aimag is that of the one aimag most of whose soums its lines name.
void find_aimags_of_tables(std::vector<Placed>& placed);

/// The documents of one group, as numbers among those placed.
struct Bundle {
  std::string aimag;
  Period period;
  std::vector<std::size_t> documents;  // of this period, in the order of the inputs
  std::vector<std::size_t> before;     // of the last period that each soum has a report of
  std::vector<std::size_t> unplaced;
};

/// The groups in order of aimag, then period. What belongs to none stands in none: see Placed::problem.
std::vector<Bundle> bundles(std::span<const Placed> placed);

/// The outcome of the nth document placed.
using Fetch = std::function<Outcome(std::size_t)>;

/// The reports of one bundle, ready to be compared; nothing of other bundles is fetched.
Group assemble(const Bundle& bundle, std::span<const Placed> placed, const Fetch& fetch);

/// A document with a problem, as it is told of.
Unplaced unplaced(const Placed& placed);

}  // namespace tulga
