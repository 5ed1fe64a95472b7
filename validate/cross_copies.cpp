// Accounts that two soums share word for word.

#include <algorithm>
#include <map>
#include <unordered_map>

#include "validate/cross_checks.h"
#include "validate/cross_lessons.h"
#include "validate/families.h"
#include "validate/likeness.h"
#include "validate/words.h"

namespace tulga {

namespace {

constexpr Fraction least_containment{3, 5};
constexpr std::size_t least_shingles = 20;
constexpr std::size_t template_share = 30;  // percent of the soums that share a text which comes from above
constexpr std::size_t least_template = 3;   // soums
constexpr std::size_t most_postings = 24;   // rows kept for one shingle

struct Account {
  std::size_t soum = 0, row = 0;
  std::vector<std::uint64_t> shingles;  // distinct
};

/// The account without what its decision and provision say: quoting them is no copying.
std::vector<std::uint64_t> own_words(const Row& row) {
  std::vector<std::uint64_t> out = distinct(shingles(row.progress.text));
  if (out.size() < least_shingles) return {};
  std::vector<std::uint64_t> quoted = shingles(row.decision.title.text), more = shingles(row.provision.text);
  quoted.insert(quoted.end(), more.begin(), more.end());
  std::sort(quoted.begin(), quoted.end());
  std::erase_if(out, [&](std::uint64_t shingle) { return std::binary_search(quoted.begin(), quoted.end(), shingle); });
  return out;
}

std::vector<Account> accounts_of(const Group& group) {
  std::vector<Account> out;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum) {
    const std::vector<Row>& rows = group.soums[soum].submission.rows;
    for (std::size_t row = 0; row < rows.size(); ++row)
      if (auto words = own_words(rows[row]); words.size() >= least_shingles)
        out.push_back({soum, row, std::move(words)});
  }
  return out;
}

/// Where a shingle stands: in how many soums, and the first rows.
struct Posting {
  std::size_t soums = 0, last_soum = static_cast<std::size_t>(-1);
  std::vector<std::uint32_t> accounts;
};

using Postings = std::unordered_map<std::uint64_t, Posting>;

Postings postings_of(const std::vector<Account>& accounts) {
  Postings out;
  std::size_t all = 0;
  for (const Account& account : accounts) all += account.shingles.size();
  out.reserve(all);
  for (std::size_t i = 0; i < accounts.size(); ++i)
    for (const std::uint64_t shingle : accounts[i].shingles) {
      Posting& posting = out[shingle];
      if (posting.last_soum != accounts[i].soum) {
        posting.last_soum = accounts[i].soum;
        ++posting.soums;
      }
      if (posting.accounts.size() < most_postings) posting.accounts.push_back(static_cast<std::uint32_t>(i));
    }
  return out;
}

std::size_t soums_of_a_template(std::size_t soums) {
  return std::max(least_template, (template_share * soums + 99) / 100);
}

/// What a soum wrote itself: the rest came from above, or is how everybody says it.
void drop_templates(std::vector<Account>& accounts, const Postings& postings, std::size_t limit) {
  for (Account& account : accounts)
    std::erase_if(account.shingles, [&](std::uint64_t shingle) { return postings.at(shingle).soums >= limit; });
}

/// Two rows of different soums, the later one in the order of the soums first.
struct Copy {
  const Account* here = nullptr;
  const Account* there = nullptr;
  Fraction share;
};

/// The row of another soum that shares most with each row, if it shares enough.
std::vector<Copy> copies_in(const std::vector<Account>& accounts, const Postings& postings) {
  std::vector<Copy> out;
  std::vector<std::uint32_t> shared(accounts.size(), 0);
  std::vector<std::uint32_t> touched;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const Account& here = accounts[i];
    if (here.shingles.size() < least_shingles) continue;
    for (const std::uint64_t shingle : here.shingles)
      for (const std::uint32_t other : postings.at(shingle).accounts) {
        if (other >= i || accounts[other].soum == here.soum) continue;
        if (shared[other]++ == 0) touched.push_back(other);
      }
    Copy best{.here = &here, .there = nullptr, .share = {0, 1}};
    for (const std::uint32_t other : touched) {
      const std::size_t smaller = std::min(here.shingles.size(), accounts[other].shingles.size());
      const Fraction share = fraction(shared[other], static_cast<std::int64_t>(std::max<std::size_t>(smaller, 1)));
      if (smaller >= least_shingles && share >= least_containment && share > best.share)
        best = {&here, &accounts[other], share};
      shared[other] = 0;
    }
    touched.clear();
    if (best.there) out.push_back(best);
  }
  return out;
}

/// One finding for two soums, however many rows they share.
CrossCheck judge_copies(const Group& group, const std::vector<Copy>& copies) {
  const auto most =
      std::max_element(copies.begin(), copies.end(), [](const Copy& a, const Copy& b) { return a.share < b.share; });
  const Party &here = group.soums[most->here->soum], &there = group.soums[most->there->soum];
  CrossCheck check = begin_cross(
      "cross-soum-copy", {"subject-two-soums", {{"a", here.organisation.soum}, {"b", there.organisation.soum}}});
  for (const Copy& copy : copies) {
    check.rows.push_back(copy.here->row);
    add_evidence(check, here, here.submission.rows[copy.here->row].progress);
    add_evidence(check, there, there.submission.rows[copy.there->row].progress);
  }
  const std::string percent = shown(fraction(100 * most->share.numerator, most->share.denominator), 0);
  check.stated = row_numbers(check.rows);
  check.computed = to_string(most->share);
  Message message{"cross-soum-copy",
                  {{"i", check.stated},
                   {"c", percent},
                   {"soum", there.organisation.soum},
                   {"k", std::to_string(most->there->row + 1)},
                   {"row", std::to_string(most->here->row + 1)}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

std::vector<CrossCheck> cross_soum_copy(const Group& group, const ProvisionMatrix&) {
  std::vector<Account> accounts = accounts_of(group);
  if (accounts.size() < 2) return {};
  const Postings postings = postings_of(accounts);
  drop_templates(accounts, postings, soums_of_a_template(group.soums.size()));
  std::map<std::pair<std::size_t, std::size_t>, std::vector<Copy>> by_soums;
  for (const Copy& copy : copies_in(accounts, postings)) by_soums[{copy.here->soum, copy.there->soum}].push_back(copy);
  std::vector<CrossCheck> out;
  for (const auto& [soums, copies] : by_soums) out.push_back(judge_copies(group, copies));
  if (!out.empty()) return out;
  CrossCheck check = begin_cross("cross-soum-copy", {"subject-accounts", {}});
  check.stated = check.computed = std::to_string(accounts.size());
  return {passed(std::move(check))};
}

constexpr Wording wordings[] = {
    {"cross-soum-copy", "row {row}: {c} % of its account equals that of {soum}, row {k}; rows that are alike: {i}",
     "мөр {row}: тайлбарын {c} хувь {soum} сумын {k}-р мөртэй ижил; ижил мөрүүд: {i}"}};

constexpr Rule rules_of_copies[] = {
    {"cross-soum-copy",
     Severity::note,
     true,
     "the accounts of one soum against those of the others, without what many share",
     "сумдын тайлбарыг хооронд нь, олон сумд ижил бичвэрийг хасаж харьцуулна",
     wordings,
     nullptr,
     cross_soum_copy_lesson,
     {},
     cross_soum_copy},
};

}  // namespace

std::span<const Rule> cross_copy_rules() { return rules_of_copies; }

}  // namespace tulga
