#include "corpus/work.h"

#include <openssl/evp.h>

#include <array>

#include "validate/rule.h"

namespace tulga {

namespace {

Status status_of(const Extraction& extraction) {
  return extraction.document.problems.empty() ? Status::read : Status::partial;
}

Outcome unreadable(Outcome outcome, Message problem) {
  outcome.status = Status::unreadable;
  outcome.problems = {std::move(problem)};
  return outcome;
}

void work_on(const Input& input, const Wishes& wishes, const Report& each) {
  Outcome outcome;
  outcome.source.path = input.path;
  if (input.problem) return each(unreadable(std::move(outcome), *input.problem), {});
  Extraction extraction;
  try {
    const std::string bytes = read_bytes(input.path);
    outcome.source.sha256 = sha256(bytes);
    extraction = extract(bytes);
  } catch (const InputError& error) {
    return each(unreadable(std::move(outcome), error.message), {});
  }
  outcome.source.kind = extraction.document.kind;
  outcome.source.pages = extraction.document.page_count;
  outcome.status = status_of(extraction);
  outcome.problems = extraction.document.problems;
  outcome.doubts = extraction.document.doubts;
  outcome.submission = extraction.submission;
  if (outcome.submission && !wishes.scale.empty()) outcome.submission->scale = wishes.scale;
  if (outcome.submission) outcome.checks = validate(*outcome.submission);
  each(outcome, extraction);
}

}  // namespace

void work(std::span<const Input> inputs, const Wishes& wishes, const Report& each) {
  for (const Input& input : inputs) work_on(input, wishes, each);
}

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
  std::string out;
  for (unsigned int i = 0; i < size; ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[digest[i] >> 4];
    out += digits[digest[i] & 15];
  }
  return out;
}

std::string rules_hash() {
  std::string all;
  for (const Rule& rule : rules()) {
    all += std::string(rule.name) + '\n' + std::to_string(static_cast<int>(rule.severity)) + (rule.on ? "+" : "-");
    for (const Wording& wording : rule.wordings) all += std::string(wording.id) + '\n' + std::string(wording.en);
  }
  return sha256(all);
}

}  // namespace tulga
