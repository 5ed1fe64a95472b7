#include "extract/number_format.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

namespace tulga {

namespace {

constexpr int significant_digits = 15;  // what a spreadsheet keeps
constexpr int general_digits = 10;      // what "General" shows at most, and of these
constexpr int general_decimals = 6;     // after the point: more no cell of usual width shows
constexpr int most_decimals = 30;
constexpr int largest_exponent = 310;

/// 0.DIGITS * 10^point, without zeros at either end; no digits for zero.
struct Value {
  bool negative = false;
  std::string digits;
  int point = 0;
  bool zero() const { return digits.empty(); }
};

void trim(Value& value) {
  const std::size_t first = std::min(value.digits.find_first_not_of('0'), value.digits.size());
  value.digits.erase(0, first);
  value.point -= static_cast<int>(first);
  value.digits.erase(value.digits.find_last_not_of('0') + 1);
  if (value.zero()) value = {};
}

/// Keeps the digits down to 10^(point - count), rounded half away from zero.
void round_digits(Value& value, int count) {
  if (count >= static_cast<int>(value.digits.size())) return;
  const bool up = count >= 0 && value.digits[count] >= '5';
  value.digits.erase(std::max(count, 0));
  if (up) {
    int at = count - 1;
    while (at >= 0 && value.digits[at] == '9') value.digits[at--] = '0';
    if (at >= 0) {
      ++value.digits[at];
    } else {
      value.digits.insert(0, "1");
      ++value.point;
    }
  }
  trim(value);
}

void round_decimals(Value& value, int decimals) { round_digits(value, value.point + decimals); }

/// "82.199999999999989", "-1.5E-05".
std::optional<Value> read_value(std::string_view text) {
  Value out;
  if (text.starts_with('-')) {
    out.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t exponent_at = std::min(text.find_first_of("Ee"), text.size());
  const std::string_view mantissa = text.substr(0, exponent_at);
  const std::size_t dot = std::min(mantissa.find('.'), mantissa.size());
  out.digits = std::string(mantissa.substr(0, dot));
  out.point = static_cast<int>(std::min<std::size_t>(dot, 400));
  if (dot < mantissa.size()) out.digits += mantissa.substr(dot + 1);
  if (out.digits.empty() || out.digits.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
  if (exponent_at < text.size()) {
    std::string_view power = text.substr(exponent_at + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    int exponent = 0;
    const auto end = power.data() + power.size();
    const auto [last, error] = std::from_chars(power.data(), end, exponent);
    if (error != std::errc() || last != end || std::abs(exponent) > largest_exponent) return std::nullopt;
    out.point += exponent;
  }
  trim(out);
  if (std::abs(out.point) > largest_exponent) return std::nullopt;
  round_digits(out, significant_digits);
  return out;
}

std::string integer_digits(const Value& value) {
  if (value.point <= 0) return "";
  std::string out = value.digits.substr(0, value.point);
  return out + std::string(value.point - out.size(), '0');
}

std::string decimal_digits(const Value& value) {
  if (value.zero()) return "";
  if (value.point <= 0) return std::string(-value.point, '0') + value.digits;
  return static_cast<int>(value.digits.size()) > value.point ? value.digits.substr(value.point) : "";
}

std::string show_general(Value value) {
  const int room = general_digits - std::max(value.point, 1);
  round_decimals(value, std::clamp(room, 0, general_decimals));
  std::string whole = integer_digits(value);
  if (whole.empty()) whole = "0";
  const std::string decimals = decimal_digits(value);
  return (value.negative ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

/// A piece of a format's section. Kinds: "text" is shown as it is; "0" stands for the placeholders 0, # and ?;
/// "date" for a run of y, m, d, h or s; the rest are themselves.
struct Token {
  enum Kind { text, digit, point, comma, percent, date, other } kind = text;
  std::string shown;
};

struct Section {
  std::vector<Token> tokens;
  std::string condition;  // ">=100"
  bool has(Token::Kind kind) const {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) { return token.kind == kind; });
  }
};

bool starts_with_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  return std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == (b | 0x20); });
}

/// "[Red]", "[$₮-450]", "[>=100]", "[h]".
void read_bracket(std::string_view inside, Section& section) {
  if (inside.starts_with('$')) {
    section.tokens.push_back({Token::text, std::string(inside.substr(1, inside.find('-') - 1))});
  } else if (inside.find_first_of("<>=") == 0) {
    section.condition = inside;
  } else if (inside.find_first_not_of("hHmMsS") == std::string_view::npos) {
    section.tokens.push_back({Token::date, std::string(inside)});
  }
}

/// Bytes of the letter that a UTF-8 text starts with; 0 where there is none.
std::size_t letter_length(std::string_view text) {
  std::size_t length = std::min<std::size_t>(1, text.size());
  while (length < text.size() && (text[length] & 0xC0) == 0x80) ++length;
  return length;
}

/// One token at the start of a format; gives the bytes that it takes.
std::size_t read_token(std::string_view format, Section& section) {
  const auto add = [&](Token::Kind kind, std::string_view shown) {
    section.tokens.push_back({kind, std::string(shown)});
  };
  const char c = format[0];
  const auto up_to = [&](char end) { return std::min(format.find(end, 1), format.size()); };
  if (c == '"') return add(Token::text, format.substr(1, up_to('"') - 1)), std::min(up_to('"') + 1, format.size());
  if (c == '[') return read_bracket(format.substr(1, up_to(']') - 1), section), std::min(up_to(']') + 1, format.size());
  if (c == '\\') {
    const std::size_t length = letter_length(format.substr(1));
    return add(Token::text, format.substr(1, length)), 1 + length;
  }
  if (c == '_' || c == '*') return std::min<std::size_t>(2, format.size());  // room as wide as the next letter
  if (starts_with_word(format, "general")) return add(Token::other, "General"), 7;
  if (starts_with_word(format, "am/pm")) return add(Token::date, "am"), 5;
  if (c == '0' || c == '#' || c == '?') return add(Token::digit, format.substr(0, 1)), 1;
  if (c == '.') return add(Token::point, "."), 1;
  if (c == ',') return add(Token::comma, ","), 1;
  if (c == '%') return add(Token::percent, "%"), 1;
  if (c == 'E' || c == '@' || c == '/') return add(Token::other, format.substr(0, 1)), 1;
  if (std::string_view("yYmMdDhHsS").find(c) != std::string_view::npos) {
    const std::size_t length = std::min(format.find_first_not_of(c), format.size());
    return add(Token::date, format.substr(0, length)), length;
  }
  return add(Token::text, format.substr(0, letter_length(format))), letter_length(format);
}

std::vector<Section> read_sections(std::string_view format) {
  std::vector<Section> out(1);
  while (!format.empty()) {
    std::size_t length = 1;
    if (format[0] == ';')
      out.emplace_back();
    else
      length = read_token(format, out.back());
    format.remove_prefix(length);
  }
  return out;
}

int sign(const Value& value) { return value.zero() ? 0 : value.negative ? -1 : 1; }

int compare(const Value& a, const Value& b) {
  if (sign(a) != sign(b) || sign(a) == 0) return sign(a) - sign(b);
  const int larger = a.point != b.point ? a.point - b.point : a.digits.compare(b.digits);
  return sign(a) * larger;
}

bool meets(const Value& value, std::string_view condition) {
  const std::size_t number = std::min(condition.find_first_not_of("<>="), condition.size());
  const std::string_view sign_text = condition.substr(0, number);
  const auto bound = read_value(condition.substr(number));
  if (!bound) return false;
  const int order = compare(value, *bound);
  if (sign_text == "<>") return order != 0;
  return (order < 0 && sign_text.find('<') != std::string_view::npos) ||
         (order > 0 && sign_text.find('>') != std::string_view::npos) ||
         (order == 0 && sign_text.find('=') != std::string_view::npos);
}

/// The section for a value. A section of its own for negative numbers shows them without a minus.
const Section& choose_section(const std::vector<Section>& sections, Value& value) {
  if (!sections[0].condition.empty() || (sections.size() > 1 && !sections[1].condition.empty())) {
    for (const Section& section : sections)
      if (section.condition.empty() || meets(value, section.condition)) return section;
    return sections.back();
  }
  if (value.negative && sections.size() > 1) {
    value.negative = false;
    return sections[1];
  }
  return value.zero() && sections.size() > 2 ? sections[2] : sections[0];
}

/// A date's parts and its time, as far as a section shows them.
std::optional<std::string> show_date(const Value& value, const Section& section, bool since_1904) {
  using namespace std::chrono;
  constexpr int last_day = 2'958'465;  // 9999-12-31
  if (value.negative || value.point > 7) return std::nullopt;
  const std::string whole = integer_digits(value), rest = (decimal_digits(value) + std::string(9, '0')).substr(0, 9);
  int serial = whole.empty() ? 0 : std::stoi(whole);
  long long seconds_of_day = (std::stoll(rest) * 86'400 + 500'000'000) / 1'000'000'000;
  serial += static_cast<int>(seconds_of_day / 86'400);
  seconds_of_day %= 86'400;
  if (serial > last_day) return std::nullopt;
  // The calendar from 1900 has a 29th of February 1900, which never was.
  const sys_days first =
      since_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / (serial < 60 ? 31 : 30));
  const year_month_day date(first + days(serial));

  bool has_year = false, has_month = false, has_day = false, has_time = false, has_seconds = false;
  char before = ' ';
  for (const Token& token : section.tokens) {
    if (token.kind != Token::date) continue;
    const char letter = static_cast<char>(token.shown[0] | 0x20);
    has_year |= letter == 'y';
    has_day |= letter == 'd';
    has_month |= letter == 'm' && before != 'h';
    has_time |= letter == 'h';
    has_seconds |= letter == 's';
    before = letter;
  }
  if (has_seconds && !has_year && !has_day) has_month = false;  // "mm:ss"
  const auto padded = [](long long number, int width) {
    const std::string digits = std::to_string(number);
    return std::string(std::max<int>(0, width - static_cast<int>(digits.size())), '0') + digits;
  };
  std::string out;
  if (has_year || has_month || has_day) {
    out = padded(static_cast<int>(date.year()), 4);
    if (has_month || has_day) out += "-" + padded(static_cast<unsigned>(date.month()), 2);
    if (has_day) out += "-" + padded(static_cast<unsigned>(date.day()), 2);
  }
  if (has_time || has_seconds) {
    out += (out.empty() ? "" : " ") + padded(seconds_of_day / 3600, 2) + ":" + padded(seconds_of_day / 60 % 60, 2);
    if (has_seconds) out += ":" + padded(seconds_of_day % 60, 2);
  }
  return out;
}

/// How a section writes a number: digits that must be shown, digits that may be, and a scale.
struct Layout {
  int whole = 0;                    // zeros before the point
  int decimals = 0;                 // placeholders behind it,
  int fixed_decimals = 0;           // and how many of them are zeros up to the last one
  int power = 0;                    // "%" is 2, a comma behind the last digit -3
  std::size_t first = 0, last = 0;  // tokens of the first and the last placeholder
  bool simple = true;               // nothing but commas and a point between the two
};

/// Spaces between digits are groups of thousands, as Mongolian and Russian settings have them: "# ##0.00".
bool is_space(std::string_view text) { return text == " " || text == "\u00A0" || text == "\u202F"; }

Layout layout_of(const Section& section) {
  Layout out;
  bool seen = false, behind_point = false;
  const auto& tokens = section.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == Token::percent) out.power += 2;
    if (tokens[i].kind == Token::point && !behind_point) behind_point = true, out.last = i;
    if (tokens[i].kind != Token::digit) continue;
    if (!seen) out.first = i;
    seen = true;
    out.last = i;
    if (behind_point) {
      ++out.decimals;
      if (tokens[i].shown == "0") out.fixed_decimals = out.decimals;
    } else if (tokens[i].shown == "0" || out.whole > 0) {
      ++out.whole;
    }
  }
  for (std::size_t i = out.first; i < out.last; ++i)
    if (tokens[i].kind == Token::other || (tokens[i].kind == Token::text && !is_space(tokens[i].shown)))
      out.simple = false;
  for (std::size_t i = out.last + 1; i < tokens.size() && tokens[i].kind == Token::comma; ++i) out.power -= 3;
  return out;
}

std::string show_digits(Value value, const Layout& layout) {
  value.point += value.zero() ? 0 : layout.power;
  round_decimals(value, std::min(layout.decimals, most_decimals));
  std::string whole = integer_digits(value), decimals = decimal_digits(value);
  if (static_cast<int>(whole.size()) < layout.whole) whole.insert(0, layout.whole - whole.size(), '0');
  if (static_cast<int>(decimals.size()) < layout.fixed_decimals) decimals.resize(layout.fixed_decimals, '0');
  return (value.negative ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

std::string show_in(const Value& value, const Section& section) {
  const Layout layout = layout_of(section);
  std::string out;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const Token& token = section.tokens[i];
    const bool inside = i > layout.first && i < layout.last;
    if (token.kind == Token::digit && i == layout.first) out += show_digits(value, layout);
    if (token.kind == Token::other && token.shown == "General") out += show_general(value);
    if (token.kind == Token::percent || (token.kind == Token::text && !inside)) out += token.shown;
  }
  return out;
}

/// "@", fractions, powers of ten and "000-0000" are shown plainly.
bool is_plain(const Section& section) {
  return !layout_of(section).simple ||
         std::any_of(section.tokens.begin(), section.tokens.end(),
                     [](const Token& token) { return token.kind == Token::other && token.shown != "General"; });
}

constexpr std::pair<int, std::string_view> built_ins[] = {
    {1, "0"},
    {2, "0.00"},
    {3, "#,##0"},
    {4, "#,##0.00"},
    {9, "0%"},
    {10, "0.00%"},
    {11, "0.00E+00"},
    {12, "# ?/?"},
    {13,
     "# ?"
     "?/?"
     "?"},
    {14, "m/d/yyyy"},
    {15, "d-mmm-yy"},
    {16, "d-mmm"},
    {17, "mmm-yy"},
    {18, "h:mm AM/PM"},
    {19, "h:mm:ss AM/PM"},
    {20, "h:mm"},
    {21, "h:mm:ss"},
    {22, "m/d/yyyy h:mm"},
    {37, "#,##0;(#,##0)"},
    {38, "#,##0;(#,##0)"},
    {39, "#,##0.00;(#,##0.00)"},
    {40, "#,##0.00;(#,##0.00)"},
    {41, "#,##0;-#,##0;-"},
    {42, "#,##0;-#,##0;-"},
    {43, "#,##0.00;-#,##0.00;-"},
    {44, "#,##0.00;-#,##0.00;-"},
    {45, "mm:ss"},
    {46, "[h]:mm:ss"},
    {47, "mm:ss"},
    {48, "##0.0E+0"},
    {49, "@"},
};

}  // namespace

std::optional<std::string> show_number(std::string_view text, std::string_view format, bool since_1904) {
  auto value = read_value(text);
  if (!value) return std::nullopt;
  const auto sections = read_sections(format);
  const Section& section = choose_section(sections, *value);
  if (section.has(Token::date)) return show_date(*value, section, since_1904).value_or(show_general(*value));
  return is_plain(section) ? show_general(*value) : show_in(*value, section);
}

std::string_view built_in_format(int id) {
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "yyyy-mm-dd";  // dates of East Asian calendars
  for (const auto& [number, code] : built_ins)
    if (number == id) return code;
  return "General";
}

}  // namespace tulga
