#!/usr/bin/env bash
# From a patch to a pull request, or from a refusal to an answer in the issue. The patch is only
# trusted to change one record's file; NUMBER, BASE and GH_TOKEN come from the workflow.
set -euo pipefail
folder=$1
[[ $NUMBER =~ ^[0-9]+$ ]]
if [ ! -s "$folder/aendring.patch" ]; then
  gh issue comment "$NUMBER" --body-file "$folder/besked.md"
  exit 0
fi
# One ordinary file, in a folder of records: known before anything is written.
mapfile -d '' -t changed < <(git apply --numstat -z "$folder/aendring.patch" | sed -z 's/^[0-9-]*\t[0-9-]*\t//')
path=${changed[0]-}
if [ "${#changed[@]}" != 1 ] || ! [[ $path =~ ^offers/[a-z-]+/[a-z0-9-]+\.yml$ ]] || git apply --summary "$folder/aendring.patch" | grep -qv '^ create mode 100644 '; then
  echo "Patchen rører andet end én posts fil." >&2
  exit 1
fi
git apply --index "$folder/aendring.patch"
branch="forslag/$NUMBER"
git switch --quiet --create "$branch"
git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
  commit --quiet --message "Forslag #$NUMBER: $path"
gh auth setup-git
git push --quiet --force origin "HEAD:refs/heads/$branch"
if [ -z "$(gh pr list --head "$branch" --state open --json number --jq '.[].number')" ]; then
  gh pr create --base "$BASE" --head "$branch" --title "Forslag #$NUMBER: $path" --body-file "$folder/besked.md"
fi
