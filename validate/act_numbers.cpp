#include "validate/act_numbers.h"

#include <algorithm>

#include "extract/normalise.h"

namespace tulga {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_zeros(const std::string& digits) {
  const std::size_t start = digits.find_first_not_of('0');
  return start == std::string::npos ? "0" : digits.substr(start);
}

bool is_year(const std::string& digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

struct IssuerWord {
  std::string_view word;
  Issuer issuer;
};

// The first that is found counts: the presidium's name holds that of the khural.
constexpr IssuerWord issuer_words[] = {{"тэргүүлэгч", Issuer::presidium},
                                       {"итхт", Issuer::presidium},
                                       {"итх", Issuer::khural},
                                       {"төлөөлөгчдийнхур", Issuer::khural},
                                       {"улсынихху", Issuer::parliament},
                                       {"уих", Issuer::parliament},
                                       {"засгийнгаз", Issuer::government},
                                       {"тамгынгаз", Issuer::office},
                                       {"засагдарг", Issuer::governor},
                                       {"сайд", Issuer::ministry}};

}  // namespace

ActNumber act_number(std::string_view verbatim) {
  ActNumber out;
  std::string part;
  bool digits = false;
  const auto flush = [&] {
    if (part.empty()) return;
    if (digits && !out.year && out.parts.empty() && is_year(part))
      out.year = std::stoi(part);
    else
      out.parts.push_back(digits ? without_zeros(part) : alike_letters(part));
    part.clear();
  };
  for (const char c : verbatim) {
    const bool letter = static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!part.empty() && (digits != is_digit(c) || !(letter || is_digit(c)))) flush();
    if (!letter && !is_digit(c)) continue;
    digits = is_digit(c);
    part += c;
  }
  flush();
  std::erase(out.parts, std::string());  // signs that are no letters: "№"
  if (out.parts.empty() && out.year) out = {.year = {}, .parts = {std::to_string(*out.year)}};
  return out;
}

bool agree(const ActNumber& a, const ActNumber& b) {
  if (a.empty() || b.empty()) return false;
  if (a.year && b.year && a.year != b.year) return false;
  if (a.parts == b.parts) return true;
  const ActNumber& shorter = a.parts.size() < b.parts.size() ? a : b;
  const ActNumber& longer = &shorter == &a ? b : a;
  const bool in_digits = std::all_of(longer.parts.begin(), longer.parts.end(),
                                     [](const std::string& part) { return is_digit(part.front()); });
  return shorter.parts.size() == 1 && in_digits && longer.parts.back() == shorter.parts.front();
}

Act act_of_section(std::string_view section) {
  const std::string folded = fold(section);
  for (const auto& [word, issuer] : issuer_words)
    if (folded.find(word) != std::string::npos) return {issuer, folded.starts_with("сум")};
  return {};
}

}  // namespace tulga
