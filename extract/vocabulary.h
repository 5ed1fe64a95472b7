#pragma once
// The words of the forms: headings of columns, and the words by which summaries are told. Data, not code.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/scale.h"

namespace tulga {

/// What a column of a report's table holds.
enum class ColumnRole { decision_no, provision_no, decision, provision, progress, self, higher, remark };

/// One heading as met in real forms (domain: forms of reports), and what its column holds.
struct Heading {
  ColumnRole role;
  std::string_view words;
};

std::span<const Heading> headings();

/// A heading of the user's own, folded.
struct OwnHeading {
  ColumnRole role;
  std::string folded;
  bool operator==(const OwnHeading&) const = default;
};
OwnHeading own_heading(ColumnRole role, std::string_view words);

/// What a user knows of forms beyond what is known here.
struct Vocabulary {
  std::vector<Scale> scales;
  std::vector<OwnHeading> headings;
  bool operator==(const Vocabulary&) const = default;
};

/// The role of a heading, compared without case, spaces and punctuation, and with one typing error in every six
/// letters allowed (a narrow header wraps inside words; real headers carry typing errors). nullopt where none fits.
std::optional<ColumnRole> column_role(std::string_view heading, const Vocabulary& own = {});

/// Whether a short text ends in the name of a kind of act ("Аймгийн ИТХ-ын тогтоол"): the heading of a section.
bool names_kind_of_act(std::string_view text);

/// Whether a line opens the block of signatures below a report ("ХЯНАСАН", "БИЕЛЭЛТ ГАРГАСАН"), in capitals: the same
/// words stand in narratives.
bool opens_signatures(std::string_view line);

}  // namespace tulga
