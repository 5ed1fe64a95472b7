#include "corpus/store.h"

#include <algorithm>

#include "corpus/codec.h"
#include "corpus/storable.h"

namespace tulga {

namespace {

using Columns = std::vector<std::pair<std::string_view, Value>>;

Value text(std::string_view value) { return storable(value); }

Value date(const std::optional<Date>& value) {
  if (!value) return {};
  return to_string(*value);
}

/// Without the zeros at its end: databases differ in keeping them, and `stated` keeps what was written.
Value decimal(const Stated& stated) {
  auto value = stated.value();
  if (!stated.stated() || !value) return {};
  for (; value->places > 0 && value->digits % 10 == 0; --value->places) value->digits /= 10;
  if (value->places == 0) return value->digits;
  return to_string(*value);
}

Value page(const std::vector<Place>& places) {
  if (places.empty() || places.front().page == 0) return {};
  return std::int64_t{places.front().page};
}

/// Whatever a whole number counts, from 1.
Value position(std::size_t index) { return static_cast<std::int64_t>(index + 1); }

Blob coded(const Outcome& outcome) {
  Outcome pathless = outcome;
  pathless.source.path.clear();
  return {encode(pathless)};
}

class Store {
 public:
  Store(Database& database, const Say& say) : database_(database), say_(say) {}

  void document(const Outcome& outcome, const Maker& maker) {
    constexpr std::string_view names[] = {"read", "partial", "unreadable"};
    const auto rows = database_.ask(
        "INSERT INTO documents (sha256, kind, pages, status, version, rules, wishes, outcome)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (sha256) DO UPDATE SET kind = excluded.kind,"
        " pages = excluded.pages, status = excluded.status, version = excluded.version, rules = excluded.rules,"
        " wishes = excluded.wishes, outcome = excluded.outcome RETURNING id",
        {outcome.source.sha256, text(outcome.source.kind), std::int64_t{outcome.source.pages},
         std::string(names[static_cast<int>(outcome.status)]), maker.version, maker.rules, maker.wishes,
         coded(outcome)});
    id_ = rows.front().front();
    forget();
    if (outcome.submission) submission(*outcome.submission);
    for (std::size_t i = 0; i < outcome.checks.size(); ++i) check(i, outcome.checks[i]);
    for (std::size_t i = 0; i < outcome.doubts.size(); ++i) doubt(i, outcome.doubts[i]);
    for (std::size_t i = 0; i < outcome.problems.size(); ++i) problem(i, outcome.problems[i], "document", id_);
  }

  /// A path that gave no document.
  void failure(const std::string& path, const std::vector<Message>& problems) {
    for (std::size_t i = 0; i < problems.size(); ++i) problem(i, problems[i], "path", path);
  }

 private:
  /// What the archive had of the document before.
  void forget() {
    const Values id{id_};
    database_.ask("DELETE FROM findings WHERE checked IN (SELECT id FROM checks WHERE document = $1)", id);
    database_.ask("DELETE FROM categories WHERE summary IN (SELECT id FROM summaries WHERE document = $1)", id);
    for (const char* table : {"checks", "summaries", "rows", "submissions", "doubts", "problems"})
      database_.ask(std::string("DELETE FROM ") + table + " WHERE document = $1", id);
  }

  Values insert(std::string_view table, const Columns& columns, std::string_view returning = {}) {
    std::string names, places;
    Values values;
    for (const auto& [name, value] : columns) {
      names += (names.empty() ? "" : ", ") + std::string(name);
      places += (places.empty() ? "$" : ", $") + std::to_string(values.size() + 1);
      values.push_back(value);
    }
    std::string sql = "INSERT INTO " + std::string(table) + " (" + names + ") VALUES (" + places + ")";
    if (!returning.empty()) sql += " RETURNING " + std::string(returning);
    const auto rows = database_.ask(sql, values);
    return rows.empty() ? Values{} : rows.front();
  }

  Value said(const Message& message, Language language) {
    return message.id.empty() ? "" : text(say_(message, language));
  }

  void submission(const Submission& submission) {
    insert("submissions", {{"document", id_},
                           {"title", text(submission.title.text)},
                           {"date", date(submission.date)},
                           {"place", text(submission.place)},
                           {"aimag", text(submission.organisation.aimag)},
                           {"soum", text(submission.organisation.soum)},
                           {"scale", text(submission.scale)},
                           {"period", submission.period ? Value(to_string(*submission.period)) : Value()},
                           {"consolidated", static_cast<std::int64_t>(submission.consolidated.size())},
                           {"layout", outcome_layout()}});
    for (std::size_t i = 0; i < submission.rows.size(); ++i) row(i, submission.rows[i]);
    for (std::size_t i = 0; i < submission.summaries.size(); ++i) summary(i, submission.summaries[i]);
  }

