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
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extract/pdf_fonts.h"
#include "extract/pdf_painter.h"

namespace tulga {

namespace {

constexpr std::size_t most_bytes_a_stream = 64u << 20;
constexpr std::size_t most_bytes = 1u << 30;  // of all streams of a document
constexpr std::size_t most_kept = 16u << 20;  // of forms that are kept for the next page
constexpr int most_streams = 100'000;         // of a page
constexpr int most_differences = 512;         // of a font

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

Ink ink_of(QPDFObjectHandle space) {
  if (space.isName()) {
    const std::string name = space.getName();
    if (name == "/DeviceGray" || name == "/DeviceRGB" || name == "/CalGray" || name == "/CalRGB") return Ink::ones;
    return name == "/DeviceCMYK" ? Ink::zeros : Ink::none;
  }
  if (!space.isArray() || space.getArrayNItems() < 2 || !space.getArrayItem(0).isName()) return Ink::none;
  const std::string family = space.getArrayItem(0).getName();
  if (family == "/CalGray" || family == "/CalRGB") return Ink::ones;
  if (family == "/Separation" || family == "/DeviceN") return Ink::zeros;
  if (family != "/ICCBased" || !space.getArrayItem(1).isStream()) return Ink::none;
  QPDFObjectHandle n = space.getArrayItem(1).getDict().getKey("/N");
  return n.isInteger() && n.getIntValue() == 4 ? Ink::zeros : Ink::ones;
}

void add_differences(QPDFObjectHandle array, FontFacts& facts) {
  if (!array.isArray()) return;
  int code = 0;
  for (int i = 0; i < std::min(array.getArrayNItems(), most_differences); ++i) {
    QPDFObjectHandle item = array.getArrayItem(i);
    if (item.isInteger()) code = static_cast<int>(std::clamp<long long>(item.getIntValue(), 0, 65535));
    if (item.isName()) facts.differences.emplace_back(code++, item.getName().substr(1));
  }
}

std::string name_in(QPDFObjectHandle object) { return object.isName() ? object.getName() : std::string(); }

FontFacts facts_of(QPDFObjectHandle font) {
  FontFacts facts;
  facts.subtype = name_in(font.getKeyIfDict("/Subtype"));
  facts.to_unicode = font.getKeyIfDict("/ToUnicode").isStream();
  QPDFObjectHandle encoding = font.getKeyIfDict("/Encoding");
  facts.encoding = encoding.isDictionary() ? name_in(encoding.getKey("/BaseEncoding")) : name_in(encoding);
  if (encoding.isDictionary()) add_differences(encoding.getKey("/Differences"), facts);
  QPDFObjectHandle first = font.getKeyIfDict("/FirstChar");
  if (first.isInteger()) facts.first_code = static_cast<int>(std::clamp<long long>(first.getIntValue(), 0, 65535));
  QPDFObjectHandle descendants = font.getKeyIfDict("/DescendantFonts");
  if (descendants.isArray() && descendants.getArrayNItems() > 0) {
    QPDFObjectHandle ordering = descendants.getArrayItem(0).getKeyIfDict("/CIDSystemInfo").getKeyIfDict("/Ordering");
    if (ordering.isString()) facts.ordering = ordering.getStringValue();
  }
  QPDFObjectHandle descriptor = font.getKeyIfDict("/FontDescriptor");
  for (const char* key : {"/FontFile", "/FontFile2", "/FontFile3"})
    facts.embedded = facts.embedded || descriptor.getKeyIfDict(key).isStream();
  QPDFObjectHandle flags = descriptor.getKeyIfDict("/Flags");
  facts.symbolic = flags.isInteger() && (flags.getIntValue() & 4) != 0;
  return facts;
}

class Resources;

/// What all pages share: the bytes left to unpack, and what was looked at before.
struct Shared {
  std::size_t left = most_bytes;
  std::size_t kept = 0;
  struct Form {
    std::string content{};
    std::unique_ptr<Resources> resources{};
    PdfForm form{};
  };
  std::map<QPDFObjGen, Form> forms;
  std::map<QPDFObjGen, bool> fonts;
  bool whole = true;  // all streams of the page were read to their end

