#include "extract/normalise.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <vector>

#include <unicode/bytestream.h>

namespace tulga {

namespace {

constexpr int most_marks_a_base = 30;
constexpr UChar32 replacement = 0xFFFD;

const icu::Normalizer2& nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(error);
  assert(U_SUCCESS(error));
  return *normalizer;
}

void put(std::string& out, UChar32 c) {
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(buffer, length);
}

/// Whether visit(code point) gives true for each, up to the first that gives false; invalid bytes come as U+FFFD, by
/// maximal subpart.
template <typename Visit>
bool all_code_points(std::string_view text, Visit visit) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    if (!visit(c)) return false;
  }
  return true;
}

/// Calls visit(code point) for each.
template <typename Visit>
void each_code_point(std::string_view text, Visit visit) {
  all_code_points(text, [&](UChar32 c) { return visit(c), true; });
}

/// The lower case of letters and digits, 0 for what is neither. To the end of Cyrillic it is looked up: asking ICU for
/// each letter costs more than all the rest.
class FoldedLetters {
 public:
  static const FoldedLetters& get() {
    static const FoldedLetters all;
    return all;
  }
  UChar32 operator()(UChar32 c) const { return c < known ? letters_[static_cast<std::size_t>(c)] : ask(c); }

 private:
  static constexpr UChar32 known = 0x530;
  FoldedLetters() {
    for (UChar32 c = 0; c < known; ++c) letters_[static_cast<std::size_t>(c)] = ask(c);
  }
  static UChar32 ask(UChar32 c) { return u_isalnum(c) ? u_tolower(c) : 0; }
  std::array<UChar32, known> letters_{};
};

bool is_mark(UChar32 c) { return c >= 0x300 && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

std::string valid_with_few_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  int marks = 0;
  each_code_point(text, [&](UChar32 c) {
    marks = is_mark(c) ? marks + 1 : 0;
    if (marks <= most_marks_a_base) put(out, c);
  });
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

bool is_utf8(std::string_view text) { return valid_prefix(text) == text.size(); }

std::size_t valid_prefix(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c < 0) return static_cast<std::size_t>(start);
  }
  return text.size();
}

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  each_code_point(bytes, [&](UChar32 c) { put(out, c); });
  return out;
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string out;
  each_code_point(utf8, [&](UChar32 c) { out += static_cast<char32_t>(c); });
  return out;
}

std::string to_utf8(std::u32string_view code_points) {
  std::string out;
  for (const char32_t c : code_points) put(out, static_cast<UChar32>(c));
  return out;
}

std::string from_code_page(std::string_view bytes, std::string_view encoding) {
  const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), std::string(encoding).c_str());
  std::string out;
  text.toUTF8String(out);
  return out;
}

std::string normalise(std::string_view utf8) {
  if (is_ascii(utf8)) return std::string(utf8);
  const std::string clean = valid_with_few_marks(utf8);
  UErrorCode error = U_ZERO_ERROR;
  if (nfc().isNormalizedUTF8(clean, error) && U_SUCCESS(error)) return clean;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  error = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, clean, sink, nullptr, error);
  return U_SUCCESS(error) ? out : clean;
}

std::string fold(std::string_view utf8) {
  const FoldedLetters& fold_letter = FoldedLetters::get();
  std::string out(utf8.size() * 3 / 2 + U8_MAX_LENGTH, '\0');  // a few letters of two bytes have a small one of three
  std::size_t length = 0;
  each_code_point(utf8, [&](UChar32 c) {
    if (const UChar32 letter = fold_letter(c); letter != 0) U8_APPEND_UNSAFE(out.data(), length, letter);
  });
  out.resize(length);
  return out;
}

bool folds_to(std::string_view utf8, std::string_view folded) {
  const FoldedLetters& fold_letter = FoldedLetters::get();
  const bool begins = all_code_points(utf8, [&](UChar32 c) {
    const UChar32 letter = fold_letter(c);
    if (letter == 0) return true;
    char buffer[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(buffer, size, letter);
    const std::string_view bytes(buffer, static_cast<std::size_t>(size));
    if (!folded.starts_with(bytes)) return false;
    folded.remove_prefix(bytes.size());
    return true;
  });
  return begins && folded.empty();
}

namespace {

/// Pairs of a letter and the one that stands for all that look like it or are typed for it.
constexpr std::u32string_view exchanged_letters = U"aаcсeеoоpрxхyуkкmмtтhнbвvуγуüуүуöоөоɵоѳоθоєоёеӧоӱуїуйиiіьъ";

UChar32 alike_letter(UChar32 c) {
  for (std::size_t i = 0; i < exchanged_letters.size(); i += 2)
    if (static_cast<UChar32>(exchanged_letters[i]) == c) return static_cast<UChar32>(exchanged_letters[i + 1]);
  return c;
}

}  // namespace

std::string alike_letters(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  each_code_point(utf8, [&](UChar32 c) {
    if (u_isalnum(c)) put(out, alike_letter(u_tolower(c)));
  });
  return out;
}

std::string lower(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  each_code_point(utf8, [&](UChar32 c) {
    const UChar32 small = u_tolower(c);
    // A lower-case letter of another length would move every later offset.
    put(out, U8_LENGTH(small) == U8_LENGTH(c) ? small : c);
  });
  return out;
}

std::size_t display_width(std::string_view utf8) {
  std::size_t columns = 0;
  for (const char32_t c : to_code_points(utf8)) {
    const auto code = static_cast<UChar32>(c);
    const int wide = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    if ((U_GET_GC_MASK(code) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) continue;
    columns += wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
  }
  return columns;
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

namespace {

/// Most letters are known without asking ICU.
bool is_white_space(UChar32 c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0; }

}  // namespace

std::string squeeze(std::string_view utf8) {
  std::string out;
  bool space = false;
  each_code_point(utf8, [&](UChar32 c) {
    if (is_white_space(c)) {
      space = !out.empty();
      return;
    }
    if (space) out += ' ';
    space = false;
    put(out, c);
  });
  return out;
}

int edit_distance(std::string_view a, std::string_view b, int limit) {
  const std::u32string left = to_code_points(a), right = to_code_points(b);
  const auto n = static_cast<int>(left.size()), m = static_cast<int>(right.size());
  if (std::abs(n - m) > limit) return limit + 1;
  std::vector<std::vector<int>> rows(3, std::vector<int>(m + 1));
  for (int j = 0; j <= m; ++j) rows[0][j] = j;
  for (int i = 1; i <= n; ++i) {
    auto& now = rows[i % 3];
    const auto& before = rows[(i + 2) % 3];
    const auto& two_before = rows[(i + 1) % 3];
    now[0] = i;
    int least = now[0];
    for (int j = 1; j <= m; ++j) {
      const int same = left[i - 1] == right[j - 1] ? 0 : 1;
      now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + same});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
        now[j] = std::min(now[j], two_before[j - 2] + 1);
      least = std::min(least, now[j]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min(rows[n % 3][m], limit + 1);
}

}  // namespace tulga
