#include "validate/likeness.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
static size_t nv, ns, nm;
#include <array>
#include <bit>
#include <cassert>
#include <iterator>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace tulga {

namespace {

constexpr std::size_t most_postings = 48;  // texts kept for one shingle

using Shingles = std::vector<std::uint64_t>;

std::size_t shared(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    const std::uint64_t left = *x, right = *y;
    count += left == right;
    x += left <= right;
    y += right <= left;
  }
  return count;
}

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

/// The least number of shingles that a text of so many must share.
std::size_t must_share(std::size_t size, const Fraction& least) {
  return static_cast<std::size_t>((static_cast<std::int64_t>(size) * least.numerator + least.denominator - 1) /
                                  least.denominator);
}

/// What the search knows: each text, and as a set once it is asked for.
struct Search {
  std::span<const Shingles> texts;
  Fraction least;
  std::size_t least_shingles;
  Frequencies frequencies{texts};
  std::vector<Shingles> sets = std::vector<Shingles>(texts.size());
  std::vector<Sketch> sketches = std::vector<Sketch>(texts.size());
  std::vector<std::size_t> sizes = std::vector<std::size_t>(texts.size(), 0);

  const Shingles& set_of(std::size_t i) {
    size_of(i);
    return sets[i];
  }
  std::size_t size_of(std::size_t i) {
    if (sizes[i] > 0 || texts[i].empty()) return sizes[i];
    sets[i] = distinct(texts[i]);
    sketches[i] = Sketch(sets[i]);
    return sizes[i] = sets[i].size();
  }
  /// Of two texts, the one that the other may be contained in.
  bool is_larger(std::size_t j, std::size_t i) {
    return size_of(j) > size_of(i) || (size_of(j) == size_of(i) && j < i);
  }
  /// How many shingles of a text may be missing in one that contains it.
  std::size_t may_miss(std::size_t i) { return size_of(i) - must_share(size_of(i), least); }
};

/// A text can only be contained in another if enough of its shingles stand in two texts. Of those, the rarest:
/// whatever contains the text has one of them. Empty where it can be in none.
Shingles probe(Search& search, std::size_t i) {
  const Shingles& text = search.texts[i];
  if (text.size() < search.least_shingles) return {};
  std::vector<std::pair<Frequencies::Count, std::uint64_t>> common;
  for (const std::uint64_t shingle : text)
    if (const auto count = search.frequencies.of(shingle); count > 1) common.emplace_back(count, shingle);
  if (common.size() < must_share(text.size(), search.least)) return {};  // with repeats: never too few
  const std::size_t size = search.size_of(i), needed = must_share(size, search.least);
  if (size < text.size()) {
    std::sort(common.begin(), common.end());
    common.erase(std::unique(common.begin(), common.end()), common.end());
  }
  if (size < search.least_shingles || common.size() < needed) return {};
  const auto rarest_end = common.end() - static_cast<std::ptrdiff_t>(needed) + 1;
  std::nth_element(common.begin(), rarest_end - 1, common.end());
  Shingles out;
  std::transform(common.begin(), rarest_end, std::back_inserter(out), [](const auto& one) { return one.second; });
  return out;
}

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
          lists_.push_back({shingle, {}});
          slot = static_cast<std::uint32_t>(lists_.size());
        }
  }
  void add(std::uint64_t shingle, std::uint32_t text) {
    const std::uint32_t slot = slots_[slot_of(shingle)];
    if (slot == 0) return;
    std::vector<std::uint32_t>& texts = lists_[slot - 1].texts;
    if (texts.size() < most_postings && (texts.empty() || texts.back() != text)) texts.push_back(text);
  }
  /// Puts first what `before` puts first.
  template <typename Before>
  void order(Before before) {
    for (List& list : lists_) std::sort(list.texts.begin(), list.texts.end(), before);
  }
  const std::vector<std::uint32_t>& of(std::uint64_t shingle) const {
    return lists_[slots_[slot_of(shingle)] - 1].texts;
  }

 private:
  struct List {
    std::uint64_t shingle = 0;
    std::vector<std::uint32_t> texts;
  };
  /// The slot that has the shingle, or the empty one where it would stand.
  std::size_t slot_of(std::uint64_t shingle) const {
    std::size_t slot = shingle & (slots_.size() - 1);
    while (slots_[slot] != 0 && lists_[slots_[slot] - 1].shingle != shingle) slot = (slot + 1) & (slots_.size() - 1);
    return slot;
  }
  std::vector<std::uint32_t> slots_;  // of lists, counted from one
  std::vector<List> lists_;
};

