#include "validate/lesson.h"

#include <algorithm>

namespace tulga {

namespace {

constexpr std::string_view heading = "2023 ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ\n\n2023 оны 12 дугаар сарын 25\n\n";
constexpr std::string_view columns =
    "Д/д|Шийдвэрийн нэр, огноо, дугаар|Холбогдох заалтын агуулга|Хэрэгжилтийн явц|Өөрийн үнэлгээ|"
    "Дээд шатны байгууллагын үнэлгээ\n";

}  // namespace

std::string report_of(const WorkedExample& example) {
  std::string out(heading);
  if (!example.rows.empty()) out.append(columns).append(example.rows);
  if (!example.rows.empty() && !example.below.empty()) out += '\n';
  out.append(example.below);
  std::replace(out.begin(), out.end(), '|', '\t');
  return out;
}

}  // namespace tulga
