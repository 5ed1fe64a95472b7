#include <cstddef>
#include <cstdint>

#include "extract/extract.h"
#include "validate/rule.h"

/// Any bytes: they are read and judged, or refused with an InputError.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto extraction = tulga::extract({reinterpret_cast<const char*>(data), size});
    if (extraction.submission) tulga::validate(*extraction.submission);
  } catch (const tulga::InputError&) {
  }
  return 0;
}
