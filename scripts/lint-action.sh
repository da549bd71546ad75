#!/usr/bin/env bash
# Runs `ecs-dsl lint` as a step of GitHub Actions; action.yml passes its inputs as variables. Findings become annotations,
# and with a file for SARIF all of them go there as well, for code scanning.
set -euo pipefail

lint() {
  node "${BASH_SOURCE[0]%/*}/pre-commit-hook.js" lint "$@"
}

# One path or flag a line, so that names may have spaces.
arguments=()
while IFS= read -r line; do
  [[ -z $line ]] || arguments+=("$line")
done <<<"${INPUT_PATHS:-.}"$'\n'"${INPUT_FLAGS:-}"

if [[ -n ${INPUT_SARIF:-} ]]; then
  lint --format sarif "${arguments[@]}" >"$INPUT_SARIF" || (($? == 1))
fi
lint --format github "${arguments[@]}"
