#pragma once
// Templates: mustache, behind kainjow's library, which escapes every text that it fills in.

#include <string>
#include <string_view>

#include "extract/message.h"
#include "report/view.h"

namespace tulga {

/// The template filled in. `{{name}}` is escaped for HTML. `<t id="some-message"/>` stands for a message of ours, and
/// `{{#some}}<t/>{{/some}}` for a part made by both(): both languages, of which the page shows one.
std::string fill_template(std::string_view markup, const View& view);

/// A message in both languages, for `<t/>`.
View both(const Message& message);
View both(std::string_view english, std::string_view mongolian);

}  // namespace tulga
