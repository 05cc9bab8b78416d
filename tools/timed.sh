#!/usr/bin/env bash
# timed.sh NAME COMMAND...: run it, then print how many seconds it took.
set -uo pipefail
name=$1
shift
start=$(date +%s)
"$@"
code=$?
echo "$name: $(($(date +%s) - start)) s"
exit $code
