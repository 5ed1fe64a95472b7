// Reports over time: late and doubled ones, corrected versions, and the last period.

#include <algorithm>
#include <map>

#include "extract/normalise.h"
#include "validate/cross_checks.h"
#include "validate/cross_lessons.h"
#include "validate/families.h"
#include "validate/last_period.h"
#include "validate/likeness.h"
#include "validate/parts.h"
#include "validate/words.h"

namespace tulga {

namespace {

Message subject_soum(const Party& party) { return {"subject-soum", {{"soum", party.organisation.soum}}}; }

// late-submission

/// The last day for a report: the 10th after a quarter, 7 July, 26 December. Source: the calendar of the Cabinet
/// Secretariat's handbook for monitoring.
Date deadline(const Period& period) {
  if (period.kind == PeriodKind::quarter && period.number < 4) return {period.year, 3 * period.number + 1, 10};
  if (period.kind == PeriodKind::quarter) return {period.year + 1, 1, 10};
  if (period.kind == PeriodKind::half_year && period.number == 1) return {period.year, 7, 7};
  return {period.year, 12, 26};
}

CrossCheck dated(const Party& party) {
  CrossCheck check = begin_cross("late-submission", subject_soum(party));
  add_document(check, party);
  add_evidence(check, party, party.submission.date_text);
  check.stated = to_string(*party.submission.date);
  return check;
}

/// After the aimag's own report, which cannot hold them.
std::vector<CrossCheck> later_than_aimag(const Group& group, const Party& aimag) {
  std::vector<CrossCheck> out;
  for (const Party& party : group.soums) {
    if (!party.submission.date) continue;
    CrossCheck check = dated(party);
    check.computed = to_string(*aimag.submission.date);
    if (!is_later(party, aimag)) {
      out.push_back(passed(std::move(check)));
      continue;
    }
    add_evidence(check, aimag, aimag.submission.date_text);
    Message message{"late-submission-aimag", {{"d", check.stated}, {"a", check.computed}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

/// After the day on which reports are due; where most are, that day is not this aimag's.
std::vector<CrossCheck> later_than_due(const Group& group) {
  const std::string due = to_string(deadline(group.period));
  std::vector<CrossCheck> late;
  std::size_t all = 0;
  for (const Party& party : group.soums) {
    if (!party.submission.date) continue;
    ++all;
    CrossCheck check = dated(party);
    check.computed = due;
    if (check.stated <= due) continue;
    Message message{"late-submission", {{"d", check.stated}, {"a", due}}};
    late.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  if (2 * late.size() >= all) return {};
  return late;
}

std::vector<CrossCheck> late_submission(const Group& group, const ProvisionMatrix&) {
  for (const Party& report : group.consolidated)
    if (report.submission.date) return later_than_aimag(group, report);
  return later_than_due(group);
}

// doubled-submission

std::vector<CrossCheck> doubled_submission(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Replaced& replaced : group.replaced) {
    const Party& counts = group.soums[replaced.by];
    CrossCheck check = begin_cross("doubled-submission", subject_soum(counts));
    add_document(check, replaced.first);
    add_document(check, counts);
    add_evidence(check, replaced.first, replaced.first.submission.date_text);
    add_evidence(check, counts, counts.submission.date_text);
    if (replaced.first.submission.date) check.stated = to_string(*replaced.first.submission.date);
    if (counts.submission.date) check.computed = to_string(*counts.submission.date);
    const char* id = replaced.same      ? "doubled-submission-same"
                     : replaced.decided ? "doubled-submission-replaced"
                                        : "doubled-submission-undecided";
    Message message{id, {{"soum", counts.organisation.soum}, {"path", counts.path}, {"d", check.computed}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

// corrected-version

using Findings = std::map<std::string, std::size_t>;

/// The findings of a report by what they are about, not by their figures.
Findings findings_of(const Party& party) {
  Findings out;
  for (const Check& check : party.checks) {
    if (check.verdict != Verdict::fail) continue;
    std::string key = check.rule + " " + check.subject.id;
    for (const auto& [name, value] : check.subject.arguments) key += " " + value;
    if (check.percent) key += " " + std::to_string(*check.percent);
    ++out[key];
  }
  return out;
}

std::size_t in_both(const Findings& a, const Findings& b) {
  std::size_t out = 0;
  for (const auto& [key, times] : a)
    if (const auto found = b.find(key); found != b.end()) out += std::min(times, found->second);
  return out;
}

std::size_t total_of(const Findings& findings) {
  std::size_t out = 0;
  for (const auto& [key, times] : findings) out += times;
  return out;
}

std::vector<CrossCheck> corrected_version(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Replaced& replaced : group.replaced) {
    if (replaced.same || !replaced.decided) continue;
    const Party& second = group.soums[replaced.by];
    CrossCheck check = begin_cross("corrected-version", subject_soum(second));
    add_document(check, second);
    add_document(check, replaced.first);
    const Findings before = findings_of(replaced.first), after = findings_of(second);
    const std::size_t left = in_both(before, after), mended = total_of(before) - left, fresh = total_of(after) - left;
    check.stated = std::to_string(total_of(before));
    check.computed = std::to_string(total_of(after));
    if (left + fresh == 0) {
      out.push_back(passed(std::move(check)));
      continue;
    }
    std::string rules;
    for (const auto& [key, times] : after) {
      const std::string rule = key.substr(0, key.find(' '));
      if (rules.find(rule) == std::string::npos) rules += (rules.empty() ? "" : ", ") + rule;
    }
    Message message{"corrected-version",
                    {{"n", check.stated},
                     {"mended", std::to_string(mended)},
                     {"left", std::to_string(left)},
                     {"new", std::to_string(fresh)},
                     {"rules", rules}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

// rating-fell, copied-from-last-period, decision-vanished

CrossCheck begin_pair(std::string_view rule, const Pair& pair) {
  CrossCheck check = begin_cross(rule, subject_soum(pair.now));
  add_document(check, pair.now);
  add_document(check, pair.before);
  return check;
}

void join(std::string& list, const std::string& item) { list += (list.empty() ? "" : ", ") + item; }

std::vector<CrossCheck> rating_fell(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Pair& pair : pairs_of(group)) {
    CrossCheck check = begin_pair("rating-fell", pair);
    std::size_t compared = 0;
    for (const auto& [before, now] : pair.rows) {
      const Rating &was = pair.self_before.ratings[before], &is = pair.self_now.ratings[now];
      if (was.kind != RatingKind::rated || is.kind != RatingKind::rated) continue;
      ++compared;
      if (fraction(is.value) >= fraction(was.value)) continue;
      check.rows.push_back(now);
      join(check.stated, percent_text(is.value));
      join(check.computed, to_string(was.value));
      add_evidence(check, pair.now, pair.now.submission.rows[now].self.spelling);
      add_evidence(check, pair.before, pair.before.submission.rows[before].self.spelling);
    }
    if (compared == 0) continue;
    if (check.rows.empty()) {
      check.stated = check.computed = std::to_string(compared);
      out.push_back(passed(std::move(check)));
      continue;
    }
    Message message{"rating-fell",
                    {{"i", row_numbers(check.rows)},
                     {"a", check.stated},
                     {"b", check.computed},
                     {"period", to_string(pair.before.period)}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

constexpr std::size_t least_shingles = 20;
constexpr Fraction same_account{9, 10};

/// Whether an account says what it said; what was finished then may say so still.
bool is_copied(const Pair& pair, std::size_t before, std::size_t now) {
  const Rating& was = pair.self_before.ratings[before];
  if (was.kind == RatingKind::rated && was.value == Decimal{100, 0}) return false;
  const auto old_words = distinct(shingles(pair.before.submission.rows[before].progress.text));
  const auto words = distinct(shingles(pair.now.submission.rows[now].progress.text));
  if (old_words.size() < least_shingles || words.size() < least_shingles) return false;
  const Fraction share = containment(old_words, words);
  const std::size_t smaller = std::min(old_words.size(), words.size()),
                    larger = std::max(old_words.size(), words.size());
  return share >= same_account && 10 * smaller >= 9 * larger;  // with something new behind it, it is no copy
}

std::vector<CrossCheck> copied_from_last_period(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Pair& pair : pairs_of(group)) {
    CrossCheck check = begin_pair("copied-from-last-period", pair);
    for (const auto& [before, now] : pair.rows) {
      if (!is_copied(pair, before, now)) continue;
      check.rows.push_back(now);
      add_evidence(check, pair.now, pair.now.submission.rows[now].progress);
      add_evidence(check, pair.before, pair.before.submission.rows[before].progress);
    }
    check.stated = std::to_string(pair.rows.size());
    check.computed = std::to_string(check.rows.size());
    if (pair.rows.empty()) continue;
    if (check.rows.empty()) {
      out.push_back(passed(std::move(check)));
      continue;
    }
    Message message{"copied-from-last-period",
                    {{"i", row_numbers(check.rows)}, {"period", to_string(pair.before.period)}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

std::vector<CrossCheck> decision_vanished(const Group& group, const ProvisionMatrix&) {
  std::vector<CrossCheck> out;
  for (const Pair& pair : pairs_of(group)) {
    if (pair.rows.empty() || !pair.now.whole) continue;
    CrossCheck check = begin_pair("decision-vanished", pair);
    std::string titles;
    std::size_t gone = 0;
    for (const std::size_t row : pair.vanished) {
      const Rating& was = pair.self_before.ratings[row];
      if (was.kind != RatingKind::rated || was.value == Decimal{100, 0}) continue;  // done, and off the list
      const Row& old = pair.before.submission.rows[row];
      ++gone;
      join(titles, "\"" + squeeze(old.decision.title.text) + "\" " + old.decision.number.text);
      add_evidence(check, pair.before, old.decision.title);
    }
    check.stated = "0";
    check.computed = std::to_string(gone);
    if (gone == 0) {
      out.push_back(passed(std::move(check)));
      continue;
    }
    Message message{"decision-vanished",
                    {{"titles", titles}, {"n", check.computed}, {"period", to_string(pair.before.period)}}};
    out.push_back(failed(std::move(check), Severity::note, std::move(message)));
  }
  return out;
}

constexpr Wording late_wordings[] = {
    {"late-submission", "dated {d}; reports were due on {a}", "{d} огноотой; {a} гэхэд ирүүлэх байсан"},
    {"late-submission-aimag", "dated {d}, after the aimag's report of {a}",
     "{d} огноотой, аймгийн {a} өдрийн тайлангаас хойш"}};
constexpr Wording doubled_wordings[] = {
    {"doubled-submission-same", "{soum} sent the same report twice; {path} was taken",
     "{soum} сум нэг тайланг хоёр ирүүлсэн; {path} файлыг авав"},
    {"doubled-submission-replaced", "{soum} sent two reports; that of {d} was taken ({path})",
     "{soum} сум хоёр тайлан ирүүлсэн; {d} өдрийнхийг авав ({path})"},
    {"doubled-submission-undecided",
     "{soum} sent two reports, and their dates do not tell which counts; {path} was taken",
     "{soum} сум хоёр тайлан ирүүлсэн, алийг нь тооцохыг огноо нь хэлэхгүй байна; {path} файлыг авав"}};
constexpr Wording corrected_wordings[] = {
    {"corrected-version",
     "of {n} findings of the first version {mended} are mended, {left} are not, {new} are new: {rules}",
     "эхний хувилбарын {n} зөрчлөөс {mended} засагдсан, {left} хэвээр, {new} шинэ: {rules}"}};
constexpr Wording fell_wordings[] = {{"rating-fell", "rows {i}: rated {a} %, in {period} {b} %",
                                      "мөр {i}: үнэлгээ {a} хувь, {period} онд {b} хувь байсан"}};
constexpr Wording copied_wordings[] = {{"copied-from-last-period", "rows {i}: the account is that of {period}",
                                        "мөр {i}: тайлбар нь {period} оныхтой ижил"}};
constexpr Wording vanished_wordings[] = {{"decision-vanished",
                                          "reported as unfinished in {period}, not any more: {titles}",
                                          "{period} онд дуусаагүй гэж тайлагнасан, одоо алга: {titles}"}};

constexpr Rule rules_of_time[] = {
    {"late-submission",
     Severity::note,
     true,
     "the dates of the soums' reports against that of the aimag, or the day they were due",
     "сумдын тайлангийн огноог аймгийн тайлангийн огноо, эсвэл ирүүлэх хугацаатай тулгана",
     late_wordings,
     nullptr,
     late_submission_lesson,
     {},
     late_submission},
    {"doubled-submission",
     Severity::note,
     true,
     "two reports of one soum for one period",
     "нэг сумын нэг үеийн хоёр тайланг олно",
     doubled_wordings,
     nullptr,
     doubled_submission_lesson,
     {},
     doubled_submission},
    {"corrected-version",
     Severity::note,
     true,
     "a corrected report against its first version: what was mended, what was not",
     "зассан тайланг эхний хувилбартай нь тулгаж, юу засагдсаныг харуулна",
     corrected_wordings,
     nullptr,
     corrected_version_lesson,
     {},
     corrected_version},
    {"rating-fell",
     Severity::note,
     true,
     "ratings against those of the soum's last report",
     "үнэлгээг сумын өмнөх тайлангийнхтай тулгана",
     fell_wordings,
     nullptr,
     rating_fell_lesson,
     {},
     rating_fell},
    {"copied-from-last-period",
     Severity::note,
     true,
     "accounts against those of the soum's last report",
     "тайлбарыг сумын өмнөх тайлангийнхтай тулгана",
     copied_wordings,
     nullptr,
     copied_from_last_period_lesson,
     {},
     copied_from_last_period},
    {"decision-vanished",
     Severity::note,
     true,
     "unfinished decisions of the soum's last report that this one does not have",
     "өмнөх тайланд дуусаагүй байсан, энд алга болсон шийдвэрийг олно",
     vanished_wordings,
     nullptr,
     decision_vanished_lesson,
     {},
     decision_vanished},
};

}  // namespace

std::span<const Rule> cross_time_rules() { return rules_of_time; }

}  // namespace tulga
