// A peer for the bench: LEMON (Boost licence) on a placement-round/1.  g++ -O3 -march=native lemon.cc -llemon   (Debian: liblemon-dev)
//   lemon ROUND.bin ns|cs REPEATS  → {"cpuMs":…,"objective":…}; building LEMON's own graph from the round is not counted.
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <vector>
using Graph = lemon::SmartDigraph;
using Whole = long long;

static std::vector<int> take(FILE* file, int count) {
  std::vector<int> values(count);
  if (count && fread(values.data(), sizeof(int), count, file) != size_t(count)) exit(2);
  return values;
}

int main(int argc, char** argv) {
  FILE* file = argc > 3 ? fopen(argv[1], "rb") : nullptr;
  if (!file) return 2;
  const int none = -2147483647 - 1;
  auto size = take(file, 4);
  int people = size[1], posts = size[2], arcs = size[3];
  auto capacity = take(file, posts), own = take(file, people), stay = take(file, people), out = take(file, people);
  auto start = take(file, people + 1), post = take(file, arcs), value = take(file, arcs);
  Graph graph;
  graph.reserveNode(people + posts + 1);
  for (int n = 0; n <= people + posts; n++) graph.addNode();
  Graph::ArcMap<Whole> cost(graph);
  Graph::ArcMap<int> upper(graph);
  Graph::NodeMap<int> supply(graph, 0);
  auto link = [&](int from, int to, int most, Whole worth) {
    auto arc = graph.addArc(graph.nodeFromId(from), graph.nodeFromId(to));
    cost[arc] = -worth;
    upper[arc] = most;
  };
  Whole fixed = 0;
  int free_people = 0;
  for (int e = 0; e < people; e++) {
    if (start[e] == start[e + 1] && out[e] == none && stay[e] != none) {  // no choice: only takes up a seat
      capacity[own[e]]--;
      fixed += stay[e];
      continue;
    }
    free_people++;
    supply[graph.nodeFromId(e)] = 1;
    if (stay[e] != none) link(e, people + own[e], 1, stay[e]);
    for (int a = start[e]; a < start[e + 1]; a++) link(e, people + post[a], 1, value[a]);
    if (out[e] != none) link(e, people + posts, 1, out[e]);
  }
  for (int p = 0; p < posts; p++) link(people + p, people + posts, capacity[p], 0);
  supply[graph.nodeFromId(people + posts)] = -free_people;
  std::vector<double> times;
  Whole total = 0;
  for (int r = 0; r < atoi(argv[3]); r++) {
    clock_t begin = clock();
    auto run = [&](auto&& solver) {
      solver.upperMap(upper).costMap(cost).supplyMap(supply).run();
      total = solver.template totalCost<Whole>();
    };
    if (!strcmp(argv[2], "ns")) run(lemon::NetworkSimplex<Graph, int, Whole>(graph));
    else run(lemon::CostScaling<Graph, int, Whole>(graph));
    times.push_back(1000.0 * (clock() - begin) / CLOCKS_PER_SEC);
  }
  std::sort(times.begin(), times.end());
  printf("{\"cpuMs\":%.1f,\"objective\":%lld}\n", times[times.size() / 2], fixed - total);
}
