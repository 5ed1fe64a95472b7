#include "validate/words.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace tulga {

namespace {

constexpr std::size_t words_a_shingle = 3;
constexpr std::size_t bytes_a_word = 10;                      // about, in Mongolian
constexpr std::uint64_t hash_seed = 14695981039346656037ULL;  // FNV-1a
constexpr std::uint64_t hash_prime = 1099511628211ULL;

/// One code point; what is not valid UTF-8 comes byte by byte.
char32_t next_code_point(std::string_view text, std::size_t& i) {
  const auto byte = [&](std::size_t k) -> char32_t { return static_cast<unsigned char>(text[k]); };
  const auto follows = [&](std::size_t k) { return k < text.size() && (byte(k) & 0xC0) == 0x80; };
  const char32_t lead = byte(i++);
  if (lead < 0xC2 || !follows(i)) return lead;
  if (lead < 0xE0) return (lead & 0x1F) << 6 | (byte(i++) & 0x3F);
  if (lead < 0xF0 && follows(i + 1)) {
    const char32_t c = (lead & 0x0F) << 12 | (byte(i) & 0x3F) << 6 | (byte(i + 1) & 0x3F);
    i += 2;
    return c;
  }
  while (follows(i)) ++i;
  return 0xFFFD;
}

constexpr char32_t no_letter = 0;

/// The lower case of a letter or a digit; no_letter for all else. Beyond Latin and Cyrillic, letters are taken as
/// they are; general punctuation, the no-break space and the signs of Latin-1 divide words.
constexpr char32_t word_letter_of(char32_t c) {
  if (c < 0x80) {
    if (c >= 'A' && c <= 'Z') return c + 0x20;
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : no_letter;
  }
  if (c < 0xC0) return no_letter;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if ((c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) || (c >= 0x4D0 && c <= 0x52F)) return c | 1;
  return c >= 0x2000 && c <= 0x2BFF ? no_letter : c;
}

/// The same for Latin and Cyrillic, looked up.
constexpr auto known_letters = [] {
  std::array<char32_t, 0x530> out{};
  for (char32_t c = 0; c < out.size(); ++c) out[c] = word_letter_of(c);
  return out;
}();

char32_t word_letter(char32_t c) { return c < known_letters.size() ? known_letters[c] : word_letter_of(c); }

/// Calls letter(code point) for each letter, and end_of_word() after each word, as long as it gives true.
template <typename Letter, typename EndOfWord>
void each_letter(std::string_view text, Letter letter, EndOfWord end_of_word) {
  bool inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = word_letter(next_code_point(text, i));
    if (c != no_letter) letter(c);
    if (c == no_letter && inside && !end_of_word()) return;
    inside = c != no_letter;
  }
  if (inside) end_of_word();
}

constexpr std::size_t most_bytes_a_letter = 3;  // a byte that is not valid UTF-8 comes out as a letter too

/// Where the next letter goes.
char* put(char* out, char32_t c) {
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
  } else if (c < 0x800) {
    *out++ = static_cast<char>(0xC0 | c >> 6);
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  } else {
    *out++ = static_cast<char>(0xE0 | c >> 12);
    *out++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
  }
  return out;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * hash_prime; }

}  // namespace

std::vector<std::string> words(std::string_view utf8) {
  std::vector<std::string> out;
  each_word(utf8, [&](std::string_view word) { return out.emplace_back(word), true; });
  return out;
}

void each_word(std::string_view utf8, const std::function<bool(std::string_view)>& visit) {
  const auto word = std::make_unique_for_overwrite<char[]>(most_bytes_a_letter * utf8.size());
  char* end = word.get();
  each_letter(
      utf8, [&](char32_t c) { end = put(end, c); },
      [&] {
        const std::string_view found(word.get(), end);
        end = word.get();
        return visit(found);
      });
}

void append_shingles(std::vector<std::uint64_t>& out, std::string_view utf8) {
  const std::size_t start = out.size();
  std::uint64_t hash = hash_seed;
  each_letter(
      utf8, [&](char32_t c) { hash = mix(hash, c); },
      [&] { return out.push_back(std::exchange(hash, hash_seed)), true; });
  const std::size_t words = out.size() - start, count = words - std::min(words, words_a_shingle - 1);
  for (std::size_t i = start; i < start + count; ++i) {
    std::uint64_t three = hash_seed;
    for (std::size_t k = 0; k < words_a_shingle; ++k) three = mix(three, out[i + k] ^ out[i + k] >> 29);
    out[i] = three ^ three >> 32;
  }
  out.resize(start + count);
}

std::vector<std::uint64_t> shingles(std::string_view utf8) {
  std::vector<std::uint64_t> out;
  out.reserve(utf8.size() / bytes_a_word);
  append_shingles(out, utf8);
  return out;
}

}  // namespace tulga
