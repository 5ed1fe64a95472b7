// Errors between documents, one planter each.

#include <algorithm>
#include <array>

#include "tests/generator_aimag.h"

namespace tulga::test {

namespace {

constexpr const char* table_file = "aimag.txt";

std::size_t some_soum(const Aimag& aimag, Random& random) { return random.below(aimag.soums.size()); }

/// A row of a decision that every soum reports; traps are the last three.
AimagRow& common_row(Aimag& aimag, std::size_t soum, Random& random) {
  std::vector<AimagRow*> rows;
  for (AimagRow& row : aimag.soums[soum].rows)
    if (row.decision + 3 < aimag.decisions.size()) rows.push_back(&row);
  return *rows[random.below(rows.size())];
}

std::string date_slip(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  const std::size_t decision = common_row(aimag, soum, random).decision;
  for (AimagRow& row : aimag.soums[soum].rows)
    if (row.decision == decision) row.date[9] = row.date[9] == '4' ? '7' : '4';
  return file_of(soum);
}

std::string number_slip(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  const std::size_t decision = common_row(aimag, soum, random).decision;
  for (AimagRow& row : aimag.soums[soum].rows)
    if (row.decision == decision) row.number += "6";
  return file_of(soum);
}

std::string other_title(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  const std::size_t decision = common_row(aimag, soum, random).decision;
  for (AimagRow& row : aimag.soums[soum].rows)
    if (row.decision == decision) row.title = "Орон сууцны зээлийн журамд өөрчлөлт оруулах тухай";
  return file_of(soum);
}

std::string left_out(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  const std::size_t decision = common_row(aimag, soum, random).decision;
  std::erase_if(aimag.soums[soum].rows, [&](const AimagRow& row) { return row.decision == decision; });
  add_table(aimag);
  return file_of(soum);
}

std::string more(const std::string& count) {
  const int value = count == "-" ? 0 : std::stoi(count);
  return std::to_string(value + 1) + (count.ends_with(".0") ? ".0" : "");
}

std::string wrong_cell(Aimag& aimag, Random& random) {
  TableLine& line = aimag.lines[random.below(aimag.lines.size())];
  std::string& count = line.counts[random.below(line.counts.size())];
  count = more(count);
  return table_file;
}

std::string wrong_footer(Aimag& aimag, Random& random) {
  std::string& count = aimag.footer.counts[random.below(aimag.footer.counts.size())];
  count = more(count);
  return table_file;
}

std::string wrong_provisions(Aimag& aimag, Random& random) {
  std::string& count = aimag.lines[random.below(aimag.lines.size())].provisions;
  count = more(count);
  return table_file;
}

std::string plain_mean(Aimag& aimag, Random& random) {
  AimagSoum& small = aimag.soums[some_soum(aimag, random)];
  small.rows.resize(4);  // a soum of few provisions weighs as much as the others in a mean of percentages
  for (AimagRow& row : small.rows) row.rating = 30;
  add_table(aimag);
  std::int64_t tenths = 0;
  for (const TableLine& line : aimag.lines) {
    std::string digits = line.overall;
    std::erase(digits, ',');
    tenths += std::stoll(digits);
  }
  const std::string mean = mean_text(fraction(tenths, static_cast<std::int64_t>(10 * aimag.lines.size())), 1, false);
  std::int64_t is = 0, was = 0;
  for (const auto& [text, value] :
       {std::pair<const std::string&, std::int64_t&>{mean, is}, {aimag.footer.overall, was}}) {
    std::string digits = text;
    std::erase(digits, ',');
    value = std::stoll(digits);
  }
  if (std::abs(is - was) < 2) return {};  // so near that it may pass as a cut figure
  aimag.footer.overall = mean;
  return table_file;
}

std::string wrong_percent(Aimag& aimag, Random& random) {
  std::string& overall = aimag.lines[random.below(aimag.lines.size())].overall;
  overall[0] = overall[0] == '5' ? '4' : '5';
  return table_file;
}

std::string outlying(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random), decision = common_row(aimag, soum, random).decision;
  for (std::size_t i = 0; i < aimag.soums.size(); ++i)
    for (AimagRow& row : aimag.soums[i].rows)
      if (row.decision == decision) row.rating = i == soum ? 0 : std::array{100, 90, 70}[i % 3];
  add_table(aimag);
  return file_of(soum);
}

std::string copied(Aimag& aimag, Random& random) {
  std::size_t from = random.below(aimag.soums.size() - 1), to = from + 1;
  // Which of two copied is not known: the one that is later in the order of names is told first.
  if (aimag.soums[from].name > aimag.soums[to].name) std::swap(from, to);
  AimagRow& source = common_row(aimag, from, random);
  for (AimagRow& row : aimag.soums[to].rows)
    if (row.decision == source.decision && row.provision == source.provision) row.account = source.account;
  return file_of(to);
}

std::string rated_otherwise(Aimag& aimag, Random& random) {
  AimagRow& row = common_row(aimag, some_soum(aimag, random), random);
  row.higher = row.rating == 30 ? 50 : 30;
  // A finding about the whole aimag names the soums in the order of their names.
  const auto first = std::min_element(aimag.soums.begin(), aimag.soums.end(),
                                      [](const AimagSoum& a, const AimagSoum& b) { return a.name < b.name; });
  return file_of(static_cast<std::size_t>(first - aimag.soums.begin()));
}

std::string late(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  aimag.soums[soum].date = "2023-12-28";
  return file_of(soum);
}

std::string doubled(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  aimag.more.push_back(aimag.soums[soum]);
  return file_of(soum);
}

std::string corrected_in_part(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  AimagRow& row = common_row(aimag, soum, random);
  row.date = "2021-02-30";  // no day; the corrected report has it still
  aimag.more.push_back(aimag.soums[soum]);
  AimagSoum& first = aimag.more.back();
  first.date = "2023-12-11";
  first.rows.front().date = "2021-04-31";  // this one was mended
  return file_of(soum);
}

AimagSoum& last_year(Aimag& aimag, std::size_t soum) {
  aimag.more.push_back(aimag.soums[soum]);
  AimagSoum& out = aimag.more.back();
  out.year = 2022, out.date = "2022-12-20";
  for (AimagRow& row : out.rows) {
    row.rating = std::min(row.rating, 70);
    row.account = "Өнгөрсөн онд ажлыг эхлүүлсэн.";
  }
  return out;
}

std::string fallen(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  AimagRow& row = common_row(aimag, soum, random);
  row.rating = 30;
  const std::size_t at = static_cast<std::size_t>(&row - aimag.soums[soum].rows.data());
  last_year(aimag, soum).rows[at].rating = 90;
  add_table(aimag);
  return file_of(soum);
}

std::string told_again(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  const AimagRow& row = common_row(aimag, soum, random);
  const std::size_t at = static_cast<std::size_t>(&row - aimag.soums[soum].rows.data());
  last_year(aimag, soum).rows[at].account = row.account;
  return file_of(soum);
}

std::string vanished(Aimag& aimag, Random& random) {
  const std::size_t soum = some_soum(aimag, random);
  AimagSoum& before = last_year(aimag, soum);
  AimagRow gone = before.rows.front();
  gone.title = "Иргэдийн орлогыг нэмэгдүүлэх зээлийн сан байгуулах тухай", gone.date = "2021-02-11",
  gone.number = "2021_402";
  before.rows.push_back(gone);
  return file_of(soum);
}

}  // namespace

