#include "report/generate.h"

#include <algorithm>
#include <vector>

#include "report/messages.h"
#include "report/options.h"
#include "validate/rule.h"

namespace tulga {

namespace {

std::string words(std::string_view values, std::string_view separator) {
  std::string out;
  for (const char c : values) out += c == '|' ? std::string(separator) : std::string(1, c);
  return out;
}

bool takes(const Option& option, const Command& command) {
  return (" " + std::string(option.commands) + " ").find(" " + std::string(command.name) + " ") != std::string::npos;
}

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> out;
  for (const Option& option : options())
    if (takes(option, command)) out.push_back(option);
  return out;
}

/// Text for roff: a hyphen that can be searched for, no line that begins as a request does.
std::string roff(std::string_view text) {
  std::string out;
  if (text.starts_with(".") || text.starts_with("'")) out += "\\&";
  for (const char c : text) {
    if (c == '-')
      out += "\\-";
    else if (c == '\\')
      out += "\\e";
    else
      out += c;
  }
  return out;
}

std::string section(std::string_view title) { return ".SH " + std::string(title) + '\n'; }

std::string entry(const std::string& head, std::string_view text) { return ".TP\n" + head + '\n' + roff(text) + '\n'; }

std::string option_head(const Option& option) {
  std::string out;
  if (!option.short_name.empty()) out += "\\fB" + roff(option.short_name) + "\\fR, ";
  out += "\\fB" + roff(option.name) + "\\fR";
  if (!option.value.empty()) out += " \\fI" + roff(option.value) + "\\fR";
  return out;
}

std::string option_text(const Option& option, Language language) {
  std::string out(language == Language::mn ? option.mn : option.en);
  if (!option.values.empty()) out += " (" + words(option.values, ", ") + ")";
  if (!option.initial.empty()) out += say({"manual-initial", {{"value", std::string(option.initial)}}}, language);
  return out;
}

std::string commands_section(Language language) {
  std::string out = section(say("manual-commands", language));
  for (const Command& command : commands()) {
    out += ".SS tulga " + roff(command.name) + " " + roff(command.arguments) + '\n' +
           roff(language == Language::mn ? command.mn : command.en) + '\n';
    for (const Option& option : options_of(command)) out += entry(option_head(option), option_text(option, language));
  }
  return out;
}

std::string rules_section(Language language) {
  std::string out = section(say("manual-rules", language));
  for (const Rule& rule : rules())
    out += entry("\\fB" + roff(rule.name) + "\\fR", language == Language::mn ? rule.title_mn : rule.title_en);
  return out;
}

std::string exit_section(Language language) {
  std::string out = section(say("manual-exit", language));
  for (const auto& [status, id] :
       {std::pair{"0", "manual-exit-0"}, {"1", "manual-exit-1"}, {"2", "manual-exit-2"}, {"130", "manual-exit-130"}})
    out += entry("\\fB" + std::string(status) + "\\fR", say(id, language));
  return out;
}

/// The words that an option's value is one of, with bars between; empty for a range of numbers.
std::string_view choices(const Option& option) {
  return option.values.find("..") == std::string_view::npos ? option.values : std::string_view();
}

/// What completes the value of an option, in each shell.
bool takes_file(const Option& option) { return option.value == "FILE"; }

/// The option behind each of its commands: the same name may take other values there.
std::string bash_pattern(const Option& option) {
  std::string out;
  for (const Command& command : commands())
    if (takes(option, command))
      for (const std::string_view name : {option.name, option.short_name})
        if (!name.empty())
          out += (out.empty() ? "\"" : "|\"") + std::string(command.name) + " " + std::string(name) + '"';
  return out;
}

std::string bash_completions() {
  std::string values, names, commands_list;
  for (const Option& option : options()) {
    if (option.value.empty()) continue;
    values += "    " + bash_pattern(option) + ") ";
    values += choices(option).empty()
                  ? (takes_file(option) ? "mapfile -t COMPREPLY < <(compgen -f -- \"$word\")" : "COMPREPLY=()")
                  : "COMPREPLY=($(compgen -W \"" + words(choices(option), " ") + "\" -- \"$word\"))";
    values += "; return ;;\n";
  }
  for (const Command& command : commands()) {
    commands_list += std::string(command.name) + " ";
    names += "    " + std::string(command.name) + ") options=\"";
    for (const Option& option : options_of(command))
      names += (option.short_name.empty() ? "" : std::string(option.short_name) + " ") + std::string(option.name) + " ";
    names += "--help\" ;;\n";
  }
  return "# bash completion for tulga\n_tulga() {\n"
         "  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" options=\"\"\n"
         "  if [[ $word == = ]]; then word=\"\"; else [[ $before != = ]] || before=\"${COMP_WORDS[COMP_CWORD-2]}\"; "
         "fi\n"
         "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W \"" +
         commands_list +
         "--help --version\" -- \"$word\"))\n    return\n  fi\n"
         "  case \"${COMP_WORDS[1]} $before\" in\n" +
         values + "  esac\n  case ${COMP_WORDS[1]} in\n" + names +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  else\n    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n  fi\n}\n"
         "complete -o filenames -F _tulga tulga\n";
}

/// Text inside single quotes and brackets of a zsh specification.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_option(const Option& option) {
  const std::string text = "[" + zsh_text(option.en) + "]";
  std::string value;
  if (!option.value.empty()) {
    value = ":" + std::string(option.value) + ":";
    if (!choices(option).empty()) value += "(" + words(choices(option), " ") + ")";
    if (takes_file(option)) value += "_files";
  }
  std::string out = "        '" + std::string(option.name) + text + value + "' \\\n";
  if (!option.short_name.empty()) out += "        '" + std::string(option.short_name) + text + value + "' \\\n";
  return out;
}

