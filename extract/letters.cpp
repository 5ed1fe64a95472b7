#include "extract/letters.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/normalise.h"

namespace tulga {

namespace {

using Letters = std::u32string;

struct Replacement {
  char32_t seen, meant;
};

struct Misreading {
  std::string_view seen, meant;
};

/// What scanners made of words that stand in every report.
constexpr std::array<Misreading, 6> misreadings = {{{"опы", "оны"},
                                                    {"тоггоол", "тогтоол"},
                                                    {"тоггоолын", "тогтоолын"},
                                                    {"албап", "албан"},
                                                    {"дугаap", "дугаар"},
                                                    {"зүйп", "зүйл"}}};

/// What scanners ran together behind a closing quote: "журам”-ыгтус".
constexpr std::array<Misreading, 2> glued_endings = {{{"-ыгтус", "-ыг тус"}, {"-ийгтус", "-ийг тус"}}};

/// Letters that stand for ө and ү wherever Cyrillic is written.
constexpr std::array<Replacement, 13> stand_ins = {{
    {U'є', U'ө'},
    {U'Є', U'Ө'},
    {U'ї', U'ү'},
    {U'Ї', U'Ү'},
    {U'ѳ', U'ө'},
    {U'Ѳ', U'Ө'},
    {U'ɵ', U'ө'},
    {U'θ', U'ө'},
    {U'Θ', U'Ө'},
    {U'ӧ', U'ө'},
    {U'Ӧ', U'Ө'},
    {U'ӱ', U'ү'},
    {U'Ӱ', U'Ү'},
}};
/// Latin letters that stand for them inside a Cyrillic word only.
constexpr std::array<Replacement, 6> latin_stand_ins = {
    {{U'v', U'ү'}, {U'V', U'Ү'}, {U'Y', U'Ү'}, {U'ö', U'ө'}, {U'ü', U'ү'}, {U'Ü', U'Ү'}}};

template <std::size_t n>
std::optional<char32_t> meant(const std::array<Replacement, n>& table, char32_t seen) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Replacement& r) { return r.seen == seen; });
  if (found == table.end()) return std::nullopt;
  return found->meant;
}

bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x4FF; }
bool is_capital(char32_t c) { return (c >= U'А' && c <= U'Я') || c == U'Ө' || c == U'Ү' || c == U'Ё'; }

/// A letter of Latin-1 that is a Mongolian letter of code page 1251 shown as 1252.
bool is_shown_as_1252(char32_t c) {
  return c >= 0xA8 && c <= 0xFF && is_mongolian(mongolian_1251(static_cast<std::uint8_t>(c)));
}

/// The two Mongolian letters whose bytes UTF-8 merged into this one.
std::optional<std::pair<char32_t, char32_t>> parted(char32_t c) {
  if (c < 0x100 || c >= 0x800) return std::nullopt;
  const char32_t first = mongolian_1251(static_cast<std::uint8_t>(0xC0 | c >> 6));
  const char32_t second = mongolian_1251(static_cast<std::uint8_t>(0x80 | (c & 0x3F)));
  if (!is_mongolian(first) || !is_mongolian(second)) return std::nullopt;
  return std::pair{first, second};
}

struct Census {
  std::size_t ascii = 0;     // Latin letters, v and Y aside
  std::size_t shown = 0;     // shown as 1252, ö ü aside
  std::size_t umlauts = 0;   // ö ü Ü: ц ь Ь of code page 1251, or ө ү of another scheme
  std::size_t cyrillic = 0;  // letters that cannot be merged pairs
  std::size_t merged = 0;    // letters that may be merged pairs
};

Census count_letters(const Letters& word) {
  Census census;
  for (const char32_t c : word) {
    if (is_ascii_letter(c))
      census.ascii += !meant(latin_stand_ins, c);
    else if (c == U'ö' || c == U'ü' || c == U'Ü')
      ++census.umlauts;
    else if (is_shown_as_1252(c))
      ++census.shown;
    else if (parted(c))
      ++census.merged;
    else if (is_cyrillic(c))
      ++census.cyrillic;
  }
  return census;
}

/// "à" behind capitals at the end of a word is Г and a no-break space whose second half was lost.
bool is_lost_space(const Letters& word, std::size_t at, const Letters& so_far) {
  return word[at] == U'à' && at + 1 == word.size() && so_far.size() >= 2 && is_capital(so_far.back()) &&
         is_capital(so_far[so_far.size() - 2]);
}

Letters from_1252(const Letters& word, bool part_merged) {
  Letters out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    const auto pair = part_merged ? parted(c) : std::nullopt;
    if (is_lost_space(word, i, out))
      out += U'Г';
    else if (pair)
      out += {pair->first, pair->second};
    else if (is_shown_as_1252(c))
      out += mongolian_1251(static_cast<std::uint8_t>(c));
    else
      out += meant(latin_stand_ins, c).value_or(c);
  }
  return out;
}

