// Annotated tables of strangers: how many true sums are flagged, and how many slips of a finger are found.

#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "tests/bench/commands.h"
#include "tests/generator.h"
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

std::optional<Claim> claim_of(const Sum& sum) {
  Claim claim{.kind = sum.kind};
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

/// Whether a rule speaks about a sum, at warning level at least.
bool is_flagged(const Claim& claim) {
  static const Rule columns = find_rule("column-total"), rows = find_rule("row-total");
  Submission submission;
  submission.claims = {claim};
  const std::vector<Check> checks = (claim.kind == ClaimKind::column_total ? columns : rows).judge(submission);
  return std::any_of(checks.begin(), checks.end(), [](const Check& check) {
    return check.verdict == Verdict::fail && check.severity >= Severity::warning;
  });
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

/// One digit typed wrong, left out, put in or swapped with the next, so that the number is another one.
std::optional<std::string> slipped(const std::string& cell, const NumberFormat& format, Random& random) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (int attempt = 0; attempt < 100; ++attempt) {
    std::string out = cell;
    const std::size_t i = random.below(std::max<std::size_t>(cell.size(), 1));
    if (i >= cell.size() || !is_digit(cell[i])) continue;
    const char digit = static_cast<char>('0' + random.below(10));
    switch (random.below(4)) {
      case 0:
        out[i] = digit;
        break;
      case 1:
        out.erase(i, 1);
        break;
      case 2:
        out.insert(i, 1, digit);
        break;
      default:
        if (i + 1 < out.size() && is_digit(out[i + 1])) std::swap(out[i], out[i + 1]);
    }
    const auto before = number_in(cell, format), now = number_in(out, format);
    if (before && now && std::any_of(out.begin(), out.end(), is_digit) && fraction(*before) != fraction(*now))
      return out;
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

void try_sum(const Sum& sum, Random& random, Score& score) {
  const auto claim = claim_of(sum);
  if (!claim) {
    ++score.unread;
    return;
  }
  ++score.sums;
  if (is_flagged(*claim)) {
    ++score.flagged;
    if (score.flagged % 40 == 1) score.examples.push_back(shown(sum));
  }
  Sum other = sum;
  std::string& cell = other.cells[random.below(other.cells.size())];
  const auto typed = slipped(cell, sum.format, random);
  if (!typed) return;
  cell = *typed;
  const auto wrong = claim_of(other);
  ++score.slips;
  score.found += wrong && is_flagged(*wrong);
}

double percent(std::size_t part, std::size_t whole) {
  return 100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
}

}  // namespace

int arithmetic(Arguments arguments) {
  if (arguments.size() != 1) return 2;
  const std::string lines = unzipped(arguments[0]);
  Random random(1);
  Score score;
  for (std::size_t start = 0; start < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', start), lines.size());
    if (end > start)
      for (const Sum& sum : sums_of(json::parse(lines.substr(start, end - start)))) try_sum(sum, random, score);
    start = end + 1;
  }
  std::printf("%zu annotated sums, %zu of cells that are no numbers\n", score.sums, score.unread);
  std::printf("true sums flagged: %zu, %.2f %%\n", score.flagged, percent(score.flagged, score.sums));
  std::printf("one-character slips found: %zu of %zu, %.2f %%\n", score.found, score.slips,
              percent(score.found, score.slips));
  for (const std::string& example : score.examples) std::printf("flagged: %s\n", example.c_str());
  return 0;
}

}  // namespace tulga::bench
