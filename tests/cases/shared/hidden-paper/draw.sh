# Beside the bank and the batch: makes items and blueprint, and draws into the folder `out`.
awk -f hidden-paper/make.awk >bank/items/hidden.yaml
awk 'BEGIN { for (i = 0; i < 100; i++) printf "- {where: {tag: t%02d}, count: 1}\n", i }' |
  cat hidden-paper/theory.yaml - >bank/blueprints/theory.yaml
tiku draw batch.yaml -o out --effort 3
