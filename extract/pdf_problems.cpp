#include "extract/pdf_problems.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

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
    {"pdf-lines-not-read",
     "the file is damaged: its ruling lines could not be read, tables were told by white space only",
     "файл гэмтсэн: хүснэгтийн зураасыг уншиж чадаагүй тул хүснэгтийг зөвхөн хоосон зайгаар ялгасан"},
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

Text evidence_of(const Page& page, const std::vector<Word>& words) {
  Text out;
  for (const Word& word : words) {
    Place place;
    place.page = page.number;
    place.box = word.box;
    append(out, {word.text, {{0, word.text.size(), place}}}, " ");
  }
  return out;
}

/// The numbers of pages that share something.
struct Pages {
  std::vector<int> numbers{};
  Text evidence{};
  std::size_t count = 0;

  void add(const Page& page) { numbers.push_back(page.number); }
  Message message(const char* id) const {
    Message out{id, {{"pages", page_list(numbers)}}};
    if (count > 0) out.arguments.emplace_back("count", std::to_string(count));
    return out;
  }
};

/// Everything that is told by page.
struct Findings {
  Pages unreadable, scans, damaged;  // problems
  Pages hidden, layers, outside;     // doubts
};

// Fewer letters may be bullets or a page number in a symbol font.
constexpr std::size_t few_letters = 8;

/// The invisible text over a scan is what somebody's OCR read there: it stays, and is told.
void take_hidden(Page& page, const PdfDrawing& drawing, Findings& findings) {
  std::vector<Word> words = take_illegible(page, drawing.marks, Legible::hidden);
  if (words.empty()) return;
  if (drawing.is_scan && page.words.size() * 10 < words.size()) {
    page.words.insert(page.words.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    findings.layers.add(page);
    return;
  }
  findings.hidden.add(page);
  append(findings.hidden.evidence, evidence_of(page, words), " ");
}

/// Whether letters are shown that did not come as text: those of fonts that do not say which they are.
bool take_unmapped(Page& page, const PdfDrawing& drawing, std::size_t outside) {
  if (drawing.unmapped * 10 >= drawing.shown * 9 && drawing.unmapped > 0)
    page.words.clear();
  else
    take_illegible(page, drawing.marks, Legible::unmapped);
  if (drawing.unmapped > few_letters) return true;
  return page.words.empty() && outside == 0 && drawing.shown > few_letters;
}

void look_at(Page& page, const PdfDrawing& drawing, const PdfText& text, std::size_t index, Findings& findings) {
  const std::size_t outside = std::max(drawing.outside, text.outside[index]);
  if (outside > 0) findings.outside.add(page), findings.outside.count += outside;
  const bool unreadable = take_unmapped(page, drawing, outside);
  if (unreadable) findings.unreadable.add(page);
  if (!unreadable) take_hidden(page, drawing, findings);
  if (page.words.empty() && !unreadable && drawing.has_image) findings.scans.add(page);
  if (!drawing.whole || !text.complaints[index].empty()) findings.damaged.add(page);
}

void tell_of_file(std::size_t read, const PdfDrawings& drawings, std::vector<Message>& problems) {
  const std::size_t listed = drawings.pages.size();
  if (listed > read)
    problems.push_back({"pdf-pages-differ", {{"read", std::to_string(read)}, {"listed", std::to_string(listed)}}});
  else if (listed < read)
    problems.push_back({"pdf-lines-not-read", {}});
  else if (drawings.damaged)
    problems.push_back({"pdf-file-damaged", {}});
}

}  // namespace

void tell_what_is_missing(const PdfText& text, const PdfDrawings& drawings, Document& document) {
  Findings findings;
  const PdfDrawing none;
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    look_at(document.pages[i], i < drawings.pages.size() ? drawings.pages[i] : none, text, i, findings);
  tell_of_file(document.pages.size(), drawings, document.problems);
  const auto problem = [&](const char* id, const Pages& pages) {
    if (!pages.numbers.empty()) document.problems.push_back(pages.message(id));
  };
  problem("pdf-text-unreadable", findings.unreadable);
  problem("pdf-scan-not-read", findings.scans);
  problem("pdf-page-damaged", findings.damaged);
  const auto doubt = [&](const char* id, const Pages& pages) {
    if (!pages.numbers.empty()) document.doubts.push_back({"hidden-text", pages.message(id), pages.evidence});
  };
  doubt("pdf-text-hidden", findings.hidden);
  doubt("pdf-text-layer", findings.layers);
  doubt("pdf-words-outside", findings.outside);
}

std::span<const Wording> pdf_wordings() { return wordings; }

}  // namespace tulga
