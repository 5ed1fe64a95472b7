#include "validate/parts.h"

#include <algorithm>
#include <map>

#include "extract/normalise.h"
#include "validate/cross_checks.h"
#include "validate/figures.h"
#include "validate/unit_lines.h"

namespace tulga {

namespace {

bool is_undecided(const Group& group, std::size_t soum) {
  return std::any_of(group.replaced.begin(), group.replaced.end(), [&](const Replaced& replaced) {
    return replaced.by == soum && !replaced.same && !replaced.decided;
  });
}

Message problem_of(const Group& group, std::size_t soum) {
  const Party& party = group.soums[soum];
  const std::string& name = party.organisation.soum;
  if (!party.whole) return {"because-soum-partly", {{"soum", name}}};
  if (party.submission.rows.empty()) return {"because-soum-no-rows", {{"soum", name}}};
  if (is_undecided(group, soum)) return {"because-soum-doubled", {{"soum", name}}};
  return {};
}

std::vector<LinePart> lines_with_parts(const Group& group, const Consolidated& table) {
  std::map<std::string, std::size_t> by_name;
  for (std::size_t i = 0; i < group.soums.size(); ++i)
    by_name.emplace(letters_of_unit(group.soums[i].organisation.soum), i);
  std::vector<LinePart> out;
  for (const UnitLine& line : table.units) {
    const auto found = by_name.find(letters_of_unit(line.name.text));
    LinePart part{.line = &line, .soum = {}, .problem = {"because-soum-missing", {{"soum", squeeze(line.name.text)}}}};
    if (found != by_name.end()) {
      part.soum = found->second;
      part.problem = problem_of(group, found->second);
    }
    out.push_back(std::move(part));
  }
  return out;
}

std::vector<std::size_t> soums_beside(const Group& group, const Party& report, const std::vector<LinePart>& parts) {
  std::vector<std::size_t> out;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const bool has_line =
        std::any_of(parts.begin(), parts.end(), [&](const LinePart& part) { return part.soum == soum; });
    if (!has_line && !is_later(group.soums[soum], report)) out.push_back(soum);
  }
  return out;
}

std::vector<Column> columns_of(const Group& group, Assessor assessor) {
  std::vector<Column> out;
  for (const Party& party : group.soums) out.push_back(column(party.submission, assessor));
  return out;
}

/// How many counts of the table the soums' columns confirm.
std::size_t confirmed(const Group& group, const Parts& parts) {
  std::size_t out = 0;
  for (const LinePart& part : parts.parts) {
    if (!part.comparable()) continue;
    for (std::size_t i = 0; i < parts.table.categories.size(); ++i) {
      const auto rows =
          rows_in_category(parts.report.submission, parts.table, i, group.soums[*part.soum], parts.columns[*part.soum]);
      const std::vector<std::int64_t> stated = counts(part.line->counts[i]);
      out += rows && std::count(stated.begin(), stated.end(), *rows) > 0;
    }
  }
  return out;
}

}  // namespace

bool is_later(const Party& party, const Party& than) {
  const auto& a = party.submission.date;
  const auto& b = than.submission.date;
  return a && b && to_string(*a) > to_string(*b);
}

std::vector<Parts> parts_of(const Group& group) {
  std::vector<Parts> out;
  for (const Party& report : group.consolidated)
    for (const Consolidated& table : report.submission.consolidated) {
      const bool told = table.assessor != Assessor::unknown;
      Parts parts{.report = report,
                  .table = table,
                  .parts = lines_with_parts(group, table),
                  .beside = {},
                  .columns = columns_of(group, told ? table.assessor : Assessor::self),
                  .assessor_told = told};
      parts.beside = soums_beside(group, report, parts.parts);
      if (!told) {
        Parts higher = parts;
        higher.columns = columns_of(group, Assessor::higher);
        if (confirmed(group, higher) > confirmed(group, parts)) parts.columns = std::move(higher.columns);
      }
      out.push_back(std::move(parts));
    }
  return out;
}

}  // namespace tulga
