#!/usr/bin/env bash
# The one comment of a pull request: written the first time, written over after that. The pull
# request is found from the head of the run that GitHub names, never from the artefact.
set -euo pipefail
file=$1
mark='<!-- vejviser-forhaandsvisning -->'
[ -f "$file" ] && [ ! -L "$file" ] || exit 0
if [ "$(stat --format=%s "$file")" -gt 2000000 ]; then
  echo "Forskellen fylder for meget." >&2
  exit 1
fi
body=$(mktemp)
python3 -m generator.difference.comment "$file" "$RUN_URL" > "$body"
number=
while IFS=$'\t' read -r each sha; do
  if [ "$sha" = "$HEAD_SHA" ]; then number=$each; fi
done < <(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open -f head="$HEAD_OWNER:$HEAD_BRANCH" --jq '.[] | [.number, .head.sha] | @tsv')
# A newer commit has its own run on the way.
[[ $number =~ ^[0-9]+$ ]] || exit 0
comment=
while IFS=$'\t' read -r each author ours; do
  if [ "$author" = 'github-actions[bot]' ] && [ "$ours" = true ] && [ -z "$comment" ]; then comment=$each; fi
done < <(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" --jq ".[] | [.id, .user.login, (.body | startswith(\"$mark\"))] | @tsv")
if [ -n "$comment" ]; then
  gh api --method PATCH "repos/$REPOSITORY/issues/comments/$comment" -F "body=@$body" --silent
else
  gh api --method POST "repos/$REPOSITORY/issues/$number/comments" -F "body=@$body" --silent
fi
