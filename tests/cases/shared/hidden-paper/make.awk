# 100 tags, each demanded once: papers of 25 items are hidden among 200 items with tags at random. There are two of
# them: H-0 has a twin.
function next_number(below) { state = (state * 16807) % 2147483647; return int(state / 7) % below }
function item(id, a, b, c, d) {
  printf "- {id: %s, point: A-001, type: true-false, difficulty: 3, stem: 题 %s。, answer: true, explanation: 见标准。, source: 标准 1.1, status: approved, tags: [t%02d, t%02d, t%02d, t%02d]}\n", id, id, a, b, c, d
}
BEGIN {
  print "tiku: items/1\nitems:"
  state = 2026
  for (i = 0; i < 100; i++) order[i] = i
  for (i = 99; i > 0; i--) { j = next_number(i + 1); kept = order[i]; order[i] = order[j]; order[j] = kept }
  for (i = 0; i < 25; i++) item("H-" i, order[4*i], order[4*i+1], order[4*i+2], order[4*i+3])
  item("H-twin", order[0], order[1], order[2], order[3])
  for (i = 0; i < 200; i++) {
    a = next_number(100); b = next_number(100); c = next_number(100); d = next_number(100)
    if (a != b && a != c && a != d && b != c && b != d && c != d) item("R-" i, a, b, c, d)
  }
}
