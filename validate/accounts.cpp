#include "validate/accounts.h"

#include <algorithm>
#include <span>

#include "validate/words.h"

namespace tulga {

namespace {

constexpr std::string_view plan_stems[] = {"төлөвл", "хийгдэнэ", "хэрэгжинэ", "хэрэгжүүлнэ", "хийхээр", "байгуулна"};
constexpr std::string_view work_endings[] = {"сан", "сэн", "сон", "сөн", "лаа", "лээ", "лоо",  "лөө",
                                             "лав", "лэв", "лов", "лөв", "жээ", "чээ", "сныг", "снаас"};
constexpr std::string_view failure_endings[] = {"гүй", "боловч"};

constexpr std::size_t bytes_of_a_mere_plan = 1000;  // a long account is never a plan only; it is left unread

bool begins_so(std::string_view word, std::span<const std::string_view> stems) {
  return std::any_of(stems.begin(), stems.end(), [&](std::string_view stem) { return word.starts_with(stem); });
}

/// The last byte tells most words apart.
bool ends_so(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.back() == ending.back() && word.ends_with(ending); });
}

}  // namespace

Account account_of(std::string_view narrative) {
  Account out;
  each_word(narrative, [&](std::string_view word) {
    out.plans = out.plans || begins_so(word, plan_stems);
    out.work = out.work || ends_so(word, work_endings);
    out.failure = out.failure || ends_so(word, failure_endings);
    out.attached = out.attached || word.starts_with("хавсра");
    return true;
  });
  return out;
}

bool only_planned(std::string_view narrative) {
  if (narrative.size() > bytes_of_a_mere_plan) return false;
  bool plans = false, work = false;
  each_word(narrative, [&](std::string_view word) {
    plans = plans || begins_so(word, plan_stems);
    work = ends_so(word, work_endings);
    return !work;
  });
  return plans && !work;
}

}  // namespace tulga
