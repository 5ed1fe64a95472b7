#include "extract/interpret.h"

#include <algorithm>

#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/places.h"

namespace tulga {

namespace {

constexpr int most_heading_rows = 6;
constexpr std::size_t longest_place = 40;  // bytes: a place line is a name, not a sentence

/// The heading of the document: title, date and place stand before the first table, in this order.
void read_heading(std::span<const Block> blocks, Submission& submission) {
  static const Pattern letter(R"(\pL)");
  Text heading;
  for (const Block& block : blocks) {
    if (block.is_table) break;
    append(heading, block.paragraph, "\n");
  }
  const auto date = find_date(heading.text);
  const std::size_t title_end = date ? date->where.offset : heading.text.find('\n');
  submission.title = slice(heading, 0, title_end);
  for (char& c : submission.title.text)
    if (c == '\n') c = ' ';
  submission.title.text = squeeze(submission.title.text);
  if (!date) return;
  submission.date = date->date;
  submission.date_text = slice(heading, date->where.offset, date->where.length);
  const std::string rest = heading.text.substr(date->where.end());
  const std::size_t start = rest.find_first_not_of(" \n");
  if (start == std::string::npos) return;
  const std::string place = squeeze(rest.substr(start, rest.find('\n', start) - start));
  if (place.size() <= longest_place && letter.matches(place)) submission.place = place;
}

/// The period that the title tells, else those of summaries and tables, if they tell the same; else that of the date.
std::optional<Period> period_of(const Submission& submission) {
  if (const auto period = find_period(submission.title.text)) return period;
  Text titles;
  for (const Summary& summary : submission.summaries) append(titles, summary.title, "\n");
  for (const Consolidated& table : submission.consolidated) append(titles, table.title, "\n");
  if (const auto period = find_period(titles.text)) return period;
  return submission.date ? period_of_date(*submission.date) : std::nullopt;
}

/// In a sheet, title and date of a consolidated table stand in the rows above its headings.
void read_heading_in_table(Submission& submission) {
  if (submission.consolidated.empty()) return;
  Block heading;
  heading.paragraph = submission.consolidated.front().title;
  if (submission.title.empty()) submission.title = heading.paragraph;
  if (submission.organisation.aimag.empty())
    submission.organisation = read_organisation(std::span<const Block>(&heading, 1), true);
  if (const auto date = find_date(heading.paragraph.text); date && !submission.date) {
    submission.date = date->date;
    submission.date_text = slice(heading.paragraph, date->where.offset, date->where.length);
  }
}

void add_rows(Submission& submission, std::vector<Row> rows) {
  for (Row& row : rows) submission.rows.push_back(std::move(row));
}

}  // namespace

namespace {

/// The paragraphs from a block on up to the next table, a line each.
Text paragraphs_from(std::span<const Block> blocks) {
  Text out;
  for (const Block& block : blocks) {
    if (block.is_table) break;
    append(out, block.paragraph, "\n");
  }
  return out;
}

}  // namespace

std::optional<Submission> interpret(std::span<const Block> blocks, const Vocabulary& own) {
  Submission out;
  out.own_scales = own.scales;
  Text heading;
  bool known = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    if (!block.is_table) {
      append(heading, block.paragraph, "\n");
      continue;
    }
    if (auto rows = read_rows(block.table, own)) {
      add_rows(out, std::move(*rows));
      known = true;
    } else if (auto consolidated = read_consolidated(block.table, heading, own)) {
      out.consolidated.push_back(std::move(*consolidated));
      known = true;
    } else if (auto summary = read_summary(block.table, heading, paragraphs_from(blocks.subspan(i + 1)), own)) {
      out.summaries.push_back(std::move(*summary));
      known = true;
    } else if (std::vector<Claim> claims = read_totals(block.table); !claims.empty()) {
      for (Claim& claim : claims) claim.table = i, out.claims.push_back(std::move(claim));
    } else {
      // A heading whose lines are set apart looks like a table.
      const Grid grid(block.table);
      for (int row = 0; row < std::min(grid.rows(), most_heading_rows); ++row)
        append(heading, grid.row_text(row), "\n");
      continue;
    }
    heading = {};
  }
  if (out.rows.empty() && out.summaries.empty()) out.summaries = read_told_summaries(blocks);
  known = known || !out.summaries.empty();
  if (!known && out.claims.empty()) return std::nullopt;
  read_heading(blocks, out);
  out.organisation = read_organisation(blocks, !out.consolidated.empty());
  read_heading_in_table(out);
  out.period = period_of(out);
  out.scale = tell_scale(out);
  for (std::size_t row = 0; row < out.rows.size(); ++row)
    for (Claim& claim : read_claims(out.rows[row].progress, row, own)) out.claims.push_back(std::move(claim));
  return out;
}

std::string_view tell_scale(const Submission& submission) {
  std::string_view best;
  std::size_t most = 0;
  for (const Scale* scale : scales_of(submission)) {
    std::size_t labels = 0;
    for (const Summary& summary : submission.summaries)
      for (const Category& category : summary.categories) labels += find_group(*scale, category.label.text) != nullptr;
    for (const Consolidated& table : submission.consolidated)
      for (const Category& category : table.categories) labels += find_group(*scale, category.label.text) != nullptr;
    if (labels > most) {
      most = labels;
      best = scale->name;
    }
  }
  return best;
}

}  // namespace tulga
