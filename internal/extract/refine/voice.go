package refine

import (
	"cmp"
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
	"factdesk/internal/slab"
)

// voices finds who says what in a document. Where several do, as in "the
// police said the mayor had said", the innermost counts: the one whose words
// are the fewest.
func (w *work) voices() *utterance.Voices {
	l := &listener{work: w, people: cast{work: w}, marks: w.quoteMarks()}
	for i := range w.p.Sentences {
		if w.p.Sentences[i].Tree != nil {
			l.sentence(i)
		}
	}
	l.carryOn()
	return &utterance.Voices{All: l.heard, Quotations: l.marks.all, ByToken: l.paint()}
}

// paint gives every token its voice, the longest stretches first.
func (l *listener) paint() []int32 {
	type stretch struct {
		utterance.Extent

		voice int
	}
	all := make([]stretch, 0, 2*len(l.heard))
	for i := range l.heard {
		for _, e := range l.heard[i].Said {
			all = append(all, stretch{e, i})
		}
	}
	slices.SortStableFunc(all, func(a, b stretch) int { return cmp.Compare(b.Last-b.First, a.Last-a.First) })
	byToken := make([]int32, len(l.p.Doc.Tokens))
	for _, s := range all {
		for t := s.First; t < s.Last; t++ {
			byToken[t] = int32(s.voice + 1)
		}
	}
	return byToken
}

// listener gathers the voices of a document, sentence by sentence.
type listener struct {
	*work

	people cast
	marks  quoteMarks
	heard  []utterance.Voice
	said   slab.Of[utterance.Extent]
}

// speech is a verb of speech on its way to a voice.
type speech struct {
	t        tree
	sentence int
	verb     int
	source   int // the chunk that speaks
	from, to int // the chunks that the speaker and the verb take up
}

// sentence listens to one sentence.
func (l *listener) sentence(i int) {
	t := tree{l.p.Sentences[i].Tree}
	l.people.enter(i)
	for k := range t.Verbs {
		l.verb(t, i, k)
	}
	l.accordingTo(t, i)
}

// hear records a voice; the extents that are empty are left out, and so are
// quotations that another voice has.
func (l *listener) hear(sp *speech, cue string, quotations []int, said ...utterance.Extent) {
	src, ok := l.people.source(sp.t, sp.source)
	if !ok {
		return
	}
	v := utterance.Voice{
		Source: claim.Attribution{Source: src.name, Cue: cue, Span: src.span}, Person: src.person,
		Said: l.said.List(len(said) + len(quotations)),
	}
	for _, e := range said {
		if e.First < e.Last {
			v.Said = append(v.Said, e)
		}
	}
	for _, q := range quotations {
		if q != none && l.marks.all[q].Voice == utterance.None {
			l.marks.all[q].Voice = len(l.heard)
			v.Said = append(v.Said, l.marks.all[q].Extent)
		}
	}
	l.heard = append(l.heard, v)
	l.people.spoke(src.person)
}

// tokens returns the tokens of a range of chunks.
func (t tree) tokens(from, to int) utterance.Extent {
	if from >= to || from < 0 || to > len(t.Chunks) {
		return utterance.Extent{}
	}
	return utterance.Extent{First: t.Chunks[from].First, Last: t.Chunks[to-1].Last}
}

// cueText returns the verb as written, with its particle: "pointed out".
func (l *listener) cueText(t tree, k int) string {
	v := &t.Verbs[k]
	end := t.Tokens[v.Head].End
	if v.Particle != "" {
		end = t.Tokens[t.Chunks[v.Chunk].Last-1].End
	}
	return l.p.Doc.Slice(text.Span{Start: t.Tokens[v.Head].Start, End: end})
}
