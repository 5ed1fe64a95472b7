#include <algorithm>
#include <array>
#include <iterator>

#include "extract/interpret.h"
#include "extract/normalise.h"
#include "extract/patterns.h"
#include "extract/sentences.h"

namespace tulga {

namespace {

constexpr std::size_t npos = std::string_view::npos;

/// What is said between two figures, without the words that only count ("заалт", "нь") and punctuation.
std::string label_in(std::string_view stretch) {
  static const Pattern last_clause(R"(([^,;:]*)[\pZ:–-]*$)");
  const auto clause = last_clause.find(stretch);
  std::string_view words = clause.empty() ? stretch : clause[1].in(stretch);
  return squeeze(words);
}

std::string trim_label(std::string label) {
  static const Pattern edges(R"((\pL(?:.*\pL)?))");
  const auto found = edges.find(label);
  return found.empty() ? std::string() : std::string(found[1].in(label));
}

struct Figure {
  NumberMatch match;
  std::string before;  // words since the figure before it
};

/// The figures of text[from, end), each with the words before it.
std::vector<Figure> figures(std::string_view text, std::size_t from, std::size_t end) {
  std::vector<Figure> out;
  const std::string_view clause = text.substr(0, end);
  for (std::size_t at = from; at < end;) {
    const auto match = find_number(clause, at);
    if (!match) break;
    out.push_back({*match, std::string(clause.substr(at, match->where.offset - at))});
    at = match->after;
  }
  return out;
}

// --- "нийт 37 заалтаас Үр дүнтэй: 100 хувь хэрэгжсэн 28 заалт, ..., Үр дүнгүй 2 заалт байсан."

std::string label_before(std::string before) {
  while (before.ends_with(' ') || before.ends_with(':')) before.pop_back();
  if (before.ends_with("буюу")) before.resize(before.size() - std::string_view("буюу").size());
  return trim_label(label_in(before));
}

/// Parts of an inline summary: a percentage with its count, whichever stands first, or a label with a count.
std::vector<Part> rated_parts(const Text& narrative, const std::vector<Figure>& found) {
  const bool percent_first = found.front().match.percent;
  std::vector<Part> parts;
  for (const Figure& figure : found) {
    const bool percent = figure.match.percent;
    Part* last = parts.empty() ? nullptr : &parts.back();
    const bool completes = last && (percent ? !percent_first && !last->percent.stated()
                                            : percent_first && last->percent.stated() && !last->count.stated());
    if (!completes) {
      parts.emplace_back();
      last = &parts.back();
      last->label = label_before(figure.before);
    }
    (percent ? last->percent : last->count) =
        stated_number(narrative, figure.match.where, percent ? NumberContext::percentage : NumberContext::count);
  }
  return parts;
}

/// The overall percentage in the sentence after the list: "... биелэлт 89 хувьтай гэж ...".
Stated overall_after(const Text& narrative, std::size_t from) {
  static const Pattern overall(
      R"((?i)(?:биелэлт|хэрэгжилт|дундаж)\pL*\pZ+(?:\pL+\pZ+){0,3}?(\p{Nd}[\p{Nd}.,]*)\pZ*(?:%|хув))");
  const std::size_t end = sentence_end(narrative.text, from);
  const auto found = overall.find(std::string_view(narrative.text).substr(0, end), from);
  return found.empty() ? Stated{} : stated_number(narrative, found[1], NumberContext::percentage);
}

/// Where the list of a summary ends: with its sentence, or where the mean is told.
std::size_t list_end(std::string_view text, std::size_t from) {
  static const Pattern mean(R"((?i)(?:хэрэгжилтийн\pZ+)?дундаж)");
  const std::size_t end = sentence_end(text, from);
  const auto found = mean.find(text.substr(0, end), from);
  return found.empty() ? end : found[0].offset;
}

/// A category that is told by its label alone, as what was not done at all is.
bool has_category(const std::vector<Part>& parts) {
  return std::any_of(parts.begin(), parts.end(), [](const Part& part) {
    return !part.percent.stated() && part.count.stated() &&
           std::any_of(scales().begin(), scales().end(),
                       [&](const Scale& scale) { return find_group(scale, part.label) != nullptr; });
  });
}

std::optional<Claim> inline_summary(const Text& narrative, const std::vector<Stretch>& whole) {
  const std::size_t end = list_end(narrative.text, whole[0].end());
  const auto found = figures(narrative.text, whole[0].end(), end);
  const auto percents = std::count_if(found.begin(), found.end(), [](const Figure& f) { return f.match.percent; });
  const bool count_first = found.size() >= 2 && !found[0].match.percent && found[1].match.percent &&
                           percents * 2 >= static_cast<long>(found.size());
  if (percents < 1 || (!found.front().match.percent && !count_first)) return std::nullopt;
  Claim claim{.kind = ClaimKind::inline_summary};
  claim.whole = stated_number(narrative, whole[1], NumberContext::count);
  claim.noun = fold(whole[2].in(narrative.text));
  claim.parts = rated_parts(narrative, found);
  if (percents < 2 && !has_category(claim.parts)) return std::nullopt;
  claim.overall = overall_after(narrative, end);
  claim.complete = true;
  claim.text = slice(narrative, whole[0].offset, end - whole[0].offset);
  return claim;
}

// --- "нийт 552 бичиг хүлээн авч хариу шийдвэрлэсэн бичиг 261, хэрэгжих шатандаа 247, шилжүүлсэн 544, ..."

const Pattern& of_which_words() {
  static const Pattern words(R"((?i)үүнээс|үүнд)");
  return words;
}

std::string first_word(std::string_view words) {
  static const Pattern word(R"(^\pZ+(\pL+))");
  const auto found = word.find(words);
  return found.empty() ? std::string() : fold(found[1].in(words));
}

std::string last_word(std::string_view words) {
  static const Pattern word(R"((\pL+)[\pZ–-]*$)");
  const auto found = word.find(words);
  return found.empty() ? std::string() : fold(found[1].in(words));
}

/// How the items of a list carry their figures.
enum class Shape { none, figure_last, figure_then_it, figure_then_noun };

Shape shape_of(std::string_view text, const Figure& figure, const std::string& noun) {
  static const Pattern item_end(R"(^\pZ*(?:[,;.]|$|ба\pZ|болон\pZ))");
  static const Pattern of_it(R"(^\pZ+нь\pZ)");
  const std::string_view after = text.substr(figure.match.after);
  if (figure.match.percent || figure.match.approximate) return Shape::none;
  if (of_it.matches(after)) return Shape::figure_then_it;
  if (item_end.matches(after)) return Shape::figure_last;
  return first_word(after) == noun && of_which_words().matches(text) ? Shape::figure_then_noun : Shape::none;
}

bool crosses_clause(std::string_view before, bool first) {
  // Between two items stands one comma; before the first one, words without another figure may.
  return !first && std::count(before.begin(), before.end(), ',') > 1;
}

std::optional<Claim> part_whole(const Text& narrative, const std::vector<Stretch>& whole) {
  static const Pattern overlap(R"((?i)давхардсан)");
  const std::string_view text = narrative.text;
  const std::size_t end = sentence_end(text, whole[0].end());
  Claim claim{.kind = ClaimKind::part_whole};
  claim.noun = fold(whole[2].in(text));
  Shape shape = Shape::none;
  std::size_t last = whole[0].end();
  for (const Figure& figure : figures(text, whole[1].end(), end)) {
    const Shape here = shape_of(text.substr(0, end), figure, claim.noun);
    if (here == Shape::none || (shape != Shape::none && here != shape)) break;
    if (crosses_clause(figure.before, claim.parts.empty())) break;
    shape = here;
    Part part;
    part.label = trim_label(label_in(figure.before));
    if (last_word(figure.before) == claim.noun) part.noun = claim.noun;
    part.count = stated_number(narrative, figure.match.where, NumberContext::count);
    claim.parts.push_back(std::move(part));
    last = figure.match.after;
  }
  if (claim.parts.size() < 2) return std::nullopt;
  const std::string_view stretch = text.substr(whole[0].offset, last - whole[0].offset);
  claim.whole = stated_number(narrative, whole[1], NumberContext::count);
  claim.overlapping = overlap.matches(stretch);
  claim.complete = of_which_words().matches(stretch) && squeeze(text.substr(last, end - last)).size() <= 1;
  claim.text = slice(narrative, whole[0].offset, last - whole[0].offset);
  return claim;
}

}  // namespace

std::vector<Claim> read_counts(const Text& narrative) {
  // "нийт 37 заалтаас", "нийт 552 бичиг", "нийт 10 төрлийн үйлчилгээ": how many, and of what.
  static const Pattern whole(R"((?i)нийт\pZ+(\p{Nd}[\p{Nd}.,]*)\pZ+(\pL+(?:\pZ+хэмжээ\pL*)?))");
  std::vector<Claim> out;
  for (auto found = whole.find(narrative.text); !found.empty(); found = whole.find(narrative.text, found[0].end())) {
    auto claim = inline_summary(narrative, found);
    if (!claim) claim = part_whole(narrative, found);
    if (!claim) continue;
    out.push_back(std::move(*claim));
  }
  return out;
}

std::vector<Claim> read_claims(const Text& narrative, std::size_t row, const Vocabulary& own) {
  std::vector<Claim> out = read_counts(narrative);
  for (std::vector<Claim> more :
       {read_restated_counts(narrative, own), read_shares(narrative), read_amounts(narrative)})
    std::move(more.begin(), more.end(), std::back_inserter(out));
  for (Claim& claim : out) claim.row = row;
  return out;
}

}  // namespace tulga
