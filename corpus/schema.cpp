#include "corpus/schema.h"

#include <array>

namespace tulga {

namespace {

/// {id} and {blob} are the dialect's words. BIGINT holds 64 bits in both dialects.
constexpr std::string_view tables = R"(
CREATE TABLE documents (
  id {id},
  sha256 TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  pages BIGINT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('read', 'partial', 'unreadable')),
  version TEXT NOT NULL,
  rules TEXT NOT NULL,
  wishes TEXT NOT NULL,
  outcome {blob} NOT NULL
);
CREATE TABLE paths (
  path TEXT PRIMARY KEY,
  document BIGINT REFERENCES documents (id),
  outcome {blob},
  CHECK ((document IS NULL) <> (outcome IS NULL))
);
CREATE INDEX paths_document ON paths (document);
CREATE TABLE problems (
  id {id},
  document BIGINT REFERENCES documents (id),
  path TEXT REFERENCES paths (path),
  position BIGINT NOT NULL,
  code TEXT NOT NULL,
  en TEXT NOT NULL,
  mn TEXT NOT NULL,
  CHECK ((document IS NULL) <> (path IS NULL))
);
CREATE INDEX problems_document ON problems (document);
CREATE INDEX problems_path ON problems (path);
CREATE TABLE submissions (
  document BIGINT PRIMARY KEY REFERENCES documents (id),
  title TEXT NOT NULL,
  date TEXT,
  place TEXT NOT NULL,
  aimag TEXT NOT NULL,
  soum TEXT NOT NULL,
  scale TEXT NOT NULL
);
CREATE TABLE rows (
  id {id},
  document BIGINT NOT NULL REFERENCES documents (id),
  position BIGINT NOT NULL,
  decision_no TEXT NOT NULL,
  provision_no TEXT NOT NULL,
  section TEXT NOT NULL,
  decision_title TEXT NOT NULL,
  decision_date TEXT,
  decision_number TEXT NOT NULL,
  provision TEXT NOT NULL,
  progress TEXT NOT NULL,
  self_stated TEXT NOT NULL,
  self_value NUMERIC,
  higher_stated TEXT NOT NULL,
  higher_value NUMERIC,
  page BIGINT,
  UNIQUE (document, position)
);
CREATE TABLE summaries (
  id {id},
  document BIGINT NOT NULL REFERENCES documents (id),
  position BIGINT NOT NULL,
  assessor TEXT,
  title TEXT NOT NULL,
  total_stated TEXT NOT NULL,
  total_value NUMERIC,
  overall_stated TEXT NOT NULL,
  overall_value NUMERIC,
  UNIQUE (document, position)
);
CREATE TABLE categories (
  id {id},
  summary BIGINT NOT NULL REFERENCES summaries (id),
  position BIGINT NOT NULL,
  label TEXT NOT NULL,
  percent NUMERIC,
  stated TEXT NOT NULL,
  count NUMERIC,
  UNIQUE (summary, position)
);
CREATE TABLE checks (
  id {id},
  document BIGINT NOT NULL REFERENCES documents (id),
  position BIGINT NOT NULL,
  rule TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('pass', 'fail', 'open')),
  subject_en TEXT NOT NULL,
  subject_mn TEXT NOT NULL,
  percent BIGINT,
  stated TEXT NOT NULL,
  computed TEXT NOT NULL,
  formula TEXT NOT NULL,
  mode TEXT NOT NULL,
  because_en TEXT NOT NULL,
  because_mn TEXT NOT NULL,
  UNIQUE (document, position)
);
CREATE INDEX checks_rule ON checks (rule, verdict);
CREATE TABLE findings (
  checked BIGINT PRIMARY KEY REFERENCES checks (id),
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  message_en TEXT NOT NULL,
  message_mn TEXT NOT NULL,
  explanation_en TEXT NOT NULL,
  explanation_mn TEXT NOT NULL,
  rows TEXT NOT NULL,
  evidence TEXT NOT NULL,
  page BIGINT,
  accepted TEXT
);
CREATE TABLE doubts (
  id {id},
  document BIGINT NOT NULL REFERENCES documents (id),
  position BIGINT NOT NULL,
  kind TEXT NOT NULL,
  en TEXT NOT NULL,
  mn TEXT NOT NULL,
  UNIQUE (document, position)
);
)";

