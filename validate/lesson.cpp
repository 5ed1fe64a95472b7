#include "validate/lesson.h"

#include <algorithm>

namespace tulga {

namespace {

constexpr std::string_view heading = "2023 ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ\n\n2023 оны 12 дугаар сарын 25\n\n";
constexpr std::string_view columns =
    "Д/д|Шийдвэрийн нэр, огноо, дугаар|Холбогдох заалтын агуулга|Хэрэгжилтийн явц|Өөрийн үнэлгээ|"
    "Дээд шатны байгууллагын үнэлгээ\n";

constexpr std::string_view aimag = "Улаанхад";

/// A block of an example across documents.
struct BlockOfReports {
  std::vector<std::string> soums;
  std::string year = "2023", date;
  std::string rows;
};

std::string squeezed(std::string_view word) {
  const std::size_t start = word.find_first_not_of(' '), end = word.find_last_not_of(' ');
  return start == std::string_view::npos ? std::string() : std::string(word.substr(start, end - start + 1));
}

BlockOfReports head_of_block(std::string_view line) {
  BlockOfReports out;
  const std::size_t at = line.find('@'), slash = line.find('/'), end = std::min({at, slash, line.size()});
  if (slash != std::string_view::npos) out.year = line.substr(slash + 1, 4);
  out.date = at == std::string_view::npos ? out.year + "-12-20" : std::string(line.substr(at + 1, 10));
  for (std::size_t start = 1; start < end;) {
    const std::size_t comma = std::min(line.find(',', start), end);
    if (std::string name = squeezed(line.substr(start, comma - start)); !name.empty())
      out.soums.push_back(std::move(name));
    start = comma + 1;
  }
  return out;
}

std::vector<BlockOfReports> blocks_of(std::string_view reports) {
  std::vector<BlockOfReports> out;
  for (std::size_t start = 0; start < reports.size();) {
    const std::size_t end = std::min(reports.find('\n', start), reports.size());
    const std::string_view line = reports.substr(start, end - start);
    if (line.starts_with('='))
      out.push_back(head_of_block(line));
    else
      out.back().rows.append(line).append("\n");
    start = end + 1;
  }
  return out;
}

/// The text of a block as the report of `who`.
std::string text_of(const BlockOfReports& block, const std::string& who) {
  std::string out = block.year + " ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ\n\n" + block.date + "\n\n" + std::string(aimag) +
                    " аймгийн " + who + "\n\n";
  if (!block.soums.empty()) out.append(columns);
  out += block.rows;
  std::replace(out.begin(), out.end(), '|', '\t');
  return out;
}

std::string who_of(const BlockOfReports& block) {
  std::string out;
  for (const std::string& soum : block.soums) out += (out.empty() ? "" : ", ") + soum;
  return out.empty() ? "нэгтгэл" : out + " сум";
}

}  // namespace

std::vector<ExampleReport> reports_of(const WorkedExample& example) {
  std::vector<ExampleReport> out;
  const auto add = [&](const BlockOfReports& block, const std::string& who) {
    out.push_back({std::to_string(out.size() + 1) + ".txt", text_of(block, who)});
  };
  for (const BlockOfReports& block : blocks_of(example.reports)) {
    if (block.soums.empty()) add(block, who_of(block));
    for (const std::string& soum : block.soums) add(block, soum + " сум");
  }
  return out;
}

std::string report_of(const WorkedExample& example) {
  if (!example.reports.empty()) {
    std::string all;
    for (const BlockOfReports& block : blocks_of(example.reports))
      all += (all.empty() ? "" : "\n") + text_of(block, who_of(block));
    return all;
  }
  std::string out(heading);
  if (!example.rows.empty()) out.append(columns).append(example.rows);
  if (!example.rows.empty() && !example.below.empty()) out += '\n';
  out.append(example.below);
  std::replace(out.begin(), out.end(), '|', '\t');
  return out;
}

}  // namespace tulga
