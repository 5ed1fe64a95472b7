#include <sstream>

#include "extract/extract.h"
#include "tests/catch.h"
#include "tests/helpers.h"
#include "validate/rule.h"

// A clean reference document with one figure changed: the checks that rest on it have to fail, and to name it.

using namespace tulga;

namespace {

const std::string clean_documents[] = {"Burenkhaan/Angirt-2023", "Saridag/Burdene-2019"};

using Lines = std::vector<std::vector<std::string>>;  // lines of tab-separated fields

Lines read_lines(const std::string& folder) {
  std::istringstream text(read_file(std::string(TULGA_SOURCE_DIR) + "/corpus/reference/" + folder + "/input.txt"));
  Lines lines;
  for (std::string line; std::getline(text, line);) {
    std::vector<std::string> fields;
    std::size_t start = 0;
    for (std::size_t tab = 0; (tab = line.find('\t', start)) != std::string::npos; start = tab + 1)
      fields.push_back(line.substr(start, tab - start));
    fields.push_back(line.substr(start));
    lines.push_back(fields);
  }
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string out;
  for (const auto& fields : lines) {
    for (std::size_t i = 0; i < fields.size(); ++i) out += (i ? "\t" : "") + fields[i];
    out += '\n';
  }
  return out;
}

std::vector<Check> findings(const Lines& lines) {
  std::vector<Check> out;
  for (Check& check : validate(*extract(text_of(lines)).submission))
    if (check.verdict == Verdict::fail && check.severity >= Severity::warning) out.push_back(std::move(check));
  return out;
}

bool has(const std::vector<Check>& checks, std::string_view rule, const std::string& stated,
         const std::string& computed, std::optional<std::size_t> row = std::nullopt) {
  return std::any_of(checks.begin(), checks.end(), [&](const Check& check) {
    return check.rule == rule && (stated.empty() || check.stated == stated) &&
           (computed.empty() || check.computed == computed) &&
           (!row || std::find(check.rows.begin(), check.rows.end(), *row) != check.rows.end());
  });
}

bool has(const std::vector<Check>& checks, std::string_view rule) { return has(checks, rule, "", ""); }

bool is_rated_row(const std::vector<std::string>& fields) {
  return fields.size() == 7 && !fields[0].empty() && fields[5].ends_with('%');
}

bool is_category(const std::vector<std::string>& fields) { return fields.size() == 4 && !is_rated_row(fields); }

/// The fields of a category line that hold its percentage and its count: the last line stands one to the left.
std::size_t percent_field(const std::vector<std::string>& fields) {
  return fields[1].ends_with('%') ? 1 : fields[2].ends_with('%') ? 2 : fields.size();
}

}  // namespace

TEST_CASE("a rating that is changed fails its categories and its percentage, and its row is named", "[mutation]") {
  for (const std::string& folder : clean_documents) {
    const Lines clean = read_lines(folder);
    REQUIRE(findings(clean).empty());
    std::size_t row = 0;
    for (std::size_t i = 0; i < clean.size(); ++i) {
      if (!is_rated_row(clean[i])) continue;
      for (const std::size_t column : {5, 6}) {
        Lines changed = clean;
        changed[i][column] = clean[i][column] == "100%" ? "30%" : "100%";
        const auto found = findings(changed);
        CAPTURE(folder, row + 1, column);
        CHECK(has(found, "category-count", "", "", row));  // the category that the row is now in
        CHECK(std::count_if(found.begin(), found.end(),
                            [](const Check& check) { return check.rule == "category-count"; }) == 2);
        CHECK(has(found, "percent-from-rows"));
      }
      ++row;
    }
    CHECK(row >= 9);
  }
}

TEST_CASE("a count that is changed fails against the rows and against the total", "[mutation]") {
  for (const std::string& folder : clean_documents) {
    const Lines clean = read_lines(folder);
    std::size_t counts = 0;
    for (std::size_t i = 0; i < clean.size(); ++i) {
      if (!is_category(clean[i])) continue;
      const std::size_t percent = percent_field(clean[i]);
      if (percent >= clean[i].size()) continue;
      Lines changed = clean;
      const std::string& before = clean[i][percent + 1];
      const bool none = before.empty() || before == "-";
      changed[i][percent + 1] = none ? "1" : std::to_string(std::stoi(before) + 1);
      const auto found = findings(changed);
      CAPTURE(folder, i + 1);
      CHECK(has(found, "category-count", changed[i][percent + 1], none ? "0" : before));
      CHECK(has(found, "category-sum"));
      ++counts;
    }
    CHECK(counts >= 8);
  }
}

TEST_CASE("a total or an overall percentage that is changed fails wherever it is used", "[mutation]") {
  for (const std::string& folder : clean_documents) {
    const Lines clean = read_lines(folder);
    std::size_t totals = 0, overalls = 0;
    for (std::size_t i = 0; i < clean.size(); ++i) {
      Lines changed = clean;
      std::string& text = changed[i][0];
      if (const auto at = text.find("хэмжээний тоо "); changed[i].size() == 4 && at != std::string::npos) {
        text = text.substr(0, at) + "хэмжээний тоо 19";
        const auto found = findings(changed);
        CHECK(has(found, "row-count", "19", ""));
        CHECK(has(found, "category-sum", "19", ""));
        ++totals;
      } else if (const auto closing = text.rfind(" хувьтай байна"); closing != std::string::npos) {
        text = text.substr(0, text.rfind(' ', closing - 1)) + " 61,3" + text.substr(closing);
        const auto found = findings(changed);
        CHECK(has(found, "percent-from-rows", "61,3", ""));
        CHECK(has(found, "percent-from-counts", "61,3", ""));
        ++overalls;
      }
    }
    CHECK(totals == 2);
    CHECK(overalls == 2);
  }
}
