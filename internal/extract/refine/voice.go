package refine

import (
	"cmp"
	"slices"

	"factdesk/internal/extract/claim"
	"factdesk/internal/extract/text"
	"factdesk/internal/extract/utterance"
)

// voice is somebody who says something: the source, the cue, and the tokens
// that hold what is said.
type voice struct {
	source claim.Attribution
	person int // index into Names.Entities, or -1
	said   []extent
}

// extent is a half-open range of tokens of the document.
type extent struct{ first, last int }

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
	v := &utterance.Voices{All: make([]utterance.Voice, len(l.heard)), ByToken: make([]int32, len(w.p.Doc.Tokens))}
	var said []utterance.Extent // of all voices
	for i, h := range l.heard {
		first := len(said)
		for _, e := range h.said {
			said = append(said, e.public())
		}
		v.All[i] = utterance.Voice{Source: h.source, Person: h.person, Said: said[first:len(said):len(said)]}
	}
	for _, q := range l.marks.all {
		v.Quotations = append(v.Quotations, utterance.Quotation{
			Extent: q.public(), Paragraph: q.paragraph, Opens: q.opens, Open: q.open, Voice: q.voice - 1,
		})
	}
	l.paint(v.ByToken)
	return v
}

func (e extent) public() utterance.Extent { return utterance.Extent{First: e.first, Last: e.last} }

// paint gives every token its voice, the longest stretches first.
func (l *listener) paint(byToken []int32) {
	type stretch struct {
		extent
		voice int
	}
	var all []stretch
	for i := range l.heard {
		for _, e := range l.heard[i].said {
			all = append(all, stretch{e, i})
		}
	}
	slices.SortStableFunc(all, func(a, b stretch) int { return cmp.Compare(b.last-b.first, a.last-a.first) })
	for _, s := range all {
		for t := s.first; t < s.last; t++ {
			byToken[t] = int32(s.voice + 1)
		}
	}
}

// listener gathers the voices of a document, sentence by sentence.
type listener struct {
	*work

	people cast
	marks  quoteMarks
	heard  []voice
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
func (l *listener) hear(sp *speech, cue string, quotations []int, said ...extent) {
	src, ok := l.people.source(sp.t, sp.source)
	if !ok {
		return
	}
	for _, q := range quotations {
		if q != none && l.marks.all[q].voice == 0 {
			l.marks.all[q].voice = len(l.heard) + 1
			said = append(said, l.marks.all[q].extent)
		}
	}
	v := voice{person: src.person, source: claim.Attribution{Source: src.name, Cue: cue, Span: src.span}}
	for _, e := range said {
		if e.first < e.last {
			v.said = append(v.said, e)
		}
	}
	l.heard = append(l.heard, v)
	l.people.spoke(src.person)
}

// tokens returns the tokens of a range of chunks.
func (t tree) tokens(from, to int) extent {
	if from >= to || from < 0 || to > len(t.Chunks) {
		return extent{}
	}
	return extent{t.Chunks[from].First, t.Chunks[to-1].Last}
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
