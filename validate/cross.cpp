#include "validate/cross.h"

#include "validate/rule.h"

namespace tulga {

CrossResult cross_check(Group group, const std::vector<Rule>&) {
  CrossResult out;
  out.group = std::move(group);
  return out;
}

}  // namespace tulga
