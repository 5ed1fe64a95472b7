#include "corpus/codec.h"

#include "corpus/coding.h"

namespace tulga {

std::string encode(const Result& result) { return encoded(result); }
std::string encode(const Outcome& outcome) { return encoded(outcome); }
std::string encode(const Message& message) { return encoded(message); }
std::string encode(const Wishes& wishes) { return encoded(wishes); }
std::string encode(const Drawing& drawing) { return encoded(drawing); }
std::optional<Result> decode_result(std::string_view bytes) { return decoded<Result>(bytes); }
std::optional<Outcome> decode_outcome(std::string_view bytes) { return decoded<Outcome>(bytes); }
std::string outcome_layout() {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (const char c : coding::header<Outcome>())
    out += {digits[static_cast<unsigned char>(c) >> 4], digits[static_cast<unsigned char>(c) & 15]};
  return out;
}

std::optional<Message> decode_message(std::string_view bytes) { return decoded<Message>(bytes); }
std::optional<Wishes> decode_wishes(std::string_view bytes) { return decoded<Wishes>(bytes); }
std::optional<Drawing> decode_drawing(std::string_view bytes) { return decoded<Drawing>(bytes); }

}  // namespace tulga
