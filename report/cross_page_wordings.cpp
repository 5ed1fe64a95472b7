#include "report/cross_shown.h"

namespace tulga {

namespace {

constexpr Wording wordings[] = {
    {"period-year", "{year}", "{year} он"},
    {"period-half", "first half of {year}", "{year} оны эхний хагас жил"},
    {"period-second-half", "second half of {year}", "{year} оны сүүлийн хагас жил"},
    {"period-quarter", "quarter {n} of {year}", "{year} оны {n}-р улирал"},
    {"party-soum", "{soum}", "{soum}"},
    {"party-aimag", "the aimag's table", "аймгийн нэгтгэл"},
    {"party-before", "{soum}, {period}", "{soum}, {period}"},
    {"party-first", "{soum}, replaced report", "{soum}, өмнөх хувилбар"},
    {"replaced-same", "both say the same", "хоёул ижил"},
    {"replaced-later", "the other has a later date", "нөгөө нь хожуу огноотой"},
    {"replaced-undecided", "the dates do not tell which is later; the last one given counts",
     "аль нь сүүлийнх болохыг огноо хэлэхгүй; сүүлд өгснийг тооцов"},
    {"aimag-incomplete", "Not every soum could be compared; what rests on all of them stays open.",
     "Бүх сумыг тулгаж чадаагүй; бүгдээс хамаарах шалгалт нээлттэй үлдэв."},
    {"aimag-submissions", "Reports compared", "Тулгасан тайлан"},
    {"aimag-missing", "No report", "Тайлан ирээгүй"},
    {"aimag-own-errors", "In the report itself:", "Тайлан дотроо:"},
    {"aimag-not-whole", "not read whole", "бүрэн уншаагүй"},
    {"aimag-replaced", "Sent twice", "Давхар ирсэн"},
    {"aimag-does-not-count", "Does not count", "Тооцоогүй"},
    {"aimag-counts", "Counts", "Тооцсон"},
    {"aimag-unplaced", "Whose report it is could not be told", "Хэний тайлан болох нь тодорхойгүй"},
    {"aimag-matrix", "Provisions by soums", "Заалт, сумаар"},
    {"aimag-legend-steps", "rating, %", "үнэлгээ, хувь"},
    {"aimag-legend-apart", "self-rating above, that of the higher body below",
     "дээр нь өөрийн, доор нь дээд шатны үнэлгээ"},
    {"aimag-legend-mark", "n/a", "ХБ"},
    {"aimag-legend-excluded", "a word: not counted", "үгээр бичсэн бол тооцоогүй"},
    {"aimag-legend-empty", "no rating", "үнэлгээгүй"},
    {"aimag-legend-unreadable", "could not be read", "уншигдаагүй"},
    {"aimag-legend-none", "not reported", "тайлагнаагүй"},
    {"aimag-legend-finding", "framed, with the number of its finding", "хүрээтэй нүдний дугаар: зөрүүний дугаар"},
    {"matrix-signs",
     "- not reported · * the higher body rates otherwise · ! a finding is about it · ∅ no rating · ? could not be read",
     "- тайлагнаагүй · * дээд шат өөрөөр үнэлсэн · ! зөрүүтэй · ∅ үнэлгээгүй · ? уншигдаагүй"},
    {"aimag-reporting", "Soums", "Сум"},
    {"aimag-unmatched", "Rows that no other soum has", "Бусад суманд байхгүй мөр"},
    {"aimag-ambiguous", "Rows that may belong to several provisions", "Аль заалтад хамаарах нь тодорхойгүй мөр"},
    {"aimag-candidates", "May be", "Байж болох заалт"},
    {"aimag-row", "Row", "Мөр"},
    {"aimag-rankings", "Rankings", "Эрэмбэ"},
    {"aimag-rank", "Rank", "Байр"},
    {"aimag-fraction", "Exactly", "Яг утга"},
    {"aimag-items", "Provisions", "Заалт"},
    {"aimag-tied", "“=”: equal means share a rank. Means are cut after two decimals; the exact value stands beside.",
     "«=»: дундаж тэнцвэл байр хуваана. Дундгийг хоёр орноор таслав; яг утга нь хажууд нь."},
    {"aimag-distribution", "Distribution", "Тархалт"},
    {"aimag-bars", "how often each rating is given", "үнэлгээ тус бүрийн тоо"},
    {"aimag-dots", "means of the soums, %", "сумдын дундаж, хувь"},
    {"aimag-consolidated", "Consolidated table, recomputed", "Нэгтгэл, дахин тооцсон"},
    {"aimag-consolidated-hint", "Computed from the rows of the reports above.", "Дээрх тайлангуудын мөрөөс тооцов."},
    {"aimag-index", "Cross-check", "Аймгийн тулгалт"},
    {"aimag-nothing", "There is nothing that could be put side by side.", "Зэрэгцүүлэн тулгах тайлан алга."},
    {"aimag-period", "Period", "Тайлант үе"},
    {"aimag-soums", "Soums", "Сум"},
    {"aimag-missing-count", "Missing", "Дутуу"},
    {"aimag-provisions", "Provisions", "Заалт"},
    {"aimag-tables", "Consolidated tables", "Нэгтгэлийн хүснэгт"},
};

}  // namespace

std::span<const Wording> cross_page_wordings() { return wordings; }

}  // namespace tulga
