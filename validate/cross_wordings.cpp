#include "validate/wordings.h"

namespace tulga {

namespace {

constexpr Wording across[] = {
    {"subject-unit", "the line of {unit}", "{unit}: мөр"},
    {"subject-footer", "the footer", "дүн мөр"},
    {"subject-column", "the column {label}", "{label}: багана"},
    {"subject-provisions-column", "the column of provisions", "заалтын тооны багана"},
    {"because-footer-adds-nothing", "no figure of the footer is the sum of its column: it counts something else",
     "дүн мөрийн нэг ч тоо баганынхаа нийлбэр биш: өөр зүйл тоолсон байна"},
    {"subject-soum", "{soum}", "{soum} сум"},
    {"subject-provisions-of-all", "provisions that every soum reports", "бүх сум тайлагнасан заалт"},
    {"because-row-ambiguous", "a row of the soum may be this provision", "сумын нэг мөр энэ заалт байж болзошгүй"},
    {"because-not-addressed", "the provision names other soums", "заалт өөр сумыг нэрлэсэн"},
    {"subject-footer-column", "the footer, {label}", "дүн мөр, {label}"},
    {"because-soum-missing", "there is no report of {soum}", "{soum}: тайлан алга"},
    {"because-soum-partly", "the report of {soum} was not read whole", "{soum}: тайланг бүрэн уншаагүй"},
    {"because-soum-no-rows", "the report of {soum} has no rows", "{soum}: тайланд мөр алга"},
    {"because-soum-doubled", "{soum} has two reports, and their dates do not tell which counts",
     "{soum}: хоёр тайлантай, алийг нь тооцохыг огноо нь хэлэхгүй байна"},
    {"because-soum-beside", "a soum has a report, but no line in the table",
     "тайлантай боловч хүснэгтэд мөргүй сум бий"},
    {"because-line-conflict", "the line of {unit} is itself in conflict", "{unit}: мөр нь өөрөө зөрсөн"},
    {"explain-mean-of-percents",
     "would agree as the plain mean of the soums' percentages, each soum weighing the same: {formula} = {x}",
     "сум бүрийг тэнцүү жинлэсэн хувийн энгийн дундаж бол таарна: {formula} = {x}"},
    {"subject-provision", "provision of decision {number} in {soum}", "{soum}: {number} шийдвэрийн заалт"},
    {"subject-provision-of-all", "provision of decision {number}", "{number} шийдвэрийн заалт"},
    {"subject-mean", "the mean of {soum}", "{soum}: дундаж"},
    {"subject-aimag", "{aimag}", "{aimag} аймаг"},
    {"subject-two-soums", "the accounts of {a} and {b}", "{a}, {b} сумдын тайлбар"},
    {"subject-accounts", "the accounts of the soums", "сумдын тайлбар"},
    {"subject-decision", "decision {number} \"{title}\"", "{number} шийдвэр \"{title}\""}};

}  // namespace

std::span<const Wording> cross_wordings() { return across; }

}  // namespace tulga
