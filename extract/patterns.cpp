#include "extract/patterns.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace tulga {

namespace {

struct Shorthand {
  std::string_view name;
  std::string_view members;  // of a class
};

// All of Unicode's letters and digits make automata many times the size: reports have Latin and Cyrillic, and 0 to 9.
constexpr std::array<Shorthand, 3> shorthands = {
    {{R"(\pL)", "A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ"}, {R"(\p{Lu})", "A-ZÀ-ÖØ-ÞЀ-ЯӨҮ"}, {R"(\p{Nd})", "0-9"}}};

/// The expression with its shorthands written out, inside of classes and outside.
std::string written_out(std::string_view expression) {
  std::string out;
  bool in_class = false;
  for (std::size_t i = 0; i < expression.size();) {
    const std::string_view rest = expression.substr(i);
    const auto known = std::find_if(shorthands.begin(), shorthands.end(),
                                    [&](const Shorthand& shorthand) { return rest.starts_with(shorthand.name); });
    if (known != shorthands.end()) {
      out += in_class ? std::string(known->members) : "[" + std::string(known->members) + "]";
      i += known->name.size();
    } else if (rest[0] == '\\' && rest.size() > 1) {
      out += rest.substr(0, 2);
      i += 2;
    } else {
      in_class = rest[0] == '[' || (in_class && rest[0] != ']');
      out += rest[0];
      ++i;
    }
  }
  return out;
}

}  // namespace

struct Pattern::Engine {
  explicit Engine(std::string_view expression) : regex(written_out(expression)) { assert(regex.ok()); }
  re2::RE2 regex;
};

Pattern::Pattern(std::string_view expression) : engine_(std::make_unique<Engine>(expression)) {}
Pattern::~Pattern() = default;

bool Pattern::matches(std::string_view text) const {
  const re2::StringPiece subject(text.data(), text.size());
  return engine_->regex.Match(subject, 0, text.size(), re2::RE2::UNANCHORED, nullptr, 0);
}

std::vector<Stretch> Pattern::find(std::string_view text, std::size_t from) const {
  if (from > text.size()) return {};
  const re2::StringPiece subject(text.data(), text.size());
  const int groups = engine_->regex.NumberOfCapturingGroups() + 1;
  std::vector<re2::StringPiece> found(groups);
  if (!engine_->regex.Match(subject, from, text.size(), re2::RE2::UNANCHORED, found.data(), groups)) return {};
  std::vector<Stretch> out;
  out.reserve(groups);
  for (const re2::StringPiece& group : found)
    out.push_back(group.data() ? Stretch{static_cast<std::size_t>(group.data() - text.data()), group.size()}
                               : Stretch{});
  return out;
}

