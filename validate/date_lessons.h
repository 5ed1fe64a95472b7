#pragma once
// The lessons of the rules on dates.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson date_invalid_lesson = {
    {"none", "байхгүй"},
    {"two dates that run together in one cell", "нэг нүдэнд нийлсэн хоёр огноо"},
    {"the calendar", "цаг тооны бичиг"},
    {"1|Журам батлах тухай 2023-02-30 Дугаар 12|Заалт||70%|70%\n", "", "2023-02-30", ""}};

constexpr Lesson date_after_report_lesson = {
    {"none", "байхгүй"},
    {"dates of plans; a report that was signed again", "төлөвлөсөн огноо; дахин гарын үсэг зурсан тайлан"},
    {"order of dates in audits", "аудитын огнооны дараалал"},
    {"1|Журам батлах тухай 2024-01-05 Дугаар 12|Заалт||70%|70%\n", "", "2024-01-05", ""}};

constexpr Lesson period_mismatch_lesson = {
    {"none", "байхгүй"},
    {"years in the titles of decisions", "шийдвэрийн нэр дэх он"},
    {"order of dates in audits", "аудитын огнооны дараалал"},
    {"1||||100%|100%\n2||||0%|0%\n",
     "2022 оны тогтоолын хэрэгжилтийн товчоо\n(Өөрийн үнэлгээ)\n\nҮр дүнтэй|100%|1\nҮр дүнгүй|0%|1\n", "2022", "2023"}};

}  // namespace tulga
