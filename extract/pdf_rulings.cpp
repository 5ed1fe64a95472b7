#include "extract/pdf_rulings.h"

#define POINTERHOLDER_TRANSITION 4  // qpdf's own wish: say which pointer type is meant
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extract/pdf_canvas.h"
#include "extract/pdf_content.h"

namespace tulga {

namespace {

constexpr std::size_t most_bytes_a_page = 64u << 20;
constexpr std::size_t most_bytes = 1u << 30;
constexpr std::size_t most_kept_forms = 8u << 20;
constexpr int deepest_form = 12;
constexpr std::size_t deepest_state = 256;
constexpr std::size_t most_operands = 32;

class BoundedString : public Pipeline {
 public:
  BoundedString(std::string& out, std::size_t limit) : Pipeline("content", nullptr), out_(out), limit_(limit) {}
  void write(unsigned char const* data, std::size_t length) override {
    if (out_.size() + length > limit_) throw std::length_error("content");
    out_.append(reinterpret_cast<const char*>(data), length);
  }
  void finish() override {}

 private:
  std::string& out_;
  std::size_t limit_;
};

/// Adds what a stream unpacks to; false where it is damaged or exceeds the limit.
bool unpack(QPDFObjectHandle stream, std::string& out, std::size_t limit) {
  BoundedString pipeline(out, limit);
  return stream.pipeStreamData(&pipeline, 0, qpdf_dl_generalized, true, false);
}

std::vector<double> numbers(QPDFObjectHandle array, int count) {
  std::vector<double> out;
  if (!array.isArray() || array.getArrayNItems() < count) return out;
  for (int i = 0; i < count; ++i) {
    QPDFObjectHandle item = array.getArrayItem(i);
    if (!item.isNumber()) return {};
    out.push_back(item.getNumericValue());
  }
  return out;
}

Matrix matrix_of(QPDFObjectHandle array) {
  const std::vector<double> n = numbers(array, 6);
  return n.empty() ? Matrix{} : Matrix{n[0], n[1], n[2], n[3], n[4], n[5]};
}

/// A box of the page dictionary, in its own coordinates: y upwards.
Box page_box(QPDFObjectHandle array, const Box& otherwise) {
  const std::vector<double> n = numbers(array, 4);
  if (n.empty()) return otherwise;
  const Box box{std::min(n[0], n[2]), std::min(n[1], n[3]), std::max(n[0], n[2]), std::max(n[1], n[3])};
  return box.width() > 0 && box.height() > 0 ? box : otherwise;
}

/// The box that is displayed: the crop box within the media box, as Poppler has it.
Box displayed_box(QPDFPageObjectHelper& page) {
  const Box media = page_box(page.getAttribute("/MediaBox", false), {0, 0, 612, 792});
  const Box crop = page_box(page.getAttribute("/CropBox", false), media);
  const Box both{std::max(crop.left, media.left), std::max(crop.top, media.top), std::min(crop.right, media.right),
                 std::min(crop.bottom, media.bottom)};
  return both.width() > 0 && both.height() > 0 ? both : media;
}

int rotation(QPDFPageObjectHelper& page) {
  QPDFObjectHandle rotate = page.getAttribute("/Rotate", false);
  if (!rotate.isNumber()) return 0;
  const double degrees = rotate.getNumericValue();
  return std::abs(degrees) < 1e6 ? ((static_cast<int>(degrees) % 360) + 360) % 360 : 0;
}

Matrix display_matrix(const Box& box, int degrees) {
  switch (degrees) {
    case 90:
      return {0, 1, 1, 0, -box.top, -box.left};
    case 180:
      return {-1, 0, 0, 1, box.right, -box.top};
    case 270:
      return {0, -1, -1, 0, box.bottom, box.right};
    default:
      return {1, 0, 0, -1, -box.left, box.bottom};
  }
}

Box displayed_page(const Box& box, int degrees) {
  return degrees % 180 == 90 ? Box{0, 0, box.height(), box.width()} : Box{0, 0, box.width(), box.height()};
}

std::string key_of(std::string_view name) {
  std::string key = "/";
  const auto digit = [](char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] == '#' && i + 2 < name.size() && std::isxdigit(static_cast<unsigned char>(name[i + 1])) &&
        std::isxdigit(static_cast<unsigned char>(name[i + 2]))) {
      key += static_cast<char>(digit(name[i + 1]) * 16 + digit(name[i + 2]));
      i += 2;
    } else {
      key += name[i];
    }
  }
  return key;
}

