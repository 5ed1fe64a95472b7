#include "extract/readers.h"
#include "tests/catch.h"
#include "tests/packages.h"

using namespace tulga;

namespace {

Document read(const std::string& body, const Parts& more = {}) { return read_docx(docx_of(body, more)); }

std::string text_at(const Table& table, int row, int column) {
  const Cell* cell = table.at(row, column);
  return cell ? cell->text.text : "no cell";
}

std::string cell(const std::string& properties, const std::string& text) {
  return "<w:tcPr>" + properties + "</w:tcPr>" + paragraph(text);
}

std::string run(const std::string& properties, const std::string& text) {
  return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
}

std::string listed(int list, int level, const std::string& text = "") {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string level(int number, const std::string& format, const std::string& text, int start = 1) {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"" + std::to_string(start) +
         "\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

/// A numbering part with one definition, lists 1 and 2 that share it, and list 3 that starts at 10.
Parts numbering(const std::string& levels) {
  const std::string same = "<w:abstractNumId w:val=\"0\"/>";
  return {{"numbering.xml",
           "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"0\">" + levels + "</w:abstractNum>" +
               "<w:num w:numId=\"1\">" + same + "</w:num><w:num w:numId=\"2\">" + same + "</w:num>" +
               "<w:num w:numId=\"3\">" + same +
               "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride></w:num></w:numbering>"}};
}

std::vector<std::string> paragraphs(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) out.push_back(block.paragraph.text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("paragraphs and tables of a Word document come in their order, with their places", "[read_docx]") {
  const Document document =
      read(paragraph("Гарчиг") + word_table({"а|б", "1|2"}) + paragraph("") + paragraph("Төгсгөл"));
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[0].paragraph.text == "Гарчиг");
  const Table& table = document.blocks[1].table;
  CHECK(table.rows == 2);
  CHECK(table.columns == 2);
  CHECK(places(table.at(1, 1)->text).front() == Place{.table = 1, .cell = "B2"});
  CHECK(places(document.blocks[2].paragraph).front().cell == "p3");
}

TEST_CASE("merged cells of a Word table cover the rows and columns that they span", "[read_docx]") {
  const std::string first = cell("<w:vMerge w:val=\"restart\"/>", "3");
  const std::string below = cell("<w:vMerge/>", "");
  const Document document =
      read(word_table({cell("<w:gridSpan w:val=\"3\"/>", "Тогтоол"), first + "|3|100%", below + "|4|30%"}));
  const Table& table = document.blocks.at(0).table;
  CHECK(table.columns == 3);
  CHECK(table.at(0, 2)->text.text == "Тогтоол");
  CHECK(text_at(table, 2, 0) == "3");
  CHECK(text_at(table, 2, 1) == "4");
  CHECK(document.doubts.empty());
}

TEST_CASE("a row may begin and end beside its table's edges", "[read_docx]") {
  const std::string shifted =
      "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr><w:tc>" + paragraph("в") + "</w:tc></w:tr>";
  const std::string table = word_table({"1|2|3"});
  const Document document = read(table.substr(0, table.size() - 8) + shifted + "</w:tbl>");
  CHECK(text_at(document.blocks.at(0).table, 1, 1) == "no cell");
  CHECK(text_at(document.blocks.at(0).table, 1, 2) == "в");
}

TEST_CASE("a span of more columns than there can be is cut, and told", "[read_docx]") {
  const Document document = read(word_table({cell("<w:gridSpan w:val=\"1000000000\"/>", "82,2")}));
  CHECK(document.blocks.at(0).table.columns == 63);
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].kind == "table-unclear");
}

TEST_CASE("paragraphs, line breaks, tabs and tables in a cell are one text", "[read_docx]") {
  const std::string lines = "<w:p><w:r><w:t>а</w:t><w:br/><w:t>б</w:t><w:tab/><w:t>в</w:t></w:r></w:p>";
  const Document document = read(word_table({lines + paragraph("г") + word_table({"д"}) + paragraph("")}));
  CHECK(text_at(document.blocks.at(0).table, 0, 0) == "а б в г д");
}

TEST_CASE("deleted text does not count, added text does, and hidden text is kept apart", "[read_docx]") {
  const Document document =
      read("<w:p>" + run("<w:vanish/>", "82,2") + "<w:del><w:r><w:delText>99,9</w:delText></w:r></w:del>" + "<w:ins>" +
           run("", "70") + "</w:ins>" + run("<w:vanish w:val=\"0\"/>", "%") + "</w:p>");
  CHECK(paragraphs(document) == Texts{"70%"});
  REQUIRE(document.doubts.size() == 2);
  CHECK(document.doubts[0].kind == "hidden-text");
  CHECK(document.doubts[0].evidence.text == "82,2");
  CHECK(document.doubts[1].evidence.text == "99,9");
}

TEST_CASE("text is hidden by its style as well", "[read_docx]") {
  const Parts styles = {{"styles.xml",
                         "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style>"
                         "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"}};
  const Document document = read("<w:p>" + run("<w:rStyle w:val=\"b\"/>", "50") + run("", "60") + "</w:p>", styles);
  CHECK(paragraphs(document) == Texts{"60"});
  CHECK(document.doubts.at(0).evidence.text == "50");
}

TEST_CASE("a table row deleted under change tracking is no row", "[read_docx]") {
  const std::string deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("50%") + "</w:tc></w:tr>";
  const std::string table = word_table({"100%"});
  const Document document = read(table.substr(0, table.size() - 8) + deleted + "</w:tbl>");
  CHECK(document.blocks.at(0).table.rows == 1);
  CHECK(document.doubts.at(0).evidence.text == "50%");
}

TEST_CASE("of two versions of a drawing one is read, of a field its result", "[read_docx]") {
  const std::string box = "<w:txbxContent>" + paragraph("Тээл") + "</w:txbxContent>";
  const Document document = read(
      "<w:p><w:r><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box +
      "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>SUM(A1)</w:instrText><w:t>x</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>9</w:t></w:r>"
      "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:hyperlink><w:r><w:t> заалт</w:t></w:r></w:hyperlink></w:p>"
      "<w:sdt><w:sdtPr/><w:sdtContent>" +
      paragraph("Мөр") + "</w:sdtContent></w:sdt>");
  CHECK(paragraphs(document) == Texts{"Тээл", "9 заалт", "Мөр"});
}

TEST_CASE("automatic numbers are read as they are printed", "[read_docx]") {
  const Parts lists =
      numbering(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "russianLower", "%3)"));
  const Document document = read(listed(1, 0, "а") + listed(1, 1, "б") + listed(1, 1, "в") + listed(2, 0, "г") +
                                     listed(1, 1, "д") + listed(1, 2, "е") + listed(3, 0, "ё") + listed(3, 0, "ж"),
                                 lists);
  CHECK(paragraphs(document) == Texts{"1. а", "1.1 б", "1.2 в", "2. г", "2.1 д", "а) е", "10. ё", "11. ж"});
}

