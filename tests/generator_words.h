#pragma once
// The words of made reports: names, titles, provisions and sentences, all invented.

#include <string>
#include <string_view>

#include "tests/generator.h"

namespace tulga::test {

std::string soum_name(Random& random);
std::string place_name(Random& random);
std::string person_name(Random& random);

/// "Малын халдварт өвчнөөс сэргийлэх дэд хөтөлбөр батлах тухай".
std::string decision_title(Random& random, int year);

/// "2. Төлөвлөгөөг хугацаанд нь ... даалгасугай."
std::string provision_text(Random& random, int number);

/// A sentence of an account; those of a rating of 70 and less tell of what is missing.
std::string work_sentence(Random& random, int rating, int year);

/// A sentence with figures that no rule is to speak about.
std::string trap_sentence(Random& random, int year);

/// The account of what is not due, or rated 0.
std::string nothing_yet(Random& random, int year);

PartList part_list(Random& random);
FigureSentence figure_sentence(Random& random);

}  // namespace tulga::test