  void add(QPDFObjectHandle stream, std::string& content) {
    const std::size_t before = content.size();
    if (!unpack(stream, content, before + std::min(most_bytes_a_stream, left))) whole = false;
    left -= std::min(left, content.size() - before);
  }
  void next_page();
};

/// A resource dictionary.
class Resources : public PdfResources {
 public:
  Resources(QPDFObjectHandle dictionary, Shared& shared) : dictionary_(dictionary), shared_(shared) {}

  Ink ink(std::string_view colour_space) override {
    const std::string key = key_of(colour_space);
    QPDFObjectHandle found = dictionary_.getKeyIfDict("/ColorSpace").getKeyIfDict(key);
    return ink_of(found.isNull() ? QPDFObjectHandle::newName(key) : found);
  }

  bool says_letters(std::string_view font) override {
    QPDFObjectHandle found = dictionary_.getKeyIfDict("/Font").getKeyIfDict(key_of(font));
    if (!found.isDictionary()) return true;
    const QPDFObjGen id = found.getObjGen();
    if (!found.isIndirect()) return tulga::says_letters(facts_of(found));
    const auto known = shared_.fonts.find(id);
    if (known != shared_.fonts.end()) return known->second;
    return shared_.fonts.emplace(id, tulga::says_letters(facts_of(found))).first->second;
  }

  bool is_image(std::string_view name) override {
    QPDFObjectHandle found = object(name);
    return found.isStream() && found.getDict().getKey("/Subtype").isNameAndEquals("/Image");
  }

  const PdfForm* form(std::string_view name) override;

 private:
  QPDFObjectHandle object(std::string_view name) {
    return dictionary_.getKeyIfDict("/XObject").getKeyIfDict(key_of(name));
  }

  QPDFObjectHandle dictionary_;
  Shared& shared_;
};

// Forms are kept over pages, such as the head of a letter, until they are too many.
void Shared::next_page() {
  whole = true;
  if (kept > most_kept) forms.clear(), kept = 0;
}

const PdfForm* Resources::form(std::string_view name) {
  QPDFObjectHandle stream = object(name);
  if (!stream.isStream() || !stream.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return nullptr;
  const auto [entry, is_new] = shared_.forms.try_emplace(stream.getObjGen());
  Shared::Form& form = entry->second;
  if (!is_new) return &form.form;
  shared_.add(stream, form.content);
  shared_.kept += form.content.size() + 64;
  QPDFObjectHandle dictionary = stream.getDict(), own = dictionary.getKey("/Resources");
  form.resources = std::make_unique<Resources>(own.isDictionary() ? own : dictionary_, shared_);
  form.form = {form.content, matrix_of(dictionary.getKey("/Matrix")), numbers(dictionary.getKey("/BBox"), 4),
               form.resources.get()};
  return &form.form;
}

PdfDrawing draw(QPDFObjectHandle object, Shared& shared) {
  QPDFPageObjectHelper page(object);
  const Box box = displayed_box(page);
  const int degrees = rotation(page);
  shared.next_page();
  std::string content;
  QPDFObjectHandle contents = object.getKey("/Contents");
  const int count = contents.isArray() ? std::min(contents.getArrayNItems(), most_streams) : 1;
  for (int i = 0; i < count; ++i) {
    QPDFObjectHandle stream = contents.isArray() ? contents.getArrayItem(i) : contents;
    if (stream.isStream()) shared.add(stream, content);
    content += '\n';
  }
  Resources resources(page.getAttribute("/Resources", false), shared);
  PdfPainter painter(displayed_page(box, degrees), display_matrix(box, degrees));
  const bool whole = painter.run(content, resources);
  return {.rulings = painter.canvas().rulings(),
          .marks = painter.marks().marks(),
          .has_image = painter.canvas().has_image(),
          .is_scan = painter.canvas().is_scan(),
          .shown = painter.marks().shown(),
          .unmapped = painter.marks().unmapped(),
          .outside = painter.marks().outside(),
          .whole = whole && shared.whole};
}

}  // namespace

PdfDrawings read_pdf_drawings(std::string_view bytes) {
  PdfDrawings out;
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
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
    // The number of pages says how far it came.
  }
  return out;
}

}  // namespace tulga
