#include "report/messages.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>

#include "corpus/acceptance.h"
#include "corpus/configuration.h"
#include "corpus/gather.h"
#include "extract/extract.h"
#include "validate/rule.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 52> wordings = {{
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
    {"no-findings", "nothing found", "зөрчил олдсонгүй"},
    {"no-form", "no report of a known form; nothing was checked", "мэдэгдэж буй маягтын тайлан биш; юу ч шалгаагүй"},
    {"verified", "verified", "баталгаажсан"},
    {"stated", "stated", "тайланд"},
    {"computed", "computed", "тооцоолсон"},
    {"not-checked", "not checked", "шалгаагүй"},
    {"not-read", "not read: {problem}", "уншиж чадсангүй: {problem}"},
    {"partly-read", "not read whole: {problem}", "бүрэн уншаагүй: {problem}"},
    {"doubt", "doubt", "эргэлзээ"},
    {"at-row", "row {rows}", "{rows}-р мөр"},
    {"at-rows", "rows {rows}", "{rows}-р мөр"},
    {"place-page", "page {page}", "{page}-р хуудас"},
    {"place-line", "line {line}, column {column}", "{line}-р мөр, {column}-р тэмдэгт"},
    {"place-cell", "cell {cell}", "{cell} нүд"},
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
    {"output-failed", "'{path}' cannot be written: {reason}", "'{path}' бичиж чадсангүй: {reason}"},
    {"scale-unknown", "there is no scale '{value}'; known are {values}",
     "'{value}' гэсэн үнэлгээний шатлал алга; мэдэгдэж буй нь {values}"},
}};

const std::unordered_map<std::string_view, Wording>& by_id() {
  static const auto map = [] {
    std::unordered_map<std::string_view, Wording> out;
    for (const Wording& wording : all_wordings()) out.emplace(wording.id, wording);
    return out;
  }();
  return map;
}

/// One UTF-8 character at `at`, and its code point.
std::string_view character(std::string_view text, std::size_t at, unsigned& code) {
  const auto first = static_cast<unsigned char>(text[at]);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  const std::string_view bytes = text.substr(at, length);
  code = first < 0x80 ? first : first & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < bytes.size(); ++i) code = code << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3F);
  return bytes;
}

bool is_harmful(unsigned code) {
  const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
  const bool direction = code == 0x061C || (code >= 0x200E && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
                         (code >= 0x2066 && code <= 0x2069);
  return control || direction || code == 0x2028 || code == 0x2029;
}

}  // namespace

std::vector<Wording> all_wordings() {
  std::vector<Wording> out(wordings.begin(), wordings.end());
  for (const Wording& wording : extract_wordings()) out.push_back(wording);
  for (const Wording& wording : validate_wordings()) out.push_back(wording);
  for (const auto more : {gather_wordings(), acceptance_wordings(), configuration_wordings()})
    out.insert(out.end(), more.begin(), more.end());
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

std::string visible(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    unsigned code = 0;
    const std::string_view bytes = character(text, i, code);
    char escaped[16];
    std::snprintf(escaped, sizeof escaped, code < 0x100 ? "\\x%02x" : "\\u%04x", code);
    out += is_harmful(code) ? std::string_view(escaped) : bytes;
    i += bytes.size();
  }
  return out;
}

std::string say(const Place& place, Language language) {
  if (place.page > 0) return say({"place-page", {{"page", std::to_string(place.page)}}}, language);
  if (place.line > 0)
    return say({"place-line", {{"line", std::to_string(place.line)}, {"column", std::to_string(place.column)}}},
               language);
  if (!place.cell.empty()) return say({"place-cell", {{"cell", place.cell}}}, language);
  return "";
}

}  // namespace tulga
