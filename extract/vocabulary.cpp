#include "extract/vocabulary.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/normalise.h"

namespace tulga {

namespace {

using enum ColumnRole;

constexpr Heading all_headings[] = {
    {decision_no, "Шийдвэр Д/д"},
    {decision_no, "Шийдвэрийн Д/д"},
    {decision_no, "Шийдвэрийн дугаар"},
    {decision_no, "Д/д"},
    {decision_no, "Дэс дугаар"},
    {provision_no, "Заалт Д/д"},
    {provision_no, "Заалтын Д/д"},
    {provision_no, "Заалтын дугаар"},
    {decision, "Шийдвэрийн нэр, огноо, дугаар"},
    {decision, "Шийдвэрийн огноо, дугаар, товч утга"},
    {decision, "Эрх зүйн актын нэр, огноо, дугаар"},
    {decision, "Тогтоолын нэр, огноо, дугаар"},
    {decision, "Захирамжийн нэр, огноо, дугаар"},
    {provision, "Холбогдох заалтын агуулга"},
    {provision, "Заалтын агуулга"},
    {provision, "Зүйл, заалтын дугаар, агуулга"},
    {provision, "Хяналтад байгаа заалтыг хэрэгжүүлэх талаар төлөвлөсөн арга хэмжээ"},
    {provision, "Өгөгдсөн үүрэг, даалгавар"},
    {provision, "Хэрэгжүүлэх арга хэмжээ"},
    {progress, "Хэрэгжилтийн явц"},
    {progress, "Хэрэгжилтийн явц, гарсан үр дүн"},
    {progress, "Хэрэгжилт"},
    {progress, "Биелэлт"},
    {self, "Өөрийн үнэлгээ"},
    {self, "Өөрийн үнэлгээ /хувь/"},
    {self, "Үнэлгээ /хувь/"},
    {self, "Хэрэгжилтийн хувь"},
    {self, "Биелэлтийн хувь"},
    {self, "Үнэлгээ"},
    {higher, "Дээд шатны байгууллагын үнэлгээ"},
    {higher, "Дээд шатны байгууллагын үнэлгээ /хувь/"},
    {remark, "Хүчингүй болсон буюу хяналтаас хассан тухай тэмдэглэл"},
    {remark, "Хэрэгжүүлэх байгууллага"},
    {remark, "Тайлбар"},
};

constexpr std::string_view kinds_of_act[] = {"тогтоол", "захирамж", "тушаал",         "шийдвэр",
                                             "хууль",   "зарлиг",   "албандаалгавар", "тэмдэглэл"};
constexpr std::string_view signature_words[] = {"хянасан",        "баталсан",      "зөвшөөрсөн", "биелэлтгаргасан",
                                                "тайлангаргасан", "боловсруулсан", "танилцсан"};
constexpr std::size_t longest_section = 120;  // code points

const std::vector<OwnHeading>& folded_headings() {
  static const std::vector<OwnHeading> folded = [] {
    std::vector<OwnHeading> out;
    for (const Heading& heading : all_headings) out.push_back(own_heading(heading.role, heading.words));
    return out;
  }();
  return folded;
}

}  // namespace

std::span<const Heading> headings() { return all_headings; }

OwnHeading own_heading(ColumnRole role, std::string_view words) { return {role, fold(words)}; }

std::optional<ColumnRole> column_role(std::string_view heading, const Vocabulary& own) {
  const std::string folded = fold(heading);
  const auto has = [&](std::string_view sign) { return heading.find(sign) != std::string_view::npos; };
  if (folded.empty() && (has("#") || has("№") || has("¹"))) return decision_no;  // "¹" is № in fonts of the 1990s
  if (folded.empty() && has("%")) return self;
  std::optional<ColumnRole> best;
  int least = 1 << 20;
  const auto compare = [&](const OwnHeading& known) {
    const int allowed = static_cast<int>(code_points(known.folded)) / 6;
    const int distance = edit_distance(folded, known.folded, allowed);
    if (distance > allowed || distance >= least) return;
    least = distance;
    best = known.role;
  };
  for (const OwnHeading& known : own.headings) compare(known);
  for (const OwnHeading& known : folded_headings()) compare(known);
  return best;
}

bool names_kind_of_act(std::string_view text) {
  const std::string folded = fold(text);
  return code_points(text) <= longest_section &&
         std::any_of(std::begin(kinds_of_act), std::end(kinds_of_act), [&](std::string_view kind) {
           return folded.ends_with(kind) || folded.ends_with(std::string(kind) + "ууд") ||
                  folded.ends_with(std::string(kind) + "үүд");
         });
}

namespace {

/// Whether every letter is a capital.
bool is_in_capitals(std::string_view text) {
  const std::u32string as_written = to_code_points(text), small = to_code_points(lower(text));
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < std::min(as_written.size(), small.size()); ++i) capitals += as_written[i] != small[i];
  return capitals > 0 && capitals == code_points(fold(text));
}

}  // namespace

bool opens_signatures(std::string_view line) {
  const std::string folded = fold(line);
  return is_in_capitals(line) &&
         std::any_of(std::begin(signature_words), std::end(signature_words), [&](std::string_view word) {
           return folded.starts_with(word) && folded.size() < 2 * word.size();
         });
}

}  // namespace tulga
