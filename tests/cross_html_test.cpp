#include <algorithm>
#include <iterator>
#include <sstream>

#include "report/base64.h"
#include "report/cross_writer.h"
#include "report/html_parts.h"
#include "tests/catch.h"
#include "tests/cross_results.h"
#include "tests/folder.h"
#include "tests/helpers.h"
#include "tests/markup.h"
#include "tests/payloads.h"

// The page of a cross-check: every soum and provision stands in it, findings lead to cells and back, and nothing of a
// document becomes markup.

using namespace tulga;
using namespace tulga::test;

namespace {

std::string page_of(const std::vector<CrossResult>& results, const Style& style = {}) {
  std::ostringstream out;
  const auto writer = cross_as_html(out, style);
  for (const CrossResult& result : results) writer->group(result);
  writer->end({});
  return out.str();
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count_of(const std::vector<Tag>& tags, const std::string& name, const std::string& style) {
  return static_cast<std::size_t>(std::count_if(tags.begin(), tags.end(), [&](const Tag& tag) {
    const auto found = tag.attributes.find("class");
    return tag.name == name && found != tag.attributes.end() && (found->second + " ").starts_with(style + " ");
  }));
}

}  // namespace

TEST_CASE("the matrix has a column for each soum and a cell for each of its provisions", "[cross-html]") {
  const std::vector<Tag> tags = tags_of(page_of({aimag_result({8, 12})}));
  CHECK(count_of(tags, "th", "soum") == 8);
  CHECK(count_of(tags, "td", "step") == 8 * 12);
  CHECK(count_of(tags, "td", "step none") == 1);      // soum 2 does not report provision 2
  CHECK(count_of(tags, "td", "step excluded") == 1);  // "ХБ"
  CHECK(count_of(tags, "td", "step unrated") == 1);
}

TEST_CASE("cells say in words what their colours say", "[cross-html]") {
  const std::string page = page_of({aimag_result({8, 12})});
  CHECK(contains(page, ">ХБ</td>"));
  CHECK(contains(page, ">∅</td>"));
  CHECK(contains(page, "100<br><i>70</i></td>"));  // the higher body rates otherwise
}

TEST_CASE("every link of the page leads somewhere, and marked cells lead to their findings", "[cross-html]") {
  std::set<std::string> ids;
  std::size_t marked = 0;
  const std::vector<Tag> tags = tags_of(page_of({aimag_result(), aimag_result()}));
  for (const Tag& tag : tags)
    if (const auto id = tag.attributes.find("id"); id != tag.attributes.end()) CHECK(ids.insert(id->second).second);
  for (const Tag& tag : tags) {
    if (const auto href = tag.attributes.find("href"); href != tag.attributes.end())
      CHECK(ids.contains(href->second.substr(1)));
    if (const auto about = tag.attributes.find("data-findings"); about != tag.attributes.end()) {
      CHECK(ids.contains(about->second));
      ++marked;
    }
  }
  CHECK(marked == 2 * 2);  // the date that stands alone, and the provision that a soum lacks
}

TEST_CASE("a finding tells both figures, with soum and row of each", "[cross-html]") {
  const std::string page = page_of({aimag_result()});
  CHECK(contains(page, "<span lang=\"en\">Жаргал · row 7</span>"));
  CHECK(contains(page, "<span lang=\"en\">Жаргал, row 7 (line 16, column 120)</span>"));
  CHECK(contains(page, "<span lang=\"en\">Бүрд, row 7 (line 16, column 120)</span>"));
  CHECK(contains(page, "<span lang=\"en\">the aimag&apos;s table (line 14, column 30)</span>"));
}

TEST_CASE("soums without a report, reports that do not count and documents of nobody are told", "[cross-html]") {
  const std::string page = page_of({aimag_result()});
  CHECK(contains(page, "<span class=\"name\">Ялалт</span>"));
  CHECK(contains(page, "<td>reports/Их-1.txt</td><td>reports/Их.txt</td>"));
  CHECK(contains(page, "<td>reports/тайлан.pdf</td>"));
}

TEST_CASE("equal means share a rank, which the page marks", "[cross-html]") {
  CrossResult result = aimag_result();
  result.rankings[0].soums[1].rank = 1;
  result.rankings[0].soums[0].tied = result.rankings[0].soums[1].tied = true;
  const std::string page = page_of({result});
  CHECK(contains(page, "<td class=\"number\">1 =</td>"));
}

TEST_CASE("no word of a document becomes markup in the page of a cross-check", "[cross-html][injection]") {
  const std::set<std::string> known = names_of(tags_of(page_of({aimag_result()})));
  for (const std::string& payload : payloads()) {
    CAPTURE(payload.substr(0, 80));
    const std::string page = page_of({aimag_result_with(payload.substr(0, 2000))});
    CHECK(names_of(tags_of(page)) == known);
    CHECK(inside(page, "script") == html_script());
    CHECK(inside(page, "style") == html_cross_style());
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK_FALSE(contains(page, "\u202e"));
  }
}

TEST_CASE("the policy of the page of a cross-check admits its own style and script alone", "[cross-html]") {
  const std::string page = page_of({aimag_result()});
  CHECK(contains(page, "style-src '" + policy_hash(inside(page, "style")) + "'; script-src '" +
                           policy_hash(inside(page, "script")) + "';"));
  for (const Tag& tag : tags_of(page)) CHECK_FALSE(tag.attributes.contains("style"));
}

TEST_CASE("many groups come with a table of them, in a folder with a page each", "[cross-html]") {
  CHECK_FALSE(contains(page_of({aimag_result()}), "class=\"sortable\""));
  CHECK(contains(page_of({aimag_result(), aimag_result()}), "<details class=\"entry\" id=\"d2\">"));
  const Folder folder;
  const std::string index = page_of({aimag_result()}, {.folder = folder.path() + "/"});
  CHECK(contains(index, "class=\"sortable\""));
  CHECK(contains(read_file(folder / "1-Бүрэнхаан-2023.html"), "class=\"grid\""));
}