std::string zsh_completions() {
  std::string described, cases;
  for (const Command& command : commands()) {
    described += "    '" + std::string(command.name) + ":" + zsh_text(command.en) + "'\n";
    cases += "    " + std::string(command.name) + ")\n      _arguments -s \\\n";
    for (const Option& option : options_of(command)) cases += zsh_option(option);
    cases += "        '--help[this help]' \\\n        '*:input:_files'\n      ;;\n";
  }
  return "#compdef tulga\n_tulga() {\n  local -a commands=(\n" + described +
         "  )\n  if ((CURRENT == 2)); then\n    _describe command commands\n    return\n  fi\n"
         "  local command=$words[2]\n  shift words\n  ((CURRENT--))\n  case $command in\n" +
         cases + "  esac\n}\n_tulga \"$@\"\n";
}

std::string fish_text(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

std::string fish_completions() {
  std::string out = "# fish completion for tulga\n";
  for (const Command& command : commands()) {
    const std::string name(command.name);
    out += "complete -c tulga -n __fish_use_subcommand -f -a " + name + " -d " + fish_text(command.en) + '\n';
    for (const Option& option : options_of(command)) {
      out += "complete -c tulga -n '__fish_seen_subcommand_from " + name + "' -l " + std::string(option.name.substr(2));
      if (!option.short_name.empty()) out += " -s " + std::string(option.short_name.substr(1));
      if (!choices(option).empty()) out += " -x -a " + fish_text(words(choices(option), " "));
      if (!option.value.empty() && choices(option).empty()) out += takes_file(option) ? " -r -F" : " -x";
      out += " -d " + fish_text(option.en) + '\n';
    }
  }
  return out;
}

constexpr Wording wordings[] = {
    {"manual-name", "recompute the figures of official reports", "албан тайлангийн тоог дахин тооцож тулгах"},
    {"manual-heading-name", "NAME", "НЭР"},
    {"manual-synopsis", "SYNOPSIS", "ХЭРЭГЛЭЭ"},
    {"manual-description", "DESCRIPTION", "ТАЙЛБАР"},
    {"manual-commands", "COMMANDS", "КОМАНДУУД"},
    {"manual-rules", "RULES", "ДҮРМҮҮД"},
    {"manual-exit", "EXIT STATUS", "ГАРАХ ТӨЛӨВ"},
    {"manual-files", "FILES", "ФАЙЛУУД"},
    {"manual-initial", "; otherwise {value}", "; заагаагүй бол {value}"},
    {"manual-text",
     "tulga reads official reports, recomputes every total that they state, and shows where the stated and the "
     "computed "
     "figures part. It says that figures disagree, never which of them is wrong. What passed is listed too, and what "
     "could not be checked, with the reason. An INPUT is a file, a folder, which is walked in sorted order, or -, "
     "standard input; its kind is told by its content. Results go to standard output, all else to standard error.",
     "tulga албан тайланг уншиж, бичсэн дүн бүрийг дахин тооцоод бичсэн ба тооцоолсон тоо зөрсөн газрыг харуулна. "
     "Тоонууд зөрснийг хэлэх бөгөөд аль нь буруу болохыг хэлэхгүй. Таарсныг, мөн шалгаж чадаагүйг шалтгаантай нь "
     "жагсаана. INPUT нь файл, хавтас эсвэл - буюу стандарт оролт; төрлийг нь агуулгаар нь танина. Үр дүн стандарт "
     "гаралтад, бусад нь стандарт алдаанд гарна."},
    {"manual-exit-0", "everything was read, and nothing at or above --fail-on was found",
     "бүгдийг уншсан, --fail-on түвшинд хүрсэн зөрчил олдсонгүй"},
    {"manual-exit-1", "something was found", "зөрчил олдсон"},
    {"manual-exit-2", "a document could not be read, or not whole, or the call was wrong",
     "баримт уншигдаагүй эсвэл бүрэн бус, эсвэл дуудлага буруу"},
    {"manual-exit-130", "interrupted; what was finished is kept", "зогсоосон; дууссан нь хадгалагдана"},
    {"manual-schema", "JSON Schemas of what --format json prints", "--format json хэлбэрийн JSON Schema"},
};

}  // namespace

std::span<const Wording> manual_wordings() { return wordings; }

std::string manual(Language language) {
  std::string out = ".TH TULGA 1 \"\" \"tulga " TULGA_VERSION "\"\n";
  out += section(say("manual-heading-name", language)) + "tulga \\- " + roff(say("manual-name", language)) + '\n';
  out += section(say("manual-synopsis", language));
  for (const Command& command : commands())
    out += ".B tulga " + roff(command.name) + "\n[\\fIOPTION\\fR...] " + roff(command.arguments) + "\n.br\n";
  out += section(say("manual-description", language)) + roff(say("manual-text", language)) + '\n';
  out += commands_section(language) + rules_section(language) + exit_section(language);
  out +=
      section(say("manual-files", language)) + entry("\\fI/usr/share/tulga/schema\\fR", say("manual-schema", language));
  return out;
}

std::optional<std::string> completions(std::string_view shell) {
  if (shell == "bash") return bash_completions();
  if (shell == "zsh") return zsh_completions();
  if (shell == "fish") return fish_completions();
  return std::nullopt;
}

}  // namespace tulga
