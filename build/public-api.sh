#!/usr/bin/env bash
# Rewrites the public API files from what the compiler sees, so that a review shows each change of the public surface:
# PublicAPI.Shipped.txt has the interop layer (the bindings, as libbpf ships them), PublicAPI.Unshipped.txt all else.
# The analyzer's own code fix edits an additional file, which `dotnet format` does not save; its log has the same text.
# The bindings are listed because the analyzer takes most of a minute over a thousand symbols that are not.
set -euo pipefail

project=$1
log=$(mktemp --suffix=.sarif)
trap 'rm -f "$log"' EXIT

# With `--interop` the interop layer's part is made anew too, which takes a minute longer.
if [[ ${2-} == --interop ]]; then printf '#nullable enable\n' > "$project/PublicAPI.Shipped.txt"; fi
printf '#nullable enable\n' > "$project/PublicAPI.Unshipped.txt"
dotnet build "$project" --no-incremental -v quiet -nologo \
  -p:TreatWarningsAsErrors=false "-p:ErrorLog=$log%2Cversion=2.1" > /dev/null

names=$(sed -n 's/^ *"APIName": "\(.*\)",\{0,1\}$/\1/p' "$log" \
  | sed -e 's/\\u003C/</g' -e 's/\\u003E/>/g' -e 's/\\u0026/\&/g' -e "s/\\\\u0027/'/g" -e 's/\\"/"/g' -e 's/\\\\/\\/g')
interop='^([a-z]+ )*LibbpfSharp\.Interop\.'

merge() {
  local file=$1
  { printf '#nullable enable\n'; { tail -n +2 "$file"; cat; } | sed '/^$/d' | LC_ALL=C sort -u; } > "$log"
  cat "$log" > "$file"
}
grep -E "$interop" <<< "$names" | merge "$project/PublicAPI.Shipped.txt" || true
grep -vE "$interop" <<< "$names" | merge "$project/PublicAPI.Unshipped.txt" || true
