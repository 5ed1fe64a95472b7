#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "corpus/sandbox.h"
#include "corpus/work.h"
#include "report/base64.h"
#include "report/html_parts.h"
#include "report/index.h"
#include "report/messages.h"
#include "report/writer.h"
#include "tests/catch.h"
#include "tests/generated.h"
#include "tests/helpers.h"
#include "tests/markup.h"
#include "tests/process.h"
#include "validate/rule.h"

// The page: nothing of a document becomes markup, every finding leads to its figures, and back.

using namespace tulga;
using namespace tulga::test;

namespace {

const std::string reference = std::string(TULGA_SOURCE_DIR) + "/corpus/reference/";
const std::vector<std::string> folders = {
    "Burenkhaan/Angirt-2023",    "Burenkhaan/Khuvchgol-2024-half", "Burenkhaan/Takhilt-2023",   "Saridag/Burdene-2019",
    "Saridag/Mungentolgoi-2024", "Saridag/Ulaandel-2022",          "Tsagaankhad/Khukhburd-2023"};

std::string page_of(const std::vector<std::string>& paths, Language language = Language::mn) {
  std::ostringstream out;
  const auto writer = audit_as_html(out, {.language = language});
  work(gather(paths), {},
       [&](const Outcome& outcome, const Extraction& extraction) { writer->document(outcome, extraction); });
  writer->end();
  return out.str();
}

/// The page of a text, as if it had been read from `path`.
std::string page_of_text(const std::string& text, const std::string& path) {
  Outcome outcome;
  const Extraction extraction = extract(text);
  outcome.source.path = path;
  outcome.submission = extraction.submission;
  if (outcome.submission) outcome.checks = validate(*outcome.submission);
  std::ostringstream out;
  const auto writer = audit_as_html(out, {});
  writer->document(outcome, extraction);
  writer->document(outcome, extraction);  // twice: an index, too
  writer->end();
  return out.str();
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace

TEST_CASE("no text of a document becomes markup, wherever it stands", "[html]") {
  const std::string clean = read_file(reference + "Burenkhaan/Takhilt-2023/input.txt");
  const std::set<std::string> known = names_of(tags_of(page_of_text(clean, "a.txt")));
  for (const std::string payload :
       {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
        "</script><script>alert(1)</script>", "</style><b>", "javascript:alert(1)", "{{{style}}}{{#pages}}",
        "<t id=\"page-file\"/><t/>", "&lt;b&gt;"}) {
    CAPTURE(payload);
    std::string text = clean;
    for (const char* place : {"ЖИЛИЙН ЭЦСИЙН", "Аймгийн ИТХ-ын тогтоол", "мэдээллийг иргэдэд", "Аюулт үзэгдлийн",
                              "Нэг цэгийн үйлчилгээний", "Овоот", "хэрэгжилтийн товчоо"})
      replace_all(text, place, std::string(place) + payload);
    const std::string page = page_of_text(text, payload);
    const std::vector<Tag> tags = tags_of(page);
    CHECK(names_of(tags) == known);  // no tag and no attribute that a harmless document does not have
    for (const Tag& tag : tags)
      if (const auto href = tag.attributes.find("href"); href != tag.attributes.end())
        CHECK((href->second.starts_with("#") || href->second.starts_with("data:image/png;base64,")));
    CHECK(inside(page, "script") == html_script());
    CHECK(inside(page, "style") == html_style());
  }
}

TEST_CASE("an escaped text says what the document says", "[html]") {
  std::string text = read_file(reference + "Burenkhaan/Takhilt-2023/input.txt");
  replace_all(text, "Цаг агаар, ус судлалын", "<b>\"А\" & 'Б'</b>");
  CHECK(contains(page_of_text(text, "a.txt"), "&lt;b&gt;&quot;А&quot; &amp; &apos;Б&apos;&lt;/b&gt;"));
}

TEST_CASE("control characters and turned writing are shown, not obeyed", "[html]") {
  std::string text = read_file(reference + "Burenkhaan/Takhilt-2023/input.txt");
  replace_all(text, "Цаг агаар", "Цаг\u202Eагаар");
  CHECK_FALSE(contains(page_of_text(text, "a\x1b[31m.txt"), "\u202E"));
  CHECK_FALSE(contains(page_of_text(text, "a\x1b[31m.txt"), "\x1b"));
}

TEST_CASE("templates put in as they are nothing but the page's own style and script", "[html]") {
  std::string all;
  for (const auto part : {html_head(), html_tail(), html_document(), html_index(), html_entry(), html_form_page()})
    all += part;
  replace_all(all, "{{{style}}}", "");
  replace_all(all, "{{{script}}}", "");
  CHECK_FALSE(contains(all, "{{{"));
  CHECK_FALSE(contains(all, "{{&"));
}

TEST_CASE("the policy of the page admits its own style and script, and no outside source", "[html]") {
  const std::string page = page_of({reference + folders[2] + "/input.pdf"});
  CHECK(contains(page, "content=\"default-src 'none'; img-src data:; style-src '" + policy_hash(inside(page, "style")) +
                           "'; script-src '" + policy_hash(inside(page, "script")) + "';"));
  for (const Tag& tag : tags_of(page)) {
    CHECK_FALSE(tag.attributes.contains("style"));
    CHECK_FALSE(tag.attributes.contains("src"));
  }
}

TEST_CASE("base64 pads as RFC 4648 has it", "[html]") {
  CHECK(base64("") == "");
  CHECK(base64("f") == "Zg==");
  CHECK(base64("fo") == "Zm8=");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(policy_hash("alert('Hello, world.');") == "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
}

TEST_CASE("every link leads somewhere, and every finding has a figure marked, which leads back to it", "[html]") {
  for (const std::string& folder : folders)
    for (const char* file : {"/input.pdf", "/input.txt"}) {
      CAPTURE(folder, file);
      const std::vector<Tag> tags = tags_of(page_of({reference + folder + file}));
      std::set<std::string> ids, findings, marked, boxed;
      for (const Tag& tag : tags) {
        const auto attribute = [&](const char* name) {
          const auto found = tag.attributes.find(name);
          return found == tag.attributes.end() ? std::string() : found->second;
        };
        if (const std::string id = attribute("id"); !id.empty()) CHECK(ids.insert(id).second);
        if (attribute("class").starts_with("finding ")) findings.insert(attribute("id"));
        for (const std::string& finding : words(attribute("data-findings"))) {
          marked.insert(finding);
          if (attribute("class").starts_with("box ")) boxed.insert(finding);
        }
      }
      CHECK(marked == findings);
      if (std::string(file) == "/input.pdf") CHECK(boxed == findings);
      for (const Tag& tag : tags)
        if (const auto href = tag.attributes.find("href"); href != tag.attributes.end() && href->second[0] == '#')
          CHECK(ids.contains(href->second.substr(1)));
    }
}

TEST_CASE("the figures of a finding are links, in its arithmetic too", "[html]") {
  const std::string page = page_of({reference + folders[2] + "/input.txt"});
  static const std::regex formula(
      R"re(<p class="formula"><a href="#d1-t[0-9-]+">480</a> \+ <a [^>]*>107</a> \+ <a [^>]*>728</a> = 1315</p>)re");
  CHECK(std::regex_search(page, formula));
  CHECK(contains(page, "<mark>728</mark><sup>4</sup>"));
}

TEST_CASE("both languages are in the page, and the one asked for is shown first", "[html]") {
  const std::string path = reference + folders[2] + "/input.txt";
  const std::string mongolian = page_of({path}, Language::mn), english = page_of({path}, Language::en);
  for (const std::string& page : {mongolian, english}) {
    CHECK(contains(page,
                   "<span lang=\"mn\">хэсгүүдийн нийлбэр 1315, нийт 615</span>"
                   "<span lang=\"en\">parts add to 1315, whole is 615</span>"));
    CHECK(contains(page, "<span lang=\"mn\">Зөрүүтэй</span><span lang=\"en\">Figures disagree</span>"));
  }
  CHECK(contains(mongolian, "id=\"mn\" checked>"));
  CHECK(contains(english, "id=\"en\" checked>"));
}

TEST_CASE("pages with findings alone are pictured, those of a text never", "[html]") {
  const std::string with_findings = page_of({reference + folders[2] + "/input.pdf"});
  CHECK(contains(with_findings, "data:image/png;base64,iVBOR"));
  CHECK_FALSE(contains(with_findings, ">3-р хуудас<"));
  CHECK_FALSE(contains(page_of({reference + folders[0] + "/input.pdf"}), "data:image/png"));
  CHECK_FALSE(contains(page_of({reference + folders[2] + "/input.txt"}), "data:image/png"));
}

TEST_CASE("many documents come with a table of them, one alone without", "[html]") {
  const std::string one = page_of({reference + folders[0] + "/input.txt"});
  const std::string two = page_of({reference + folders[0] + "/input.txt", reference + folders[2] + "/input.txt"});
  CHECK_FALSE(contains(one, "class=\"sortable\""));
  CHECK(contains(two, "class=\"sortable\""));
  CHECK(contains(two, "<details class=\"entry\" id=\"d2\">"));
  CHECK(two.find("class=\"sortable\"") < two.find("<article"));
}

TEST_CASE("a document that was not read says why, in the page too", "[html]") {
  const std::string page = page_of({"no-such-file"});
  CHECK(contains(page, "уншиж чадсангүй: ийм файл алга"));
  CHECK(contains(page, "not read: there is no such file"));
}

TEST_CASE("the table of many documents counts apart what was not read and what was not read whole", "[html]") {
  Outcome unread, partial;
  unread.status = Status::unreadable;
  partial.status = Status::partial;
  std::ostringstream out;
  const auto writer = audit_as_html(out, {.language = Language::en});
  for (const Outcome* outcome : {&unread, &partial, &partial}) writer->document(*outcome, {});
  writer->end();
  CHECK(contains(out.str(), "<span lang=\"en\">1 not read</span>"));
  CHECK(contains(out.str(), "<span lang=\"en\">2 not read whole</span>"));
}

TEST_CASE("a thousand documents in one page stay far under 256 MiB", "[html][slow]") {
  const Folder folder;
  generate_reports(folder, 1000);
  const std::string file = folder / "all.html";
  Process run({TULGA_PROGRAM, "audit", folder / "reports", "--format", "html", "-o", file});
  const long memory = run.watch_memory();
  if (!sanitized) CHECK(memory < 128 * 1024);
  CHECK(run.wait() == 0);
  const std::string page = read_file(file);
  std::size_t documents = 0;
  for (std::size_t at = page.find("<article"); at != std::string::npos; at = page.find("<article", at + 1)) ++documents;
  CHECK(documents == 1000);
}

TEST_CASE("the name of a document's own page carries no address of another kind", "[html]") {
  CHECK(file_name("2023/Тахилт/тайлан 1.pdf", 7) == "7-Тахилт-тайлан-1.pdf.html");
  CHECK(file_name("javascript:alert(1)", 1) == "1-javascript-alert-1-.html");
  CHECK(file_name("../../etc/passwd", 2) == "2-etc-passwd.html");
  CHECK(percent_encoded("7-Өв.html") == "7-%D3%A8%D0%B2.html");
}

TEST_CASE("a figure in a table that rates nothing is marked in that table", "[html]") {
  const std::string page =
      page_of_text("Аймаг\tЭрэгтэй\tНийт\nАрхангай\t10\t30\nӨвөрхангай\t5\t13\nБулган\t4\t10\nНийт\t19\t54\n", "a.txt");
  CHECK(contains(page, "<mark>54</mark><sup>1</sup>"));
  CHECK(contains(page, "<mark>13</mark><sup>1</sup>"));
  CHECK(contains(page, "Булган"));
}

TEST_CASE("a box on which many findings rest names the first of them", "[html]") {
  Outcome outcome;
  const Extraction extraction = extract(read_file(reference + folders[2] + "/input.txt"));
  outcome.submission = extraction.submission;
  for (const Check& check : validate(*outcome.submission))
    if (check.rule == "part-whole") outcome.checks.assign(5, check);
  std::ostringstream out;
  const auto writer = audit_as_html(out, {});
  writer->document(outcome, extraction);
  writer->end();
  CHECK(contains(out.str(), "<mark>728</mark><sup>1·2·3·…</sup>"));
  CHECK(contains(out.str(), "data-findings=\"d1-f1 d1-f2 d1-f3 d1-f4 d1-f5\"><mark>728"));
}