/// What a colour space's numbers mean for "white".
enum class Ink { light, dark, none };  // 1 is white, 0 is white, never white

Ink ink_of(QPDFObjectHandle space) {
  if (space.isName()) {
    const std::string name = space.getName();
    if (name == "/DeviceGray" || name == "/DeviceRGB" || name == "/CalGray" || name == "/CalRGB") return Ink::light;
    return name == "/DeviceCMYK" ? Ink::dark : Ink::none;
  }
  if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return Ink::none;
  const std::string family = space.getArrayItem(0).getName();
  if (family == "/CalGray" || family == "/CalRGB") return Ink::light;
  if (family == "/Separation" || family == "/DeviceN") return Ink::dark;
  if (family != "/ICCBased" || !space.getArrayItem(1).isStream()) return Ink::none;
  QPDFObjectHandle n = space.getArrayItem(1).getDict().getKey("/N");
  return n.isInteger() && n.getIntValue() == 4 ? Ink::dark : Ink::light;
}

constexpr unsigned op(const char* name) {
  unsigned out = 0;
  while (*name) out = out << 8 | static_cast<unsigned char>(*name++);
  return out;
}

unsigned op(std::string_view name) {
  unsigned out = 0;
  if (name.size() > 3) return 0;
  for (const char c : name) out = out << 8 | static_cast<unsigned char>(c);
  return out;
}

struct State {
  Pen pen;
  Ink stroke = Ink::light;
  Ink fill = Ink::light;
  TextStyle text;
};

/// What all pages share: the bytes left to unpack, and forms that were unpacked before.
struct Shared {
  std::size_t left = most_bytes;
  std::size_t kept = 0;
  std::map<QPDFObjGen, std::string> forms;
};

/// Runs the content of one page.
class Painter {
 public:
  Painter(const Box& page, const Matrix& matrix, Shared& shared) : canvas_(page), marks_(page), shared_(shared) {
    state_.pen.matrix = matrix;
    state_.pen.clip = page;
  }

  void page(QPDFObjectHandle contents, QPDFObjectHandle resources);
  PdfDrawing drawing() const;

 private:
  void run(std::string_view content, QPDFObjectHandle resources, int depth);
  void apply(unsigned code, ContentLexer& lexer, QPDFObjectHandle& resources, int depth);
  bool path(unsigned code);
  bool paint(unsigned code);
  bool colour(unsigned code, QPDFObjectHandle& resources);
  bool text(unsigned code, std::size_t bytes);
  void external(QPDFObjectHandle& resources, int depth);
  void form(QPDFObjectHandle stream, QPDFObjectHandle& resources, int depth);
  const std::string& form_content(QPDFObjectHandle stream, std::string& local);
  bool spend(std::size_t bytes);
  bool white(Ink ink) const;
  double operand(std::size_t i) const { return i < operands_.size() ? operands_[i] : 0; }
  Point point(std::size_t i) const { return {operand(i), operand(i + 1)}; }

  Canvas canvas_;
  TextMarks marks_;
  Shared& shared_;
  State state_;
  std::vector<State> saved_;
  std::vector<double> operands_;
  std::string name_;
  std::size_t spent_ = 0;
  bool whole_ = true;
};

bool Painter::spend(std::size_t bytes) {
  spent_ += bytes;
  const bool enough = spent_ <= most_bytes_a_page && bytes <= shared_.left;
  shared_.left -= std::min(bytes, shared_.left);
  if (!enough) whole_ = false;
  return enough;
}

