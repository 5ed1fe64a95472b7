#pragma once
// The lessons of the rules on consolidated tables.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson consolidated_row_sum_lesson = {
    {"none; items that are not due may be left out of the provisions",
     "байхгүй; хугацаа болоогүйг заалтын тоонд оруулаагүй байж болно"},
    {"counts printed \"45.0\"; blank and dash, which mean none",
     "\"45.0\" гэж хэвлэсэн тоо; хоосон, зураас нь байхгүй гэсэн үг"},
    {"sums of tables (AggreCol, XBRL Calculations 1.1)", "хүснэгтийн нийлбэр (AggreCol, XBRL Calculations 1.1)"},
    {"", "№|Сумын нэр|Нийт заалтын тоо|100%|70%|0%|Биелэлтийн хувь\n1|Алаг|4|2|1|-|90\n2|Бүрд|2|1|1|-|85\n", "4", "3"}};

constexpr Lesson consolidated_column_sum_lesson = {
    {"none", "байхгүй"},
    {"a footer none of whose figures is a sum: it counts unique provisions",
     "нэг ч тоо нь нийлбэр биш дүн мөр: давхардаагүй заалтыг тоолсон"},
    {"sums of tables (AggreCol, XBRL Calculations 1.1)", "хүснэгтийн нийлбэр (AggreCol, XBRL Calculations 1.1)"},
    {"",
     "№|Сумын нэр|Нийт заалтын тоо|100%|70%|0%|Биелэлтийн "
     "хувь\n1|Алаг|3|2|1|-|90\n2|Бүрд|2|1|1|-|85\n|ДҮН|5|4|2|-|88\n",
     "4", "3", "consolidated-row-sum"}};

constexpr Lesson consolidated_unit_percent_lesson = {
    {"as for percent-from-rows: rounding, ties and cut figures pass",
     "percent-from-rows-той адил: тоймлосон, тасалсан хувь таарна"},
    {"items that are not due, which do not count in the mean", "дундажид орохгүй хугацаа болоогүй заалт"},
    {"XBRL Calculations 1.1, GRIM", "XBRL Calculations 1.1, GRIM"},
    {"", "№|Сумын нэр|Нийт заалтын тоо|100%|70%|0%|Биелэлтийн хувь\n1|Алаг|3|2|1|-|95\n2|Бүрд|2|1|1|-|85\n", "95",
     "90"}};

constexpr Lesson consolidated_counts_lesson = {
    {"none; open where a report is missing or was not read whole",
     "байхгүй; тайлан дутуу, эсвэл бүрэн уншаагүй бол шалгахгүй"},
    {"soums that reported after the table was made; tables of unique provisions",
     "хүснэгтээс хойш ирсэн тайлан; давхардаагүй заалтын хүснэгт"},
    {"XBRL Calculations 1.1", "XBRL Calculations 1.1"},
    {"",
     "",
     "2",
     "1",
     {},
     "= Алаг\n1|||Ажил хийсэн.|100%|100%\n2|||Ажил эхэлсэн.|70%|70%\n= Бүрд\n1|||Ажил хийсэн.|100%|100%\n=\n"
     "№|Сумын нэр|Нийт заалтын тоо|100%|70%|Биелэлтийн хувь\n1|Алаг|2|1|1|85\n2|Бүрд|1|2|-|100\n|ДҮН|3|3|1|92,5\n"}};

constexpr Lesson consolidated_percent_lesson = {
    {"as for percent-from-rows, over all provisions of all soums",
     "percent-from-rows-той адил, бүх сумын бүх заалтаар"},
    {"rounded percentages of the soums: they are never averaged where counts are known",
     "сумдын тоймлосон хувь: тоо нь мэдэгдэж байвал хувийг дунджилдаггүй"},
    {"the formula of the Ministry of Finance: provisions weigh the same, not soums",
     "Сангийн яамны томьёо: сум биш, заалт бүр тэнцүү жинтэй"},
    {"",
     "",
     "92,5",
     "90",
     {},
     "= Алаг\n1|||Ажил хийсэн.|100%|100%\n2|||Ажил эхэлсэн.|70%|70%\n= Бүрд\n1|||Ажил хийсэн.|100%|100%\n=\n"
     "№|Сумын нэр|Нийт заалтын тоо|100%|70%|Биелэлтийн хувь\n1|Алаг|2|1|1|85\n2|Бүрд|1|1|-|100\n|ДҮН|3|2|1|92,5\n"}};

}  // namespace tulga
