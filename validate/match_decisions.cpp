#include "validate/match_decisions.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t most_compared = 64;  // decisions of one date or number
constexpr int most_typing_errors = 2;      // in a word of a title, and in a date
constexpr Fraction rather_alike{1, 2};

using Spellings = std::vector<Spelling>;

struct RawKey {
  std::string_view title, number, section;
  std::optional<Date> date;
  bool operator==(const RawKey&) const = default;
};

struct HashOfKey {
  std::size_t operator()(const RawKey& key) const {
    const std::hash<std::string_view> hash;
    std::size_t out = hash(key.title) * 31 + hash(key.number) * 17 + hash(key.section);
    if (key.date)
      out = out * 31 + static_cast<std::size_t>(key.date->year * 400 + key.date->month * 31 + key.date->day);
    return out;
  }
};

std::string joined(const ActNumber& number) {
  std::string out = number.year ? std::to_string(*number.year) + "_" : "_";
  for (const std::string& part : number.parts) out += part + "/";
  return out;
}

void add_soum(std::vector<std::size_t>& soums, std::size_t soum) {
  if (soums.empty() || soums.back() != soum) soums.push_back(soum);
}

Spelling spelling_of(const Row& row) {
  return {.date = row.decision.date,
          .number = act_number(row.decision.number.text),
          .act = act_of_section(row.section),
          .title = comparable(row.decision.title.text),
          .soums = {},
          .rows = {}};
}

/// Rows that say the same of their decision, in one spelling each.
Spellings spellings_of(const Group& group) {
  Spellings out;
  std::unordered_map<RawKey, std::size_t, HashOfKey> by_words;
  std::map<std::tuple<std::string, std::string, Issuer, int, int, int>, std::size_t> by_meaning;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const std::vector<Row>& rows = group.soums[soum].submission.rows;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Decision& decision = rows[i].decision;
      const RawKey words{decision.title.text, decision.number.text, rows[i].section, decision.date};
      auto found = by_words.find(words);
      if (found == by_words.end()) {
        Spelling spelling = spelling_of(rows[i]);
        const Date date = spelling.date.value_or(Date{});
        // What a soum decides itself is its own, whatever another soum calls its own.
        const int owner = spelling.act.of_soum ? static_cast<int>(soum) + 1 : 0;
        const auto meaning = std::tuple(spelling.title.letters, joined(spelling.number) + std::to_string(owner),
                                        spelling.act.issuer, date.year, date.month, date.day);
        const auto [place, is_new] = by_meaning.emplace(meaning, out.size());
        if (is_new) out.push_back(std::move(spelling));
        found = owner ? by_words.end() : by_words.emplace(words, place->second).first;
        if (owner) {
          add_soum(out[place->second].soums, soum);
          out[place->second].rows.push_back({soum, i, {}});
          continue;
        }
      }
      add_soum(out[found->second].soums, soum);
      out[found->second].rows.push_back({soum, i, {}});
    }
  }
  return out;
}

bool contradict(const Act& a, const Act& b) {
  return a.issuer != Issuer::unknown && b.issuer != Issuer::unknown && a.issuer != b.issuer;
}

bool same_issuer(const Act& a, const Act& b) { return a.issuer != Issuer::unknown && a.issuer == b.issuer; }

bool same_date(const Spelling& a, const Spelling& b) { return a.date && a.date == b.date; }

/// Whether two dates differ as by a slip of the hand.
bool near_dates(const Date& a, const Date& b) {
  const int same = (a.year == b.year) + (a.month == b.month) + (a.day == b.day);
  return same == 2 || edit_distance(to_string(a), to_string(b), most_typing_errors) <= most_typing_errors;
}

/// Whether titles differ by typing errors alone: a name in place of another is another decision.
bool same_title(const Comparable& a, const Comparable& b) {
  if (a.letters.empty() || b.letters.empty()) return false;
  if (a.letters == b.letters) return true;
  return nearly_same(a, b) && edit_distance(a.letters, b.letters, most_typing_errors) <= most_typing_errors;
}

bool share_soum(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();)
    if (*x == *y)
      return true;
    else
      ++(*x < *y ? x : y);
  return false;
}

/// Everything agrees that tells one decision from another.
bool fully_agree(const Spelling& a, const Spelling& b) {
  if (!same_date(a, b) || !agree(a.number, b.number) || contradict(a.act, b.act)) return false;
  return same_issuer(a.act, b.act) || same_title(a.title, b.title) || nearly_same(a.title, b.title);
}

/// Date or number agrees, the other is missing or a slip, and the title is the same.
bool mostly_agree(const Spelling& a, const Spelling& b) {
  if (contradict(a.act, b.act) || !same_title(a.title, b.title)) return false;
  if (same_date(a, b)) return true;
  if (!agree(a.number, b.number)) return false;
  if (!a.date || !b.date || near_dates(*a.date, *b.date)) return true;
  const bool whole_number = a.number.year && a.number.year == b.number.year;
  return whole_number || (a.title.letters == b.title.letters && a.date->year == b.date->year);
}

