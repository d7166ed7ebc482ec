#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The reader of the house itself: each rule, broken once in a house of its own, is seen.
# Needs FLOORS, the program.
. "$(dirname "$0")/check.sh"

# expect TEXT PATH: what the reader says of a house whose only fault is the file on standard input.
expect() {
  rm -rf "$scratch/house"
  mkdir -p "$scratch/house/cli" "$scratch/house/lib/include/tiku/model" "$(dirname "$scratch/house/$2")"
  {
    echo '// SPDX-License-Identifier: Apache-2.0'
    cat
  } >"$scratch/house/$2"
  "$FLOORS" "$scratch/house" >"$scratch/out"
  if grep -qF -e "$1" "$scratch/out"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "$2: expected: $1"
    sed 's/^/  /' "$scratch/out"
  fi
}

repeat() { yes "$1" | head -n "$2"; }

expect '8 passed, 0 failed' lib/src/draw/sound.cpp <<'END'
#include <vector>

#include "draw/sound.hpp"
#include "tiku/text/utf8.hpp"
// std::rand(), printf and exit(1) in words
const char* words = "std::rand() \" printf";
const char* more = R"(exit(1) ")";
constexpr int thousand = 1'000;  // 'exit'
END
expect 'cellar/a.cpp:1: this folder is no floor' lib/src/cellar/a.cpp </dev/null
expect 'a.cpp:2: stands on a higher floor: tiku/draw/draw.hpp' lib/src/text/a.cpp <<'END'
#include "tiku/draw/draw.hpp"
END
expect 'a.cpp:2: stands on a higher floor: draw/chain.hpp' lib/src/random/a.cpp <<'END'
#include "draw/chain.hpp"
END
expect 'a.cpp:2: is on no floor: tiku/cellar/a.hpp' lib/src/text/a.cpp <<'END'
#include "tiku/cellar/a.hpp"
END
expect 'a.cpp:2: is on no floor: a.hpp' lib/src/text/a.cpp <<'END'
#include "a.hpp"
END
expect 'a.cpp:2: the tool uses public headers only: draw/chain.hpp' cli/a.cpp <<'END'
#include "draw/chain.hpp"
END
expect 'a.hpp:4: in a public header: sodium.h' lib/include/tiku/text/a.hpp <<'END'
// A header.
#pragma once
#include <sodium.h>
END
expect 'a.hpp:4: in a public header: text/b.hpp' lib/include/tiku/text/a.hpp <<'END'
// A header.
#pragma once
#include "text/b.hpp"
END
expect 'a.cpp:2: yaml-cpp/yaml.h belongs into lib/src/document/' lib/src/load/a.cpp <<'END'
#include <yaml-cpp/yaml.h>
END
expect 'a.cpp:2: is no library of ours: openssl/sha.h' lib/src/text/a.cpp <<'END'
#include <openssl/sha.h>
END
expect 'a.cpp:2: the system belongs elsewhere: unistd.h' lib/src/load/a.cpp <<'END'
#include <unistd.h>
END
expect 'a.cpp:2: rand: draws' lib/src/text/a.cpp <<'END'
int number() { return rand(); }
END
expect 'a.cpp:2: <fstream>: opens files' lib/src/text/a.cpp <<'END'
#include <fstream>
END
expect 'a.cpp:401: a file of 402 lines' cli/a.cpp <<END
$(repeat 'int one_more();' 401)
END
expect 'a.cpp:4: a function of 64 lines' cli/a.cpp <<END
namespace tiku {

int f(int a,
      int b) {
$(repeat '  one_more();' 61)
}

}  // namespace tiku
END
expect 'a.hpp:1: #pragma once is missing' cli/a.hpp <<'END'
// A header.
END

printf 'int f();\n' >"$scratch/bare.cpp"
mkdir -p "$scratch/bare/cli" "$scratch/bare/lib"
mv "$scratch/bare.cpp" "$scratch/bare/cli"
if "$FLOORS" "$scratch/bare" | grep -q 'bare.cpp:1: the licence is missing'; then
  passed=$((passed + 1))
else
  failed=$((failed + 1))
  echo 'a missing licence is not seen'
fi

conclude
