// Times the whole check of one file, bytes to findings, natively: `bench_check FILE RUNS`
// prints the best milliseconds and, for one check, the growth of resident memory in bytes.

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "jixiao.hpp"

namespace {

std::size_t peak_bytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<std::size_t>(usage.ru_maxrss) * 1024;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    double best = 1e9;
    std::size_t growth = 0, found = 0;
    for (int run = std::atoi(argv[2]); run > 0; --run) {
        const std::size_t before = peak_bytes();
        const auto start = std::chrono::steady_clock::now();
        const jixiao::Checked checked = jixiao::check(bytes, {.name = "bench"});
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        best = std::min(best, took.count());
        growth = std::max(growth, peak_bytes() - before);
        found = checked.document().tables.empty() ? 0 : checked.document().tables[0].targets.size();
    }
    std::printf("%.4f %zu %zu\n", best, growth, found);
}
