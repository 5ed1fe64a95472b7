#include "corpus/configuration.h"

#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "extract/nearest.h"
#include "extract/places.h"

namespace tulga {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<Wording, 13> wordings = {{
    {"configuration-syntax", "{at}: this is not TOML: {reason}", "{at}: TOML бичлэг алдаатай: {reason}"},
    {"configuration-unknown-key", "{at}: there is no key '{word}' here; the nearest is '{nearest}'",
     "{at}: энд '{word}' гэсэн түлхүүр алга; хамгийн ойр нь '{nearest}'"},
    {"configuration-unknown-rule", "{at}: there is no rule '{word}'; the nearest is '{nearest}'",
     "{at}: '{word}' гэсэн дүрэм алга; хамгийн ойр нь '{nearest}'"},
    {"configuration-value", "{at}: '{word}' is no value of '{key}'; the nearest is '{nearest}'",
     "{at}: '{key}' түлхүүрт '{word}' гэсэн утга байхгүй; хамгийн ойр нь '{nearest}'"},
    {"configuration-text", "{at}: '{key}' needs a text in quotes", "{at}: '{key}' түлхүүрт хашилттай бичвэр хэрэгтэй"},
    {"configuration-texts", "{at}: '{key}' needs a list of texts: [\"...\"]",
     "{at}: '{key}' түлхүүрт бичвэрийн жагсаалт хэрэгтэй: [\"...\"]"},
    {"configuration-percents", "{at}: '{key}' needs a list of whole numbers from 0 to 100",
     "{at}: '{key}' түлхүүрт 0-100 хүртэлх бүхэл тооны жагсаалт хэрэгтэй"},
    {"configuration-number", "{at}: '{key}' needs a number from 1 on",
     "{at}: '{key}' түлхүүрт 1-ээс эхэлсэн тоо хэрэгтэй"},
    {"configuration-date", "{at}: '{key}' needs a date: 2024-12-31",
     "{at}: '{key}' түлхүүрт огноо хэрэгтэй: 2024-12-31"},
    {"configuration-period", "{at}: '{key}' needs a period: \"2023\", \"2023-H1\" or \"2023-Q3\"",
     "{at}: '{key}' түлхүүрт үе хэрэгтэй: \"2023\", \"2023-H1\" эсвэл \"2023-Q3\""},
    {"configuration-missing", "{at}: '{key}' is missing in [{table}]", "{at}: [{table}] хэсэгт '{key}' дутуу"},
    {"configuration-scale-twice", "{at}: there is a scale '{word}' already", "{at}: '{word}' шатлал аль хэдийн байна"},
    {"configuration-table", "{at}: '{key}' must be written as {form}", "{at}: '{key}' хэсгийг {form} гэж бичнэ"},
}};

constexpr std::string_view top_keys[] = {"rules", "scale", "headings", "accept", "submitters", "fail_on", "lang"};
constexpr std::string_view scale_keys[] = {"name", "groups", "excluded"};
constexpr std::string_view group_keys[] = {"labels", "values"};
constexpr std::string_view accept_keys[] = {"rule", "file", "row", "place", "reason", "by", "until"};
constexpr std::string_view submitter_keys[] = {"path", "aimag", "soum", "period"};
constexpr std::string_view level_names[] = {"note", "warning", "error", "off"};  // as Severity has them
constexpr std::string_view fail_on_names[] = {"note", "warning", "error", "never"};
constexpr std::string_view languages[] = {"mn", "en"};
constexpr std::string_view role_names[] = {"decision_no", "provision_no", "decision", "provision",
                                           "progress",    "self",         "higher",   "remark"};  // as ColumnRole

/// The number of a name among others.
std::optional<std::size_t> number_of(std::string_view name, Names names) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

class ConfigurationReader {
 public:
  ConfigurationReader(const std::string& path, Configuration& out) : path_(path), out_(out) {}

  void read(const toml::table& all) {
    check_keys(all, top_keys);
    if (const toml::table* rules = table(all, "rules")) read_rules(*rules);
    if (const toml::table* headings = table(all, "headings")) read_headings(*headings);
    for (const toml::table* scale : tables(all, "scale", "[[scale]]")) read_scale(*scale);
    for (const toml::table* accept : tables(all, "accept", "[[accept]]")) read_acceptance(*accept);
    for (const toml::table* submitter : tables(all, "submitters", "[[submitters]]")) read_submitter(*submitter);
    out_.fail_on = choice(all, "fail_on", fail_on_names);
    out_.lang = choice(all, "lang", languages);
  }

