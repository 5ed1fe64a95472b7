#pragma once
// Values of plain structs in bytes, and back.
//
// Binary, field after field as the structs have them, behind a header that names the layout by a hash of its fields'
// types: bytes of another layout are refused, never misread.

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "corpus/fields.h"
#include "corpus/outcome.h"
#include "corpus/wishes.h"

namespace tulga {

namespace coding {

inline constexpr std::string_view magic = "tlg2";
inline constexpr double steps_a_point = 1024;  // of boxes, as trim() leaves them

struct Damaged {};

template <typename T>
constexpr bool is_list = false;
template <typename T>
constexpr bool is_list<std::vector<T>> = true;
template <typename T>
constexpr bool is_optional = false;
template <typename T>
constexpr bool is_optional<std::optional<T>> = true;
template <typename T>
constexpr bool is_pair = false;
template <typename A, typename B>
constexpr bool is_pair<std::pair<A, B>> = true;

constexpr auto last_of(Qualifier) { return Qualifier::less_than; }
constexpr auto last_of(Assessor) { return Assessor::higher; }
constexpr auto last_of(ClaimKind) { return ClaimKind::plan_ratio; }
constexpr auto last_of(PeriodKind) { return PeriodKind::year; }
constexpr auto last_of(Verdict) { return Verdict::open; }
constexpr auto last_of(Severity) { return Severity::error; }
constexpr auto last_of(ExplanationKind) { return ExplanationKind::hole; }
constexpr auto last_of(Status) { return Status::unreadable; }
constexpr auto last_of(Blocks) { return Blocks::all; }
constexpr auto last_of(ColumnRole) { return ColumnRole::remark; }

constexpr std::uint64_t swapped(std::uint64_t bits) {  // the many doubles of few digits end in zero bytes
  std::uint64_t out = 0;
  for (int i = 0; i < 8; ++i, bits >>= 8) out = out << 8 | (bits & 0xFF);
  return out;
}

/// Writes values of any of our types.
struct Encoder {
  std::string bytes;

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
  }

  /// Steps of 1/1024 as whole numbers, all else as its bits behind a 1.
  void put_double(double value) {
    const double steps = value * steps_a_point;
    if (!std::signbit(value) && steps <= 1e15 && steps == static_cast<double>(static_cast<std::uint64_t>(steps))) {
      number(static_cast<std::uint64_t>(steps) << 1);
    } else {
      number(1);
      number(swapped(std::bit_cast<std::uint64_t>(value)));
    }
  }

  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      number(value.size());
      bytes += value;
    } else if constexpr (std::is_enum_v<T>) {
      if (value > last_of(T())) throw std::logic_error("a value of an enum that the codec does not know");
      number(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_same_v<T, double>) {
      put_double(value);
    } else if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<std::int64_t>(value);
      number(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    } else if constexpr (std::is_unsigned_v<T>) {
      number(value);
    } else if constexpr (is_list<T>) {
      number(value.size());
      for (const auto& each : value) put(each);
    } else if constexpr (is_optional<T>) {
      put(value.has_value());
      if (value) put(*value);
    } else if constexpr (is_pair<T>) {
      put(value.first);
      put(value.second);
    } else {
      each_field(value, [this](const auto& field) { put(field); });
    }
  }
};

/// Reads what Encoder writes; throws Damaged at the first byte that it would not have written.
struct Decoder {
  std::string_view rest;

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (rest.empty()) throw Damaged{};
      const auto byte = static_cast<unsigned char>(rest.front());
      rest.remove_prefix(1);
      if (shift == 63 && byte > 1) throw Damaged{};
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw Damaged{};
  }

  /// A length or a count: every element takes a byte at least.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > rest.size()) throw Damaged{};
    return static_cast<std::size_t>(value);
  }

  template <typename T>
  T integer(std::int64_t value) {
    if (value < std::numeric_limits<T>::min() || value > std::numeric_limits<T>::max()) throw Damaged{};
    return static_cast<T>(value);
  }

  template <typename T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      const std::size_t length = count();
      value.assign(rest.substr(0, length));
      rest.remove_prefix(length);
    } else if constexpr (std::is_enum_v<T>) {
      const std::uint64_t known = number();
      if (known > static_cast<std::uint64_t>(last_of(T()))) throw Damaged{};
      value = static_cast<T>(known);
    } else if constexpr (std::is_same_v<T, double>) {
      const std::uint64_t steps = number();
      if (steps % 2 != 0 && steps != 1) throw Damaged{};
      value = steps == 1 ? std::bit_cast<double>(swapped(number())) : static_cast<double>(steps >> 1) / steps_a_point;
    } else if constexpr (std::is_signed_v<T>) {
      const std::uint64_t folded = number();
      value = integer<T>(static_cast<std::int64_t>(folded >> 1 ^ (~(folded & 1) + 1)));
    } else if constexpr (std::is_unsigned_v<T>) {
      const std::uint64_t wide = number();
      if (wide > std::numeric_limits<T>::max()) throw Damaged{};
      value = static_cast<T>(wide);
    } else if constexpr (is_list<T>) {
      for (std::size_t left = count(); left > 0; --left) get(value.emplace_back());
    } else if constexpr (is_optional<T>) {
      bool there = false;
      get(there);
      if (there) get(value.emplace());
    } else if constexpr (is_pair<T>) {
      get(value.first);
      get(value.second);
    } else {
      each_field(value, [this](auto& field) { get(field); });
    }
  }
};

/// The types of all fields, in letters: "{s[{uu}]}".
template <typename T>
void describe(std::string& out) {
  if constexpr (std::is_same_v<T, std::string>) {
    out += 's';
  } else if constexpr (std::is_enum_v<T>) {
    out += 'e' + std::to_string(static_cast<int>(last_of(T())));
  } else if constexpr (std::is_arithmetic_v<T>) {
    out += (std::is_floating_point_v<T> ? 'd' : std::is_signed_v<T> ? 'i' : 'u') + std::to_string(sizeof(T));
  } else if constexpr (is_list<T> || is_optional<T>) {
    out += is_list<T> ? '[' : '?';
    describe<typename T::value_type>(out);
  } else if constexpr (is_pair<T>) {
    describe<typename T::first_type>(out);
    describe<typename T::second_type>(out);
  } else {
    out += '{';
    T none{};
    each_field(none, [&]<typename Field>(Field&) { describe<Field>(out); });
    out += '}';
  }
}

/// FNV-1a of the layout, in eight bytes.
template <typename T>
const std::string& header() {
  static const std::string bytes = [] {
    std::string layout, out(magic);
    describe<T>(layout);
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : layout) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    for (int i = 0; i < 8; ++i, hash >>= 8) out += static_cast<char>(hash & 0xFF);
    return out;
  }();
  return bytes;
}

}  // namespace coding

template <typename T>
std::string encoded(const T& value) {
  coding::Encoder encoder{coding::header<T>()};
  encoder.put(value);
  return std::move(encoder.bytes);
}

/// nullopt for bytes that are not what encoded() gives, whole and with nothing behind it. Needs memory in proportion to
/// the bytes.
template <typename T>
std::optional<T> decoded(std::string_view bytes) {
  if (!bytes.starts_with(coding::header<T>())) return std::nullopt;
  coding::Decoder decoder{bytes.substr(coding::header<T>().size())};
  T value;
  try {
    decoder.get(value);
  } catch (const coding::Damaged&) {
    return std::nullopt;
  }
  if (!decoder.rest.empty()) return std::nullopt;
  return value;
}

}  // namespace tulga
