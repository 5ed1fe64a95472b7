#pragma once
// What the writers of a cross-check show alike.

#include <compare>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "corpus/outcome.h"
#include "extract/message.h"
#include "validate/cross.h"

namespace tulga {

/// The findings: errors first, then warnings, then notes, last what is accepted.
std::vector<const CrossCheck*> cross_findings(const CrossResult& result);

/// A finding as far as it is about one of its documents, by number: the figures that stand there, and its rows where
/// it is the one that stands alone.
Check part_of(const CrossCheck& check, std::size_t document);

/// The checks of a group as if they were those of one document, named "Бүрэнхаан · 2023". It is partial where reports
/// could not be compared.
Outcome as_one(const CrossResult& result);

/// "Бүрэнхаан · 2023".
std::string group_name(const Group& group);

/// "2023", "the first half of 2023".
Message period_name(const Period& period);

/// Whose report a document of the group is: "Ангирт", "the aimag", "Ангирт, 2022"; its path where that is not known.
Message party_name(const Group& group, const std::string& path);

/// The report of a path; nullptr where the group has none.
const Party* party_of(const Group& group, const std::string& path);

/// The row in which the nth figure of a finding stands, of the report that it is from.
std::optional<std::size_t> evidence_row(const Group& group, const CrossCheck& check, std::size_t figure);

/// A cell of the matrix.
struct MatrixCell {
  std::size_t provision = 0, soum = 0;
  auto operator<=>(const MatrixCell&) const = default;
};

/// The cells that findings are about, with the numbers of those, from 1: the rows of the report that stands alone, and
/// the provisions of others that it lacks.
std::map<MatrixCell, std::vector<std::size_t>> matrix_marks(const CrossResult& result,
                                                            std::span<const CrossCheck* const> findings);

/// The row behind a cell; nullptr where the soum does not report the provision.
const Row* row_at(const CrossResult& result, MatrixCell cell);

/// A rating in a word: "100", "82,5"; the document's own word for what is not due; "?" where it cannot be read, "∅"
/// where there is none.
std::string rating_word(const Rating& rating, const Stated& cell);

/// The rating of an assessor, self or higher.
const Rating& rating_of(const Reported& reported, Assessor assessor);

/// How many soums report a provision.
std::size_t reporting(const Provision& provision);

/// Whether any row of the matrix is rated by the assessor.
bool has_ratings(const CrossResult& result, Assessor assessor);

/// "2021-12-14 № 2021_131", as far as it is known.
std::string act_of(const Provision& provision);

/// Why the first of two reports does not count.
Message replaced_note(const Replaced& replaced);

/// 740/9 as "82,22", cut.
std::string mean_word(const Fraction& mean);

std::span<const Wording> cross_page_wordings();

}  // namespace tulga
