#include "report/cross_shown.h"

#include <algorithm>

#include "report/marks.h"
#include "report/passed.h"
#include "report/shown.h"

namespace tulga {

namespace {

constexpr std::size_t longest_word = 12;  // code points of a rating that is no number

std::string with_comma(std::string number) {
  std::replace(number.begin(), number.end(), '.', ',');
  return number;
}

const Party* party_at(const std::vector<Party>& parties, const std::string& path) {
  const auto found =
      std::find_if(parties.begin(), parties.end(), [&](const Party& party) { return party.path == path; });
  return found == parties.end() ? nullptr : &*found;
}

/// Which provision a row of a soum is.
class Positions {
 public:
  explicit Positions(const CrossResult& result) : soums_(result.group.soums) {
    for (std::size_t p = 0; p < result.matrix.provisions.size(); ++p) {
      const auto& reported = result.matrix.provisions[p].reported;
      for (std::size_t s = 0; s < reported.size(); ++s)
        if (reported[s]) provisions_[{reported[s]->row, s}] = p;
    }
  }
  std::optional<std::size_t> soum(const std::string& path) const {
    const Party* party = party_at(soums_, path);
    return party == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(party - soums_.data()));
  }
  std::optional<std::size_t> provision(std::size_t soum, std::size_t row) const {
    const auto found = provisions_.find({row, soum});
    return found == provisions_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  const std::vector<Party>& soums_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> provisions_;  // of a row, and a soum
};

}  // namespace

std::vector<const CrossCheck*> cross_findings(const CrossResult& result) {
  std::vector<const CrossCheck*> out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
    for (const CrossCheck& check : result.checks)
      if (is_standing(check) && check.severity == severity) out.push_back(&check);
  for (const CrossCheck& check : result.checks)
    if (check.accepted) out.push_back(&check);
  return out;
}

Check part_of(const CrossCheck& check, std::size_t document) {
  Check out = check;
  if (document != 0) out.rows.clear();
  out.evidence.clear();
  for (std::size_t i = 0; i < check.evidence.size(); ++i)
    if (i < check.sources.size() && check.sources[i] == document) out.evidence.push_back(check.evidence[i]);
  return out;
}

std::string group_name(const Group& group) { return group.aimag + " · " + to_string(group.period); }

Outcome as_one(const CrossResult& result) {
  Outcome out;
  out.source.path = group_name(result.group);
  out.checks.assign(result.checks.begin(), result.checks.end());
  if (!result.group.unplaced.empty()) out.status = Status::partial;
  return out;
}

Message period_name(const Period& period) {
  constexpr const char* ids[] = {"period-quarter", "period-half", "period-year"};
  const bool second = period.kind == PeriodKind::half_year && period.number == 2;
  return {second ? "period-second-half" : ids[static_cast<int>(period.kind)],
          {{"year", std::to_string(period.year)}, {"n", std::to_string(period.number)}}};
}

Message party_name(const Group& group, const std::string& path) {
  if (const Party* soum = party_at(group.soums, path)) return {"party-soum", {{"soum", soum->organisation.soum}}};
  if (party_at(group.consolidated, path) != nullptr) return {"party-aimag", {}};
  if (const Party* before = party_at(group.before, path))
    return {"party-before", {{"soum", before->organisation.soum}, {"period", to_string(before->period)}}};
  for (const Replaced& replaced : group.replaced)
    if (replaced.first.path == path) return {"party-first", {{"soum", replaced.first.organisation.soum}}};
  return {"party-soum", {{"soum", path}}};
}

const Party* party_of(const Group& group, const std::string& path) {
  for (const auto* parties : {&group.soums, &group.consolidated, &group.before})
    if (const Party* party = party_at(*parties, path)) return party;
  for (const Replaced& replaced : group.replaced)
    if (replaced.first.path == path) return &replaced.first;
  return nullptr;
}

std::optional<std::size_t> evidence_row(const Group& group, const CrossCheck& check, std::size_t figure) {
  if (figure >= check.sources.size() || check.sources[figure] >= check.documents.size()) return std::nullopt;
  const Party* party = party_of(group, check.documents[check.sources[figure]]);
  return party == nullptr ? std::nullopt : row_of(check.evidence[figure], party->submission);
}

std::map<MatrixCell, std::vector<std::size_t>> matrix_marks(const CrossResult& result,
                                                            std::span<const CrossCheck* const> findings) {
  const Positions positions(result);
  std::map<MatrixCell, std::vector<std::size_t>> out;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const CrossCheck& check = *findings[i];
    const auto soum = check.documents.empty() ? std::nullopt : positions.soum(check.documents.front());
    if (!soum) continue;
    const auto mark = [&](std::size_t provision) {
      std::vector<std::size_t>& numbers = out[{provision, *soum}];
      if (numbers.empty() || numbers.back() != i + 1) numbers.push_back(i + 1);
    };
    for (const std::size_t row : check.rows)
      if (const auto provision = positions.provision(*soum, row)) mark(*provision);
    for (std::size_t figure = 0; figure < check.evidence.size(); ++figure) {
      const auto row = evidence_row(result.group, check, figure);
      const auto other = row ? positions.soum(check.documents[check.sources[figure]]) : std::nullopt;
      const auto provision = other ? positions.provision(*other, *row) : std::nullopt;
      if (provision && !result.matrix.provisions[*provision].reported[*soum]) mark(*provision);
    }
  }
  return out;
}

const Row* row_at(const CrossResult& result, MatrixCell cell) {
  const auto& reported = result.matrix.provisions[cell.provision].reported[cell.soum];
  return reported ? &result.group.soums[cell.soum].submission.rows[reported->row] : nullptr;
}

std::string rating_word(const Rating& rating, const Stated& cell) {
  const std::string spelled = cut(one_line(cell.spelling.text), longest_word);
  switch (rating.kind) {
    case RatingKind::rated:
      return with_comma(to_string(rating.value));
    case RatingKind::excluded:
      return spelled;
    case RatingKind::missing:
      return "∅";
    case RatingKind::unreadable:
      break;
  }
  return "?";
}

std::size_t reporting(const Provision& provision) {
  return static_cast<std::size_t>(std::count_if(provision.reported.begin(), provision.reported.end(),
                                                [](const auto& reported) { return reported.has_value(); }));
}

bool has_ratings(const CrossResult& result, Assessor assessor) {
  for (const Provision& provision : result.matrix.provisions)
    for (const auto& reported : provision.reported)
      if (reported && rating_of(*reported, assessor).kind != RatingKind::missing) return true;
  return false;
}

const Rating& rating_of(const Reported& reported, Assessor assessor) {
  return assessor == Assessor::higher ? reported.higher : reported.self;
}

std::string act_of(const Provision& provision) {
  std::string out = provision.date ? to_string(*provision.date) : std::string();
  if (!provision.number.empty()) out += (out.empty() ? "№ " : " № ") + one_line(provision.number);
  return out;
}

Message replaced_note(const Replaced& replaced) {
  return {replaced.same ? "replaced-same" : replaced.decided ? "replaced-later" : "replaced-undecided", {}};
}

std::string mean_word(const Fraction& mean) { return decimal_digits(mean, 2); }

}  // namespace tulga
