package count

import "factdesk/internal/extract/rule"

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

// readLabel reads a line such as "Arrests: 14".
func readLabel(r *reading) (counted, bool) {
	if r.q.Zero || !r.tree.Chunks[r.chunk].Bare && r.hasNounAfter() || r.q.Last < r.sent.Last && r.token(r.q.Last).Tag != "." {
		return counted{}, false
	}
	colon := r.q.First - 1
	if r.token(colon).Lower != ":" || colon-r.sent.First > maxHeading {
		return counted{}, false
	}
	for t := r.sent.First; t < colon; t++ {
		tok := r.token(t)
		if tok.Tag == "NNS" || tok.Tag == "NNPS" || r.plural(tok.Norm, tok.Lemma) {
			c := r.withNoun(t, r.headingStart(t), r.tree.ChunkAt(t))
			c.last, c.definite = r.q.Last, false
			return c, true
		}
	}
	return counted{}, false
}

// headingStart returns the first word of the heading whose head is token t.
func (r *reading) headingStart(t int) int {
	for t > r.sent.First && letter(r.token(t-1).Lower) {
		t--
	}
	return t
}

func letter(w string) bool { return w != "" && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80) }
