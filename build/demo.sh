#!/usr/bin/env bash
# Runs an example for a while, on this machine or in a virtual one, and gives it something to see.
#   build/demo.sh EXAMPLE SECONDS PROGRAM [OPTION...]
set -euo pipefail

example=$1 seconds=$2
shift 2

limit=()
if [[ $example == bootstrap ]]; then
  set -- "$@" --duration "$seconds"
elif ((seconds > 0)); then
  # SIGINT is what a person would send; the program ends as on Ctrl-C.
  limit=(timeout --signal=INT --kill-after=10 "$seconds")
fi

# A few short processes now and then, so that a quiet machine shows lines too.
folder=$(mktemp -d)
provoke() {
  while sleep 1.5 && [[ -d $folder ]]; do
    /bin/true
    ls / > /dev/null
    # The lsm example refuses this name, and mkdir says so.
    if mkdir "$folder/libbpfsharp-demo"; then rmdir "$folder/libbpfsharp-demo"; fi
    sh -c 'sleep 0.1; exit 3' || true
  done
}

provoke &
provoker=$!
trap 'rm -rf "$folder"; kill "$provoker" 2> /dev/null || true' EXIT
status=0
"${limit[@]}" "$@" || status=$?

# timeout's own status when the time is up, which is how the demo is meant to end.
((status == 124 && seconds > 0)) && status=0
if ((status == 2)) && [[ -z ${LIBBPFSHARP_VM:-} ]]; then
  echo "This kernel lacks what the example needs; in a virtual machine: ./build.sh demo --kernel 6.12 --example $example" >&2
fi
exit "$status"
