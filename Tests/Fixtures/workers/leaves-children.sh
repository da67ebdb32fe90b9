#!/bin/sh
# Answers, and leaves a process behind in its group; its id goes into the report.
sleep 1000 &
child=$!
report="{\"child\":$child}"
length=$(printf '%s' "$report" | wc -c)
printf "\\$(printf '%03o' "$length")\\000\\000\\000\\003%s" "$report"
printf '\000\000\000\000\004'
