package mention

import (
	"slices"

	"factdesk/internal/extract/lexicon"
	"factdesk/internal/extract/reuse"
	"factdesk/internal/extract/text"
)

// maxName bounds the tokens of one name, and with them the work a token.
const maxName = 14

// Found holds the mentions of one document, and answers how they are spelled and
// described. It lives in memory that is used again: see Free.
type Found struct {
	// Mentions stand in the order of the text. One that is of no length was dropped.
	Mentions []Mention

	doc *text.Document
	tok []text.Token
	ix  *lexicon.Index
	l   *Lists

	marks  []mark
	shapes []shape
	owner  []int32 // mention index plus one, by token
	heads  []headHit
	// firstBody is the first body paragraph, or -1.
	firstBody int

	words   words
	phrases phrases
	parts   []Word // of persons' names, see Parts
	// room for one thing at a time
	spans    []span
	segments []segment
	row      []Word
	bytes    []byte
	tallies  []tally
	tallyOf  []int32 // tally plus one, by phrase
}

// Find finds the mentions of an analysed document. ix is the index of doc.Tokens
// by the lexicon that lists was made from.
func Find(doc *text.Document, ix *lexicon.Index, lists *Lists) *Found {
	f := open(doc, ix, lists)
	for s := range doc.Sentences {
		f.sentence(s)
	}
	f.credits()
	f.settle()
	return f
}

// At returns the index of the mention that covers a token, or -1.
func (f *Found) At(token int) int { return int(f.owner[token]) - 1 }

// mentionFor is for how many tokens there is a mention, as news has it.
const mentionFor = 12

// open prepares a document: what lists, spelling and capitals tell of its tokens.
func open(doc *text.Document, ix *lexicon.Index, l *Lists) *Found {
	f := pool.Get()
	n := len(doc.Tokens)
	f.doc, f.tok, f.ix, f.l = doc, doc.Tokens, ix, l
	f.marks, f.shapes, f.owner, f.heads = reuse.Zeroed(f.marks, n), reuse.Zeroed(f.shapes, n), reuse.Zeroed(f.owner, n), reuse.Zeroed(f.heads, n)
	f.parts, f.Mentions = f.parts[:0], slices.Grow(f.Mentions[:0], n/mentionFor)
	f.words.reset(f.tok, f.shapes)
	f.markDatelines()
	f.firstBody = slices.IndexFunc(doc.Paragraphs, func(p text.Paragraph) bool { return p.Zone == text.Body })
	for s := range doc.Sentences {
		for i := doc.Sentences[s].First; i < doc.Sentences[s].Last; i++ {
			f.markToken(i)
			if f.seen(i, hyphenWord) {
				f.doubleGiven(i)
				f.doubleRole(i)
			}
			f.sharedHead(i)
			f.markDegree(i)
		}
		f.casing(&doc.Sentences[s])
	}
	return f
}

// is reports whether token i has one of the marks.
func (f *Found) is(i int, m mark) bool {
	return i >= 0 && i < len(f.marks) && f.marks[i]&m != 0
}

// has reports whether token i has one of the shapes.
func (f *Found) has(i int, s shape) bool {
	return i >= 0 && i < len(f.shapes) && f.shapes[i]&s != 0
}

// seen reports whether the word of token i has one of the uses.
func (f *Found) seen(i int, u use) bool {
	return i >= 0 && i < len(f.tok) && f.words.all[f.words.at[i]].uses&u != 0
}

// note adds a use of the word of token i.
func (f *Found) note(i int, u use) { f.words.all[f.words.at[i]].uses |= u }

func (f *Found) lower(i int) string {
	if i < 0 || i >= len(f.tok) {
		return ""
	}
	return f.tok[i].Lower
}

func (f *Found) lemma(i int) string {
	if i < 0 || i >= len(f.tok) {
		return ""
	}
	return f.tok[i].Lemma
}

// hit returns the longest entry of the list that begins at token i and ends before limit.
func (f *Found) hit(i, limit int, list lexicon.ID) (lexicon.Hit, bool) {
	if i < 0 || i >= len(f.tok) {
		return lexicon.Hit{}, false
	}
	for hit := range f.ix.At(i).Backward() {
		if hit.List == list && i+hit.Len <= limit {
			return hit, true
		}
	}
	return lexicon.Hit{}, false
}

// add keeps a mention and marks its tokens as taken; it is refused if they are.
func (f *Found) add(p Mention) *Mention {
	if p.First >= p.Last {
		return nil
	}
	for i := p.First; i < p.Last; i++ {
		if f.owner[i] != 0 {
			return nil
		}
	}
	f.Mentions = append(f.Mentions, p)
	for i := p.First; i < p.Last; i++ {
		f.owner[i] = int32(len(f.Mentions))
	}
	return &f.Mentions[len(f.Mentions)-1]
}

// Drop frees the tokens of a mention that proved to be none.
func (f *Found) Drop(k int) {
	p := &f.Mentions[k]
	for i := p.First; i < p.Last; i++ {
		if f.owner[i] == int32(k+1) {
			f.owner[i] = 0
		}
	}
	p.Last = p.First
}