/// Decisions that are joined, step by step.
class Joining {
 public:
  explicit Joining(Spellings& spellings) : spellings_(spellings), parent_(spellings.size()), soums_(spellings.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t i = 0; i < spellings.size(); ++i) soums_[i] = spellings[i].soums;
  }

  std::size_t root(std::size_t i) const {
    while (parent_[i] != i) i = parent_[i];
    return i;
  }
  const std::vector<std::size_t>& soums(std::size_t i) const { return soums_[root(i)]; }

  void join(std::size_t a, std::size_t b) {
    a = root(a), b = root(b);
    if (a == b) return;
    if (soums_[a].size() < soums_[b].size() || (soums_[a].size() == soums_[b].size() && b < a)) std::swap(a, b);
    std::vector<std::size_t> both;
    std::set_union(soums_[a].begin(), soums_[a].end(), soums_[b].begin(), soums_[b].end(), std::back_inserter(both));
    soums_[a] = std::move(both);
    parent_[b] = a;
  }

  /// Joins what the test finds among spellings that share a key; `apart`: not where one soum has both.
  void join_within(const std::vector<std::size_t>& same_key, bool (*test)(const Spelling&, const Spelling&),
                   bool apart) {
    std::vector<std::size_t> order = same_key;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return spellings_[a].soums.size() > spellings_[b].soums.size();
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
      std::vector<std::size_t> fitting;
      for (std::size_t k = 0; k < std::min(i, most_compared); ++k) {
        const std::size_t a = root(order[i]), b = root(order[k]);
        if (a == b || !test(spellings_[order[i]], spellings_[order[k]])) continue;
        if (apart && share_soum(soums(a), soums(b))) continue;
        if (std::find(fitting.begin(), fitting.end(), b) == fitting.end()) fitting.push_back(b);
      }
      if (fitting.size() == 1 || (!apart && !fitting.empty())) join(order[i], fitting.front());
    }
  }

 private:
  Spellings& spellings_;
  std::vector<std::size_t> parent_;
  std::vector<std::vector<std::size_t>> soums_;
};

using Keys = std::map<std::string, std::vector<std::size_t>>;

Keys keys_of(const Spellings& spellings, std::string (*key_of)(const Spelling&)) {
  Keys out;
  for (std::size_t i = 0; i < spellings.size(); ++i)
    if (const std::string key = spellings[i].act.of_soum ? "" : key_of(spellings[i]); !key.empty())
      out[key].push_back(i);
  return out;
}

std::string date_key(const Spelling& spelling) { return spelling.date ? to_string(*spelling.date) : std::string(); }
std::string number_key(const Spelling& spelling) { return spelling.number.empty() ? "" : spelling.number.parts.back(); }
std::string full_key(const Spelling& spelling) {
  return spelling.date && !spelling.number.empty() ? date_key(spelling) + "/" + number_key(spelling) : std::string();
}
/// Of one number, only like titles are looked at: every number comes again every year.
std::string number_and_title_key(const Spelling& spelling) {
  if (spelling.number.empty() || spelling.title.letters.empty()) return {};
  return number_key(spelling) + "/" + spelling.title.letters.substr(0, spelling.title.letters.size() / 4);
}

}  // namespace

bool may_be_same(const Spelling& a, const Spelling& b) {
  if (contradict(a.act, b.act) || a.act.of_soum || b.act.of_soum) return false;
  if (nearly_same(a.title, b.title)) return true;
  return (same_date(a, b) || agree(a.number, b.number)) && likeness(a.title, b.title) >= rather_alike;
}

std::vector<SameDecision> same_decisions(const Group& group) {
  Spellings spellings = spellings_of(group);
  Joining joining(spellings);
  for (const auto& [key, same] : keys_of(spellings, full_key)) joining.join_within(same, fully_agree, false);
  for (const auto key_of : {date_key, number_key, number_and_title_key})
    for (const auto& [key, same] : keys_of(spellings, key_of)) joining.join_within(same, mostly_agree, true);
  std::map<std::size_t, std::size_t> number_of;  // by root, in the order in which they first stand
  std::vector<SameDecision> out;
  for (std::size_t i = 0; i < spellings.size(); ++i) {
    const auto [place, is_new] = number_of.emplace(joining.root(i), out.size());
    if (is_new) out.emplace_back();
    out[place->second].push_back(std::move(spellings[i]));
  }
  for (SameDecision& decision : out)
    std::stable_sort(decision.begin(), decision.end(),
                     [](const Spelling& a, const Spelling& b) { return a.soums.size() > b.soums.size(); });
  return out;
}

}  // namespace tulga
