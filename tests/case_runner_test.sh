#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The case runner itself: a case that must fail fails, --bless mends expectations only.
# Needs CASE_RUNNER, the program.
. "$(dirname "$0")/check.sh"
cd "$scratch" || exit 1
mkdir bin

# expect NAME CODE TEXT: runs the case on standard input; its exit code and a text in what it prints.
expect() {
  cat >"$1.case"
  env -u CI "$CASE_RUNNER" --programs bin --seconds 2 --memory 256 "$1.case" >out 2>&1
  judge "$1" "$?" "$2" "$3"
}

# judge NAME FOUND EXPECTED TEXT: compares the exit code and looks for the text in `out`.
judge() {
  if [ "$2" -eq "$3" ] && { [ -z "$4" ] || grep -qF -e "$4" out; }; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "$1: exit $2, expected $3 and: $4"
    sed 's/^/  /' out
  fi
}

expect sound 0 '1 passed, 0 failed' <<'END'
# All that a case can say

--- file a/b.txt
one
\--- run
\\ a backslash
\ no line break at the end
--- run
cat a/b.txt; echo more >&2; exit 7
--- stdout
one
\--- run
\\ a backslash
\ no line break at the end
--- stderr
more
--- exit 7
--- copy bin
--- run
ls; echo "$HOME" | grep -c tiku-case-; env | cut -d= -f1 | sort | tr '\n' ' '
--- stdout
a
bin
1
HOME LC_ALL PATH PWD TZ 
\ no line break at the end
END

expect other-stdout 1 '    +two' <<'END'
# Another line
--- run
echo two
--- stdout
one
END

expect stderr-unexpected 1 'stderr from line 1' <<'END'
# Talk that nobody expects
--- run
echo two >&2
END

expect line-break 1 '+\ no line break at the end' <<'END'
# The last line break counts
--- run
printf one
--- stdout
one
END

expect other-exit 1 'exit 3, expected 0' <<'END'
# An exit code that nobody expects
--- run
exit 3
END

expect second-run 1 'line 5: false' <<'END'
# The second run fails
--- run
true
--- exit 0
--- run
false
END

expect time-limit 1 'not done after 2 s' <<'END'
# A loop
--- run
sleep 60
END

expect memory-limit 1 'memory exhausted' <<'END'
# More memory than there may be
--- run
dd if=/dev/zero of=/dev/null bs=300M count=1
END

expect permissions 0 '1 passed' <<'END'
# Permissions count, for root too
--- run
mkdir shut; echo x >shut/x; chmod 0 shut
cat shut/x 2>/dev/null
--- exit 1
END

expect scratch-name 1 'names the scratch folder' <<'END'
# The scratch folder's name
--- run
pwd
--- stdout
END

expect unknown-section 1 'line 2: this section is not understood' <<'END'
# A slip of the pen
--- stdot
END

expect no-run 1 'at least one' <<'END'
# No run
--- file a
END

cp other-stdout.case before
CI=1 "$CASE_RUNNER" --programs bin --bless other-stdout.case >out 2>&1
judge bless-under-ci "$?" 2 'refused where CI is set'
cmp -s before other-stdout.case
judge bless-under-ci-writes-nothing "$?" 0 ''

env -u CI "$CASE_RUNNER" --programs bin --bless other-stdout.case >out 2>&1
judge bless "$?" 0 'blessed'
sed 's/^one$/two/' before >expected
cmp expected other-stdout.case >out 2>&1
judge bless-writes-expectations-only "$?" 0 ''

cp sound.case before
env -u CI "$CASE_RUNNER" --programs bin --bless sound.case >out 2>&1
cmp before sound.case >out 2>&1
judge bless-leaves-what-passes "$?" 0 ''

conclude