/// Cyrillic words without regard to case; й and ё are letters, not и and е with a mark.
constexpr std::string_view sqlite_words = R"(
CREATE VIRTUAL TABLE row_words USING fts5 (decision_title, provision, progress, content='rows', content_rowid='id',
  tokenize="unicode61 remove_diacritics 0", prefix='3 5');
CREATE TRIGGER rows_added AFTER INSERT ON rows BEGIN
  INSERT INTO row_words (rowid, decision_title, provision, progress)
    VALUES (new.id, new.decision_title, new.provision, new.progress);
END;
CREATE TRIGGER rows_removed AFTER DELETE ON rows BEGIN
  INSERT INTO row_words (row_words, rowid, decision_title, provision, progress)
    VALUES ('delete', old.id, old.decision_title, old.provision, old.progress);
END;
CREATE VIRTUAL TABLE title_words USING fts5 (title, content='submissions', content_rowid='document',
  tokenize="unicode61 remove_diacritics 0");
CREATE TRIGGER submissions_added AFTER INSERT ON submissions BEGIN
  INSERT INTO title_words (rowid, title) VALUES (new.document, new.title);
END;
CREATE TRIGGER submissions_removed AFTER DELETE ON submissions BEGIN
  INSERT INTO title_words (title_words, rowid, title) VALUES ('delete', old.document, old.title);
END;
)";

/// A tsvector holds a megabyte at most.
constexpr std::string_view postgresql_words = R"(
ALTER TABLE rows ADD words tsvector GENERATED ALWAYS AS
  (to_tsvector('simple', left(decision_title || ' ' || provision || ' ' || progress, 200000))) STORED;
CREATE INDEX row_words ON rows USING gin (words);
ALTER TABLE submissions ADD words tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(title, 200000))) STORED;
CREATE INDEX title_words ON submissions USING gin (words);
)";

constexpr std::string_view views = R"(
CREATE VIEW reports AS
  SELECT p.path, d.sha256, d.kind, d.pages, d.status, s.title, s.date, s.place, s.aimag, s.soum, s.scale,
    (SELECT count(*) FROM rows r WHERE r.document = d.id) AS provisions,
    (SELECT count(*) FROM checks c JOIN findings f ON f.checked = c.id
      WHERE c.document = d.id AND f.severity = 'error' AND f.accepted IS NULL) AS errors,
    (SELECT count(*) FROM checks c JOIN findings f ON f.checked = c.id
      WHERE c.document = d.id AND f.severity = 'warning' AND f.accepted IS NULL) AS warnings
  FROM paths p JOIN documents d ON d.id = p.document LEFT JOIN submissions s ON s.document = d.id;
CREATE VIEW report_provisions AS
  SELECT p.path, r.position, r.decision_no, r.provision_no, r.section, r.decision_title, r.decision_date,
    r.decision_number, r.provision, r.progress, r.self_stated, r.self_value, r.higher_stated, r.higher_value, r.page
  FROM rows r JOIN paths p ON p.document = r.document;
CREATE VIEW report_summaries AS
  SELECT p.path, s.assessor, s.total_stated, s.overall_stated, c.label, c.percent, c.stated, c.count
  FROM summaries s JOIN paths p ON p.document = s.document JOIN categories c ON c.summary = s.id;
CREATE VIEW report_checks AS
  SELECT p.path, c.rule, c.verdict, c.subject_en, c.subject_mn, c.percent, c.stated, c.computed, c.formula,
    c.because_en, c.because_mn
  FROM checks c JOIN paths p ON p.document = c.document;
CREATE VIEW report_findings AS
  SELECT p.path, c.rule, f.severity, c.subject_en, c.subject_mn, c.stated, c.computed, c.formula, f.message_en,
    f.message_mn, f.explanation_en, f.explanation_mn, f.rows, f.evidence, f.page,
    f.accepted
  FROM findings f JOIN checks c ON c.id = f.checked JOIN paths p ON p.document = c.document;
