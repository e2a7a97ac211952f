#!/usr/bin/env bash
# Runs the tests in every cell, kernel by libbpf, and on this machine's own kernel, and writes the table of what works where.
# shellcheck source-path=SCRIPTDIR
set -euo pipefail
source "$(dirname -- "${BASH_SOURCE[0]}")/cells.sh"

usage() {
  cat << TEXT
usage: tests/vm/matrix.sh [OPTION...] -- COMMAND [ARGUMENT...]

Runs COMMAND, which runs the tests, in each cell and on this machine's own kernel; prints the table, and writes it into
docs/support.md and README.md when all cells ran. Exits 1 when a cell has a failure, dies, or counts no test.

  --cell KERNEL:LIBBPF  only this cell; may be repeated ('native' is this machine's kernel); nothing is written then
  --timeout SECONDS     time for each cell (default 1800)
  --logs FOLDER         where each cell's output goes (default artifacts/matrix)
  --jobs N              so many machines at once, of two processors each (default: as many as fit this machine's)
  --resume              takes cells that were all right from their logs, if the code was the same then

COMMAND's output is read for these lines, without regard to what else is in it or to colours:

  N passed, N failed, N skipped         the last one counts; a word and a colon may stand before it
  SKIP REASON: N                        N tests were skipped for REASON; the numbers of equal reasons add up

Cells: native ${VM_CELLS[*]}
TEXT
}

cells=() timeout=1800 logs="$vm_repository/artifacts/matrix" resume=false jobs=$((($(nproc) + 1) / 2))
while (($# > 0)); do
  case $1 in
    --resume) resume=true; shift ;;
    --cell | --timeout | --logs | --jobs)
      if (($# < 2)); then
        vm_fail "$1 needs a value" || exit 2
      fi
      case $1 in
        --cell) cells+=("$2") ;;
        --timeout) timeout=$2 ;;
        --logs) logs=$2 ;;
        --jobs) jobs=$2 ;;
      esac
      shift 2
      ;;
    --help | -h) usage; exit 0 ;;
    --) shift; break ;;
    -*) vm_fail "unknown option $1; --help lists them" || exit 2 ;;
    *) break ;;
  esac
