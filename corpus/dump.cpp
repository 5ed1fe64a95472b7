#include "corpus/dump.h"

#include <algorithm>

namespace tulga {

namespace {

/// One line a row, columns by tabs; a document is named by its hash, as numbers depend on the order of coming in.
constexpr std::pair<std::string_view, std::string_view> dumped[] = {
    {"document", "SELECT sha256, kind, pages, status, version, rules, wishes, outcome FROM documents"},
    {"path", "SELECT p.path, d.sha256, p.outcome FROM paths p LEFT JOIN documents d ON d.id = p.document"},
    {"problem",
     "SELECT d.sha256, x.path, x.position, x.code, x.en, x.mn FROM problems x LEFT JOIN documents d ON d.id = "
     "x.document"},
    {"submission",
     "SELECT d.sha256, s.title, s.date, s.place, s.aimag, s.soum, s.scale, s.period, s.consolidated FROM submissions s"
     " JOIN documents d ON d.id = s.document"},
    {"row",
     "SELECT d.sha256, r.position, r.decision_no, r.provision_no, r.section, r.decision_title, r.decision_date, "
     "r.decision_number,"
     " r.provision, r.progress, r.self_stated, r.self_value, r.higher_stated, r.higher_value, r.page"
     " FROM rows r JOIN documents d ON d.id = r.document"},
    {"summary",
     "SELECT d.sha256, s.position, s.assessor, s.title, s.total_stated, s.total_value, s.overall_stated, "
     "s.overall_value"
     " FROM summaries s JOIN documents d ON d.id = s.document"},
    {"category",
     "SELECT d.sha256, s.position, c.position, c.label, c.percent, c.stated, c.count"
     " FROM categories c JOIN summaries s ON s.id = c.summary JOIN documents d ON d.id = s.document"},
    {"check",
     "SELECT d.sha256, c.position, c.rule, c.verdict, c.subject_en, c.subject_mn, c.percent, c.stated, c.computed, "
     "c.formula,"
     " c.mode, c.because_en, c.because_mn FROM checks c JOIN documents d ON d.id = c.document"},
    {"finding",
     "SELECT d.sha256, c.position, f.severity, f.message_en, f.message_mn, f.explanation_en, f.explanation_mn, f.rows,"
     " f.evidence, f.page, f.accepted FROM findings f JOIN checks c ON c.id = f.checked JOIN documents d ON d.id = "
     "c.document"},
    {"doubt", "SELECT d.sha256, x.position, x.kind, x.en, x.mn FROM doubts x JOIN documents d ON d.id = x.document"},
};

std::string escaped(const Value& value) {
  if (std::holds_alternative<std::monostate>(value)) return "\\N";
  std::string out;
  for (const char c : text_of(value)) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '\\' || std::holds_alternative<Blob>(value))
      out += {'\\', digits[byte >> 4], digits[byte & 15]};
    else
      out += c;
  }
  return out;
}

}  // namespace

std::string dump(Database& database) {
  std::vector<std::string> lines;
  for (const auto& [name, sql] : dumped)
    for (const Values& row : database.ask(std::string(sql))) {
      std::string& line = lines.emplace_back(name);
      for (const Value& value : row) line += '\t' + escaped(value);
    }
  std::sort(lines.begin(), lines.end());
  std::string out;
  for (const std::string& line : lines) out += line + '\n';
  return out;
}

}  // namespace tulga
