"""factdesk from Python 3.8 or later, with the standard library only."""

import json
import os
import urllib.error
import urllib.parse
import urllib.request

DESK = os.environ.get("FACTDESK", "http://localhost:8080")


class Problem(Exception):
    """What the service says is wrong; `document` is its problem document (RFC 9457)."""

    def __init__(self, document):
        super().__init__(document["detail"])
        self.document = document


def post(path, body, media, **options):
    """Posts a body and returns the open answer."""
    url = f"{DESK}{path}?{urllib.parse.urlencode(options)}"
    request = urllib.request.Request(url, data=body, headers={"Content-Type": media})
    try:
        return urllib.request.urlopen(request, timeout=60)
    except urllib.error.HTTPError as error:
        raise Problem(json.load(error)) from None


def extract(article, **options):
    """Returns the claims of one article: a dict with `text`, and what else is known.

    Offsets count code points, as Python does: article["text"][claim["start"]:claim["end"]].
    """
    with post("/extract", json.dumps(article).encode(), "application/json", **options) as answer:
        return json.load(answer)


def batch(articles, size=50, **options):
    """Yields a dict for each of many articles, with `result` or `problem`.

    urllib sends a whole body before it reads, so that the articles go in slices.
    """
    articles = iter(articles)
    while lines := [json.dumps(a) for _, a in zip(range(size), articles)]:
        body = "\n".join(lines).encode()
        ended = False
        with post("/extract/batch", body, "application/x-ndjson", order=1, **options) as answer:
            for line in map(json.loads, answer):
                if "totals" not in line:
                    yield line
                elif not line["totals"]["complete"]:
                    raise Problem(line["problem"])
                else:
                    ended = True
        if not ended:
            raise ConnectionError("the answer was cut")


def main():
    text = "Officials in Norland said on Tuesday that 14 smugglers had been arrested."
    answer = extract({"text": text, "published_at": "2024-03-07"}, types="count,date")
    for claim in answer["claims"]:
        print(f"{claim['type']}: {text[claim['start']:claim['end']]}")

    try:
        extract({"text": "Nine geese.", "published_at": "soon"})
    except Problem as problem:
        error = problem.document["errors"][0]
        print(f"{problem.document['status']}: {error['pointer']} is {error['detail']}")

    lines = problems = 0
    for line in batch([{"id": "story-1", "text": "Police arrested nine men."}, {"id": "story-2"}], types="count"):
        lines += 1
        if "result" in line:
            print(f"{line['id']}: {len(line['result']['claims'])} claim")
        else:
            problems += 1
            print(f"{line['id']}: {line['problem']['detail']}")
    print(f"{lines} lines, {problems} problem")


if __name__ == "__main__":
    main()
