#pragma once
// Rating scales: the values that a rating may take, and the words for each group of them.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tulga {

/// Values that share a label: "Тодорхой үр дүнд хүрсэн" is 90 or 70.
struct ScaleGroup {
  std::vector<std::string_view> labels;  // the official one first, then other spellings of it
  std::string_view english;
  std::vector<int> values;  // percent, descending
};

/// A rating scale by name. Items whose mark is in `excluded` do not count in the overall percentage.
struct Scale {
  std::string_view name;
  std::vector<ScaleGroup> groups;
  std::vector<std::string_view> excluded;

  /// Every value, descending.
  std::vector<int> values() const;
  bool has(int percent) const;
};

/// The known scales. Source: real reports and the Government procedures 322/2013, 89/2017, 206/2020 and 374/2021.
std::span<const Scale> scales();

/// nullptr for a name that is not known.
const Scale* find_scale(std::string_view name);

/// The group of a label, compared without case, spaces and punctuation; nullptr where the scale does not have it.
const ScaleGroup* find_group(const Scale& scale, std::string_view label);

/// Whether a label or a mark means "does not count in the overall percentage".
bool is_excluded(const Scale& scale, std::string_view label);

}  // namespace tulga
