#pragma once
// The aimags and soums, and who submits a report: a soum is known only together with its aimag.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/message.h"
#include "extract/submission.h"

namespace tulga {

/// The aimag's name as the list spells it, found by Latin letters too; nullopt where the list does not have it.
std::optional<std::string> known_aimag(std::string_view name);

/// A soum of an aimag, by any of its spellings and by Latin letters, as the list spells it; nullopt where the aimag has
/// no such soum.
std::optional<std::string> known_soum(std::string_view aimag, std::string_view name);

/// Every soum of an aimag, in alphabetical order; empty for an aimag that the list does not have.
std::vector<std::string> soums_of(std::string_view aimag);

/// The aimags that have a soum of that name.
std::vector<std::string> aimags_with(std::string_view soum);

/// Who reports, and for when. A blank soum is the aimag itself.
struct Placement {
  Organisation organisation;
  std::optional<Period> period;
  std::optional<Message> problem;  // what is not known, or what contradicts itself; nothing is guessed
};

/// What a submission, and the path of its document, tell. `told` is what a user knows: blank parts are not told.
Placement place(const Submission& submission, std::string_view path, const Placement& told = {});

/// What a path alone tells, of a document that could not be read.
Placement place(std::string_view path, const Placement& told = {});

/// The period of "2023", "2023-H1", "2023-Q3"; nullopt for anything else.
std::optional<Period> read_period(std::string_view words);

/// The period that running words name: "2023 оны эхний хагас жил", "2023 оны III улирал", "2023 он"; nullopt where
/// they name none, or several.
std::optional<Period> find_period(std::string_view words);

/// The period that the date of a report stands for: December and January for the year, June and July for its first
/// half; nullopt for other months.
std::optional<Period> period_of_date(const Date& date);

std::span<const Wording> place_wordings();

}  // namespace tulga
