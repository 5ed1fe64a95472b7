#pragma once
// The lessons of the rules on numbering.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson numbering_gap_lesson = {
    {"none", "байхгүй"},
    {"numbers that start anew with each issuer; 1.1, 1.2 under 1; columns that were never meant as a sequence",
     "байгууллага бүрээр шинээр эхэлсэн дугаар; 1-ийн доторх 1.1, 1.2; дараалал биш багана"},
    {"gaps in sequences in audit software (ACL GAPS)", "аудитын програмын алгасалт (ACL GAPS)"},
    {"1||Нэг||70%|70%\n2||Хоёр||70%|70%\n3||Гурав||70%|70%\n5||Тав||70%|70%\n6||Зургаа||70%|70%\n", "", "1-6", "1"}};

constexpr Lesson numbering_duplicate_lesson = {
    {"none", "байхгүй"},
    {"the number repeated where a row goes on over a page end; provisions of one decision",
     "хуудас дамжсан мөрийн давтагдсан дугаар; нэг шийдвэрийн заалтууд"},
    {"duplicates in audit software (ACL DUPLICATES)", "аудитын програмын давхардал (ACL DUPLICATES)"},
    {"1|Дүрэм батлах тухай|Нэг||70%|70%\n2|Журам батлах тухай|Хоёр||70%|70%\n3|Төлөвлөгөө батлах тухай|Гурав||70%|70%\n"
     "3|Хөтөлбөр батлах тухай|Дөрөв||70%|70%\n4|Зээл олгох тухай|Тав||70%|70%\n",
     "", "3", ""}};

}  // namespace tulga
