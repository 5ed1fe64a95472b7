#include "validate/likeness.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>

#include "validate/shingle_index.h"
#include "validate/words.h"

namespace tulga {

namespace {

// Of many texts that share a shingle: the largest, which may contain most, and those of nearly a text's own size, which
// may be copies of it.
constexpr std::size_t most_largest = 40, most_nearest = 8;
constexpr std::size_t times_larger = 16;  // from here on it pays to look up each member of the smaller set

/// What is asked for.
struct Threshold {
  Fraction least;
  std::size_t least_shingles;

  /// The least number of shingles that a text of so many must share.
  std::size_t must_share(std::size_t size) const {
    return static_cast<std::size_t>((static_cast<std::int64_t>(size) * least.numerator + least.denominator - 1) /
                                    least.denominator);
  }
};

/// A text can only be contained in another if enough of its shingles stand in two texts. Those that it repeats itself
/// pass for such: true where it need not be, never false where it must not.
bool may_be_contained(Shingles text, const Repeats& repeats, const Threshold& threshold) {
  if (text.size() < threshold.least_shingles) return false;
  std::size_t may_miss = text.size() - threshold.must_share(text.size());
  for (const std::uint64_t shingle : text)
    if (!repeats.has(shingle) && may_miss-- == 0) return false;
  return true;
}

/// The shingles of each text that others may have too, each once and as a number.
struct NumberedTexts {
  std::vector<std::uint32_t> numbers;   // text by text
  std::vector<std::size_t> ends;        // of each text's numbers
  std::vector<std::size_t> sizes;       // distinct shingles of each text, also those that no other has
  std::vector<std::uint32_t> in_texts;  // of each number: in how many texts it stands

  Numbers operator[](std::size_t text) const {
    const std::size_t start = text == 0 ? 0 : ends[text - 1];
    return Numbers(numbers).subspan(start, ends[text] - start);
  }
};

NumberedTexts numbered(const ShingledTexts& texts, const Repeats& repeats) {
  NumberedTexts out;
  ShingleNumbers numbers;
  std::vector<std::size_t> last_text;  // of each number
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::size_t size = 0;
    for (const std::uint64_t shingle : texts[i]) {
      if (!repeats.has(shingle)) {
        ++size;
        continue;
      }
      const std::uint32_t number = numbers.of(shingle);
      if (number == last_text.size()) last_text.push_back(texts.size()), out.in_texts.push_back(0);
      if (std::exchange(last_text[number], i) == i) continue;
      ++size, ++out.in_texts[number];
      out.numbers.push_back(number);
    }
    out.ends.push_back(out.numbers.size());
    out.sizes.push_back(size);
  }
  return out;
}

/// The numbers 0, 1, ... by a key of each, less first.
template <typename Key>
std::vector<std::uint32_t> ordered(std::size_t size, Key key) {
  std::vector<std::uint32_t> out(size);
  std::iota(out.begin(), out.end(), std::uint32_t{0});
  std::stable_sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return out;
}

/// The texts by size, the larger first, and the shingles that two of them or more share by how rare they are.
struct Index {
  std::vector<std::uint32_t> texts;  // by place
  std::vector<std::size_t> sizes;    // by place: distinct shingles, also those that no other text has
  NumberLists sets;                  // by place: the ranks of its shingles, ascending
  NumberLists places;                // by rank: where the shingle stands, ascending
  std::vector<Sketch> sketches;      // by place
};

Index index_of(const NumberedTexts& texts) {
  constexpr auto lone = static_cast<std::uint32_t>(-1);
  const std::vector<std::uint32_t> order = ordered(texts.sizes.size(), [&](auto i) { return ~texts.sizes[i]; });
  std::vector<std::uint32_t> rank_of(texts.in_texts.size(), lone), in_texts, set_sizes;
  for (const std::uint32_t number : ordered(texts.in_texts.size(), [&](auto i) { return texts.in_texts[i]; })) {
    if (texts.in_texts[number] < 2) continue;
    rank_of[number] = static_cast<std::uint32_t>(in_texts.size());
    in_texts.push_back(texts.in_texts[number]);
  }
  NumberLists places(in_texts);
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    std::uint32_t size = 0;
    for (const std::uint32_t number : texts[order[place]])
      if (rank_of[number] != lone) places.add(rank_of[number], place), ++size;
    set_sizes.push_back(size);
  }
  Index out{.texts = order, .sizes = {}, .sets = NumberLists(set_sizes), .places = std::move(places), .sketches = {}};
  for (std::uint32_t rank = 0; rank < out.places.size(); ++rank)
    for (const std::uint32_t place : out.places[rank]) out.sets.add(place, rank);
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    out.sizes.push_back(texts.sizes[order[place]]);
    out.sketches.emplace_back(out.sets[place]);
  }
  return out;
}