/// The larger texts first.
Postings postings(Search& search, std::span<const Shingles> probes) {
  Postings out(probes);
  for (std::size_t i = 0; i < search.texts.size(); ++i)
    for (const std::uint64_t shingle : search.texts[i]) out.add(shingle, static_cast<std::uint32_t>(i));
  out.order([&](std::uint32_t a, std::uint32_t b) { return search.is_larger(a, b); });
  return out;
}

/// Texts joined into groups.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t root(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[std::max(root(a), root(b))] = std::min(root(a), root(b)); }

 private:
  std::vector<std::size_t> parent_;
};

struct Pair {
  std::size_t first = 0, second = 0;
  Fraction containment;
};

/// For one text after the other, those that may contain it.
class Candidates {
 public:
  Candidates(Search& search, Groups& groups, const Postings& where)
      : search_(search), groups_(groups), where_(where), looked_at_(search.texts.size(), search.texts.size()) {}

  /// In ascending order; without those that are known to be of its group.
  const std::vector<std::size_t>& of(std::size_t i, const Shingles& probe) {
    found_.clear();
    if (probe.empty()) return found_;
    const std::size_t own = groups_.root(i), may_miss = search_.may_miss(i);
    for (const std::uint64_t shingle : probe)
      for (const std::size_t j : where_.of(shingle)) {
        if (!search_.is_larger(j, i)) break;
        nv++;
        if (std::exchange(looked_at_[j], i) == i || groups_.root(j) == own) continue;
        if (!search_.sketches[i].more_are_missing(may_miss, search_.sketches[j])) found_.push_back(j);
      }
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  Search& search_;
  Groups& groups_;
  const Postings& where_;
  std::vector<std::size_t> looked_at_, found_;
};

std::vector<Pair> like_pairs(Search& search, Groups& groups) {
  double t0 = 1000.0 * clock() / CLOCKS_PER_SEC;
  std::vector<Shingles> probes;
  for (std::size_t i = 0; i < search.texts.size(); ++i) probes.push_back(probe(search, i));
  double t1 = 1000.0 * clock() / CLOCKS_PER_SEC;
  const Postings where = postings(search, probes);
  double t2 = 1000.0 * clock() / CLOCKS_PER_SEC;
  Candidates candidates(search, groups, where);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < probes.size(); ++i)
    for (const std::size_t j : candidates.of(i, probes[i])) {
      if (groups.root(i) == groups.root(j)) continue;
      if (shared(search.set_of(i), search.set_of(j)) < must_share(search.size_of(i), search.least)) continue;
      groups.join(i, j);
      pairs.push_back({std::min(i, j), std::max(i, j), containment(search.set_of(i), search.set_of(j))});
    }
  printf("probe %.1f post %.1f cand %.1f; pairs %zu visits %zu sketch %zu merges %zu\n", t1 - t0, t2 - t1,
         1000.0 * clock() / CLOCKS_PER_SEC - t2, pairs.size(), nv, ns, nm);
  return pairs;
}

}  // namespace

std::vector<std::uint64_t> distinct(std::vector<std::uint64_t> shingles) {
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Fraction containment(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  assert(!a.empty() && !b.empty());
  return fraction(static_cast<std::int64_t>(shared(a, b)), static_cast<std::int64_t>(std::min(a.size(), b.size())));
}

std::vector<Likeness> alike(std::span<const std::vector<std::uint64_t>> texts, Fraction least_containment,
                            std::size_t least_shingles) {
  Groups groups(texts.size());
  std::unordered_map<std::size_t, Likeness> by_root;
  Search search{.texts = texts, .least = least_containment, .least_shingles = std::max<std::size_t>(least_shingles, 1)};
  for (const Pair& pair : like_pairs(search, groups)) {
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
