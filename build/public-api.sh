#!/usr/bin/env bash
# Rewrites PublicAPI.Unshipped.txt from what the compiler sees, so that a review shows each change of the public surface.
# The analyzer's own code fix edits an additional file, which `dotnet format` does not save; its log has the same text.
set -euo pipefail

project=$1
log=$(mktemp --suffix=.sarif)
trap 'rm -f "$log"' EXIT

printf '#nullable enable\n' > "$project/PublicAPI.Unshipped.txt"
dotnet build "$project" --no-incremental -v quiet -nologo \
  -p:TreatWarningsAsErrors=false "-p:ErrorLog=$log%2Cversion=2.1" > /dev/null

names=$(sed -n 's/^ *"APIName": "\(.*\)",\{0,1\}$/\1/p' "$log" \
  | sed -e 's/\\u003C/</g' -e 's/\\u003E/>/g' -e 's/\\u0026/\&/g' -e "s/\\\\u0027/'/g" -e 's/\\"/"/g' -e 's/\\\\/\\/g')
{
  printf '#nullable enable\n'
  if [[ -n $names ]]; then LC_ALL=C sort -u <<< "$names"; fi
} > "$project/PublicAPI.Unshipped.txt"