  void problem(std::string id, const toml::source_position& at,
               std::vector<std::pair<std::string, std::string>> arguments) {
    const std::string where = path_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
    arguments.emplace_back("at", where);
    out_.problems.push_back({std::move(id), std::move(arguments)});
  }

 private:
  void needs(const char* id, const toml::node& node, std::string_view key) {
    problem(id, node.source().begin, {{"key", std::string(key)}});
  }

  void misspelt(const char* id, const toml::source_position& at, std::string_view word, std::string_view meant,
                std::string_view key = {}) {
    std::vector<std::pair<std::string, std::string>> arguments = {{"word", std::string(word)},
                                                                  {"nearest", std::string(meant)}};
    if (!key.empty()) arguments.emplace_back("key", key);
    problem(id, at, std::move(arguments));
  }

  void check_keys(const toml::table& table, Names known) {
    for (const auto& [key, value] : table)
      if (!number_of(key.str(), known))
        misspelt("configuration-unknown-key", key.source().begin, key.str(), nearest(key.str(), known));
  }

  const toml::table* table(const toml::table& in, std::string_view key) {
    const toml::node* node = in.get(key);
    if (node && !node->is_table())
      problem("configuration-table", node->source().begin,
              {{"key", std::string(key)}, {"form", "[" + std::string(key) + "]"}});
    return node ? node->as_table() : nullptr;
  }

  /// The tables of a list; what is none is told.
  std::vector<const toml::table*> tables(const toml::table& in, std::string_view key, const char* form) {
    const toml::node* node = in.get(key);
    if (!node) return {};
    std::vector<const toml::table*> out;
    if (const toml::array* array = node->as_array())
      for (const toml::node& element : *array)
        if (const toml::table* one = element.as_table()) out.push_back(one);
    if (!node->is_array() || out.size() != node->as_array()->size())
      problem("configuration-table", node->source().begin, {{"key", std::string(key)}, {"form", form}});
    return out;
  }

  std::string text(const toml::table& in, std::string_view key) {
    const toml::node* node = in.get(key);
    if (!node) return {};
    if (!node->is_string()) needs("configuration-text", *node, key);
    return node->value_or(std::string());
  }

  /// A text that must be there and not be blank.
  std::string needed(const toml::table& in, std::string_view key, const char* of) {
    std::string out = text(in, key);
    const bool blank = out.find_first_not_of(" \t\n") == std::string::npos;
    if (blank && (!in.contains(key) || in.get(key)->is_string()))
      problem("configuration-missing", in.source().begin, {{"key", std::string(key)}, {"table", of}});
    return out;
  }

  std::vector<std::string> texts(const toml::table& in, std::string_view key) {
    const toml::node* node = in.get(key);
    if (!node) return {};
    std::vector<std::string> out;
    if (const toml::array* array = node->as_array())
      for (const toml::node& element : *array)
        if (element.is_string()) out.push_back(element.value_or(std::string()));
    if (!node->is_array() || out.size() != node->as_array()->size()) needs("configuration-texts", *node, key);
    return out;
  }

  std::string choice(const toml::table& in, std::string_view key, Names known) {
    const std::string word = text(in, key);
    if (word.empty() || number_of(word, known)) return word;
    misspelt("configuration-value", in.get(key)->source().begin, word, nearest(word, known), key);
    return {};
  }

  void read_rules(const toml::table& rules) {
    for (const auto& [key, value] : rules) {
      const std::string name(key.str());
      if (find_rule(name).name.empty()) {
        misspelt("configuration-unknown-rule", key.source().begin, name, nearest_rule(name));
        continue;
      }
      const auto level = number_of(choice(rules, name, level_names), level_names);
      if (!level) continue;
      const bool off = level_names[*level] == "off";
      out_.levels.push_back({name, off ? std::nullopt : std::optional(static_cast<Severity>(*level))});
    }
  }

  void read_headings(const toml::table& headings) {
    check_keys(headings, role_names);
    for (std::size_t role = 0; role < std::size(role_names); ++role)
      for (const std::string& words : texts(headings, role_names[role]))
        out_.vocabulary.headings.push_back(own_heading(static_cast<ColumnRole>(role), words));
  }

