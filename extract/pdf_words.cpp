#include "extract/pdf_words.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "extract/message.h"
#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t most_complaints = 20;
constexpr std::size_t most_words_a_page = 200'000;

// What costs text. The rest is about colours, form fields, hints and the like.
constexpr std::string_view grave[] = {"stream",      "Length",     "filter",     "compression",  "Unknown operator",
                                      "No font",     "contents",   "wrong type", "Unterminated", "xref",
                                      "create page", "Pages tree", "XRef entry", "key must be"};

bool is_grave(const std::string& complaint) {
  return std::any_of(std::begin(grave), std::end(grave),
                     [&](std::string_view sign) { return complaint.find(sign) != std::string::npos; });
}

/// Catches what Poppler would print. Its callback is one for the process.
class Complaints {
 public:
  Complaints() { poppler::set_debug_error_function(&hear, this); }
  ~Complaints() { poppler::set_debug_error_function(&ignore, nullptr); }
  Complaints(const Complaints&) = delete;
  Complaints& operator=(const Complaints&) = delete;

  std::vector<std::string> take() { return std::exchange(heard_, {}); }

 private:
  static void hear(const std::string& said, void* self) {
    std::vector<std::string>& heard = static_cast<Complaints*>(self)->heard_;
    if (heard.size() < most_complaints && is_grave(said)) heard.push_back(said);
  }
  static void ignore(const std::string&, void*) {}

  std::vector<std::string> heard_;
};

void put(std::string& out, std::uint32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

// Poppler's string holds UTF-16 in a unit type that changes between versions; its own conversion opens iconv each time.
std::string to_utf8(const poppler::ustring& units) {
  std::string out;
  for (std::size_t i = 0; i < units.size(); ++i) {
    std::uint32_t c = static_cast<std::uint16_t>(units[i]);
    const std::uint32_t next = i + 1 < units.size() ? static_cast<std::uint16_t>(units[i + 1]) : 0;
    if (c >= 0xD800 && c < 0xDC00 && next >= 0xDC00 && next < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (next - 0xDC00);
      ++i;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = 0xFFFD;
    }
    if (c != 0xFEFF) put(out, c);
  }
  return out;
}

Word word_of(const poppler::text_box& box) {
  const poppler::rectf r = box.bbox();
  return {.box = {std::min(r.left(), r.right()), std::min(r.top(), r.bottom()), std::max(r.left(), r.right()),
                  std::max(r.top(), r.bottom())},
          .text = normalise(to_utf8(box.text())),
          .space_after = box.has_space_after(),
          .rotation = box.rotation() * 90};
}

bool within(const Box& box, double width, double height) {
  const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
  return x >= 0 && x <= width && y >= 0 && y <= height;
}

std::unique_ptr<poppler::document> open(std::string_view bytes) {
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) throw InputError{{"pdf-too-large", {}}};
  std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw InputError{{"pdf-damaged", {}}};
  if (document->is_locked()) throw InputError{{"pdf-locked", {}}};
  if (document->pages() <= 0) throw InputError{{"pdf-no-pages", {}}};
  return document;
}

Page page_of(const poppler::page& source, std::size_t& outside) {
  const poppler::rectf size = source.page_rect(poppler::crop_box);
  const poppler::page::orientation_enum orientation = source.orientation();
  const bool turned = orientation == poppler::page::landscape || orientation == poppler::page::seascape;
  Page page;
  page.width = turned ? size.height() : size.width();
  page.height = turned ? size.width() : size.height();
  for (const poppler::text_box& box : source.text_list()) {
    Word word = word_of(box);
    if (word.text.empty()) continue;
    if (page.words.size() < most_words_a_page && within(word.box, page.width, page.height))
      page.words.push_back(std::move(word));
    else
      ++outside;
  }
  return page;
}

}  // namespace

PdfText read_pdf_text(std::string_view bytes) {
  Complaints complaints;
  PdfText out;
  const std::unique_ptr<poppler::document> document = open(bytes);
  complaints.take();  // what was wrong with the file as a whole shows in its page count and its cross-reference
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> source(document->create_page(i));
    std::size_t outside = 0;
    Page page;
    if (source) page = page_of(*source, outside);
    page.number = i + 1;
    out.pages.push_back(std::move(page));
    out.outside.push_back(outside);
    out.complaints.push_back(complaints.take());
    if (!source) out.complaints.back().push_back("no page");
  }
  return out;
}

}  // namespace tulga
