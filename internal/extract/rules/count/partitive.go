package count

import (
	"factdesk/internal/extract/name"
	"factdesk/internal/extract/rule"
	"factdesk/internal/extract/syntax"
)

var partitiveRule = rule.Rule{
	ID:  "count.partitive",
	Doc: "Finds a part of a whole: a number, \"of\", and the whole.",
	Yes: []string{
		"[Two of the suspects] were named.",
		"[Dozens of villagers] came.",
		"[None of the sailors] drowned.",
		"[Two of the accused] have fled.",
		"Nine dead were found. There were [six of us]{6 exact people} in the boat.",
	},
	No: []string{
		"One of the suspects was named.",
		"Half of the harvest was lost.",
	},
}

// readPartitive reads "two of the suspects", "thousands of people", "none of them".
func readPartitive(r *reading) (counted, bool) {
	of := r.tree.ChunkAt(r.q.NumberLast-1) + 1
	if r.token(r.q.Last).Lower != "of" || r.tree.Word(of) != "of" || of+1 >= len(r.tree.Chunks) {
		return counted{}, false
	}
	whole := &r.tree.Chunks[of+1]
	switch {
	case whole.Kind == syntax.Relative: // "none of whom"
		return r.partOf(whole.Last), true
	case whole.Kind != syntax.NounPhrase || whole.Temporal:
		return counted{}, false
	case whole.Bare && whole.Quantity != syntax.None:
		inner := &r.sent.Quantities[whole.Quantity]
		c := r.partOf(inner.First)
		c.whole = &inner.Number.Value
		return c, true
	case isPronoun(r.token(whole.Head).Tag):
		c := r.partOf(whole.Last)
		r.ofThose(&c)
		return c, true
	}
	if whole.Owner != syntax.None && whole.Head < whole.Owner {
		return counted{}, false
	}
	start := whole.First
	if whole.Quantity != syntax.None {
		start = r.sent.Quantities[whole.Quantity].Last
	}
	if start > whole.Head {
		return counted{}, false // "1 of none": the number is all there is
	}
	if !r.q.Zero && !r.countable(whole.Head) && !r.members(whole) && !r.substantive(whole) {
		return counted{}, false
	}
	start = r.afterDeterminers(start, whole)
	c := r.withNoun(whole.Head, start, r.chunk)
	c.definite = false
	if whole.Quantity != syntax.None {
		c.last = r.q.Last // the whole is a count of its own
	}
	return c, true
}

// members reports whether an indefinite number is of those who belong to a named
// body or people: "hundreds of Rangers", "dozens of Hezbollah".
func (r *reading) members(whole *syntax.Chunk) bool {
	m, ok := r.s.p.Names.At(whole.Head)
	return ok && r.q.Number.Indefinite && m.Kind == name.Organization
}

// ofThose gives "14 of them" behind a comma or dash the noun that stands right
// before it without a number: "Aftershocks — 14 of them strong — shook the town".
func (r *reading) ofThose(c *counted) {
	i := r.chunk - 2
	if i < 0 || c.noun != "" || r.tree.Chunks[i].Kind != syntax.NounPhrase || r.tree.Chunks[i].Quantity != syntax.None {
		return
	}
	if k := r.tree.Chunks[i+1].Kind; k != syntax.Comma && k != syntax.Break || i > 0 && r.tree.Chunks[i-1].Kind == syntax.Preposition {
		return
	}
	if t := r.token(r.tree.Chunks[i].Head); t.Tag == "NNS" && r.token(r.tree.Chunks[i].First).Tag != "PRP" {
		c.noun, c.word, c.lemma = t.Text, t.Text, t.Lemma
	}
}

// substantive reports whether the whole is a participle or adjective that stands
// for people: "two of the accused".
func (r *reading) substantive(whole *syntax.Chunk) bool {
	if whole.Last-whole.First != 2 || whole.Head != whole.First+1 || r.token(whole.First).Lower != "the" {
		return false
	}
	tag := r.token(whole.Head).Tag
	_, person := r.find(whole.Head, r.s.f.lists.people)
	return person && (tag == "VBN" || tag == "VBD" || tag == "JJ" || tag == "NN")
}

// afterDeterminers skips articles and a possessor at the start of the whole.
func (r *reading) afterDeterminers(start int, whole *syntax.Chunk) int {
	if whole.Owner != syntax.None {
		start = max(start, whole.Owner+2)
	}
	for start < whole.Head {
		switch r.token(start).Tag {
		case "DT", "PDT", "PRP$", "CD":
			start++
			continue
		}
		break
	}
	return start
}

// partOf makes a count whose noun is elided, up to token last.
func (r *reading) partOf(last int) counted {
	c := counted{first: r.q.First, last: last, chunk: r.chunk, head: syntax.None, host: syntax.None}
	switch word := r.token(last - 1); word.Lower {
	case "us", "you":
		c.noun, c.word, c.lemma = "people", "people", "people"
	case "whom":
		c.lemma = "person"
	case "those":
		c.noun, c.word, c.lemma = word.Text, word.Text, "people"
	}
	return c
}

func isPronoun(tag string) bool { return tag == "PRP" || tag == "WP" || tag == "DT" }
