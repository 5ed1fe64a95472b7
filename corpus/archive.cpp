#include "corpus/archive.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <set>

#include "corpus/codec.h"
#include "corpus/dump.h"
#include "corpus/schema.h"
#include "corpus/search.h"
#include "corpus/storable.h"
#include "corpus/store.h"
#include "extract/places.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 8> wordings = {{
    {"archive-missing", "there is no such archive; 'tulga digitize' makes one",
     "ийм архив алга; 'tulga digitize' үүсгэнэ"},
    {"archive-foreign", "this is no archive of tulga; name another file",
     "энэ нь tulga-ийн архив биш; өөр файл заана уу"},
    {"archive-newer", "the archive was made by a newer tulga; use that one",
     "архивыг шинэ хувилбарын tulga үүсгэсэн; түүнийгээ ашиглана уу"},
    {"archive-full", "the disk is full; what was finished is kept: make space and run the same command again",
     "диск дүүрсэн; дууссан ажил хадгалагдсан: зай гаргаад ижил командыг дахин ажиллуулна уу"},
    {"archive-busy", "another program is writing to the archive; try again when it is done",
     "архивт өөр програм бичиж байна; дууссаны дараа дахин оролдоно уу"},
    {"archive-damaged", "the archive is damaged; take it from a copy", "архив гэмтсэн; хуулбараас нь сэргээнэ үү"},
    {"archive-failed", "the archive cannot be used: {reason}", "архивыг ашиглаж чадсангүй: {reason}"},
    {"archive-no-postgresql", "this tulga was built without PostgreSQL; name a file",
     "энэ tulga PostgreSQL-гүй бүтээгдсэн; файл заана уу"},
}};

constexpr int most_attempts = 10;  // of a transaction that another writer's gets in the way of

Status status_of(const std::string& name) {
  return name == "read" ? Status::read : name == "partial" ? Status::partial : Status::unreadable;
}

std::unique_ptr<Database> open_database(const std::string& name, Archive::Mode mode) {
  if (name.starts_with("postgresql://") || name.starts_with("postgres://")) return open_postgresql(name);
  std::error_code error;
  if (mode == Archive::Mode::existing && !std::filesystem::exists(name, error))
    throw DatabaseError{{"archive-missing", {}}};
  return open_sqlite(name, mode == Archive::Mode::create);
}

/// "2023-12-25" as the archive has it; nullopt for nothing.
std::optional<Date> stored_date(const std::string& text) {
  Date out;
  int* parts[] = {&out.year, &out.month, &out.day};
  const char *at = text.data(), *end = text.data() + text.size();
  for (int* part : parts) {
    const auto [behind, error] = std::from_chars(at, end, *part);
    if (error != std::errc()) return std::nullopt;
    at = behind == end ? end : behind + 1;
  }
  return out;
}

/// Without what does not tell whose a document is.
Outcome bared(Outcome outcome) {
  outcome.checks.clear();
  outcome.doubts.clear();
  if (!outcome.submission) return outcome;
  Submission& submission = *outcome.submission;
  if (has_form(submission) && submission.consolidated.empty()) submission.rows = std::vector<Row>(1);
  submission.summaries.clear();
  submission.claims.clear();
  std::vector<Consolidated> tables;  // the names of their lines
  for (const Consolidated& table : submission.consolidated) {
    tables.emplace_back();
    for (const UnitLine& unit : table.units) tables.back().units.emplace_back().name.text = unit.name.text;
  }
  submission.consolidated = std::move(tables);
  return outcome;
}

/// A report of rows from its columns: path, document, status, aimag, soum, place, date, period.
Outcome head_of(const Values& row) {
  Outcome out;
  out.source.path = text_of(row[0]);
  out.status = status_of(text_of(row[2]));
  Submission& submission = out.submission.emplace();
  submission.organisation = {text_of(row[3]), text_of(row[4])};
  submission.place = text_of(row[5]);
  submission.date = stored_date(text_of(row[6]));
  submission.period = read_period(text_of(row[7]));
  submission.rows.resize(1);
  return out;
}

}  // namespace

std::span<const Wording> archive_wordings() { return wordings; }

Archive::Archive(const std::string& name, Mode mode, Say say)
    : database_(open_database(name, mode)), say_(std::move(say)) {
  if (mode == Mode::existing && stored_version(*database_) == 0) throw DatabaseError{{"archive-foreign", {}}};
  migrate(*database_);
}

std::optional<Known> Archive::known(const std::string& sha256) {
  const auto rows = database_->ask("SELECT version, rules, wishes, status FROM documents WHERE sha256 = $1", {sha256});
  if (rows.empty()) return std::nullopt;
  const Values& row = rows.front();
  return Known{{text_of(row[0]), text_of(row[1]), text_of(row[2])}, status_of(text_of(row[3]))};
}

std::string Archive::held_by(const std::string& path) {
  const auto rows = database_->ask(
      "SELECT d.sha256 FROM paths p JOIN documents d ON d.id = p.document WHERE p.path = $1", {storable(path)});
  return rows.empty() ? std::string() : text_of(rows.front().front());
}

