#pragma once
// Which of many texts say much the same, without comparing each with each.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/number.h"

namespace tulga {

/// Texts as their shingles (words.h), each text after the other.
class ShingledTexts {
 public:
  void add(std::string_view utf8);
  std::size_t size() const { return ends_.size(); }
  std::span<const std::uint64_t> all() const { return shingles_; }
  std::span<const std::uint64_t> operator[](std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : ends_[i - 1];
    return std::span(shingles_).subspan(start, ends_[i] - start);
  }

 private:
  std::vector<std::uint64_t> shingles_;
  std::vector<std::size_t> ends_;
};

/// Texts that are alike, each to another one of them. The first two are the pair that is most alike of those compared:
/// of the shingles of the smaller one, so many are in the larger one too.
struct Likeness {
  std::vector<std::size_t> texts;  // ascending
  std::size_t first = 0, second = 0;
  Fraction containment;
};

/// The shingles of a text as a set: sorted, each once.
std::vector<std::uint64_t> distinct(std::span<const std::uint64_t> shingles);

/// How much of the smaller set is in the larger; both are distinct, and neither is empty.
Fraction containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b);

/// Groups of texts of which each is contained in another one to at least `least_containment`; texts of fewer
/// distinct shingles than `least_shingles` are left out. Only texts that share rare shingles are compared, and of a
/// shingle that many texts share, the largest and the nearest in size: groups are found, not every pair in them.
std::vector<Likeness> alike(const ShingledTexts& texts, Fraction least_containment, std::size_t least_shingles);

}  // namespace tulga
