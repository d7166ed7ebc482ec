# SPDX-License-Identifier: Apache-2.0
# Sums up ctest's LastTest.log: the closing lines of the suites, one for a test without
# such a line. Prints the whole output of each test that failed, then the sum.
/^[0-9]+\/[0-9]+ Test: / { name = $3; output = ""; p = 0; f = 0; closed = 0; inside = 0 }
/^Command: ""/ { output = "  the program is not there\n"; missing = 1 }
/^Output:$/ { inside = 1; next }
/^<end of output>$/ { inside = 0 }
inside && !/^-+$/ { output = output "  " $0 "\n" }
inside && /^[0-9]+ passed, [0-9]+ failed$/ { p = $1; f = $3; closed = 1 }
inside && /^\[doctest\] test cases:/ {
  p = $0; sub(/ passed.*/, "", p); sub(/.*\| */, "", p)
  f = $0; sub(/ failed.*/, "", f); sub(/.*\| */, "", f)
  closed = 1
}
/^Test Passed\.$/ && !missing { passed += closed ? p : 1 }
/^Test Failed\.$/ || (/^Test Passed\.$/ && missing) {
  passed += p; failed += f > 0 ? f : 1
  printf "%s: FAILED\n%s", name, output
  missing = 0
}
END { print passed + 0 " passed, " failed + 0 " failed" }
