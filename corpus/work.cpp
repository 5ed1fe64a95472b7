#include "corpus/work.h"

#include <openssl/evp.h>

#include <array>

#include "corpus/acceptance.h"

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

std::string spelled_out(const Scale& scale) {
  std::string out = scale.name + '\n';
  for (const ScaleGroup& group : scale.groups) {
    for (const std::string& label : group.labels) out += label + '\n';
    for (const int value : group.values) out += std::to_string(value) + '\n';
  }
  for (const std::string& mark : scale.excluded) out += "-" + mark + '\n';
  return out;
}

void work_on(const Input& input, const Wishes& wishes, const Report& each) {
  Outcome outcome;
  outcome.source.path = input.path;
  if (input.problem) return each(unreadable(std::move(outcome), *input.problem), {});
  Extraction extraction;
  try {
    const std::string bytes = read_bytes(input.path);
    outcome.source.sha256 = sha256(bytes);
    extraction = extract(bytes, wishes.vocabulary);
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
  if (outcome.submission) outcome.checks = validate(*outcome.submission, switched_on(rules(wishes.levels)));
  accept(outcome, wishes.accepted, wishes.today);
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

std::string rules_hash(const Wishes& wishes) {
  std::string all;
  for (const Rule& rule : rules(wishes.levels)) {
    all += std::string(rule.name) + '\n' + std::to_string(static_cast<int>(rule.severity)) + (rule.on ? "+" : "-");
    if (rule.level) all += std::to_string(static_cast<int>(*rule.level));
    for (const Wording& wording : rule.wordings) all += std::string(wording.id) + '\n' + std::string(wording.en);
  }
  for (const Scale& scale : wishes.vocabulary.scales) all += spelled_out(scale);
  for (const OwnHeading& heading : wishes.vocabulary.headings)
    all += std::to_string(static_cast<int>(heading.role)) + heading.folded + '\n';
  return sha256(all);
}

}  // namespace tulga