Letters replace_stand_ins(const Letters& word, bool latin_too) {
  Letters out;
  for (const char32_t c : word) {
    const auto always = meant(stand_ins, c);
    const auto inside = latin_too ? meant(latin_stand_ins, c) : std::nullopt;
    out += always ? *always : inside.value_or(c);
  }
  return out;
}

/// "¹47" is №47, at the head of a number only: "м¹" and footnotes stay.
void repair_number_sign(Letters& word) {
  if (word.size() >= 2 && word[0] == U'¹' && is_digit(word[1])) word[0] = U'№';
}

/// "199З", "2.З.": a letter З behind a digit or a point, with no letter behind it.
void repair_three(Letters& word) {
  for (std::size_t i = 1; i < word.size(); ++i) {
    const bool in_number = is_digit(word[i - 1]) || (word[i - 1] == '.' && i >= 2 && is_digit(word[i - 2]));
    const bool ends = i + 1 == word.size() || !(is_cyrillic(word[i + 1]) || is_ascii_letter(word[i + 1]));
    if (word[i] == U'З' && in_number && ends) word[i] = U'3';
  }
}

/// Nearly every word: ASCII and the letters of the Mongolian alphabet, with no З that may be a figure.
bool is_plainly_right(std::string_view word) {
  bool digit = false, latin = false, cyrillic = false, three = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const auto c = static_cast<unsigned char>(word[i]);
    if (c < 0x80) {
      digit = digit || is_digit(c);
      latin = latin || is_ascii_letter(c);
      continue;
    }
    const auto next = i + 1 < word.size() ? static_cast<unsigned char>(word[++i]) : 0;
    const bool mongolian = (c == 0xD0 && next >= 0x90) || (c == 0xD1 && next <= 0x8F) ||
                           (c == 0xD3 && (next == 0xA8 || next == 0xA9)) ||
                           (c == 0xD2 && (next == 0xAE || next == 0xAF));
    if (!mongolian) return false;
    cyrillic = true;
    three = three || (c == 0xD0 && next == 0x97);
  }
  return !(latin && cyrillic) && !(digit && three);
}

}  // namespace

char32_t mongolian_1251(std::uint8_t byte) {
  if (byte >= 0xC0) return U'А' + (byte - 0xC0);
  switch (byte) {
    case 0xA8:
      return U'Ё';
    case 0xB8:
      return U'ё';
    case 0xAA:
      return U'Ө';
    case 0xBA:
      return U'ө';
    case 0xAF:
      return U'Ү';
    case 0xBF:
      return U'ү';
    default:
      return 0;
  }
}

bool is_mongolian(char32_t c) {
  return (c >= U'А' && c <= U'я') || c == U'Ё' || c == U'ё' || c == U'Ө' || c == U'ө' || c == U'Ү' || c == U'ү';
}

RepairedWord repair_word(std::string_view word) {
  const auto misread = std::find_if(misreadings.begin(), misreadings.end(), [&](auto& m) { return m.seen == word; });
  if (misread != misreadings.end()) return {std::string(misread->meant), true};
  for (const Misreading& glued : glued_endings)
    if (word.ends_with(glued.seen)) {
      word.remove_suffix(glued.seen.size());
      return {repair_word(word).text + std::string(glued.meant), true};
    }
  if (is_plainly_right(word)) return {std::string(word), false};
  const Letters read = to_code_points(word);
  const Census census = count_letters(read);
  Letters out = read;
  if (census.ascii == 0 && census.shown > 0 && census.shown + census.umlauts + census.cyrillic + census.merged > 1)
    out = from_1252(read, census.cyrillic == 0);
  else
    out = replace_stand_ins(read, census.ascii == 0 && census.cyrillic + census.merged > 0);
  repair_number_sign(out);
  repair_three(out);
  return {out == read ? std::string(word) : to_utf8(out), out != read};
}

namespace {

/// "З дугаар зүйл": the typist's 3.
bool is_three_before_ordinal(std::string_view word, std::string_view rest) {
  if (word != "З" || rest.empty()) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  return rest.starts_with("дугаар") || rest.starts_with("дүгээр");
}

}  // namespace

std::string repair_letters(std::string_view text, std::vector<Repair>& repairs) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \t\n\r", start), text.size());
    if (end > start) {
      const std::string_view word = text.substr(start, end - start);
      RepairedWord meant = repair_word(word);
      if (is_three_before_ordinal(word, text.substr(end))) meant = {"3", true};
      if (meant.repaired) repairs.push_back({out.size(), meant.text.size(), std::string(word)});
      out += meant.text;
    }
    if (end < text.size()) out += text[end];
    start = end + 1;
  }
  return out;
}

}  // namespace tulga