TEST_CASE("a column of numbers that Word counts has its numbers", "[read_docx]") {
  const Document document =
      read(word_table({listed(1, 0) + "|а", listed(1, 0) + "|б"}), numbering(level(0, "decimal", "%1", 4)));
  const Table& table = document.blocks.at(0).table;
  CHECK(text_at(table, 0, 0) == "4");
  CHECK(text_at(table, 1, 0) == "5");
}

TEST_CASE("bullets are no numbers, and a numbering that is not known is told", "[read_docx]") {
  const Document document = read(listed(1, 0, "а") + listed(1, 1, "б") + listed(7, 0, "в") + listed(0, 0, "г"),
                                 numbering(level(0, "bullet", "•") + level(1, "chineseCounting", "%2")));
  CHECK(paragraphs(document) == Texts{"а", "б", "в", "г"});
  REQUIRE(document.doubts.size() == 1);
  CHECK(document.doubts[0].kind == "table-unclear");
  CHECK(document.doubts[0].evidence.text == "б · в");
}

TEST_CASE("a Word document of pictures alone is told as not read, one without anything is refused", "[read_docx]") {
  CHECK(read("<w:p/>", {{"media/image1.png", "x"}}).problems.at(0).id == "docx-pictures");
  CHECK_THROWS_AS(read("<w:p/>"), InputError);
}

TEST_CASE("a Word document is told by its content, a damaged one too", "[read_docx]") {
  const std::string bytes = docx_of(paragraph("а"));
  CHECK(is_docx(bytes));
  CHECK(is_docx(bytes.substr(0, bytes.size() / 2)));
  CHECK_FALSE(is_docx(xlsx_of("")));
  CHECK_FALSE(is_docx("word/"));
}
