#include "tests/generator_aimag.h"

#include <algorithm>

#include "tests/generator_words.h"
#include "validate/rounding.h"

namespace tulga::test {

namespace {

constexpr std::string_view soum_names[] = {
    "Алагхад",     "Бүрдтолгой", "Цантуул", "Довжин",  "Элстэйн", "Жаргахын", "Наранцав", "Сэрүүнхад",  "Уужимбулаг",
    "Хатанширээт", "Тарнахай",   "Ерөөдэл", "Шандхад", "Мянгайн", "Гэрэлт",   "Зааннуга", "Ишгэнхөтөл", "Өнгөтцагаан"};
constexpr std::string_view subjects[] = {
    "Хог хаягдлын менежментийг сайжруулах",   "Бэлчээрийн даацыг зохицуулах",     "Малын эрүүл мэндийг хамгаалах",
    "Хүүхэд хамгааллын тогтолцоог бэхжүүлэх", "Ахмадын хөгжил, оролцоог дэмжих",  "Ногоон байгууламжийг нэмэгдүүлэх",
    "Авто замын аюулгүй байдлыг хангах",      "Залуучуудын хөгжлийг дэмжих",      "Соёлын өвийг хамгаалах",
    "Гамшгийн эрсдэлийг бууруулах",           "Ундны усны хангамжийг сайжруулах", "Жижиг үйлдвэрлэлийг хөгжүүлэх",
    "Гэмт хэргээс урьдчилан сэргийлэх",       "Хадлан тэжээлийн нөөц бүрдүүлэх",  "Эрчим хүчний хангамжийг сайжруулах",
    "Эрүүл мэндийн үзлэгийг зохион байгуулах"};
constexpr std::string_view tasks[] = {"Хөтөлбөрийг хэрэгжүүлэх ажлын төлөвлөгөөг баталж, гүйцэтгэлийг хангахыг",
                                      "Шаардагдах зардлыг жил бүрийн төсөвт тусгахыг",
                                      "Ажлын явцыг улирал бүр дүгнэж, олон нийтэд мэдээлэхийг"};
constexpr std::string_view from_above =
    "Аймгийн Засаг даргын Тамгын газраас ирүүлсэн чиглэлийн дагуу нэгдсэн арга хэмжээг зохион байгуулж, тогтоосон "
    "хугацаанд тайлагнаж, биелэлтийг дараагийн шатны байгууллагад хүргүүлж, иргэдэд нээлттэй мэдээлсэн болно.";
constexpr std::string_view nouns[] = {"худаг",  "хашаа",  "зам",      "сургууль", "цэцэрлэг",  "талбай",      "гүүр",
                                      "булаг",  "төв",    "хүлэмж",   "зоорь",    "агуулах",   "гэрэлтүүлэг", "камер",
                                      "самбар", "гудамж", "явган",    "сараа",    "саравч",    "хог",         "номын",
                                      "байшин", "дулаан", "шугам",    "тоног",    "төхөөрөмж", "компьютер",   "ширээ",
                                      "сандал", "ном",    "хэрэгсэл", "машин",    "трактор",   "мод",         "бут"};
constexpr std::string_view verbs[] = {"засварласан", "шинэчилсэн", "тохижуулсан", "барьсан",      "түрээсэлсэн",
                                      "хүлээлгэсэн", "хамгаалсан", "будсан",      "суурилуулсан", "худалдсан",
                                      "бүртгэсэн",   "цэвэрлэсэн", "нүүлгэсэн",   "өргөтгөсөн",   "хашсан",
                                      "ашигласан",   "тоолсон",    "шалгасан",    "нөхсөн",       "зассан"};
constexpr std::string_view whos[] = {"багийн иргэд",       "малчин өрхүүд", "сурагчид",      "залуучууд",
                                     "ахмадууд",           "эмч нар",       "багш нар",      "хоршоод",
                                     "эмэгтэйчүүд",        "сайн дурынхан", "цагдаа",        "малын эмч",
                                     "байгаль хамгаалагч", "мэргэжилтнүүд", "аж ахуйн нэгж", "төрийн албан хаагчид"};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string some_date(Random& random, int year) {
  return std::to_string(year) + "-" + two(random.between(1, 12)) + "-" + two(random.between(1, 28));
}

/// Words that no other soum has in this order.
std::string own_account(Random& random) {
  std::string out;
  for (int i = random.between(5, 7); i > 0; --i) {
    out += out.empty() ? "Тайлант онд " : " Мөн ";
    out += std::string(random.pick(whos)) + " " + std::to_string(random.between(2, 97)) + " " +
           std::string(random.pick(nouns)) + " " + std::string(random.pick(verbs)) + ", " +
           std::string(random.pick(whos)) + " " + std::to_string(random.between(2, 97)) + " " +
           std::string(random.pick(nouns)) + " " + std::string(random.pick(verbs)) + ".";
  }
  return out;
}

std::vector<AimagDecision> some_decisions(Random& random, std::size_t soums) {
  std::vector<AimagDecision> out;
  const int count = random.between(9, 15);
  for (int i = 0; i < count; ++i) {
    const int year = random.between(2019, 2022), number = 11 + 7 * i;
    AimagDecision decision{.title = "\"" + std::string(subjects[i]) + "\" дэд хөтөлбөр батлах тухай",
                           .date = some_date(random, year),
                           .number = std::to_string(year) + "_" + std::to_string(number),
                           .provisions = {},
                           .soums = {}};
    for (int k = random.between(1, 2); k > 0; --k) decision.provisions.emplace_back(tasks[decision.provisions.size()]);
    for (std::size_t soum = 0; soum < soums; ++soum) decision.soums.push_back(soum);
    out.push_back(std::move(decision));
  }
  // The same words for other years, on one day; and a decision of a few soums alone.
  for (const int year : {2021, 2022}) {
    AimagDecision yearly = out.front();
    yearly.title = "Аймгийн " + std::to_string(year) + " оны хөгжлийн төлөвлөгөө батлах тухай";
    yearly.number = "2020_" + std::to_string(year - 1850), yearly.date = "2020-11-27";
    out.push_back(yearly);
  }
  AimagDecision some = out.front();
  some.title = "Хилийн бүсийн бэлчээрийг ашиглах тухай", some.number = "2022_305", some.date = "2022-05-19";
  some.soums = {0, 1};
  out.push_back(some);
  return out;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// The habits of one soum's office.
struct Hand {
  int quotes = 0, numbering = 0, letters = 0;
  bool short_numbers = false;
};

void write(AimagRow& row, const AimagDecision& decision, const Hand& hand) {
  row.title = decision.title, row.date = decision.date, row.number = decision.number;
  if (hand.quotes == 1) replace_all(row.title, "\"", "“");
  if (hand.quotes == 2) replace_all(row.title, "\"", "");
  if (hand.letters == 1) replace_all(row.title, "а", "a");
  if (hand.letters == 2) replace_all(row.title, "батлах", "баталах");
  if (hand.short_numbers) row.number = row.number.substr(5);
  const std::string number = std::to_string(row.provision + 1);
  row.text = (hand.numbering == 0   ? number + ". "
              : hand.numbering == 1 ? number + ") "
                                    : "") +
             decision.provisions[row.provision] +
             (hand.quotes == 1 ? " сумдын Засаг дарга (нар)т даалгасугай." : " сумдын Засаг дарга /нар/т даалгасугай.");
}

void add_rows(Aimag& aimag, std::size_t number, Random& random) {
  AimagSoum& soum = aimag.soums[number];
  const Hand hand{random.between(0, 2), random.between(0, 2), random.between(0, 2), random.chance(30)};
  for (std::size_t d = 0; d < aimag.decisions.size(); ++d) {
    const AimagDecision& decision = aimag.decisions[d];
    if (std::find(decision.soums.begin(), decision.soums.end(), number) == decision.soums.end()) continue;
    for (std::size_t p = 0; p < decision.provisions.size(); ++p) {
      AimagRow row{.decision = d, .provision = p};
      row.rating = random.chance(55) ? 100 : random.pick(std::array{90, 70, 50, 30, 90, 70});
      row.account = own_account(random);
      if (random.chance(30)) row.account += " " + std::string(from_above);
      write(row, decision, hand);
      soum.rows.push_back(std::move(row));
    }
  }
  for (std::size_t i = soum.rows.size(); i > 1 && random.chance(50); --i)
    std::swap(soum.rows[i - 1], soum.rows[random.below(i)]);
}

std::string percent_of(const std::vector<const AimagSoum*>& soums, bool cuts) {
  std::int64_t sum = 0, items = 0;
  for (const AimagSoum* soum : soums)
    for (const AimagRow& row : soum->rows) sum += row.rating, ++items;
  return mean_text(fraction(sum, items), 1, cuts);
}

TableLine line_of(const std::vector<const AimagSoum*>& soums, const Aimag& aimag, std::string name) {
  const auto shown = [&](std::int64_t n) {
    if (aimag.as_decimals) return std::to_string(n) + ".0";
    return n == 0 ? std::string("-") : std::to_string(n);
  };
  TableLine out{.name = std::move(name), .provisions = {}, .overall = percent_of(soums, aimag.cuts), .counts = {}};
  std::int64_t all = 0;
  for (const int value : aimag_scale) {
    std::int64_t count = 0;
    for (const AimagSoum* soum : soums)
      count +=
          std::count_if(soum->rows.begin(), soum->rows.end(), [&](const AimagRow& row) { return row.rating == value; });
    all += count;
    out.counts.push_back(shown(count));
  }
  out.provisions = shown(all);
  return out;
}

std::string text_of(const AimagSoum& soum) {
  std::string out = "АЙМГИЙН ИТХ-ЫН " + std::to_string(soum.year) + " ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТ\n\n" + soum.date +
                    "\n\nДөрвөнхайрхан аймгийн " + soum.name +
                    " сум\n\nШийдвэр Д/д\tЗаалт Д/д\tШийдвэрийн нэр, огноо, дугаар\tХолбогдох заалтын "
                    "агуулга\tХэрэгжилтийн явц\tӨөрийн "
                    "үнэлгээ\tДээд шатны байгууллагын үнэлгээ\nАймгийн ИТХ-ын тогтоол\t\t\t\t\t\t\n";
  for (std::size_t i = 0; i < soum.rows.size(); ++i) {
    const AimagRow& row = soum.rows[i];
    const std::string number = std::to_string(i + 1), rating = std::to_string(row.rating) + "%",
                      higher = std::to_string(row.higher.value_or(row.rating)) + "%";
    out += number + "\t" + number + "\t" + row.title + " " + row.date + " Дугаар " + row.number + "\t" + row.text +
           "\t" + row.account + "\t" + rating + "\t" + higher + "\n";
  }
  return out;
}

std::string text_of(const TableLine& line, const std::string& number) {
  std::string out = number + "\t" + line.name + "\t" + line.provisions;
  for (const std::string& count : line.counts) out += "\t" + count;
  return out + "\t" + line.overall + "\n";
}

std::string text_of_table(const Aimag& aimag) {
  std::string out =
      "ДӨРВӨНХАЙРХАН АЙМГИЙН СУМДЫН 2023 ОНЫ ТОГТООЛЫН ХЭРЭГЖИЛТИЙН ДҮН\n(Өөрийн үнэлгээ)\n\n" + aimag.date +
      "\n\n№\tСумын нэр\tХяналтад авсан нийт зүйл заалтын тоо\t100%\t90%\t70%\t50%\t30%\t0%\tБиелэлтийн хувь\n";
  for (std::size_t i = 0; i < aimag.lines.size(); ++i) out += text_of(aimag.lines[i], std::to_string(i + 1));
  return out + text_of(aimag.footer, "");
}

}  // namespace

std::string file_of(std::size_t soum) { return "soum-" + two(static_cast<int>(soum + 1)) + ".txt"; }

Aimag make_aimag(std::uint64_t seed) {
  Random random(seed * 7919 + 17);
  Aimag out;
  out.date = "2023-12-26", out.as_decimals = random.chance(40), out.cuts = random.chance(40);
  const std::size_t count = static_cast<std::size_t>(random.between(10, 16));
  out.decisions = some_decisions(random, count);
  for (std::size_t i = 0; i < count; ++i)
    out.soums.push_back(
        {.name = std::string(soum_names[i]), .date = "2023-12-" + two(random.between(15, 22)), .rows = {}});
  for (std::size_t i = 0; i < count; ++i) add_rows(out, i, random);
  add_table(out);
  return out;
}

void add_table(Aimag& aimag) {
  aimag.lines.clear();
  std::vector<const AimagSoum*> all;
  for (const AimagSoum& soum : aimag.soums) {
    aimag.lines.push_back(line_of({&soum}, aimag, soum.name + " сум"));
    all.push_back(&soum);
  }
  aimag.footer = line_of(all, aimag, "ДҮН");
}

std::vector<ExampleReport> texts_of(const Aimag& aimag) {
  std::vector<ExampleReport> out;
  for (std::size_t i = 0; i < aimag.soums.size(); ++i) out.push_back({file_of(i), text_of(aimag.soums[i])});
  for (std::size_t i = 0; i < aimag.more.size(); ++i)
    out.push_back({"more-" + two(static_cast<int>(i + 1)) + ".txt", text_of(aimag.more[i])});
  out.push_back({"aimag.txt", text_of_table(aimag)});
  return out;
}

}  // namespace tulga::test
