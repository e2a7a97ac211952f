#!/usr/bin/env bash
# Runs test programs one after another and sums them up:
#   SKIP needs kernel 6.4: 3
#   211 passed, 0 failed, 3 skipped
# Works where there is no SDK, in a virtual machine for one. Exits 1 when a test failed or none ran.
set -euo pipefail

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

status=0 count=0
for program in "$@"; do
  count=$((count + 1))
  echo "== $(basename "$program")"
  # A test that hangs is named, before a time limit ends all.
  "$program" -noColor -noLogo -longRunning 120 -result-xml "$results/$count.xml" || status=1
  if [[ ! -s $results/$count.xml ]]; then
    echo "$(basename "$program") ended without results" >&2
    status=1
  fi
done

# Sums an attribute over the results' <assembly ...> elements.
sum() {
  cat "$results"/*.xml 2> /dev/null | grep -o '<assembly [^>]*>' | { grep -o " $1=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ s += $1 } END { print s + 0 }'
}

passed=$(sum passed) failed=$(($(sum failed) + $(sum errors))) skipped=$(sum skipped)
{ cat "$results"/*.xml 2> /dev/null | grep -o '<reason>[^<]*' || true; } | sed 's/^<reason>//' | LC_ALL=C sort | uniq -c | while read -r n reason; do
  echo "SKIP $reason: $n"
done
if ((status != 0 && failed == 0)); then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
((failed == 0 && passed > 0)) || exit 1
exit "$status"
