#pragma once
// What several reports say against each other: the reports of one aimag for one period, put side by side.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/submission.h"
#include "validate/check.h"
#include "validate/ratings.h"

namespace tulga {

/// One report among those that are compared.
struct Party {
  std::string path;           // as results name it
  Organisation organisation;  // as the list of places spells it, where it has it; no soum: the aimag's own report
  Period period;
  bool whole = true;  // false: read in part, so that nothing may be concluded from what it lacks
  Submission submission;
  std::vector<Check> checks;  // of the report by itself
};

/// Two reports of one soum for one period, of which the later one counts.
struct Replaced {
  Party first;
  std::size_t by = 0;    // the number of the soum's party
  bool same = false;     // they say the same
  bool decided = false;  // their dates tell which is the later
};

/// A document that cannot be compared, and why: not read, not a known form, or whose it is was not told.
struct Unplaced {
  std::string path;
  Organisation organisation;  // as far as it is known: "aimag" alone makes the checks of that aimag open
  std::optional<Period> period;
  Message because;
};

/// What an aimag has for one period.
struct Group {
  std::string aimag;
  Period period;
  std::vector<Party> soums;         // in order of their names, one each: the report that counts
  std::vector<Party> consolidated;  // reports of the aimag with a consolidated table
  std::vector<Replaced> replaced;
  std::vector<Party> before;          // the same soums' last reports before this period, where they are at hand
  std::vector<std::string> expected;  // every soum of the aimag, in order; empty where that is not known
  std::vector<Unplaced> unplaced;     // of this aimag and period
};

/// A row of a party, and how it is rated.
struct Reported {
  std::size_t row = 0;  // 0-based, of the party's submission
  Rating self, higher;
};

/// One provision as the soums report it. Texts, date and number are those of most of them.
struct Provision {
  std::string section;  // the kind of act that the decision is
  std::string title;    // of the decision
  std::optional<Date> date;
  std::string number;                             // of the decision, verbatim
  std::string text;                               // of the provision
  std::size_t decision = 0;                       // provisions of one decision share it
  std::vector<std::optional<Reported>> reported;  // one for each of the group's soums
};

/// A row that could not be matched with those of other soums.
struct Loose {
  std::size_t soum = 0, row = 0;
  std::vector<std::size_t> candidates;  // numbers of provisions that it may be; none: nobody else reports it
};

/// One way in which rows give a decision; title and number as the first of them has them.
struct DecisionSpelling {
  std::string title, number;
  std::optional<Date> date;
  std::vector<Loose> rows;  // in order of soums; without candidates
};

/// The provisions of a group by its soums.
struct ProvisionMatrix {
  std::vector<std::vector<DecisionSpelling>> decisions;  // see Provision::decision; the spelling of most soums first
  std::vector<Provision> provisions;                     // in the order in which most soums report them
  std::vector<Loose> unmatched;                          // rows of which no other soum has the decision
  std::vector<Loose> ambiguous;                          // rows that may belong to a provision, or to several
};

/// A check of several documents. `documents` are paths: the one that stands alone first; `rows` are rows of that one.
struct CrossCheck : Check {
  std::vector<std::string> documents;
  std::vector<std::size_t> sources;  // for each of `evidence`: whose it is, a number in `documents`
};

/// The mean of a soum, and its rank: equal means share one, and the next rank is left out.
struct Ranked {
  std::size_t soum = 0;
  std::size_t rank = 1;
  bool tied = false;
  std::int64_t items = 0;
  Fraction mean;
};

/// The means of all soums in one column, highest first; equal ones in order of their names. Soums of which a rating is
/// missing or cannot be read, or whose report was not read whole, are left out.
struct Ranking {
  Assessor assessor = Assessor::self;
  std::vector<Ranked> soums;
};

/// What came of one group.
struct CrossResult {
  Group group;
  ProvisionMatrix matrix;
  std::vector<CrossCheck> checks;        // in order of the rules
  std::vector<std::string> missing;      // expected soums of which there is no report
  std::vector<Consolidated> recomputed;  // of each column that has ratings: what the table would have to be
  std::vector<Ranking> rankings;         // self, then higher, where there are ratings
};

struct Rule;

/// Compares the reports of a group by the rules that compare; others are passed over.
CrossResult cross_check(Group group, const std::vector<Rule>& rules);

}  // namespace tulga