/// Texts joined into groups.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::uint32_t{0}); }
  std::uint32_t root(std::uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) { parent_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

 private:
  std::vector<std::uint32_t> parent_;
};

/// What may be missing of a text's set, and the ranks of which one at least is in whatever contains the text.
struct Probe {
  std::size_t may_miss = 0;
  Numbers ranks;
};

std::optional<Probe> probe_of(const Index& index, std::uint32_t place, const Threshold& threshold) {
  const Numbers set = index.sets[place];
  const std::size_t size = index.sizes[place], needed = threshold.must_share(size);
  if (size < threshold.least_shingles || set.size() < needed) return std::nullopt;
  return Probe{set.size() - needed, set.first(set.size() - needed + 1)};
}

/// For one text after the other, those that may contain it, all by their places.
class Candidates {
 public:
  Candidates(const Index& index, Groups& groups)
      : index_(index), groups_(groups), looked_at_(index.texts.size(), 0), found_(index.texts.size() + 1) {}

  /// Without those that are known to be of its group.
  Numbers of(std::uint32_t place, const Probe& probe) {
    const std::uint32_t own = groups_.root(place);
    const Sketch& sketch = index_.sketches[place];
    std::size_t kept = 0;
    for (const std::uint32_t other : larger(place, probe)) {
      found_[kept] = other;  // and overwritten where it is not kept: a branch could not foresee which
      kept += !sketch.more_are_missing(probe.may_miss, index_.sketches[other]);
    }
    const auto others = std::remove_if(found_.begin(), found_.begin() + kept,
                                       [&](std::uint32_t other) { return groups_.root(other) == own; });
    return {found_.begin(), others};
  }

 private:
  /// Each text once that is larger and shares one of the ranks.
  Numbers larger(std::uint32_t place, const Probe& probe) {
    std::size_t found = 0;
    const auto look_at = [&](Numbers places) {
      for (const std::uint32_t other : places) {
        if (other >= place) break;
        found_[found] = other;
        found += std::exchange(looked_at_[other], place) != place;
      }
    };
    for (const std::uint32_t rank : probe.ranks) {
      const Numbers places = index_.places[rank];
      if (places.size() <= most_largest + most_nearest) {
        look_at(places);
        continue;
      }
      const auto end = std::lower_bound(places.begin(), places.end(), place);
      const Numbers before(places.begin(), end);
      look_at(before.first(std::min(before.size(), most_largest)));
      look_at(before.last(std::min(before.size(), most_nearest)));
    }
    return Numbers(found_).first(found);
  }

  const Index& index_;
  Groups& groups_;
  std::vector<std::uint32_t> looked_at_;  // for which place last; none is larger than the first
  std::vector<std::uint32_t> found_;
};

/// How many members other sets share with one.
class SharedWith {
 public:
  explicit SharedWith(const Index& index) : index_(index), marked_(index.places.size(), no_place) {}
  void mark(std::uint32_t place) {
    place_ = place;
    for (const std::uint32_t rank : index_.sets[place]) marked_[rank] = place;
  }
  std::size_t by(std::uint32_t other) const {
    const Numbers own = index_.sets[place_], its = index_.sets[other];
    std::size_t count = 0;
    if (its.size() > times_larger * own.size())
      for (const std::uint32_t rank : own) count += std::binary_search(its.begin(), its.end(), rank);
    else
      for (const std::uint32_t rank : its) count += marked_[rank] == place_;
    return count;
  }

