#include "report/messages.h"

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <unordered_map>

#include "corpus/acceptance.h"
#include "corpus/archive.h"
#include "corpus/configuration.h"
#include "corpus/gather.h"
#include "corpus/manifest.h"
#include "corpus/shard.h"
#include "corpus/work.h"
#include "extract/extract.h"
#include "report/cross_shown.h"
#include "report/generate.h"
#include "report/writer.h"
#include "validate/rule.h"

namespace tulga {

namespace {

constexpr Wording wordings[] = {
    {"severity-error", "error", "алдаа"},
    {"severity-warning", "warning", "анхааруулга"},
    {"severity-note", "note", "тэмдэглэл"},
    {"count-error", "{n} error", "{n} алдаа"},
    {"count-errors", "{n} errors", "{n} алдаа"},
    {"count-warning", "{n} warning", "{n} анхааруулга"},
    {"count-warnings", "{n} warnings", "{n} анхааруулга"},
    {"count-note", "{n} note", "{n} тэмдэглэл"},
    {"count-notes", "{n} notes", "{n} тэмдэглэл"},
    {"count-passed", "{n} checks passed", "{n} шалгалт таарсан"},
    {"count-open", "{n} not checked", "{n} шалгаагүй"},
    {"count-accepted", "{n} accepted", "{n} зөвшөөрсөн"},
    {"accepted", "accepted: {reason}", "зөвшөөрсөн: {reason}"},
    {"accepted-until", "until {until}", "{until} хүртэл"},
    {"count-row", "{n} row", "{n} мөр"},
    {"count-rows", "{n} rows", "{n} мөр"},
    {"count-summary", "{n} summary", "{n} товчоо"},
    {"count-summaries", "{n} summaries", "{n} товчоо"},
    {"count-documents", "{n} documents", "{n} баримт"},
    {"count-unreadable", "{n} not read", "{n} уншаагүй"},
    {"count-partial", "{n} not read whole", "{n} бүрэн уншаагүй"},
    {"no-findings", "nothing found", "зөрчил олдсонгүй"},
    {"no-form", "no report of a known form; nothing was checked", "мэдэгдэж буй маягтын тайлан биш; юу ч шалгаагүй"},
    {"verified", "verified", "баталгаажсан"},
    {"stated", "stated", "тайланд"},
    {"computed", "computed", "тооцоолсон"},
    {"not-checked", "not checked", "шалгаагүй"},
    {"not-read", "not read: {problem}", "уншиж чадсангүй: {problem}"},
    {"partly-read", "not read whole: {problem}", "бүрэн уншаагүй: {problem}"},
    {"doubt", "doubt", "эргэлзээ"},
    {"progress", "{n} of {total} · {pages} pages · {rate}/s · {left} left",
     "{total}-аас {n} · {pages} хуудас · {rate}/сек · {left} үлдсэн"},
    {"sarif-help", "A finding says that figures disagree, never which of them is wrong.",
     "Зөрчил нь тоонууд зөрснийг хэлэх бөгөөд аль нь буруу болохыг хэлэхгүй."},
    {"at-row", "row {rows}", "{rows}-р мөр"},
    {"at-rows", "rows {rows}", "{rows}-р мөр"},
    {"place-page", "page {page}", "{page}-р хуудас"},
    {"place-line", "line {line}, column {column}", "{line}-р мөр, {column}-р тэмдэгт"},
    {"place-cell", "cell {cell}", "{cell} нүд"},
    {"place-table-cell", "table {table}, cell {cell}", "{table}-р хүснэгт, {cell} нүд"},
    {"place-sheet-cell", "{sheet}, cell {cell}", "{sheet}, {cell} нүд"},
    {"usage-no-command", "a command is missing; 'tulga --help' lists them",
     "команд дутуу; 'tulga --help' жагсаалт өгнө"},
    {"usage-unknown-command", "there is no command '{word}'; 'tulga --help' lists them",
     "'{word}' гэсэн команд алга; 'tulga --help' жагсаалт өгнө"},
    {"usage-unknown-option", "'{command}' does not take '{word}'; 'tulga {command} --help' lists its options",
     "'{command}' команд '{word}' гэсэн сонголт авахгүй; 'tulga {command} --help' жагсаалт өгнө"},
    {"usage-missing-value", "'{word}' needs a value: {values}", "'{word}' утга шаардана: {values}"},
    {"usage-bad-value", "'{value}' is no value of '{word}'; it takes {values}",
     "'{word}' сонголтод '{value}' гэсэн утга байхгүй; {values} авна"},
    {"rule-off", "off", "унтраалттай"},
    {"rule-tolerance", "tolerance", "хүлцэл"},
    {"rule-traps", "must not be set off by", "зөрчилд тооцохгүй зүйл"},
    {"rule-practice", "practice followed", "баримталсан жишиг"},
    {"rule-example", "example", "жишээ"},
    {"rule-gives", "gives", "гарах зөрчил"},
    {"rule-also", "The same slip sets off: {rules}", "Энэ алдаанаас мөн гарна: {rules}"},
    {"rule-unknown", "there is no rule '{word}'; the nearest is '{nearest}'",
     "'{word}' гэсэн дүрэм алга; хамгийн ойр нь '{nearest}'"},
    {"usage-no-rule", "name a rule; 'tulga rules' lists them", "дүрэм заана уу; 'tulga rules' жагсаалт өгнө"},
    {"usage-too-many", "'{command}' does not take '{word}'", "'{command}' команд '{word}' гэсэн үг авахгүй"},
    {"usage-no-input", "name a document or a folder", "баримт эсвэл хавтас заана уу"},
    {"usage-no-archive", "say where the archive is: --archive FILE", "архивын байрыг заана уу: --archive FILE"},
    {"usage-no-manifest", "--out needs a list of documents: --manifest FILE",
     "--out-д баримтын жагсаалт хэрэгтэй: --manifest FILE"},
    {"usage-no-archive-name", "say where the archive goes: -o FILE", "архивыг хаана бичихийг заана уу: -o FILE"},
    {"shard-done", "{name} is done already", "{name} хийгдсэн байна"},
    {"manifest-unread", "'{path}' cannot be read; it is listed without its content",
     "'{path}' уншигдсангүй; агуулгагүйгээр жагсаав"},
    {"usage-archive-alone", "an archive is compared by itself; name nothing beside it",
     "архивыг дангаар нь тулгана; хажууд нь өөр зүйл бүү заа"},
    {"crosscheck-none", "there is no report of that period and aimag that could be compared",
     "тэр үе, аймгийн тулгах тайлан алга"},
    {"usage-no-words", "give a word to look for after the archive", "архивын ард хайх үгээ бичнэ үү"},
    {"digitized", "{done} done, {skipped} unchanged", "{done} баримт боловсруулав, {skipped} өөрчлөгдөөгүй"},
    {"digitized-stopped", "stopped: {done} done and kept, {skipped} unchanged; the same command goes on",
     "зогсов: {done} баримт хадгалсан, {skipped} өөрчлөгдөөгүй; ижил команд үргэлжлүүлнэ"},
    {"status-paths", "{n} files", "{n} файл"},
    {"status-read", "{n} documents read", "{n} баримт уншсан"},
    {"status-partial", "{n} not read whole", "{n} баримтыг бүрэн уншаагүй"},
    {"status-unreadable", "{n} not read", "{n} баримтыг уншаагүй"},
    {"status-superseded", "{n} replaced by newer content", "{n} баримт шинэчлэгдсэн"},
    {"status-errors", "{n} errors", "{n} алдаа"},
    {"status-warnings", "{n} warnings", "{n} анхааруулга"},
    {"status-notes", "{n} notes", "{n} тэмдэглэл"},
    {"archive-older", "{n} documents were written by another version; digitize them again",
     "{n} баримтыг өөр хувилбар бичсэн; дахин digitize хийнэ үү"},
    {"output-failed", "'{path}' cannot be written: {reason}", "'{path}' бичиж чадсангүй: {reason}"},
    {"summary-stated", "stated {stated}", "тайланд {stated}"},
    {"verdict-error", "Figures disagree", "Зөрүүтэй"},
    {"verdict-warning", "Worth a look", "Нягтлах зүйлтэй"},
    {"verdict-note", "Agrees, with notes", "Таарсан, тэмдэглэлтэй"},
    {"verdict-passed", "Agrees", "Таарсан"},
    {"verdict-open", "Not checked", "Шалгаагүй"},
    {"verdict-partial", "Not read whole", "Бүрэн уншаагүй"},
    {"verdict-unread", "Not read", "Уншиж чадсангүй"},
    {"page-file", "File", "Файл"},
    {"page-aimag", "Aimag", "Аймаг"},
    {"page-soum", "Soum", "Сум"},
    {"page-place", "Place", "Газар"},
    {"page-date", "Date", "Огноо"},
    {"page-rows", "Rows", "Мөр"},
    {"page-pages", "Pages", "Хуудас"},
    {"page-scale", "Rating scale", "Үнэлгээний шатлал"},
    {"page-tool", "Made by", "Тооцсон програм"},
    {"page-rules", "rules", "дүрэм"},
    {"page-findings", "Findings", "Зөрүү"},
    {"page-document", "Document", "Баримт"},
    {"page-arithmetic", "Arithmetic", "Тооцоо"},
    {"page-summary", "Summary, recomputed", "Товчоо, дахин тооцсон"},
    {"page-passed", "What agrees", "Таарсан"},
    {"page-open", "Not checked, and why", "Шалгаагүй, шалтгаан"},
    {"page-doubts", "What reading was not sure of", "Уншихад эргэлзсэн зүйл"},
    {"page-read", "The table as it was read", "Уншсан хүснэгт"},
    {"page-keys", "keys j and k go from finding to finding", "j, k товчоор зөрүүнээс зөрүүд шилжинэ"},
    {"page-copy", "Copy for Word or Excel", "Word, Excel-д хуулах"},
    {"page-copied", "Copied", "Хууллаа"},
    {"page-index", "Documents", "Баримтууд"},
    {"page-sort", "A click on a heading sorts.", "Гарчиг дээр дарж эрэмбэлнэ."},
    {"page-verdict", "Verdict", "Дүн"},
    {"page-self", "Self, %", "Өөрийн, %"},
    {"page-higher", "Higher body, %", "Дээд шат, %"},
    {"page-rule", "Check", "Шалгалт"},
    {"page-subject", "Of what", "Юуг"},
    {"page-because", "Why not", "Шалтгаан"},
    {"page-to-index", "All documents", "Бүх баримт"},
    {"page-rating", "Rating", "Үнэлгээ"},
    {"page-count", "Count", "Тоо"},
    {"page-product", "Product", "Үржвэр"},
    {"page-total", "Total", "Нийт"},
    {"page-mean", "Mean", "Дундаж"},
    {"page-overall", "Overall percentage", "Нийт хувь"},
    {"page-not-due", "not counted", "тооцоогүй"},
    {"page-unrated", "without a rating", "үнэлгээгүй"},
    {"page-self-rating", "Self-rating", "Өөрийн үнэлгээ"},
    {"page-higher-rating", "Rating by the higher body", "Дээд шатны байгууллагын үнэлгээ"},
    {"page-numbers", "No.", "Д/д"},
    {"page-decision", "Decision", "Шийдвэр"},
    {"page-provision", "Provision", "Заалт"},
    {"page-progress", "Progress", "Хэрэгжилтийн явц"},
    {"page-no-pictures",
     "Not every page with findings is pictured here: one could not be drawn, or the file would be too large.",
     "Зөрүүтэй бүх хуудасны зураг энд байхгүй: хуудас зурагдаагүй, эсвэл файл хэт том болох байсан."},
    {"page-limits", "Figures that agree are no proof that they are true; a finding does not say which figure is wrong.",
     "Тоо таарсан нь үнэн гэсэн үг биш; зөрүү аль тоо буруу болохыг хэлэхгүй."},
    {"cross-soums", "{n} soums", "{n} сум"},
    {"cross-provisions", "{n} provisions in common", "{n} нийтлэг заалт"},
    {"cross-consolidated", "consolidated in {list}", "нэгтгэл: {list}"},
    {"cross-missing", "no report of: {list}", "тайлан ирээгүй: {list}"},
    {"cross-own", "{path}: {found} of its own; 'tulga audit' shows them",
     "{path}: өөрийнх нь {found}; 'tulga audit' харуулна"},
    {"cross-unmatched", "{path}: no other soum reports what rows {rows} do",
     "{path}: {rows}-р мөрийн заалтыг өөр сум тайлагнаагүй"},
    {"cross-ambiguous", "{path}: rows {rows} may be provisions that others report",
     "{path}: {rows}-р мөр бусдын тайлагнасан заалт байж болзошгүй"},
    {"output-binary", "'{format}' is not for a terminal; name a file with -o",
     "'{format}' хэлбэрийг дэлгэцэд бичихгүй; -o сонголтоор файл заана уу"},
    {"scale-unknown", "there is no scale '{value}'; known are {values}",
     "'{value}' гэсэн үнэлгээний шатлал алга; мэдэгдэж буй нь {values}"},
};

const std::unordered_map<std::string_view, Wording>& by_id() {
  static const auto map = [] {
    std::unordered_map<std::string_view, Wording> out;
    for (const Wording& wording : all_wordings()) out.emplace(wording.id, wording);
    return out;
  }();
  return map;
}

}  // namespace

std::vector<Wording> all_wordings() {
  std::vector<Wording> out(std::begin(wordings), std::end(wordings));
  for (const Wording& wording : extract_wordings()) out.push_back(wording);
  for (const Wording& wording : validate_wordings()) out.push_back(wording);
  for (const auto more : {gather_wordings(), work_wordings(), archive_wordings(), manifest_wordings(), shard_wordings(),
                          acceptance_wordings(), configuration_wordings(), manual_wordings(), cross_page_wordings()})
    out.insert(out.end(), more.begin(), more.end());
  for (const Wording& wording : workbook_wordings()) out.push_back(wording);
  return out;
}

std::string say(const Message& message, Language language) {
  const auto found = by_id().find(message.id);
  return found == by_id().end() ? message.id : fill(found->second, message, language);
}

std::string say(std::string_view id, Language language) { return say(Message{std::string(id), {}}, language); }

Language choose_language(std::string_view option) {
  const auto speaks = [](std::string_view value) { return value.starts_with("mn") ? Language::mn : Language::en; };
  if (!option.empty()) return speaks(option);
  for (const char* name : {"TULGA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* value = std::getenv(name); value && *value) return speaks(value);
  return Language::en;
}

Character character(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const unsigned first = byte(at);
  const std::size_t length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  unsigned code = first < 0x80 ? first : first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return {text.substr(at, 1), first, false};
    code = code << 6 | (byte(at + i) & 0x3Fu);
  }
  if (length == 0 || code > 0x10FFFF) return {text.substr(at, 1), first, false};
  return {text.substr(at, length), code, true};
}

bool is_harmful(unsigned code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool direction = code == 0x061C || (code >= 0x200E && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
                         (code >= 0x2066 && code <= 0x2069);
  return control || direction || code == 0x2028 || code == 0x2029;
}

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Character next = character(text, i);
    i += next.bytes.size();
    if (next.valid && !is_harmful(next.code)) {
      out += next.bytes;
      continue;
    }
    char escaped[16];
    std::snprintf(escaped, sizeof escaped, next.code < 0x100 ? "\\x%02x" : "\\u%04x", next.code);
    out += escaped;
  }
  return out;
}

std::string say(const Place& place, Language language) {
  if (place.page > 0) return say({"place-page", {{"page", std::to_string(place.page)}}}, language);
  if (place.line > 0)
    return say({"place-line", {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}}},
               language);
  if (!place.sheet.empty())
    return say({"place-sheet-cell", {{"sheet", visible(place.sheet)}, {"cell", place.cell}}}, language);
  if (place.table > 0)
    return say({"place-table-cell", {{"table", std::to_string(place.table)}, {"cell", place.cell}}}, language);
  if (!place.cell.empty()) return say({"place-cell", {{"cell", place.cell}}}, language);
  return "";
}

}  // namespace tulga
