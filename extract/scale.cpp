#include "extract/scale.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "extract/normalise.h"

namespace tulga {

namespace {

const std::vector<Scale>& known_scales() {
  static const std::vector<Scale> all = {
      {"mn-6-2020",
       {
           {{"Үр дүнтэй"}, "Effective", {100}},
           {{"Тодорхой үр дүнд хүрсэн"}, "Certain results achieved", {90, 70}},
           {{"Эрчимжүүлэх шаардлагатай"}, "Needs to be intensified", {50, 30}},
           {{"Үр дүнгүй"}, "Ineffective", {0}},
       },
       {"Хугацаа болоогүй", "ХБ", "Тооцох боломжгүй", "-"}},
      {"mn-4-2013",
       {
           {{"Бүрэн хэрэгжсэн"}, "Fully implemented", {100}},
           {{"Хэрэгжих шатандаа", "Хэрэгжих шатанд"}, "In progress", {70}},
           {{"Хэрэгжилт хангалтгүй"}, "Insufficiently implemented", {30}},
           {{"Хэрэгжээгүй"}, "Not implemented", {0}},
       },
       {"Хугацаа болоогүй", "ХБ", "Хэрэгжилт тооцох хугацаа болоогүй", "Хэрэгжилтийн хугацаа болоогүй"}},
      {"mn-8-mof", {{{}, "", {100, 90, 80, 70, 50, 30, 10, 0}}}, {"-", "ХБ", "Үнэлээгүй"}},
  };
  return all;
}

/// Marks are single letters, typed in whichever script the keyboard was in: С and C are one mark. Empty for what is
/// none, or has no letter like it in the other script.
std::string_view twin_of(std::string_view folded) {
  constexpr std::pair<std::string_view, std::string_view> twins[] = {{"а", "a"}, {"в", "b"}, {"с", "c"}, {"е", "e"},
                                                                     {"н", "h"}, {"к", "k"}, {"м", "m"}, {"о", "o"},
                                                                     {"р", "p"}, {"т", "t"}, {"х", "x"}};
  for (const auto& [cyrillic, latin] : twins) {
    if (folded == cyrillic) return latin;
    if (folded == latin) return cyrillic;
  }
  return {};
}

/// Compares a label with others, folded once.
class SameLabel {
 public:
  explicit SameLabel(std::string_view label) : label_(label), folded_(fold(label)), twin_(twin_of(folded_)) {}
  bool operator()(std::string_view other) const {
    if (folded_.empty()) return label_ == other;
    return folds_to(other, folded_) || (!twin_.empty() && folds_to(other, twin_));
  }

 private:
  std::string_view label_;
  std::string folded_;
  std::string_view twin_;
};

}  // namespace

std::vector<int> Scale::values() const {
  std::vector<int> out;
  for (const ScaleGroup& group : groups) out.insert(out.end(), group.values.begin(), group.values.end());
  std::sort(out.begin(), out.end(), std::greater<>());
  return out;
}

bool Scale::has(int percent) const {
  return std::any_of(groups.begin(), groups.end(), [&](const ScaleGroup& group) {
    return std::find(group.values.begin(), group.values.end(), percent) != group.values.end();
  });
}

std::span<const Scale> scales() { return known_scales(); }

const Scale* find_scale(std::string_view name) { return find_scale(name, {}); }

std::vector<const Scale*> scales_with(std::span<const Scale> own) {
  std::vector<const Scale*> out;
  for (const Scale& scale : own) out.push_back(&scale);
  for (const Scale& scale : known_scales()) out.push_back(&scale);
  return out;
}

const Scale* find_scale(std::string_view name, std::span<const Scale> own) {
  for (const std::span<const Scale> some : {own, scales()})
    for (const Scale& scale : some)
      if (scale.name == name) return &scale;
  return nullptr;
}

const ScaleGroup* find_group(const Scale& scale, std::string_view label) {
  if (label.empty()) return nullptr;
  const SameLabel same(label);
  for (const ScaleGroup& group : scale.groups)
    if (std::any_of(group.labels.begin(), group.labels.end(), same)) return &group;
  return nullptr;
}

bool is_excluded(const Scale& scale, std::string_view label) {
  return !label.empty() && std::any_of(scale.excluded.begin(), scale.excluded.end(), SameLabel(label));
}

}  // namespace tulga
