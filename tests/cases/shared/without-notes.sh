# Validates, and leaves the notes out of what is found: they are not what a case is about.
tiku validate "$@" >found
code=$?
awk -v RS= -v ORS='\n\n' '!/: note\[/' found
exit $code
