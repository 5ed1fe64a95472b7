#include "corpus/search.h"

#include "corpus/storable.h"

namespace tulga {

namespace {

/// A full-text query: every word by its beginning.
std::string query_of(std::span<const std::string> words, bool sqlite) {
  std::string out;
  for (const std::string& word : words) {
    std::string quoted;
    for (const char c : storable(word)) quoted += c == '"' || c == '\'' || c == '\\' ? ' ' : c;
    if (quoted.find_first_not_of(' ') == std::string::npos) continue;
    if (sqlite)
      out += (out.empty() ? "\"" : " AND \"") + quoted + "\"*";
    else
      out += (out.empty() ? "'" : " & '") + quoted + "':*";
  }
  return out;
}

constexpr std::string_view sqlite_search = R"(
SELECT p.path, r.position, snippet(row_words, -1, '[', ']', '…', 16)
  FROM row_words JOIN rows r ON r.id = row_words.rowid
  JOIN (SELECT document, min(path) AS path FROM paths GROUP BY document) p ON p.document = r.document
  WHERE row_words MATCH $1
UNION ALL
SELECT p.path, 0, snippet(title_words, -1, '[', ']', '…', 16)
  FROM title_words JOIN (SELECT document, min(path) AS path FROM paths GROUP BY document) p
  ON p.document = title_words.rowid WHERE title_words MATCH $1
ORDER BY 1, 2 LIMIT $2)";

constexpr std::string_view postgresql_search = R"(
SELECT p.path, r.position, ts_headline('simple', r.decision_title || ' ' || r.provision || ' ' || r.progress, q,
    'StartSel=[, StopSel=], MaxWords=16, MinWords=8')
  FROM rows r JOIN to_tsquery('simple', $1) q ON r.words @@ q
  JOIN (SELECT document, min(path COLLATE "C") AS path FROM paths GROUP BY document) p ON p.document = r.document
UNION ALL
SELECT p.path, 0, ts_headline('simple', s.title, q, 'StartSel=[, StopSel=], MaxWords=16, MinWords=8')
  FROM submissions s JOIN to_tsquery('simple', $1) q ON s.words @@ q
  JOIN (SELECT document, min(path COLLATE "C") AS path FROM paths GROUP BY document) p ON p.document = s.document
ORDER BY 1, 2 LIMIT $2)";

}  // namespace

std::vector<Hit> search(Database& database, std::span<const std::string> words, std::size_t limit) {
  const bool sqlite = database.dialect().name == "sqlite";
  const std::string query = query_of(words, sqlite);
  if (query.empty()) return {};
  std::vector<Hit> out;
  for (const Values& row :
       database.ask(std::string(sqlite ? sqlite_search : postgresql_search), {query, static_cast<std::int64_t>(limit)}))
    out.push_back({text_of(row[0]), number_of(row[1]), text_of(row[2])});
  return out;
}

}  // namespace tulga
