# Runs a command and leaves out what changes with every stroke of a writer's pen: digests, and how long they are underlined.
"$@" >said 2>&1
code=$?
sed 's/sha256: [0-9a-f]*…*/sha256: …/; s/[0-9a-f]\{64\}/…/g; s/\^\^*/^/' said
rm said
exit $code
