#!/usr/bin/env bash
# Shards as a Slurm job array: slurm_array.sh TULGA REPORT
#
# Starts a Slurm of its own, on loopback alone, runs an array of which one task is requeued and two shards are lost and
# run again, and compares the merged archive with that of one undivided run. Exit status 77 where Slurm is not there.
set -euo pipefail
tulga=$1 report=$2
shards=4

skip() { echo "skipped: $*"; exit 77; }
for program in slurmctld slurmd munged sbatch; do
  command -v "$program" >/dev/null || skip "$program is not installed (apt install slurm-wlm munge)"
done
[[ $(id -u) == 0 ]] || skip "slurmd has to be started by root"

work=$(mktemp -d)
chmod 755 "$work"
daemons=()
finish() {
  local status=$?
  trap - EXIT
  ((status == 0 || status == 77)) || tail -n 20 "$work"/*.log "$work"/*.out 2>/dev/null || true
  ((${#daemons[@]} == 0)) || kill "${daemons[@]}" 2>/dev/null || true
  wait
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT

fail() { echo "failed: $*" >&2; exit 1; }

# wait_for SECONDS WHAT COMMAND...
wait_for() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || fail "no $what"
    sleep 0.1
  done
}

free_port() {
  local port
  for ((port = 20000 + RANDOM % 20000; ; ++port)); do
    (: </dev/tcp/127.0.0.1/$port) 2>/dev/null || { echo "$port"; return; }
  done
}

start_slurm() {
  local node
  node=$(hostname -s)
  head -c 1024 /dev/urandom >"$work/munge.key"
  chmod 400 "$work/munge.key"
  mkdir "$work/state" "$work/spool"
  cat >"$work/slurm.conf" <<EOF
ClusterName=tulga
SlurmctldHost=$node(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
SlurmUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldPort=$(free_port)
SlurmdPort=$(free_port)
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SelectType=select/cons_tres
MpiDefault=none
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
ReturnToService=2
NodeName=$node NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES State=UP
EOF
  export SLURM_CONF=$work/slurm.conf
  munged --foreground --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munge.pid" \
    --log-file="$work/munge.log" --seed-file="$work/munge.seed" >"$work/munged.out" 2>&1 &
  daemons+=($!)
  wait_for 20 munged test -S "$work/munge.socket"
  slurmctld -D -f "$SLURM_CONF" >"$work/slurmctld.log" 2>&1 &
  daemons+=($!)
  slurmd -D -f "$SLURM_CONF" >"$work/slurmd.log" 2>&1 &
  daemons+=($!)
  wait_for 60 'idle node' bash -c 'sinfo -h -o %T | grep -q idle'
}

make_reports() {
  mkdir "$work/reports"
  for ((i = 0; i < 40; ++i)); do { cat "$report"; echo "Хувилбар $i"; } >"$work/reports/$i.txt"; done
  printf '%%PDF-1.4\n' >"$work/reports/damaged.pdf"
  "$tulga" manifest "$work/reports" -o "$work/manifest.csv"
  "$tulga" digitize --manifest "$work/manifest.csv" --archive "$work/whole.sqlite" --fail-on never --unreadable ok --quiet
}

# submit TASKS: prints the job's number. A task that has found something, or not read something, has done its work.
submit() {
  sbatch --parsable --requeue --array="$1" --output="$work/task-%a.out" <<EOF
#!/bin/sh
test "\$SLURM_RESTART_COUNT" || test "\$SLURM_ARRAY_TASK_ID" != 1 || sleep 30
exec "$tulga" digitize --manifest "$work/manifest.csv" --shard auto/$shards --out "$work/run" \
  --fail-on never --unreadable ok
EOF
}

has_state() { [[ $(squeue -h -j "$1" -o %T) == "$2" ]]; }
is_over() { [[ -z $(squeue -h -j "$1" 2>/dev/null) ]]; }
count_shards() { find "$work/run" -name 'shard-*.tulga' | wc -l; }

requeue() {
  wait_for 60 'running task' has_state "$1" RUNNING
  scontrol requeue "$1"
  wait_for 60 'requeued task' has_state "$1" PENDING
  scontrol update "jobid=$1" starttime=now  # it would wait for two minutes
}

start_slurm
make_reports
job=$(submit "0-$((shards - 1))")
requeue "${job}_1"
wait_for 120 'end of the array' is_over "$job"
[[ $(count_shards) == "$shards" ]] || fail "$(count_shards) shards of $shards"

rm "$work/run/"shard-0000{0,2}-*
"$tulga" merge "$work/run" -o "$work/merged.sqlite" --lang en 2>"$work/merge.out" && fail "merged without two shards"
grep -q 'missing: 0, 2' "$work/merge.out" || fail "missing shards are not named"
job=$(submit 0,2)
wait_for 120 'end of the second array' is_over "$job"
"$tulga" merge "$work/run" -o "$work/merged.sqlite"

"$tulga" export "$work/merged.sqlite" >"$work/merged.jsonl"
"$tulga" export "$work/whole.sqlite" >"$work/whole.jsonl"
cmp "$work/merged.jsonl" "$work/whole.jsonl" || fail "the archives differ"
[[ $(wc -l <"$work/merged.jsonl") == 41 ]] || fail "$(wc -l <"$work/merged.jsonl") documents of 41"
echo "one Slurm array of $shards shards, a task requeued, two shards run again: the archive is that of one run"
