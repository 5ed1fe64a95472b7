#pragma once
// The numbers of acts, and who issued them, as they are compared.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/submission.h"

namespace tulga {

/// "2021_7/30" is year 2021 and {"7", "30"}; "А/393" is {"а", "393"}; "2021_02" is year 2021 and {"2"}.
struct ActNumber {
  std::optional<int> year;
  std::vector<std::string> parts;
  bool operator==(const ActNumber&) const = default;
  bool empty() const { return parts.empty(); }
};
ActNumber act_number(std::string_view verbatim);

/// Whether two numbers are written for one act: the year may be left out, and so may the session before the number.
bool agree(const ActNumber& a, const ActNumber& b);

/// Who issues a kind of act: "аймгийн Хурал", ...; unknown where the words tell none.
enum class Issuer { unknown, khural, presidium, governor, government, parliament, ministry, office };

struct Act {
  Issuer issuer = Issuer::unknown;
  bool of_soum = false;  // issued in the soum itself: no two soums share it
};
Act act_of_section(std::string_view section);

}  // namespace tulga
