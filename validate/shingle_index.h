#pragma once
// Shingles by the texts that they stand in: how often, where, and at a glance.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace tulga {

/// Hashes of words that follow one another (words.h).
using Shingles = std::vector<std::uint64_t>;

/// A bit for each member of a set: what is set in one and not in the other counts, at the least, what is missing.
class Sketch {
 public:
  Sketch() = default;
  explicit Sketch(const Shingles& set) {
    for (const std::uint64_t shingle : set) words_[shingle / 64 % words] |= std::uint64_t{1} << shingle % 64;
  }
  bool more_are_missing(std::size_t than, const Sketch& in) const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < words && count <= than; ++i)
      count += static_cast<std::size_t>(std::popcount(words_[i] & ~in.words_[i]));
    return count > than;
  }

 private:
  static constexpr std::size_t words = 4;
  std::array<std::uint64_t, words> words_{};
};

/// In how many texts a shingle stands, by a table of hashes: never too few, seldom too many.
class Frequencies {
 public:
  using Count = std::uint16_t;
  explicit Frequencies(std::span<const Shingles> texts) {
    std::size_t total = 0;
    for (const Shingles& text : texts) total += text.size();
    counts_.assign(std::clamp<std::size_t>(std::bit_ceil(4 * total), 1, std::size_t{1} << 22), 0);
    for (const Shingles& text : texts)
      for (const std::uint64_t shingle : text) {
        Count& count = counts_[slot(shingle)];
        count += count < std::numeric_limits<Count>::max();
      }
  }
  Count of(std::uint64_t shingle) const { return counts_[slot(shingle)]; }

 private:
  std::size_t slot(std::uint64_t shingle) const { return shingle & (counts_.size() - 1); }
  std::vector<Count> counts_;
};

/// The texts that each probed shingle stands in, the first few.
class Postings {
 public:
  explicit Postings(std::span<const Shingles> probes) {
    std::size_t total = 0;
    for (const Shingles& probe : probes) total += probe.size();
    slots_.assign(std::bit_ceil(2 * total + 1), 0);
    for (const Shingles& probe : probes)
      for (const std::uint64_t shingle : probe)
        if (std::uint32_t& slot = slots_[slot_of(shingle)]; slot == 0) {
          lists_.push_back({.shingle = shingle});
          slot = static_cast<std::uint32_t>(lists_.size());
        }
  }
  /// Adds the next text; false where it has no probed shingle.
  bool add(const Shingles& text) {
    const std::size_t before = entries_.size();
    const auto number = static_cast<std::uint32_t>(ends_.size() + 1);
    for (const std::uint64_t shingle : text) {
      const std::uint32_t slot = slots_[slot_of(shingle)];
      if (slot == 0) continue;
      List& list = lists_[slot - 1];
      if (list.size == most_texts || std::exchange(list.last, number) == number) continue;
      ++list.size;
      entries_.push_back(slot - 1);
    }
    ends_.push_back(entries_.size());
    return entries_.size() > before;
  }
  /// Once all are added: `order` has the number of every text, counted from zero. From here on a list tells its texts
  /// by their places in that order, ascending.
  void arrange(std::span<const std::uint32_t> order) {
    std::size_t start = 0;
    for (List& list : lists_) list.start = start, start += std::exchange(list.size, 0);
    places_.resize(start);
    for (std::uint32_t place = 0; place < order.size(); ++place) {
      const std::size_t text = order[place];
      for (std::size_t e = text == 0 ? 0 : ends_[text - 1]; e < ends_[text]; ++e) {
        List& list = lists_[entries_[e]];
        places_[list.start + list.size++] = place;
      }
    }
  }
  std::span<const std::uint32_t> of(std::uint64_t shingle) const {
    const List& list = lists_[slots_[slot_of(shingle)] - 1];
    return {places_.data() + list.start, list.size};
  }

 private:
  static constexpr std::uint32_t most_texts = 48;
  struct List {
    std::uint64_t shingle = 0;
    std::uint32_t size = 0, last = 0;
    std::size_t start = 0;
  };
  /// The slot that has the shingle, or the empty one where it would stand.
  std::size_t slot_of(std::uint64_t shingle) const {
    std::size_t slot = shingle & (slots_.size() - 1);
    while (slots_[slot] != 0 && lists_[slots_[slot] - 1].shingle != shingle) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  std::vector<std::uint32_t> slots_;  // of lists, counted from one
  std::vector<List> lists_;
  std::vector<std::uint32_t> entries_, places_;  // lists, text by text; texts, list by list
  std::vector<std::size_t> ends_;                // of a text's entries
};

}  // namespace tulga
