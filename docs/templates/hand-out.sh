#!/usr/bin/env bash
# Hands out what a repository holds itself: tenzij.yaml that extends the organisation's policy, the copy of it, the owners, and the workflow that
# runs the gate again after a review. Each clone gets one commit on a branch of its own; nothing is pushed, and nothing that is there is
# written over. Run it again after the organisation's policy changed: then only the copy is taken anew.
#
#   hand-out.sh SOURCE GOVERNANCE TEAM ACTION CLONE...
#
#   SOURCE      owner/repository/path@ref of the policy, as `extends` names it
#   GOVERNANCE  a clone or an address of the repository with the policy
#   TEAM        who owns policy and records, such as @ministry/governance
#   ACTION      the full commit of the Action that you reviewed
#   CLONE...    clones of the repositories, with a clean working tree
#
# TENZIJ names the program; `tenzij` on the path when it is not set.
set -euo pipefail
[ "$#" -ge 5 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0"; exit 2; }
source="$1" governance="$2" team="$3" action="$4"; shift 4
here="$(cd "$(dirname "$0")" && pwd)"
read -r -a tenzij <<< "${TENZIJ:-tenzij}"
[[ "$action" =~ ^[0-9a-f]{40}$ ]] || { echo "ACTION is a full commit of 40 characters, not: $action"; exit 2; }
[ ! -d "$governance" ] || governance="$(cd "$governance" && pwd)"

# As a template, with what was asked in its place; a file that is there stays.
from_template() {
  [ -e "$1" ] && return
  mkdir -p "$(dirname "$1")"
  sed -e "s|@your-organisation/governance|$team|g" -e "s|0\{40\}|$action|g" "$here/$1" > "$1"
}

failed=0
hand_out() {
  cd "$1"
  [ -z "$(git status --porcelain)" ] || { echo "$1: the working tree is not clean; left as it is"; return 1; }
  git switch --quiet --create tenzij 2>/dev/null || git switch --quiet tenzij
  if [ ! -e tenzij.yaml ]; then printf 'extends: %s\n' "$source" > tenzij.yaml
  elif ! grep -q '^extends:' tenzij.yaml; then printf '%s\n' "extends: $source" | cat - tenzij.yaml > tenzij.new && mv tenzij.new tenzij.yaml
  fi
  from_template .github/CODEOWNERS
  from_template .github/workflows/tenzij-rerun.yml
  "${tenzij[@]}" policy update --from "$governance" > /dev/null \
    || { echo "$1: the policy was not taken; what was written stands on the branch tenzij, not committed"; return 1; }
  git add --all -- tenzij.yaml .tenzij .github
  if git diff --cached --quiet; then echo "$1: nothing to hand out"; return; fi
  git commit --quiet --message "Extend the organisation's policy for risk profiles"
  code=0; "${tenzij[@]}" check > /dev/null || code=$?
  echo "$1: committed on the branch tenzij; tenzij check ends with $code"
}
# Not behind `||`: there the shell would go on after a step that failed, in a folder that is not the clone.
for clone in "$@"; do
  set +e; (set -e; hand_out "$clone"); code=$?; set -e
  [ "$code" -eq 0 ] || { echo "$clone: not handed out"; failed=1; }
done
exit "$failed"