CREATE VIEW unreadable AS
  SELECT p.path, d.sha256, x.code, x.en, x.mn FROM paths p
    JOIN documents d ON d.id = p.document JOIN problems x ON x.document = d.id WHERE d.status = 'unreadable'
  UNION ALL
  SELECT p.path, NULL, x.code, x.en, x.mn FROM paths p JOIN problems x ON x.path = p.path;
)";

/// What tells whose report a document is, without decoding its outcome; `layout` is that of the outcome.
constexpr std::string_view submitters = R"(
ALTER TABLE submissions ADD COLUMN period TEXT;
ALTER TABLE submissions ADD COLUMN consolidated BIGINT NOT NULL DEFAULT 0;
ALTER TABLE submissions ADD COLUMN layout TEXT;
CREATE INDEX submissions_period ON submissions (aimag, period);
DROP VIEW reports;
CREATE VIEW reports AS
  SELECT p.path, d.sha256, d.kind, d.pages, d.status, s.title, s.date, s.place, s.aimag, s.soum, s.scale,
    (SELECT count(*) FROM rows r WHERE r.document = d.id) AS provisions,
    (SELECT count(*) FROM checks c JOIN findings f ON f.checked = c.id
      WHERE c.document = d.id AND f.severity = 'error' AND f.accepted IS NULL) AS errors,
    (SELECT count(*) FROM checks c JOIN findings f ON f.checked = c.id
      WHERE c.document = d.id AND f.severity = 'warning' AND f.accepted IS NULL) AS warnings,
    s.period, s.consolidated AS consolidated_tables
  FROM paths p JOIN documents d ON d.id = p.document LEFT JOIN submissions s ON s.document = d.id;
)";

using Steps = std::vector<std::string_view>;

/// The scripts that lead from one version to the next; a new version is a new line.
std::vector<Steps> steps(const Dialect& dialect) {
  const std::string_view words = dialect.name == "sqlite" ? sqlite_words : postgresql_words;
  return {{tables, words}, {views}, {submitters}};
}

std::string spelled(std::string_view script, const Dialect& dialect) {
  std::string out(script);
  for (const auto& [word, meaning] : {std::pair{"{id}", dialect.id}, std::pair{"{blob}", dialect.blob}})
    for (std::size_t at = 0; (at = out.find(word, at)) != std::string::npos; at += meaning.size())
      out.replace(at, std::string_view(word).size(), meaning);
  return out;
}

bool has_table(Database& database, const std::string& name) {
  const bool sqlite = database.dialect().name == "sqlite";
  const char* where =
      sqlite ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1"
             : "SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = $1";
  return !database.ask(where, {name}).empty();
}

}  // namespace

std::int64_t schema_version() { return 3; }

std::int64_t stored_version(Database& database) {
  if (!has_table(database, "tulga")) return 0;
  const auto rows = database.ask("SELECT schema_version FROM tulga");
  return rows.empty() ? 0 : number_of(rows.front().front());
}

void migrate(Database& database, std::int64_t version) {
  if (stored_version(database) == version) return;
  Transaction transaction(database);
  if (database.dialect().name != "sqlite") database.script("SELECT pg_advisory_xact_lock(7814260)");  // one at a time
  const std::int64_t stored = stored_version(database);
  if (stored == 0 && has_table(database, "documents")) throw DatabaseError{{"archive-foreign", {}}};
  if (stored > version) throw DatabaseError{{"archive-newer", {}}};
  if (stored == 0) database.script("CREATE TABLE tulga (schema_version BIGINT NOT NULL); INSERT INTO tulga VALUES (0)");
  const auto all = steps(database.dialect());
  for (std::int64_t next = stored; next < version; ++next)
    for (const std::string_view script : all[static_cast<std::size_t>(next)])
      database.script(spelled(script, database.dialect()));
  database.ask("UPDATE tulga SET schema_version = $1", {version});
  transaction.commit();
}

}  // namespace tulga
