#pragma once
// The lessons of the rules on sums, differences and quotients.

#include "validate/lesson.h"

namespace tulga {

constexpr Lesson column_total_lesson = {
    {"none for whole numbers; what rounding of each figure leaves for decimals, and for whole numbers from 1,000 on "
     "where "
     "three totals of the table are off by no more",
     "бүхэл тоонд байхгүй; бутархайд тоймлолын зөрүү; 1000-аас дээш бүхэл тоонд, хэрэв хүснэгтийн гурваас доошгүй дүн "
     "тоймлолоос хэтрэхгүй зөрж байвал, мөн тоймлолын зөрүү"},
    {"subtotals inside, a total that leads its block, columns of percentages, years or codes",
     "доторх дэд дүн, толгойдоо гарсан нийт, хувь, он, кодын багана"},
    {"AggreCol, XBRL Calculations 1.1", "AggreCol, XBRL Calculations 1.1"},
    {"1||||70%|70%\n", "Баг|Хонь|Ямаа\n1-р баг|120|80\n2-р баг|95|61\nДүн|251|141\n", "251", "215"}};

constexpr Lesson row_total_lesson = {
    {"as for column-total", "column-total-той адил"},
    {"as for column-total; two counts in one cell (\"149 / 317\")",
     "column-total-той адил; нэг нүдэн дэх хоёр тоо (\"149 / 317\")"},
    {"AggreCol, XBRL Calculations 1.1", "AggreCol, XBRL Calculations 1.1"},
    {"1||||70%|70%\n", "Баг|Бичгээр|Цахим|Нийт\n1-р баг|10|5|15\n2-р баг|7|8|15\n3-р баг|3|4|8\n4-р баг|1|2|3\n", "8",
     "7"}};

constexpr Lesson difference_lesson = {
    {"what rounding of all three figures leaves", "гурван тооны тоймлолын зөрүү"},
    {"the sign and the order of the two columns", "тэмдэг, хоёр баганын дараалал"},
    {"AggreCol", "AggreCol"},
    {"1||||70%|70%\n", "Үзүүлэлт|2022 он|2023 он|Зөрүү\nӨрх|100|120|20\nХүн|310|330|20\nМал|2000|2150|160\n", "160",
     "150"}};

constexpr Lesson plan_ratio_lesson = {
    {"the interval of the quotient; less than two units of the last decimal is a warning",
     "ногдворын завсар; сүүлийн орны хоёр нэгжээс бага зөрүү нь анхааруулга"},
    {"a plan that is nought or blank; a plan that was revised", "тэг буюу хоосон төлөвлөгөө; өөрчилсөн төлөвлөгөө"},
    {"AggreCol", "AggreCol"},
    {"1||||70%|70%\n", "Ажил|Төлөвлөгөө|Гүйцэтгэл|Хувь\nХудаг|3|2|76,7\nЗам|4|3|75\nГүүр|2|1|50\n", "76,7", "200/3"}};

constexpr Lesson share_lesson = {
    {"the interval of the quotient; a note where no slip of one digit explains it",
     "ногдворын завсар; нэг цифрийн алдаагаар тайлбарлагдахгүй бол тэмдэглэл"},
    {"a whole that is another number of the sentence; shares that add to 99,9",
     "өгүүлбэрийн өөр тоо нийт нь байх; нийлээд 99,9 болох хувиуд"},
    {"BriQ: figures in texts", "BriQ: бичвэр дэх тоо"},
    {"1|||Сургалтад нийт 250 иргэн хамрагдсанаас 125 буюу 60 хувь нь эмэгтэй байв.|70%|70%\n", "", "60", "50"}};

}  // namespace tulga
