#pragma once
// The lessons of the rules on accounts beside their ratings.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson empty_with_100_lesson = {
    {"90 % or more, and fewer than 40 letters", "90 хувь ба түүнээс дээш, 40 үсгээс цөөн"},
    {"an account in an annex; the rest of an account on the next page",
     "хавсралт дахь тайлбар; дараагийн хуудсан дахь үргэлжлэл"},
    {"required values; the threshold rests on little evidence", "заавал бөглөх утга; босго цөөн баримтад тулгуурласан"},
    {"1|||Хийсэн.|100%|100%\n2|||Иргэдийн хурлыг дөрвөн багт зохион байгуулж, саналыг нэгтгэн хүргүүлсэн.|70%|70%\n",
     "", "100", ""}};

constexpr Lesson planned_not_done_lesson = {
    {"by the endings of verbs", "үйл үгийн залгавраар"},
    {"a plan named after work that is done (\"цаашид 2024 онд\"); planned and rated 0 % agree",
     "хийсэн ажлын дараах \"цаашид 2024 онд\" гэсэн төлөвлөгөө; төлөвлөсөн ба 0 хувь бол нийцнэ"},
    {"of tulga's own; the word lists rest on little evidence",
     "tulga-гийн өөрийн; үгийн жагсаалт цөөн баримтад тулгуурласан"},
    {"1|||Сургалтыг 2024 онд зохион байгуулахаар төлөвлөж байна.|70%|70%\n", "", "70", ""}};

constexpr Lesson near_duplicate_lesson = {
    {"60 % of the groups of three words of the shorter account, at least 20 such groups",
     "богино тайлбарын гурван үгийн хэсгүүдийн 60 хувь, наад зах нь 20 хэсэг"},
    {"provisions and titles, which are alike by nature; short accounts; one event that two decisions asked for",
     "угаас ижил байдаг заалт, гарчиг; богино тайлбар; хоёр шийдвэрийн нэг ажил"},
    {"MinHash; copy-paste tests proved weak elsewhere, so this is a note",
     "MinHash; хуулбарын шалгуур бусад газар сул байсан тул тэмдэглэл"},
    {"1|||Сумын хэмжээнд дөрвөн багийн иргэдийг хамруулж хог хаягдлын цэвэрлэгээг хавар намар хоёр удаа зохион "
     "байгуулж "
     "хогийн цэгийг шинэчлэн тохижуулж ангилан ялгах цэгийг гурван байршилд байгуулсан.|70%|70%\n"
     "2|||Сумын хэмжээнд дөрвөн багийн иргэдийг хамруулж хог хаягдлын цэвэрлэгээг хавар намар хоёр удаа зохион "
     "байгуулж "
     "хогийн цэгийг шинэчлэн тохижуулж ангилан ялгах цэгийг гурван байршилд байгуулсан.|70%|70%\n",
     "", "", "1"}};

constexpr Lesson percent_over_100_lesson = {
    {"above 100, or below 0", "100-аас их, эсвэл 0-ээс бага"},
    {"growth, which may well be 120 %", "өсөлт 120 хувь байж болно"},
    {"impossible values (metacheck)", "боломжгүй утга (metacheck)"},
    {"1|||Хурлаар хэлэлцсэн нийт 5 заалтаас 100 хувь хэрэгжсэн 2 заалт, 120 хувьтай 3 заалт байсан.|70%|70%\n", "",
     "120", ""}};

}  // namespace tulga
