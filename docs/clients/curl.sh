#!/bin/sh
# factdesk with curl and jq. FACTDESK is where the service listens.
set -eu
desk=${FACTDESK:-http://localhost:8080}

# One article, as plain text; its metadata is in the query.
article='Officials in Norland said on Tuesday that 14 smugglers had been arrested.'
printf %s "$article" |
  curl -s "$desk/extract?published_at=2024-03-07&types=count,date" -H 'Content-Type: text/plain' --data-binary @- |
  jq -r '.claims[] | "\(.type): \(.text)"'

# A mistake is answered with a problem that says what to mend.
printf %s '{"text": "Nine geese.", "published_at": "soon"}' |
  curl -s "$desk/extract" -H 'Content-Type: application/json' --data-binary @- |
  jq -r '"\(.status): \(.errors[0].pointer) is \(.errors[0].detail)"'

# Many articles, a line each. curl reads answers while it sends, so that the
# batch may be of any length.
printf '%s\n' '{"id": "story-1", "text": "Police arrested nine men."}' '{"id": "story-2"}' |
  curl -sN "$desk/extract/batch?order=1&types=count" -H 'Content-Type: application/x-ndjson' --data-binary @- |
  jq -r 'if .totals then "\(.totals.lines) lines, \(.totals.problems) problem"
    elif .result then "\(.id): \(.result.claims | length) claim"
    else "\(.id): \(.problem.detail)" end'