const std::vector<AimagPlanter>& aimag_planters() {
  static const std::vector<AimagPlanter> all = {
      {"a date of a decision", "decision-mismatch", date_slip},
      {"a number of a decision", "decision-mismatch", number_slip},
      {"another title", "decision-mismatch", other_title},
      {"a decision left out", "provision-missing", left_out},
      {"a count of a line", "consolidated-counts", wrong_cell},
      {"a count of the footer", "consolidated-counts", wrong_footer},
      {"a count of a line in itself", "consolidated-row-sum", wrong_cell},
      {"the provisions of a line", "consolidated-row-sum", wrong_provisions},
      {"a count of the footer in itself", "consolidated-column-sum", wrong_footer},
      {"the mean of percentages", "consolidated-percent", plain_mean},
      {"a percentage of a line", "consolidated-unit-percent", wrong_percent},
      {"a rating unlike all others", "outlier", outlying},
      {"an account of another soum", "cross-soum-copy", copied},
      {"a row rated otherwise", "self-vs-higher-soums", rated_otherwise, "1"},
      {"a late report", "late-submission", late},
      {"a report twice", "doubled-submission", doubled},
      {"a report corrected in part", "corrected-version", corrected_in_part},
      {"a rating that fell", "rating-fell", fallen},
      {"an account of last year", "copied-from-last-period", told_again},
      {"a decision that vanished", "decision-vanished", vanished},
  };
  return all;
}

}  // namespace tulga::test
