// Draws a form of a batch with the library and prints it as text:
//   draw_paper BATCH SEED
#include <iostream>
#include <tiku/check/check.hpp>
#include <tiku/diagnostic/print.hpp>
#include <tiku/disk/real_disk.hpp>
#include <tiku/draw/draw.hpp>
#include <tiku/load/load.hpp>
#include <tiku/render/printouts.hpp>
#include <variant>

int main(int count, char** arguments) {
  if (count != 3) return 2;
  tiku::Jobs jobs = tiku::load_jobs(tiku::real_disk(), {arguments[1]});
  tiku::Estate& estate = jobs.estate;
  tiku::check(estate);
  if (estate.diagnostics.has_errors()) {
    std::cerr << tiku::print_text(estate.diagnostics, estate.sources, tiku::Language::english);
    return 1;
  }
  const tiku::Job& job = jobs.all.front();
  const tiku::DrawOutcome outcome =
      tiku::draw({*job.bank, *job.blueprint, {"A"}, arguments[2], {}});
  if (const auto* shortage = std::get_if<tiku::Shortage>(&outcome)) {
    std::cerr << describe(*shortage, *job.bank, *job.blueprint, estate.sources,
                          tiku::Language::english);
    return 3;
  }
  const tiku::Form& form = std::get<tiku::Drawn>(outcome).forms.front();
  const tiku::Template office = job.office ? *job.office : tiku::Template{};
  const tiku::PrintedPaper paper =
      print_paper(form, *job.batch, *job.blueprint, *job.bank, office.numbering);
  std::cout << write_text(paper_printout(paper, office));
}
