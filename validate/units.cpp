#include "validate/units.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

#include "validate/figures.h"

namespace tulga {

namespace {

__extension__ using Wide = __int128;

constexpr std::int64_t least_rounded = 1000;
constexpr std::size_t least_figures = 10;
constexpr int other_totals_off = 2;
constexpr std::int64_t coarser_units[] = {5, 10, 50, 100};  // each a multiple of the one before

bool may_be_rounded(std::int64_t figure) { return std::abs(figure) >= least_rounded; }

/// The total and its addends, where all are whole and one is so large that it may have been rounded.
std::optional<std::vector<std::int64_t>> whole_figures(const Claim& claim) {
  std::vector<std::int64_t> out;
  const auto add = [&](const Stated& figure) {
    if (is_none(figure)) return out.push_back(0), true;
    const auto value = figure.value();
    if (!value || value->places > 0) return false;
    return out.push_back(value->digits), true;
  };
  bool whole = add(claim.whole);
  for (const Part& part : claim.parts) whole = whole && add(part.count);
  if (!whole || std::none_of(out.begin(), out.end(), may_be_rounded)) return std::nullopt;
  return out;
}

bool is_off(std::span<const std::int64_t> total_and_addends) {
  Wide left = total_and_addends[0];
  for (const std::int64_t addend : total_and_addends.subspan(1)) left -= addend;
  return left != 0;
}

/// The totals of one table, by their place among the claims.
using Totals = std::vector<std::pair<std::size_t, std::vector<std::int64_t>>>;

void tell_units(const Totals& totals, std::vector<std::int64_t>& out) {
  std::vector<std::int64_t> all;
  for (const auto& [place, figures] : totals) all.insert(all.end(), figures.begin(), figures.end());
  const std::int64_t unit = rounding_unit(all);
  const auto is_off_by_rounding = [&](const auto& total) {
    return is_off(total.second) && adds_up_rounded(total.second, unit);
  };
  const auto off = std::count_if(totals.begin(), totals.end(), is_off_by_rounding);
  for (const auto& total : totals)
    if (off - is_off_by_rounding(total) >= other_totals_off) out[total.first] = unit;
}

}  // namespace

std::int64_t rounding_unit(std::span<const std::int64_t> figures) {
  std::vector<std::int64_t> large;
  std::copy_if(figures.begin(), figures.end(), std::back_inserter(large), may_be_rounded);
  std::int64_t unit = 1;
  if (large.size() < least_figures) return unit;
  for (const std::int64_t coarser : coarser_units) {
    const auto multiples =
        std::count_if(large.begin(), large.end(), [&](std::int64_t figure) { return figure % coarser == 0; });
    if (static_cast<std::size_t>(multiples) * 20 < large.size() * 19) break;
    unit = coarser;
  }
  return unit;
}

bool adds_up_rounded(std::span<const std::int64_t> total_and_addends, std::int64_t unit) {
  Wide twice_left = 2 * Wide{total_and_addends[0]}, twice_lost = 0;
  for (const std::int64_t addend : total_and_addends.subspan(1)) twice_left -= 2 * Wide{addend};
  for (const std::int64_t figure : total_and_addends)
    if (figure != 0) twice_lost += figure % unit == 0 ? unit : 1;
  return (twice_left < 0 ? -twice_left : twice_left) <= twice_lost;
}

std::vector<std::int64_t> rounding_units(std::span<const Claim> claims) {
  std::vector<std::int64_t> out(claims.size(), 0);
  std::map<std::size_t, Totals> tables;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].kind != ClaimKind::column_total && claims[i].kind != ClaimKind::row_total) continue;
    if (auto figures = whole_figures(claims[i])) tables[claims[i].table].emplace_back(i, std::move(*figures));
  }
  for (const auto& [table, totals] : tables) tell_units(totals, out);
  return out;
}

}  // namespace tulga
