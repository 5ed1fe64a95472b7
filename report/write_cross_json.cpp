#include <nlohmann/json.hpp>
#include <ostream>

#include "report/cross_writer.h"
#include "report/json_texts.h"
#include "report/shown.h"

namespace tulga {

namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json, int indent) {
  return harmless_json(json.dump(indent, ' ', false, Json::error_handler_t::replace));
}

Json finding_json(const CrossCheck& check) {
  Json out = Json::parse(finding_text(check));
  out["documents"] = check.documents;
  for (std::size_t i = 0; i < check.evidence.size(); ++i)
    out["evidence"][i]["document"] = check.documents[check.sources[i]];
  return out;
}

Json check_json(const CrossCheck& check) {
  Json out = Json::parse(check_text(check));
  out["documents"] = check.documents;
  return out;
}

Json rating_json(const Rating& rating) {
  if (rating.kind != RatingKind::rated) return nullptr;
  return rating.value.places == 0 ? Json(rating.value.digits) : Json(to_string(rating.value));
}

Json provision_json(const Provision& provision) {
  Json reported = Json::array();
  for (const auto& cell : provision.reported)
    reported.push_back(cell ? Json{{"row", std::to_string(cell->row + 1)},
                                   {"self", rating_json(cell->self)},
                                   {"higher", rating_json(cell->higher)}}
                            : Json(nullptr));
  return {{"section", provision.section},
          {"decision",
           {{"title", provision.title},
            {"date", provision.date ? Json(to_string(*provision.date)) : Json(nullptr)},
            {"number", provision.number.empty() ? Json(nullptr) : Json(provision.number)}}},
          {"provision", provision.text},
          {"reported", reported}};
}

Json loose_json(const Group& group, const std::vector<Loose>& rows) {
  Json out = Json::array();
  for (const Loose& row : rows) {
    Json candidates = Json::array();
    for (const std::size_t candidate : row.candidates) candidates.push_back(candidate + 1);
    out.push_back(
        {{"document", group.soums[row.soum].path}, {"row", std::to_string(row.row + 1)}, {"candidates", candidates}});
  }
  return out;
}

Json ranking_json(const Group& group, const Ranking& ranking) {
  Json soums = Json::array();
  for (const Ranked& ranked : ranking.soums)
    soums.push_back({{"soum", group.soums[ranked.soum].organisation.soum},
                     {"rank", ranked.rank},
                     {"tied", ranked.tied},
                     {"items", ranked.items},
                     {"mean", to_string(ranked.mean)}});
  return {{"assessor", ranking.assessor == Assessor::higher ? "higher" : "self"}, {"soums", soums}};
}

Json group_json(const CrossResult& result) {
  const Group& group = result.group;
  Json soums = Json::array(), consolidated = Json::array(), provisions = Json::array(), rankings = Json::array(),
       recomputed = Json::array();
  for (const Party& party : group.soums)
    soums.push_back(
        {{"soum", party.organisation.soum}, {"document", party.path}, {"rows", party.submission.rows.size()}});
  for (const Party& party : group.consolidated) consolidated.push_back(party.path);
  for (const Provision& provision : result.matrix.provisions) provisions.push_back(provision_json(provision));
  for (const Ranking& ranking : result.rankings) rankings.push_back(ranking_json(group, ranking));
  for (const Consolidated& table : result.recomputed) recomputed.push_back(Json::parse(consolidated_text(table)));
  return {{"aimag", group.aimag},
          {"period", to_string(group.period)},
          {"soums", soums},
          {"consolidated", consolidated},
          {"missing", result.missing},
          {"provisions", provisions},
          {"unmatched", loose_json(group, result.matrix.unmatched)},
          {"ambiguous", loose_json(group, result.matrix.ambiguous)},
          {"rankings", rankings},
          {"recomputed", recomputed}};
}

/// Documents are written as they come, groups are kept until the last one.
class CrossJsonWriter : public CrossWriter {
 public:
  CrossJsonWriter(std::ostream& out, const Style& style) : out_(out) {
    out_ << "{\n\"schema\": \"tulga-audit-1\",\n\"tool\": " << tool_text(style.rules) << ",\n\"documents\": [";
  }
  void document(const Outcome& outcome) override {
    out_ << (first_ ? "\n" : ",\n") << audit_text(outcome);
    first_ = false;
  }
  void group(const CrossResult& result) override {
    for (const CrossCheck& check : result.checks) {
      add(checks_, check_json(check));
      if (check.verdict == Verdict::fail) add(findings_, finding_json(check));
    }
    add(groups_, group_json(result));
  }
  void end(std::span<const Unplaced> unplaced) override {
    std::string list;
    for (const Unplaced& document : unplaced)
      add(list, {{"document", document.path}, {"because", Json::parse(message_text(document.because))}});
    out_ << "\n],\n\"crosscheck\": {\n\"findings\": [" << findings_ << "],\n\"checks\": [" << checks_
         << "],\n\"groups\": [" << groups_ << "],\n\"unplaced\": [" << list << "]\n}\n}\n";
  }

 private:
  static void add(std::string& list, const Json& json) { list += (list.empty() ? "\n" : ",\n") + dump(json, -1); }

  std::ostream& out_;
  std::string findings_, checks_, groups_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<CrossWriter> cross_as_json(std::ostream& out, const Style& style) {
  return std::make_unique<CrossJsonWriter>(out, style);
}

}  // namespace tulga
