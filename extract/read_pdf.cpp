#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "extract/pdf_rulings.h"
#include "extract/pdf_words.h"
#include "extract/readers.h"

namespace tulga {

namespace {

constexpr Wording wordings[] = {
    {"pdf-empty", "the file is empty; a PDF document was expected: send it again",
     "файл хоосон байна; PDF баримт байх ёстой: дахин илгээнэ үү"},
    {"pdf-not-pdf", "this is not a PDF document, whatever its name says: send the report itself",
     "нэр нь ямар ч байсан энэ нь PDF баримт биш: тайлангаа өөрийг нь илгээнэ үү"},
    {"pdf-damaged", "the PDF is too damaged to open: export it again from the program that made it",
     "PDF файл гэмтсэн тул нээгдэхгүй байна: үүсгэсэн програмаасаа дахин гаргана уу"},
    {"pdf-locked", "the PDF needs a password to open: save it without one",
     "PDF нууц үгтэй тул нээгдэхгүй байна: нууц үггүй хадгална уу"},
    {"pdf-no-pages", "the PDF has no pages; at least one was expected: export it again",
     "PDF-д нэг ч хуудас алга; дор хаяж нэг хуудас байх ёстой: дахин гаргана уу"},
    {"pdf-too-large", "the PDF is larger than 2 GB: split it into parts",
     "PDF 2 ГБ-аас том байна: хэсэг болгон хуваана уу"},
    {"pdf-scan-not-read", "{pages}: a picture without text, probably a scan, was not read",
     "{pages}: бичвэргүй зураг (сканнердсан байх) тул уншаагүй"},
    {"pdf-text-unreadable",
     "{pages}: the text does not say which letters it shows and was not read: export the PDF again",
     "{pages}: бичвэрийн үсгийн код байхгүй тул уншаагүй: PDF-ийг дахин гаргана уу"},
    {"pdf-page-damaged", "{pages}: the page is damaged and may not have been read whole",
     "{pages}: хуудас гэмтсэн тул бүтэн уншигдаагүй байж магадгүй"},
    {"pdf-file-damaged",
     "the file is damaged and was repaired as far as possible; parts may be missing: export it again",
     "файл гэмтсэн, боломжийн хэрээр зассан; зарим хэсэг дутуу байж магадгүй: дахин гаргана уу"},
    {"pdf-pages-differ", "the file is damaged: {read} pages could be read, {listed} are listed",
     "файл гэмтсэн: {listed} хуудас бүртгэлтэйгээс {read} хуудас уншигдлаа"},
    {"pdf-table-unclear",
     "page {page}: no lines are drawn around this table; its rows and columns were told by white space",
     "{page} дугаар хуудас: энэ хүснэгтэд зураас алга; мөр, баганыг хоосон зайгаар нь ялгасан"},
    {"pdf-words-outside", "{pages}: text beyond the edge of the page was left out ({count} pieces)",
     "{pages}: хуудасны захаас гадуурх бичвэрийг оруулаагүй ({count} хэсэг)"},
    {"pdf-text-hidden", "{pages}: text that no eye can see (invisible, white or tiny) was left out",
     "{pages}: нүдэнд үл үзэгдэх (цагаан, далд, хэт жижиг) бичвэрийг оруулаагүй"},
    {"pdf-text-layer", "{pages}: a scan; its invisible text, which a program guessed from the picture, was read",
     "{pages}: сканнердсан хуудас; зургаас програмын таньсан далд бичвэрийг уншсан"},
};

/// "page 3" or "pages 1-4, 7", without the word: the numbers stand for both languages.
std::string page_list(const std::vector<int>& pages) {
  std::string out = "p. ";
  for (std::size_t i = 0; i < pages.size();) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (i > 0) out += ", ";
    out += std::to_string(pages[i]);
    if (last > i) out += "-" + std::to_string(pages[last]);
    i = last + 1;
  }
  return out;
}

Text hidden_word(const Page& page, const Word& word) {
  Place place;
  place.page = page.number;
  place.box = word.box;
  return {word.text, {{0, word.text.size(), place}}};
}

template <typename Wanted>
void tell(std::vector<Message>& problems, const char* id, const std::vector<Page>& pages, Wanted wanted) {
  std::vector<int> numbers;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (wanted(i)) numbers.push_back(pages[i].number);
  if (!numbers.empty()) problems.push_back({id, {{"pages", page_list(numbers)}}});
}

bool has_many_letters(std::size_t shown) { return shown > 8; }  // fewer may be spaces or a page number in a symbol font

void tell_what_is_missing(const PdfText& text, const PdfDrawings& drawings, Document& document) {
  std::vector<Message>& problems = document.problems;
  const std::size_t listed = std::max(text.pages.size(), drawings.pages.size());
  if (drawings.opened && drawings.pages.size() != text.pages.size())
    problems.push_back(
        {"pdf-pages-differ", {{"read", std::to_string(text.pages.size())}, {"listed", std::to_string(listed)}}});
  else if (!drawings.opened || drawings.damaged)
    problems.push_back({"pdf-file-damaged", {}});
  const auto drawing = [&](std::size_t i) { return i < drawings.pages.size() ? drawings.pages[i] : PdfDrawing(); };
  const auto unreadable = [&](std::size_t i) {
    return text.pages[i].words.empty() && text.outside[i] == 0 && has_many_letters(drawing(i).shown);
  };
  tell(problems, "pdf-text-unreadable", text.pages, unreadable);
  tell(problems, "pdf-scan-not-read", text.pages,
       [&](std::size_t i) { return text.pages[i].words.empty() && !unreadable(i) && drawing(i).has_image; });
  tell(problems, "pdf-page-damaged", text.pages,
       [&](std::size_t i) { return !drawing(i).whole || !text.complaints[i].empty(); });
}

/// Keeps apart what no eye can see. The invisible text over a scan is what somebody's OCR read there: it stays, and
/// is told.
void take_what_is_hidden(const PdfText& text, const PdfDrawings& drawings, Document& document) {
  std::vector<int> outside, hidden, layer;
  std::size_t outside_count = 0;
  Text evidence;
  for (std::size_t i = 0; i < document.pages.size() && i < drawings.pages.size(); ++i) {
    Page& page = document.pages[i];
    const PdfDrawing& drawing = drawings.pages[i];
    const std::size_t beyond = std::max(drawing.outside, text.outside[i]);
    if (beyond > 0) outside.push_back(page.number), outside_count += beyond;
    std::vector<Word> words = take_hidden(page, drawing.marks);
    if (words.empty()) continue;
    if (drawing.is_scan && page.words.size() * 10 < words.size()) {
      page.words.insert(page.words.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
      layer.push_back(page.number);
      continue;
    }
    hidden.push_back(page.number);
    for (const Word& word : words) append(evidence, hidden_word(page, word), " ");
  }
  const auto tell = [&](const char* id, const std::vector<int>& pages, Text shown) {
    if (!pages.empty())
      document.doubts.push_back({"hidden-text", {id, {{"pages", page_list(pages)}}}, std::move(shown)});
  };
  tell("pdf-text-hidden", hidden, std::move(evidence));
  tell("pdf-text-layer", layer, {});
  if (outside_count > 0)
    document.doubts.push_back(
        {"hidden-text",
         {"pdf-words-outside", {{"pages", page_list(outside)}, {"count", std::to_string(outside_count)}}},
         {}});
}

}  // namespace

bool is_pdf(std::string_view bytes) { return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos; }

Document read_pdf(std::string_view bytes) {
  if (bytes.empty()) throw InputError{{"pdf-empty", {}}};
  if (!is_pdf(bytes)) throw InputError{{"pdf-not-pdf", {}}};
  PdfText text = read_pdf_text(bytes);
  PdfDrawings drawings = read_pdf_drawings(bytes);
  Document document;
  document.kind = "pdf";
  document.page_count = static_cast<int>(std::max(text.pages.size(), drawings.pages.size()));
  tell_what_is_missing(text, drawings, document);
  if (text.pages.size() == drawings.pages.size()) {
    for (std::size_t i = 0; i < text.pages.size(); ++i) {
      text.pages[i].rulings = std::move(drawings.pages[i].rulings);
      text.pages[i].has_image = drawings.pages[i].has_image;
    }
  }
  document.pages = std::move(text.pages);
  take_what_is_hidden(text, drawings, document);
  return document;
}

std::span<const Wording> pdf_wordings() { return wordings; }

}  // namespace tulga
