#include <algorithm>
#include <array>
#include <vector>

#include "extract/docx_numbering.h"
#include "extract/docx_styles.h"
#include "extract/office.h"
#include "extract/readers.h"

namespace tulga {

namespace {

constexpr int most_columns = 63;  // Word makes no more
constexpr std::int64_t most_positions = 20'000'000;

constexpr std::array<Wording, 9> wordings = {{
    {"docx-empty", "the document has no text; a report with a table was expected",
     "баримтад бичвэр алга; хүснэгттэй тайлан байх ёстой"},
    {"docx-pictures", "the document has pictures and no text, probably a scan; they were not read",
     "баримтад бичвэр байхгүй, зөвхөн зураг (сканнердсан байх) тул уншаагүй"},
    {"docx-inserted-part", "the document takes in another file, which was not read: save it as one document",
     "баримтад өөр файл оруулсан тул түүнийг уншаагүй: нэг баримт болгон хадгална уу"},
    {"docx-table-too-large", "table {table} is larger than any report; it was not read",
     "{table}-р хүснэгт ямар ч тайлангаас том тул уншаагүй"},
    {"docx-hidden", "hidden text was left out, as it is not on the paper ({count} pieces)",
     "цаасан дээр гарахгүй далд бичвэрийг ({count} хэсэг) оруулаагүй"},
    {"docx-deleted", "text deleted under change tracking was left out ({count} pieces); what was added counts",
     "өөрчлөлт тэмдэглэх горимд устгасан бичвэрийг ({count} хэсэг) оруулаагүй; нэмсэн нь орсон"},
    {"docx-span", "cells say that they span more columns than there can be; they were cut ({count})",
     "байж болохоос олон багана дамнасан гэсэн нүднүүдийг ({count}) тайрсан"},
    {"docx-numbering", "automatic numbers could not be worked out and are missing ({count})",
     "автомат дугаарлалтыг тодорхойлж чадаагүй тул дутуу байна ({count})"},
    {"docx-covered", "text in cells that a merged cell covers was left out ({count} pieces)",
     "нэгтгэсэн нүдний доор дарагдсан бичвэрийг ({count} хэсэг) оруулаагүй"},
}};

/// What a stretch of the document says: on the paper, hidden, and deleted under change tracking.
struct Flow {
  std::string shown, hidden, deleted;
  int unnumbered = 0;  // paragraphs whose automatic number is not known
};

enum class Visibility { shown, hidden, deleted };

/// Containers that are not seen themselves: of AlternateContent the first version that is given.
Element inside(Element element) {
  const std::string_view name = element.name();
  if (name == "sdt") return element.child("sdtContent");
  if (name == "AlternateContent") {
    const Element choice = element.child("Choice");
    return choice ? choice : element.child("Fallback");
  }
  if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag") return element;
  return {};
}

/// The elements of a name right in a parent, or in containers that are not seen.
void collect(Element parent, std::string_view name, std::vector<Element>& out) {
  for (const Element child : parent) {
    if (child.name() == name)
      out.push_back(child);
    else if (const Element container = inside(child))
      collect(container, name, out);
  }
}

/// Neither text nor a container of it: properties, a field's instruction, the reading aid over a word.
bool is_properties(std::string_view name) { return name.ends_with("Pr") || name == "instrText" || name == "rt"; }

class WordReader {
 public:
  explicit WordReader(std::string_view bytes);
  Document read();

 private:
  void read_blocks(Element parent);
  void read_paragraph(Element paragraph);
  void read_table(Element table);
  void read_row(Element row, Table& table, std::vector<int>& open);
  void leave_out(std::span<const Element> cells, Visibility visibility);
  void add_cell(Element cell, Table& table, std::vector<int>& open, int& column);
  void add_covered(Element cell, const Place& place);
  int span_of(Element properties, int column);
  Text text_of(Element element, const Place& place, Visibility visibility = Visibility::shown);

  void add_paragraph(Element paragraph, Flow& flow, Visibility visibility);
  void add_label(Element properties, Flow& flow);
  void add_content(Element parent, Flow& flow, Visibility visibility);
  void add_run(Element run, Flow& flow, Visibility visibility);
  void add_piece(Element piece, Flow& flow, Visibility visibility);
  void follow_field(Element mark);

