#pragma once
// Rating scales: the values that a rating may take, and the words for each group of them.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tulga {

/// Values that share a label: "Тодорхой үр дүнд хүрсэн" is 90 or 70.
struct ScaleGroup {
  std::vector<std::string> labels;  // the official one first, then other spellings of it
  std::string english;
  std::vector<int> values;  // percent, descending
  bool operator==(const ScaleGroup&) const = default;
};

/// A rating scale by name. Items whose mark is in `excluded` do not count in the overall percentage.
struct Scale {
  std::string name;
  std::vector<ScaleGroup> groups;
  std::vector<std::string> excluded;
  bool operator==(const Scale&) const = default;

  /// Every value, descending.
  std::vector<int> values() const;
  bool has(int percent) const;
};

/// The known scales. Source: real reports and the Government procedures 322/2013, 89/2017, 206/2020 and 374/2021.
std::span<const Scale> scales();

/// nullptr for a name that is not known.
const Scale* find_scale(std::string_view name);

/// The user's own scales, then the known ones: each is as good as any where a document does not tell.
std::vector<const Scale*> scales_with(std::span<const Scale> own);
/// nullptr for a name that neither has.
const Scale* find_scale(std::string_view name, std::span<const Scale> own);

/// The group of a label, compared without case, spaces and punctuation; nullptr where the scale does not have it.
const ScaleGroup* find_group(const Scale& scale, std::string_view label);

/// Whether a label or a mark means "does not count in the overall percentage".
bool is_excluded(const Scale& scale, std::string_view label);

}  // namespace tulga