done
if (($# == 0)); then
  usage >&2
  exit 2
fi
complete=false
if ((${#cells[@]} == 0)); then
  cells=(native "${VM_CELLS[@]}")
  complete=true
fi
for cell in "${cells[@]}"; do
  if [[ $cell != native ]]; then
    vm_check_cell "${cell%%:*}" "${cell#*:}" || exit
  fi
done
mkdir -p "$logs"

# The text without colours, and with line ends as they are here.
plain() {
  sed -e 's/\x1b\[[0-9;]*[A-Za-z]//g' -e 's/\r$//' "$1"
}

# "PASSED FAILED SKIPPED" of the last line that counts, or nothing.
counts() {
  plain "$1" | sed -nE 's/^[[:space:]]*([^[:space:]:]+:[[:space:]]+)?([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped[[:space:]]*$/\2 \3 \4/p' | tail -n 1
}

# "REASON: N" lines, the most frequent first.
reasons() {
  plain "$1" | sed -nE 's/^[[:space:]]*SKIP[[:space:]]+(.*):[[:space:]]*([0-9]+)[[:space:]]*$/\2 \1/p' \
    | awk '{ n = $1; sub(/^[0-9]+ /, ""); total[$0] += n } END { for (reason in total) printf "%d\t%s\n", total[reason], reason }' \
    | sort -t $'\t' -k 1,1nr -k 2,2 | awk -F '\t' '{ print $2 ": " $1 }'
}

# A text as one cell of a Markdown table.
table_text() {
  paste -sd ';' | sed -e 's/;/; /g' -e 's/|/\\|/g' -e 's/</\&lt;/g'
}

# 6.1 for 6.1.0-50-cloud-amd64, and what follows a comma.
kernel_name() {
  sed -E 's/^([0-9]+\.[0-9]+)[^,]*/\1/' <<< "$1"
}

# The version of the libbpf that the loader finds on this machine.
native_libbpf() {
  local file
  file=$(PATH=$PATH:/sbin ldconfig -p | sed -n 's|^.*libbpf\.so\.1 .*x86-64.* => ||p' | head -n 1)
  file=$(realpath -- "${file:-none}")
  printf '%s\n' "${file##*/libbpf.so.}"
}

# What a cell's result depends on, apart from the cell: the code, committed or not, and the command.
code_now() {
  {
    git -C "$vm_repository" ls-files -s -- src generator tests examples
    git -C "$vm_repository" diff HEAD -- src generator tests examples
    git -C "$vm_repository" ls-files --others --exclude-standard -- src generator tests examples | sed "s|^|$vm_repository/|" | xargs -r -d '\n' sha256sum
    printf '%s\n' "$@"
  } | sha256sum | cut -d ' ' -f 1
}

# ----------------------------------------------------------------------------------------------- running

code_now=$(code_now "$@")

log_of() {
  printf '%s/%s.log\n' "$logs" "${1/:/-}"
}

# run_cell CELL COMMAND...: leaves the log, and beside it the exit code and the seconds it took.
run_cell() {
  local cell=$1 log code=0 start=$SECONDS
  shift
  log=$(log_of "$cell")
  if [[ $cell == native ]]; then
    (cd "$vm_repository" && timeout --kill-after=5 "$timeout" "$@") < /dev/null > "$log" 2>&1 || code=$?
  else
    (cd "$vm_repository" && "$vm_folder/run.sh" --kernel "${cell%%:*}" --libbpf "${cell#*:}" --timeout "$timeout" -- "$@") \
      < /dev/null > "$log" 2>&1 || code=$?
  fi
  printf '%d %d\n' "$code" $((SECONDS - start)) > "$log.end"
}

# This machine's own kernel goes first and alone: its tests are real programs in real time.
running=()
trap 'kill "${running[@]}" 2> /dev/null || true' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
for cell in "${cells[@]}"; do
  log=$(log_of "$cell")
  if $resume && [[ -f $log.code && $(< "$log.code") == "$code_now" ]]; then
    continue
  fi
  rm -f "$log.code" "$log.end"
  if [[ $cell == native ]]; then
    run_cell native "$@"
    continue
  fi
  if (($(jobs -rp | wc -l) >= jobs)); then
    wait -n || true
  fi
  run_cell "$cell" "$@" &
  running+=($!)
done
wait
running=()

rows=() short_rows=() bad=0
for cell in "${cells[@]}"; do
  log=$(log_of "$cell")
  read -r code seconds < "$log.end"
  if [[ $cell == native ]]; then
    name=native
    release="$(kernel_name "$(uname -r)"), not in a virtual machine"
    libbpf=$(native_libbpf)
  else
    name=$cell
    release=$(vm_kernel_release "${cell%%:*}")
    libbpf=$(vm_libbpf_version "${cell#*:}")
  fi

  read -r passed failed skipped < <(counts "$log") || passed=''
  if [[ -z $passed ]]; then
    result="no result, exit code $code" passed='–' failed='–' skipped='–'
  elif ((failed > 0 || code != 0)); then
    result="failed, exit code $code"
  elif ((passed == 0)); then
    result='ran no test'
  else
    result=ok
    printf '%s\n' "$code_now" > "$log.code"
  fi
  printf '%s: %s: %s passed, %s failed, %s skipped, %d s\n' "$name" "$result" "$passed" "$failed" "$skipped" "$seconds"
  if [[ $result != ok ]]; then
    printf '  the end of %s:\n' "$log"
    plain "$log" | tail -n 15 | sed 's/^/  /'
    bad=$((bad + 1))
    failed="**$failed** ($result)"
  fi
  why=$(reasons "$log" | table_text)
  rows+=("| $release | $libbpf | $passed | $failed | $skipped | $why |")
  short_rows+=("| $(kernel_name "$release") | $libbpf | $passed | $failed | $skipped |")
done

# ----------------------------------------------------------------------------------------------- writing

# replace_marked FILE < TEXT: what is between the file's markers becomes TEXT.
replace_marked() {
  local text
  text=$(cat)
  if ! grep -q '^<!-- support:begin -->$' "$1" || ! grep -q '^<!-- support:end -->$' "$1"; then
    vm_fail "$1 has no lines <!-- support:begin --> and <!-- support:end -->"
    return
  fi
  TEXT=$text awk '
    /^<!-- support:end -->$/ { inside = 0 }
    !inside { print }
    /^<!-- support:begin -->$/ { print "\n" ENVIRON["TEXT"] "\n"; inside = 1 }
  ' "$1" > "$1.new"
  mv "$1.new" "$1"
}

long_table() {
  printf '| Kernel | libbpf | passed | failed | skipped | why skipped |\n|---|---|---|---|---|---|\n'
  printf '%s\n' "${rows[@]}"
}

short_table() {
  printf '| Kernel | libbpf | passed | failed | skipped |\n|---|---|---|---|---|\n'
  printf '%s\n' "${short_rows[@]}"
}

echo
long_table
if $complete; then
  read -r dotnet_version _ < <(vm_dotnet)
  support="$vm_repository/docs/support.md"
  if [[ ! -f $support ]]; then
    mkdir -p "$vm_repository/docs"
    cat > "$support" << 'TEXT'
# What was run where

Written by `./build.sh matrix`: all tests on Debian's kernels in virtual machines, and on the own kernel of the machine
that ran it. A test is skipped only where the kernel or the libbpf lacks what it needs.

<!-- support:begin -->
<!-- support:end -->
TEXT
  fi
  { printf 'Run on %s with .NET %s.\n\n' "$(date -u +%F)" "$dotnet_version"; long_table; } | replace_marked "$support"
  if [[ -f $vm_repository/README.md ]]; then
    short_table | replace_marked "$vm_repository/README.md"
  fi
fi
exit $((bad > 0))