  void row(std::size_t index, const Row& row) {
    insert("rows", {{"document", id_},
                    {"position", position(index)},
                    {"decision_no", text(row.decision_no.text)},
                    {"provision_no", text(row.provision_no.text)},
                    {"section", text(row.section)},
                    {"decision_title", text(row.decision.title.text)},
                    {"decision_date", date(row.decision.date)},
                    {"decision_number", text(row.decision.number.text)},
                    {"provision", text(row.provision.text)},
                    {"progress", text(row.progress.text)},
                    {"self_stated", text(row.self.spelling.text)},
                    {"self_value", decimal(row.self)},
                    {"higher_stated", text(row.higher.spelling.text)},
                    {"higher_value", decimal(row.higher)},
                    {"page", page(row.places)}});
  }

  void summary(std::size_t index, const Summary& summary) {
    Value assessor;
    if (summary.assessor != Assessor::unknown) assessor = summary.assessor == Assessor::self ? "self" : "higher";
    const Values made = insert("summaries",
                               {{"document", id_},
                                {"position", position(index)},
                                {"assessor", assessor},
                                {"title", text(summary.title.text)},
                                {"total_stated", text(summary.total.spelling.text)},
                                {"total_value", decimal(summary.total)},
                                {"overall_stated", text(summary.overall.spelling.text)},
                                {"overall_value", decimal(summary.overall)}},
                               "id");
    for (std::size_t i = 0; i < summary.categories.size(); ++i) {
      const Category& category = summary.categories[i];
      insert("categories", {{"summary", made.front()},
                            {"position", position(i)},
                            {"label", text(category.label.text)},
                            {"percent", decimal(category.percent)},
                            {"stated", text(category.count.spelling.text)},
                            {"count", decimal(category.count)}});
    }
  }

  void check(std::size_t index, const Check& check) {
    constexpr std::string_view verdicts[] = {"pass", "fail", "open"};
    const Message because = check.verdict == Verdict::open ? check.because : Message();
    const Values made = insert("checks",
                               {{"document", id_},
                                {"position", position(index)},
                                {"rule", text(check.rule)},
                                {"verdict", std::string(verdicts[static_cast<int>(check.verdict)])},
                                {"subject_en", said(check.subject, Language::en)},
                                {"subject_mn", said(check.subject, Language::mn)},
                                {"percent", check.percent ? Value(*check.percent) : Value()},
                                {"stated", text(check.stated)},
                                {"computed", text(check.computed)},
                                {"formula", text(check.formula)},
                                {"mode", text(check.mode)},
                                {"because_en", said(because, Language::en)},
                                {"because_mn", said(because, Language::mn)}},
                               "id");
    if (check.verdict == Verdict::fail) finding(made.front(), check);
  }

  void finding(const Value& checked, const Check& check) {
    constexpr std::string_view severities[] = {"note", "warning", "error"};
    const Message explanation = check.explanations.empty() ? Message() : check.explanations.front().text;
    std::string rows, evidence;
    for (const std::size_t row : check.rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row + 1);
    for (const Text& figure : check.evidence) evidence += (evidence.empty() ? "" : " · ") + figure.text;
    insert("findings", {{"checked", checked},
                        {"severity", std::string(severities[static_cast<int>(check.severity)])},
                        {"message_en", said(check.message, Language::en)},
                        {"message_mn", said(check.message, Language::mn)},
                        {"explanation_en", said(explanation, Language::en)},
                        {"explanation_mn", said(explanation, Language::mn)},
                        {"rows", rows},
                        {"evidence", text(evidence)},
                        {"page", check.evidence.empty() ? Value() : page(places(check.evidence.front()))},
                        {"accepted", check.accepted ? Value(text(check.accepted->reason)) : Value()}});
  }

  void doubt(std::size_t index, const Doubt& doubt) {
    insert("doubts", {{"document", id_},
                      {"position", position(index)},
                      {"kind", text(doubt.kind)},
                      {"en", said(doubt.message, Language::en)},
                      {"mn", said(doubt.message, Language::mn)}});
  }

  void problem(std::size_t index, const Message& problem, std::string_view owner, const Value& key) {
    insert("problems", {{owner, key},
                        {"position", position(index)},
                        {"code", text(problem.id)},
                        {"en", said(problem, Language::en)},
                        {"mn", said(problem, Language::mn)}});
  }

  Database& database_;
  const Say& say_;
  Value id_;
};

void hold(Database& database, const std::string& path, const Value& document, const Value& outcome = {}) {
  database.ask("DELETE FROM problems WHERE path = $1", {path});
  database.ask(
      "INSERT INTO paths (path, document, outcome) VALUES ($1, $2, $3)"
      " ON CONFLICT (path) DO UPDATE SET document = excluded.document, outcome = excluded.outcome",
      {path, document, outcome});
}

}  // namespace

void store(Database& database, const Outcome& outcome, const Maker& maker, const Say& say) {
  const std::string path = storable(outcome.source.path);
  Store into(database, say);
  if (outcome.source.sha256.empty()) {
    hold(database, path, {}, coded(outcome));
    into.failure(path, outcome.problems);
  } else {
    into.document(outcome, maker);
    store_path(database, path, outcome.source.sha256);
  }
}

void store_path(Database& database, const std::string& path, const std::string& sha256) {
  const auto rows = database.ask("SELECT id FROM documents WHERE sha256 = $1", {sha256});
  if (!rows.empty()) hold(database, storable(path), rows.front().front());
}

}  // namespace tulga
