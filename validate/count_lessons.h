#pragma once
// The lessons of the rules on counts.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson row_count_lesson = {
    {"none: counts are whole numbers", "байхгүй: тоо бүхэл"},
    {"a row that goes on over a page end, the row of column numbers, headings of sections; decisions and provisions "
     "counted apart",
     "хуудас дамжсан мөр, баганын дугаарын мөр, хэсгийн гарчиг; шийдвэр ба заалтыг тусад нь тоолсон байх"},
    {"conflicting values of one fact in business reports (XBRL)", "санхүүгийн тайлангийн нэг тооны зөрчил (XBRL)"},
    {"1||||100%|100%\n2||||100%|100%\n3||||70%|70%\n",
     "(Өөрийн үнэлгээ)\n\nНийт заалт 4||\nҮр дүнтэй|100%|2\nТодорхой үр дүнд хүрсэн|70%|1\nҮр дүнгүй|0%|0\n", "4", "3",
     "category-sum"}};

constexpr Lesson category_count_lesson = {
    {"none; a blank cell and a dash mean none", "байхгүй; хоосон нүд, зураас нь тэг"},
    {"a summary of the other column of ratings; rows without a rating",
     "нөгөө үнэлгээний баганын товчоо; үнэлгээгүй мөр"},
    {"sums of business reports (XBRL Calculations 1.1)", "санхүүгийн тайлангийн нийлбэр (XBRL Calculations 1.1)"},
    {"1||||100%|100%\n2||||70%|70%\n3||||70%|70%\n",
     "(Өөрийн үнэлгээ)\n\nҮр дүнтэй|100%|1\nТодорхой үр дүнд хүрсэн|70%|3\nҮр дүнгүй|0%|0\n", "3", "2"}};

constexpr Lesson category_sum_lesson = {
    {"none; a blank cell and a dash mean none", "байхгүй; хоосон нүд, зураас нь тэг"},
    {"a count that a merged cell moves to the next line", "нийлсэн нүднээс болж дараагийн мөрд шилжсэн тоо"},
    {"sums of business reports (XBRL Calculations 1.1)", "санхүүгийн тайлангийн нийлбэр (XBRL Calculations 1.1)"},
    {"", "Нийт заалт 9||\nҮр дүнтэй|100%|6\nТодорхой үр дүнд хүрсэн|70%|1\nҮр дүнгүй|0%|1\n", "9", "8"}};

constexpr Lesson blank_vs_dash_lesson = {
    {"none", "байхгүй"},
    {"off unless asked for: both spellings mean none", "унтраалттай: хоёр бичлэг адил утгатай"},
    {"missing values of data tables (Frictionless)", "өгөгдлийн хүснэгтийн хоосон утга (Frictionless)"},
    {"", "Нийт заалт 2||\nҮр дүнтэй|100%|2\nТодорхой үр дүнд хүрсэн|70%|-\nҮр дүнгүй|0%|\n", "", ""}};

}  // namespace tulga
