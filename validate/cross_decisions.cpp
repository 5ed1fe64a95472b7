// The same decision in the reports of several soums, and provisions that one of them leaves out.

#include <algorithm>
#include <map>
#include <set>

#include "extract/normalise.h"
#include "validate/act_numbers.h"
#include "validate/cross_checks.h"
#include "validate/cross_lessons.h"
#include "validate/families.h"
#include "validate/titles.h"
#include "validate/words.h"

namespace tulga {

namespace {

// decision-mismatch

constexpr Fraction least_title_likeness{17, 20};
constexpr std::size_t most_evidence = 8;

/// One value of a field, and the rows that have it.
struct Value {
  std::string shown;
  std::vector<Loose> rows;
  std::size_t soums() const {
    std::set<std::size_t> out;
    for (const Loose& row : rows) out.insert(row.soum);
    return out.size();
  }
};

/// A field of a decision: what it says in a spelling, whether two of its values are one, and its text in a row.
struct Field {
  std::string_view message;
  std::string (*value)(const DecisionSpelling&);
  bool (*same)(const std::string&, const std::string&);
  const Text& (*text)(const Row&);
};

bool same_number(const std::string& a, const std::string& b) { return agree(act_number(a), act_number(b)); }

/// Whether one title is the other with typing errors, or shortened.
bool same_title(const std::string& a, const std::string& b) {
  const Comparable x = comparable(a), y = comparable(b);
  if (likeness(x, y) >= least_title_likeness) return true;
  const bool a_is_longer = x.letters.size() > y.letters.size();
  const std::string &longer = a_is_longer ? x.letters : y.letters, &shorter = a_is_longer ? y.letters : x.letters;
  return longer.find(shorter) != std::string::npos;
}

constexpr Field fields[] = {
    {"decision-mismatch-date", [](const DecisionSpelling& s) { return s.date ? to_string(*s.date) : std::string(); },
     [](const std::string& a, const std::string& b) { return a == b; },
     [](const Row& row) -> const Text& { return row.decision.date_text; }},
    {"decision-mismatch-number",
     [](const DecisionSpelling& s) { return act_number(s.number).empty() ? std::string() : s.number; }, same_number,
     [](const Row& row) -> const Text& { return row.decision.number; }},
    {"decision-mismatch-title",
     [](const DecisionSpelling& s) { return comparable(s.title).letters.empty() ? std::string() : s.title; },
     same_title, [](const Row& row) -> const Text& { return row.decision.title; }},
};

/// The values of a field, that of most soums first.
std::vector<Value> values_of(const std::vector<DecisionSpelling>& spellings, const Field& field) {
  std::vector<Value> out;
  for (const DecisionSpelling& spelling : spellings) {
    std::string value = field.value(spelling);
    if (value.empty()) continue;
    const auto known = std::find_if(out.begin(), out.end(), [&](const Value& v) { return field.same(v.shown, value); });
    if (known != out.end())
      known->rows.insert(known->rows.end(), spelling.rows.begin(), spelling.rows.end());
    else
      out.push_back({std::move(value), spelling.rows});
  }
  std::stable_sort(out.begin(), out.end(), [](const Value& a, const Value& b) { return a.soums() > b.soums(); });
  return out;
}

Message subject_of(const std::vector<DecisionSpelling>& spellings) {
  const DecisionSpelling& first = spellings.front();
  return {"subject-decision", {{"title", squeeze(first.title)}, {"number", first.number}}};
}

CrossCheck mismatch(const Group& group, const std::vector<DecisionSpelling>& spellings, const Field& field,
                    const Value& most, Value other) {
  CrossCheck check = begin_cross("decision-mismatch", subject_of(spellings));
  std::sort(other.rows.begin(), other.rows.end(),
            [](const Loose& a, const Loose& b) { return std::pair(a.soum, a.row) < std::pair(b.soum, b.row); });
  const std::size_t first = other.rows.front().soum;
  for (const Loose& at : other.rows) {
    const Party& party = group.soums[at.soum];
    add_document(check, party);
    if (at.soum == first) check.rows.push_back(at.row);
    if (check.evidence.size() < most_evidence) add_evidence(check, party, field.text(party.submission.rows[at.row]));
  }
  check.stated = other.shown;
  check.computed = most.shown;
  const bool majority = most.soums() > other.soums();
  Message message{std::string(field.message),
                  {{"k", std::to_string(most.soums())},
                   {"a", most.shown},
                   {"m", std::to_string(other.soums())},
                   {"b", other.shown}}};
  return failed(std::move(check), majority ? Severity::warning : Severity::note, std::move(message));
}

std::size_t soums_of(const std::vector<DecisionSpelling>& spellings) {
  std::set<std::size_t> out;
  for (const DecisionSpelling& spelling : spellings)
    for (const Loose& row : spelling.rows) out.insert(row.soum);
  return out.size();
}

std::vector<CrossCheck> decision_mismatch(const Group& group, const ProvisionMatrix& matrix) {
  std::vector<CrossCheck> out;
  for (const std::vector<DecisionSpelling>& spellings : matrix.decisions) {
    if (soums_of(spellings) < 2) continue;
    const std::size_t before = out.size();
    for (const Field& field : fields) {
      const std::vector<Value> values = values_of(spellings, field);
      for (std::size_t i = 1; i < values.size(); ++i)
        out.push_back(mismatch(group, spellings, field, values.front(), values[i]));
    }
    if (out.size() > before) continue;
    CrossCheck check = begin_cross("decision-mismatch", subject_of(spellings));
    check.stated = check.computed = std::to_string(soums_of(spellings));
    for (const DecisionSpelling& spelling : spellings)
      for (const Loose& row : spelling.rows) add_document(check, group.soums[row.soum]);
    out.push_back(passed(std::move(check)));
  }
  return out;
}

// provision-missing

constexpr std::size_t least_share = 80;  // percent of the soums

std::set<std::size_t> holders(const Provision& provision) {
  std::set<std::size_t> out;
  for (std::size_t soum = 0; soum < provision.reported.size(); ++soum)
    if (provision.reported[soum]) out.insert(soum);
  return out;
}

bool has_candidate(const ProvisionMatrix& matrix, std::size_t soum, std::size_t provision) {
  return std::any_of(matrix.ambiguous.begin(), matrix.ambiguous.end(), [&](const Loose& row) {
    return row.soum == soum && std::count(row.candidates.begin(), row.candidates.end(), provision) > 0;
  });
}

/// Whether a text names soums, and not this one: "Алаг, Бүрд сумын Засаг дарга нарт".
bool names_others(const Group& group, const std::string& text, std::size_t soum) {
  bool others = false, own = false, of_soums = false;
  each_word(text, [&](std::string_view word) {
    of_soums = of_soums || word.starts_with("сум");
    for (std::size_t i = 0; i < group.soums.size(); ++i) {
      const std::string name = lower(group.soums[i].organisation.soum);
      if (name.find('-') != std::string::npos || !word.starts_with(name)) continue;
      (i == soum ? own : others) = true;
    }
    return true;
  });
  return of_soums && others && !own;
}

CrossCheck judge_missing(const Group& group, const ProvisionMatrix& matrix, std::size_t number, std::size_t soum,
                         std::size_t reporting, std::size_t all) {
  const Provision& provision = matrix.provisions[number];
  const Party& party = group.soums[soum];
  CrossCheck check = begin_cross("provision-missing", {"subject-soum", {{"soum", party.organisation.soum}}});
  add_document(check, party);
  check.computed = std::to_string(reporting);
  const std::size_t sample = *holders(provision).begin();
  const Row& row = group.soums[sample].submission.rows[provision.reported[sample]->row];
  add_evidence(check, group.soums[sample], row.decision.title);
  add_evidence(check, group.soums[sample], row.provision);
  if (has_candidate(matrix, soum, number)) return opened(std::move(check), {"because-row-ambiguous", {}});
  const std::string words = provision.title + " " + provision.text;
  if (names_others(group, words, soum)) return opened(std::move(check), {"because-not-addressed", {}});
  Message message{"provision-missing",
                  {{"p", squeeze(provision.text.empty() ? provision.title : provision.text)},
                   {"number", provision.number},
                   {"k", std::to_string(reporting)},
                   {"n", std::to_string(all)}}};
  return failed(std::move(check), Severity::note, std::move(message));
}

std::vector<CrossCheck> provision_missing(const Group& group, const ProvisionMatrix& matrix) {
  std::vector<CrossCheck> out;
  std::vector<std::size_t> whole;
  for (std::size_t soum = 0; soum < group.soums.size(); ++soum)
    if (is_comparable(group.soums[soum])) whole.push_back(soum);
  if (whole.size() < 2) return out;
  std::size_t reported_by_all = 0;
  for (std::size_t i = 0; i < matrix.provisions.size(); ++i) {
    const std::set<std::size_t> holding = holders(matrix.provisions[i]);
    const auto has = [&](std::size_t soum) { return holding.contains(soum); };
    const auto reporting = static_cast<std::size_t>(std::count_if(whole.begin(), whole.end(), has));
    reported_by_all += reporting == whole.size();
    if (reporting == whole.size() || 100 * reporting < least_share * whole.size()) continue;
    for (const std::size_t soum : whole)
      if (!has(soum)) out.push_back(judge_missing(group, matrix, i, soum, reporting, whole.size()));
  }
  if (reported_by_all == 0) return out;
  CrossCheck check = begin_cross("provision-missing", {"subject-provisions-of-all", {}});
  check.stated = check.computed = std::to_string(reported_by_all);
  for (const std::size_t soum : whole) add_document(check, group.soums[soum]);
  out.push_back(passed(std::move(check)));
  return out;
}

constexpr Wording mismatch_wordings[] = {
    {"decision-mismatch-date", "date: {k} soums have {a}; {m} have {b}", "огноо: {k} сум {a}; {m} сум {b}"},
    {"decision-mismatch-number", "number: {k} soums have {a}; {m} have {b}", "дугаар: {k} сум {a}; {m} сум {b}"},
    {"decision-mismatch-title", "title: {k} soums have \"{a}\"; {m} have \"{b}\"",
     "нэр: {k} сум \"{a}\"; {m} сум \"{b}\""}};
constexpr Wording missing_wordings[] = {
    {"provision-missing", "provision \"{p}\" ({number}) is reported by {k} of {n} soums, not here",
     "\"{p}\" заалт ({number}) {n} сумаас {k}-д байна, энд алга"},
};

constexpr Rule rules_of_decisions[] = {
    {"decision-mismatch",
     Severity::warning,
     true,
     "title, date and number of one decision in the reports of several soums",
     "нэг шийдвэрийн нэр, огноо, дугаарыг сумдын тайланд тулгана",
     mismatch_wordings,
     nullptr,
     decision_mismatch_lesson,
     {},
     decision_mismatch},
    {"provision-missing",
     Severity::note,
     true,
     "provisions that nearly every soum reports, and one does not",
     "бараг бүх сум тайлагнасан, нэг нь орхисон заалтыг олно",
     missing_wordings,
     nullptr,
     provision_missing_lesson,
     {},
     provision_missing},
};

}  // namespace

std::span<const Rule> cross_decision_rules() { return rules_of_decisions; }

}  // namespace tulga