  std::vector<int> percents(const toml::table& in, std::string_view key) {
    const toml::node* node = in.get(key);
    std::vector<int> out;
    const toml::array* array = node ? node->as_array() : nullptr;
    for (std::size_t i = 0; array && i < array->size(); ++i) {
      const auto value = (*array)[i].value_exact<std::int64_t>();
      if (value && *value >= 0 && *value <= 100) out.push_back(static_cast<int>(*value));
    }
    if (!array || array->empty() || out.size() != array->size())
      needs("configuration-percents", node ? *node : in, key);
    std::sort(out.rbegin(), out.rend());
    return out;
  }

  void read_scale(const toml::table& table) {
    check_keys(table, scale_keys);
    Scale scale{.name = needed(table, "name", "scale"), .groups = {}, .excluded = texts(table, "excluded")};
    const auto groups = tables(table, "groups", "[{labels = [\"...\"], values = [100]}]");
    if (const toml::node* given = table.get("groups"); !given || (given->is_array() && given->as_array()->empty()))
      problem("configuration-missing", table.source().begin, {{"key", "groups"}, {"table", "scale"}});
    for (const toml::table* group : groups) {
      check_keys(*group, group_keys);
      scale.groups.push_back({.labels = texts(*group, "labels"), .english = {}, .values = percents(*group, "values")});
    }
    if (find_scale(scale.name, out_.vocabulary.scales))
      problem("configuration-scale-twice", table.source().begin, {{"word", scale.name}});
    out_.vocabulary.scales.push_back(std::move(scale));
  }

  std::optional<Date> date(const toml::table& in, std::string_view key) {
    const toml::node* node = in.get(key);
    if (!node) return std::nullopt;
    if (const auto day = node->value_exact<toml::date>()) return Date{day->year, day->month, day->day};
    needs("configuration-date", *node, key);
    return std::nullopt;
  }

  void read_acceptance(const toml::table& table) {
    check_keys(table, accept_keys);
    AcceptedFinding out;
    out.rule = needed(table, "rule", "accept");
    if (!out.rule.empty() && find_rule(out.rule).name.empty())
      misspelt("configuration-unknown-rule", table.get("rule")->source().begin, out.rule, nearest_rule(out.rule));
    out.file = needed(table, "file", "accept");
    out.place = text(table, "place");
    out.acceptance.reason = needed(table, "reason", "accept");
    out.acceptance.by = text(table, "by");
    out.until = date(table, "until");
    if (out.until) out.acceptance.until = to_string(*out.until);
    if (const toml::node* row = table.get("row")) {
      const auto number = row->value_exact<std::int64_t>();
      if (number && *number > 0)
        out.row = static_cast<std::size_t>(*number - 1);
      else
        needs("configuration-number", *row, "row");
    }
    out_.accepted.push_back(std::move(out));
  }

  void read_submitter(const toml::table& table) {
    check_keys(table, submitter_keys);
    Submitter out{.path = needed(table, "path", "submitters"),
                  .aimag = text(table, "aimag"),
                  .soum = text(table, "soum"),
                  .period = {}};
    if (const toml::node* given = table.get("period")) {
      out.period = read_period(text(table, "period"));
      if (!out.period && given->is_string()) needs("configuration-period", *given, "period");
    }
    out_.submitters.push_back(std::move(out));
  }

  const std::string& path_;
  Configuration& out_;
};

}  // namespace

Configuration read_configuration(std::string_view toml, const std::string& path) {
  Configuration out;
  ConfigurationReader reader(path, out);
  try {
    reader.read(toml::parse(toml));
  } catch (const toml::parse_error& error) {
    reader.problem("configuration-syntax", error.source().begin, {{"reason", std::string(error.description())}});
  }
  return out;
}

std::optional<std::string> find_configuration(std::span<const std::string> inputs) {
  namespace fs = std::filesystem;
  if (inputs.empty() || inputs.front() == "-") return std::nullopt;
  std::error_code error;
  const fs::path first = inputs.front();
  const fs::path beside = (fs::is_directory(first, error) ? first : first.parent_path()) / configuration_name;
  if (!fs::is_regular_file(beside, error)) return std::nullopt;
  return beside.string();
}

std::span<const Wording> configuration_wordings() { return wordings; }

}  // namespace tulga
