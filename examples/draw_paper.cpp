// Draws a form of a batch with the library and prints it as text:
//   draw_paper BATCH SEED
#include <iostream>
#include <tiku/check/check.hpp>
#include <tiku/diagnostic/print.hpp>
#include <tiku/disk/real_disk.hpp>
#include <tiku/draw/draw.hpp>
#include <tiku/load/load.hpp>
#include <tiku/render/paper.hpp>
#include <variant>

int main(int count, char** arguments) {
  if (count != 3) return 2;
  tiku::Job job = tiku::load_job(tiku::real_disk(), arguments[1]);
  tiku::check(job);
  if (job.diagnostics.has_errors()) {
    std::cerr << tiku::print_text(job.diagnostics, job.sources, tiku::Language::english);
    return 1;
  }
  const tiku::DrawOutcome outcome =
      tiku::draw({*job.bank, *job.blueprint, {"A"}, arguments[2], {}});
  if (const auto* shortage = std::get_if<tiku::Shortage>(&outcome)) {
    std::cerr << describe(*shortage, *job.bank, *job.blueprint, job.sources,
                          tiku::Language::english);
    return 3;
  }
  const tiku::Form& form = std::get<tiku::Drawn>(outcome).forms.front();
  std::cout << paper_text(print_paper(form, *job.batch, *job.blueprint, *job.bank));
}
