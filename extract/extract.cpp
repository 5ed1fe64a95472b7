#include "extract/extract.h"

#include <array>

#include "extract/convert.h"
#include "extract/interpret.h"
#include "extract/office.h"
#include "extract/places.h"
#include "extract/readers.h"
#include "extract/tables.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 2> wordings = {{
    {"document-empty", "the file is empty (0 bytes); ask for it again", "файл хоосон (0 байт) байна; дахин авна уу"},
    {"kind-unknown", "this is no document that tulga reads; give a PDF, a Word, an Excel or a text file",
     "tulga энэ төрлийн файлыг уншихгүй; PDF, Word, Excel эсвэл текст файл өгнө үү"},
}};

const Reader& reader_of(std::string_view bytes) {
  if (bytes.empty()) throw InputError{{"document-empty", {}}};
  for (const Reader& reader : readers())
    if (reader.takes(bytes)) return reader;
  throw InputError{{"kind-unknown", {}}};
}

}  // namespace

std::vector<Wording> extract_wordings() {
  std::vector<Wording> out(wordings.begin(), wordings.end());
  for (const std::span<const Wording> more :
       {pdf_wordings(), package_wordings(), xml_wordings(), office_wordings(), docx_wordings(), xlsx_wordings(),
        convert_wordings(), legacy_wordings(), text_wordings(), place_wordings()})
    out.insert(out.end(), more.begin(), more.end());
  return out;
}

bool runs_programs(std::string_view bytes) {
  for (const Reader& reader : readers())
    if (reader.takes(bytes)) return reader.runs_programs;
  return false;
}

Extraction extract(std::string_view bytes, const Vocabulary& own) {
  Extraction out;
  const Reader& reader = reader_of(bytes);
  out.document = reader.read(bytes);
  out.document.kind = reader.kind;
  if (!out.document.pages.empty()) out.document.blocks = find_blocks(out.document, out.document.doubts);
  const std::vector<Block> joined = join_blocks(out.document.blocks);
  out.submission = interpret(joined, own);
  return out;
}

}  // namespace tulga
