package name

import (
	"slices"
	"strings"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/text"
)

// maxName bounds the tokens of one name, and with them the work a token.
const maxName = 14

// finder collects the pieces of one document: token ranges that may be names.
type finder struct {
	doc *text.Document
	tok []text.Token
	ix  *lexicon.Index
	l   *Lists

	marks  []mark
	shapes []shape
	owner  []int32 // piece index plus one, by token
	heads  []headHit
	pieces []piece
	// firstBody is the first body paragraph, or -1.
	firstBody int

	words   words
	phrases phrases
	spelled []int32 // parts of persons' names, see personParts
	// room for one thing at a time
	spans    []span
	segments []segment
	row      []int32
	bytes    []byte
	tallies  []tally
	tallyOf  []int32 // tally plus one, by phrase
}

// headHit is the head of an organization's name that ends at a token.
type headHit struct {
	length uint8
	kind   string
	plural bool
}

// piece is a stretch of tokens that may be a name, with what is known of it.
type piece struct {
	first, last int
	kind        Kind // "" while undecided
	rule        string
	orgKind     string
	country     string // alpha-2
	acronymOf   int    // piece index plus one that this acronym in brackets stands for
	aliasOf     int    // while found: first token plus one of its bearer; settled: piece index plus one
	sentence    int
	zone        text.ZoneKind
	role        roleRef // title in the same run
	person      score
	org         score
	place       score
	spelled     [3]int // the part of the three that comes from the spelling
	gender      Gender
	titled      bool // a title of respect or office stands before it
	bare        bool // an organization's head alone: "the Court"
	author      bool
	group       bool // a government named through its country or head
	conjunct    bool // first of "A and B Cartels"
	hint        string
	thing       bool // a ship, a law, an event
	known       bool // in the list of well-known organizations

	tally   int // index into finder.tallies plus one
	parts   int // where its parts begin in finder.spelled
	partsOf int // how many there are, plus one once they are read
}

// score is the evidence for one kind: the sum, and the rule that gave most.
type score struct {
	sum, best int
	rule      string
}

func (s *score) add(n int, rule string) {
	s.sum += n
	if n > s.best {
		s.best, s.rule = n, rule
	}
}

// roleRef is a description of a person: a token range and how telling it is.
type roleRef struct {
	first, last int
	rank        int
}

func newFinder(doc *text.Document, ix *lexicon.Index, l *Lists) *finder {
	f := finders.Get().(*finder)
	n := len(doc.Tokens)
	f.doc, f.tok, f.ix, f.l = doc, doc.Tokens, ix, l
	f.marks, f.shapes, f.owner, f.heads = cleared(f.marks, n), cleared(f.shapes, n), cleared(f.owner, n), cleared(f.heads, n)
	f.spelled = f.spelled[:0]
	f.words.reset(f.tok, f.shapes)
	for i := range doc.Tokens {
		f.markToken(i)
		f.doubleGiven(i)
		f.doubleRole(i)
	}
	f.pluralHeads()
	f.markDatelines()
	f.firstBody = slices.IndexFunc(doc.Paragraphs, func(p text.Paragraph) bool { return p.Zone == text.Body })
	for s := range doc.Sentences {
		f.casing(&doc.Sentences[s])
	}
	return f
}

// markDatelines notes the tokens of dateline zones.
func (f *finder) markDatelines() {
	i := 0
	for _, z := range f.doc.Zones {
		if z.Kind != text.Dateline {
			continue
		}
		for ; i < len(f.tok) && f.tok[i].Start < z.End; i++ {
			if f.tok[i].Start >= z.Start {
				f.shapes[i] |= dated
			}
		}
	}
}

// markToken reads the hits that begin at token i.
func (f *finder) markToken(i int) {
	for _, h := range f.ix.At(i) {
		end := i + h.Len - 1
		if h.List == f.l.ids.heads && h.Len >= int(f.heads[end].length) {
			f.heads[end] = headHit{length: uint8(h.Len), kind: firstWord(h.Attr)}
			if h.Len == 1 {
				f.marks[i] |= head
			}
			continue
		}
		bit := f.l.bits[h.List]
		if bit&role != 0 {
			f.marks[end] |= roleEnd
		}
		if h.Len == 1 {
			f.marks[i] |= f.l.markOf(h)
		} else if bit&(place|country|demonym|title|role|known) != 0 {
			f.marks[i] |= bit
		}
	}
}

