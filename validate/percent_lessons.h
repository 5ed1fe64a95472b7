#pragma once
// The lessons of the rules on percentages.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson percent_from_rows_lesson = {
    {"the interval that the stated decimals leave; a cut figure passes, less than two units of the last decimal is a "
     "warning",
     "бичсэн орны нарийвчлал; тасалсан утга болно, сүүлийн орны хоёр нэгжээс бага зөрүү нь анхааруулга"},
    {"rows not yet due or not rated, which do not count; words such as \"about\" and \"more than\"",
     "хугацаа болоогүй, үнэлээгүй мөр дундажид орохгүй; \"орчим\", \"дээш\" гэсэн үг"},
    {"XBRL Calculations 1.1, statcheck, GRIM", "XBRL Calculations 1.1, statcheck, GRIM"},
    {"1||||100%|100%\n2||||100%|100%\n3||||70%|70%\n4||||0%|0%\n",
     "(Өөрийн үнэлгээ)\n\nҮр дүнтэй|100%|2\nТодорхой үр дүнд хүрсэн|70%|1\nҮр дүнгүй|0%|1\nТовчоо 76,5 хувьтай "
     "байна.||\n",
     "76,5", "135/2", "percent-from-counts"}};

constexpr Lesson percent_from_counts_lesson = {
    {"the interval that the stated decimals leave, as for percent-from-rows",
     "бичсэн орны нарийвчлал, percent-from-rows-той адил"},
    {"a blank count, which means none; a sum that itself disagrees with the total",
     "хоосон тоо нь тэг; нийтээс зөрсөн нийлбэр"},
    {"XBRL Calculations 1.1", "XBRL Calculations 1.1"},
    {"",
     "Нийт заалт 4||\nҮр дүнтэй|100%|2\nТодорхой үр дүнд хүрсэн|70%|1\nҮр дүнгүй|0%|1\nТовчоо 76,5 хувьтай байна.||\n",
     "76,5", "135/2"}};

constexpr Lesson percent_unreachable_lesson = {
    {"any rounding, and cutting", "тоймлолын аль ч арга, таслах"},
    {"long lists, where nearly every figure can be reached: not asked then; figures whose rows or counts are known",
     "бараг бүх хувь гарч болох урт жагсаалтад шалгахгүй; мөр, тоо нь мэдэгдэж буй хувь"},
    {"GRIM and CORVIDS, tests of means in research papers", "судалгааны дунджийн GRIM, CORVIDS шалгуур"},
    {"",
     "Нийт заалт 9||\nҮр дүнтэй|100%|6..\nТодорхой үр дүнд хүрсэн|70%|2..\nҮр дүнгүй|0%|1..\nТовчоо 82,3 хувьтай "
     "байна.||\n",
     "82,3", "740/9"}};

constexpr Lesson percent_rounding_lesson = {
    {"tells a cut figure from a rounded one", "тасалсан утгыг тоймлосноос ялгана"},
    {"house style: many correct reports cut, so this is a note",
     "байгууллагын хэв маяг: зөв тайлан ч тасалдаг тул тэмдэглэл"},
    {"rounding modes of the R package scrutiny", "R-ийн scrutiny багцын тоймлох аргууд"},
    {"1||||100%|100%\n2||||100%|100%\n3||||0%|0%\n",
     "(Өөрийн үнэлгээ)\n\nҮр дүнтэй|100%|2\nТодорхой үр дүнд хүрсэн|70%|-\nҮр дүнгүй|0%|1\nТовчоо 66,6 хувьтай "
     "байна.||\n",
     "66,6", "200/3"}};

constexpr Lesson percent_twins_lesson = {
    {"the intervals of both figures must meet", "хоёр утгын завсар огтлолцох ёстой"},
    {"summaries of different ratings, which may well differ", "өөр үнэлгээтэй товчоо зөрөх нь хэвийн"},
    {"duplicates of one fact (XBRL Calculations 1.1)", "нэг тооны давхардал (XBRL Calculations 1.1)"},
    {"1||||100%|100%\n2||||70%|70%\n",
     "(Өөрийн үнэлгээ)\n\nҮр дүнтэй|100%|1\nТодорхой үр дүнд хүрсэн|70%|1\nТовчоо 85 хувьтай байна.||\n\n"
     "(Дээд шатны байгууллагын үнэлгээ)\n\nҮр дүнтэй|100%|1\nТодорхой үр дүнд хүрсэн|70%|1\nТовчоо 58 хувьтай "
     "байна.||\n",
     "58", "85", "percent-from-rows percent-from-counts"}};

}  // namespace tulga
