#include <algorithm>
#include <array>
#include <set>

#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/places.h"

namespace tulga {

namespace {

constexpr std::array<Wording, 6> wordings = {{
    {"place-unknown", "it does not say whose report it is; name its aimag and soum under [[submitters]] in tulga.toml",
     "хэний тайлан болохыг хэлээгүй; tulga.toml-ын [[submitters]] хэсэгт аймаг, сумыг нь заана уу"},
    {"place-aimag-unknown",
     "it is of the soum '{soum}', but does not say of which aimag; name it under [[submitters]] in tulga.toml",
     "'{soum}' сумынх боловч аль аймгийнх болохыг хэлээгүй; tulga.toml-ын [[submitters]] хэсэгт заана уу"},
    {"place-no-such-soum",
     "the aimag '{aimag}' has no soum '{soum}'; name the right one under [[submitters]] in tulga.toml",
     "'{aimag}' аймагт '{soum}' сум байхгүй; tulga.toml-ын [[submitters]] хэсэгт зөвийг заана уу"},
    {"place-contradiction",
     "its text names the soum '{text}', its file name '{file}'; name the right one under [[submitters]] in tulga.toml",
     "бичвэрт '{text}', файлын нэрэнд '{file}' сум гэжээ; tulga.toml-ын [[submitters]] хэсэгт зөвийг заана уу"},
    {"place-no-form", "it is no report of a known form, and was not compared",
     "мэдэгдэж буй маягтын тайлан биш тул харьцуулаагүй"},
    {"place-no-period", "it does not say of which period it is; name it under [[submitters]] in tulga.toml",
     "аль үеийн тайлан болохыг хэлээгүй; tulga.toml-ын [[submitters]] хэсэгт заана уу"},
}};

/// The runs of letters and hyphens in a path, and its years.
struct PathWords {
  std::vector<std::string> words;
  std::set<int> years;
};

PathWords words_of(std::string_view path) {
  static const Pattern word(R"(\pL[\pL-]*)"), year(R"((?:^|[^\p{Nd}])((?:19|20)\d\d)(?:[^\p{Nd}]|$))");
  PathWords out;
  const std::string text = normalise(path);
  for (auto found = word.find(text); !found.empty(); found = word.find(text, found[0].end()))
    out.words.emplace_back(found[0].in(text));
  for (auto found = year.find(text); !found.empty(); found = year.find(text, found[1].end()))
    out.years.insert(std::stoi(std::string(found[1].in(text))));
  return out;
}

/// What `known` gives for a word ("Баян-Уул") or, where hyphens part words, for the last of them ("dornod-matad").
template <typename Known>
std::optional<std::string> known_in(std::string_view word, Known known) {
  if (auto whole = known(word)) return whole;
  for (std::size_t end = word.size(), hyphen = end; hyphen != std::string_view::npos && end > 0; end = hyphen) {
    hyphen = word.rfind('-', end - 1);
    const std::size_t start = hyphen == std::string_view::npos ? 0 : hyphen + 1;
    if (auto part = known(word.substr(start, end - start))) return part;
  }
  return std::nullopt;
}

/// What the names in a path tell of known places; the last aimag and the last soum of it count.
Organisation organisation_in(const PathWords& path, const std::string& aimag_told) {
  Organisation out;
  out.aimag = aimag_told;
  if (out.aimag.empty())
    for (const std::string& word : path.words)
      if (const auto aimag = known_in(word, known_aimag)) out.aimag = *aimag;
  if (out.aimag.empty()) return out;
  const auto soum_of_aimag = [&](std::string_view name) {
    const bool folder = known_aimag(name) == out.aimag;  // of the aimag, not its soum of that name
    return folder ? std::nullopt : known_soum(out.aimag, name);
  };
  for (std::size_t i = path.words.size(); i-- > 0 && out.soum.empty();) {
    const std::string& word = path.words[i];
    if (const auto soum = known_in(word, soum_of_aimag)) out.soum = *soum;
    if (i == 0 || !out.soum.empty() || known_aimag(word) == out.aimag) continue;
    if (const auto soum = known_soum(out.aimag, path.words[i - 1] + word)) out.soum = *soum;
  }
  return out;
}

/// The spelling of the list, where it has the place.
void spell(Organisation& organisation) {
  if (const auto aimag = known_aimag(organisation.aimag)) organisation.aimag = *aimag;
  if (organisation.soum.empty()) return;
  if (const auto soum = known_soum(organisation.aimag, organisation.soum)) organisation.soum = *soum;
}

/// A soum whose name the list has once tells its aimag.
void find_aimag_of_soum(Organisation& organisation) {
  if (!organisation.aimag.empty() || organisation.soum.empty()) return;
  if (const auto aimags = aimags_with(organisation.soum); aimags.size() == 1) organisation.aimag = aimags.front();
}

std::optional<Message> problem_of(const Organisation& organisation, bool consolidated) {
  const auto& [aimag, soum] = organisation;
  if (aimag.empty() && !soum.empty()) return Message{"place-aimag-unknown", {{"soum", soum}}};
  if (aimag.empty() || (soum.empty() && !consolidated)) return Message{"place-unknown", {}};
  if (!soum.empty() && known_aimag(aimag) && !known_soum(aimag, soum))
    return Message{"place-no-such-soum", {{"aimag", aimag}, {"soum", soum}}};
  return std::nullopt;
}

std::optional<Period> period_in(const PathWords& path, std::string_view whole) {
  if (const auto named = find_period(normalise(whole))) return named;
  if (path.years.size() != 1) return std::nullopt;
  static const Pattern part(R"((?:^|[^\pL\p{Nd}])([HhQq][1-4])(?:[^\pL\p{Nd}]|$))");
  const std::string year = std::to_string(*path.years.begin());
  const auto found = part.find(whole);
  return read_period(found.empty() ? year : year + "-" + std::string(found[1].in(whole)));
}

}  // namespace

Placement place(const Submission& submission, std::string_view path, const Placement& told) {
  const PathWords words = words_of(path);
  const bool consolidated = !submission.consolidated.empty();
  Placement out;
  Organisation& is = out.organisation;
  is = submission.organisation;
  if (consolidated) is.soum.clear();
  spell(is);
  if (!told.organisation.aimag.empty()) is = told.organisation;
  if (!told.organisation.soum.empty()) is.soum = told.organisation.soum;
  spell(is);
  find_aimag_of_soum(is);
  const Organisation named = organisation_in(words, is.aimag);
  if (is.aimag.empty()) is.aimag = named.aimag;
  const bool user_says = !told.organisation.soum.empty();
  if (!user_says && !is.soum.empty() && !named.soum.empty() && is.aimag == named.aimag && is.soum != named.soum)
    out.problem = Message{"place-contradiction", {{"text", is.soum}, {"file", named.soum}}};
  if (is.soum.empty() && !consolidated && is.aimag == named.aimag) is.soum = named.soum;
  out.period = told.period ? told.period : submission.period;
  if (!out.period) out.period = period_in(words, path);
  if (!out.problem) out.problem = problem_of(is, consolidated);
  if (!out.problem && !out.period) out.problem = Message{"place-no-period", {}};
  return out;
}

Placement place(std::string_view path, const Placement& told) {
  const PathWords words = words_of(path);
  Placement out{.organisation = organisation_in(words, told.organisation.aimag), .period = told.period, .problem = {}};
  if (!told.organisation.soum.empty()) out.organisation.soum = told.organisation.soum;
  spell(out.organisation);
  if (!out.period) out.period = period_in(words, path);
  return out;
}

std::span<const Wording> place_wordings() { return wordings; }

}  // namespace tulga