  Package package_;
  std::string main_;
  Styles styles_;
  Numbering numbering_;
  Document document_;
  int tables_ = 0, paragraphs_ = 0;
  std::vector<bool> fields_;  // open fields: whether their result has begun
  bool style_hides_ = false;  // of the paragraph that is read
  Unseen hidden_{"docx-hidden"}, deleted_{"docx-deleted"}, spans_{"docx-span"}, unnumbered_{"docx-numbering"},
      covered_{"docx-covered"};
};

WordReader::WordReader(std::string_view bytes) : package_(bytes), main_(main_part(package_, "word/document.xml")) {
  const Relations relations = relations_of(package_, main_);
  if (const Relation* styles = find_relation(relations, "styles"))
    if (const auto xml = read_xml(package_, styles->part)) styles_ = Styles(xml->root());
  if (const Relation* numbering = find_relation(relations, "numbering"))
    if (const auto xml = read_xml(package_, numbering->part)) numbering_ = Numbering(xml->root());
}

Document WordReader::read() {
  const auto xml = read_xml(package_, main_);
  document_.kind = "docx";
  read_blocks(xml->root().child("body"));
  hidden_.tell(document_);
  deleted_.tell(document_);
  covered_.tell(document_);
  spans_.tell(document_, "table-unclear");
  unnumbered_.tell(document_, "table-unclear");
  if (!document_.blocks.empty() || !document_.doubts.empty()) return std::move(document_);
  const auto names = package_.names();
  if (std::any_of(names.begin(), names.end(), [](const auto& name) { return name.starts_with("word/media/"); }))
    document_.problems.push_back({"docx-pictures", {}});
  else if (document_.problems.empty())
    throw InputError{{"docx-empty", {}}};
  return std::move(document_);
}

void WordReader::read_blocks(Element parent) {
  for (const Element child : parent) {
    if (child.name() == "p")
      read_paragraph(child);
    else if (child.name() == "tbl")
      read_table(child);
    else if (child.name() == "altChunk")
      document_.problems.push_back({"docx-inserted-part", {}});
    else if (const Element container = inside(child))
      read_blocks(container);
  }
}

void WordReader::read_paragraph(Element paragraph) {
  Block block;
  block.paragraph = text_of(paragraph, {.cell = "p" + std::to_string(++paragraphs_)});
  if (!block.paragraph.empty()) document_.blocks.push_back(std::move(block));
}

/// The text of a paragraph, or of all that are in a cell; what is not on the paper is kept apart.
Text WordReader::text_of(Element element, const Place& place, Visibility visibility) {
  Flow flow;
  if (element.name() == "p")
    add_paragraph(element, flow, visibility);
  else
    add_content(element, flow, visibility);
  hidden_.add(placed(flow.hidden, place));
  deleted_.add(placed(flow.deleted, place));
  Text out = placed(flow.shown, place);
  if (flow.unnumbered > 0) unnumbered_.add(out.empty() ? placed("?", place) : out);
  return out;
}

void WordReader::add_paragraph(Element paragraph, Flow& flow, Visibility visibility) {
  const Element properties = paragraph.child("pPr");
  const bool outer = style_hides_;
  style_hides_ = styles_.hides(properties.child("pStyle").attribute("val"));
  for (std::string* text : {&flow.shown, &flow.hidden, &flow.deleted})
    if (!text->empty()) *text += ' ';
  if (visibility == Visibility::shown) add_label(properties, flow);
  add_content(paragraph, flow, visibility);
  style_hides_ = outer;
}

void WordReader::add_label(Element properties, Flow& flow) {
  const ListPlace place = list_in(properties).value_or(styles_.list(properties.child("pStyle").attribute("val")));
  const bool deleted = static_cast<bool>(properties.child("rPr").child("del"));
  if (!place.listed() || deleted) return;
  const auto label = numbering_.next(place.list, place.level);
  if (label)
    flow.shown += *label + ' ';
  else
    ++flow.unnumbered;
}

void WordReader::add_content(Element parent, Flow& flow, Visibility visibility) {
  for (const Element child : parent) {
    const std::string_view name = child.name();
    if (is_properties(name)) continue;
    if (name == "r") {
      add_run(child, flow, visibility);
    } else if (name == "p") {
      add_paragraph(child, flow, visibility);
    } else if (name == "del" || name == "moveFrom") {
      add_content(child, flow, Visibility::deleted);
    } else if (const Element container = inside(child)) {
      add_content(container, flow, visibility);
    } else if (child.first()) {
      add_content(child, flow, visibility);
    } else {
      add_piece(child, flow, visibility);
    }
  }
}

void WordReader::add_run(Element run, Flow& flow, Visibility visibility) {
  const Element properties = run.child("rPr");
  const bool by_style = style_hides_ || styles_.hides(properties.child("rStyle").attribute("val"));
  if (visibility == Visibility::shown && hidden_by(properties).value_or(by_style)) visibility = Visibility::hidden;
  add_content(run, flow, visibility);
}

/// An element without children: text, or what stands for a letter.
void WordReader::add_piece(Element piece, Flow& flow, Visibility visibility) {
  const std::string_view name = piece.name();
  if (name == "fldChar") return follow_field(piece);
  if (std::find(fields_.begin(), fields_.end(), false) != fields_.end()) return;  // in a field's instruction
  std::string& text = visibility == Visibility::shown    ? flow.shown
                      : visibility == Visibility::hidden ? flow.hidden
                                                         : flow.deleted;
  if (name == "t" || name == "delText")
    text += piece.text();
  else if (name == "tab" || name == "br" || name == "cr" || name == "ptab")
    text += ' ';
  else if (name == "noBreakHyphen")
    text += '-';
}

/// A field has an instruction, which is not shown, and a result, which is.
void WordReader::follow_field(Element mark) {
  const std::string_view type = mark.attribute("fldCharType");
  if (type == "begin")
    fields_.push_back(false);
  else if (type == "separate" && !fields_.empty())
    fields_.back() = true;
  else if (type == "end" && !fields_.empty())
    fields_.pop_back();
}

void WordReader::read_table(Element element) {
  Block block;
  block.is_table = true;
  Table& table = block.table;
  ++tables_;
  std::vector<Element> rows;
  collect(element, "tr", rows);
  std::vector<int> open(most_columns, -1);  // by column: the cell that a vertical merge goes on with
  for (const Element row : rows) read_row(row, table, open);
  if (std::int64_t{table.rows} * table.columns > most_positions)
    document_.problems.push_back({"docx-table-too-large", {{"table", std::to_string(tables_)}}});
  else if (std::any_of(table.cells.begin(), table.cells.end(), [](const Cell& cell) { return !cell.text.empty(); }))
    document_.blocks.push_back(std::move(block));
}

void WordReader::read_row(Element row, Table& table, std::vector<int>& open) {
  const Element properties = row.child("trPr");
  std::vector<Element> cells;
  collect(row, "tc", cells);
  if (properties.child("del")) return leave_out(cells, Visibility::deleted);
  if (is_on(properties.child("hidden"))) return leave_out(cells, Visibility::hidden);
  int column = std::clamp(number_of(properties.child("gridBefore").attribute("val")).value_or(0), 0, most_columns);
  std::fill(open.begin(), open.begin() + column, -1);
  for (const Element cell : cells) add_cell(cell, table, open, column);
  std::fill(open.begin() + column, open.end(), -1);
  table.columns = std::max(table.columns, column);
  ++table.rows;
}

void WordReader::leave_out(std::span<const Element> cells, Visibility visibility) {
  for (const Element cell : cells) text_of(cell, {.table = tables_}, visibility);
}

/// How many columns a cell spans, as far as there can be that many.
int WordReader::span_of(Element properties, int column) {
  const std::string_view stated = properties.child("gridSpan").attribute("val");
  const int span = std::max(1, number_of(stated).value_or(stated.size() > 3 ? most_columns + 1 : 1));
  if (column + span <= most_columns) return span;
  spans_.add(placed(stated, {.table = tables_}));
  return most_columns - column;
}

void WordReader::add_cell(Element element, Table& table, std::vector<int>& open, int& column) {
  const Element properties = element.child("tcPr");
  if (column >= most_columns) {
    document_.problems.push_back({"docx-table-too-large", {{"table", std::to_string(tables_)}}});
    return;
  }
  const int span = span_of(properties, column);
  const Place place{.table = tables_, .cell = cell_name(table.rows, column)};
  const Element down = properties.child("vMerge"), right = properties.child("hMerge");
  if (right && right.attribute("val") != "restart" && !table.cells.empty() && table.cells.back().row == table.rows) {
    table.cells.back().column_span += span;
    add_covered(element, place);
  } else if (down && down.attribute("val") != "restart" && open[column] >= 0) {
    ++table.cells[open[column]].row_span;
    add_covered(element, place);
  } else {
    const auto visibility = properties.child("cellDel") ? Visibility::deleted : Visibility::shown;
    table.cells.push_back(
        {.row = table.rows, .column = column, .column_span = span, .text = text_of(element, place, visibility)});
    std::fill_n(open.begin() + column, span, -1);
    if (down) open[column] = static_cast<int>(table.cells.size()) - 1;
  }
  column += span;
}

void WordReader::add_covered(Element cell, const Place& place) {
  Flow flow;
  add_content(cell, flow, Visibility::hidden);
  covered_.add(placed(flow.hidden, place));
}

}  // namespace

std::span<const Wording> docx_wordings() { return wordings; }

bool is_docx(std::string_view bytes) { return is_package_with(bytes, "word/"); }

Document read_docx(std::string_view bytes) { return WordReader(bytes).read(); }

}  // namespace tulga
