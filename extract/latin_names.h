#pragma once
// Names of places in Latin letters, as file names have them.

#include <string_view>

namespace tulga {

/// Whether Latin letters may spell a Mongolian name in Cyrillic: by MNS 5217, or as it is typed ("Khalkhgol" and
/// "Halhgol" are Халхгол; "Ulziit", "Olziit" and "Ölziit" Өлзийт). Case, spaces and hyphens do not count.
bool spells(std::string_view latin, std::string_view name);

}  // namespace tulga
