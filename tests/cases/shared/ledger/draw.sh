# Writes the batch ID of a date, with a ledger in the folder `records`, and draws it into records/ID.
# Further words go to `tiku draw`.
id=$1 date=$2
shift 2
mkdir -p records
printf '%s\n' 'tiku: batch/1' "id: $id" "date: $date" 'blueprint: blueprint.yaml' 'ledger: records' 'seed: 现场掷骰 4165 2336 1524 6613' >$id.yaml
tiku draw $id.yaml -o records/$id "$@"
