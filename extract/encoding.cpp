#include "extract/encoding.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/letters.h"
#include "extract/normalise.h"

namespace tulga {

namespace {

constexpr std::size_t sniffed = 64 * 1024;
constexpr std::string_view replacement = "\uFFFD";

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};

// UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF", "UTF-8"},
                                        {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                                        {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                                        {"\xFF\xFE", "UTF-16LE"},
                                        {"\xFE\xFF", "UTF-16BE"}}};

constexpr std::array<std::string_view, 5> code_pages = {"windows-1251", "IBM866", "KOI8-U", "x-mac-cyrillic",
                                                        "ISO-8859-5"};

/// How often a letter stands in Mongolian official text, in thousandths of all letters, а to я, then ё ө ү.
constexpr std::array<int, 35> per_mille = {113, 20, 11, 76, 39, 3, 24, 9, 57, 53, 1, 79, 17, 76, 35, 1,  49, 28,
                                           48,  35, 1,  50, 7,  9, 5,  1, 1,  19, 3, 62, 1,  3,  1,  39, 30};

int frequency(char32_t c) {
  if (c >= U'а' && c <= U'я') return per_mille[c - U'а'];
  return c == U'ё' ? per_mille[32] : c == U'ө' ? per_mille[33] : c == U'ү' ? per_mille[34] : 0;
}

char32_t small(char32_t c) {
  if (c >= U'А' && c <= U'Я') return c + 0x20;
  return c == U'Ё' ? U'ё' : c == U'Ө' || c == U'Є' || c == U'є' ? U'ө' : c == U'Ү' || c == U'Ї' || c == U'ї' ? U'ү' : c;
}

bool is_usual_sign(char32_t c) {
  constexpr std::u32string_view signs = U"«»№“”„‘’–—…\u00A0§°±";
  return signs.find(c) != signs.npos;
}

/// The mean worth of what is not ASCII: frequent letters are worth much, foreign signs and a capital behind a small
/// letter cost. About 40 for Mongolian text in its own code page, below 10 in any other.
int score(std::string_view text) {
  long sum = 0, count = 0;
  bool after_small = false;
  for (const char32_t c : to_code_points(text)) {
    if (c < 0x80) {
      after_small = false;
      continue;
    }
    ++count;
    const char32_t letter = small(c);
    const int worth = frequency(letter);
    const bool capital = worth > 0 && letter != c;
    sum += worth > 0 ? std::min(worth, 60) : is_usual_sign(c) ? 10 : -60;
    if (capital && after_small) sum -= 60;
    after_small = worth > 0 && !capital;
  }
  return count == 0 ? 0 : static_cast<int>(sum / count);
}

/// Bytes of UTF-16 or UTF-32 without a mark: Cyrillic and ASCII fill the high halves with 4 and 0.
std::string_view told_by_zeros(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, sniffed);
  std::array<std::size_t, 4> high{};
  for (std::size_t i = 0; i < head.size(); ++i) high[i % 4] += head[i] == 0 || head[i] == 4;
  const std::size_t quarter = head.size() / 4, most = quarter * 9 / 10;
  if (quarter < 2) return {};
  const auto full = [&](int i) { return high[i] > most; };
  if (full(1) && full(2) && full(3)) return "UTF-32LE";
  if (full(0) && full(1) && full(2)) return "UTF-32BE";
  if (full(1) && full(3)) return "UTF-16LE";
  if (full(0) && full(2)) return "UTF-16BE";
  return {};
}

std::string_view next_line(std::string_view text, std::size_t from) {
  return text.substr(from, std::min(text.find('\n', from), text.size() - 1) - from + 1);
}

std::optional<Decoded> by_code_page(std::string_view bytes) {
  struct Candidate {
    std::string_view page;
    std::string text;
    int worth;
  };
  constexpr int readable = 15, close = 6;
  std::vector<Candidate> all;
  for (const std::string_view page : code_pages) {
    const std::string head = from_code_page(bytes.substr(0, sniffed), page);
    all.push_back({page, {}, score(head)});
  }
  std::stable_sort(all.begin(), all.end(), [](auto& a, auto& b) { return a.worth > b.worth; });
  if (all[0].worth < readable) return std::nullopt;
  Decoded out{.text = from_code_page(bytes, all[0].page), .encoding = std::string(all[0].page), .guessed = true};
  if (all[0].worth - all[1].worth < close) out.runner_up = all[1].page;
  return out;
}

/// UTF-8 with damage: whole lines in an old code page are decoded as such, single bad bytes become U+FFFD.
Decoded damaged_utf8(std::string_view bytes) {
  Decoded out{.encoding = "UTF-8"};
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = next_line(bytes, at);
    if (is_utf8(line)) {
      out.text += line;
    } else {
      if (!out.first_bad_byte) out.first_bad_byte = at + valid_prefix(line);
      const std::string shown = valid_utf8(line);
      const auto old_page = shown.find_first_of("\xD0\xD1") == std::string::npos ? by_code_page(line) : std::nullopt;
      out.text += old_page ? old_page->text : shown;
    }
    at += line.size();
  }
  return out;
}

/// Whether most lines that have more than ASCII are valid UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t valid = 0, damaged = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = next_line(bytes, at);
    const bool ascii =
        std::all_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (!ascii) ++(is_utf8(line) ? valid : damaged);
    at += line.size();
  }
  return valid >= damaged;
}

/// UTF-8 that was taken for Latin-1 and encoded once more.
std::optional<std::string> undo_double_utf8(std::string_view text) {
  std::string bytes;
  std::size_t high = 0;
  for (const char32_t c : to_code_points(text)) {
    if (c > 0xFF) return std::nullopt;
    high += c >= 0x80;
    bytes += static_cast<char>(c);
  }
  if (high < 8 || !is_utf8(bytes) || score(bytes) < 15) return std::nullopt;
  return bytes;
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes) {
  for (const Mark& mark : marks)
    if (bytes.starts_with(mark.bytes)) {
      const std::string_view rest = bytes.substr(mark.bytes.size());
      if (mark.encoding == "UTF-8" && !is_utf8(rest)) return damaged_utf8(rest);
      std::string text = mark.encoding == "UTF-8" ? std::string(rest) : from_code_page(rest, mark.encoding);
      return Decoded{.text = std::move(text), .encoding = std::string(mark.encoding)};
    }
  if (const std::string_view wide = told_by_zeros(bytes); !wide.empty())
    return Decoded{.text = from_code_page(bytes, wide), .encoding = std::string(wide), .guessed = true};
  if (is_utf8(bytes)) {
    if (auto once = undo_double_utf8(bytes))
      return Decoded{.text = std::move(*once), .encoding = "UTF-8, twice", .guessed = true};
    return Decoded{.text = std::string(bytes), .encoding = "UTF-8"};
  }
  return is_mostly_utf8(bytes) ? damaged_utf8(bytes) : by_code_page(bytes);
}

bool looks_like_text(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, sniffed);
  if (!told_by_zeros(head).empty()) return std::any_of(head.begin(), head.end(), [](char c) { return c > ' '; });
  for (const Mark& mark : marks)
    if (head.starts_with(mark.bytes)) return true;
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && std::string_view("\t\n\v\f\r\x1b").find(c) == std::string_view::npos;
  });
  return static_cast<std::size_t>(controls) * 50 <= head.size() || controls <= 2;
}

}  // namespace tulga
