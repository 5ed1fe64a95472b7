#include "validate/counted.h"

#include <algorithm>

#include "validate/figures.h"

namespace tulga {

namespace {

constexpr int highest_percent = 100;

bool on_any_scale(const Submission& submission, const Decimal& percent) {
  const auto value = whole(percent);
  if (!value || *value < 0 || *value > highest_percent) return false;
  const auto has = [&](const Scale& scale) { return scale.has(static_cast<int>(*value)); };
  return std::ranges::any_of(submission.own_scales, has) || std::ranges::any_of(scales(), has);
}

std::optional<Decimal> value_of_label(const Scale& scale, std::string_view label) {
  const ScaleGroup* group = find_group(scale, label);
  if (group == nullptr || group->values.size() != 1) return std::nullopt;
  return Decimal{group->values.front(), 0};
}

/// The one value of a label's group, on the submission's scale or on the first that knows the label.
std::optional<Decimal> value_of_label(const Submission& submission, std::string_view label) {
  if (const Scale* own = scale_of(submission)) return value_of_label(*own, label);
  for (const Scale* scale : scales_of(submission))
    if (const auto value = value_of_label(*scale, label)) return value;
  return std::nullopt;
}

}  // namespace

Counted counted(const Submission& submission, const Summary& summary) {
  Counted out;
  if (summary.categories.empty()) out.problem = {"because-no-counts", {}};
  for (const Category& category : summary.categories) {
    out.doubted = out.doubted || category.count.doubted || category.percent.doubted;
    const std::vector<std::int64_t> readings = counts(category.count);
    if (readings.size() != 1) {
      out.problem = unreadable(category.count);
      return out;
    }
    if (is_excluded_label(submission, category.label.text)) continue;
    const std::vector<Decimal> values = values_of(submission, category);
    if (values.size() == 1)
      add_to(out.tallies, values.front(), readings.front());
    else if (readings.front() != 0)
      out.problem = {"because-label-unknown", {{"label", category.label.text}}};
  }
  if (!out.problem && total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

Counted counted(const Submission& submission, const Claim& claim) {
  Counted out;
  for (const Part& part : claim.parts) {
    out.doubted = out.doubted || part.count.doubted || part.percent.doubted;
    const auto count = part.count.count();
    if (!count || *count < 0 || *count > most_count) {
      out.problem = unreadable(part.count);
      return out;
    }
    if (is_excluded_label(submission, part.label)) continue;
    const auto percent = part.percent.stated() ? part.percent.value() : value_of_label(submission, part.label);
    if (!percent)
      out.problem = {"because-label-unknown", {{"label", part.label}}};
    else if (!on_any_scale(submission, *percent))
      out.problem = {"because-off-scale", {{"percent", percent_text(*percent)}}};
    else
      add_to(out.tallies, reduced(*percent), *count);
    if (out.problem) return out;
  }
  if (total(out.tallies) == 0) out.problem = {"because-no-counts", {}};
  return out;
}

}  // namespace tulga
