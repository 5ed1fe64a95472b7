#pragma once
// Shingles by the texts that they stand in: how often, where, and at a glance.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace tulga {

/// Hashes of words that follow one another (words.h).
using Shingles = std::span<const std::uint64_t>;

/// Numbers that stand for shingles.
using Numbers = std::span<const std::uint32_t>;

/// A bit for each member of a set: what is set in one and not in the other counts, at the least, what is missing.
class Sketch {
 public:
  explicit Sketch(Numbers set) {
    for (const std::uint32_t number : set) words_[number / 64 % words] |= std::uint64_t{1} << number % 64;
  }
  bool more_are_missing(std::size_t than, const Sketch& in) const {
    std::uint64_t bytes = 0;  // the bits of each byte, counted for all words at once
    for (std::size_t i = 0; i < words; ++i) {
      std::uint64_t missing = words_[i] & ~in.words_[i];
      missing -= missing >> 1 & 0x5555555555555555;
      missing = (missing & 0x3333333333333333) + (missing >> 2 & 0x3333333333333333);
      bytes += (missing + (missing >> 4)) & 0x0F0F0F0F0F0F0F0F;
    }
    return (bytes * 0x0101010101010101) >> 56 > than;
  }

 private:
  static constexpr std::size_t words =
      4;  // not all of 256 bits can be missing where sets share one: a byte counts them
  std::array<std::uint64_t, words> words_{};
};

/// Whether a shingle stands more than once in all texts together, by a table of hashes: never no where it does, seldom
/// yes where it does not.
class Repeats {
 public:
  explicit Repeats(Shingles all) : counts_(std::clamp<std::size_t>(std::bit_ceil(4 * all.size()), 1, most_slots)) {
    for (const std::uint64_t shingle : all) {
      std::uint8_t& count = counts_[slot(shingle)];
      if (count < 2) ++count;
    }
  }
  bool has(std::uint64_t shingle) const { return counts_[slot(shingle)] > 1; }

 private:
  static constexpr std::size_t most_slots = std::size_t{1} << 22;
  std::size_t slot(std::uint64_t shingle) const { return shingle & (counts_.size() - 1); }
  std::vector<std::uint8_t> counts_;
};

/// Numbers for shingles, from zero in the order in which they are first asked for.
class ShingleNumbers {
 public:
  std::uint32_t of(std::uint64_t shingle) {
    if (2 * shingles_.size() >= slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(shingle)];
    if (slot == 0) {
      shingles_.push_back(shingle);
      slot = static_cast<std::uint32_t>(shingles_.size());
    }
    return slot - 1;
  }

 private:
  /// The slot that has the shingle, or the empty one where it would stand.
  std::size_t slot_of(std::uint64_t shingle) const {
    std::size_t slot = shingle & (slots_.size() - 1);
    while (slots_[slot] != 0 && shingles_[slots_[slot] - 1] != shingle) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  void grow() {
    slots_.assign(4 * slots_.size(), 0);
    for (std::uint32_t i = 0; i < shingles_.size(); ++i) slots_[slot_of(shingles_[i])] = i + 1;
  }
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024, 0);  // of numbers, counted from one
  std::vector<std::uint64_t> shingles_;
};

/// Lists of numbers, one after the other, of lengths that are known before they are filled.
class NumberLists {
 public:
  explicit NumberLists(Numbers lengths) : ends_(lengths.size()), starts_(lengths.size()) {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < lengths.size(); ++i) starts_[i] = ends_[i] = end, end += lengths[i];
    numbers_.resize(end);
  }
  void add(std::size_t list, std::uint32_t number) { numbers_[ends_[list]++] = number; }
  std::size_t size() const { return ends_.size(); }
  Numbers operator[](std::size_t list) const {
    return Numbers(numbers_).subspan(starts_[list], ends_[list] - starts_[list]);
  }

 private:
  std::vector<std::uint32_t> numbers_, ends_, starts_;
};

}  // namespace tulga
