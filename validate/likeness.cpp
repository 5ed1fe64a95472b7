#include "validate/likeness.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "validate/shingle_index.h"

namespace tulga {

namespace {

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

/// Whether no more of `a` than so many are missing in `b`.
bool misses_at_most(std::size_t most, std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t missing = 0;
  auto x = a.begin(), y = b.begin();
  while (x != a.end() && y != b.end()) {
    const std::uint64_t left = *x, right = *y;
    missing += left < right;
    if (missing > most) return false;
    x += left <= right;
    y += right <= left;
  }
  return missing + static_cast<std::size_t>(a.end() - x) <= most;
}

/// Hashes lie evenly: dealt out by their upper bits, hardly any are left to be sorted.
Shingles sorted(const Shingles& hashes) {
  const auto place = [&](std::uint64_t hash) { return (hash >> 32) * hashes.size() >> 32; };
  std::vector<std::uint32_t> ends(hashes.size() + 1, 0);
  for (const std::uint64_t hash : hashes) ++ends[place(hash) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  Shingles out(hashes.size());
  for (const std::uint64_t hash : hashes) out[ends[place(hash)]++] = hash;
  std::size_t start = 0;
  for (std::size_t i = 0; i < hashes.size(); start = ends[i++])
    if (ends[i] - start > 1) std::sort(out.begin() + start, out.begin() + ends[i]);
  return out;
}

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

/// Where the probed shingles stand, the larger texts first.
struct Index {
  Postings postings;
  std::vector<std::uint32_t> order, place_of;  // the texts by size, and the place of each among them
};

Index index_of(Search& search, std::span<const Shingles> probes) {
  const std::size_t count = search.texts.size();
  Index out{.postings = Postings(probes), .order = std::vector<std::uint32_t>(count), .place_of = {}};
  for (std::size_t i = 0; i < count; ++i)
    if (out.postings.add(search.texts[i])) search.size_of(i);
  std::iota(out.order.begin(), out.order.end(), std::uint32_t{0});
  std::stable_sort(out.order.begin(), out.order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return search.sizes[a] > search.sizes[b]; });
  out.place_of.resize(count);
  for (std::uint32_t place = 0; place < count; ++place) out.place_of[out.order[place]] = place;
  out.postings.arrange(out.order);
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
  Candidates(Search& search, Groups& groups, const Index& index)
      : search_(search), groups_(groups), index_(index), looked_at_(search.texts.size(), 0) {}

  /// In ascending order; without those that are known to be of its group.
  const std::vector<std::size_t>& of(std::size_t i, const Shingles& probe) {
    found_.clear();
    if (probe.empty()) return found_;
    const std::size_t own = groups_.root(i), may_miss = search_.may_miss(i);
    const std::uint32_t place = index_.place_of[i], look = place + 1;
    for (const std::uint64_t shingle : probe)
      for (const std::uint32_t larger : index_.postings.of(shingle)) {
        if (larger >= place) break;
        if (std::exchange(looked_at_[larger], look) == look) continue;
        const std::size_t j = index_.order[larger];
        if (groups_.root(j) == own) continue;
        if (!search_.sketches[i].more_are_missing(may_miss, search_.sketches[j])) found_.push_back(j);
      }
    std::sort(found_.begin(), found_.end());
    return found_;
  }

 private:
  Search& search_;
  Groups& groups_;
  const Index& index_;
  std::vector<std::uint32_t> looked_at_;  // by place: for which text last, as its place from one
  std::vector<std::size_t> found_;
};

std::vector<Pair> like_pairs(Search& search, Groups& groups) {
  std::vector<Shingles> probes;
  for (std::size_t i = 0; i < search.texts.size(); ++i) probes.push_back(probe(search, i));
  const Index index = index_of(search, probes);
  Candidates candidates(search, groups, index);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < probes.size(); ++i)
    for (const std::size_t j : candidates.of(i, probes[i])) {
      if (groups.root(i) == groups.root(j)) continue;
      if (!misses_at_most(search.may_miss(i), search.set_of(i), search.set_of(j))) continue;
      groups.join(i, j);
      pairs.push_back({std::min(i, j), std::max(i, j), containment(search.set_of(i), search.set_of(j))});
    }
  return pairs;
}

}  // namespace

std::vector<std::uint64_t> distinct(const std::vector<std::uint64_t>& shingles) {
  Shingles out = sorted(shingles);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
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
