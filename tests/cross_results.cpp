#include "tests/cross_results.h"

#include <algorithm>

#include "tests/submissions.h"

namespace tulga::test {

namespace {

constexpr const char* first_parts[] = {"Ангирт", "Баян",   "Бүрд",  "Говийн", "Дэрст", "Жаргал", "Их",    "Овоот",
                                       "Сайхан", "Тахилт", "Улаан", "Хонгор", "Хүрэн", "Цагаан", "Эрдэнэ"};
constexpr const char* second_parts[] = {"дэл", "уул", "тал", "булаг"};
constexpr const char* sections[] = {"Аймгийн ИТХ-ын тогтоол", "Аймгийн ИТХТ-ийн тогтоол"};
constexpr const char* subjects[] = {"Ногоон хөгжлийн дэд хөтөлбөр", "Малын эрүүл мэндийг хамгаалах арга хэмжээ",
                                    "Гэмт хэргээс урьдчилан сэргийлэх төлөвлөгөө",
                                    "Хүн амын эрүүл мэнд, хоол тэжээлийг дэмжих дэд хөтөлбөр"};
constexpr const char* provisions[] = {
    "Хөтөлбөрийг хэрэгжүүлэх төлөвлөгөө гаргаж, шаардагдах хөрөнгийг жил бүрийн орон нутгийн төсөвт тусган хэрэгжүүлэх",
    "Хэрэгжилтийн явцыг хагас, бүтэн жилээр дүгнэж, дараа оны 1 дүгээр сарын 15-ны дотор ирүүлэх", "Иргэдэд мэдээлэх"};
constexpr int ratings[] = {100, 100, 100, 70, 100, 90, 100, 50, 100, 0, 100, 30};
constexpr std::size_t per_decision = 3;

std::string soum_name(std::size_t i) {
  return i < std::size(first_parts)
             ? first_parts[i]
             : std::string(first_parts[i % std::size(first_parts)]) + second_parts[i / std::size(first_parts)];
}

int rating_at(std::size_t soum, std::size_t row) {
  return ratings[(soum * 5 + row * 7 + soum * row) % std::size(ratings)];
}

Text at_line(const std::string& words, std::size_t line, int column) {
  Text out;
  out.text = words;
  out.spans.push_back({0, words.size(), {.line = static_cast<int>(line), .column = column}});
  return out;
}

Stated percent_at(const std::string& spelling, std::size_t line, int column) {
  Stated out = percent(spelling);
  out.spelling = at_line(spelling, line, column);
  return out;
}

Row row_of(std::size_t soum, std::size_t p) {
  const std::size_t decision = p / per_decision, line = 10 + p;
  const std::string day = std::to_string(10 + decision % 18);
  Row row;
  row.decision_no = at_line(std::to_string(decision + 1), line, 1);
  row.provision_no = at_line(std::to_string(p + 1), line, 5);
  row.section = sections[decision % 2];
  row.decision.title =
      at_line(std::string(subjects[decision % 4]) + " батлах тухай " + std::to_string(decision + 1), line, 20);
  row.decision.date = Date{2021, 12, std::stoi(day)};
  row.decision.date_text = at_line("2021-12-" + day, line, 120);
  row.decision.number = at_line("2021_" + std::to_string(101 + decision), line, 140);
  row.provision = at_line(provisions[p % 3], line, 160);
  row.progress =
      at_line("Арга хэмжээг " + std::to_string(12 + soum) + " удаа зохион байгуулж, иргэдийг хамруулав.", line, 300);
  const int self = rating_at(soum, p);
  row.self = percent_at(std::to_string(self) + "%", line, 400);
  row.higher = percent_at((soum + p) % 11 == 0 && self > 70 ? "70%" : std::to_string(self) + "%", line, 410);
  if (soum == 3 && p == 4) row.self = row.higher = {.spelling = at_line("ХБ", line, 400)};
  if (soum == 4 && p == 5) row.self = row.higher = {};
  return row;
}

Rating rated(const Stated& cell) {
  if (cell.value()) return {RatingKind::rated, *cell.value()};
  return {cell.spelling.empty() ? RatingKind::missing : RatingKind::excluded, {}};
}

/// Soum 1 has a decision of its own at the end.
Party soum_party(std::size_t soum, const AimagSize& size) {
  Party party{.path = "reports/" + soum_name(soum) + ".txt",
              .organisation = {"Бүрэнхаан", soum_name(soum)},
              .period = {2023},
              .submission = {},
              .checks = {}};
  party.submission.title = at_line("2023 ОНЫ ЖИЛИЙН ЭЦСИЙН ТОГТООЛЫН ХЭРЭГЖИЛТ", 1, 1);
  party.submission.date = Date{2023, 12, 20};
  party.submission.organisation = party.organisation;
  party.submission.period = party.period;
  party.submission.scale = "mn-6-2020";
  for (std::size_t p = 0; p < size.provisions; ++p)
    if (soum != 1 || p != 1) party.submission.rows.push_back(row_of(soum, p));
  if (soum == 0) party.submission.rows.push_back(row_of(soum, size.provisions + 3));
  return party;
}

ProvisionMatrix matrix_of(const std::vector<Party>& soums, const AimagSize& size) {
  ProvisionMatrix matrix;
  for (std::size_t p = 0; p < size.provisions; ++p) {
    const Row& row = soums[0].submission.rows[p];
    Provision provision{row.section,
                        row.decision.title.text,
                        row.decision.date,
                        row.decision.number.text,
                        row.provision.text,
                        p / per_decision,
                        {}};
    for (std::size_t s = 0; s < soums.size(); ++s) {
      const std::size_t at = s == 1 && p > 1 ? p - 1 : p;
      if (s == 1 && p == 1)
        provision.reported.push_back(std::nullopt);
      else
        provision.reported.push_back(
            Reported{at, rated(soums[s].submission.rows[at].self), rated(soums[s].submission.rows[at].higher)});
    }
    matrix.provisions.push_back(std::move(provision));
  }
  matrix.unmatched.push_back({0, size.provisions, {}});
  matrix.ambiguous.push_back({2, size.provisions - 1, {0, size.provisions - 1}});
  return matrix;
}

/// Means highest first, of the soums whose every row is rated or does not count.
Ranking ranking_of(const std::vector<Party>& soums, Assessor assessor) {
  Ranking out{assessor, {}};
  for (std::size_t s = 0; s < soums.size(); ++s) {
    std::int64_t sum = 0, items = 0;
    bool whole = true;
    for (const Row& row : soums[s].submission.rows) {
      const Rating rating = rated(cell(row, assessor));
      whole = whole && rating.kind != RatingKind::missing;
      if (rating.kind == RatingKind::rated) sum += rating.value.digits, ++items;
    }
    if (whole) out.soums.push_back({s, 1, false, items, fraction(sum, items)});
  }
  std::stable_sort(out.soums.begin(), out.soums.end(),
                   [](const Ranked& a, const Ranked& b) { return (a.mean <=> b.mean) > 0; });
  for (std::size_t i = 1; i < out.soums.size(); ++i) {
    Ranked &here = out.soums[i], &above = out.soums[i - 1];
    const bool same = here.mean == above.mean;
    here.rank = same ? above.rank : i + 1;
    if (same) here.tied = above.tied = true;
  }
  return out;
}

Stated shown(std::int64_t n) { return count(n == 0 ? "-" : std::to_string(n)); }

Consolidated table_of(const std::vector<Party>& soums, Assessor assessor) {
  constexpr int values[] = {100, 90, 70, 50, 30, 0};
  Consolidated table{.assessor = assessor,
                     .title = {},
                     .categories = summary(assessor, "", {"", "", "", "", "", ""}, "").categories,
                     .units = {},
                     .footer = {}};
  std::vector<std::int64_t> sums(std::size(values) + 1);
  std::int64_t all = 0;
  for (const Party& soum : soums) {
    UnitLine line{.name = text(soum.organisation.soum),
                  .decisions = {},
                  .provisions = shown(static_cast<std::int64_t>(soum.submission.rows.size())),
                  .counts = {},
                  .overall = {}};
    std::int64_t sum = 0, items = 0;
    for (std::size_t v = 0; v < std::size(values); ++v) {
      const auto n = std::count_if(soum.submission.rows.begin(), soum.submission.rows.end(), [&](const Row& row) {
        return cell(row, assessor).value() == Decimal{values[v], 0};
      });
      line.counts.push_back(shown(n));
      sums[v] += n, sum += n * values[v], items += n;
    }
    line.overall = percent(decimal_digits(fraction(sum, items), 1));
    all += sum, sums.back() += items;
    table.units.push_back(std::move(line));
  }
  UnitLine footer{.name = text("ДҮН"),
                  .decisions = {},
                  .provisions = shown(sums.back()),
                  .counts = {},
                  .overall = percent(decimal_digits(fraction(all, sums.back()), 1))};
  for (std::size_t v = 0; v < std::size(values); ++v) footer.counts.push_back(shown(sums[v]));
  table.footer = footer;
  return table;
}

CrossCheck check_of(const char* rule, Verdict verdict, Severity severity) {
  CrossCheck check;
  check.rule = rule;
  check.verdict = verdict;
  check.severity = severity;
  return check;
}

/// A date of decision that soum 5 alone has; a provision that soum 1 lacks; counts that do not add up.
std::vector<CrossCheck> checks_of(const Group& group) {
  const std::string &alone = group.soums[5].path, &lacks = group.soums[1].path, &other = group.soums[2].path;
  const Row &odd = group.soums[5].submission.rows[6], &usual = group.soums[2].submission.rows[6];
  CrossCheck error = check_of("category-count", Verdict::fail, Severity::error);
  error.message = {"label-vs-percent", {{"label", "Үр дүнтэй"}, {"v", "61"}}};
  error.stated = "61", error.computed = "64";
  error.formula = "8 + 9 + 7 = 64";
  error.documents = {group.consolidated.front().path};
  error.evidence = {at_line("61", 14, 30)};
  error.sources = {0};
  CrossCheck warning = check_of("date-vs-number-year", Verdict::fail, Severity::warning);
  warning.message = {"label-vs-percent", {{"label", odd.decision.date_text.text}, {"v", "7"}}};
  warning.stated = "2021-12-24", warning.computed = odd.decision.date_text.text;
  warning.documents = {alone, other};
  warning.rows = {6};
  warning.evidence = {odd.decision.date_text, usual.decision.date_text};
  warning.sources = {0, 1};
  warning.explanations = {{ExplanationKind::digit, {"explain-digit", {{"from", "24"}, {"to", "14"}}}, "24", "14"}};
  CrossCheck note = check_of("numbering-gap", Verdict::fail, Severity::note);
  note.message = {"label-vs-percent", {{"label", "заалт"}, {"v", "2"}}};
  note.documents = {lacks, other};
  note.evidence = {group.soums[2].submission.rows[1].provision};
  note.sources = {1};
  CrossCheck passed = check_of("category-sum", Verdict::pass, Severity::note);
  passed.subject = {"subject-self-summary", {}};
  passed.stated = "9", passed.computed = "9";
  CrossCheck open = check_of("percent-from-rows", Verdict::open, Severity::note);
  open.subject = {"subject-higher-summary", {}};
  open.because = {"no-form", {}};
  return {error, warning, note, passed, open};
}

}  // namespace

CrossResult aimag_result(AimagSize size) {
  CrossResult out;
  out.group.aimag = "Бүрэнхаан";
  out.group.period = {2023};
  for (std::size_t s = 0; s < size.soums; ++s) out.group.soums.push_back(soum_party(s, size));
  for (const Party& soum : out.group.soums) out.group.expected.push_back(soum.organisation.soum);
  out.group.expected.push_back("Ялалт");
  out.missing = {"Ялалт"};
  Party table{.path = "reports/Нэгтгэл.xlsx",
              .organisation = {"Бүрэнхаан", ""},
              .period = {2023},
              .submission = {},
              .checks = {}};
  table.submission.consolidated = {table_of(out.group.soums, Assessor::self)};
  out.group.consolidated = {table};
  Party first = out.group.soums[6];
  first.path = "reports/" + first.organisation.soum + "-1.txt";
  out.group.replaced = {{first, 6, false, true}};
  out.group.unplaced = {{"reports/тайлан.pdf", {"Бүрэнхаан", ""}, Period{2023}, {"no-form", {}}}};
  const std::vector<Check> own = validate(out.group.soums[4].submission);
  out.group.soums[4].checks = own;
  out.matrix = matrix_of(out.group.soums, size);
  out.checks = checks_of(out.group);
  for (const Assessor assessor : {Assessor::self, Assessor::higher}) {
    out.rankings.push_back(ranking_of(out.group.soums, assessor));
    out.recomputed.push_back(table_of(out.group.soums, assessor));
  }
  return out;
}

CrossResult aimag_result_with(const std::string& words) {
  CrossResult out = aimag_result();
  const auto spoil = [&](Party& party) {
    const std::string place = party.path;
    party.path = words + place;
    for (Row& row : party.submission.rows) {
      for (Text* each :
           {&row.decision.title, &row.decision.number, &row.provision, &row.progress, &row.decision.date_text}) {
        each->text = words;
        each->spans.front().length = words.size();
      }
      row.section = words;
    }
    party.organisation.soum = words + party.organisation.soum;
  };
  for (auto* parties : {&out.group.soums, &out.group.consolidated})
    for (Party& party : *parties) spoil(party);
  out.group.aimag = words;
  out.group.soums[3].submission.rows[4].self.spelling.text = words;
  spoil(out.group.replaced.front().first);
  out.group.unplaced.front().path = out.missing.front() = words;
  for (Provision& provision : out.matrix.provisions)
    provision.section = provision.title = provision.number = provision.text = words;
  for (Consolidated& table : out.recomputed) {
    table.title = text(words);
    for (UnitLine& unit : table.units) unit.name = text(words);
    table.footer->name = text(words);
    table.categories.front().label = text(words);
  }
  for (CrossCheck& check : out.checks) {
    for (std::string& document : check.documents) document = words + document;
    for (auto& [name, value] : check.message.arguments) value = words;
    for (Text& figure : check.evidence) figure.text = words;
    check.stated = check.computed = check.formula = words;
  }
  return out;
}

}  // namespace tulga::test
