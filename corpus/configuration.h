#pragma once
// tulga.toml: what a user sets once for many calls.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/acceptance.h"
#include "corpus/submitter.h"
#include "extract/message.h"
#include "extract/vocabulary.h"
#include "validate/rule.h"

namespace tulga {

/// The name of the file that is looked for.
constexpr std::string_view configuration_name = "tulga.toml";

struct Configuration {
  std::vector<RuleLevel> levels;
  Vocabulary vocabulary;
  std::vector<AcceptedFinding> accepted;
  std::vector<Submitter> submitters;
  std::string fail_on;            // a level, or "never"; empty where not set
  std::string lang;               // "mn" or "en"; empty where not set
  std::vector<Message> problems;  // each with its line and column; where there is one, nothing above may be used
};

/// Reads a configuration; `path` is named in its problems.
Configuration read_configuration(std::string_view toml, const std::string& path);

/// The configuration beside the first input: in the folder that it is, or in the folder of the file. nullopt where
/// there is none.
std::optional<std::string> find_configuration(std::span<const std::string> inputs);

std::span<const Wording> configuration_wordings();

}  // namespace tulga
