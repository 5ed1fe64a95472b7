#include <array>
#include <cstdint>

#include "extract/convert.h"
#include "extract/readers.h"

namespace tulga {

namespace {

constexpr std::string_view compound_magic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view open_document = "mimetypeapplication/vnd.oasis.opendocument.";
constexpr std::uint32_t word_class = 0x00020906, excel_class = 0x00020820, old_excel_class = 0x00020810;
constexpr std::size_t zip_header = 30;  // bytes before the name of the first part

constexpr std::array<Wording, 1> wordings = {{
    {"legacy-password", "the document needs a password to open: save it without one",
     "баримт нууц үгтэй тул нээгдэхгүй байна: нууц үггүй хадгална уу"},
}};

/// Names of the streams in a compound file are UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
  if (!bytes.starts_with(compound_magic)) return false;
  std::string wide;
  for (const char c : name) wide += {c, '\0'};
  return bytes.find(wide + std::string(2, '\0')) != std::string_view::npos;
}

/// `size` bytes at an offset, the lowest first; 0 beyond the end.
std::uint32_t number_at(std::string_view bytes, std::size_t offset, std::size_t size) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < size && offset + i < bytes.size(); ++i)
    out |= std::uint32_t{static_cast<unsigned char>(bytes[offset + i])} << (8 * i);
  return out;
}

/// What the folder of a compound file says that it is. A workbook may have a Word document put in it, and the other way
/// round, so that the streams alone do not tell.
std::uint32_t class_of(std::string_view bytes) {
  const std::uint32_t sector_bits = number_at(bytes, 30, 2), folder = number_at(bytes, 48, 4);
  if (!bytes.starts_with(compound_magic) || sector_bits > 16) return 0;
  return number_at(bytes, ((std::size_t{folder} + 1) << sector_bits) + 80, 4);
}

/// An OpenDocument package begins with its kind, unpacked.
bool is_open_document(std::string_view bytes, std::string_view kind) {
  return bytes.starts_with("PK\x03\x04") && bytes.size() > zip_header &&
         bytes.substr(zip_header).starts_with(std::string(open_document) + std::string(kind));
}

void refuse_password(std::string_view bytes) {
  if (has_stream(bytes, "EncryptedPackage")) throw InputError{{"legacy-password", {}}};
}

}  // namespace

std::span<const Wording> legacy_wordings() { return wordings; }

// A package with a password stands in a compound file and tells no kind of its own.
bool is_doc(std::string_view bytes) {
  return class_of(bytes) == word_class ||
         (!is_xls(bytes) && (has_stream(bytes, "WordDocument") || has_stream(bytes, "EncryptedPackage")));
}
bool is_xls(std::string_view bytes) {
  const std::uint32_t kind = class_of(bytes);
  if (kind == word_class) return false;
  return kind == excel_class || kind == old_excel_class ||
         (!has_stream(bytes, "WordDocument") && (has_stream(bytes, "Workbook") || has_stream(bytes, "Book")));
}
bool is_odt(std::string_view bytes) { return is_open_document(bytes, "text"); }
bool is_ods(std::string_view bytes) { return is_open_document(bytes, "spreadsheet"); }

Document read_doc(std::string_view bytes) {
  refuse_password(bytes);
  return read_docx(convert(bytes, "doc", "docx"));
}
Document read_xls(std::string_view bytes) { return read_xlsx(convert(bytes, "xls", "xlsx")); }
Document read_odt(std::string_view bytes) { return read_docx(convert(bytes, "odt", "docx")); }
Document read_ods(std::string_view bytes) { return read_xlsx(convert(bytes, "ods", "xlsx")); }

}  // namespace tulga