void Painter::page(QPDFObjectHandle contents, QPDFObjectHandle resources) {
  std::string content;
  const auto add = [&](QPDFObjectHandle stream) {
    if (!stream.isStream()) return;
    if (!unpack(stream, content, std::min(most_bytes_a_page, shared_.left))) whole_ = false;
    content += '\n';
  };
  if (contents.isArray())
    for (int i = 0; i < std::min(contents.getArrayNItems(), 100'000); ++i) add(contents.getArrayItem(i));
  else
    add(contents);
  if (spend(content.size())) run(content, resources, 0);
}

PdfDrawing Painter::drawing() const {
  return {.rulings = canvas_.rulings(),
          .marks = marks_.marks(),
          .has_image = canvas_.has_image(),
          .is_scan = canvas_.is_scan(),
          .shown = marks_.shown(),
          .outside = marks_.outside(),
          .whole = whole_ && !canvas_.too_much()};
}

void Painter::run(std::string_view content, QPDFObjectHandle resources, int depth) {
  ContentLexer lexer(content);
  operands_.clear();
  std::size_t string_bytes = 0;
  for (ContentToken token = lexer.next(); token != ContentToken::end; token = lexer.next()) {
    if (token == ContentToken::number) {
      if (operands_.size() < most_operands) operands_.push_back(lexer.number());
    } else if (token == ContentToken::string) {
      string_bytes += lexer.text().size();
    } else if (token == ContentToken::name) {
      name_ = lexer.text();
    } else if (token == ContentToken::word) {
      const unsigned code = op(lexer.text());
      if (!text(code, string_bytes)) apply(code, lexer, resources, depth);
      operands_.clear();
      string_bytes = 0;
    }
  }
}

void Painter::apply(unsigned code, ContentLexer& lexer, QPDFObjectHandle& resources, int depth) {
  if (path(code) || paint(code) || colour(code, resources)) return;
  switch (code) {
    case op("q"):
      if (saved_.size() < deepest_state) saved_.push_back(state_);
      break;
    case op("Q"):
      if (!saved_.empty()) state_ = saved_.back(), saved_.pop_back();
      break;
    case op("cm"):
      state_.pen.matrix =
          Matrix{operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)}.then(state_.pen.matrix);
      break;
    case op("w"):
      state_.pen.line_width = operand(0);
      break;
    case op("Do"):
      external(resources, depth);
      break;
    case op("BI"):
      lexer.skip_inline_image();
      canvas_.image(state_.pen);
      break;
    default:
      break;
  }
}

bool Painter::path(unsigned code) {
  switch (code) {
    case op("m"):
      canvas_.move(state_.pen, point(0));
      return true;
    case op("l"):
      canvas_.line(state_.pen, point(0));
      return true;
    case op("c"):
      canvas_.curve(state_.pen, point(4));
      return true;
    case op("v"):
    case op("y"):
      canvas_.curve(state_.pen, point(2));
      return true;
    case op("h"):
      canvas_.close();
      return true;
    case op("re"):
      canvas_.rectangle(state_.pen, point(0), operand(2), operand(3));
      return true;
    case op("W"):
    case op("W*"):
      canvas_.clip();
      return true;
    default:
      return false;
  }
}

bool Painter::paint(unsigned code) {
  const bool closes = code == op("s") || code == op("b") || code == op("b*");
  const bool strokes = closes || code == op("S") || code == op("B") || code == op("B*");
  const bool fills = code == op("f") || code == op("F") || code == op("f*") || code == op("B") || code == op("B*") ||
                     code == op("b") || code == op("b*");
  if (!strokes && !fills && code != op("n")) return false;
  if (closes) canvas_.close();
  canvas_.paint(state_.pen, strokes, fills);
  return true;
}

bool Painter::white(Ink ink) const {
  const double wanted = ink == Ink::light ? 1 : 0;
  return ink != Ink::none && !operands_.empty() &&
         std::all_of(operands_.begin(), operands_.end(), [&](double v) { return std::abs(v - wanted) < 0.02; });
}

bool Painter::colour(unsigned code, QPDFObjectHandle& resources) {
  const auto space = [&] {
    const std::string key = key_of(name_);
    QPDFObjectHandle found = resources.getKeyIfDict("/ColorSpace").getKeyIfDict(key);
    return ink_of(found.isNull() ? QPDFObjectHandle::newName(key) : found);
  };
  Pen& pen = state_.pen;
  switch (code) {
    case op("G"):
    case op("RG"):
      pen.white_stroke = white(state_.stroke = Ink::light);
      return true;
    case op("g"):
    case op("rg"):
      pen.white_fill = white(state_.fill = Ink::light);
      return true;
    case op("K"):
      pen.white_stroke = white(state_.stroke = Ink::dark);
      return true;
    case op("k"):
      pen.white_fill = white(state_.fill = Ink::dark);
      return true;
    case op("CS"):
      state_.stroke = space(), pen.white_stroke = false;
      return true;
    case op("cs"):
      state_.fill = space(), pen.white_fill = false;
      return true;
    case op("SC"):
    case op("SCN"):
      pen.white_stroke = white(state_.stroke);
      return true;
    case op("sc"):
    case op("scn"):
      pen.white_fill = white(state_.fill);
      return true;
    default:
      return false;
  }
}

bool Painter::text(unsigned code, std::size_t bytes) {
  TextStyle& style = state_.text;
  switch (code) {
    case op("'"):
    case op("\""):
      marks_.next_line(0, -style.leading);
      [[fallthrough]];
    case op("Tj"):
    case op("TJ"):
      marks_.show(style, state_.pen, canvas_, bytes);
      return true;
    case op("BT"):
      marks_.begin();
      return true;
    case op("Tf"):
      style.size = operand(0);
      return true;
    case op("Tr"):
      style.mode = static_cast<int>(std::clamp(operand(0), 0.0, 7.0));
      return true;
    case op("Ts"):
      style.rise = operand(0);
      return true;
    case op("TL"):
      style.leading = operand(0);
      return true;
    case op("TD"):
      style.leading = -operand(1);
      [[fallthrough]];
    case op("Td"):
      marks_.next_line(operand(0), operand(1));
      return true;
    case op("T*"):
      marks_.next_line(0, -style.leading);
      return true;
    case op("Tm"):
      marks_.set_matrix({operand(0), operand(1), operand(2), operand(3), operand(4), operand(5)});
      return true;
    default:
      return false;
  }
}

void Painter::external(QPDFObjectHandle& resources, int depth) {
  QPDFObjectHandle object = resources.getKeyIfDict("/XObject").getKeyIfDict(key_of(name_));
  if (!object.isStream() || !spend(64)) return;
  QPDFObjectHandle subtype = object.getDict().getKey("/Subtype");
  if (subtype.isNameAndEquals("/Image"))
    canvas_.image(state_.pen);
  else if (subtype.isNameAndEquals("/Form") && depth < deepest_form)
    form(object, resources, depth);
}

const std::string& Painter::form_content(QPDFObjectHandle stream, std::string& local) {
  const auto known = shared_.forms.find(stream.getObjGen());
  if (known != shared_.forms.end()) return known->second;
  if (!unpack(stream, local, std::min(most_bytes_a_page - std::min(spent_, most_bytes_a_page), shared_.left)))
    whole_ = false;
  if (shared_.kept + local.size() > most_kept_forms) return local;
  shared_.kept += local.size();
  return shared_.forms.emplace(stream.getObjGen(), std::move(local)).first->second;
}

void Painter::form(QPDFObjectHandle stream, QPDFObjectHandle& resources, int depth) {
  std::string local;
  const std::string& content = form_content(stream, local);
  if (!spend(content.size())) return;
  const State before = state_;
  const std::vector<State> saved = std::move(saved_);
  saved_.clear();
  QPDFObjectHandle dictionary = stream.getDict();
  state_.pen.matrix = matrix_of(dictionary.getKey("/Matrix")).then(state_.pen.matrix);
  const std::vector<double> bounds = numbers(dictionary.getKey("/BBox"), 4);
  if (!bounds.empty()) {
    canvas_.rectangle(state_.pen, {bounds[0], bounds[1]}, bounds[2] - bounds[0], bounds[3] - bounds[1]);
    canvas_.clip();
    canvas_.paint(state_.pen, false, false);
  }
  QPDFObjectHandle own = dictionary.getKey("/Resources");
  run(content, own.isDictionary() ? own : resources, depth + 1);
  state_ = before;
  saved_ = saved;
}

PdfDrawing draw(QPDFObjectHandle object, Shared& shared) {
  QPDFPageObjectHelper page(object);
  const Box box = displayed_box(page);
  const int degrees = rotation(page);
  Painter painter(displayed_page(box, degrees), display_matrix(box, degrees), shared);
  painter.page(object.getKey("/Contents"), page.getAttribute("/Resources", false));
  return painter.drawing();
}

}  // namespace

PdfDrawings read_pdf_drawings(std::string_view bytes) {
  PdfDrawings out;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    out.opened = true;
    for (const QPDFExc& warning : pdf.getWarnings())
      if (std::string_view(warning.what()).find("reconstruct") != std::string_view::npos) out.damaged = true;
    Shared shared;
    for (const QPDFObjectHandle& page : pages) {
      try {
        out.pages.push_back(draw(page, shared));
      } catch (const std::exception&) {
        out.pages.emplace_back().whole = false;
      }
    }
  } catch (const std::exception&) {
    // `opened` and the number of pages say how far it came.
  }
  return out;
}

}  // namespace tulga