namespace {

int integer(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

struct DatePattern {
  Pattern pattern;
  std::size_t year = 1, month = 2, day = 3;  // groups
};

const std::array<DatePattern, 4>& date_patterns() {
  static const std::array<DatePattern, 4> all = {
      DatePattern{
          Pattern(R"((?:^|[^\p{Nd}])((?:19|20)\d\d)\pZ?[-./]\pZ?(\d{1,2})\pZ?[-./]\pZ?(\d{1,2})(?:[^\p{Nd}]|$))")},
      DatePattern{Pattern(
          R"((?i)(?:^|[^\p{Nd}])((?:19|20)\d\d)\pZ+оны?\pZ+(\d{1,2})(?:\pZ*-?(?:р|дугаар|дүгээр))?\pZ+сарын\pZ+(\d{1,2})(?:[^\p{Nd}]|$))")},
      DatePattern{
          Pattern(R"((?i)(?:^|[^\p{Nd}])((?:19|20)\d\d)\pZ+оны?\pZ+(\d{1,2})\pZ+сар\pZ+(\d{1,2})(?:[^\p{Nd}]|$))")},
      DatePattern{Pattern(R"((?i)(?:^|[^\p{Nd}])(\d{1,2})\pZ+сарын\pZ+(\d{1,2})\pZ+өдөр\pZ+((?:19|20)\d\d)\pZ+он)"), 3,
                  1, 2},
  };
  return all;
}

}  // namespace

std::optional<DateMatch> find_date(std::string_view text, std::size_t from) {
  std::optional<DateMatch> first;
  for (const DatePattern& form : date_patterns()) {
    const auto groups = form.pattern.find(text, from);
    if (groups.empty()) continue;
    if (first && first->where.offset <= groups[1].offset) continue;
    first = DateMatch{
        {integer(groups[form.year].in(text)), integer(groups[form.month].in(text)), integer(groups[form.day].in(text))},
        {groups[1].offset, groups[3].end() - groups[1].offset}};
  }
  return first;
}

namespace {

/// "45.2 хувь нь малчин, 46.7 хувь нь тариаланч, 8.1 нь бусад": the last has its sign before it.
bool is_percent_by_its_list(std::string_view text, const NumberMatch& number) {
  constexpr std::size_t longest_list = 400;  // bytes
  static const Pattern of_them(R"(^\pZнь(?:\pZ|$))"),
      other_percent(R"((?i)\p{Nd}\pZ?(?:%|хувь?)[^.!?]*(?:[.]\p{Nd}[^.!?]*)*$)");
  if (number.where.in(text).find_first_of(".,") == std::string_view::npos) return false;
  if (!of_them.matches(text.substr(number.after))) return false;
  const std::size_t from = number.where.offset - std::min(number.where.offset, longest_list);
  return other_percent.matches(text.substr(from, number.where.offset - from));
}

}  // namespace

std::optional<NumberMatch> find_number(std::string_view text, std::size_t from) {
  // A number: thousands in groups of three, else digits with at most one comma or point inside. "50, 50" is two.
  static const Pattern number(
      R"((?:^|[^\p{Nd}\pL_/.,-]|[^\p{Nd}]-|\pL-|[\pL]\.|[а-яөү]{4})(\p{Nd}{1,3}(?:[ \x{00A0}]\p{Nd}{3})+(?:[.,]\p{Nd}+)?|\p{Nd}+(?:[.,]\p{Nd}+)*)(?:$|[^\p{Nd}]))");
  static const Pattern tail(
      R"((?i)^((?:\pZ*|-)(?:%|хув(?:ь|ий|иа|ьтай)\pL*)(?:-?тай)?)|^(-(?:аад|ээд|оод|өөд)\pL*|-(?:аас|ээс|оос|өөс)\pZ+(?:дээш|доош)|\pZ+буюу\pZ+түүнээс\pZ+(?:дээш|доош|их|бага)|\pZ+(?:орчим|гаруй|шахам)))");
  static const Pattern spoken_more(R"(^(\pZ(?:тэрбум|сая|мянга)\pZ\p{Nd}{1,3})(?:$|\P{Nd}))"),
      last_thousands(R"(^\pZмянга(?:\pZ|$))");
  // "410like", "2021_02", "8/10", "2021-12-14": names, act numbers and dates, not figures.
  static const Pattern glued(R"(^(?:[\p{Latin}_]|[-/.]\p{Nd}))");
  // The character before `from` tells a dash between words and figures ("хувьтай-3") from a minus.
  std::size_t start = from;
  while (start > 0 && (static_cast<unsigned char>(text[--start]) & 0xC0) == 0x80) {
  }
  for (auto groups = number.find(text, start); !groups.empty();) {
    NumberMatch match{.where = groups[1], .after = groups[1].end()};
    // "4 сая 292 мянга 768" is one number; "40 сая төгрөг" has its unit behind it.
    for (auto more = spoken_more.find(text.substr(match.after)); !more.empty();
         more = spoken_more.find(text.substr(match.after))) {
      match.after += more[1].length;
      if (last_thousands.matches(text.substr(match.after)) && spoken_more.find(text.substr(match.after)).empty())
        match.after += std::string_view(" мянга").size();
      match.where.length = match.after - match.where.offset;
    }
    const std::string_view rest = text.substr(match.after);
    if (match.where.offset >= from && !glued.matches(rest)) {
      const auto what = tail.find(rest);
      if (!what.empty()) {
        match.percent = what[1].matched();
        match.approximate = what[2].matched();
        match.after += what[0].length;
      } else {
        match.percent = is_percent_by_its_list(text, match);
      }
      return match;
    }
    groups = number.find(text, match.after);
  }
  return std::nullopt;
}

Stated stated_number(const Text& text, Stretch where, NumberContext context) {
  Stated out;
  out.spelling = slice(text, where.offset, where.length);
  out.readings = readings(out.spelling.text, context);
  out.doubted = is_repaired(out.spelling);
  return out;
}

}  // namespace tulga
