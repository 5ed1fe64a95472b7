// Annotated tables of strangers: how many true sums are flagged, and how many slips of a finger are found.

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "tests/bench/commands.h"
#include "tests/planted.h"
#include "validate/facts.h"
#include "validate/rule.h"

namespace tulga::bench {

namespace {

using nlohmann::json;
using test::Random;

std::string unzipped(const std::string& path) {
  gzFile file = gzopen(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("cannot open " + path);
  std::string out, piece(1 << 20, '\0');
  for (int read = 0; (read = gzread(file, piece.data(), static_cast<unsigned>(piece.size()))) > 0;)
    out.append(piece, 0, static_cast<std::size_t>(read));
  gzclose(file);
  return out;
}

/// How the numbers of a table are written: "Comma Point" has 1,234.5.
struct NumberFormat {
  char thousands = 0, decimal = '.';
};

NumberFormat format_of(const std::string& name) {
  const auto mark = [](const std::string& word) { return word == "Comma" ? ',' : word == "Point" ? '.' : ' '; };
  const std::size_t space = name.find(' ');
  const std::string thousands = name.substr(0, space);
  return {thousands == "None" ? '\0' : mark(thousands), mark(name.substr(space + 1))};
}

/// A cell as a number, as the table writes numbers: "(1,234)" is negative, blank and "-" are nothing. nullopt where it
/// is no number.
std::optional<Decimal> number_in(const std::string& cell, const NumberFormat& format) {
  std::string digits;
  bool negative = false, in_brackets = false, decimals = false;
  int places = 0;
  for (const char c : cell) {
    if (c == '(') in_brackets = true;
    if (c == '-' && digits.empty()) negative = true;
    if (c == format.decimal && !decimals) decimals = true;
    if (c >= '0' && c <= '9') digits += c, places += decimals ? 1 : 0;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return std::nullopt;
  }
  if (digits.size() > 15 || places > max_places) return std::nullopt;
  const bool none = digits.empty() && cell.size() <= 3;
  if (digits.empty() && !none) return std::nullopt;
  const std::int64_t value = none ? 0 : std::stoll(digits);
  return Decimal{negative || in_brackets ? -value : value, places};
}

/// A sum as its table has it: the total first.
struct Sum {
  ClaimKind kind = ClaimKind::column_total;
  std::vector<std::string> cells;
  NumberFormat format;
};

/// Nothing but the table says that these are totals; the annotation does, as a heading would.
std::optional<Claim> claim_of(const Sum& sum) {
  Claim claim{.kind = sum.kind, .complete = true};
  claim.row = no_row;
  for (const std::string& cell : sum.cells) {
    const auto value = number_in(cell, sum.format);
    if (!value) return std::nullopt;
    Stated figure;
    figure.spelling.text = cell.empty() ? "-" : cell;
    figure.readings = {*value};
    if (&cell == &sum.cells.front())
      claim.whole = std::move(figure);
    else
      claim.parts.push_back({.count = std::move(figure)});
  }
  return claim;
}

/// Of the totals of a table, those that the rules speak about, at warning level at least.
std::vector<bool> flagged(const std::vector<Claim>& totals) {
  static const Rule columns = find_rule("column-total"), rows = find_rule("row-total");
  Submission submission;
  submission.claims = totals;
  const Facts facts(submission);
  const std::vector<Check> of_columns = columns.judge(facts), of_rows = rows.judge(facts);
  auto column = of_columns.begin(), row = of_rows.begin();
  std::vector<bool> out;
  for (const Claim& claim : totals) {
    const Check& check = claim.kind == ClaimKind::column_total ? *column++ : *row++;
    out.push_back(check.verdict == Verdict::fail && check.severity >= Severity::warning);
  }
  return out;
}

std::vector<Sum> sums_of(const json& table) {
  std::vector<Sum> out;
  const json& cells = table.at("table_array");
  const auto cell = [&](const json& index) {
    const json& value = cells.at(index.at(0).get<std::size_t>()).at(index.at(1).get<std::size_t>());
    return value.is_string() ? value.get<std::string>() : std::string();
  };
  for (const json& annotation : table.at("aggregation_annotations")) {
    if (annotation.at("operator") != "Sum") continue;
    const json& total = annotation.at("aggregator_index");
    const json& addends = annotation.at("aggregatee_indices");
    const bool down =
        std::all_of(addends.begin(), addends.end(), [&](const json& a) { return a.at(1) == total.at(1); });
    Sum sum{down ? ClaimKind::column_total : ClaimKind::row_total, {cell(total)}, {}};
    sum.format = format_of(table.at("number_format"));
    for (const json& addend : addends) sum.cells.push_back(cell(addend));
    out.push_back(std::move(sum));
  }
  return out;
}

/// One slip of a finger, so that the number is another one.
std::optional<std::string> slipped(const std::string& cell, const NumberFormat& format, Random& random) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    const std::string out = test::one_slip(cell, random);
    const auto before = number_in(cell, format), now = number_in(out, format);
    const bool has_digit = out.find_first_of("0123456789") != std::string::npos;
    if (before && now && has_digit && fraction(*before) != fraction(*now)) return out;
  }
  return std::nullopt;
}

struct Score {
  std::size_t sums = 0, unread = 0, flagged = 0, slips = 0, found = 0;
  std::vector<std::string> examples;  // of true sums that were flagged
};

std::string shown(const Sum& sum) {
  std::string out = sum.cells[0] + " =";
  for (std::size_t i = 1; i < sum.cells.size() && i < 9; ++i) out += (i > 1 ? " + " : " ") + sum.cells[i];
  return out + (sum.cells.size() > 9 ? " + ..." : "");
}

/// Judges the totals of a table as they are, then each with a slip in one of its cells.
void try_table(std::vector<Sum> sums, Random& random, Score& score) {
  std::vector<Claim> claims;
  const auto unread = std::remove_if(sums.begin(), sums.end(), [](const Sum& sum) { return !claim_of(sum); });
  score.unread += static_cast<std::size_t>(sums.end() - unread);
  sums.erase(unread, sums.end());
  for (const Sum& sum : sums) claims.push_back(*claim_of(sum));
  const std::vector<bool> true_flagged = flagged(claims);
  for (std::size_t i = 0; i < sums.size(); ++i) {
    ++score.sums;
    if (true_flagged[i] && score.flagged++ % 40 == 0) score.examples.push_back(shown(sums[i]));
    Sum other = sums[i];
    std::string& cell = other.cells[random.below(other.cells.size())];
    const auto typed = slipped(cell, other.format, random);
    if (!typed) continue;
    cell = *typed;
    ++score.slips;
    std::vector<Claim> with_slip = claims;
    const auto wrong = claim_of(other);
    if (wrong) with_slip[i] = *wrong;
    score.found += wrong && flagged(with_slip)[i];
  }
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
}

void print(const char* which, const Score& score) {
  std::printf("%s: %zu annotated sums, %zu of cells that are no numbers\n", which, score.sums, score.unread);
  std::printf("  true sums flagged: %zu, %.2f %%\n", score.flagged, percent(score.flagged, score.sums));
  std::printf("  one-character slips found: %zu of %zu, %.2f %%\n", score.found, score.slips,
              percent(score.found, score.slips));
}

}  // namespace

/// Every other table is in the other half: what holds in one and not in the other was fitted to it.
int arithmetic(Arguments arguments) {
  if (arguments.size() != 1) return 2;
  const std::string lines = unzipped(arguments[0]);
  Random random(1);
  Score halves[2];
  std::size_t table = 0;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    if (end > start) try_table(sums_of(json::parse(lines.substr(start, end - start))), random, halves[table++ % 2]);
    start = end + 1;
  }
  const auto& [even, odd] = halves;
  print("all tables", {even.sums + odd.sums,
                       even.unread + odd.unread,
                       even.flagged + odd.flagged,
                       even.slips + odd.slips,
                       even.found + odd.found,
                       {}});
  print("one half", even);
  print("the other half", odd);
  for (const Score& half : halves)
    for (const std::string& example : half.examples) std::printf("flagged: %s\n", example.c_str());
  return 0;
}

}  // namespace tulga::bench
