package count

import (
	"strings"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var labelRule = rule.Rule{
	ID:  "count.label",
	Doc: "Finds the number of a list line: a noun, a colon, a number.",
	Yes: []string{
		"Arrests: [14]",
		"Witnesses heard: [112]",
	},
	No: []string{
		"Telephone: 5550142",
		"Room: 12",
	},
}

// maxHeading bounds the words before the colon of a list line.
const maxHeading = 8

// readLabel reads a line such as "Arrests: 14", or "Injured: 26, four of them seriously".
func readLabel(r *reading) (counted, bool) {
	if r.q.Zero || !r.tree.Chunks[r.chunk].Bare && r.hasNounAfter() || !r.labelEnds() {
		return counted{}, false
	}
	colon := r.q.First - 1
	if r.token(colon).Lower != ":" || colon-r.sent.First > maxHeading {
		return counted{}, false
	}
	for t := r.sent.First; t < colon; t++ {
		tok := r.token(t)
		if tok.Tag == "NNS" || tok.Tag == "NNPS" || r.plural(tok.Norm, tok.Lemma) && strings.HasSuffix(tok.Lower, "s") {
			c := r.withNoun(t, r.headingStart(t), r.tree.ChunkAt(t))
			c.last, c.definite = r.q.Last, false
			return c, true
		}
	}
	return r.stateLabel(colon - 1)
}

// stateLabel reads a heading that says what happened to people: "Rescued: 71".
func (r *reading) stateLabel(t int) (counted, bool) {
	kind, ok := r.s.f.events.State(r.token(t).Lower, r.token(t).Lemma)
	if !ok {
		return counted{}, false
	}
	word := r.token(t).Text
	return counted{
		first: r.q.First, last: r.q.Last, chunk: r.chunk, head: t, host: syntax.None,
		noun: "people", word: "people", lemma: "people", event: &claim.Event{Type: kind, Trigger: word},
	}, true
}

// labelEnds reports whether the line ends behind the number, or goes on after a comma.
func (r *reading) labelEnds() bool {
	after := r.token(r.q.Last)
	return after.Tag == "" || after.Tag == "." || after.Tag == ","
}

// headingStart returns the first word of the heading whose head is token t.
func (r *reading) headingStart(t int) int {
	for t > r.sent.First && letter(r.token(t-1).Lower) {
		t--
	}
	return t
}

func letter(w string) bool { return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80) }
