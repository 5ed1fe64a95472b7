#pragma once
// The fields of a plain struct, in order, without naming them: a codec built on it cannot forget one.

#include <cstddef>
#include <optional>
#include <type_traits>

namespace tulga {

namespace fields_of_structs {

template <typename T>
constexpr bool is_optional = false;
template <typename T>
constexpr bool is_optional<std::optional<T>> = true;

/// Stands for a value of any type where the compiler only asks whether a field is there.
struct Anything {
  template <typename T>
  requires(!is_optional<T>) operator T() const;
};

template <typename T, typename... Given>
constexpr std::size_t count() {
  if constexpr (requires { T{Given{}..., Anything{}}; })
    return count<T, Given..., Anything>();
  else
    return sizeof...(Given);
}

}  // namespace fields_of_structs

/// Calls `visit` with every field of `value`. A struct with more fields than are known here does not compile.
template <typename T, typename Visit>
void each_field(T& value, Visit visit) {
  constexpr std::size_t fields = fields_of_structs::count<std::remove_const_t<T>>();
  static_assert(fields >= 1 && fields <= 16, "each_field needs one more line");
  const auto all = [&](auto&... field) { (visit(field), ...); };
  if constexpr (fields == 1) {
    auto& [a] = value;
    all(a);
  } else if constexpr (fields == 2) {
    auto& [a, b] = value;
    all(a, b);
  } else if constexpr (fields == 3) {
    auto& [a, b, c] = value;
    all(a, b, c);
  } else if constexpr (fields == 4) {
    auto& [a, b, c, d] = value;
    all(a, b, c, d);
  } else if constexpr (fields == 5) {
    auto& [a, b, c, d, e] = value;
    all(a, b, c, d, e);
  } else if constexpr (fields == 6) {
    auto& [a, b, c, d, e, f] = value;
    all(a, b, c, d, e, f);
  } else if constexpr (fields == 7) {
    auto& [a, b, c, d, e, f, g] = value;
    all(a, b, c, d, e, f, g);
  } else if constexpr (fields == 8) {
    auto& [a, b, c, d, e, f, g, h] = value;
    all(a, b, c, d, e, f, g, h);
  } else if constexpr (fields == 9) {
    auto& [a, b, c, d, e, f, g, h, i] = value;
    all(a, b, c, d, e, f, g, h, i);
  } else if constexpr (fields == 10) {
    auto& [a, b, c, d, e, f, g, h, i, j] = value;
    all(a, b, c, d, e, f, g, h, i, j);
  } else if constexpr (fields == 11) {
    auto& [a, b, c, d, e, f, g, h, i, j, k] = value;
    all(a, b, c, d, e, f, g, h, i, j, k);
  } else if constexpr (fields == 12) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l);
  } else if constexpr (fields == 13) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m);
  } else if constexpr (fields == 14) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
  } else if constexpr (fields == 15) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
  } else {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p] = value;
    all(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
  }
}

}  // namespace tulga
