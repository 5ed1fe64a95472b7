#include "corpus/hash.h"

#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <vector>

#include "validate/rule.h"

namespace tulga {

namespace {

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

std::string spelled_out(const Scale& scale) {
  std::string out = scale.name + '\n';
  for (const ScaleGroup& group : scale.groups) {
    for (const std::string& label : group.labels) out += label + '\n';
    for (const int value : group.values) out += std::to_string(value) + '\n';
  }
  for (const std::string& mark : scale.excluded) out += "-" + mark + '\n';
  return out;
}

}  // namespace

struct Sha256::State {
  Context context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr);
}

Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) { EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()); }

std::string Sha256::hexadecimal() const {
  const Context copy(EVP_MD_CTX_new());
  EVP_MD_CTX_copy_ex(copy.get(), state_->context.get());
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned int size = 0;
  EVP_DigestFinal_ex(copy.get(), digest.data(), &size);
  std::string out;
  for (unsigned int i = 0; i < size; ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += digits[digest[i] >> 4];
    out += digits[digest[i] & 15];
  }
  return out;
}

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hexadecimal();
}

std::string sha256_of_file(int descriptor) {
  Sha256 hash;
  std::vector<char> buffer(1 << 16);
  if (lseek(descriptor, 0, SEEK_SET) != 0) return {};
  ssize_t got = 0;
  while ((got = read(descriptor, buffer.data(), buffer.size())) > 0)
    hash.add({buffer.data(), static_cast<std::size_t>(got)});
  if (got < 0 || lseek(descriptor, 0, SEEK_SET) != 0) return {};
  return hash.hexadecimal();
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
