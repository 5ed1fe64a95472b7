#include "validate/likeness.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <numeric>
#include <unordered_map>

namespace tulga {

namespace {

constexpr std::size_t most_postings = 48;  // texts kept for one shingle

using Shingles = std::vector<std::uint64_t>;

std::size_t shared(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) {
  std::size_t count = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x < *y) {
      ++x;
    } else if (*y < *x) {
      ++y;
    } else {
      ++count, ++x, ++y;
    }
  }
  return count;
}

/// In how many texts a shingle stands, by a table of hashes: never too few, seldom too many.
class Frequencies {
 public:
  explicit Frequencies(std::span<const Shingles> texts) {
    std::size_t total = 0;
    for (const Shingles& text : texts) total += text.size();
    counts_.assign(std::clamp<std::size_t>(std::bit_ceil(4 * total), 1, std::size_t{1} << 22), 0);
    for (const Shingles& text : texts)
      for (const std::uint64_t shingle : text) ++counts_[slot(shingle)];
  }
  std::uint32_t of(std::uint64_t shingle) const { return counts_[slot(shingle)]; }

 private:
  std::size_t slot(std::uint64_t shingle) const { return shingle & (counts_.size() - 1); }
  std::vector<std::uint32_t> counts_;
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

  const Shingles& set_of(std::size_t i) {
    if (sets[i].empty()) sets[i] = distinct(texts[i]);
    return sets[i];
  }
};

/// A text can only be contained in another if enough of its shingles stand in two texts. Of those, the rarest:
/// whatever contains the text has one of them. Empty where it can be in none.
Shingles probe(Search& search, std::size_t i) {
  const Shingles& text = search.texts[i];
  if (text.size() < search.least_shingles) return {};
  const auto is_common = [&](std::uint64_t shingle) { return search.frequencies.of(shingle) > 1; };
  const auto common_in = [&](const Shingles& all) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), is_common));
  };
  if (common_in(text) < must_share(text.size(), search.least)) return {};  // repeats count as common: never too few
  const Shingles& set = search.set_of(i);
  const std::size_t needed = must_share(set.size(), search.least);
  if (set.size() < search.least_shingles || common_in(set) < needed) return {};
  Shingles common;
  std::copy_if(set.begin(), set.end(), std::back_inserter(common), is_common);
  std::sort(common.begin(), common.end(), [&](std::uint64_t a, std::uint64_t b) {
    return std::pair(search.frequencies.of(a), a) < std::pair(search.frequencies.of(b), b);
  });
  common.resize(common.size() - needed + 1);
  return common;
}

using Postings = std::unordered_map<std::uint64_t, std::vector<std::uint32_t>>;

/// The texts that each probed shingle stands in, the first few.
Postings postings(const Search& search, std::span<const Shingles> probes) {
  Postings out;
  for (const Shingles& probe : probes)
    for (const std::uint64_t shingle : probe) out[shingle];
  if (out.empty()) return out;
  for (std::size_t i = 0; i < search.texts.size(); ++i)
    for (const std::uint64_t shingle : search.texts[i]) {
      const auto found = search.frequencies.of(shingle) > 1 ? out.find(shingle) : out.end();
      if (found == out.end() || found->second.size() == most_postings) continue;
      if (found->second.empty() || found->second.back() != i) found->second.push_back(static_cast<std::uint32_t>(i));
    }
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

std::vector<std::uint32_t> candidates(const Postings& postings, const Shingles& probe) {
  std::vector<std::uint32_t> out;
  for (const std::uint64_t shingle : probe) {
    const auto& in = postings.at(shingle);
    out.insert(out.end(), in.begin(), in.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<Pair> like_pairs(Search& search, Groups& groups) {
  std::vector<Shingles> probes;
  for (std::size_t i = 0; i < search.texts.size(); ++i) probes.push_back(probe(search, i));
  const Postings where = postings(search, probes);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < probes.size(); ++i)
    for (const std::size_t j : candidates(where, probes[i])) {
      if (j == i || groups.root(i) == groups.root(j)) continue;
      const Shingles &mine = search.set_of(i), &its = search.set_of(j);
      const bool larger = its.size() > mine.size() || (its.size() == mine.size() && j < i);
      if (!larger || mine.size() < search.least_shingles) continue;
      const Fraction contained = containment(mine, its);
      if (contained < search.least) continue;
      groups.join(i, j);
      pairs.push_back({std::min(i, j), std::max(i, j), contained});
    }
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