// doubleGiven marks given names with a hyphen by their first part: Jean-Luc.
func (f *finder) doubleGiven(i int) {
	if f.shapes[i]&hyphened == 0 || f.shapes[i]&upper != 0 {
		return
	}
	if first, _, ok := strings.Cut(f.tok[i].Lower, "-"); ok && f.l.givenSet[first] && !f.is(i, place) {
		f.marks[i] |= given
	}
}

// doubleRole marks roles with a hyphen by their parts: attorney-general,
// co-founder; and people by what they do: a fruit-seller, two lorry-drivers.
func (f *finder) doubleRole(i int) {
	w := f.tok[i].Lower
	if f.marks[i]&roleEnd != 0 || strings.IndexByte(w, '-') <= 0 {
		return
	}
	if t := f.tok[i].Tag; (t == "NN" || t == "NNS") && occupation(f.tok[i].Lemma) {
		f.marks[i] |= personNoun
	}
	first, rest, _ := strings.Cut(w, "-")
	if last := rest[strings.LastIndexByte(rest, '-')+1:]; f.l.roleSet[first] && (last == "general" || last == "chief" || last == "elect") || f.l.roleSet[last] {
		f.marks[i] |= role | roleEnd
	}
}

// occupation reports whether a word with a hyphen ends with one for somebody who
// works: fruit-seller, shop-owner.
func occupation(w string) bool {
	switch w[strings.LastIndexByte(w, '-')+1:] {
	case "seller", "maker", "driver", "owner", "worker", "keeper", "grower", "trader", "dealer", "vendor", "farmer", "fisher",
		"builder", "cleaner", "collector", "herder", "breeder", "picker", "smith", "hawker", "peddler", "puller", "weaver",
		"dyer", "cutter", "repairer", "shiner", "teacher", "writer", "singer", "player", "holder", "packer", "tender",
		"carrier", "bearer", "hunter", "gatherer", "catcher", "nurse", "guard", "founder":
		return true
	}
	return false
}

// pluralHeads finds heads that several names share; the tagger takes them for
// names, which have no singular: the Obi and Lunn Cartels.
func (f *finder) pluralHeads() {
	for i := range f.tok {
		if f.shapes[i]&capital == 0 || f.heads[i].length > 0 {
			continue
		}
		stem, ok := strings.CutSuffix(f.tok[i].Lower, "s")
		if !ok {
			continue
		}
		if kind, ok := f.l.headKinds[stem]; ok {
			f.heads[i] = headHit{length: 1, kind: kind, plural: true}
		}
	}
}

// is reports whether token i has one of the marks.
func (f *finder) is(i int, m mark) bool {
	return i >= 0 && i < len(f.marks) && f.marks[i]&m != 0
}

// has reports whether token i has one of the shapes.
func (f *finder) has(i int, s shape) bool {
	return i >= 0 && i < len(f.shapes) && f.shapes[i]&s != 0
}

// seen reports whether the word of token i has one of the uses.
func (f *finder) seen(i int, u use) bool {
	return i >= 0 && i < len(f.tok) && f.words.all[f.words.at[i]].uses&u != 0
}

// note adds a use of the word of token i.
func (f *finder) note(i int, u use) { f.words.all[f.words.at[i]].uses |= u }

func (f *finder) lower(i int) string {
	if i < 0 || i >= len(f.tok) {
		return ""
	}
	return f.tok[i].Lower
}

func (f *finder) lemma(i int) string {
	if i < 0 || i >= len(f.tok) {
		return ""
	}
	return f.tok[i].Lemma
}

// hit returns the longest entry of the list that begins at token i and ends before limit.
func (f *finder) hit(i, limit int, list lexicon.ID) (lexicon.Hit, bool) {
	if i < 0 || i >= len(f.tok) {
		return lexicon.Hit{}, false
	}
	hits := f.ix.At(i)
	for _, hit := range slices.Backward(hits) {
		if hit.List == list && i+hit.Len <= limit {
			return hit, true
		}
	}
	return lexicon.Hit{}, false
}

// add keeps a piece and marks its tokens as taken; it is refused if they are.
func (f *finder) add(p piece) *piece {
	if p.first >= p.last {
		return nil
	}
	for i := p.first; i < p.last; i++ {
		if f.owner[i] != 0 {
			return nil
		}
	}
	f.pieces = append(f.pieces, p)
	for i := p.first; i < p.last; i++ {
		f.owner[i] = int32(len(f.pieces))
	}
	return &f.pieces[len(f.pieces)-1]
}

// drop frees the tokens of a piece that proved to be none.
func (f *finder) drop(k int) {
	p := &f.pieces[k]
	for i := p.first; i < p.last; i++ {
		if f.owner[i] == int32(k+1) {
			f.owner[i] = 0
		}
	}
	p.last = p.first
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}
