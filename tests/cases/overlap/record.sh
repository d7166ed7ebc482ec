# Writes a record: ID LABEL:ITEMS…, the items by letters. LEVEL is that of the bank, 4 where it is not set.
digest=$(printf '' | sha256sum | cut -c 1-64)
id=$1
shift
mkdir -p $id
{
  printf '%s\n' 'tiku: record/1' 'tool: 0.1.0' 'algorithm: 1' 'seed: a seed of some length' "batch: {id: ${id##*/}, date: 2026-01-15, path: ../batch.yaml}" "bank: {occupation: 4-03-02-07, level: ${LEVEL:-4}}"
  printf '%s\n' 'draw: {effort: 1, weight: 1, visits: 1, moves: 1, search-moves: 0, pilot-moves: 1}' 'inputs: []' 'forms:'
  for form in "$@"; do
    printf '%s\n' "- label: ${form%:*}" '  sections:' '  - type: true-false' '    items:'
    echo ${form#*:} | sed 's/./&\n/g' | sed "/./!d; s/.*/    - {id: &, key: true, sha256: $digest}/"
  done
  printf '%s\n' 'rules: []' 'outputs: []'
} >$id/record.yaml
