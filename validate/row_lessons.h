#pragma once
// The lessons of the rules on rows.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson rating_off_scale_lesson = {
    {"none", "байхгүй"},
    {"spaces and \"хувь\" beside the figure; another scale: it is told from the labels, or named by --scale",
     "тооны хажуугийн зай, \"хувь\" гэсэн үг; өөр шатлал: нэршлээс танина, эсвэл --scale-ээр заана"},
    {"constraints of data tables (Frictionless)", "өгөгдлийн хүснэгтийн хязгаарлалт (Frictionless)"},
    {"1||||100%|100%\n2||||80%|80%\n", "Үр дүнтэй|100%|1\nҮр дүнгүй|0%|-\n", "80", ""}};

constexpr Lesson rating_missing_lesson = {
    {"none", "байхгүй"},
    {"a rating on the next page of a row; a mark for what is not yet due",
     "мөрийн үргэлжлэл дэх үнэлгээ; хугацаа болоогүй тэмдэг"},
    {"required values of data tables (Frictionless)", "өгөгдлийн хүснэгтийн заавал бөглөх утга (Frictionless)"},
    {"1||||100%|100%\n2||||70%|70%\n3||Заалт|||\n", "", "", ""}};

constexpr Lesson label_vs_percent_lesson = {
    {"none", "байхгүй"},
    {"a label whose cell spans two lines; other spellings of a label", "хоёр мөр эзэлсэн нэр; нэрийн өөр бичлэг"},
    {"\"decision errors\" of statcheck: a figure on the wrong side of a limit",
     "statcheck-ийн \"шийдвэрийн алдаа\": хязгаарын буруу талд гарсан утга"},
    {"", "Нийт заалт 3||\nҮр дүнтэй|100%|2\nЭрчимжүүлэх шаардлагатай|70%|1\nҮр дүнгүй|0%|-\n", "70", ""}};

constexpr Lesson self_vs_higher_lesson = {
    {"none; one note for the report", "байхгүй; тайланд нэг тэмдэглэл"},
    {"that they differ is the work of the higher body; that they never differ is told from 20 rows on",
     "зөрөх нь дээд шатны байгууллагын ажил; огт зөрөөгүйг 20 мөрөөс эхлэн хэлнэ"},
    {"comparison of two columns in audit software (ACL)", "аудитын програмын багана тулгалт (ACL)"},
    {"1||||100%|100%\n2||||70%|50%\n3||||100%|100%\n", "", "3", "1"}};

}  // namespace tulga
