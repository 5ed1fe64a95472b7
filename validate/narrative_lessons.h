#pragma once
// The lessons of the rules on figures in narratives.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson inline_summary_lesson = {
    {"none for the counts; for the mean as for percent-from-rows",
     "тоонд байхгүй; дундажид percent-from-rows-той адил"},
    {"\"28 of 100 %\" and \"90 %: 3\" in either order; \"ineffective 2\" without a percentage, which is 0 %",
     "\"100 хувь хэрэгжсэн 28\", \"90 хувьтай-3\" гэсэн хоёр дараалал; хувьгүй \"үр дүнгүй 2\" нь 0 хувь"},
    {"XBRL Calculations 1.1, read from a sentence", "XBRL Calculations 1.1, өгүүлбэрээс уншсан"},
    {"1|||Хурлаар хэлэлцсэн нийт 37 заалтаас 100 хувь хэрэгжсэн 28 заалт, 90 хувьтай-3 заалт, 70 хувьтай-2 заалт, "
     "Үр дүнгүй 2 заалт байсан.|70%|70%\n",
     "", "37", "35"}};

constexpr Lesson part_whole_lesson = {
    {"none; parts that add to less than the whole fail only where the text says that they make it up",
     "байхгүй; нийтээс бага нийлбэр нь \"үүнээс\" гэсэн бүрэн жагсаалтад л зөрчил"},
    {"parts that may overlap (\"давхардсан тоогоор\"), other units, a list that is not complete",
     "давхардсан тоогоор гэсэн, өөр нэгжтэй, дутуу жагсаалт"},
    {"checks of figures in texts (AggChecker, BriQ)", "бичвэр дэх тоог шалгах арга (AggChecker, BriQ)"},
    {"1|||Нийт 552 бичиг хүлээн авч хариу өгч шийдвэрлэсэн бичиг 261, хэрэгжих шатандаа 247, харьяаллаар шилжүүлсэн "
     "544.|70%|70%\n",
     "", "552", "1052"}};

constexpr Lesson restated_count_lesson = {
    {"none", "байхгүй"},
    {"a phrase that means fewer items on purpose: this is a note", "зориуд цөөн зүйлийг хэлсэн байж болно: тэмдэглэл"},
    {"duplicates of one fact (XBRL Calculations 1.1)", "нэг тооны давхардал (XBRL Calculations 1.1)"},
    {"1|||Хурлаар хэлэлцсэн нийт 7 заалтаас 100 хувь хэрэгжсэн 3 заалт, Эрчимжүүлэх шаардлагатай 50 хувьтай - 2 заалт, "
     "Үр дүнгүй 2 заалт байсан. Эрчимжүүлэх шаардлагатай болон үр дүнгүй хэрэгжсэн 2 заалтыг дараа оны төлөвлөгөөнд "
     "тусгав.|70%|70%\n",
     "", "2", "4"}};

}  // namespace tulga
