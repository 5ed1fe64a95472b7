#include "validate/accounts.h"

#include <algorithm>
#include <iterator>

#include "validate/words.h"

namespace tulga {

namespace {

constexpr std::string_view plan_stems[] = {"төлөвл", "хийгдэнэ", "хэрэгжинэ", "хэрэгжүүлнэ", "хийхээр", "байгуулна"};
constexpr std::string_view work_endings[] = {"сан", "сэн", "сон", "сөн", "лаа", "лээ", "лоо",  "лөө",
                                             "лав", "лэв", "лов", "лөв", "жээ", "чээ", "сныг", "снаас"};
constexpr std::string_view failure_endings[] = {"гүй", "боловч"};

constexpr std::size_t bytes_of_a_mere_plan = 1000;  // a long account is never a plan only; it is left unread

}  // namespace

Account account_of(std::string_view narrative) {
  Account out;
  each_word(narrative, [&](std::string_view word) {
    const auto begins = [&](std::string_view stem) { return word.starts_with(stem); };
    const auto ends = [&](std::string_view ending) { return word.ends_with(ending); };
    out.plans = out.plans || std::any_of(std::begin(plan_stems), std::end(plan_stems), begins);
    out.work = out.work || std::any_of(std::begin(work_endings), std::end(work_endings), ends);
    out.failure = out.failure || std::any_of(std::begin(failure_endings), std::end(failure_endings), ends);
    out.attached = out.attached || begins("хавсра");
  });
  return out;
}

bool may_speak_of_plans(std::string_view narrative) {
  return std::any_of(std::begin(plan_stems), std::end(plan_stems), [&](std::string_view stem) {
    // Without the first letter, which may be a capital, and without the first of the two bytes of the second: it is
    // the same in every other letter.
    return narrative.find(stem.substr(3)) != std::string_view::npos;
  });
}

bool only_planned(std::string_view narrative) {
  if (narrative.size() > bytes_of_a_mere_plan || !may_speak_of_plans(narrative)) return false;
  const Account account = account_of(narrative);
  return account.plans && !account.work;
}

}  // namespace tulga
