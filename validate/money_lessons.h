#pragma once
// The lessons of the rules on amounts of money.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson money_format_lesson = {
    {"the grammar of amounts", "мөнгөн дүнгийн бичлэг"},
    {"\"50, 50 сая\" for two amounts", "\"тус бүр 50, 50 сая\" гэсэн хоёр дүн"},
    {"of tulga's own: a decimal tug without a unit has probably lost its thousands",
     "tulga-гийн өөрийн: нэгжгүй, аравтын бутархайтай төгрөг мянгатаа алдсан байж магадгүй"},
    {"1|||Хөдөөгийн сургуулийн засварт 300,0 төгрөг зарцуулсан.|70%|70%\n", "", "300,0", ""}};

constexpr Lesson money_sum_lesson = {
    {"what rounding of each amount leaves", "дүн бүрийн тоймлолын зөрүү"},
    {"what was planned against what was paid; amounts of different years", "төлөвлөсөн ба төлсөн дүн; өөр оны дүн"},
    {"XBRL Calculations 1.1", "XBRL Calculations 1.1"},
    {"1|||Нийт 150 сая төгрөг зарцуулсан, үүнээс 40 сая төгрөгийг төсвөөс, 50 сая төгрөгийг төслөөс, 50 сая төгрөгийг "
     "хандиваас гаргав.|70%|70%\n",
     "", "150", "140"}};

}  // namespace tulga
