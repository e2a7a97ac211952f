#!/usr/bin/env bash
# Rewrites PublicAPI.Unshipped.txt from what the compiler sees, so that a review shows each change of the public surface.
# The analyzer's own code fix edits an additional file, which `dotnet format` does not save; its log has the same text.
set -euo pipefail

project=$1
log=$(mktemp --suffix=.sarif)
trap 'rm -f "$log"' EXIT

api="$project/PublicAPI.Unshipped.txt"
printf '#nullable enable\n' > "$api"

# Twice: of a record and its constructor, which stand at one place in the source, the log has one at a time.
for _ in 1 2; do
  # Without the other analyzers, which take as long again and have no say here.
  dotnet build "$project" --no-incremental -v quiet -nologo -p:EnableNETAnalyzers=false -p:EnforceCodeStyleInBuild=false \
    -p:GenerateDocumentationFile=false -p:TreatWarningsAsErrors=false "-p:ErrorLog=$log%2Cversion=2.1" > /dev/null
  names=$(sed -n 's/^ *"APIName": "\(.*\)",\{0,1\}$/\1/p' "$log" \
    | sed -e 's/\\u003C/</g' -e 's/\\u003E/>/g' -e 's/\\u0026/\&/g' -e "s/\\\\u0027/'/g" -e 's/\\"/"/g' -e 's/\\\\/\\/g')
  listed=$(tail -n +2 "$api")
  printf '%s\n' '#nullable enable' > "$api"
  printf '%s\n%s\n' "$listed" "$names" | sed '/^$/d' | LC_ALL=C sort -u >> "$api"
done
