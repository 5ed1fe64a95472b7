#include "tests/generator_words.h"

namespace tulga::test {

namespace {

using Words = std::string_view;

constexpr Words soums[] = {"Баянтулга", "Уужим",     "Хатанбулаг", "Мөнгөнхад", "Өвөрсайр", "Тарнабаян",
                           "Жаргалт",   "Үнэгэнуул", "Ширээт",     "Бүрдхаан",  "Ерөөлдэй", "Цагаантохой"};
constexpr Words places[] = {"Шар булаг", "Өндөр", "Наран", "Ухаа", "Хөтөл", "Бүрд", "Рашаант", "Цахир"};
constexpr Words initials[] = {"А", "Б", "Г", "Д", "Ж", "Л", "М", "Н", "О", "Ө", "П", "С", "Т", "Ү", "Ц", "Ч", "Э"};
constexpr Words persons[] = {"Мөнхбилэг", "Саранцэцэг", "Өлзийбаяр",   "Тэмүүжин",
                             "Энхжаргал", "Хүрэлсүх",   "Номин-Эрдэнэ"};

constexpr Words topics[] = {
    "Малын халдварт өвчнөөс сэргийлэх",
    "Бэлчээрийн даац, ашиглалтыг сайжруулах",
    "Хүүхдийн хоол, тэжээлийн хяналтыг чангатгах",
    "Ахмад настны үйлчилгээг өргөжүүлэх",
    "Сумын төвийг цэцэрлэгжүүлэх",
    "Гэрэлтүүлэг, камерын сүлжээг нэмэгдүүлэх",
    "Хог хаягдлыг ангилан цуглуулах",
    "Залуучуудын хөгжлийг дэмжих",
    "Соёлын өвийг бүртгэн баримтжуулах",
    "Гамшгийн эрсдэлийг бууруулах",
    "Ундны усны эх үүсвэрийг хамгаалах",
    "Орон нутгийн замыг засварлах",
    "Жижиг, дунд үйлдвэрийг дэмжих",
    "Иргэдийн танхимын ажлыг жигдрүүлэх",
    "Төсвийн ил тод байдлыг хангах",
    "Гэмт хэргээс урьдчилан сэргийлэх",
    "Номын сангийн үйлчилгээг шинэчлэх",
    "Ногоон орчныг бүрдүүлэх",
    "Хадлан, тэжээлийн нөөц бүрдүүлэх",
    "Эрүүл мэндийн урьдчилан сэргийлэх үзлэгийг зохион байгуулах",
};
constexpr Words title_ends[] = {"тухай",
                                "дэд хөтөлбөр батлах тухай",
                                "арга хэмжээний төлөвлөгөө батлах тухай",
                                "журам батлах тухай",
                                "чиглэл өгөх тухай",
                                "зарим арга хэмжээний тухай"};

constexpr Words tasks[] = {
    "Төлөвлөгөөнд тусгагдсан ажлыг хугацаанд нь гүйцэтгэх нөхцөлийг хангахыг",
    "Шаардагдах хөрөнгийг жил бүрийн төсөвт тусган шийдвэрлэхийг",
    "Ажлын явцыг улирал бүр дүгнэж, олон нийтэд мэдээлж байхыг",
    "Мэргэжлийн байгууллагатай хамтран сургалт, сурталчилгаа зохион байгуулахыг",
    "Хариуцах эзнийг томилж, хяналт тавьж ажиллахыг",
    "Багийн иргэдийн Нийтийн Хурлаар хэлэлцүүлж, саналыг нэгтгэхийг",
};
constexpr Words to_whom[] = {"сумдын Засаг дарга нарт даалгасугай.", "сумын Засаг даргад үүрэг болгосугай.",
                             "Засаг даргын Тамгын газарт даалгасугай.",
                             "аймгийн Засаг дарга, сумдын Засаг дарга нарт үүрэг болгосугай."};

// {n} is a small number, {N} a larger one, {y} the year of the report, {z} the next.
constexpr Words done[] = {
    "Багийн дарга нартай хамтран {n} удаагийн өдөрлөг зохион байгуулж, иргэдэд зөвлөгөө өгсөн.",
    "Сумын ерөнхий боловсролын сургуультай хамтран {n} сурагчийг дугуйланд хамруулсан.",
    "Ажлын хэсэг байгуулж, төлөвлөсөн ажлыг бүрэн хийж гүйцэтгэсэн байна.",
    "Иргэдийн саналыг асуулгаар авч, дүнг мэдээллийн самбарт байршуулсан.",
    "Хариуцсан мэргэжилтнийг сургалтад хамруулж, журмыг шинэчлэн баталсан.",
    "Сумын төвийн айл өрхөөр явж, танилцуулга хүргүүллээ.",
    "Худгийн тоноглолыг шинэчилж, {n} айлын саравчийг дулаалсан.",
    "Хашаа, хороог цэвэрлэж, {N} мод тарьж ургуулсан.",
    "Сургалтын хөтөлбөрийг боловсруулж, баг тус бүрд хэрэгжүүлсэн байна.",
    "Орон нутгийн хамгаалалтын бүсэд тэмдэг, тэмдэглэгээ байршуулсан.",
};
constexpr Words partly[] = {
    "Ажлыг эхлүүлсэн боловч хөрөнгө дутсанаас бүрэн дуусаагүй байна.",
    "Гэрээ байгуулсан ч гүйцэтгэгч хугацаандаа ажлаа хүлээлгэн өгөөгүй.",
    "Судалгааг хийсэн боловч саналыг нэгтгэж амжаагүй байна.",
    "Багийн төвүүдэд байршил тогтоосон, худалдан авалт хийгдээгүй байна.",
    "Ажлын зураг бэлэн болсон ч зардал шийдэгдээгүйгээс хойшилсон.",
};
constexpr Words not_yet[] = {
    "Хөрөнгийн эх үүсвэр шийдвэрлэгдээгүй тул эхлээгүй.",
    "{z} онд эхлүүлэхээр төлөвлөж байна.",
    "Зардал батлагдаагүй, ажил хийгдээгүй байна.",
    "Ажлын даалгаврыг {z} онд боловсруулахаар төлөвлөсөн.",
};
constexpr Words traps[] = {
    "Сургалтад {n}0-аад малчин хамрагдаж, 80-аас дээш хувь нь сэтгэл ханамжтай байсан.",
    "Хоёр хоршоонд тус бүр {n}, {n} сая төгрөгийн дэмжлэг олгосон.",
    "Бичиг хэргийн ажилтан {N} албан бичгийг байгууллагуудад хүргүүлсэн.",
    "Цаашид {z} онд хамрах хүрээг өргөтгөхөөр төлөвлөж байна.",
    "Санал, гомдлыг 7043-{p} дугаарын утас, www.tulga.example хуудсаар хүлээн авч байна.",
    "Мөн нийт {n} төрлийн үйлчилгээ, {N} лавлагааг цахимаар олгож, давхардсан тоогоор {N} иргэнд зөвлөгөө өгсөн.",
    "Сумын мэдээллийн хуудсанд {n} мэдээ, {n} видео, {n} постер, {n} зар байршуулсан.",
    "Хуудас маань {N}like, {N}followers, 1000friend-тэй болов.",
    "Арга хэмжээнд {n} сая төгрөг зарцуулсан, {y} оны батлагдсан төсөв 98,603,100 төгрөг байв.",
    "Орлогын төлөвлөгөө 12,432.4 мянган төгрөг болж, өмнөх оноос 0.1 хувиар өссөн.",
    "Төрийн {n}0 байгууллагын ажилтан шинэ программ дээр ажиллаж байна.",
    "{y} оны 3 дугаар сарын 15-ны өдөр зохион байгуулсан уулзалтад {N} гаруй иргэн оролцсон.",
    "Өвлийн бэлтгэлийг хангаж, {n} тн өвс, {n} тн хужир нөөцөлсөн.",
    "Дээд шатны байгууллагад {n} удаа тайлан хүргүүлж, 3 хоногийн дотор хариу авч хэвшсэн.",
    "Гарааны бизнесийн уралдаанд шалгарсан багуудад тус бүр 5, 5 сая төгрөг олгов.",
    "Сумын хэмжээнд 88.7 гаруй хувийн гүйцэтгэлтэй гэсэн урьдчилсан тооцоо гарсан.",
    "Хөтөлбөр III-ын хүрээнд “Ер системээр” ERP программыг нэвтрүүлсэн.",
    "Малын тоо толгой 360.512 болж, өмнөх оноос 34.1 хувиар өссөн гэсэн тоо бий.",
};

std::string number_for(Random& random, char kind, int year) {
  switch (kind) {
    case 'n':
      return std::to_string(random.between(2, 29));
    case 'N':
      return std::to_string(random.between(40, 980));
    case 'p':
      return std::to_string(random.between(1001, 9899));
    case 'y':
      return std::to_string(year);
    default:
      return std::to_string(year + 1);
  }
}

std::string filled(Random& random, Words pattern, int year) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      out += number_for(random, pattern[i + 1], year);
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

struct ListOfParts {
  Words opening, noun, labels[3], ending;
  bool complete;
};

// The first are those of the seed report: figures stand last in their items.
constexpr ListOfParts lists_of_parts[] = {
    {"Тайлант онд нийт",
     "бичиг хүлээн авч хариу өгч",
     {"шийдвэрлэсэн бичиг", "хянан судалж байгаа", "харьяаллаар шилжүүлсэн"},
     ", байгууллагаас хариутай {N} бичиг хүргүүлсэн.",
     false},
    {"Энэ онд нийт",
     "өргөдөл, гомдол ирснээс",
     {"шийдвэрлэсэн", "судалж байгаа", "харьяаллын дагуу шилжүүлсэн"},
     ", утсаар {N} лавлагаа өгсөн.",
     false},
    {"Иргэдээс нийт", "санал ирсэн, үүнээс", {"хэрэгжүүлсэн", "судалж байгаа", "буцаасан"}, ".", true},
    {"Сумын хэмжээнд нийт", "худаг байгаагаас үүнд", {"засварласан", "ашиглаж байгаа", "ашиглахгүй байгаа"}, ".", true},
};

}  // namespace

std::string soum_name(Random& random) { return std::string(random.pick(soums)); }
std::string place_name(Random& random) { return std::string(random.pick(places)); }

std::string person_name(Random& random) {
  const std::string initial(random.pick(initials));
  return initial + "." + std::string(random.pick(persons));
}

std::string decision_title(Random& random, int year) {
  std::string out(random.pick(topics));
  if (random.chance(12)) out = std::to_string(year - 1) + "-" + std::to_string(year + 3) + " онд " + out;
  if (random.chance(15)) out = "\"" + soum_name(random) + "\" " + out;
  return out + " " + std::string(random.pick(title_ends));
}

std::string provision_text(Random& random, int number) {
  const std::string task(random.pick(tasks));
  return std::to_string(number) + ". " + task + " " + std::string(random.pick(to_whom));
}

std::string work_sentence(Random& random, int rating, int year) {
  return rating >= 90 ? filled(random, random.pick(done), year) : filled(random, random.pick(partly), year);
}

std::string trap_sentence(Random& random, int year) { return filled(random, random.pick(traps), year); }

std::string nothing_yet(Random& random, int year) { return filled(random, random.pick(not_yet), year); }

PartList part_list(Random& random) {
  const ListOfParts& form = random.pick(lists_of_parts);
  PartList out{std::string(form.opening),      {},           std::string(form.noun), {},
               filled(random, form.ending, 0), form.complete};
  int whole = 0;
  for (const Words label : form.labels) {
    const int part = random.between(6, 290);
    whole += part;
    out.parts.emplace_back(label, std::to_string(part));
  }
  out.whole = std::to_string(whole);
  return out;
}

FigureSentence figure_sentence(Random& random) {
  if (random.chance(50)) {
    const int first = random.between(12, 80), second = random.between(12, 80);
    return {
        "Тайлант онд нийт {0} сая төгрөг зарцуулсан, үүнээс {1} сая төгрөгийг худагт, {2} сая төгрөгийг замд зориулав.",
        {std::to_string(first + second), std::to_string(first), std::to_string(second)}};
  }
  const int whole = 10 * random.between(6, 40), percent = 10 * random.between(2, 9);
  return {"Судалгаанд хамрагдсан нийт {0} өрхийн {1} буюу {2} хувь нь саналаа өгсөн.",
          {std::to_string(whole), std::to_string(whole * percent / 100), std::to_string(percent)}};
}

}  // namespace tulga::test
