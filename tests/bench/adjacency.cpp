#include "tests/bench/adjacency.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <set>

namespace tulga::bench {

std::string comparable(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  const icu::UnicodeString folded =
      nfkc->normalize(icu::UnicodeString::fromUTF8(text), error).toUpper(icu::Locale::getRoot());
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 letter = folded.char32At(i);
    const auto kind = u_charType(letter);
    const bool number = kind == U_DECIMAL_DIGIT_NUMBER || kind == U_LETTER_NUMBER || kind == U_OTHER_NUMBER;
    if (u_isalpha(letter) || number) out.append(letter);
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

void CellGrid::put(int first_row, int first_column, int last_row, int last_column, const std::string& text) {
  const std::string words = comparable(text);
  if (words.empty()) return;
  ++cells_;
  for (int row = first_row; row <= last_row; ++row)
    for (int column = first_column; column <= last_column; ++column) at_[{row, column}] = {cells_, words};
}

CellGrid::Relations CellGrid::relations() const {
  Relations out;
  std::set<std::tuple<int, int, int>> seen;
  for (const int direction : {0, 1}) {
    std::map<int, std::map<int, const Placed*>> lines;
    for (const auto& [place, cell] : at_) {
      const auto [row, column] = place;
      lines[direction == 0 ? row : column][direction == 0 ? column : row] = &cell;
    }
    for (const auto& [line, cells] : lines) {
      const Placed* before = nullptr;
      int before_at = 0;
      for (const auto& [at, cell] : cells) {
        if (before && before->cell != cell->cell && seen.insert({direction, before->cell, cell->cell}).second)
          ++out[{before->text, cell->text, direction, at - before_at - 1}];
        before = cell, before_at = at;
      }
    }
  }
  return out;
}

double Score::f1() const {
  const double p = precision(), r = recall();
  return p + r == 0 ? 0 : 2 * p * r / (p + r);
}

void Score::add(const Score& other) {
  truth += other.truth, detected += other.detected, correct += other.correct;
  true_tables += other.true_tables, found_tables += other.found_tables, matched_tables += other.matched_tables;
}

namespace {

std::size_t count(const CellGrid::Relations& relations) {
  std::size_t out = 0;
  for (const auto& [relation, times] : relations) out += times;
  return out;
}

std::size_t shared(const CellGrid::Relations& a, const CellGrid::Relations& b) {
  std::size_t out = 0;
  for (const auto& [relation, times] : a)
    if (const auto other = b.find(relation); other != b.end()) out += std::min(times, other->second);
  return out;
}

}  // namespace

Score score(const std::vector<CellGrid>& truth, const std::vector<CellGrid>& found) {
  Score out{.true_tables = truth.size(), .found_tables = found.size()};
  std::vector<std::pair<int, CellGrid::Relations>> left;
  for (const CellGrid& table : found) left.emplace_back(table.page, table.relations());
  for (const CellGrid& table : truth) {
    const CellGrid::Relations relations = table.relations();
    out.truth += count(relations);
    std::size_t most = 0;
    auto best = left.end();
    for (auto one = left.begin(); one != left.end(); ++one) {
      if (one->first != table.page) continue;
      const std::size_t correct = shared(relations, one->second);
      if (best == left.end() || correct > most) most = correct, best = one;
    }
    if (best == left.end()) continue;
    out.correct += most, out.detected += count(best->second);
    out.matched_tables += most > 0;
    left.erase(best);
  }
  for (const auto& [page, relations] : left) out.detected += count(relations);
  return out;
}

}  // namespace tulga::bench