void Archive::add(std::span<const Outcome> outcomes, const Maker& maker, std::span<const Held> more_paths) {
  if (outcomes.empty() && more_paths.empty()) return;
  std::vector<const Outcome*> sorted;  // writers that lock in one order do not lock each other out
  for (const Outcome& outcome : outcomes) sorted.push_back(&outcome);
  std::sort(sorted.begin(), sorted.end(), [](const Outcome* a, const Outcome* b) {
    return std::pair(a->source.sha256, a->source.path) < std::pair(b->source.sha256, b->source.path);
  });
  const auto once = [&] {
    Transaction transaction(*database_);
    for (const Outcome* outcome : sorted) store(*database_, *outcome, maker, say_);
    for (const auto& [path, sha256] : more_paths) store_path(*database_, path, sha256);
    transaction.commit();
  };
  for (int left = most_attempts; left > 0; --left) {
    try {
      return once();
    } catch (const DatabaseError& error) {
      if (!error.again || left == 1) throw;
    }
  }
}

std::optional<Outcome> Archive::outcome_of(const Value& path, std::int64_t document) {
  const auto rows = document != 0 ? database_->ask("SELECT outcome FROM documents WHERE id = $1", {document})
                                  : database_->ask("SELECT outcome FROM paths WHERE path = $1", {path});
  auto outcome = rows.empty() ? std::nullopt : decode_outcome(text_of(rows.front().front()));
  if (outcome) outcome->source.path = text_of(path);
  return outcome;
}

std::size_t Archive::each(const std::function<void(const Outcome&)>& visit) {
  auto paths = database_->ask("SELECT path, document FROM paths");
  std::sort(paths.begin(), paths.end());
  std::set<std::int64_t> visited;
  std::size_t passed_over = 0;
  for (const Values& row : paths) {
    const std::int64_t document = number_of(row[1]);  // 0 where the path gave none
    if (document != 0 && !visited.insert(document).second) continue;
    const auto outcome = outcome_of(row[0], document);
    passed_over += !outcome;
    if (outcome) visit(*outcome);
  }
  return passed_over;
}

std::pair<std::vector<Head>, std::size_t> Archive::heads() {
  auto rows = database_->ask(
      "SELECT p.path, p.document, d.status, s.aimag, s.soum, s.place, s.date, s.period, s.consolidated, s.layout,"
      " CASE WHEN EXISTS (SELECT 1 FROM rows r WHERE r.document = p.document)"
      " OR EXISTS (SELECT 1 FROM summaries x WHERE x.document = p.document) THEN 1 ELSE 0 END"
      " FROM paths p LEFT JOIN documents d ON d.id = p.document LEFT JOIN submissions s ON s.document = p.document");
  std::sort(rows.begin(), rows.end());
  std::pair<std::vector<Head>, std::size_t> out;
  std::set<std::int64_t> visited;
  const std::string layout = outcome_layout();
  for (const Values& row : rows) {
    const std::int64_t document = number_of(row[1]);
    if (document != 0 && !visited.insert(document).second) continue;
    const bool decodable = text_of(row[9]) == layout, form = number_of(row[8]) + number_of(row[10]) > 0;
    const bool table = number_of(row[8]) > 0;  // its lines tell whose it is
    auto outcome = decodable && form && !table ? std::optional(head_of(row)) : outcome_of(row[0], document);
    out.second += !outcome;
    if (outcome) out.first.push_back({bared(std::move(*outcome)), document});
  }
  return out;
}

std::optional<Outcome> Archive::whole(const Head& head) { return outcome_of(head.outcome.source.path, head.document); }

Counts Archive::counts() {
  Counts out;
  const auto one = [&](const char* sql) { return number_of(database_->ask(sql).front().front()); };
  out.paths = one("SELECT count(*) FROM paths");
  for (const Values& row : database_->ask(
           "SELECT status, count(*) FROM documents WHERE id IN (SELECT document FROM paths) GROUP BY status"))
    (text_of(row[0]) == "read"      ? out.read
     : text_of(row[0]) == "partial" ? out.partial
                                    : out.unreadable) = number_of(row[1]);
  out.unreadable += one("SELECT count(*) FROM paths WHERE document IS NULL");
  out.superseded =
      one("SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM paths WHERE document IS NOT NULL)");
  for (const Values& row :
       database_->ask("SELECT severity, count(*) FROM findings WHERE accepted IS NULL GROUP BY severity"))
    (text_of(row[0]) == "error"     ? out.errors
     : text_of(row[0]) == "warning" ? out.warnings
                                    : out.notes) = number_of(row[1]);
  return out;
}

std::vector<Unread> Archive::unread() {
  std::vector<Unread> out;
  for (const Values& row : database_->ask("SELECT path, sha256, code, en, mn FROM unreadable"))
    out.push_back({text_of(row[0]), text_of(row[1]), text_of(row[2]), text_of(row[3]), text_of(row[4])});
  std::sort(out.begin(), out.end(),
            [](const Unread& a, const Unread& b) { return std::tie(a.path, a.code) < std::tie(b.path, b.code); });
  return out;
}

std::vector<Hit> Archive::search(std::span<const std::string> words, std::size_t limit) {
  return tulga::search(*database_, words, limit);
}

std::string Archive::dump() { return tulga::dump(*database_); }

}  // namespace tulga