 private:
  static constexpr auto no_place = static_cast<std::uint32_t>(-1);
  const Index& index_;
  std::uint32_t place_ = no_place;
  std::vector<std::uint32_t> marked_;  // by rank: for which place last
};

struct Pair {
  std::uint32_t first = 0, second = 0;  // texts
  Fraction containment;
};

Pair pair_of(const Index& index, std::uint32_t smaller, std::uint32_t larger, std::size_t shared) {
  const auto [first, second] = std::minmax(index.texts[smaller], index.texts[larger]);
  return {first, second, fraction(static_cast<std::int64_t>(shared), static_cast<std::int64_t>(index.sizes[smaller]))};
}

/// Pairs of texts of which one is contained in the other; of each group, as many as it takes to join it.
std::vector<Pair> like_pairs(const ShingledTexts& texts, const Threshold& threshold) {
  const Repeats repeats(texts.all());
  bool any = false;
  for (std::size_t i = 0; i < texts.size() && !any; ++i) any = may_be_contained(texts[i], repeats, threshold);
  if (!any) return {};
  const Index index = index_of(numbered(texts, repeats));
  Groups groups(texts.size());
  Candidates candidates(index, groups);
  SharedWith shared(index);
  std::vector<Pair> pairs;
  for (std::uint32_t place = 0; place < index.texts.size(); ++place) {
    const auto probe = probe_of(index, place, threshold);
    if (!probe) continue;
    const std::size_t needed = index.sets[place].size() - probe->may_miss;
    shared.mark(place);
    for (const std::uint32_t other : candidates.of(place, *probe)) {
      if (groups.root(place) == groups.root(other)) continue;
      const std::size_t both = shared.by(other);
      if (both < needed) continue;
      groups.join(place, other);
      pairs.push_back(pair_of(index, place, other, both));
    }
  }
  return pairs;
}

}  // namespace

void ShingledTexts::add(std::string_view utf8) {
  append_shingles(shingles_, utf8);
  ends_.push_back(shingles_.size());
}

std::vector<std::uint64_t> distinct(std::span<const std::uint64_t> shingles) {
  std::vector<std::uint64_t> out(shingles.begin(), shingles.end());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Fraction containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  assert(!a.empty() && !b.empty());
  std::int64_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const std::uint64_t left = *x, right = *y;
    shared += left == right;
    x += left <= right;
    y += right <= left;
  }
  return fraction(shared, static_cast<std::int64_t>(std::min(a.size(), b.size())));
}

std::vector<Likeness> alike(const ShingledTexts& texts, Fraction least_containment, std::size_t least_shingles) {
  const Threshold threshold{least_containment, std::max<std::size_t>(least_shingles, 1)};
  const std::vector<Pair> pairs = like_pairs(texts, threshold);
  Groups groups(texts.size());
  for (const Pair& pair : pairs) groups.join(pair.first, pair.second);
  std::unordered_map<std::uint32_t, Likeness> by_root;
  for (const Pair& pair : pairs) {
    Likeness& group = by_root[groups.root(pair.first)];
    if (group.texts.empty() || pair.containment > group.containment) {
      group.first = pair.first;
      group.second = pair.second;
      group.containment = pair.containment;
    }
    group.texts.push_back(pair.first);
    group.texts.push_back(pair.second);
  }
  std::vector<Likeness> out;
  for (auto& [root, group] : by_root) {
    std::sort(group.texts.begin(), group.texts.end());
    group.texts.erase(std::unique(group.texts.begin(), group.texts.end()), group.texts.end());
    out.push_back(std::move(group));
  }
  std::sort(out.begin(), out.end(), [](const Likeness& a, const Likeness& b) { return a.texts < b.texts; });
  return out;
}

}  // namespace tulga
