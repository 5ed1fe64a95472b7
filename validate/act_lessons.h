#pragma once
// The lessons of the rules on acts: their numbers and dates.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson date_vs_number_year_lesson = {
    {"none; three rows or half of them are told once", "байхгүй; гурав буюу тал хувь нь ижил бол нэг удаа хэлнэ"},
    {"a register that puts the year of entry before the number: one finding for all rows",
     "бүртгэсэн оныг дугаарын өмнө бичдэг бүртгэл: бүх мөрөнд нэг зөрчил"},
    {"rules across fields of business reports (FERC, DQC)", "тайлангийн талбар хоорондын дүрэм (FERC, DQC)"},
    {"1|Журам батлах тухай 2019-01-31 Дугаар 2021_02|Заалт||70%|70%\n", "", "2021", "2019"}};

constexpr Lesson number_date_order_lesson = {
    {"the fewest acts that leave the rest in order are named",
     "бусдыг дараалалд оруулах хамгийн цөөн шийдвэрийг нэрлэнэ"},
    {"several series of numbers in one year; numbers of session and act",
     "нэг жилийн хэд хэдэн дугаарлалт; хуралдаан ба шийдвэрийн хос дугаар"},
    {"sequences in audit software (ACL SEQUENCE)", "аудитын програмын дараалал (ACL SEQUENCE)"},
    {"1|Дүрэм батлах тухай 2020-08-26 Дугаар 71|Нэг||70%|70%\n2|Журам батлах тухай 2020-09-14 Дугаар 90|Хоёр||70%|70%\n"
     "3|Зээл олгох тухай 2020-11-15 Дугаар 59|Гурав||70%|70%\n",
     "", "59", ""}};

constexpr Lesson duplicate_row_lesson = {
    {"none, after spaces and letter case", "байхгүй, зай, үсгийн хэмжээг тооцохгүй"},
    {"several provisions of one decision", "нэг шийдвэрийн хэд хэдэн заалт"},
    {"duplicate rows of data tables (Frictionless)", "өгөгдлийн хүснэгтийн давхар мөр (Frictionless)"},
    {"1|Журам батлах тухай 2021-12-24 Дугаар 7/30|Иргэдэд мэдээлэх||70%|70%\n"
     "2|Журам батлах тухай 2021-12-24 Дугаар 7/30|Иргэдэд мэдээлэх||70%|70%\n",
     "", "7/30", ""}};

}  // namespace tulga
