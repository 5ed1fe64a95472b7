#include "corpus/digitize.h"

#include <chrono>
#include <map>
#include <set>

namespace tulga {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t largest_batch = 64;           // documents
constexpr std::size_t largest_batch_rows = 20'000;  // a bound on memory
constexpr auto longest_batch = std::chrono::milliseconds(200);

/// Nothing where nothing is accepted. A day that passes changes it with the first acceptance that it ends.
std::string spelled_out(const std::vector<AcceptedFinding>& accepted, const Date& today) {
  std::string all;
  for (const AcceptedFinding& one : accepted) {
    const bool over = one.until && to_string(*one.until) < to_string(today);
    for (const std::string& part : {one.rule, one.file, one.row ? std::to_string(*one.row) : std::string(), one.place,
                                    one.acceptance.reason, one.acceptance.by, one.acceptance.until})
      all += std::to_string(part.size()) + ':' + part;
    all += over ? "-" : "+";
  }
  return all.empty() ? all : "/accepted:" + sha256(all);
}

class Digitizer {
 public:
  Digitizer(Keeper& keeper, const NextInput& inputs, const Digitizing& how)
      : keeper_(keeper), inputs_(inputs), how_(how) {}

  Advance run(const std::function<void(const Outcome&, const Advance&)>& each) {
    work([this] { return next(); }, how_.wishes,
         [&](Outcome&& outcome, const Extraction&) {
           keep(std::move(outcome));
           each(batch_.back(), progress_);
           if (is_due()) commit();
         });
    commit();
    return progress_;
  }

 private:
  /// The next input that has to be worked on.
  std::optional<Input> next() {
    while (auto input = inputs_()) {
      if (input->problem) return input;
      try {
        if (!is_known(*input)) return input;
      } catch (const InputError& error) {
        input->problem = error.message;
        return input;
      }
      ++progress_.skipped;
      if (more_paths_.size() >= largest_batch && batch_.empty()) commit();
    }
    return std::nullopt;
  }

  /// Whether the document is kept, or will be; its path is noted then.
  bool is_known(const Input& input) {
    const std::string sha256 = sha256_of_file(open_input(input.path).get());
    if (input.sha256 && *input.sha256 != sha256) throw InputError{{"file-changed", {}}};
    if (!taken_.contains(sha256)) {
      const auto known = keeper_.known(sha256);
      if (!known || known->maker != maker_ || (how_.retry && known->status == Status::unreadable)) {
        taken_.insert(sha256);
        sha256_of_[input.path] = sha256;
        return false;
      }
    }
    if (keeper_.held_by(input.path) != sha256) more_paths_.emplace_back(input.path, sha256);
    return true;
  }

  void keep(Outcome&& finished) {
    const Outcome& outcome = batch_.emplace_back(std::move(finished));
    Source& source = batch_.back().source;
    if (const auto known = sha256_of_.extract(source.path); known && source.sha256.empty())
      source.sha256 = known.mapped();
    rows_ += outcome.checks.size() + (outcome.submission ? outcome.submission->rows.size() : 0);
    ++progress_.done;
    progress_.unread |= outcome.status == Status::unreadable;
    progress_.partial |= outcome.status == Status::partial;
  }

  bool is_due() const {
    return batch_.size() >= largest_batch || rows_ >= largest_batch_rows || Clock::now() - committed_ >= longest_batch;
  }

  void commit() {
    keeper_.add(batch_, maker_, more_paths_);
    // A path whose document is still being worked on comes with a later batch.
    std::erase_if(more_paths_, [&](const auto& path) { return keeper_.held_by(path.first) == path.second; });
    for (const Outcome& outcome : batch_)  // from here on the keeper itself knows it
      if (!how_.retry || outcome.status != Status::unreadable) taken_.erase(outcome.source.sha256);
    batch_.clear();
    rows_ = 0;
    committed_ = Clock::now();
  }

  Keeper& keeper_;
  const NextInput& inputs_;
  const Digitizing& how_;
  const Maker maker_ = maker_of(how_);
  Advance progress_;
  std::set<std::string> taken_;                   // documents of this run, by hash
  std::map<std::string, std::string> sha256_of_;  // of the paths that are being worked on
  std::vector<Held> more_paths_;
  std::vector<Outcome> batch_;
  std::size_t rows_ = 0;
  Clock::time_point committed_ = Clock::now();
};

}  // namespace

Maker maker_of(const Digitizing& how) {
  return {how.version, rules_hash(how.wishes), how.wishes.scale + spelled_out(how.wishes.accepted, how.wishes.today)};
}

Advance digitize(Keeper& keeper, const NextInput& inputs, const Digitizing& how,
                 const std::function<void(const Outcome&, const Advance&)>& each) {
  return Digitizer(keeper, inputs, how).run(each);
}

}  // namespace tulga
