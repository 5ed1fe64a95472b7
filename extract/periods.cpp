#include <algorithm>
#include <set>

#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/places.h"

namespace tulga {

namespace {

int integer(std::string_view digits) { return std::stoi(std::string(digits)); }

/// "1", "1-р", "I", "нэгдүгээр", "эхний" is 1; 0 where a word is no ordinal up to 4.
int ordinal(std::string_view words) {
  struct Ordinal {
    std::string_view stem;
    int number;
  };
  static constexpr Ordinal all[] = {
      {"эхний", 1},       {"сүүлийн", 2}, {"сүүлчийн", 2}, {"нэгдүгээр", 1}, {"хоёрдугаар", 2}, {"гуравдугаар", 3},
      {"дөрөвдүгээр", 4}, {"iii", 3},     {"iv", 4},       {"ii", 2},        {"i", 1},          {"ііі", 3},
      {"іі", 2},          {"і", 1},       {"1", 1},        {"2", 2},         {"3", 3},          {"4", 4}};
  for (const auto& [stem, number] : all)
    if (words.starts_with(stem)) return number;
  return 0;
}

constexpr std::string_view ordinal_words =
    R"((эхний|сүүлийн|сүүлчийн|нэгдүгээр|хоёрдугаар|гуравдугаар|дөрөвдүгээр|[iі]{1,3}|[iі]v|[1-4](?:\pZ*-?\pZ*(?:р|дугаар|дүгээр))?))";

/// The part of a year that is named behind it.
Period part_of(int year, std::string_view words) {
  static const Pattern half("^[^0-9]{0,40}?" + std::string(ordinal_words) + R"(\pZ*хагас\pZ+жил)"),
      lone_half(R"(^(?:\pZ|\pL){0,24}хагас\pZ+жил)"),
      quarter(R"(^\pZ*)" + std::string(ordinal_words) + R"(\pZ*улир[аи]?л)");
  if (const auto found = quarter.find(words); !found.empty())
    return {year, PeriodKind::quarter, ordinal(found[1].in(words))};
  if (const auto found = half.find(words); !found.empty() && ordinal(found[1].in(words)) <= 2)
    return {year, PeriodKind::half_year, ordinal(found[1].in(words))};
  if (lone_half.matches(words)) return {year, PeriodKind::half_year, 1};  // the other half is told with the whole year
  return {year, PeriodKind::year, 1};
}

/// Whether a year stands in a span of years ("2021-2024 он"), which is no period of a report.
bool in_span(std::string_view text, const Stretch& year) {
  static const Pattern span(R"((?:19|20)\d\d\pZ?[-–—]\pZ?(?:19|20)\d\d)");
  for (auto found = span.find(text); !found.empty(); found = span.find(text, found[0].end()))
    if (year.offset >= found[0].offset && year.end() <= found[0].end()) return true;
  return false;
}

}  // namespace

std::optional<Period> find_period(std::string_view words) {
  static const Pattern year(R"((?:^|[^\p{Nd}])((?:19|20)\d\d)\pZ*-?\pZ*он(?:ы|д|ий)?(?:[^\pL]|$))");
  const std::string text = lower(words);
  std::set<Period> found;
  for (auto match = year.find(text); !match.empty(); match = year.find(text, match[1].end())) {
    if (in_span(text, match[1])) continue;
    const std::string_view rest = std::string_view(text).substr(match[0].end());
    static const Pattern month(R"(^\pZ*\d{1,2}\pZ*(?:-?р|дугаар|дүгээр)?\pZ+сар)");
    if (month.matches(rest)) continue;  // a date
    found.insert(part_of(integer(match[1].in(text)), rest));
  }
  if (found.size() != 1 || found.begin()->number == 0) return std::nullopt;
  return *found.begin();
}

std::optional<Period> read_period(std::string_view words) {
  static const Pattern form(R"(^((?:19|20)\d\d)(?:-([HhQq])([1-4]))?$)");
  const auto found = form.find(words);
  if (found.empty()) return std::nullopt;
  const int year = integer(found[1].in(words));
  if (!found[2].matched()) return Period{year, PeriodKind::year, 1};
  const bool half = found[2].in(words) == "H" || found[2].in(words) == "h";
  const int number = integer(found[3].in(words));
  if (half && number > 2) return std::nullopt;
  return Period{year, half ? PeriodKind::half_year : PeriodKind::quarter, number};
}

std::optional<Period> period_of_date(const Date& date) {
  switch (date.month) {  // of the reports that the year's calendar asks for
    case 12:
      return Period{date.year, PeriodKind::year, 1};
    case 1:
      return Period{date.year - 1, PeriodKind::year, 1};
    case 6:
    case 7:
      return Period{date.year, PeriodKind::half_year, 1};
    default:
      return std::nullopt;
  }
}

}  // namespace tulga
