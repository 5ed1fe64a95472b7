#pragma once
// Archives as tests look at them.

#include <string>

#include "corpus/archive.h"
#include "report/messages.h"

namespace tulga {

inline Archive opened(const std::string& name, Archive::Mode mode = Archive::Mode::existing) {
  return Archive(name, mode, [](const Message& message, Language language) { return say(message, language); });
}

inline std::string dump_of(const std::string& name) { return opened(name).dump(); }

}  // namespace tulga
