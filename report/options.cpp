#include "report/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace tulga {

namespace {

constexpr auto all_commands = std::to_array<Command>({
    {"audit", "INPUT...", "recompute each report: what agrees, what does not, what could not be checked",
     "тайлан бүрийг дахин тооцож, юу таарсан, юу зөрсөн, юуг шалгаж чадаагүйг харуулна"},
    {"extract", "INPUT...", "print what was read, unjudged", "уншсан зүйлийг дүгнэлтгүйгээр харуулна"},
    {"summary", "INPUT...", "the official summary table, recomputed from the rows",
     "товчоог мөрүүдээс дахин тооцож гаргана"},
    {"crosscheck", "INPUT...", "compare the reports of several soums with each other and with the aimag's table",
     "олон сумын тайланг хооронд нь, аймгийн нэгтгэлтэй тулгана"},
    {"digitize", "INPUT...", "read and audit many documents into an archive; goes on where it was stopped",
     "олон баримтыг уншиж тулгаад архивт хийнэ; зогссон газраасаа үргэлжилнэ"},
    {"manifest", "FOLDER...", "a list of documents for many machines to share out",
     "олон машинд хуваах баримтын жагсаалт"},
    {"merge", "RUN...", "make an archive of the shards that the machines wrote",
     "машинуудын бичсэн хэсгүүдийг нэг архив болгоно"},
    {"search", "ARCHIVE WORD...", "rows and titles of an archive that have words beginning so",
     "архиваас ийм эхлэлтэй үг бүхий мөр, гарчгийг хайна"},
    {"status", "ARCHIVE", "how many documents an archive has, and what could not be read",
     "архивт хэдэн баримт байгаа, юуг уншиж чадаагүйг харуулна"},
    {"export", "ARCHIVE", "everything in an archive, as audit would write it",
     "архивт байгаа бүхнийг audit шиг бичиж гаргана"},
    {"rules", "", "list what is checked, and at which level", "юуг ямар түвшинд шалгадгийг жагсаана"},
    {"explain", "RULE", "tell of one rule, with a worked example", "нэг дүрмийг жишээтэй тайлбарлана"},
});

constexpr const char *format_en = "how results are written", *format_mn = "үр дүнг бичих хэлбэр";

constexpr auto all_options = std::to_array<Option>({
    {"--format", "", "FORMAT", "text|json|jsonl|html|csv|xlsx|sarif", "", "audit export", format_en, format_mn},
    {"--format", "", "FORMAT", "text|tsv|html", "", "summary", format_en, format_mn},
    {"--format", "", "FORMAT", "text|json", "", "extract rules explain", format_en, format_mn},
    {"--format", "", "FORMAT", "text|json|html|xlsx|tsv", "", "crosscheck", format_en, format_mn},
    {"--what", "", "WHAT", "submission|tables|text", "submission", "extract", "what to print", "юуг харуулах"},
    {"--output", "-o", "FILE", "", "", "audit crosscheck extract summary digitize export manifest merge",
     "write to FILE, whole or not at all; html: to a folder, where it ends with /",
     "үр дүнг FILE файлд бүтнээр нь бичнэ; html: / тэмдгээр төгсвөл хавтсанд"},
    {"--lang", "", "LANGUAGE", "mn|en", "",
     "audit crosscheck extract summary digitize manifest merge search status export rules explain",
     "language of messages; else that of the locale", "мэдээллийн хэл; заагаагүй бол системийн хэл"},
    {"--scale", "", "NAME", "", "", "audit crosscheck extract summary digitize",
     "rating scale; else told from the document's labels", "үнэлгээний шатлал; заагаагүй бол баримтын нэршлээс танина"},
    {"--config", "", "FILE", "", "", "audit crosscheck extract summary digitize rules",
     "configuration; else tulga.toml beside the first input",
     "тохиргооны файл; заагаагүй бол эхний баримтын хажуугийн tulga.toml"},
    {"--fail-on", "", "LEVEL", "error|warning|note|never", "warning", "audit crosscheck digitize",
     "the lowest level of finding that makes the exit status 1", "гарах төлөвийг 1 болгох хамгийн бага түвшин"},
    {"--unreadable", "", "WHAT", "fail|ok", "fail", "audit crosscheck digitize",
     "whether documents that could not be read, or not whole, make the exit status 2",
     "уншигдаагүй эсвэл бүрэн уншаагүй баримт гарах төлөвийг 2 болгох эсэх"},
    {"--manifest", "", "FILE", "", "", "audit digitize", "the documents of a list that 'tulga manifest' made",
     "'tulga manifest' үүсгэсэн жагсаалтын баримтууд"},
    {"--shard", "", "I/N", "", "", "audit digitize", "share I of N of the manifest, from 0; auto/N in an array job",
     "жагсаалтын N хэсгийн I дэх нь, 0-ээс; array ажилд auto/N"},
    {"--out", "", "RUN", "", "", "audit digitize", "folder for the share's results, which 'tulga merge' takes",
     "хэсгийн үр дүнгийн хавтас; 'tulga merge' нэгтгэнэ"},
    {"--archive", "", "FILE", "", "", "digitize",
     "the archive: a SQLite file, or the postgresql:// address of a database",
     "архив: SQLite файл, эсвэл өгөгдлийн сангийн postgresql:// хаяг"},
    {"--retry", "", "", "", "", "digitize", "try again what could not be read", "уншигдаагүй баримтыг дахин оролдоно"},
    {"--limit", "", "N", "1..1000000", "100", "search", "the most places to show", "харуулах хамгийн олон газар"},
    {"--period", "", "PERIOD", "", "", "crosscheck", "only this period: 2023, 2023-H1, 2023-Q3",
     "зөвхөн энэ үе: 2023, 2023-H1, 2023-Q3"},
    {"--aimag", "", "NAME", "", "", "crosscheck", "only this aimag", "зөвхөн энэ аймаг"},
    {"--matrix", "", "", "", "", "crosscheck", "text: provisions by soums too",
     "text: заалт, сумын хүснэгтийг мөн харуулна"},
    {"--letters", "", "FOLDER", "", "", "crosscheck", "a letter to each soum into FOLDER: what to correct, and where",
     "сум бүрд юуг, хаана засахыг хэлэх захидлыг FOLDER хавтсанд бичнэ"},
    {"--jobs", "", "N", "1..1024", "", "audit crosscheck extract summary digitize",
     "documents worked on at a time; else one a processor",
     "зэрэг ажиллах баримтын тоо; заагаагүй бол процессор бүрд нэг"},
    {"--timeout", "", "SECONDS", "1..86400", "60", "audit crosscheck extract summary digitize",
     "the most time that a document may take", "нэг баримтад зарцуулах хамгийн их хугацаа"},
    {"--max-memory", "", "MB", "64..1048576", "1024", "audit crosscheck extract summary digitize",
     "the most memory that a document may take", "нэг баримтад зарцуулах хамгийн их санах ой"},
    {"--color", "", "WHEN", "auto|always|never", "auto", "audit crosscheck extract summary", "coloured results",
     "үр дүнг өнгөөр ялгах"},
    {"--progress", "", "WHEN", "auto|always|never|json", "auto", "audit crosscheck extract summary digitize",
     "tell on stderr how far the work is", "ажлын явцыг stderr-т мэдээлнэ"},
    {"--quiet", "", "", "", "", "audit crosscheck digitize", "findings only", "зөвхөн олдсон зөрчил"},
    {"--verbose", "", "", "", "", "audit extract summary digitize", "tell on stderr what is being done",
     "хийж буй ажлыг stderr-т мэдээлнэ"},
});

bool takes(const Option& option, std::string_view command) {
  return (" " + std::string(option.commands) + " ").find(" " + std::string(command) + " ") != std::string::npos;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// "1..1024" is every whole number between the two.
bool accepts(const Option& option, std::string_view value) {
  if (const std::size_t dots = option.values.find(".."); dots != std::string_view::npos) {
    const auto given = number(value);
    return given && *given >= *number(option.values.substr(0, dots)) &&
           *given <= *number(option.values.substr(dots + 2));
  }
  return option.values.empty() ||
         ("|" + std::string(option.values) + "|").find("|" + std::string(value) + "|") != std::string::npos;
}

std::string listed(std::string_view values) {
  std::string out;
  for (const char c : values) out += c == '|' ? std::string(", ") : std::string(1, c);
  return out;
}

std::string key(const Option& option) { return std::string(option.name.substr(2)); }

/// The option of that name, of a command where one is named.
const Option* find_option(std::string_view word, std::string_view command = {}) {
  const auto found = std::find_if(all_options.begin(), all_options.end(), [&](const Option& option) {
    const bool named = option.name == word || (!option.short_name.empty() && option.short_name == word);
    return named && (command.empty() || takes(option, command));
  });
  return found == all_options.end() ? nullptr : &*found;
}

void declare(CLI::App& app, Call& call) {
  app.set_help_flag();
  app.add_flag("-h,--help", call.help);
  app.add_flag("--version", call.version);
  for (const Option& option : all_options) {
    if (!takes(option, call.command)) continue;
    const std::string names =
        (option.short_name.empty() ? "" : std::string(option.short_name) + ",") + std::string(option.name);
    if (option.value.empty())
      app.add_flag_callback(names, [&call, &option] { call.values[key(option)] = "yes"; });
    else
      app.add_option_function<std::string>(names,
                                           [&call, &option](const std::string& v) { call.values[key(option)] = v; });
  }
  app.add_option("INPUT", call.inputs);
}

/// The word of the call that the parser stumbled over.
Message usage_problem(const Call& call, std::span<const std::string> arguments) {
  for (const std::string& word : arguments) {
    const std::string name = word.substr(0, word.find('='));
    if (name.size() < 2 || name[0] != '-') continue;
    if (!find_option(name, call.command)) return {"usage-unknown-option", {{"command", call.command}, {"word", name}}};
  }
  for (const std::string& word : arguments)
    if (const Option* option = find_option(word, call.command); option && !option->value.empty())
      return {"usage-missing-value",
              {{"word", word}, {"values", listed(option->values.empty() ? option->value : option->values)}}};
  return {"usage-no-input", {}};
}

void check_values(Call& call) {
  for (const Option& option : all_options) {
    const auto given = call.values.find(key(option));
    if (given == call.values.end() || !takes(option, call.command)) continue;
    if (option.value.empty() || accepts(option, given->second)) continue;
    call.problems.push_back(
        {"usage-bad-value",
         {{"word", std::string(option.name)}, {"value", given->second}, {"values", listed(option.values)}}});
  }
}

const Command& command_of(const Call& call) {
  return *std::find_if(all_commands.begin(), all_commands.end(),
                       [&](const Command& command) { return command.name == call.command; });
}

/// As many inputs as the command takes: none, one, or one and more.
void check_inputs(Call& call) {
  const std::string_view taken = command_of(call).arguments;
  const std::size_t given = call.inputs.size();
  if (!taken.empty() && given == 0 && !call.given("manifest"))
    call.problems.push_back({taken == "RULE" ? "usage-no-rule" : "usage-no-input", {}});
  else if (given > 0 && (taken.empty() || (given > 1 && !taken.ends_with("..."))))
    call.problems.push_back({"usage-too-many", {{"command", call.command}, {"word", call.inputs.back()}}});
}

}  // namespace

std::span<const Option> options() { return all_options; }
std::span<const Command> commands() { return all_commands; }

std::string Call::value(std::string_view name) const {
  if (const auto found = values.find(name); found != values.end()) return found->second;
  const Option* option = find_option("--" + std::string(name));
  return option ? std::string(option->initial) : std::string();
}

int Call::number(std::string_view name) const { return tulga::number(value(name)).value_or(0); }

bool Call::given(std::string_view name) const { return values.find(name) != values.end(); }

Call parse(std::span<const std::string> arguments) {
  Call call;
  if (arguments.empty()) {
    call.problems.push_back({"usage-no-command", {}});
    return call;
  }
  call.command = arguments.front();
  call.help = call.command == "--help" || call.command == "-h" || call.command == "help";
  call.version = call.command == "--version";
  if (call.help || call.version) {
    call.command.clear();
    return call;
  }
  const bool known = std::any_of(all_commands.begin(), all_commands.end(),
                                 [&](const Command& command) { return command.name == call.command; });
  if (!known) {
    call.problems.push_back({"usage-unknown-command", {{"word", call.command}}});
    return call;
  }
  CLI::App app;
  declare(app, call);
  std::vector<std::string> words(arguments.begin() + 1, arguments.end());
  std::reverse(words.begin(), words.end());  // as CLI11 takes them
  try {
    app.parse(words);
    check_values(call);
    if (!call.help && call.problems.empty()) check_inputs(call);
  } catch (const CLI::ParseError&) {
    call.problems.push_back(usage_problem(call, arguments.subspan(1)));
  }
  return call;
}

std::string help(std::string_view command, Language language) {
  const bool mn = language == Language::mn;
  std::string out;
  const auto entry = [&](const std::string& name, std::string_view text) {
    out += "  " + name + (name.size() < 24 ? std::string(24 - name.size(), ' ') : "\n" + std::string(26, ' ')) +
           std::string(text) + "\n";
  };
  if (command.empty()) {
    out += mn ? "tulga: тайлангийн тоог дахин тооцож тулгана\n\n"
              : "tulga: recomputes the figures of official reports\n\n";
    for (const Command& each : all_commands)
      entry(std::string(each.name) + " " + std::string(each.arguments), mn ? each.mn : each.en);
    out += mn ? "\n'tulga КОМАНД --help' сонголтуудыг жагсаана.\n" : "\n'tulga COMMAND --help' lists its options.\n";
  } else {
    for (const Command& each : all_commands)
      if (each.name == command)
        out += "tulga " + std::string(each.name) + " " + std::string(each.arguments) + "\n" +
               std::string(mn ? each.mn : each.en) + "\n\n";
    for (const Option& option : all_options) {
      if (!takes(option, command)) continue;
      std::string name =
          (option.short_name.empty() ? "" : std::string(option.short_name) + ", ") + std::string(option.name);
      if (!option.value.empty()) name += " " + std::string(option.value);
      std::string text(mn ? option.mn : option.en);
      if (!option.values.empty()) text += " (" + listed(option.values) + ")";
      entry(name, text);
    }
  }
  out += mn ? "\nГарах төлөв: 0 зөрчилгүй, 1 зөрчил олдсон, 2 баримт уншигдаагүй эсвэл бүрэн бус, эсвэл дуудлага "
              "буруу, 130 зогсоосон.\n"
            : "\nExit status: 0 nothing found, 1 something found, 2 a document not read, or not whole, or a wrong "
              "call,\n             130 interrupted.\n";
  return out;
}

}  // namespace tulga
